"""What the schedule says of plans: times, conflicts, circles, layers."""

import pytest
from building import DAY, NOWHERE, item, plan

from planlint.plan import (
    Item,
    Placement,
    Stated,
    Telling,
    Timeline,
)
from planlint.quantity import ONGOING, Calendar, Window
from planlint.schedule import Schedule, schedule
from planlint.schedule.explain import reason, remedies


def conflicts(*items: Item) -> list[tuple[str, str, bool]]:
    made = schedule(plan(*items))
    return [
        (each.item, str(made.axis.window(each.possible, None, each.unit)), each.certain)
        for each in made.conflicts
    ]


def steps(made: Schedule) -> list[str]:
    return [f"{step.item} {step.text}" for step in made.conflicts[0].steps]


def test_items_run_one_after_the_other_by_their_dependencies() -> None:
    made = schedule(plan(item("A", "1-2 day"), item("B", "2 day", after="A"), item("C", "1 day")))
    assert made.makespan == (3 * DAY, 4 * DAY)
    assert made.long["B"] == (2 * DAY, 4 * DAY, 2 * DAY, 4 * DAY)
    assert made.long["C"].total_float == 3 * DAY
    assert made.critical == ("A", "B")
    assert made.layers == (("A", "C"), ("B",))


def test_a_start_before_its_prerequisite_can_finish_is_a_certain_conflict() -> None:
    made = schedule(plan(item("A", "2 day", "day 4"), item("B", "4 day", "day 2", "A")))
    conflict = made.conflicts[0]
    assert (conflict.item, conflict.certain) == ("B", True)
    assert (conflict.latest, conflict.possible) == (2 * DAY - 1, 5 * DAY)
    assert steps(made) == [
        "A starts Day 4",
        "A takes 2 days",
        "B waits for Task A",
        "B starts Day 2",
    ]


def test_a_start_that_works_at_the_short_ends_only_is_no_certain_conflict() -> None:
    assert conflicts(item("A", "1-2 day", "day 1"), item("B", "2 day", "day 2", "A")) == [
        ("B", "Day 3", False)
    ]


def test_the_start_that_is_proposed_holds_at_the_long_ends_too() -> None:
    first = item("A", "3-5 day", "day 1")
    made = schedule(plan(first, item("B", "2 day", "day 2", "A")))
    assert remedies(made, made.conflicts[0]).startswith("start Task B on Day 6, or")
    assert conflicts(first, item("B", "2 day", "day 6", "A")) == []


def test_the_start_that_is_proposed_is_after_the_last_day_of_a_window() -> None:
    first = item("A", at="day 1-6")
    made = schedule(plan(first, item("B", "2 day", "day 4", "A")))
    assert remedies(made, made.conflicts[0]).startswith("start Task B on Day 7, or")
    assert conflicts(first, item("B", "2 day", "day 7", "A")) == []


def test_what_starts_too_late_is_not_advised_to_finish_before_its_start() -> None:
    made = schedule(plan(item("A", "2 day", "day 3"), item("B", "1 day", "day 3", "A")))
    assert remedies(made, made.conflicts[0]) == (
        "start Task B on Day 5, or drop Task A from the dependencies of Task B"
    )


def test_the_first_date_of_a_plan_does_not_begin_it() -> None:
    dated = item("B", "2 day", Window("2026-03-10", None, "date"), "A")
    assert conflicts(item("A", "3 day"), dated) == []


def test_a_start_on_the_day_after_the_last_is_no_conflict() -> None:
    assert conflicts(item("A", "1 day", "day 1"), item("B", "2 day", "day 2", "A")) == []


def test_a_start_later_on_the_day_is_read_into_a_stated_day() -> None:
    assert conflicts(item("A", "3 hour", "day 1"), item("B", "2 hour", "day 1", "A")) == []


def test_what_follows_from_a_conflict_is_not_told_again() -> None:
    chain = (
        item("A", "5 day", "day 1"),
        item("B", "2 day", "day 2", "A"),
        item("C", "2 day", "day 4", "B"),
    )
    assert conflicts(*chain) == [("B", "Day 6", True)]


def test_soft_dependencies_constrain_nothing() -> None:
    late = item("A", "5 day", "day 3")
    assert conflicts(late, item("B", "1 day", "day 1", "A", strength="soft")) == []


def test_ongoing_work_constrains_nothing() -> None:
    assert conflicts(item("A", ONGOING, "day 1"), item("B", "1 day", "day 1", "A")) == []


def test_done_work_constrains_nothing_and_is_not_told() -> None:
    first, second = item("A", "5 day", "day 3"), item("B", "5 day", "day 2", "A", status="done")
    assert conflicts(first, second, item("C", "1 day", "day 2", "B")) == []


def test_work_that_is_dropped_is_in_no_layer_and_takes_no_time() -> None:
    first, second = item("A", "2 day"), item("B", "9 day", "day 9", "A", status="skipped")
    made = schedule(plan(first, second, item("C", "1 day", after="B")))
    assert made.makespan == (2 * DAY, 2 * DAY)
    assert made.layers == (("A", "C"),)
    assert made.critical == ("A",)


def test_what_dropped_work_encloses_is_dropped() -> None:
    first, second = item("A", "5 day", "day 3"), item("P", status="skipped")
    assert conflicts(first, second, item("B", "1 day", "day 1", "A", parent="P")) == []


def test_a_circle_through_dropped_work_is_none() -> None:
    circle = (item("A", after="C"), item("B", after="A", status="skipped"), item("C", after="B"))
    assert schedule(plan(*circle)).cycles == ()


def test_a_timeline_and_a_prompt_pin_nothing() -> None:
    early = Stated(Window(1, None, "day"), NOWHERE, Telling.TIMELINE)
    told = item("B", "1 day", after="A")._replace(windows=(early,))
    assert conflicts(item("A", "3 day", "day 1"), told) == []


def test_an_item_without_a_duration_lasts_its_window() -> None:
    late = item("B", at="day 2", after="A")
    made = schedule(plan(item("A", at="day 1-4"), late))
    assert made.long["A"].earliest_finish == 4 * DAY
    assert steps(made) == ["A runs Day 1-4", "B waits for Task A", "B starts Day 2"]


def test_a_handover_within_the_last_day_of_a_window_is_no_certain_conflict() -> None:
    assert conflicts(item("A", at="day 1-2"), item("B", at="day 2-3", after="A")) == [
        ("B", "Day 3", False)
    ]
    assert conflicts(item("A", at="week 1-2"), item("B", at="week 2-3", after="A")) == []


def test_a_dependency_on_a_container_waits_for_all_that_it_holds() -> None:
    made = schedule(
        plan(
            item("P"),
            item("A", "2 day", parent="P"),
            item("B", "5 day", parent="P"),
            item("Q", after="P"),
            item("C", "1 day", parent="Q"),
        )
    )
    assert made.long["P"][:2] == (0, 5 * DAY)
    assert made.long["C"][:2] == (5 * DAY, 6 * DAY)
    assert made.layers == (("A", "B"), ("C",))


def test_the_start_of_a_container_holds_for_what_it_encloses() -> None:
    made = schedule(plan(item("P", at="week 3"), item("A", "1 day", parent="P")))
    assert made.planned["A"].earliest_start == 10 * DAY


def test_a_day_that_fits_only_inside_the_enclosing_week_is_counted_from_it() -> None:
    made = schedule(plan(item("P", at="week 3-3"), item("A", "1 day", "day 2", parent="P")))
    assert made.planned["A"].earliest_start == 11 * DAY


def test_a_conflict_that_hangs_on_the_length_of_a_week_is_not_certain() -> None:
    first, second = item("A", "1 week", "day 1"), item("B", "1 day", "day 5", "A")
    assert conflicts(first, second) == [("B", "Day 6", True)]
    third = item("B", "1 day", "day 6", "A")
    assert conflicts(item("A", "6 day", "day 1"), item("B", "1 day", "week 2", "A")) == []
    assert conflicts(item("A", "1 week", "day 1"), third) == []
    assert conflicts(item("A", "10 day", "day 1"), item("B", "1 day", "week 2", "A")) == [
        ("B", "Week 3", False)
    ]


def test_a_unit_that_is_stated_is_not_widened_and_any_other_is() -> None:
    items = (item("A", "10 day", "day 1"), item("B", "1 day", "week 2", "A"))
    calendars = [Calendar(8, 4, stated=frozenset((unit,))) for unit in ("week", "day")]
    certain = [schedule(plan(*items), calendar).conflicts[0].certain for calendar in calendars]
    assert certain == [True, False]


def test_dates_are_laid_on_one_axis() -> None:
    made = schedule(
        plan(
            item("A", at=Window("2025-04-21", "2025-04-23", "date")),
            item("B", at=Window("2025-04-21", "2025-04-25", "date"), after="A"),
        )
    )
    assert [conflict.certain for conflict in made.conflicts] == [True]
    assert made.placed("A") == Window("2025-04-21", "2025-04-23", "date")


def test_a_circle_is_told_once_from_the_item_declared_first() -> None:
    made = schedule(
        plan(
            item("A", "1 day", after="C"),
            item("B", "1 day", after="A"),
            item("C", "1 day", after="B"),
            item("D", "1 day", after="C"),
        )
    )
    assert [cycle.items for cycle in made.cycles] == [("A", "C", "B")]
    assert made.makespan == (4 * DAY, 4 * DAY)


def test_a_circle_is_not_told_again_as_an_impossible_start() -> None:
    first, second = item("A", "3 day", "day 1", "B"), item("B", "2 day", "day 4", "A")
    made = schedule(plan(first, second))
    assert made.circular == {("A", "B"), ("B", "A")}
    assert [each.link for each in made.conflicts if each.link not in made.circular] == []


def test_a_circle_through_a_container_is_found() -> None:
    made = schedule(
        plan(
            item("P", after="Q"),
            item("A", parent="P"),
            item("Q"),
            item("B", "", "", "A", parent="Q"),
        )
    )
    assert [cycle.items for cycle in made.cycles] == [("P", "B")]


def test_the_shortest_circle_of_a_tangle_is_told_first() -> None:
    made = schedule(
        plan(
            item("A", after="C D"), item("B", after="A"), item("C", after="B"), item("D", after="A")
        )
    )
    assert [cycle.items for cycle in made.cycles] == [("A", "D"), ("A", "C", "B")]


def test_an_item_that_waits_for_itself_or_its_container_is_still_scheduled() -> None:
    made = schedule(plan(item("P"), item("A", "1 day", after="A P", parent="P")))
    assert made.cycles == ()
    assert made.long["A"].earliest_finish == DAY


def test_a_plan_counted_from_day_0_starts_there() -> None:
    made = schedule(plan(item("A", "1 day", "day 0"), item("B", "1 day", "day 1", "A")))
    assert made.conflicts == ()
    assert str(made.placed("A")) == "Day 0"


def test_an_empty_plan_has_an_empty_schedule() -> None:
    made = schedule(plan())
    assert (made.makespan, made.conflicts, made.layers) == ((0, 0), (), ())


def told(made: Schedule) -> str:
    return reason(made, made.conflicts[0])


def test_a_conflict_through_groups_is_told_with_what_they_hold() -> None:
    made = schedule(
        plan(
            item("P"),
            item("A", "3 day", parent="P"),
            item("Q", after="P"),
            item("B", "1 day", "day 2", parent="Q"),
        )
    )
    assert told(made) == (
        "Task B starts Day 2, but Task Q waits for Task P (Task A), which takes 3 days"
    )
    assert remedies(made, made.conflicts[0]) == (
        "start Task B on Day 4, or let Task P finish by the end of Day 1, "
        "or drop Task P from the dependencies of Task Q"
    )


def test_a_timeline_is_a_telling_of_its_own() -> None:
    places = {"A": Window(4, 5, "day"), "B": Window(2, 3, "day")}
    stated = {
        key: Stated(window, NOWHERE, Telling.TIMELINE, timeline=0) for key, window in places.items()
    }
    items = (item("A", "2 day")._replace(windows=(stated["A"],)), item("B", "2 day", after="A"))
    second = items[1]._replace(windows=(stated["B"],))
    placements = tuple(Placement(key, window) for key, window in stated.items())
    timeline = Timeline("Weeks", NOWHERE, None, placements)
    made = schedule(plan(items[0], second)._replace(timelines=(timeline,)))
    assert told(made) == (
        "Task B starts Day 2, but its prerequisite Task A starts Day 4 and takes 2 days"
    )


def test_a_circle_does_not_keep_the_rest_from_its_conflicts() -> None:
    made = schedule(
        plan(
            item("A", "1 day", after="B"),
            item("B", "1 day", after="A"),
            item("C", "2 day", "day 4"),
            item("D", "1 day", "day 2", "C"),
        )
    )
    assert len(made.cycles) == 1
    assert [conflict.item for conflict in made.conflicts] == ["D"]


@pytest.mark.parametrize("ring", [False, True])
def test_ten_thousand_items_are_scheduled_with_a_circle_or_without(*, ring: bool) -> None:
    size = 10_000
    items = [
        item(str(n), "1 day", f"day {n + 1}", f"{n - 1} {n // 2}" if n else "") for n in range(size)
    ]
    if ring:
        items[0] = item("0", "1 day", after=str(size - 1))
    made = schedule(plan(*items))
    assert (len(made.cycles), len(made.planned)) == (ring, size)
