"""Items that are said to run in parallel must not wait for each other.

## Why

Two agents are started at the same time, and one of them has nothing to build on. Either the
dependency is soft, or the work is not parallel.

What is said to be parallel under a condition is a warning only.

## Bad

```markdown
# Shop

### Stream A: Catalogue
**Duration:** 3 days
**Dependencies:** None

### Stream B: Basket
**Duration:** 2 days
**Dependencies:** Stream A
**Independent:** Can run in parallel with Stream A <!-- PL203 -->
```

```markdown
# Shop, by three streams

### Stream A: Catalogue (3 days)

### Stream B: Basket (2 days)

### Stream C: Till (2 days)
**Dependencies:** Stream B

## Work

All three streams run fully in parallel. <!-- PL203 -->
```

## Good

```markdown
# Shop

### Stream A: Catalogue
**Duration:** 3 days
**Dependencies:** None

### Stream B: Basket
**Duration:** 2 days
**Dependencies:** None
**Independent:** Can run in parallel with Stream A
```
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.naming import enumerated
from planlint.plan import Concurrency, Dependency, Item, Plan
from planlint.rule import Rule
from planlint.schedule.network import binding
from planlint.source import Span

Chain = tuple[tuple[Item, Dependency], ...]
"""An item with its dependency on the next, and so on to the prerequisite."""


TOLD = 3
"""A message tells so many dependencies; all stand beside it."""


class Links(NamedTuple):
    """What the items of a plan wait for, each one thing."""

    items: Mapping[str, Item]
    needed: Mapping[str, list[Dependency]]
    depths: Mapping[str, int]
    """How many items at the most come one after the other before an item; none for circles."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each statement that puts items side by side of which one waits for another."""
    links = _links(plan)
    told: set[frozenset[str]] = set()
    for span, said in groupby(plan.concurrencies, key=lambda each: each.span):
        statements = list(said)
        chains = {
            pair: chain
            for pair, chain in _broken(links, statements)
            if pair not in told and not _one_sentence(plan, span, chain)
        }
        told.update(chains)
        if chains:
            yield _finding(links.items, statements, _essential(chains))


def _links(plan: Plan) -> Links:
    items = {item.key: item for item in plan.items}
    needed = {
        key: [each for each in binding(item) if each.on in items and not each.group]
        for key, item in items.items()
    }
    return Links(items, needed, _depths(needed))


def _depths(needed: Mapping[str, list[Dependency]]) -> Mapping[str, int]:
    waiting = {key: len(each) for key, each in needed.items()}
    followers: dict[str, list[str]] = {key: [] for key in needed}
    for key, dependencies in needed.items():
        for each in dependencies:
            followers[each.on].append(key)
    depths = {key: 0 for key, count in waiting.items() if not count}
    queue = list(depths)
    for key in queue:
        for follower in followers[key]:
            waiting[follower] -= 1
            if not waiting[follower]:
                depths[follower] = 1 + max(depths[each.on] for each in needed[follower])
                queue.append(follower)  # the list is its own queue
    return depths


def _broken(links: Links, said: list[Concurrency]) -> Iterator[tuple[frozenset[str], Chain]]:
    """Find how items that one statement calls parallel wait for each other, if they do."""
    for each in said:
        # "after A completes" is how a condition names what the item itself waits for.
        if not each.condition or len(said) > 1:
            for other, chain in _chains(links, each.item, frozenset(each.others)):
                yield frozenset({each.item, other}), chain
        for other in each.others if len(said) == 1 else ():
            for _, chain in _chains(links, other, frozenset({each.item})):
                yield frozenset({each.item, other}), chain


def _chains(links: Links, item: str, others: frozenset[str]) -> Iterator[tuple[str, Chain]]:
    """Find the shortest chain of hard dependencies from an item to each of others it waits for.

    What lies no deeper than all of them waits for none.
    """
    floor = min(links.depths.get(other, 0) for other in others)
    steps: dict[str, tuple[str, Dependency]] = {}
    queue = [item]
    for key in queue:
        for dependency in links.needed.get(key, ()):
            deep = links.depths.get(dependency.on, floor) >= floor
            if deep and dependency.on not in steps and dependency.on != item:
                steps[dependency.on] = key, dependency
                queue.append(dependency.on)  # the list is its own queue
    for other in sorted(others & steps.keys()):
        yield other, _chain(links, item, other, steps)


def _chain(
    links: Links, item: str, other: str, steps: Mapping[str, tuple[str, Dependency]]
) -> Chain:
    chain: list[tuple[Item, Dependency]] = []
    while other != item:
        other, dependency = steps[other]
        chain.insert(0, (links.items[other], dependency))
    return tuple(chain)


def _essential(chains: Mapping[frozenset[str], Chain]) -> list[Chain]:
    """Leave out what waits by way of another of the items: that follows from the rest."""
    pairs = set(chains)
    return [
        chain
        for pair, chain in chains.items()
        if len(chain) == 1
        or not any(other < pair | {one.key for one, _ in chain} for other in pairs - {pair})
    ]


def _one_sentence(plan: Plan, span: Span, chain: Chain) -> bool:
    """Tell whether one line says both: "in parallel with A once A has its schema"."""
    line = plan.source.line
    place = line(span.start)
    return any(line(dependency.span.start) == place for _, dependency in chain)


def _finding(items: Mapping[str, Item], said: list[Concurrency], chains: list[Chain]) -> Finding:
    path = dict.fromkeys(step for chain in chains for step in chain)
    waits = [(f"{item.label} waits for {items[link.on].label}", link.span) for item, link in path]
    told = [words for words, _ in waits[:TOLD]]
    more = [f"{len(waits) - TOLD} more do so"] if len(waits) > TOLD else []
    return Finding(
        said[0].span,
        f"{_claim(items, said, chains)}, but {', and '.join((*told, *more))}",
        tuple(Related(span, words) for words, span in waits),
        help="drop the dependency or make it soft, or run them one after the other",
        severity=Severity.WARNING if said[0].condition else None,
    )


def _claim(items: Mapping[str, Item], said: list[Concurrency], chains: list[Chain]) -> str:
    """Tell what is said of the items that wait: of one and what is beside it, or of a list."""
    if len(said) > 1:
        names = enumerated(items[each.item].label for each in said)
        return f"{names} are said to run in parallel"
    [concurrency] = said
    ends = {key for chain in chains for key in (chain[0][0].key, chain[-1][1].on)}
    beside = enumerated(items[key].label for key in concurrency.others if key in ends)
    return f"{items[concurrency.item].label} is said to run in parallel with {beside}"


RULE = Rule(
    code="PL203",
    name="parallel-but-dependent",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
