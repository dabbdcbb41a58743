"""From a source to its plan: the whole of reading, top to bottom."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from planlint import discover
from planlint.detection import language_of
from planlint.document import Document
from planlint.format import Format
from planlint.language import Language
from planlint.plan import Plan
from planlint.scan import may_be_plan
from planlint.source import Source
from planlint.statement import Statement

RECOGNISERS = "planlint.recognisers"
FORMATS = "planlint.formats"

Recognise = Callable[[Document, Language], Iterator[Statement]]


def read(source: Source, words: Language | None = None) -> Plan:
    """Read the plan of a document, also in words of a project of its own.

    A document that is no plan gives a plan without items.
    """
    language = language_of(source.text, words)
    own = formats_of(source)
    if not own and not may_be_plan(source.text, language):
        return Plan(source=source, title="")
    from planlint.assembly.assemble import (
        assemble,  # what follows loads Markdown, 45 ms, only for plans
    )
    from planlint.blocks import parse
    from planlint.notation.years import dated

    document = parse(source)
    aside = sorted(span for one in own.values() for span in one.instructions(document))
    plain = document.without(aside)
    readers = (
        *((recognise, plain) for recognise in _notations(own.values())),
        *((one.recognise, document) for one in own.values()),
    )
    statements = (one for recognise, text in readers for one in recognise(text, language))
    plan = assemble(document, dated(document, statements, language), language)
    lost = bool(own) and any(problem.kind == "block" for problem in plan.problems)
    is_plan = plan.is_plan or lost
    return plan._replace(formats=tuple(own), is_plan=is_plan, language=language)


def formats_of(source: Source) -> Mapping[str, Format]:
    """Find the formats in which a source is written, by the names of their modules."""
    return {name: one for name, one in formats().items() if one.fits(source)}


def formats() -> Mapping[str, Format]:
    """Give every format by the name of its module."""
    names = discover.modules(FORMATS)
    return {name: discover.constant(FORMATS, name, "FORMAT") for name in names}


def _notations(formats: Iterable[Format]) -> Iterator[Recognise]:
    """Give the recognisers that all of some formats leave to the notations."""
    several = tuple(formats)
    wanted = [set(one.notations) for one in several if one.notations is not None]
    misread = {name for one in several for name in one.misread}
    for name in discover.modules(RECOGNISERS):
        if name not in misread and all(name in names for names in wanted):
            yield discover.constant(RECOGNISERS, name, "RECOGNISER").recognise
