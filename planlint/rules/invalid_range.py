"""A range must not end before it starts.

## Why

"Week 3-2" and "5-3 days" mean nothing, and whoever reads them guesses which end is the slip.

## Bad

```markdown
# Launch

| ID | Task | Duration | Window |
|----|------|----------|--------|
| L1 | Copy | 2 days | Day 1-2 |
| L2 | Films | 3 days | Day 5-3 | <!-- PL404 -->
```

```markdown
# Cellar

| ID | Task | Start | End | Needs |
|----|------|-------|-----|-------|
| C1 | Shelves | 2026-03-05 | 2026-03-02 | - | <!-- PL404 -->
| C2 | Casks | 2026-03-06 | 2026-03-07 | C1 |
```

## Fixed

The ends change places. One of them may be mistyped instead, so the fix is unsafe.

```markdown
# Launch

| ID | Task | Duration | Window |
|----|------|----------|--------|
| L1 | Copy | 2 days | Day 1-2 |
| L2 | Films | 3 days | Day 3-5 |
```

```markdown
# Cellar

| ID | Task | Start | End | Needs |
|----|------|-------|-----|-------|
| C1 | Shelves | 2026-03-02 | 2026-03-05 | - |
| C2 | Casks | 2026-03-06 | 2026-03-07 | C1 |
```

## Good

```markdown
# Launch

| ID | Task | Duration | Window |
|----|------|----------|--------|
| L1 | Copy | 2 days | Day 1-2 |
| L2 | Films | 3 days | Day 3-5 |
```
"""

from collections.abc import Iterable, Iterator

from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Plan
from planlint.rule import Rule
from planlint.source import Source, Span

END = Pattern(r"\d{4}-\d\d-\d\d|\d+(?:\.\d+)?")
"""An end of a range in digits."""

DATE = Pattern(r"\d{4}-\d\d-\d\d")


def check(plan: Plan) -> Iterator[Finding]:
    """Report every range that was read with its ends the wrong way round."""
    for problem in plan.problems:
        if problem.kind == "range":
            related = tuple(Related(span, "stated here too") for span in problem.related)
            fix = _fix(plan.source, (problem.span, *problem.related))
            remedy = None if fix else "mend the end that is wrong, or let the two change places"
            yield Finding(problem.span, problem.reason, related, help=remedy, fix=fix)


def _fix(source: Source, spans: Iterable[Span]) -> Fix | None:
    """Let the ends change places; None where it is not plain which they are."""
    places = [_whole(source, span) for span in spans]
    turned = [(span, _turned(source.text[span.start : span.end])) for span in places]
    edits = tuple(Edit(span, words) for span, words in turned if words)
    if len(edits) < len(turned):
        return None
    return Fix(f"Write {edits[0].text}", edits, "unsafe")


def _whole(source: Source, span: Span) -> Span:
    """Give the two dates of a line where its range stands in two cells of a table."""
    start, end = source.line_span(source.line(span.start))
    dates = [*DATE.finditer(source.text[start:end])]
    if len(dates) != 2 or start + dates[0].start() != span.start:
        return span
    return Span(span.start, start + dates[1].end())


def _turned(words: str) -> str | None:
    """Write a range with its ends exchanged; None where it does not hold two numbers or dates.

    >>> _turned("Day 5-3"), _turned("2026-03-05 to 2026-03-02"), _turned("5-3 days (8 h)")
    ('Day 3-5', '2026-03-02 to 2026-03-05', None)
    """
    found = [*END.finditer(words)]
    if len(found) != 2:
        return None
    first, last = found
    between = words[first.end() : last.start()]
    return f"{words[: first.start()]}{last.group()}{between}{first.group()}{words[last.end() :]}"


RULE = Rule(
    code="PL404",
    name="invalid-range",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
