"""Who works beside whom: an index of places gives what a look at every item would."""

from building import item, plan
from hypothesis import given
from hypothesis import strategies as st

from planlint.schedule import schedule
from planlint.view.company import MOST, company
from planlint.view.outline import Outline

WINDOWS = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 40)), min_size=1, max_size=60)


@given(WINDOWS)
def test_neighbours_are_all_whose_places_meet(windows: list[tuple[int, int]]) -> None:
    outline = Outline(
        schedule(plan(*(item(f"T{n}", at=f"day {a}-{a + b}") for n, (a, b) in enumerate(windows))))
    )
    around = company(outline)
    for one in outline.units:
        own = outline.places.of(one.key)
        meeting = [
            outline.title(other.key)
            for other in outline.units
            if other.key != one.key and set(own).intersection(outline.places.of(other.key))
        ]
        named, more = around.neighbours(one.key, own)
        assert [each.title for each in named] == meeting[:MOST]
        assert more == len(meeting) - len(named)


def test_a_stretch_of_many_years_meets_what_lies_in_it_at_once() -> None:
    days = (item(f"T{n}", at=f"day {n}") for n in range(1, 4))
    around = company(Outline(schedule(plan(*days))))
    named, more = around.neighbours("whole", range(10**12))
    assert ([each.title for each in named], more) == (["T1", "T2", "T3"], 0)
