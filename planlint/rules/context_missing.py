"""A file that a prompt tells its agent to read should be there.

## Why

The agent that starts from the prompt knows nothing else: it looks for the file, finds nothing, and
begins without what it was meant to know.

What some item of the plan makes ("create", "deliverables") may come before the prompt is used.
Where most files that prompts name are missing, they are about another repository.

The examples are checked in a repository with ``src/desk.py``, ``src/loans.py`` and
``docs/lending.md``.

## Bad

````markdown
# Lending desk

### T1: Loans (2 days)

```
You are building the loans.

CONTEXT: read docs/lending.md and src/desk.py first.
GOAL: lend a book.
```

### T2: Fines (1 day)

Depends on: T1

```
You are building the fines.

CONTEXT:
- src/loans.py
- docs/fines.md <!-- PL803 -->
GOAL: fine the late.
```
````

## Good

````markdown
# Lending desk

### T1: Loans (2 days)

```
You are building the loans.

CONTEXT: read docs/lending.md first.
DELIVERABLES: docs/loans.md
```

### T2: Fines (1 day)

Depends on: T1

```
You are building the fines.

CONTEXT:
- src/loans.py
- docs/loans.md
GOAL: fine the late.
```
````
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.mentions import Mention, is_open, mentions
from planlint.rule import Rule
from planlint.surroundings import Surroundings


def check(around: Surroundings) -> Iterator[Finding]:
    """Report each file once that prompts want read and that is neither there nor made."""
    if not around.plan.prompts:
        return
    named = tuple(mentions(around.plan))
    made = {_same(one) for one in named if one.purpose == "create"}
    wanted: dict[str, Mention] = {}
    for one in named:
        if one.prompted and one.purpose == "read" and _same(one) not in made:
            wanted.setdefault(_same(one), one)
    missing = [one for one in wanted.values() if not around.holds(one.path)]
    if 2 * len(missing) > len(wanted) > 1:
        return
    for one in missing:
        if is_open(around.plan, one):
            yield Finding(one.span, f"there is no {one.path} in the repository to read")


def _same(mention: Mention) -> str:
    return mention.path.lower().lstrip("./")


RULE = Rule(
    code="PL803",
    name="context-missing",
    severity=Severity.INFO,
    subject=Surroundings,
    check=check,
    doc=__doc__,
)
