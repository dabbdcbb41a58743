"""Tells a schedule as a timeline: what starts, goes on and ends at each place of the calendar."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from planlint.view.gates import gate_view, opens
from planlint.view.model import GateView, Moment
from planlint.view.outline import Outline
from planlint.view.relations import mention


def timeline(outline: Outline) -> Iterator[Moment]:
    """Give the places at which something happens, and the stretches between them."""
    if not outline.places.timed:
        return
    spans = {item.key: outline.places.of(item.key) for item in outline.bars}
    checks = _gates(outline)
    cuts = sorted(_cuts(spans, checks))
    for start, stop in pairwise(cuts):
        moment = _moment(outline, range(start, stop), spans, checks)
        if moment.starts or moment.within or moment.runs or moment.ends or moment.gates:
            yield moment


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
    outline: Outline,
    places: range,
    spans: Mapping[str, range],
    checks: Mapping[int, list[GateView]],
) -> Moment:
    starting = [key for key, span in spans.items() if span.start == places.start]
    ending = [key for key, span in spans.items() if span.stop == places.stop]
    within = [key for key in starting if spans[key] == places and outline.places.lasting(key)]
    ended = [key for key in ending if outline.places.lasting(key) and key not in within]
    running = [
        key for key, span in spans.items() if span.start < places.start and span.stop > places.stop
    ]
    return Moment(
        name=outline.places.name(places),
        starts=tuple(mention(outline, key) for key in starting if key not in within),
        within=tuple(mention(outline, key) for key in within),
        runs=tuple(outline.items[key].label for key in running),
        ends=tuple(outline.title(key) for key in ended),
        gates=tuple(checks.get(places.start, ())),
    )
