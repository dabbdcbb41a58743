"""Streams: what of a plan can go to different agents."""

from building import NOWHERE, item, plan
from levelled import levelled, listing

from planlint.levelling import Levelling, Terms, level
from planlint.plan import Order
from planlint.schedule import schedule


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
