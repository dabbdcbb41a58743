"""How long days and weeks are, and the days on which nobody works."""

from datetime import date, timedelta

from building import NOWHERE, item, plan
from hypothesis import given
from hypothesis import strategies as st

from planlint.api import check
from planlint.config import Settings
from planlint.plan import Stated
from planlint.quantity import WEEKEND, Calendar, Closed, Reckoning, Window
from planlint.schedule import schedule
from planlint.schedule.workdays import days_between, is_open, nth_day
from planlint.schedule.worktime import UNITS, readings, settled
from planlint.source import source

WEEKENDS = Calendar(closed=Closed(WEEKEND))
LABOUR_DAY = Closed(WEEKEND, frozenset(("2026-05-01",)))
DATES = st.dates(date(2020, 1, 1), date(2030, 12, 31))
CLOSURES = st.builds(
    Closed,
    st.frozensets(st.integers(0, 6), max_size=6),
    st.frozensets(DATES.map(date.isoformat), max_size=5),
)


def on(start: str, end: str | None = None) -> Window:
    return Window(start, end, "date")


def told(*statements: Reckoning | Closed) -> Calendar:
    working_time = tuple(Stated(each, NOWHERE) for each in statements)
    return settled(plan()._replace(working_time=working_time), Calendar())


@given(DATES, DATES, CLOSURES)
def test_days_are_counted_as_if_one_walked_through_them(
    first: date, last: date, closed: Closed
) -> None:
    first, last = min(first, last), max(first, last)
    walked = (first + timedelta(days=over) for over in range((last - first).days))
    assert days_between(first, last, closed) == sum(is_open(day, closed) for day in walked)
    assert days_between(last, first, closed) == -days_between(first, last, closed)


@given(DATES, st.integers(-500, 500), CLOSURES)
def test_a_day_of_work_is_found_by_its_number_and_is_never_closed(
    first: date, number: int, closed: Closed
) -> None:
    day = nth_day(first, number, closed)
    assert is_open(day, closed)
    assert days_between(first, day, closed) == number


def test_work_stands_still_on_closed_days() -> None:
    two = plan(item("A", "3 day", on("2026-04-29")), item("B", "2 day", after="A"))
    made = schedule(two, Calendar(closed=LABOUR_DAY))
    assert made.placed("A") == on("2026-04-29", "2026-05-04")
    assert made.placed("B") == on("2026-05-05", "2026-05-06")


def test_without_closed_days_dates_count_every_day() -> None:
    made = schedule(plan(item("A", "3 day", on("2026-05-01"))))
    assert made.placed("A") == on("2026-05-01", "2026-05-03")


def test_a_start_on_a_closed_day_is_one_on_the_next_day_of_work() -> None:
    made = schedule(plan(item("A", "1 day", on("2026-05-02"))), WEEKENDS)
    assert made.placed("A") == on("2026-05-04", "2026-05-04")


def test_an_end_on_a_closed_day_is_one_on_the_day_of_work_before() -> None:
    made = schedule(plan(item("A", at=on("2026-05-01", "2026-05-03"))), WEEKENDS)
    assert made.placed("A") == on("2026-05-01", "2026-05-01")


def test_a_window_of_closed_days_alone_takes_no_time() -> None:
    feast = item("A", at=on("2026-05-02", "2026-05-03"))
    made = schedule(plan(feast, item("B", "1 day", on("2026-05-04"), "A")), WEEKENDS)
    assert made.conflicts == ()
    assert made.placed("B") == on("2026-05-04", "2026-05-04")


def test_a_week_is_as_many_days_as_are_open() -> None:
    made = schedule(plan(item("A", "2 week", on("2026-05-04"))), WEEKENDS)
    assert made.placed("A") == on("2026-05-04", "2026-05-15")


def test_days_that_the_lengths_of_a_plan_count_are_not_closed() -> None:
    week = item("A", "7 day", on("2026-05-01", "2026-05-07"))
    follower = item("B", "4 day", on("2026-05-08"), "A")
    assert schedule(plan(week, follower), WEEKENDS).placed("B") == on("2026-05-08", "2026-05-11")
    worked = item("C", "5 day", on("2026-05-01", "2026-05-07"))
    made = schedule(plan(worked, week, follower), WEEKENDS)
    assert made.placed("B") == on("2026-05-08", "2026-05-13")


def test_a_conflict_that_hangs_on_closed_days_is_not_certain() -> None:
    late = item("B", "1 day", on("2026-05-04"), "A")
    made = schedule(plan(item("A", "3 day", on("2026-05-01")), late), WEEKENDS)
    assert [conflict.certain for conflict in made.conflicts] == [False]


def test_a_conflict_that_hangs_on_closed_days_names_them_and_who_closes_them() -> None:
    text = (
        "# Ferry\n\n**Working days:** Mon-Fri\n\n| ID | Task | Start | Duration | Depends on |\n"
        "|--|--|--|--|--|\n| F1 | Hull | 2026-03-06 | 3 days | - |\n"
        "| F2 | Deck | 2026-03-09 | 2 days | F1 |\n"
    )
    (found,) = check(source("plan.md", text), Settings()).diagnostics
    assert (
        "takes 3 days, and nobody works on 2026-03-07 and 2026-03-08, so" in found.finding.message
    )
    assert "nobody works on Saturday, Sunday" in [each.message for each in found.finding.related]


def test_an_amount_of_days_beyond_every_calendar_ends_with_the_calendar() -> None:
    endless = plan(item("A", "99999999 day", on("2026-05-02")))
    for calendar in (Calendar(), WEEKENDS):
        assert schedule(endless, calendar).placed("A").end == "9999-12-31"


def test_only_units_that_nobody_states_are_open() -> None:
    fixed = Calendar(6, stated=frozenset(("day", "sprint", "month")))
    assert {(each.hours_per_day, each.days_per_week) for each in readings(fixed)} == {
        (6, 5),
        (6, 7),
    }
    assert readings(Calendar(stated=UNITS)) == (Calendar(stated=UNITS),)


def test_a_plan_says_how_long_its_units_are() -> None:
    calendar = told(Reckoning(6, "hour", "day"), Reckoning(10, "day", "sprint"))
    assert calendar == Calendar(6, stated=frozenset(("day", "sprint")))
    assert told(Reckoning(4, "day", "week"), Reckoning(8, "day", "sprint")).weeks_per_sprint == 2
    assert told(Reckoning(21, "day", "sprint")).weeks_per_sprint == 3


def test_a_unit_that_a_plan_tells_in_two_ways_stays_open() -> None:
    calendar = told(Reckoning(6, "hour", "day"), Reckoning(8, "hour", "day"))
    assert calendar == Calendar()


def test_a_plan_closes_days_where_its_statements_agree() -> None:
    assert told(Closed(WEEKEND), LABOUR_DAY).closed == LABOUR_DAY
    assert told(Closed(WEEKEND), Closed(frozenset((4, 5)))).closed == Closed()
    assert told(Closed(WEEKEND), Reckoning(7, "day", "week")).closed == Closed()


def test_what_a_plan_says_counts_before_what_its_project_says() -> None:
    configured = Calendar(7, 4, stated=frozenset(("day", "week")))
    stated = plan()._replace(working_time=(Stated(Reckoning(6, "hour", "day"), NOWHERE),))
    assert settled(stated, configured) == configured._replace(hours_per_day=6)
