"""How implied orders, and links of each type, shape the schedule."""

from itertools import pairwise

import pytest
from building import DAY, NOWHERE, item, plan

from planlint.plan import Dependency, Item, LinkType, Order
from planlint.quantity import Duration
from planlint.schedule import Schedule, schedule


def ordered(*orders: tuple[str, str], items: list[Item]) -> Schedule:
    """Schedule items in implied orders: ``("A B", "C")`` is A and B before C."""
    implied = (Order(tuple(a.split()), tuple(b.split()), NOWHERE) for a, b in orders)
    return schedule(plan(*items)._replace(orders=tuple(implied)))


def test_an_implied_order_shapes_times_and_layers() -> None:
    items = [item("A", "1 day"), item("B", "2 day"), item("C", "1 day"), item("D", "1 day")]
    made = ordered(("A B", "C D"), items=items)
    assert made.layers == (("A", "B"), ("C", "D"))
    assert made.long["C"].earliest_start == made.planned["D"].earliest_start == 2 * DAY
    assert made.critical == ("B", "C", "D")


def test_an_implied_order_contradicts_nothing() -> None:
    items = [item("A", "2 day", "day 1"), item("B", "1 day", "day 1")]
    made = ordered(("A", "B"), ("B", "A"), items=items)
    assert (made.conflicts, made.cycles) == ((), ())


def test_of_an_implied_order_only_what_contradicts_the_plan_is_left_out() -> None:
    items = [item("A"), item("B", after="D"), item("C"), item("D"), item("E")]
    chain = [("A", "B"), ("B", "C"), ("C", "D"), ("D", "E")]
    assert ordered(*chain, items=items).layers == (("A", "C"), ("D",), ("B", "E"))


def test_an_item_that_waits_for_a_later_group_joins_it_and_the_groups_keep_their_order() -> None:
    items = [item("A"), item("B", after="C"), item("C"), item("D"), item("E")]
    made = ordered(("A B", "C D"), ("C D", "E"), items=items)
    assert made.layers == (("A",), ("C", "D"), ("B", "E"))


def test_dropped_work_passes_an_implied_order_on() -> None:
    items = [item("A"), item("B", status="skipped"), item("C")]
    assert ordered(("A", "B"), ("B", "C"), items=items).layers == (("A",), ("C",))


def test_an_implied_order_of_groups_holds_for_what_they_enclose() -> None:
    items = [item("1"), item("A", parent="1"), item("2"), item("B", parent="2"), item("C")]
    made = ordered(("1", "2"), ("1", "A"), items=items)
    assert made.layers == (("A", "C"), ("B",))


@pytest.mark.parametrize("wrong", [0, 1, 50])
def test_ten_thousand_items_are_scheduled_in_an_implied_order(wrong: int) -> None:
    size, width = 10_000, 100
    late = {n: str(n + 2 * width) for n in range(0, wrong * width, width)}
    items = [item(str(n), after=late.get(n, "")) for n in range(size)]
    groups = [" ".join(map(str, range(n, n + width))) for n in range(0, size, width)]
    made = ordered(*pairwise(groups), items=items)
    assert sum(map(len, made.layers)) == size


@pytest.mark.parametrize(
    ("type_", "lag", "finish"),
    [("FS", None, 7), ("FS", 1, 8), ("FS", -1, 6), ("SS", None, 3), ("SS", 2, 5), ("FF", 1, 5)],
)
def test_each_type_of_link_bounds_by_its_own_events(
    type_: LinkType, lag: int | None, finish: int
) -> None:
    length = None if lag is None else Duration(lag, lag, "day")
    link = Dependency("A", "hard", NOWHERE, type=type_, lag=length)
    waiting = item("B", "3 day")._replace(dependencies=(link,))
    made = schedule(plan(item("A", "4 day"), waiting))
    assert made.long["B"].earliest_finish == finish * DAY


def test_a_start_before_the_start_that_it_waits_for_is_a_conflict() -> None:
    link = Dependency("A", "hard", NOWHERE, type="SS")
    waiting = item("B", "3 day", "day 1")._replace(dependencies=(link,))
    (conflict,) = schedule(plan(item("A", "4 day", "day 3"), waiting)).conflicts
    assert (conflict.item, conflict.possible, conflict.certain) == ("B", 2 * DAY, True)
