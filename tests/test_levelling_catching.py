"""Catching up: what it takes to do an item before all else, and what it delays."""

from building import DAY, item
from levelled import levelled

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
