"""How much of a plan a figure speaks of: one item, the whole, or something between."""

from planlint.document import LEAD_LEVEL, Section
from planlint.pattern import says
from planlint.plan import Item, Plan
from planlint.source import Span


def is_qualified(plan: Plan, span: Span) -> bool:
    """Tell whether the line of a figure says that it does not speak of all items alone."""
    return is_of_some(plan, span) or is_of_more(plan, span)


def is_of_some(plan: Plan, span: Span) -> bool:
    """Tell whether the line of a figure leaves a part of the plan out: "26 open issues"."""
    return says(line_of(plan, span), plan.language.left)


def is_of_more(plan: Plan, span: Span) -> bool:
    """Tell whether the line of a figure may take in more than the plan: "plus 2 reviews"."""
    return says(line_of(plan, span), plan.language.beyond)


def line_of(plan: Plan, span: Span) -> str:
    """Give the line on which a figure stands."""
    return plan.source.text[slice(*plan.source.line_span(plan.source.line(span.start)))]


def holder(plan: Plan, span: Span) -> Item | None:
    """Find the innermost item in whose extent a place lies; None outside all."""
    holding = (
        (extent.end - extent.start, item.key, item)
        for item in plan.items
        for extent in item.extents
        if extent.holds(span)
    )
    found = min(holding, key=lambda each: each[:2], default=None)
    return found[2] if found else None


def scopes(plan: Plan, span: Span) -> tuple[str | None, ...]:
    """Give the keys of the items that a figure may be the total of, None for the whole plan.

    What ends the section of the last item may be meant for all of them.
    """
    item = holder(plan, span)
    if item is None:
        return (None,)
    end = max(extent.end for extent in item.extents)
    is_last = all(other.declared[0].start < end for other in plan.items)
    return (item.key, None) if is_last else (item.key,)


def speaks_of_the_whole(plan: Plan, span: Span) -> bool:
    """Tell whether a place speaks of the whole plan: above all sections, or in a summary."""
    if holder(plan, span):
        return False
    document = plan.document
    titles = [section for section in document.sections if 0 < section.level < LEAD_LEVEL]
    around = [
        section
        for section in document.path(span.start)
        if section.level < LEAD_LEVEL
        and not section.title.span().holds(span)
        and not _is_the_only_one(section, titles)
    ]
    return all(says(section.title.value, plan.language.summaries) for section in around)


def _is_the_only_one(section: Section, titles: list[Section]) -> bool:
    """Tell the title of the document: no other heading has its level."""
    return sum(other.level == section.level for other in titles) == 1
