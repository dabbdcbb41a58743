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

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Concurrency, Dependency, Item, Plan
from planlint.rule import Rule
from planlint.schedule.network import binding

Chain = tuple[tuple[Item, Dependency], ...]
"""An item with its dependency on the next, and so on to the prerequisite."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each pair that is said to be parallel, and of which one waits for the other."""
    items = {item.key: item for item in plan.items}
    told: set[frozenset[str]] = set()
    for concurrency in plan.concurrencies:
        for other in concurrency.others:
            pair = frozenset({concurrency.item, other})
            chain = _waits(items, other, concurrency.item)
            # "after A completes" is how a condition names what the item itself waits for.
            if not chain and not concurrency.condition:
                chain = _waits(items, concurrency.item, other)
            if pair in told or not chain or _one_sentence(plan, concurrency, chain):
                continue
            told.add(pair)
            yield _finding(items, concurrency, other, chain)


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


def _one_sentence(plan: Plan, concurrency: Concurrency, chain: Chain) -> bool:
    """Tell whether one line says both: "in parallel with A once A has its schema"."""
    line = plan.source.line
    place = line(concurrency.span.start)
    return any(line(dependency.span.start) == place for _, dependency in chain)


def _finding(
    items: Mapping[str, Item], concurrency: Concurrency, other: str, chain: Chain
) -> Finding:
    path = [(item.label, items[link.on].label) for item, link in chain]
    waits = ", and ".join(f"{item} waits for {needed}" for item, needed in path)
    said, beside = items[concurrency.item].label, items[other].label
    return Finding(
        concurrency.span,
        f"{said} is said to run in parallel with {beside}, but {waits}",
        tuple(
            Related(link.span, f"{item} waits for {needed}")
            for (_, link), (item, needed) in zip(chain, path, strict=True)
        ),
        help="drop the dependency or make it soft, or run them one after the other",
        severity=Severity.WARNING if concurrency.condition else None,
    )


RULE = Rule(
    code="PL203",
    name="parallel-but-dependent",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
