"""A timeline must place an item where its declaration does, and give it the time it takes.

## Why

A timeline is a second telling of the plan. Where the two differ, each reader follows the one he
saw first: an agent is started on the wrong day, or handed over before it is through.

So it is where timelines give one day two dates, or an earlier date to a later day.

A timeline of another way to run the plan, such as the sequential one beside a parallel plan, may
place the items elsewhere; it must give them the time that they take all the same. Work that is
under way may take less than it did as a whole.

## Bad

```markdown
# Survey

### Stream A: Questions
**Duration:** 2 days
**Window:** Day 1-2

### Stream B: Analysis
**Duration:** 4 days
**Window:** Day 3-6

## Timeline

- **Day 1-2:** Stream A
- **Day 7-8:** Stream B <!-- PL405 -->
```

```markdown
# Harvest, June 2026

- Stream A: Berries (2 days)
- Stream B: Juice (3 days)

## Timeline

- **Day 1 (June 8):** Stream A
- **Day 3 (June 10):** Stream B
- **Day 5 (June 9):** Labels <!-- PL405 -->
```

## Good

```markdown
# Survey

### Stream A: Questions
**Duration:** 2 days
**Window:** Day 1-2

### Stream B: Analysis
**Duration:** 4 days
**Window:** Day 3-6

## Timeline

- **Day 1-2:** Stream A
- **Day 3-6:** Stream B
```

```markdown
# Survey, parallel and sequential

### Stream A: Questions
**Duration:** 2 days
**Window:** Day 1-2

### Stream B: Analysis
**Duration:** 4 days
**Window:** Day 1-4

## Sequential Timeline

- **Day 1-2:** Stream A
- **Day 3-6:** Stream B
```

```markdown
# Survey

### Stream A: Questions
**Window:** Week 1

### Stream B: Analysis
**Window:** Week 2

## With 4 agents

- **Week 1:** Stream A
- **Week 2:** Stream B

## With 2 agents

- **Week 1:** Stream A
- **Week 3:** Stream B
```
"""

from collections.abc import Iterator
from itertools import islice
from math import ceil

from planlint.analysis.dating import dated_twice, turned_back
from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import OTHER_WAYS, Dated, Item, Plan, Timeline
from planlint.quantity import TIME_UNITS, Calendar, Duration, Window
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.axis import declared, length
from planlint.schedule.places import Placed, frame, split, strays
from planlint.schedule.worktime import readings


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each item at most once for each timeline, and for its own declarations."""
    for item in schedule.plan.items:
        yield from _torn(schedule.plan, item)
    impossible = {each.statement.span for each in schedule.conflicts if each.certain}
    for index, timeline in enumerate(schedule.plan.timelines):
        for item in schedule.plan.items:
            placed = [each for each in item.windows if each.timeline == index]
            findings = [*_findings(schedule, timeline, item, placed)] if placed else []
            # What cannot be needs no second report that it is told in another way, too.
            told = (each for each in findings if _is_grave(each) or each.span not in impossible)
            yield from islice(told, 1)
    yield from _dated_twice(schedule.plan)
    for first, then in turned_back(schedule.plan):
        here, above = _written(schedule.plan, then), _written(schedule.plan, first)
        yield Finding(
            then.span,
            f"{then.place} is dated {here}, before {first.place}, which is dated {above}",
            (Related(first.span, f"{first.place} is dated {above}"),),
        )


def _dated_twice(plan: Plan) -> Iterator[Finding]:
    """Report all places with two dates at once: one list that was shifted is one cause."""
    pairs = dated_twice(plan)
    if not pairs:
        return
    (first, then), *more = pairs
    names = ", ".join(str(pair.then.place) for pair in more)
    others = f" (and two dates are given to {names})" if more else ""
    yield Finding(
        then.span,
        f"{then.place} is dated {_written(plan, then)} here, but {_written(plan, first)} "
        f"elsewhere{others}",
        tuple(
            Related(each.span, f"{each.place} is dated {_written(plan, each)}")
            for pair in pairs
            for each in pair
            if each is not then
        ),
        severity=Severity.WARNING,
    )


def _written(plan: Plan, dated: Dated) -> str:
    return " ".join(plan.source.text[slice(*dated.span)].split())


def _is_grave(finding: Finding) -> bool:
    return finding.severity is not Severity.WARNING


def _torn(plan: Plan, item: Item) -> Iterator[Finding]:
    """Report declarations of one item that place it apart."""
    if found := split(item, plan.source):
        first, (second, *others) = found
        yield Finding(
            second.span,
            f"{item.label} is declared for {second.value} here, but for {first.value} above",
            (
                Related(first.span, f"declared for {first.value}"),
                *(Related(each.span, f"declared for {each.value}") for each in others),
            ),
            help=f"declare {item.label} for {first.value} alone, or for {second.value} alone",
            severity=Severity.WARNING,
        )


def _findings(
    schedule: Schedule, timeline: Timeline, item: Item, placed: Placed
) -> Iterator[Finding]:
    if timeline.scenario not in OTHER_WAYS:
        yield from _elsewhere(item, placed, schedule.calendar)
    # The length of a bucket is an item's own only where the items follow each other, or where
    # it spans several units; a single "Day 3" says that the work goes on, or starts, on Day 3.
    last = placed[-1].value
    if timeline.scenario == "sequential" or last.start != last.end:
        yield from _too_short(schedule, item, placed)
    if timeline.scenario == "sequential":
        yield from _otherwise_long(item, placed)


def _elsewhere(item: Item, placed: Placed, calendar: Calendar) -> Iterator[Finding]:
    """Report places that lie wholly outside what the item declares, or that cut off a part."""
    own, apart = declared(item), strays(item, placed, calendar)
    if not apart and not _slips(item, placed, calendar):
        return
    every = len(apart) == len(placed)
    verb = "places" if every or not apart else "also places"
    first, *_ = apart or placed
    place = frame(own[0].value, item, calendar)
    yield Finding(
        first.span,
        f"the timeline {verb} {item.label} {first.value.placed}, but it is declared for {place}",
        tuple(Related(each.span, f"declared for {each.value}") for each in own),
        help=f"write {place} in the timeline, or declare {item.label} for {first.value}",
        severity=Severity.ERROR if every else Severity.WARNING,
    )


def _slips(item: Item, placed: Placed, calendar: Calendar) -> bool:
    """Tell whether an item is shifted: both places are as long as its work, so just one is true."""
    frames = {frame(each.value, item, calendar) for each in declared(item)}
    timed = (each.value for each in item.durations if each.value.unit in TIME_UNITS)
    lengths = {(each.low, each.high, each.unit) for each in timed}
    if not len(frames) == len(placed) == len(lengths) == 1:
        return False
    own, place = frames.pop(), placed[0].value
    units = own.length
    return own != place and units == place.length and lengths == {(units, units, place.unit)}


def _too_short(schedule: Schedule, item: Item, placed: Placed) -> Iterator[Finding]:
    """Report places that cannot hold the work, however long days and weeks are."""
    known = [each for each in item.durations if each.value.unit in TIME_UNITS]
    own = [each for each in known if each.timeline is None and not each.value.ongoing]
    whole = _hull([each.value for each in placed])
    if not own or whole is None or item.status == "active":
        return
    fits = any(
        length(whole, calendar) >= calendar.minutes(each.value.low, each.value.unit)
        for calendar in readings(schedule.calendar)
        for each in own
    )
    if not fits:
        yield Finding(
            placed[0].span,
            f"the timeline gives {item.label} {whole}{_size(whole)}, but it takes {own[0].value}",
            tuple(Related(each.span, f"takes {each.value}") for each in own),
            help=f"give it {own[0].value} in the timeline{_or_less(whole)}",
        )


def _otherwise_long(item: Item, placed: Placed) -> Iterator[Finding]:
    """Report items that one after the other take another time than they do side by side."""
    whole = _hull([each.value for each in placed])
    units = None if whole is None else whole.length
    if whole is None or units is None:
        return
    for each in item.durations:
        if (
            each.timeline is None
            and each.value.unit == whole.unit
            and units > ceil(each.value.high)
        ):
            message = f"{whole}{_size(whole)}, but it takes only {each.value}"
            yield _warning(item, placed, message, Related(each.span, f"takes {each.value}"))
    for own in [] if item.durations else declared(item):
        size = own.value.length
        if own.value.unit == whole.unit and size is not None and units < size:
            message = f"{whole}{_size(whole)}, but it is declared for {own.value}{_size(own.value)}"
            yield _warning(item, placed, message, Related(own.span, f"declared for {own.value}"))


def _warning(item: Item, placed: Placed, message: str, related: Related) -> Finding:
    return Finding(
        placed[0].span,
        f"the timeline gives {item.label} {message}",
        (related,),
        severity=Severity.WARNING,
    )


def _hull(windows: list[Window]) -> Window | None:
    """Span several windows of one unit; None where an end is not stated, or the units differ."""
    starts = [window.start for window in windows if window.start is not None]
    ends = [window.end for window in windows if window.end is not None]
    units = {window.unit for window in windows}
    if len(units) != 1 or len(starts) != len(windows) or len(ends) != len(windows):
        return None
    if "date" in units:
        return Window(min(map(str, starts)), max(map(str, ends)), "date")
    numbers = [float(end) for end in (*starts, *ends)]
    return Window(min(numbers), max(numbers), units.pop())


def _or_less(window: Window) -> str:
    units = window.length
    return "" if units is None else f", or let it take {Duration(units, units, window.unit)}"


def _size(window: Window) -> str:
    units = window.length
    return "" if units is None else f", {Duration(units, units, window.unit)}"


RULE = Rule(
    code="PL405",
    name="timeline-disagreement",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
