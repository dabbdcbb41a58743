"""Which contradictions in time are told, once and by whom, and how they are worded."""

from textwrap import dedent

import pytest
from building import DAY, NOWHERE, item, plan

from planlint.api import check
from planlint.config import Settings
from planlint.plan import Dependency, Gate, Item, LinkType, Plan, Stated
from planlint.quantity import Duration, Window
from planlint.schedule import Conflict, Schedule, schedule
from planlint.schedule.explain import reason, remedies
from planlint.source import source

HEADER = "| ID | Task | Duration | Start | Due | Depends on |\n|--|--|--|--|--|--|\n"


def told(text: str) -> list[tuple[str, str]]:
    """Give the code and the message of all that is said of the time of a plan."""
    checked = check(source("plan.md", dedent(text)), Settings())
    found = [(each.code, each.finding.message) for each in checked.diagnostics]
    return [(code, message) for code, message in found if code.startswith(("PL4", "PL6"))]


def table(*rows: str) -> str:
    return HEADER + "".join(f"| {row} |\n" for row in rows)


def due(text: str) -> Window:
    return Window(None, float(text.removeprefix("day ")), "day")


def group(key: str, takes: str, kind: str = "phase", parent: str | None = None) -> Item:
    return item(key, takes, parent=parent)._replace(kind=kind)


def gated(day: int, *items: Item, covers: str) -> Plan:
    window = Stated(Window(day, day, "day"), NOWHERE)
    gate = Gate("Gate 1 (Day 5): all", NOWHERE, (), tuple(covers.split()), window)
    return plan(*items)._replace(gates=(gate,))


def conflict(made: Schedule) -> Conflict:
    (found,) = made.conflicts
    return found


def test_a_deadline_before_its_chain_of_work_can_end_is_told_with_the_whole_chain() -> None:
    text = table(
        "S1 | Sails | 4 days | Day 1 | | -",
        "S2 | Mast | 2-3 days | | | S1",
        "S3 | Trial | 1 day | | Day 6 | S2",
    )
    assert told(text) == [
        (
            "PL410",
            (
                "S3 is due Day 6, but S1 starts Day 1 and takes 4 days, and after it come "
                "S2 (2-3 days) → S3 (1 day), so S3 cannot end before Day 7"
            ),
        )
    ]


def test_a_deadline_that_the_chain_just_meets_is_fine() -> None:
    assert (
        told(table("S1 | Sails | 4 days | Day 1 | | -", "S2 | Mast | 2 days | | Day 6 | S1")) == []
    )


def test_each_statement_of_a_missed_deadline_comes_with_what_would_mend_it() -> None:
    made = schedule(plan(item("A", "4 day", "day 1"), item("B", "2 day", due("day 5"), "A")))
    assert remedies(made, conflict(made)) == (
        "let Task B end on Day 6, or let Task A finish by the end of Day 3, "
        "or let Task A take 3 days, or drop Task A from the dependencies of Task B"
    )


def test_a_lag_may_be_shortened_by_no_more_than_it_is_long() -> None:
    link = Dependency("A", "hard", NOWHERE, lag=Duration(3, 3, "day"))
    waiting = item("B", "1 day", "day 4")._replace(dependencies=(link,))
    made = schedule(plan(item("A", "2 day", "day 1"), waiting))
    assert "or shorten the lag of 3 days to 1 day, or" in remedies(made, conflict(made))
    late = schedule(plan(item("A", "2 day", "day 3"), waiting))
    assert "lag" not in remedies(late, conflict(late))


def test_nothing_is_to_finish_before_it_is_stated_to_start() -> None:
    made = schedule(plan(item("A", at="week 3-3"), item("B", at="week 2-2", after="A")))
    assert remedies(made, conflict(made)) == (
        "start Task B in Week 3, or drop Task A from the dependencies of Task B"
    )


def test_an_item_that_alone_takes_longer_than_it_has_is_told() -> None:
    made = schedule(plan(item("A", "6 day", due("day 5")), item("B", "1 day")))
    assert reason(made, conflict(made)) == "Task A is due Day 5, but takes 6 days"


@pytest.mark.parametrize(("link", "told"), [("FF", ["B"]), ("SF", ["B"]), ("FS", ["B"])])
def test_a_window_that_what_comes_before_outlasts_is_told(link: LinkType, told: list[str]) -> None:
    waiting = item("B", "6 day", "day 2-7")._replace(
        dependencies=(Dependency("A", "hard", NOWHERE, type=link),)
    )
    made = schedule(plan(item("A", "10 day", "day 9-18"), waiting))
    assert [each.item for each in made.conflicts if each.kind in {"start", "end"}] == told


def test_work_that_begins_within_a_day_may_end_within_the_day_after_its_window() -> None:
    waiting = item("B", "2 day", "day 3-4", "A")
    made = schedule(plan(item("A", "2.5 day", "day 1-3"), waiting))
    assert {each.kind for each in made.conflicts if each.certain} <= {"own"}


def test_what_waits_for_what_misses_its_deadline_is_not_told_as_well() -> None:
    late = (item("A", "9 day", due("day 5")), item("B", "1 day", "day 6", "A"))
    assert [each.item for each in schedule(plan(*late)).conflicts] == ["A"]


@pytest.mark.parametrize(("hours", "certain"), [(4, []), (40, ["B"])])
def test_less_than_a_day_too_long_is_rounding_where_hours_are_added_to_days(
    hours: int, certain: list[str]
) -> None:
    items = item("A", f"{hours} hour", "day 1"), item("B", "2 day", due("day 2"), "A")
    made = schedule(plan(*items))
    assert [each.item for each in made.conflicts if each.certain] == certain


def test_a_gate_waits_for_what_its_work_waits_for() -> None:
    items = item("A", "3 day", "day 2"), item("B", "2 day", after="A")
    made = schedule(gated(5, *items, covers="B"))
    assert (conflict(made).kind, conflict(made).item) == ("gate", None)
    assert remedies(made, conflict(made)).startswith("move Gate 1 to Day 6, or")
    assert schedule(gated(6, *items, covers="B")).conflicts == ()


@pytest.mark.parametrize("status", ["done", "skipped"])
def test_a_gate_waits_for_no_work_that_is_done_or_left_out(status: str) -> None:
    items = item("A", "3 day", "day 2"), item("B", "9 day", after="A", status=status)
    assert schedule(gated(5, *items, covers="B")).conflicts == ()


def ending(window: Window, *items: Item) -> list[tuple[str, str]]:
    made = schedule(plan(*items)._replace(windows=(Stated(window, NOWHERE),)))
    return [(each.kind, reason(made, each)) for each in made.conflicts]


def test_work_past_the_end_of_the_plan_is_told_once_for_what_ends_last() -> None:
    items = item("A", "4 day", "day 1"), item("B", "3 day", "day 5"), item("C", "2 day", "day 6")
    assert ending(due("day 5"), *items) == [
        ("whole", "the plan ends Day 5, but Task B starts Day 5 and takes 3 days")
    ]
    assert ending(due("day 7"), *items) == []


def test_the_dates_of_a_plan_say_how_long_it_is_where_its_items_have_none() -> None:
    fortnight = Window("2026-03-02", "2026-03-13", "date")
    items = item("A", "9 day"), item("B", "4 day", after="A")
    assert [kind for kind, _ in ending(fortnight, *items)] == ["whole"]
    week_ends = schedule(
        plan(item("A", "9 day"), item("B", "2 week"))._replace(
            windows=(Stated(fortnight, NOWHERE),)
        )
    )
    assert not any(each.certain for each in week_ends.conflicts)


def test_a_start_and_a_deadline_of_the_plan_count_where_its_items_have_no_dates() -> None:
    rows = "| S1 | Sails | 1 week | | | - |\n| S2 | Mast | 1 week | | | S1 |\n"
    dates = "**Start date:** 2026-03-02\n**Deadline:** {}\n\n"
    ((code, message),) = told(dates.format("2026-03-10") + HEADER + rows)
    assert code == "PL409"
    assert message.endswith("so the plan cannot end before 2026-03-15")
    assert told(dates.format("2026-03-13") + HEADER + rows) == []


def test_the_stated_start_of_a_plan_sets_the_clock_of_what_has_no_date() -> None:
    dated = item("B", "1 day", Window("2026-03-04", None, "date"), "A")
    begun = Window("2026-03-02", None, "date")
    assert ending(begun, item("A", "9 day"), dated) == [
        (
            "start",
            (
                "Task B starts 2026-03-04, but the plan starts 2026-03-02, Task A takes 9 days, "
                "and Task B waits for Task A"
            ),
        )
    ]
    before = item("C", "1 day", Window("2026-02-20", None, "date"))
    assert ending(begun, item("A", "9 day"), dated, before) == []


def test_a_group_is_longer_than_what_lies_between_the_places_of_its_items() -> None:
    inside = item("A", at="week 1-1", parent="P"), item("B", at="week 5-5", parent="P")
    made = schedule(plan(group("P", "2 week"), *inside))
    assert conflict(made).kind == "length"
    assert reason(made, conflict(made)) == (
        "Phase P lasts 2 weeks, but Task A starts Week 1, and Task B runs Week 5"
    )


def test_hours_of_work_may_be_spread_over_the_days_of_a_group() -> None:
    inside = item("A", at="day 1-1", parent="P"), item("B", at="day 9-9", parent="P")
    assert schedule(plan(group("P", "6 hour"), *inside)).conflicts == ()


def test_a_chain_that_leaves_a_group_and_comes_back_counts_for_its_length() -> None:
    made = schedule(
        plan(
            group("P", "3 day"),
            item("A", "1 day", parent="P"),
            item("X", "5 day", after="A"),
            item("B", "1 day", after="X", parent="P"),
        )
    )
    assert (conflict(made).kind, conflict(made).possible) == ("length", 7 * DAY)


def test_an_item_that_is_only_mentioned_in_a_section_does_not_overrun_it() -> None:
    phases = group("2", "1 day", parent="A"), group("3", "1 day", parent="A")
    places = ("week 1-1", "week 5-5")
    inside = [
        one._replace(windows=item("", at=at).windows)
        for one, at in zip(phases, places, strict=True)
    ]
    made = schedule(plan(item("A", "2 week"), *inside))
    assert {each.kind for each in made.conflicts} == {"group"}


def test_of_groups_that_contradict_each_other_the_later_length_is_set_aside() -> None:
    made = schedule(
        plan(
            group("P", "2 day"),
            group("Q", "9 day", "stream", "P"),
            item("A", "1 day", "day 1", parent="Q"),
            item("B", "1 day", "day 9", parent="Q"),
        )
    )
    assert [each.item for each in made.conflicts if each.kind == "length"] == ["P"]


def test_a_lag_is_counted_in_every_unit_that_the_plan_leaves_open() -> None:
    link = Dependency("A", "hard", NOWHERE, lag=Duration(1, 1, "week"))
    waiting = item("B", "1 day", "day 7")._replace(dependencies=(link,))
    made = schedule(plan(item("A", "1 day", "day 1"), waiting))
    assert made.conflicts == ()
    early = waiting._replace(windows=(Stated(Window(6, None, "day"), NOWHERE),))
    assert [
        each.certain for each in schedule(plan(item("A", "1 day", "day 1"), early)).conflicts
    ] == [True]


def test_items_that_enclose_each_other_do_not_keep_the_rest_from_its_times() -> None:
    looped = item("A", "1 day", parent="B"), item("B", "2 day", parent="A")
    made = schedule(plan(*looped, item("C", "3 day", after="A")))
    assert (made.cycles, made.makespan[0]) == ((), 3 * DAY)


def test_fifty_windows_of_one_item_are_read_as_widely_as_they_reach() -> None:
    windows = tuple(Stated(Window(day, day, "day"), NOWHERE) for day in range(1, 51))
    items = item("A", "2 day")._replace(windows=windows), item("B", "1 day", "day 1", "A")
    assert [each.item for each in schedule(plan(*items)).conflicts] == ["B"]


def test_no_more_contradictions_are_told_of_one_plan_than_anyone_reads() -> None:
    late = [item(str(number), "9 day", due("day 1")) for number in range(1_000)]
    assert len(schedule(plan(*late)).conflicts) == 200


def test_a_group_that_its_own_items_overrun_is_left_to_the_rule_of_groups() -> None:
    text = """
        ## Phase 1: Hull (Day 1-3)

        | ID | Task | Duration | Depends on |
        |----|------|----------|------------|
        | H1 | Ribs | 3 days | - |
        | H2 | Planks | 4 days | H1 |

        ## Phase 2: Deck (Day 8-9)

        | ID | Task | Duration | Depends on |
        |----|------|----------|------------|
        | H3 | Boards | 1 day | H2 |
    """
    assert [code for code, _ in told(text)] == ["PL407"]


def test_a_group_that_what_comes_before_pushes_over_its_end_is_told_with_the_chain() -> None:
    text = """
        ## Phase 1: Hull (Day 1-7)

        | ID | Task | Duration | Start | Depends on |
        |----|------|----------|-------|------------|
        | H1 | Ribs | 3 days | Day 4 | - |

        ## Phase 2: Deck (Day 4-8)

        | ID | Task | Duration | Start | Depends on |
        |----|------|----------|-------|------------|
        | H3 | Boards | 3 days | | H1 |
    """
    assert told(text) == [
        (
            "PL410",
            (
                "Phase 2 runs Day 4-8, but H1 starts Day 4 and takes 3 days, "
                "and H3 waits for H1 and takes 3 days, so Phase 2 cannot end before Day 9"
            ),
        )
    ]


def test_a_window_that_ends_before_it_starts_is_told_once() -> None:
    row = "S1 | Sails | 1 week | 2025-10-23 | 2025-10-22 | -"
    assert [code for code, _ in told(table(row, "S2 | Mast | 2 days | | | S1"))] == ["PL404"]
    early = "S2 | Mast | 2 days | 2025-10-20 | | S1"
    assert [code for code, _ in told(table(row, early))] == ["PL404"]


def test_what_is_due_before_the_first_day_contradicts_nothing_by_itself() -> None:
    early = item("A", at=due("day -3")), item("B", "1 day", "day 1")
    assert schedule(plan(*early)).conflicts == ()
    assert schedule(gated(-3, item("A", "0 day"), covers="A")).conflicts == ()


def test_a_weekday_between_two_dates_is_that_of_either() -> None:
    rows = "| 2025-10-13 | Monday | 2025-10-14 |\n| 2025-10-14 | Monday | 2025-10-15 |\n"
    text = f"{table('S1 | Sails | 1 day | | | -', 'S2 | Mast | 2 days | | | S1')}\n{rows}"
    assert told(text) == [("PL412", "October 14, 2025 is a Tuesday, not a Monday")]


ROADMAP = "# Refit\n\n| Epic | When | Depends on |\n|--|--|--|\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("March 2026", "March 2026"),
        ("January - March 2026", "March - June 2026"),
        ("Q1 2026", "Q1-Q2 2026"),
        ("Q1-Q2 2026", "June 2026"),
        ("early April 2026", "late April 2026"),
        ("Q1 2026", "2026-01-05"),
        ("Week 1-2", "Week 1-2"),
    ],
)
def test_work_may_start_at_any_time_of_a_month_a_quarter_or_weeks_in_common(
    first: str, second: str
) -> None:
    assert told(f"{ROADMAP}| E1: Hull | {first} | - |\n| E2: Deck | {second} | E1 |\n") == []


def test_a_month_before_that_of_the_prerequisite_is_told_in_the_words_of_the_plan() -> None:
    rows = "| E1: Hull | Q2 2026 | - |\n| E2: Deck | February 2026 | E1 |\n"
    ((code, message),) = told(ROADMAP + rows)
    assert code == "PL401"
    assert message.startswith("E2 starts February 2026, but its prerequisite E1 runs Q2 2026")


def test_a_column_of_starts_and_one_of_ends_make_one_window_of_months() -> None:
    header = "# Refit\n\n| ID | Task | Start | End | Depends on |\n|--|--|--|--|--|\n"
    deck = "| R2 | Deck | Mar 2026 | May 2026 | R1 |\n"
    assert told(f"{header}| R1 | Hull | Jan 2026 | Mar 2026 | - |\n{deck}") == []
    ((code, message),) = told(f"{header}| R1 | Hull | Mar 2026 | Jan 2026 | - |\n{deck}")
    assert (code, message) == ("PL404", "March 2026 to January 2026 ends before it starts")


@pytest.mark.parametrize(
    ("ends", "place"), [("2026-03-06", "2026-03-09"), ("2026-03-07", "2026-03-08")]
)
def test_work_behind_a_closing_date_is_moved_to_the_next_day_of_work(ends: str, place: str) -> None:
    text = dedent(f"""\
        # Roof
        | ID | Task  | Start      | End        | Depends on |
        |----|-------|------------|------------|------------|
        | R1 | Beams | 2026-03-02 | {ends}     | -          |
        | R2 | Tiles | 2026-03-04 | 2026-03-13 | R1         |
        """)

    (found,) = check(source("plan.md", text), Settings()).diagnostics

    assert f"start R2 on {place}," in (found.finding.help or "")


def test_an_end_that_holds_for_every_length_is_told_beside_the_soonest() -> None:
    text = dedent("""\
        # Move
        | Task  | Duration | Needs |
        |-------|----------|-------|
        | Pack  | 1-2 days | -     |
        | Drive | 3 days   | Pack  |

        Deadline: Day 3
        """)

    (found,) = check(source("plan.md", text), Settings()).diagnostics

    assert "let the plan end on Day 5 (Day 4 at the soonest)" in (found.finding.help or "")
