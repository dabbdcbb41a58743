"""Plans levelled: what is left of them, and who does it when."""

import pytest
from building import DAY, NOWHERE, item, plan
from levelled import agents, days, levelled, linked, listing, owned, slots

from planlint.levelling import Terms, level
from planlint.levelling.summary import summary
from planlint.plan import Exclusion
from planlint.quantity import ONGOING
from planlint.reading import read
from planlint.schedule import schedule
from planlint.source import source

BAKERY = (
    item("dough", "2 day"),
    item("oven", "3 day"),
    item("bake", "1-2 day", after="dough oven"),
    item("sign", "1 day"),
    item("sell", "1 day", after="bake sign"),
)


def test_without_a_limit_everything_starts_as_soon_as_what_it_waits_for_is_done() -> None:
    made = levelled(*BAKERY)
    assert days(made) == {
        "dough": (0, 2),
        "oven": (0, 3),
        "bake": (3, 5),
        "sign": (0, 1),
        "sell": (5, 6),
    }
    assert [one.id for one in made.critical] == ["oven", "bake", "sell"]
    assert (made.longest.short, made.longest.long) == (5 * DAY, 6 * DAY)
    assert (made.total.short, made.total.long) == (8 * DAY, 9 * DAY)
    assert made.peak == 3
    assert slots(made)["sign"].total_float == 4 * DAY
    assert {name: slot.tier for name, slot in slots(made).items()} == {
        "dough": 0,
        "oven": 0,
        "sign": 0,
        "bake": 1,
        "sell": 2,
    }


def test_one_agent_does_everything_in_turn_and_no_more_are_needed_than_gain() -> None:
    assert days(levelled(*BAKERY, agents=1))["sell"] == (8, 9)
    assert levelled(*BAKERY, agents=1).is_shortest
    two = levelled(*BAKERY, agents=2)
    assert (two.end, two.is_shortest) == (6 * DAY, True)
    assert [tuple(crew) for crew in levelled(*BAKERY).crews] == [(1, 9 * DAY), (2, 6 * DAY)]


def test_who_has_just_done_what_an_item_waits_for_goes_on_with_it() -> None:
    made = levelled(
        item("dig", "2 day"),
        item("saw", "2 day"),
        item("sow", "1 day", after="dig"),
        item("nail", "1 day", after="saw"),
        agents=2,
    )
    assert agents(made)["sow"] == agents(made)["dig"]
    assert agents(made)["nail"] == agents(made)["saw"]


def test_what_is_done_takes_nothing_and_nothing_waits_for_it() -> None:
    made = levelled(
        item("a", "4 day", status="done"),
        item("b", "2 day", after="a"),
        item("c", "9 day", after="a", status="skipped"),
        item("d", "1 day", after="c b"),
        agents=1,
    )
    assert days(made) == {"b": (0, 2), "d": (2, 3)}
    assert made.done == 1
    assert made.written is None


def test_what_is_left_of_a_plan_begins_where_it_is_first_placed() -> None:
    made = levelled(
        item("a", "4 day", "day 1", status="done"),
        item("b", "2 day", "day 5", after="a"),
        item("c", "1 day", "day 8", after="b"),
    )
    assert days(made) == {"b": (4, 6), "c": (6, 7)}


def test_ongoing_work_takes_no_agent_and_what_states_no_length_no_time() -> None:
    watch = item("watch", ONGOING)
    made = levelled(watch, item("a", "2 day"), item("b", after="a"), agents=1)
    assert agents(made) == {"watch": None, "a": 1, "b": None}
    assert [one.id for one in made.ongoing] == ["watch"]
    assert [one.id for one in made.unmeasured] == ["b"]


def test_what_encloses_others_is_no_work_but_is_waited_for_as_a_whole() -> None:
    made = levelled(
        item("inside", after="before"),
        item("x", "2 day", parent="inside"),
        item("y", "1 day", parent="inside"),
        item("before", "1 day"),
        item("behind", "1 day", after="inside"),
        agents=5,
    )
    assert days(made) == {"x": (1, 3), "y": (1, 2), "before": (0, 1), "behind": (3, 4)}
    assert slots(made)["x"].needs[0].id == "before"


def test_a_phase_with_a_length_of_its_own_is_the_work_of_one_agent() -> None:
    made = levelled(
        item("phase", "5 day"), item("x", parent="phase"), item("y", parent="phase"), agents=2
    )
    assert days(made) == {"phase": (0, 5)}
    assert agents(made)["phase"] == 1


@pytest.mark.parametrize(
    ("kind", "lag", "start"),
    [
        ("FS", "0 day", 4),
        ("FS", "1 day", 5),
        ("FS", "-1 day", 3),
        ("SS", "0 day", 0),
        ("SS", "2 day", 2),
        ("FF", "0 day", 1),
        ("FF", "2 day", 3),
        ("SF", "4 day", 1),
    ],
)
def test_a_link_of_each_type_with_its_lag_holds(kind: str, lag: str, start: int) -> None:
    made = levelled(item("a", "4 day"), linked(item("b", "3 day"), "a", kind, lag), agents=2)
    assert days(made)["b"] == (start, start + 3)


def test_work_that_must_start_early_and_finish_late_waits_for_its_end() -> None:
    watch = linked(linked(item("watch", "1 day"), "fire", "SS"), "fire", "FF")
    fire = linked(item("fire", "5 day"), "watch", "SS")
    made = levelled(watch, fire, item("after", "1 day", after="watch"))
    assert days(made) == {"watch": (0, 5), "fire": (0, 5), "after": (5, 6)}


def test_nobody_is_busy_with_what_only_waits_for_its_end() -> None:
    watch = linked(item("watch"), "fire", "FF")
    fire = linked(item("fire"), "watch", "SS")
    made = levelled(watch, fire, agents=1)
    assert days(made)["watch"] == (0, 2 / DAY)
    assert made.peak == 1


def test_items_that_list_one_file_never_run_at_once_where_work_is_shared_out() -> None:
    one, other = (listing(item(key, "2 day"), "./menu.md") for key in "ab")
    assert levelled(one, other).end == 2 * DAY
    assert levelled(one, other, agents=2).end == 4 * DAY


def test_what_the_plan_keeps_apart_never_runs_at_once_nor_what_lies_in_it() -> None:
    apart = plan(
        item("oven"),
        item("heat", "2 day", parent="oven"),
        item("bake", "2 day", parent="oven"),
        item("clean", "1 day"),
    )._replace(exclusions=(Exclusion("clean", ("oven",), NOWHERE),))
    made = level(schedule(apart), Terms(agents=3))
    assert made.end == 3 * DAY


def test_an_owner_does_one_thing_at_a_time_where_asked_to() -> None:
    several = [owned(item(key, "1 day"), "Ada") for key in "abc"] + [item("d", "1 day")]
    assert levelled(*several).end == DAY
    made = levelled(*several, by_owner=True)
    assert made.end == 3 * DAY
    assert days(made)["d"] == (0, 1)


@pytest.mark.parametrize(
    ("one", "other", "is_shared"),
    [
        ("Ada, Ben", "ben", True),
        ("Ada & Cy", "@ada", True),
        ("Ada and Cy", "Cy", True),
        ("Ben/Ada", "Ben (mornings)", True),
        ("Ada", "Ben", False),
        ("TBD", "TBD", False),
        ("team", "Team", False),
        ("2 bakers", "2 bakers", False),
        ("Unassigned", "unassigned", False),
    ],
)
def test_owners_are_known_by_their_names(one: str, other: str, *, is_shared: bool) -> None:
    several = owned(item("a", "1 day"), one), owned(item("b", "1 day"), other)
    assert levelled(*several, by_owner=True).end == (1 + is_shared) * DAY


def test_a_plan_without_lengths_is_counted_in_steps() -> None:
    made = levelled(item("a"), item("b", after="a"), item("c"), item("d"), agents=2)
    assert made.scale.unit == "step"
    assert (made.end, made.is_shortest) == (2, True)
    assert made.scale.ends(made.end) == "Step 2"


def test_a_lag_counts_for_nothing_among_steps() -> None:
    made = levelled(item("a"), linked(item("b"), "a", "FS", "3 day"))
    assert slots(made)["b"].start == 1


def test_stated_starts_hold_where_an_item_waits_for_nothing_or_as_asked_for() -> None:
    late = item("b", "1 day", "day 5", after="a")
    assert days(levelled(item("a", "1 day"), late))["b"] == (1, 2)
    assert days(levelled(item("a", "1 day"), late, hold_starts="all"))["b"] == (4, 5)
    first = (item("a", "1 day", "day 3"), late)
    assert days(levelled(*first)) == {"a": (2, 3), "b": (3, 4)}
    assert days(levelled(*first, hold_starts="none")) == {"a": (0, 1), "b": (1, 2)}


def test_a_plan_that_starts_before_its_first_day_is_levelled_from_there() -> None:
    made = levelled(item("a", "1 day", "day 0"), item("b", "2 day", "day 0"), agents=1)
    assert days(made) == {"a": (-1, 0), "b": (0, 2)}


def test_the_end_as_written_is_that_of_the_last_place() -> None:
    made = levelled(item("a", "2 day", "day 1-2"), item("b", "1 day", "day 5", after="a"))
    assert (made.written, made.end) == (5 * DAY, 3 * DAY)


def test_as_written_what_has_no_place_follows_what_it_waits_for() -> None:
    made = levelled(
        item("a", "2 day", "day 1"), item("b", "2 day", "day 4", "a"), item("c", "5 day", after="b")
    )
    assert (made.written, made.end) == (10 * DAY, 9 * DAY)


def test_as_written_a_length_within_a_week_ends_where_it_is_over() -> None:
    made = levelled(item("a", "2 day", "week 1"), item("b", "1 day", "week 2", "a"))
    assert (made.written, made.end) == (6 * DAY, 3 * DAY)


def test_nothing_is_said_to_be_saved_where_a_whole_takes_longer_than_its_parts() -> None:
    text = (
        "## Phase 1: Beds (2 weeks)\n\n- T1: Dig (2 days)\n- T2: Sow (3 days)\n\n"
        "## Phase 2: Nets (1 week)\n**Depends on:** Phase 1\n\n- T3: Knot (3 days)\n\n"
        "Total duration: 3 weeks\n"
    )
    lines = dict(summary(level(schedule(read(source("a.md", text))), Terms())))
    assert lines["as written"] == "Day 15, 9 days later than this"
    assert lines["not counted"] == (
        "Phase 1 takes 2 weeks, its parts 3 days; Phase 2 takes 1 week, its parts 3 days"
    )


@pytest.mark.parametrize("said", ["", "All durations exclude weekends.\n\n"])
def test_days_that_may_be_no_days_of_work_are_not_simply_saved(said: str) -> None:
    text = said + (
        "| ID | Task | Start | Duration | Depends on |\n|---|---|---|---|---|\n"
        "| T1 | Dig | 2026-03-05 | 4 days | - |\n| T2 | Sow | 2026-03-11 | 2 days | T1 |\n"
    )
    lines = dict(summary(level(schedule(read(source("a.md", text))), Terms())))
    told = "the same" if said else "so 2 days (25%) can be saved where weekends are worked"
    assert lines["as written"].endswith(told)


def test_the_end_as_written_may_be_a_total() -> None:
    text = "Total: 8 days in parallel.\n\n- T1: Dig (2 days)\n- T2: Sow (3 days, after T1)\n"
    made = level(schedule(read(source("a.md", text))), Terms())
    assert (made.written, made.end) == (8 * DAY, 5 * DAY)


def test_chances_need_ranges_and_keep_agents_to_their_order() -> None:
    assert levelled(item("a", "2 day"), item("b", "1 day")).risk is None
    ranged = [item(key, "1-3 day") for key in "abc"]
    free, single = levelled(*ranged), levelled(*ranged, agents=1)
    assert free.risk is not None
    assert single.risk is not None
    assert free.risk.end.p50 <= free.risk.end.p80 <= free.risk.end.p95 <= 3 * DAY
    assert single.risk.end.p50 > 5 * DAY
    # One agent does them in a row: each decides the end, and the last one ends it.
    assert set(single.risk.criticality.values()) == {1}
    assert max(single.risk.finishes.values()) == single.risk.end
    assert levelled(*ranged, agents=1, seed=4) == levelled(*ranged, agents=1, seed=4)


def test_of_a_plan_that_is_done_nothing_is_left() -> None:
    made = levelled(item("a", "1 day", status="done"), agents=2)
    assert (made.slots, made.streams, made.critical) == ((), (), ())
