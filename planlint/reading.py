"""From a source to its plan: the whole of reading, top to bottom."""

from planlint import discover
from planlint.grammar import phrase
from planlint.label import BARE_ID
from planlint.language import Language
from planlint.pattern import Pattern, either
from planlint.plan import Plan
from planlint.source import Source

LANGUAGES = "planlint.languages"
RECOGNISERS = "planlint.recognisers"


def read(source: Source) -> Plan:
    """Read the plan of a document; a document that is none gives a plan without items."""
    language: Language = discover.constant(LANGUAGES, "en", "LANGUAGE")
    if not may_be_plan(source.text, language):
        return Plan(source=source, title="")
    from planlint.assemble import assemble  # what follows loads Markdown, 45 ms, only for plans
    from planlint.blocks import parse

    document = parse(source)
    statements = (
        statement
        for recogniser in discover.constants(RECOGNISERS, "RECOGNISER")
        for statement in recogniser.recognise(document, language)
    )
    return assemble(document, statements, language)


def may_be_plan(text: str, language: Language) -> bool:
    """Tell, by a scan of a tenth of a millisecond, most documents that are no plan.

    A plan names at least two items, and says something of time or order.
    """
    kinds = either((*language.kinds, *language.kinds.values()))
    item = Pattern(rf"\b(?:{kinds})\s+#?(?:\d|(?-i:[A-Z])\b)|^\W*{BARE_ID}\b")
    named = {match.group().lower() for _, match in zip(range(200), item.finditer(text))}
    units = either((*language.units, *language.calendar))
    time = Pattern(rf"\d\s*-?\s*(?:{units})\b|\b(?:{units})\s+\d")
    return len(named) >= 2 and bool(
        time.search(text) or phrase(language.waits[:6]).search(text) or "[ ]" in text
    )
