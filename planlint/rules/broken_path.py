"""A file that a plan links to, or wants changed or read, should be there.

## Why

A link that leads nowhere, or a file to be changed that was moved or never written, costs each agent
a search, and ends in a second file where the first was meant.

A path may be written from the plan, from the root of the repository, or from any folder in it. What
the plan makes somewhere, in any of its words ("create", "new", "deliverables"), need not be there
yet, nor what only finished work names; and where most files are missing the plan is about another
repository.

The examples are checked in a repository with ``src/desk.py``, ``src/loans.py`` and
``docs/lending.md``.

## Bad

```markdown
# Lending desk, see [the rules](docs/landing.md#late) <!-- PL107 -->

## Phase 1: Loans

**Duration:** 2 days

- Modify `src/loans.py`
- Modify `src/fines.py` <!-- PL107 -->

## Phase 2: Desk

**Duration:** 1 day
**Depends on:** Phase 1

Extend `src/desk.py`.
```

## Good

```markdown
# Lending desk, see [the rules](docs/lending.md#late)

## Phase 1: Loans

**Duration:** 2 days

- Create `src/fines.py`
- Modify `src/loans.py`

## Phase 2: Desk

**Duration:** 1 day
**Depends on:** Phase 1

Extend `desk.py` and `src/fines.py`, and look at https://example.org/docs/late.md.
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.mentions import Mention, is_open, mentions
from planlint.rule import Rule
from planlint.surroundings import Surroundings

NEEDED = frozenset(("link", "change", "read"))
"""What is wanted with a file that must be there."""


def check(around: Surroundings) -> Iterator[Finding]:
    """Report each file once that is missing, and that nothing makes."""
    wanted: dict[str, list[Mention]] = {}
    for one in mentions(around.plan):
        wanted.setdefault(one.path.lower().lstrip("./"), []).append(one)
    needed = {path: several[0] for path, several in wanted.items() if _is_needed(several)}
    missing = {path: one for path, one in needed.items() if not around.holds(one.path)}
    if 2 * len(missing) > len(needed) > 1:
        return
    for one in missing.values():
        if not one.prompted and is_open(around.plan, one):
            yield Finding(one.span, f"there is no {one.path} in the repository")


def _is_needed(several: list[Mention]) -> bool:
    """Tell whether all that is said of a file wants it to be there."""
    return all(one.purpose in NEEDED for one in several)


RULE = Rule(
    code="PL107",
    name="broken-path",
    severity=Severity.INFO,
    subject=Surroundings,
    check=check,
    doc=__doc__,
)
