"""A suppression comment must name rules that exist, and say where it ends.

## Why

A misspelt name silences nothing, and a block that is never closed silences everything that is
written below it later. `planlint-disable-file` says so openly.

## Bad

```markdown
# Release

## Phase 1: Build

**Duration**: 2 days

## Phase 2: Ship

**Duration**: 1 day
**Depends on**: Phase 1 <!-- planlint-disable-line PL999 --> <!-- PL006 -->
```

## Good

```markdown
# Release

## Phase 1: Build

**Duration**: 2 days

## Phase 2: Ship

**Duration**: 1 day
**Depends on**: Phase 1
```
"""

from collections.abc import Iterator
from typing import Any

from planlint.diagnostic import Finding, Severity
from planlint.rule import Rule
from planlint.spelling import did_you_mean
from planlint.suppress import Suppressions


def check(suppressions: Suppressions) -> Iterator[Finding]:
    """Report each name that is no rule's, and each block without an end."""
    for comment in suppressions.comments:
        for target in comment.targets:
            if target.name is not None and target.name not in suppressions.codes:
                nearest = did_you_mean(target.name, suppressions.codes)
                yield Finding(target.span, f"no rule is called {target.name!r}{nearest}")
        if not all(target.closed for target in comment.targets):
            yield Finding(
                comment.span,
                "planlint-disable is never closed",
                help="end it with <!-- planlint-enable -->, or write planlint-disable-file",
            )


RULE: Rule[Any] = Rule(
    code="PL006",
    name="invalid-suppression",
    severity=Severity.WARNING,
    subject=Suppressions,
    check=check,
    doc=__doc__,
)
