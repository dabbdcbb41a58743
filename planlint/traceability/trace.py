"""From a plan, and the documents beside it, to the same plan with its requirements."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from planlint.assembly.series import prefix
from planlint.blocks import parse
from planlint.language import Language
from planlint.plan import Plan
from planlint.requirement import Requirement
from planlint.source import Source, Span, joined
from planlint.text import Text
from planlint.traceability.declarations import about, retells, specified, within
from planlint.traceability.references import lines, named


def traced(plan: Plan, beside: Sequence[Source] = ()) -> Plan:
    """Add the requirements of a plan, and of documents beside it, and what refers to them.

    The source of the plan then goes on with those documents; all its spans stay as they are.
    """
    whole = joined(plan.source.path, [plan.source, *beside]) if beside else plan.source
    found = (*within(plan.document, plan.language), *_specified(whole, beside, plan.language))
    items = {prefix(item.id) for item in plan.items if not item.id[:1].isdecimal()}
    known = [one for one in found if one.code.prefix.casefold() not in items]
    if not known:
        return plan
    codes = frozenset(one.code for one in known)
    return plan._replace(
        source=whole,
        requirements=tuple(sorted(dict.fromkeys(known), key=lambda one: one.span)),
        references=tuple(named(_telling(plan), codes, plan.language)),
    )


def _specified(
    whole: Source, beside: Sequence[Source], language: Language
) -> Iterator[Requirement]:
    """Read the documents beside a plan, whose text its source goes on with."""
    for one, part in zip(reversed(beside), reversed(whole.parts), strict=False):
        for each in specified(parse(one), language):
            start, end = each.span
            yield each._replace(span=Span(start + part.span.start, end + part.span.start))


def _telling(plan: Plan) -> Iterator[Text]:
    """Give what a plan says outside of the sections that declare its requirements."""
    document, language = plan.document, plan.language
    passages = [section.extent for section in about(document, language)]
    for line in lines(document):
        last = bisect_right(passages, line.start, key=lambda passage: passage.start) - 1
        declares = last >= 0 and line.start < passages[last].end
        if not declares or retells(document, line.start, language):
            yield line
