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

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Concurrency, Dependency, Item, Plan
from planlint.rule import Rule
from planlint.schedule.network import binding
from planlint.source import Span

Chain = tuple[tuple[Item, Dependency], ...]
"""An item with its dependency on the next, and so on to the prerequisite."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each statement that puts items side by side of which one waits for another."""
    items = {item.key: item for item in plan.items}
    told: set[frozenset[str]] = set()
    for span, said in groupby(plan.concurrencies, key=lambda each: each.span):
        chains: dict[frozenset[str], Chain] = {}
        statements = list(said)
        for concurrency in statements:
            for other in concurrency.others:
                pair = frozenset({concurrency.item, other})
                chain = _broken(items, concurrency, other)
                if chain and pair not in told and not _one_sentence(plan, span, chain):
                    chains[pair] = chain
        told.update(chains)
        if chains:
            yield _finding(items, statements, _essential(chains))


def _broken(items: Mapping[str, Item], concurrency: Concurrency, other: str) -> Chain:
    """Find how one of two items that are said to be parallel waits for the other, if it does."""
    chain = _waits(items, other, concurrency.item)
    # "after A completes" is how a condition names what the item itself waits for.
    if chain or concurrency.condition:
        return chain
    return _waits(items, concurrency.item, other)


def _essential(chains: Mapping[frozenset[str], Chain]) -> list[Chain]:
    """Leave out what waits by way of another of the items: that follows from the rest."""
    pairs = set(chains)
    return [
        chain
        for pair, chain in chains.items()
        if len(chain) == 1
        or not any(other < pair | {one.key for one, _ in chain} for other in pairs - {pair})
    ]


def _waits(items: Mapping[str, Item], item: str, other: str) -> Chain:
    """Find the shortest chain of hard dependencies from an item to another; empty for none."""
    chains: dict[str, Chain] = {item: ()}
    queue = [item]
    for key in queue:
        for dependency in binding(items[key]) if key in items else ():
            if dependency.on not in chains and not dependency.group:
                chains[dependency.on] = (*chains[key], (items[key], dependency))
                queue.append(dependency.on)  # the list is its own queue
    return chains.get(other, ())


def _one_sentence(plan: Plan, span: Span, chain: Chain) -> bool:
    """Tell whether one line says both: "in parallel with A once A has its schema"."""
    line = plan.source.line
    place = line(span.start)
    return any(line(dependency.span.start) == place for _, dependency in chain)


def _finding(items: Mapping[str, Item], said: list[Concurrency], chains: list[Chain]) -> Finding:
    path = [(item, link) for chain in chains for item, link in chain]
    waits = [(item.label, items[link.on].label, link.span) for item, link in path]
    told = ", and ".join(f"{item} waits for {needed}" for item, needed, _ in waits)
    return Finding(
        said[0].span,
        f"{_claim(items, said, chains)}, but {told}",
        tuple(Related(span, f"{item} waits for {needed}") for item, needed, span in waits),
        help="drop the dependency or make it soft, or run them one after the other",
        severity=Severity.WARNING if said[0].condition else None,
    )


def _claim(items: Mapping[str, Item], said: list[Concurrency], chains: list[Chain]) -> str:
    """Tell what is said of the items that wait: of one and what is beside it, or of a list."""
    if len(said) > 1:
        names = [items[each.item].label for each in said]
        return f"{', '.join(names[:-1])} and {names[-1]} are said to run in parallel"
    [concurrency] = said
    ends = {key for chain in chains for key in (chain[0][0].key, chain[-1][1].on)}
    beside = " and ".join(items[key].label for key in concurrency.others if key in ends)
    return f"{items[concurrency.item].label} is said to run in parallel with {beside}"


RULE = Rule(
    code="PL203",
    name="parallel-but-dependent",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
