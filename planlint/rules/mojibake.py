"""Text must be stored in the encoding in which it is read.

## Why

A tool that reads UTF-8 as Windows-1252 or Mac Roman and writes it back turns every arrow, dash
and emoji into a run of other characters. People guess what was meant; programs and agents that
are given the plan do not. Planlint reads such text as it was meant, and says so once for a file.
What stands between back-ticks is quoted: work on damaged text shows what it is to find.

## Bad

```markdown
# Release

| Task | Name | Duration | Depends on |
|------|------|----------|------------|
| T1 | Parser â†’ tree | 2 days | - | <!-- PL002 -->
| T2 | Tree â†’ code | 1 day | T1 |
```

## Fixed

What is written is what planlint reads anyway, so the plan keeps its meaning.

```markdown
# Release

| Task | Name | Duration | Depends on |
|------|------|----------|------------|
| T1 | Parser → tree | 2 days | - |
| T2 | Tree → code | 1 day | T1 |
```

## Good

```markdown
# Release

| Task | Name | Duration | Depends on |
|------|------|----------|------------|
| T1 | Parser → tree | 2 days | - |
| T2 | Tree → code | 1 day | T1 |
```

```markdown
# Importer

| Task | Name | Duration | Depends on |
|------|------|----------|------------|
| T1 | Find `â†’` | 2 days | - |
| T2 | Write an arrow instead | 1 day | T1 |
```
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.mojibake import Repair
from planlint.pattern import Pattern, holds
from planlint.quantity import plural
from planlint.rule import Rule
from planlint.source import Source, Span

EXAMPLES = 3
"""How many further kinds of damage a report shows."""


QUOTED = Pattern(r"(?<!`)`[^`\n]+`(?!`)", 0, holds("`"))
"""Code in a line of text."""


def check(source: Source) -> Iterator[Finding]:
    """Report the first damaged place of each file, with the count of the characters lost in it."""
    quotes = list(_quotes(source))
    damage = (repair for repair in source.repairs if not _lies_in(quotes, repair.start))
    for _, repairs in groupby(damage, key=lambda repair: source.part(repair.start)):
        yield _finding(source, tuple(repairs))


def _quotes(source: Source) -> Iterator[Span]:
    """Give what stands between back-ticks in the lines that are damaged, in order."""
    for number in dict.fromkeys(source.line(repair.start) for repair in source.repairs):
        line = source.line_span(number)
        for quote in QUOTED.finditer(source.text[line.start : line.end]):
            yield Span(line.start + quote.start(), line.start + quote.end())


def _lies_in(spans: Sequence[Span], offset: int) -> bool:
    """Tell whether an offset lies in one of some spans, which are in order."""
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < spans[at].end


def _finding(source: Source, repairs: tuple[Repair, ...]) -> Finding:
    """Report what is damaged in one file."""
    distinct: dict[str, Repair] = {}
    for repair in repairs:
        distinct.setdefault(repair.written, repair)
    first, *others = distinct.values()
    count = sum(repair.length for repair in repairs)
    return Finding(
        _span(first),
        f"{count} {plural('character', count)} decoded with the wrong encoding, "
        f"the first {_change(source, first)}",
        tuple(Related(_span(other), _change(source, other)) for other in others[:EXAMPLES]),
        help="store the file as UTF-8",
        fix=Fix(
            "Write what was meant, in UTF-8",
            tuple(Edit(_span(each), _meant(source, each)) for each in repairs),
            "safe",
        ),
    )


def _span(repair: Repair) -> Span:
    return Span(repair.start, repair.start + repair.length)


def _meant(source: Source, repair: Repair) -> str:
    return source.text[slice(*_span(repair))]


def _change(source: Source, repair: Repair) -> str:
    return f"`{repair.written}` for `{_meant(source, repair)}`"


RULE = Rule(
    code="PL002",
    name="mojibake",
    severity=Severity.WARNING,
    subject=Source,
    check=check,
    doc=__doc__,
    fix="safe",
)
