"""Places gates on the calendar: when their work is done, and not before the plan says."""

from planlint.plan import Gate
from planlint.view.model import GateView
from planlint.view.outline import Outline


def gate_view(outline: Outline, gate: Gate) -> GateView:
    """Tell of a gate."""
    place = opens(outline, gate)
    keys = (key for key in gate.covers if key in outline.items)
    return GateView(
        name=gate_name(outline, gate),
        when="" if place is None else outline.places.named(place),
        stated=str(gate.window.value) if gate.window else "",
        checks=tuple(check.value for check in gate.checks),
        covers=tuple(outline.items[key].label for key in keys),
    )


def gate_name(outline: Outline, gate: Gate) -> str:
    """Name a gate without the time that it is stated for: ``Wave 1: Config``."""
    if gate.window is None:
        return gate.name
    start, end = gate.window.span
    written = outline.plan.source.text[start:end]
    return gate.name.replace(f" ({written})", "")


def opens(outline: Outline, gate: Gate) -> int | None:
    """Find the place of a gate, from 0; None where neither it nor its work has one."""
    stated = outline.places.at(gate.window.value) if gate.window else None
    covered = (key for key in gate.covers if key in outline.items and outline.places.lasting(key))
    stops = [outline.places.of(key).stop for key in covered] + ([stated.stop] if stated else [])
    return max(stops) - 1 if stops else None
