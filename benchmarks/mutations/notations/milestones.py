"""The day of the opening, with its weekday."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

FIRST = date(2026, 3, 2)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def write(_: Model, random: Random) -> Iterator[Line]:
    """Write one line."""
    day = FIRST + timedelta(random.randrange(200))
    weekday = Fact("weekday", "", day.weekday(), WEEKDAYS.__getitem__)
    yield "The next review is on ", weekday, f", {day:%B} {day.day}, {day.year}."
    yield ("",)


NOTATION = Notation("weekdays", "remarks", write, often=0.25)
