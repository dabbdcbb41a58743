"""How far each item is by the word of the plan: now, and as a whole."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from planlint.grammar import windows
from planlint.pattern import Pattern, flat, phrase
from planlint.plan import Item, Plan, Stated
from planlint.source import Span

Statuses = Mapping[str, tuple[Stated[str], ...]]
"""What is said of each item, by its key; empty where nothing is."""

FURTHER = Pattern(r"[(\[|—–,;✅✔☑]|\s-\s")
"""What ends the name of an item in its line."""


def statuses(plan: Plan) -> Statuses:
    """Give the statuses of each item that speak of all of it, as it is now.

    What is told day by day is the status of that day, a report that of its date, and a prompt
    speaks of the moment at which it is given.
    """
    told = [timeline.span for timeline in plan.timelines if timeline.buckets]
    prompts = sorted(prompt.span for prompt in plan.prompts)
    disputed = any(len(item.statuses) > 1 for item in plan.items)
    reports = _reports(plan) if disputed else []
    return {
        item.key: tuple(
            each
            for each in item.statuses
            if not any(passage.holds(each.span) for passage in (*told, *_last(prompts, each.span)))
            and not _is_facet(plan, item, each.span)
            and not (len(item.statuses) > 1 and _is_reported(item, each.span, reports))
        )
        for item in plan.items
    }


def agreed(stated: Iterable[Stated[str]]) -> str:
    """Give the status that all statements agree on; empty where there is none, or several."""
    values = {each.value for each in stated}
    return values.pop() if len(values) == 1 else ""


def is_unstarted(plan: Plan, stated: Stated[str]) -> bool:
    """Tell a word that says that nothing is done from one for all work that is not finished."""
    written = plan.source.text[stated.span.start : stated.span.end]
    return phrase(plan.language.unstarted).fullmatch(written) is not None


def _last(passages: Sequence[Span], span: Span) -> Sequence[Span]:
    """Find the last of some passages, in order, that begins before a place."""
    end = bisect_right(passages, span.start, key=lambda passage: passage.start)
    return passages[max(0, end - 1) : end]


def _reports(plan: Plan) -> list[Span]:
    """Find the sections of which the title names a day."""
    return [
        section.extent
        for section in plan.document.sections[1:]
        if next(iter(windows(section.title.value, plan.language)), None)
    ]


def _is_reported(item: Item, span: Span, reports: Iterable[Span]) -> bool:
    """Tell whether a dated section retells an item that is declared outside it."""
    return any(one.holds(span) and not one.holds(item.declared[0]) for one in reports)


def _is_facet(plan: Plan, item: Item, span: Span) -> bool:
    """Tell a box that ticks off something about an item: ``- [x] T2 text approved``."""
    if span not in item.declared[1:]:
        return False
    line = plan.source.line_span(plan.source.line(span.start))
    rest = FURTHER.split(plan.source.text[span.end : line.end])[0]
    return not set(flat(rest).split()) <= set(flat(item.name).split())
