"""What a levelled plan tells beside its dates: what goes on, is missed, or does not hold."""

from building import DAY, item
from levelled import days, levelled, linked, listing, slots

from planlint.levelling import Terms, level
from planlint.levelling.summary import summary
from planlint.reading import read
from planlint.schedule import schedule
from planlint.source import source


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
