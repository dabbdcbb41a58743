"""An identifier must not have two names.

## Why

Whoever reads the table builds one thing, and whoever reads the section another. Mostly the work
was renumbered, or replaced, in one of the two places only.

Told are tables, sections and records that list the same items and agree on the names of most of
them. Names agree where a word of one begins as a word of the other does, where one abbreviates
the other, and where a name is a single word, or says nothing but which side of the work is meant
("overview"). Several sections on one item may have titles of their own, as days of its work have.

## Bad

```markdown
# Bakery

| ID | Name | Duration | Depends on |
|----|------|----------|------------|
| WS1 | Sourdough starter | 3 days | - |
| WS2 | Oven repair | 2 days | WS1 |
| WS3 | Shop window | 1 day | WS2 |

### WS1: Sourdough starter

Flour and water.

### WS2: Delivery bicycle <!-- PL105 -->

Two baskets.

### WS3: Shop window

Glass.
```

## Good

```markdown
# Bakery

| ID | Name | Duration | Depends on |
|----|------|----------|------------|
| WS1 | Sourdough starter | 3 days | - |
| WS2 | Oven repair | 2 days | WS1 |
| WS3 | Shop window | 1 day | WS2 |

### WS1: The starter

Flour and water.

### WS2: Repairing both ovens ✅

Bricks.

### WS3: Implementation details

Glass.
```
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from planlint.assembly.identity import stems
from planlint.diagnostic import Finding, Related, Severity
from planlint.language import Language
from planlint.pattern import flat
from planlint.plan import Item, Named, Plan
from planlint.rule import Rule

ENOUGH = 2
"""So many names on which two places agree, for each on which they do not."""

WORDS = 2
"""A name of fewer words may be a synonym of another."""


class Pair(NamedTuple):
    """What two places call one item."""

    item: Item
    first: Named
    second: Named


def check(plan: Plan) -> Iterator[Finding]:
    """Report the items on whose names two places differ that agree on those of most others."""
    pairs: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for item in plan.items:
        for pair in _pairs(item):
            pairs[pair.first.listing, pair.second.listing].append(pair)
    for several in pairs.values():
        apart = [pair for pair in several if _are_apart(pair, plan.language)]
        alike = sum(_are_alike(pair) for pair in several)
        if alike >= ENOUGH * len(apart):
            yield from map(_finding, apart)


def _pairs(item: Item) -> Iterator[Pair]:
    """Set the first name of an item beside those that it has elsewhere."""
    sections = sum(named.heads for named in item.names)
    if len(item.names) > 1 and sections <= 1:
        first, *others = item.names
        yield from (Pair(item, first, other) for other in others if other.listing != first.listing)


def _are_alike(pair: Pair) -> bool:
    return not stems(pair.first.name).isdisjoint(stems(pair.second.name))


def _are_apart(pair: Pair, language: Language) -> bool:
    """Tell names of several words each of which none is like one of the other."""
    if pair.item.status == "skipped" or _are_alike(pair):
        return False
    one, other = (_telling(named.name, language) for named in (pair.first, pair.second))
    return min(len(one), len(other)) >= WORDS and not (
        _shortens(one, other) or _shortens(other, one)
    )


def _telling(name: str, language: Language) -> list[str]:
    """Give the words of a name that say what is done, and not only which side of it is meant."""
    aside = {*language.aspects, *language.kinds, *language.kinds.values()}
    return [word for word in flat(name).split() if word.isalpha() and word not in aside]


def _shortens(one: list[str], other: list[str]) -> bool:
    """Tell whether a word of one name is made of the initials of the other."""
    initials = "".join(word[0] for word in other)
    return any(len(word) > 1 and word in initials for word in one)


def _finding(pair: Pair) -> Finding:
    label, first, second = pair.item.label, pair.first.name, pair.second.name
    return Finding(
        pair.second.span,
        f"{label} is “{second}” here, but “{first}” at another place",
        (Related(pair.first.span, f"{label} is “{first}”"),),
        help=f"call {label} by one name, or give one of the two another identifier",
    )


RULE = Rule(
    code="PL105",
    name="inconsistent-name",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
