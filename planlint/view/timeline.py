"""Tells a schedule as a timeline: what starts, goes on and ends at each place of the calendar."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from planlint.view.gates import gate_view, opens
from planlint.view.model import GateView, Moment
from planlint.view.outline import Outline
from planlint.view.relations import mention


class Bars(NamedTuple):
    """The keys of the items in work on a stretch of the calendar, in the order of reading."""

    begun: list[str]
    going: list[str]
    """From before its start to after its end."""
    done: list[str]


def timeline(outline: Outline) -> Iterator[Moment]:
    """Give the places at which something happens, and the stretches between them."""
    if not outline.places.timed:
        return
    spans = {item.key: outline.places.of(item.key) for item in outline.bars}
    checks = _gates(outline)
    for places, bars in _swept(spans, sorted(_cuts(spans, checks))):
        moment = _moment(outline, places, bars, checks)
        if moment.starts or moment.within or moment.runs or moment.ends or moment.gates:
            yield moment


def _swept(spans: Mapping[str, range], cuts: list[int]) -> Iterator[tuple[range, Bars]]:
    """Go along the calendar from cut to cut; every start and every end of an item is a cut."""
    starting = _by_place((span.start, key) for key, span in spans.items())
    ending = _by_place((span.stop, key) for key, span in spans.items())
    reading = {key: number for number, key in enumerate(spans)}
    going: set[str] = set()
    for start, stop in pairwise(cuts):
        begun, done = starting.get(start, []), ending.get(stop, [])
        going.difference_update(done)
        yield range(start, stop), Bars(begun, sorted(going, key=reading.__getitem__), done)
        going.update(set(begun).difference(done))


def _by_place(places: Iterable[tuple[int, str]]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for place, key in places:
        found.setdefault(place, []).append(key)
    return found


def _gates(outline: Outline) -> Mapping[int, list[GateView]]:
    found: dict[int, list[GateView]] = {}
    for gate in outline.plan.gates:
        place = opens(outline, gate)
        if place is not None:
            found.setdefault(place, []).append(gate_view(outline, gate))
    return found


def _cuts(spans: Mapping[str, range], checks: Mapping[int, list[GateView]]) -> set[int]:
    """Cut the calendar before and after every place at which something happens."""
    busy = {place for span in spans.values() for place in (span.start, span.stop - 1)}
    return {cut for place in busy | set(checks) for cut in (place, place + 1)}


def _moment(
    outline: Outline, places: range, bars: Bars, checks: Mapping[int, list[GateView]]
) -> Moment:
    lasting = [key for key in bars.done if outline.places.lasting(key)]
    within = set(bars.begun).intersection(lasting)
    return Moment(
        name=outline.places.name(places),
        starts=tuple(mention(outline, key) for key in bars.begun if key not in within),
        within=tuple(mention(outline, key) for key in bars.begun if key in within),
        runs=tuple(outline.items[key].label for key in bars.going),
        ends=tuple(outline.title(key) for key in lasting if key not in within),
        gates=tuple(checks.get(places.start, ())),
    )
