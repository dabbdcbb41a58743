"""Amounts as plans state them: lengths of time, places on the calendar, money.

Amounts keep the unit and the two ends in which they were written; `Calendar` turns them into
whole working minutes where they must be compared across units.
"""

from typing import NamedTuple

MINUTES_PER_HOUR = 60


class Duration(NamedTuple):
    """A length of time, ``low <= high`` in ``unit``; ``low == high`` where it is no range.

    ``unit`` is minute, hour, day, week, month, sprint or point. ``ongoing`` work has no length.
    ``effort`` is the work of one person in that time, which says nothing of when it is done.
    """

    low: float
    high: float
    unit: str
    ongoing: bool = False
    effort: bool = False

    def __str__(self) -> str:
        """Write the length as a plan would: ``1-2 days``."""
        if self.ongoing:
            return "ongoing"
        unit = plural(self.unit, self.high)
        return f"{span_of(self.low, self.high)} {f'person-{unit}' if self.effort else unit}"


ONGOING = Duration(0, 0, "day", ongoing=True)


OFFSETS = frozenset(("minute", "hour"))
"""Units of places that are counted from 0, so that a whole number names a moment."""


YEARLESS = "--"
"""How a date without a year begins."""


def lacks_year(end: float | str | None) -> bool:
    """Tell whether an end of a window is a date without a year."""
    return isinstance(end, str) and end.startswith(YEARLESS)


class Window(NamedTuple):
    """A place on the plan's calendar; both ends are inclusive, None where not stated.

    Numbers count ``unit`` (hour, day, week, month, sprint) from the plan's start, the first
    being 1, but minutes and hours are offsets from 0. With unit ``date`` the ends are ISO 8601
    strings.
    """

    start: float | str | None
    end: float | str | None
    unit: str
    latest_start: str | None = None
    """The last date on which it may start, where a month or a quarter says when."""
    earliest_end: str | None = None
    """The first date on which it may end, where a month or a quarter says when."""

    def __str__(self) -> str:
        """Write the place as a plan would: ``Day 3-5``."""
        opens = [] if self.start is None else [_named(self.start, self.latest_start)]
        closes = [] if self.end is None else [_named(self.earliest_end, self.end)]
        ends = list(dict.fromkeys(opens + closes))
        if self.unit == "date":
            return " to ".join(ends)
        between = " to " if any(end.startswith("-") for end in ends) else "-"
        return f"{self.unit.capitalize()} {between.join(ends)}"

    @property
    def placed(self) -> str:
        """The place with its preposition: ``on Day 3``, ``in Week 2``, ``at Hour 4``."""
        coarse = self.latest_start or self.earliest_end
        preposition = {"day": "on", "date": "in" if coarse else "on", "hour": "at"}
        return f"{preposition.get(self.unit, 'in')} {self}"

    @property
    def is_single(self) -> bool:
        """Tell whether both ends name the same unit: ``Day 3``, ``March 2026``."""
        first = self.earliest_end or self.end
        return self.start == first and self.end == (self.latest_start or self.start)

    @property
    def is_backward(self) -> bool:
        """Tell whether it ends before it starts: ``Week 3-2``."""
        start, end = self.start, self.end
        if isinstance(start, str) and isinstance(end, str):
            return end < start
        numbers = isinstance(start, int | float) and isinstance(end, int | float)
        return numbers and float(end or 0) < float(start or 0)

    @property
    def opening(self) -> "Window":
        """The window with its start alone."""
        return self._replace(end=None, earliest_end=None)

    @property
    def closing(self) -> "Window":
        """The window with its end alone."""
        return self._replace(start=None, latest_start=None)

    def until(self, last: "Window") -> "Window":
        """Let the window end where another one does."""
        return self._replace(end=last.end, earliest_end=last.earliest_end)

    @property
    def length(self) -> float | None:
        """How many units the window holds; None where an end or the number is missing."""
        if isinstance(self.start, str) or isinstance(self.end, str):
            return None
        if self.start is None or self.end is None:
            return None
        return self.end - self.start + (self.unit not in OFFSETS)


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _named(first: float | str | None, last: float | str | None) -> str:
    """Write an end of a window, of which two dates are the days that it may be."""
    if not isinstance(first, str) or not isinstance(last, str):
        return _plainly(last if first is None else first)
    opens, closes = int(first[-5:-3]), int(last[-5:-3])
    period = MONTHS[opens - 1] if opens == closes else f"Q{closes // 3}"
    return f"{period} {first[:-6]}"


def _plainly(end: float | str | None) -> str:
    return number(end) if isinstance(end, float | int) else end or ""


class Money(NamedTuple):
    """A sum of money, ``low <= high``, in a currency named by its lower-case ISO 4217 code."""

    low: float
    high: float
    currency: str

    def __str__(self) -> str:
        """Write the sum as a plan would: ``$4,500-6,300``, ``CHF 6,200``."""
        sign = SIGNS.get(self.currency)
        amount = "-".join(dict.fromkeys(_in_cents(end) for end in (self.low, self.high)))
        return f"{sign}{amount}" if sign else f"{self.currency.upper()} {amount}"


def _in_cents(end: float) -> str:
    """Write a sum of money with thousands set apart, and with two decimals if it needs one."""
    amount = f"{end:,.15g}"
    return f"{amount}0" if amount[-2:-1] == "." else amount


SIGNS = {"usd": "$", "eur": "€", "gbp": "£", "jpy": "¥", "inr": "₹"}

CURRENCIES = (*SIGNS, "aud", "brl", "cad", "chf", "cny", "idr", "mxn", "sgd")
"""The codes of the currencies that are known."""


LADDER = ("month", "week", "day", "hour", "minute")
"""Units from long to short: a length in two units names the longer first."""

TIME_UNITS = frozenset(("minute", "hour", "day", "week", "sprint", "month"))
"""Units that a `Calendar` can turn into minutes."""


class Reckoning(NamedTuple):
    """A unit of time told in a shorter one: a day of 6 hours, a sprint of 2 weeks."""

    amount: float
    unit: str
    per: str

    def __str__(self) -> str:
        """Write it as a plan would: ``6 hours a day``."""
        return f"{number(self.amount)} {plural(self.unit, self.amount)} a {self.per}"


class Closed(NamedTuple):
    """The days on which nobody works."""

    weekdays: frozenset[int] = frozenset()
    """Monday is 0; not all seven."""
    dates: frozenset[str] = frozenset()
    """In ISO 8601, without a time."""

    def __str__(self) -> str:
        """Name the days, those of every week first: ``Saturday, Sunday, 2026-05-01``."""
        return ", ".join((*(WEEKDAYS[day] for day in sorted(self.weekdays)), *sorted(self.dates)))


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKEND = frozenset((5, 6))
NEVER = Closed()


class Calendar(NamedTuple):
    """How long the units are that a document leaves open, in working time."""

    hours_per_day: float = 8
    days_per_week: float = 5
    weeks_per_sprint: float = 2
    weeks_per_month: float = 13 / 3
    closed: Closed = NEVER
    """The dates that take no working time."""
    stated: frozenset[str] = frozenset()
    """The units that are so long by somebody's word: day, week, sprint, month."""

    def minutes(self, amount: float, unit: str) -> int:
        """Turn an amount of a unit of time into whole working minutes."""
        return round(amount * self.unit_minutes(unit))

    def unit_minutes(self, unit: str) -> float:
        """Tell how many working minutes one unit of time holds.

        Raises:
            KeyError: the unit is none of time (``point``, ``date``).
        """
        day = self.hours_per_day * MINUTES_PER_HOUR
        week = day * self.days_per_week
        return {
            "minute": 1,
            "hour": MINUTES_PER_HOUR,
            "day": day,
            "week": week,
            "sprint": week * self.weeks_per_sprint,
            "month": week * self.weeks_per_month,
        }[unit]


def number(value: float) -> str:
    """Write a number without a needless fraction: ``2``, ``1.5``."""
    return f"{value:.15g}"


def span_of(low: float, high: float) -> str:
    """Write the two ends of a range: ``5-7``, or one number where they are equal."""
    return number(low) if low == high else f"{number(low)}-{number(high)}"


def plural(unit: str, amount: float) -> str:
    """Write the name of a unit as it stands after an amount: ``1 day``, ``2 days``."""
    return unit if amount == 1 else f"{unit}s"
