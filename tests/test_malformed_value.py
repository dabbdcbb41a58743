"""Which values of fields are reported as malformed, and which innocent ones are not."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

BAKERY = """\
# Bakery

| Task | Start | Duration | Cost | Depends on |
|------|-------|----------|------|------------|
| T1 | 2026-03-02 | 2 days | $300 | - |
| T2 | {start} | {duration} | {cost} | T1 |
| T3 | 2026-03-09 | 1 day | $200 | T2 |
"""


def told(start: str = "-", duration: str = "1 day", cost: str = "$100") -> list[str]:
    """Give what is reported of the values of T2."""
    text = BAKERY.format(start=start, duration=duration, cost=cost)
    found = check(source("bakery.md", text), Settings(select=("PL004",))).diagnostics
    return [one.finding.message for one in found]


@pytest.mark.parametrize(
    ("duration", "message"),
    [
        ("soonish", "T2: soonish is no length of time"),
        ("Ana", "T2: Ana is no length of time"),
        ("3 dyas", "T2: dyas is no unit of time; did you mean days?"),
        ("2-3 wekks", "T2: wekks is no unit of time; did you mean weeks?"),
        ("4", "T2: 4 has no unit of time"),
        ("~2-3", "T2: ~2-3 has no unit of time"),
        ("-3 days", "-3 days is less than no time at all"),
        ("−2d", "−2d is less than no time at all"),
    ],
)
def test_a_duration_that_nobody_can_read_is_reported(duration: str, message: str) -> None:
    assert told(duration=duration) == [message]


@pytest.mark.parametrize(
    "duration",
    [
        *("", "-", "—", "n/a", "N/A", "None", "TBD", "tbc", "?", "??", "✅", "🟡 in progress"),
        *("see below", "See T1", "varies", "Variable", "as needed", "unknown", "ongoing"),
        *("S", "XL", "Medium", "Low-Medium", "High", "trivial", "Quick", "short", "overnight"),
        *("Done", "Completed", "blocked", "Ana Berg", "QA", "Launch", "Phase 2", "T1"),
        *("3 sprints", "2 cycles", "1 quarter", "2 sessions", "4 loaves", "0", "1 year", "30s"),
        *("half a day", "a few days", "several weeks", "2 days", "1-2 wks", "two weeks"),
        *("until the oven is hot enough", "parallel with T1", "after T1", "same as T1"),
        *("`{{duration}}`", "[duration]", "XX", "$300", "50%", "<10ms p95", "10:00 AM"),
    ],
)
def test_a_duration_that_says_something_else_is_left_alone(duration: str) -> None:
    assert told(duration=duration) == []


@pytest.mark.parametrize("date", ["2026-02-29", "2026-13-01", "Feb 30, 2026", "2026/04/31"])
def test_a_date_that_no_calendar_has_is_reported(date: str) -> None:
    assert told(start=date) == [f"there is no day {date}"]


@pytest.mark.parametrize(
    "date",
    ["2028-02-29", "2/29/2028", "03.12.2026", "12/13/2026", "ASAP", "v1.2.3", "Monday", "Q3"],
)
def test_a_date_that_may_be_one_is_left_alone(date: str) -> None:
    assert told(start=date) == []


@pytest.mark.parametrize(
    ("cost", "messages"),
    [
        ("oodles", ["T2: oodles is no sum of money"]),
        *(
            (cost, [])
            for cost in ("included", "Free", "n/a", "0.25 BTC", "TBD", "Ana Berg", "300", "-")
        ),
    ],
)
def test_a_cost_that_nobody_can_read_is_reported(cost: str, messages: list[str]) -> None:
    assert told(cost=cost) == messages


def test_where_most_durations_are_no_lengths_of_time_none_is_reported() -> None:
    text = BAKERY.replace("2 days", "doughy").replace("1 day", "crusty")
    text = text.format(start="-", duration="flaky", cost="$1")
    assert check(source("bakery.md", text), Settings(select=("PL004",))).diagnostics == ()


def test_a_duration_that_another_place_states_leaves_no_hole() -> None:
    text = BAKERY.format(start="-", duration="soonish", cost="$1") + "\n## T2: Rest (3 days)\n"
    assert check(source("bakery.md", text), Settings(select=("PL004",))).diagnostics == ()
