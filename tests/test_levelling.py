"""Plans levelled: what is left of them, who does it when, and what it costs to catch up."""

import pytest
from building import DAY, NOWHERE, item, plan
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.levelling import Levelling, Slot, Terms, level
from planlint.levelling.summary import summary
from planlint.plan import Dependency, Exclusion, Item, Order, Plan, Stated
from planlint.quantity import ONGOING, Duration
from planlint.reading import read
from planlint.schedule import schedule
from planlint.source import source


def levelled(*items: Item, catch_up: str | None = None, **terms: object) -> Levelling:
    return level(schedule(plan(*items)), Terms(**terms), catch_up)


def days(levelling: Levelling) -> dict[str, tuple[float, float]]:
    """Give each item's start and finish in days."""
    return {
        slot.item.id: (slot.start / DAY, slot.finish / DAY)
        for slot in sorted(levelling.slots, key=lambda slot: slot.number)
    }


def agents(levelling: Levelling) -> dict[str, int | None]:
    return {slot.item.id: slot.agent for slot in levelling.slots}


def slots(levelling: Levelling) -> dict[str, Slot]:
    return {slot.item.id: slot for slot in levelling.slots}


def listing(one: Item, *files: str) -> Item:
    return one._replace(files=tuple(Stated(file, NOWHERE) for file in files))


def owned(one: Item, *owners: str) -> Item:
    return one._replace(owners=tuple(Stated(owner, NOWHERE) for owner in owners))


def linked(one: Item, on: str, kind: str, lag: str = "0 day") -> Item:
    amount, unit = lag.split()
    length = Duration(float(amount), float(amount), unit)
    link = Dependency(on, "hard", NOWHERE, type=kind, lag=length)
    return one._replace(dependencies=(*one.dependencies, link))


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
    assert free.risk.p50 <= free.risk.p80 <= free.risk.p95 <= 3 * DAY
    assert single.risk.p50 > 5 * DAY
    assert levelled(*ranged, agents=1, seed=4) == levelled(*ranged, agents=1, seed=4)


def named(levelling: Levelling) -> list[tuple[int, int, str]]:
    return [
        (each.group, each.stage, "".join(levelling.work.items[at].id for at in each.items))
        for each in levelling.streams
    ]


def test_streams_are_what_neither_waiting_nor_a_file_links() -> None:
    made = levelled(
        item("a", "1 day"),
        item("b", "1 day", after="a"),
        listing(item("c", "1 day"), "x.py"),
        listing(item("d", "1 day"), "x.py"),
        item("e", "1 day"),
    )
    assert named(made) == [(0, 0, "ab"), (1, 0, "cd"), (2, 0, "e")]


def test_what_all_of_a_stream_waits_for_cuts_it_into_stages() -> None:
    made = levelled(
        item("a", "1 day"),
        item("b", "1 day", after="a"),
        item("c", "1 day", after="a"),
        item("d", "1 day", after="c"),
        item("e", "1 day", after="b d"),
    )
    assert named(made) == [(0, 0, "a"), (0, 1, "b"), (0, 1, "cd"), (0, 2, "e")]


def test_an_order_of_phases_makes_a_stage_of_each() -> None:
    phases = plan(*(item(key, "1 day") for key in "abcd"))._replace(
        orders=(Order(("a", "b"), ("c", "d"), NOWHERE),)
    )
    made = level(schedule(phases), Terms())
    assert named(made) == [(0, 0, "a"), (0, 0, "b"), (0, 1, "c"), (0, 1, "d")]


GARDEN = (
    item("posts", "2 day"),
    item("wires", "1 day", after="posts"),
    item("nets", "2 day", after="wires"),
    item("beds", "4 day"),
    item("paths", "4 day"),
    item("seeds", "1 day", after="beds"),
)


def test_to_catch_an_item_up_is_to_do_it_and_all_that_it_needs_before_the_rest() -> None:
    catch_up = levelled(*GARDEN, agents=2, catch_up="nets").catch_up
    assert catch_up is not None
    assert catch_up.limited is not None
    shift = catch_up.limited
    assert [each.item.id for each in shift.first] == ["posts", "wires"]
    assert (shift.slot.start, shift.slot.finish) == (3 * DAY, 5 * DAY)
    assert [one.id for one in shift.beside] == ["beds"]
    assert [(each.item.id, each.minutes) for each in shift.delays] == [
        ("paths", 4 * DAY),
        ("seeds", DAY),
    ]
    assert catch_up.in_turn is not None
    assert catch_up.in_turn.start >= shift.slot.start


def test_without_a_limit_to_catch_up_delays_only_what_waits() -> None:
    catch_up = levelled(*GARDEN, catch_up="nets").catch_up
    assert catch_up is not None
    assert (catch_up.limited, catch_up.in_turn) == (None, None)
    assert catch_up.unlimited.delays == ()
    assert catch_up.unlimited.end == catch_up.unlimited.end_without == 5 * DAY


def test_what_others_need_too_stays_in_the_plan_without_the_item() -> None:
    shared = (*GARDEN, item("gate", "3 day", after="posts"))
    catch_up = levelled(*shared, catch_up="nets").catch_up
    assert catch_up is not None
    assert catch_up.unlimited.end_without == 5 * DAY


def test_a_whole_phase_can_be_caught_up() -> None:
    catch_up = levelled(
        item("shade", after="posts"),
        item("cloth", "1 day", parent="shade"),
        item("hooks", "2 day", parent="shade"),
        item("posts", "2 day"),
        item("beds", "3 day"),
        agents=2,
        catch_up="shade",
    ).catch_up
    assert catch_up is not None
    assert catch_up.limited is not None
    assert [each.item.id for each in catch_up.limited.first] == ["posts"]
    assert (catch_up.limited.slot.start, catch_up.limited.slot.finish) == (2 * DAY, 4 * DAY)


def test_what_is_caught_up_goes_first_also_through_the_phases_that_it_lies_in() -> None:
    others = [item(f"z{number}", "1 day") for number in range(6)]
    catch_up = levelled(
        item("inside", after="posts"),
        item("nets", "1 day", parent="inside"),
        item("posts", "1 day"),
        *others,
        agents=1,
        catch_up="nets",
    ).catch_up
    assert catch_up is not None
    assert catch_up.limited is not None
    assert (catch_up.limited.slot.start, catch_up.limited.slot.finish) == (DAY, 2 * DAY)
    assert len(catch_up.limited.delays) == len(others)


def test_of_a_plan_that_is_done_nothing_is_left() -> None:
    made = levelled(item("a", "1 day", status="done"), agents=2)
    assert (made.slots, made.streams, made.critical) == ((), (), ())


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Draw plans with circles, parents, links of all types, places, statuses, files and owners."""
    keys = "abcdefgh"[: draw(st.integers(0, 8))]
    items = []
    for number, key in enumerate(keys):
        takes = draw(st.sampled_from(["", "0 day", "1 day", "2-4 day", "3 hour"]))
        one = item(
            key,
            draw(st.sampled_from([takes, ONGOING])),
            draw(st.sampled_from(["", "", "day 2", "day 0-3", "week 1"])),
            parent=draw(st.none() | st.sampled_from(keys[:number])) if number else None,
            status=draw(st.sampled_from([None, None, "done", "active", "skipped"])),
        )
        for on in draw(st.sets(st.sampled_from(keys), max_size=2)):
            kind = draw(st.sampled_from(["FS", "FS", "SS", "FF", "SF"]))
            one = linked(one, on, kind, draw(st.sampled_from(["0 day", "1 day", "-2 day"])))
        one = listing(one, *draw(st.sets(st.sampled_from(["x", "y"]), max_size=2)))
        items.append(owned(one, *draw(st.sets(st.sampled_from(["Ada", "Ben"]), max_size=1))))
    return plan(*items)


FEW = settings(max_examples=25, deadline=None)

TERMS = st.builds(
    Terms,
    agents=st.none() | st.integers(1, 4),
    by_owner=st.booleans(),
    hold_starts=st.sampled_from(["none", "first", "all"]),
    seconds=st.just(0.2),
)


@FEW
@given(plans(), TERMS)
def test_any_plan_is_levelled_within_its_bounds(drawn: Plan, terms: Terms) -> None:
    made = level(schedule(drawn), terms)
    assert made.bound <= made.end
    assert len({slot.number for slot in made.slots}) == len(made.slots)
    if terms.agents is not None:
        assert made.peak <= terms.agents
        timed = [slot for slot in made.slots if slot.agent]
        for one in timed:
            assert not any(
                one.agent == other.agent
                and one.start <= other.start < one.start + made.work.lengths.long[one.number]
                for other in timed
                if other is not one
            )


@FEW
@given(plans())
def test_as_many_agents_as_items_need_no_longer_than_the_dependencies(drawn: Plan) -> None:
    bare = drawn._replace(items=tuple(one._replace(files=()) for one in drawn.items))
    free, staffed = (level(schedule(bare), Terms(agents=count, seconds=0.2)) for count in (None, 9))
    assert staffed.end == free.end
    assert staffed.is_shortest


@FEW
@given(plans(), st.data())
def test_any_item_that_is_left_can_be_caught_up(drawn: Plan, data: st.DataObject) -> None:
    made = level(schedule(drawn), Terms())
    if made.slots:
        key = data.draw(st.sampled_from([slot.item.key for slot in made.slots]))
        catch_up = level(schedule(drawn), Terms(agents=2, seconds=0.2), key).catch_up
        assert catch_up is not None
        assert catch_up.limited is not None
        assert catch_up.limited.slot.item.key == key


def test_two_plans_of_the_same_text_are_levelled_alike() -> None:
    text = "".join(f"- T{at}: Dig ({at % 3 + 1} days, after T{at // 2})\n" for at in range(1, 30))
    made = [
        level(schedule(read(source("a.md", text))), Terms(agents=3, seconds=2)) for _ in range(2)
    ]
    assert days(made[0]) == days(made[1])
    assert agents(made[0]) == agents(made[1])


def test_what_is_in_progress_goes_on_at_once_and_waits_for_nothing() -> None:
    oven = (
        item("bake", "5 day", after="plan", status="active"),
        item("dig", "2 day"),
        item("fire", "6 day", after="dig"),
        item("plan", "1 day"),
    )
    for terms in ({}, {"agents": 1}, {"agents": 2}):
        made = levelled(*oven, **terms)
        assert days(made)["bake"] == (0, 5)
        assert slots(made)["bake"].needs == ()
    assert levelled(*oven, agents=1).is_shortest


def test_what_is_in_progress_may_still_have_to_finish_late() -> None:
    watch = linked(item("watch", "1 day", status="active"), "fire", "FF")
    made = levelled(watch, item("fire", "3 day"), item("sell", "1 day", after="watch"))
    assert days(made)["watch"] == (0, 3)
    assert days(made)["sell"] == (3, 4)


def test_a_deadline_that_is_missed_is_told_with_by_how_much() -> None:
    text = (
        "Deadline: Day 6\n\n| ID | Task | Duration | Depends on | Due |\n|---|---|---|---|---|\n"
        "| T1 | Dig | 5 days | - | Day 5 |\n| T2 | Sow | 5 days | - | Day 6 |\n"
    )
    made = level(schedule(read(source("a.md", text))), Terms(agents=1))
    lines = dict(summary(made))
    assert lines["deadline"] == "Day 6: missed by 4 days"
    assert lines["due"] == "T2 (Day 6) missed by 4 days"
    free = level(schedule(read(source("a.md", text))), Terms())
    assert dict(summary(free))["deadline"] == "Day 6: kept"
    assert "due" not in dict(summary(free))


def test_a_start_that_does_not_hold_is_told() -> None:
    made = levelled(item("a", "1 day"), item("b", "1 day", "day 9", after="a"))
    assert dict(summary(made))["not held"] == "the starts of Task b (Day 9); see --hold-starts"
    held = levelled(item("a", "1 day"), item("b", "1 day", "day 9", after="a"), hold_starts="all")
    assert "not held" not in dict(summary(held))


def test_what_waits_for_itself_is_told_where_it_is_cut() -> None:
    made = levelled(item("a", "1 day", after="b"), item("b", "1 day", after="a"))
    assert len(made.cut) == made.contradictions == 1
    one, other = made.cut[0]
    assert (
        dict(summary(made))["circles"]
        == f"cut, as if not said: {one.label} waits for {other.label}"
    )
    alone = levelled(item("a", "1 day", after="a"))
    assert dict(summary(alone))["circles"] == "cut, as if not said: Task a waits for itself"


def test_a_milestone_lies_where_what_it_waits_for_is_over() -> None:
    made = levelled(item("a", "5 day"), item("opening", "0 day", after="a"))
    assert made.when(slots(made)["opening"]) == "Day 5"


def test_agents_with_nothing_to_do_are_counted() -> None:
    made = levelled(item("a", "2 day"), item("b", "1 day"), agents=9)
    assert dict(summary(made))["agents"] == "2 of 9 75% busy, 1 day idle; 7 with nothing to do"


def test_as_many_agents_are_enough_as_what_is_shared_lets_work() -> None:
    dig, sow = (listing(item(key, "3 day"), "beds.md") for key in ("dig", "sow"))
    made = levelled(dig, sow, item("knot", "3 day"))
    assert [tuple(crew) for crew in made.crews] == [(1, 9 * DAY), (2, 6 * DAY)]
    told = "1: Day 9, 2: Day 6; more gain nothing, as items share files or are kept apart"
    assert dict(summary(made))["agents"] == told
