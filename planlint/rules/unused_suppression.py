"""A suppression comment must still have something to suppress.

## Why

Once the flaw is mended, a comment that asks for silence about it hides the next one. A comment
for a rule that the run leaves out is not judged.

## Bad

```markdown
# Release

## Phase 1: Build

**Duration**: 2 days

## Phase 2: Ship

**Duration**: 1 day
**Depends on**: Phase 1 <!-- planlint-disable-line PL401 --> <!-- PL005 -->
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

from planlint.diagnostic import Edit, Finding, Fix, Severity
from planlint.rule import Rule
from planlint.suppress import Comment, Suppressions, Target


def check(suppressions: Suppressions) -> Iterator[Finding]:
    """Report each comment of which at least a part silences nothing."""
    for comment in suppressions.comments:
        unused = [target for target in comment.targets if _unused(target, suppressions)]
        if unused:
            names = ", ".join(target.name or "every rule" for target in unused)
            message = f"this comment silences {names}, but nothing is reported here"
            yield Finding(unused[0].span, message, fix=_removal(comment, unused))


def _unused(target: Target, suppressions: Suppressions) -> bool:
    if target in suppressions.used:
        return False
    if target.name is None:
        return suppressions.applied >= suppressions.defaults
    return suppressions.codes.get(target.name) in suppressions.applied


def _removal(comment: Comment, unused: list[Target]) -> Fix:
    """Take the unused names out; the whole comment where no name is left."""
    whole = len(unused) == len(comment.targets)
    spans = [comment.span] if whole else [target.span for target in unused]
    edits = tuple(Edit(span, "") for span in spans)
    return Fix("Remove the unused suppression", edits, "safe")


RULE = Rule(
    code="PL005",
    name="unused-suppression",
    severity=Severity.WARNING,
    subject=Suppressions,
    check=check,
    doc=__doc__,
)
