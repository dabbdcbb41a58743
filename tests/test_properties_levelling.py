"""Laws of levelled plans."""

from building import item, plan
from hypothesis import given, settings
from hypothesis import strategies as st
from levelled import agents, days, linked, listing, owned

from planlint.levelling import Terms, level
from planlint.plan import Plan
from planlint.quantity import ONGOING
from planlint.reading import read
from planlint.schedule import schedule
from planlint.source import source


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
