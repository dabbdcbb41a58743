"""A suppression comment must name rules that exist, and say where it ends.

## Why

A misspelt comment or name silences nothing, and a block that is never closed silences everything
that is written below it later. `planlint-disable-file` says so openly.

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

from collections.abc import Collection, Iterator

from planlint.diagnostic import Finding, Severity
from planlint.rule import Rule
from planlint.spelling import did_you_mean
from planlint.suppress import KINDS, Comment, Suppressions


def check(suppressions: Suppressions) -> Iterator[Finding]:
    """Report each misspelt comment, each name that is no rule's, and each block without an end."""
    for comment in suppressions.comments:
        nearest = did_you_mean(comment.kind, KINDS) if comment.kind not in KINDS else ""
        if nearest:
            yield Finding(comment.span, f"planlint-{comment.kind} asks for nothing{nearest}")
        yield from _unknown(comment, suppressions.codes)
        if not all(target.closed for target in comment.targets):
            yield Finding(
                comment.span,
                "planlint-disable is never closed",
                help="end it with <!-- planlint-enable -->, or write planlint-disable-file",
            )


def _unknown(comment: Comment, codes: Collection[str]) -> Iterator[Finding]:
    for target in comment.targets:
        if target.name is not None and target.name not in codes:
            nearest = did_you_mean(target.name, codes)
            yield Finding(target.span, f"no rule is called {target.name!r}{nearest}")


RULE = Rule(
    code="PL006",
    name="invalid-suppression",
    severity=Severity.WARNING,
    subject=Suppressions,
    check=check,
    doc=__doc__,
)
