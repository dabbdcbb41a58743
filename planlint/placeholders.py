"""What a plan leaves open where a value belongs: ``TBD``, ``[endpoint]``, ``{{owner}}``, ``T0XX``.

Running text and code may speak of such things; the places that are looked at are those where a
plan says what is done by whom and when: headings, check boxes, fields, tables of items.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from planlint.assembly.series import prefix
from planlint.document import LEAD_LEVEL, Entry, Fence, Paragraph, Table
from planlint.language import Language, Role
from planlint.notation.columns import columns_of, with_units
from planlint.notation.facts import fields
from planlint.notation.gantt import chart, is_gantt
from planlint.notation.roles import role_of
from planlint.pattern import Pattern, holds
from planlint.plan import Plan
from planlint.source import Source
from planlint.text import Text

ROLES: frozenset[Role] = frozenset(("duration", "window", "start", "end", "dependencies", "owner"))
"""What a field says that an item is expected to say."""

BLANK = Pattern(r"\?+|(?-i:X{2,}(?:\s[a-z]+)?|[YMD]{2,4}(?:[-/.][YMD]{2,4}){1,2})")
"""Signs that keep a place: ``?``, ``XX days``, ``YYYY-MM-DD``."""

BRACKETED = Pattern(r"(?<![\w/$\]])\[(?P<words>[^\[\]]{2,60})\](?![\[(:\w])", hint=holds("["))
"""Words in brackets that make no link, path or check box."""

FILLED_IN = Pattern(
    r"\W{0,4}(?:\[(?P<words>[\w ]{2,40})\]|(?P<braces>\{\{[\w .-]{2,40}\}\}))\W{0,4}"
)
"""A value that a template wants for itself, in brackets or braces: ``[owner]``, ``{{owner}}``."""

UNNUMBERED = Pattern(
    r"\W{0,6}(?P<id>(?P<prefix>[A-Z]{1,4}?-?)\d{0,2}(?:X{2,}|N{2,}|#{2,}))(?!\w)",
    0,
    holds("XX", "NN", "##"),
)
"""An identifier whose number was never given: ``TXXX``, ``T0XX``, ``WP-##``."""

PAIR = Pattern(
    r"[\"']?\b(?P<label>[a-z_][\w -]{0,30})[\"']?\s*[:=]\s*[\"'](?P<quoted>[^\"']*)[\"']"
    r"|^[\s-]*(?P<key>[a-z_][\w -]{0,30}):\s+(?P<plain>[^\s\"'\[].*)"
    r"|<(?P<tag>[a-z_][\w-]{0,30})>(?P<inside>[^<]*)</"
)
"""A label and its value as JSON, YAML and XML have them."""

CODE = Pattern(r"`[^`\n]*`", hint=holds("`"))


class Value(NamedTuple):
    """What a field or cell says of an item."""

    text: Text
    role: Role
    label: str
    """The label of the field or the header of the column, in lower case."""

    def is_open(self, language: Language) -> bool:
        """Tell whether it says no more than that it is to come, or nothing at all."""
        words = self.text.words.strip(" .*_`[](){}<>")
        return words.lower() in ("", *language.placeholders) or bool(BLANK.fullmatch(words))


def values(plan: Plan) -> Iterator[Value]:
    """Give what the fields and tables of a plan say of its items, filled in or not."""
    declared = sorted(item.declared[0].start for item in plan.items)
    for block in plan.document.blocks:
        if isinstance(block, Table):
            yield from _cells(block, plan.language)
        elif isinstance(block, Fence) and block.info == "mermaid":
            yield from _bars(block)
        elif isinstance(block, Fence):
            if bisect_left(declared, block.span.start) < bisect_left(declared, block.span.end):
                yield from _pairs(block, plan.language)
        elif isinstance(block, Paragraph | Entry):
            for line in block.lines:
                for role, label, text in fields(line, plan.language):
                    if role in ROLES:
                        yield Value(text, role, label)


def _cells(table: Table, language: Language) -> Iterator[Value]:
    table = with_units(table, language)
    columns = columns_of(table, language)
    for at, role, header in columns.roles if columns else ():
        if role in ROLES:
            cells = (row[at] for row in table.rows if at < len(row))
            yield from (Value(cell, role, header) for cell in cells)


def _bars(fence: Fence) -> Iterator[Value]:
    """Give how long the bars of a gantt chart are, or where they end."""
    parts = chart(fence.lines).parts if is_gantt(fence.lines) else ()
    ends = (bar.end for part in parts for bar in part.bars)
    yield from (Value(end, "duration", "") for end in ends if end)


def _pairs(fence: Fence, language: Language) -> Iterator[Value]:
    """Read labels with their values in data that declares items."""
    for line in fence.lines:
        for match in PAIR.finditer(line.value):
            label = match["label"] or match["key"] or match["tag"]
            role = role_of(label, language)
            if role in ROLES:
                at = next(name for name in ("quoted", "plain", "inside") if match[name] is not None)
                yield Value(line.part(*match.span(at)), role, label.lower())


def residues(plan: Plan) -> Iterator[Text]:
    """Give what is left of a template, in reading order of each kind of place."""
    series = {prefix(item.id) for item in plan.items}
    for text in (*_texts(plan), *(value.text for value in values(plan))):
        for match in BRACKETED.finditer(text.value):
            if _is_stand_in(match["words"].lower(), plan.language):
                yield from _outside_code(plan.source, text.part(*match.span()))
        head = UNNUMBERED.match(text.value)
        if head and prefix(head["prefix"]) in series:
            yield from _outside_code(plan.source, text.part(*head.span("id")))
    for value in values(plan):
        whole = FILLED_IN.fullmatch(value.text.value)
        if whole and (whole["braces"] or role_of(whole["words"], plan.language)):
            yield from _outside_code(plan.source, value.text)


def _texts(plan: Plan) -> Iterator[Text]:
    """Give the titles, the tasks, and the cells of items of a plan."""
    yield from (section.title for section in plan.document.sections if section.level < LEAD_LEVEL)
    for block in plan.document.blocks:
        if isinstance(block, Entry) and block.box:
            yield from block.lines
        elif isinstance(block, Table) and columns_of(block, plan.language):
            yield from (cell for row in block.rows for cell in row)


def _is_stand_in(words: str, language: Language) -> bool:
    """Tell a word that a template has for a value, or a question that was to be answered."""
    marked, colon, question = words.partition(":")
    if colon:
        return marked.strip() in language.placeholders and any(map(str.isalpha, question))
    return words in language.stand_ins


def _outside_code(source: Source, text: Text) -> Iterator[Text]:
    line = source.line_span(source.line(text.start))
    at = text.start - line.start
    written = source.text[slice(*line)]
    if not any(code.start() <= at < code.end() for code in CODE.finditer(written)):
        yield text
