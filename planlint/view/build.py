"""Puts the view of a scheduled plan together."""

from collections.abc import Iterator

from planlint.quantity import plural, span_of
from planlint.schedule import Schedule
from planlint.view.gantt import charts
from planlint.view.items import item_views
from planlint.view.model import PlanView
from planlint.view.outline import Outline
from planlint.view.remarks import late_gate, late_start
from planlint.view.tiers import tiers
from planlint.view.timeline import timeline


def view(schedule: Schedule) -> PlanView:
    """Show a scheduled plan as templates see it; the same schedule gives the same view."""
    outline = Outline(schedule)
    places = outline.places
    return PlanView(
        title=schedule.plan.title,
        path=schedule.plan.source.path.replace("\\", "/").rsplit("/", 1)[-1],
        end=places.named(places.end - 1) if places.timed else "",
        stated_total=_stated_total(outline),
        items=tuple(item_views(outline)),
        timeline=tuple(timeline(outline)),
        charts=tuple(charts(outline)),
        tiers=tuple(tiers(outline)),
        remarks=tuple(_remarks(outline)),
    )


def _stated_total(outline: Outline) -> str:
    """Say how long the plan says that it takes; empty where it does not."""
    for claim in outline.plan.claims:
        if claim.kind == "total-duration" and claim.unit and claim.scenario != "sequential":
            ends = [end for end in (claim.low, claim.high) if end is not None]
            return f"{span_of(ends[0], ends[-1])} {plural(claim.unit, ends[-1])}" if ends else ""
    return ""


def _remarks(outline: Outline) -> Iterator[str]:
    for item in outline.bars:
        for sentence in late_start(outline, item):
            yield f"{item.label}: {sentence}"
    yield from filter(None, (late_gate(outline, gate) for gate in outline.plan.gates))
