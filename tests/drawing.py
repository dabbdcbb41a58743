"""Plans drawn by hypothesis: parts, ranges, links of every type with lags, orders, starts."""

from building import NOWHERE, item, plan
from hypothesis import strategies as st

from planlint.plan import Dependency, Item, Order, Plan
from planlint.quantity import ONGOING, Duration, Window


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    low, extra = draw(st.integers(0, 5)), draw(st.integers(0, 3))
    unit = draw(st.sampled_from(("hour", "day", "day", "week")))
    return draw(st.sampled_from((Duration(low, low + extra, unit),) * 9 + (ONGOING,)))


@st.composite
def dependencies(draw: st.DrawFn, on: str, *, leads: bool) -> Dependency:
    lag = draw(st.integers(-3 if leads else 0, 3))
    return Dependency(
        on,
        draw(st.sampled_from(("hard", "hard", "hard", "soft"))),
        NOWHERE,
        type=draw(st.sampled_from(("FS", "FS", "FS", "SS", "FF", "SF"))),
        lag=Duration(lag, lag, draw(st.sampled_from(("day", "hour")))) if lag else None,
    )


@st.composite
def plans(draw: st.DrawFn, *, leads: bool = False) -> Plan:
    """Draw a plan: items with parts, links of all types with lags, orders, stated starts."""
    size = draw(st.integers(1, 9))
    items: list[Item] = []
    for number in range(size):
        parent = draw(st.none() | st.none() | st.sampled_from(range(number))) if number else None
        on = draw(st.sets(st.sampled_from(range(size)), max_size=3))
        start = draw(st.none() | st.none() | st.integers(1, 9))
        made = item(
            f"t{number}",
            draw(st.just("") | durations()),
            "" if start is None else Window(start, None, "day"),
            parent=None if parent is None else f"t{parent}",
        )
        links = (draw(dependencies(f"t{other}", leads=leads)) for other in sorted(on - {number}))
        items.append(made._replace(dependencies=tuple(links)))
    keys = st.lists(st.sampled_from([each.key for each in items]), min_size=1, max_size=3)
    order = st.builds(Order, keys.map(tuple), keys.map(tuple), st.just(NOWHERE))
    return plan(*items)._replace(orders=tuple(draw(st.lists(order, max_size=2))))
