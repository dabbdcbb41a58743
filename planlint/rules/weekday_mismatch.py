"""A named weekday must be the weekday of its date.

## Why

"Monday, 7 March" was a Friday, so one of the two is wrong, and half of the readers come on the
other day. Where the date has no year, the document's own is taken, if it names only one.

## Bad

```markdown
# Workshop, March 2025

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| W1 | Invite | 2 days | - |
| W2 | Host | 1 day | W1 |

### Day 1: Tuesday, March 3, 2025 <!-- PL412 -->
### Day 2: Tuesday, March 4, 2025

| Weekday | Date | Task |
|---------|------|------|
| Wednesday | 2025-03-05 | Tidy up |
| Friday | 2025-03-06 | Thank the guests | <!-- PL412 -->
```

## Fixed

The weekday is mended; but the date may be the slip as well, so the fix is unsafe. Where no weekday
is right, and all are in a year nearby, it is the year that wants mending: the report says which.

```markdown
# Workshop, March 2025

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| W1 | Invite | 2 days | - |
| W2 | Host | 1 day | W1 |

### Day 1: Monday, March 3, 2025
### Day 2: Tuesday, March 4, 2025

| Weekday | Date | Task |
|---------|------|------|
| Wednesday | 2025-03-05 | Tidy up |
| Thursday | 2025-03-06 | Thank the guests |
```

## Good

```markdown
# Workshop, March 2025

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| W1 | Invite | 2 days | - |
| W2 | Host | 1 day | W1 |

### Day 1: Monday, March 3, 2025
### Day 2: Tuesday, March 4, 2025
```

```markdown
# Workshop over the turn of the year, planned in December 2025

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| W1 | Invite | 2 days | - |
| W2 | Host | 1 day | W1 |

### Day 1: Monday, January 5
```
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from re import Match

from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Plan
from planlint.rule import Rule
from planlint.source import Span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?"
DAY = r"[0-3]?\d(?:st|nd|rd|th)?\b"
DATE = (
    rf"(?:(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?P<month>{MONTH})\s(?P<day>{DAY})|(?P<day_first>{DAY})\s(?P<month_last>{MONTH}))"
    r"(?:,?\s(?P<year>\d{4})\b)?"
)
WRITTEN = (
    # in a text: "Monday, October 13, 2025" and "March 5 (Wed)"
    Pattern(rf"\b(?P<weekday>{WEEKDAY}),?\s(?:the\s)?{DATE}"),
    Pattern(rf"\b{DATE}(?:[ \t]?[(,–-][ \t]?|[ \t]-[ \t])(?P<weekday>{WEEKDAY})"),
    # in cells side by side: "| Monday | 2025-10-13 |"
    Pattern(rf"\|[ \t]?(?P<weekday>{WEEKDAY})[ \t]?\|[ \t]?{DATE}"),
    Pattern(rf"\b{DATE}[ \t]?\|[ \t]?(?P<weekday>{WEEKDAY})[ \t]?\|"),
)
"""How a date and its weekday stand together."""
SEEN = (
    *(name for day in WEEKDAYS for name in (day, day.lower(), day.upper())),
    *(day[:3] + end for day in WEEKDAYS for end in " ,.)-"),
    *("Tues", "Thurs"),
)
"""What a text that names weekdays holds: a look for these is cheaper than the expressions."""

ABBREVIATED = 3
SEVERAL = 2
NEAR = (-1, 1, -2, 2)
"""From the year that is stated to one that may be meant, the likeliest first."""

SPRING = 6
"""The last month that a plan begun in autumn may mean in the next year."""
YEAR = Pattern(r"\b(?P<year>(?:19|20)\d\d)\b")


def check(plan: Plan) -> Iterator[Finding]:
    """Report every date that is no such weekday."""
    text = plan.source.text
    if not any(name in text for name in SEEN):
        return
    year, stated = _year(plan)
    wrong, right = _compared(text, year)
    meant = None if right else _other_year([(match["weekday"], day) for match, day in wrong])
    for match, day in wrong:
        weekday = WEEKDAYS[day.weekday()]
        related = () if match["year"] or match["iso"] or stated is None else (stated,)
        yield Finding(
            Span(*match.span("weekday")),
            f"{_plainly(day)} is a {weekday}, not a {WEEKDAYS[_weekday(match['weekday'])]}",
            tuple(Related(span, f"the year is {year}") for span in related),
            help=f"{meant}: then every date has its weekday" if meant else None,
            fix=None if meant else _fix(match, weekday),
        )


def _compared(text: str, year: int | None) -> tuple[list[tuple[Match[str], date]], int]:
    """Give each weekday that agrees with no date beside it, with the first; count the others."""
    found: dict[int, list[tuple[Match[str], date]]] = {}
    for match in sorted(chain(*(each.finditer(text) for each in WRITTEN)), key=Match.start):
        day = _date(match, year)
        if day is not None:
            found.setdefault(match.start("weekday"), []).append((match, day))
    places = [found[place] for place in sorted(found)]
    wrong = [dates[0] for dates in places if not any(_agrees(*one) for one in dates)]
    return wrong, len(places) - len(wrong)


def _other_year(wrong: list[tuple[str, date]]) -> str | None:
    """Name the one year, near to the one that is stated, in which several weekdays are right."""
    stated = {day.year for _, day in wrong}
    if len(wrong) < SEVERAL or len(stated) > 1:
        return None
    years = (year + offset for year in stated for offset in NEAR)
    return next((f"write {year}" for year in years if _all_in(year, wrong)), None)


def _all_in(year: int, wrong: list[tuple[str, date]]) -> bool:
    return all(_in_year(day, year) == _weekday(written) for written, day in wrong)


def _in_year(day: date, year: int) -> int | None:
    """Give the weekday of a date in another year; None where that has no such day."""
    try:
        return day.replace(year=year).weekday()
    except ValueError:
        return None


def _agrees(match: Match[str], day: date) -> bool:
    return _weekday(match["weekday"]) in {day.weekday(), _a_year_later(match, day)}


def _year(plan: Plan) -> tuple[int | None, Span | None]:
    """Find the year of dates without one; None where the document names several, or none."""
    found = [*YEAR.finditer(plan.source.text)]
    if len({match["year"] for match in found}) != 1:
        return None, None
    return int(found[0]["year"]), Span(*found[0].span())


def _date(match: Match[str], year: int | None) -> date | None:
    """Read the date of a match; None where it has no year, or is no date."""
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        written = int(match["year"]) if match["year"] else year
        month, day = match["month"] or match["month_last"], match["day"] or match["day_first"]
        return None if written is None else date(written, _month(month), int(day.rstrip("dhnrst")))
    except ValueError:
        return None


def _a_year_later(match: Match[str], day: date) -> int:
    """Give the weekday a year later, which a date of spring without its year may mean."""
    stated = match["year"] or match["iso"] or day.month > SPRING
    return (
        day.weekday() if stated else day.replace(day=min(day.day, 28), year=day.year + 1).weekday()
    )


def _month(written: str) -> int:
    starts = [month.lower()[:3] for month in MONTHS]
    return starts.index(written.lower()[:3]) + 1


def _weekday(written: str) -> int:
    starts = [weekday.lower()[:3] for weekday in WEEKDAYS]
    return starts.index(written.lower()[:3])


def _plainly(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _fix(match: Match[str], right: str) -> Fix:
    """Name the other weekday, in full or short as it was; the date may be the slip instead."""
    written = match["weekday"].rstrip(".")
    name = right if written.lower().endswith("day") else right[:ABBREVIATED]
    name = next((case(name) for case in (str.upper, str.lower) if case(written) == written), name)
    start = match.start("weekday")
    edit = Edit(Span(start, start + len(written)), name)
    return Fix(f"Write {name}", (edit,), "unsafe")


RULE = Rule(
    code="PL412",
    name="weekday-mismatch",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
