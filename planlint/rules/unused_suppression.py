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

## Fixed

```markdown
# Release

## Phase 1: Build

**Duration**: 2 days

## Phase 2: Ship

**Duration**: 1 day
**Depends on**: Phase 1
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
from planlint.source import Span
from planlint.suppress import Comment, Suppressions, Target


def check(suppressions: Suppressions) -> Iterator[Finding]:
    """Report each comment of which at least a part silences nothing."""
    text = suppressions.source.text
    for comment in suppressions.comments:
        unused = [target for target in comment.targets if _unused(target, suppressions)]
        if unused:
            names = ", ".join(target.name or "every rule" for target in unused)
            message = f"this comment silences {names}, but nothing is reported here"
            fix = Fix("Remove what silences nothing", (_removal(text, comment, unused),), "safe")
            yield Finding(unused[0].span, message, fix=fix)


def _unused(target: Target, suppressions: Suppressions) -> bool:
    if target in suppressions.used:
        return False
    if target.name is None:
        return suppressions.applied >= suppressions.defaults
    return suppressions.codes.get(target.name) in suppressions.applied


def _removal(text: str, comment: Comment, unused: list[Target]) -> Edit:
    """Take the unused names out; the whole comment where no name is left."""
    if len(unused) == len(comment.targets):
        return Edit(_place(text, comment.span), "")
    spans = [target.span for target in comment.targets]
    ends = [spans[0].start, *(span.end for span in spans)]
    parted = zip(ends, comment.targets, strict=False)
    left = "".join(text[end : own.span.end] for end, own in parted if own not in unused)
    return Edit(Span(ends[0], ends[-1]), left.lstrip(" ,"))


def _place(text: str, comment: Span) -> Span:
    """Give a comment with the blanks that part it from the rest, and its line if it fills one."""
    first, last = text.rfind("\n", 0, comment.start) + 1, text.find("\n", comment.end)
    last = len(text) if last < 0 else last
    before, after = text[first : comment.start], text[comment.end : last]
    if after.strip():
        return Span(comment.start, comment.end + (before[-1:] in ("", " ") and after[0] == " "))
    if before.strip():
        return Span(first + len(before.rstrip(" \t")), comment.end)
    return _line(text, Span(first, last))


def _line(text: str, line: Span) -> Span:
    """Give a line with its end, and with the blank line below where one is left above it."""
    above = text[: line.start].rpartition("\n")[0].rpartition("\n")[2]
    below = text[line.end + 1 :].partition("\n")[0]
    is_first, is_last = line.start == 0, line.end + 1 >= len(text)
    if below.strip() and above.strip():
        return line  # the empty line parts what the comment parted
    if is_first or not above.strip():
        blank = 0 if is_last or below.strip() else len(below) + 1
        return Span(line.start, min(line.end + 1 + blank, len(text)))
    return Span(line.start, min(line.end + 1, len(text)))


RULE = Rule(
    code="PL005",
    name="unused-suppression",
    severity=Severity.WARNING,
    subject=Suppressions,
    check=check,
    doc=__doc__,
    fix="safe",
)
