"""Reads the facts that stand beside an item's label or in its fields."""

from collections.abc import Iterator
from functools import cache

from planlint.grammar import bare, currency_of, durations, money, unit_of, windows
from planlint.language import Language, Role
from planlint.notation.label import Label
from planlint.notation.malformed import (
    is_negative,
    malformed_dates,
    malformed_length,
    malformed_sum,
    negative_length,
)
from planlint.notation.ordering import before_order, order_in
from planlint.notation.ownership import claimed
from planlint.notation.roles import ordering_role, role_of
from planlint.notation.statuses import status
from planlint.pattern import Pattern, either, holds, phrase, says
from planlint.plan import Strength, Telling
from planlint.quantity import ONGOING, Duration, Money, Window
from planlint.statement import Costs, Lasts, Noted, Overlaps, Placed, Statement, Told, Waits
from planlint.text import Text

FIELD = Pattern(r"[^\w#]{0,40}(?P<label>[\w#][^:|]{0,38}?)\s*:\s*(?P<value>.*)")
"""A label of up to 40 characters, a colon, a value."""

NEXT_LABEL = Pattern(
    r"(?<!\s)(?:(?:\s*[·•]\s*)?\s{3,}|(?<=[.;])\s{2,}|\s+[‐-―−]+\s+)(?=[^\W\d_][\w /-]{1,30}:\s)"
)
"""Before a label further on in a line: behind a dash, or where its markup has left blanks."""

PART = Pattern(r"[^|]+")
"""Fields that share a line are separated by bars."""

ASIDE = Pattern(r"[(\[](?P<aside>[^()\[\]]*)[)\]]")
ASIDE_WORDS = 8
"""Longer parentheses tell a story rather than a fact."""

PASSING = 40
"""So many characters around a length of time can tell that it is none of the work."""

CLAUSE = Pattern(r"[,;:|()\[\]·•]|\s[-‐-―−]+\s")
"""What parts the clauses of a line."""

FIRST = Pattern(r"(?:^|[:,;|│·]\s*|\s[-‐-―−]+\s|\s\(|[⌀-⏿☀-➿⬀-⯿🌀-🫿]\ufe0f?\s*)")
"""Where a segment of a heading begins, in which an amount is a fact and no part of a name."""

TIMELINE = Telling.TIMELINE
HOLDS = Pattern(r"\s*:\s")
"""Between a place of a calendar and what is done there."""

RESOURCE = Pattern(r"(?=[^\s,]*[\d/\\-])[\w.~:/\\-]+")
"""A number, a path, or a name of several words: ``3000``, ``../wt-api``."""

RESOURCES = Pattern(rf"[\s`*]*{RESOURCE.source}(?:[\s`*]*,[\s`*]*{RESOURCE.source})*[\s`*]*")


def amounts(text: Text, language: Language, telling: Telling) -> Iterator[Statement]:
    """Read every length of time and place on the calendar in a text that states such facts."""
    starting = says(text.value, language.starts)
    places = list(windows(text.value, language))
    for found in places:
        if _conditional(language).search(text.value[: found.start]):
            continue
        window = found.window
        if starting and window.is_single:
            window = window.opening
        yield Placed(window, text.span(found.start, found.end), telling=telling)
    for length in durations(text.value, language):
        inside = any(place.start < length.end and length.start < place.end for place in places)
        if not inside and not _passes(text.value, length.start, length.end, language):
            yield Lasts(length.duration, text.span(length.start, length.end), telling=telling)
    match = phrase(language.ongoing).search(text.value)
    if match and not (places and says(text.value, ("throughout",))):
        yield Lasts(ONGOING, text.of(match), telling=telling)


@cache
def _conditional(language: Language) -> Pattern:
    """Match words before a place by which work may run some time later: ``anytime after``."""
    words = either(tuple(one for one in language.behind if one in language.conditions) or ("…",))
    return Pattern(rf"(?<!\w)(?:{words})\s+$")


def _passes(text: str, start: int, end: int, language: Language) -> bool:
    """Tell whether a length of time is said to pass besides the work, or to be shared with other.

    >>> from planlint.languages.en import LANGUAGE
    >>> said = ("2 days ago", "overlaps by 2 days", "Overlaps T1, 2 days")
    >>> [_passes(one, one.index("2"), one.index("2") + 6, LANGUAGE) for one in said]
    [True, True, False]
    """
    rest = text[end : end + PASSING].lstrip()
    clause = CLAUSE.split(text[max(0, start - PASSING) : start])[-1]
    return rest.lower().startswith(language.passed) or says(clause, language.straddles)


def beside_label(text: Text, language: Language, telling: Telling) -> Iterator[Statement]:
    """Read the facts in a label's line: in parentheses, or at the start of a segment."""
    for aside in _asides(text):
        yield from in_aside(aside, language, telling)
    outside = Text(ASIDE.sub(lambda match: " " * len(match.group()), text.value), text.start)
    beginnings = {match.end() for match in FIRST.finditer(outside.value)}
    for statement in amounts(outside, language, telling):
        if isinstance(statement, Lasts | Placed):
            offset = statement.span.start - text.start
            head = outside.value[:offset].rstrip("~≈<> ")
            if any(len(head) <= start <= offset for start in beginnings):
                yield statement


def _is_report(fact: Statement, aside: Text) -> bool:
    """Tell the date of what a tracker's number names: ``(PR #12 - Nov 5)``."""
    return isinstance(fact, Placed) and fact.window.unit == "date" and "#" in aside.value


LAG = Pattern(r"\b(?:FS|SS|FF|SF)\s?[-+‐-―−]\s?$")
"""Before how long after an event of the prerequisite work may begin: ``FS+2d``."""


def _is_lag(fact: Statement, aside: Text) -> bool:
    """Tell a lag from the length of the work."""
    before = aside.value[: fact.span.start - aside.start] if isinstance(fact, Lasts) else ""
    return LAG.search(before) is not None


def in_aside(aside: Text, language: Language, telling: Telling) -> Iterator[Statement]:
    """Read the facts in a parenthesis, unless it tells a story."""
    if len(aside.value.split()) > ASIDE_WORDS:
        aside = before_order(aside, language)
    if len(aside.value.split()) <= ASIDE_WORDS:
        facts = amounts(aside, language, telling)
        yield from (f for f in facts if not _is_report(f, aside) and not _is_lag(f, aside))


def beside(found: Label, language: Language, telling: Telling) -> Iterator[Statement]:
    """Read the facts in a label's line, before its name and behind it."""
    yield from beside_label(found.rest, language, telling)
    if found.aside:
        yield from in_aside(found.aside, language, telling)


def _asides(text: Text) -> Iterator[Text]:
    """Give what stands in parentheses; one within another explains a word of that one."""
    still_open, end = 0, 0
    for match in ASIDE.finditer(text.value):
        opened = text.value.count("(", end, match.start())
        closed = text.value.count(")", end, match.start())
        still_open, end = max(still_open + opened - closed, 0), match.end()
        if not still_open:
            yield text.part(*match.span("aside"))


def parts(line: Text) -> Iterator[Text]:
    """Part a line at its bars, and before its labels in bold.

    >>> [part.value for part in parts(Text("Needs:   T1.   Effort:   2 days | Risk: none", 0))]
    ['Needs:   T1.', 'Effort:   2 days', 'Risk: none']
    """
    for bar in PART.finditer(line.value):
        start = bar.start()
        for edge in NEXT_LABEL.finditer(bar.group()):
            yield line.part(start, bar.start() + edge.start())
            start = bar.start() + edge.end()
        yield line.part(start, bar.end())


def fields(line: Text, language: Language) -> Iterator[tuple[Role, str, Text]]:
    """Split a line into its fields: what each says, its label in lower case, its value."""
    for text in parts(line):
        match = FIELD.fullmatch(text.value)
        if not match:
            continue
        words = " ".join(match["label"].lower().split())
        role = role_of(words, language) or ordering_role(words, language)
        if role:
            yield role, words, text.part(*match.span("value"))


def clauses(text: Text, language: Language) -> Iterator[Text]:
    """Part a text before the labels in it that say what is waited for, or who works.

    >>> from planlint.languages.en import LANGUAGE
    >>> [one.value for one in clauses(Text("Roof (3 days), depends on: T1, T2", 0), LANGUAGE)]
    ['Roof (3 days),', 'depends on: T1, T2']
    """
    start = 0
    for edge in _clause_begins(language).finditer(text.value):
        yield text.part(start, edge.start())
        start = edge.end()
    yield text.part(start)


@cache
def _clause_begins(language: Language) -> Pattern:
    """Find the blanks before a label that stands behind a comma or another sentence."""
    said: tuple[Role, ...] = ("dependencies", "blocks", "owner")
    labels = either(tuple(word for role in said for word in language.roles.get(role, ())))
    return Pattern(rf"(?<=[,.;)])\s+(?=(?:{labels})\s*:\s)", hint=holds(":"))


def ordered_in(text: Text, language: Language, of: Text | None = None) -> Iterator[Statement]:
    """Read what parentheses in a text say of order: ``(Blocks: T2)``, ``(depends on T1)``."""
    for match in ASIDE.finditer(text.value):
        yield from ordered(text.part(*match.span("aside")), language, of)


def ordered(aside: Text, language: Language, of: Text | None = None) -> Iterator[Statement]:
    """Read the fields in a parenthesis, or its prerequisites.

    What is waited for concerns the item that ``of`` names, or the one around the place.
    """
    labelled = [one for part in clauses(aside, language) for one in fields(part, language)]
    for role, words, value in labelled:
        yield from field_statements(role, words, value, language)
    if labelled:
        return
    listed = order_in(aside, language)
    if listed or phrase(language.orders).match(aside.value):
        for one in field_statements("dependencies", "", listed or aside, language):
            yield one._replace(subject=of) if isinstance(one, Waits) else one


def field_statements(
    role: Role, words: str, value: Text, language: Language
) -> Iterator[Statement]:
    """Read the value of a field or cell, by what its label says."""
    plain = value.words.strip(" .*_")
    if not plain:
        return
    match role:
        case "duration" if is_negative(value):
            yield from negative_length(words, value, language)
        case "duration":
            read = list(_time(role, words, value, language))
            yield from read or malformed_length(words, value, language)
        case "window" | "start" | "end":
            read = _calendar(words, value, language)
            yield from read or _time(role, words, value, language)
            yield from malformed_dates(value, language)
        case "dependencies" | "blocks" | "beside" | "apart":
            yield from _precedence(role, words, value, language)
            yield from _earliest(value, language) if role == "dependencies" else ()
        case "owner":
            if plain.lower() not in (*language.nothing, *language.placeholders):
                yield Noted("owner", plain, value.span())
        case "status":
            yield from status(value, language)
        case "cost":
            sums = [
                Costs(found.money, value.span(found.start, found.end))
                for found in money(value.value)
            ]
            yield from sums or _sum(words, value) or malformed_sum(value, language)
        case "files" | "resources":
            yield from _owned(role, words, value, language)


def _owned(role: Role, words: str, value: Text, language: Language) -> Iterator[Noted]:
    """Read files, or ports and folders of which nothing else is said."""
    if role == "files":
        for path in claimed(value, language):
            yield Noted("file", path.group(), value.of(path))
    elif RESOURCES.fullmatch(value.value):
        for name in RESOURCE.finditer(value.value):
            yield Noted("resource", f"{words} {name.group()}", value.of(name))


def _calendar(words: str, value: Text, language: Language) -> list[Statement]:
    """Read a calendar in one field, of the items it names: ``Day 1: WS1; Day 2: WS3``."""
    places = ((one, HOLDS.match(value.value, one.end)) for one in windows(value.value, language))
    found = [(one, after.end()) for one, after in places if after]
    if len(found) < 2:
        return []
    ends = [*(one.start for one, _ in found[1:]), len(value.value)]
    placed = [
        Placed(one.window, value.span(one.start, one.end), value.part(start, end), TIMELINE)
        for (one, start), end in zip(found, ends, strict=True)
    ]
    buckets = tuple((each.window, each.span) for each in placed)
    return [Told(words.capitalize(), value.span(), None, buckets), *placed]


def _time(role: Role, words: str, value: Text, language: Language) -> Iterator[Statement]:
    found = list(amounts(value, language, Telling.DECLARATION))
    for statement in found:
        one_sided = role in {"start", "end"} and isinstance(statement, Placed)
        yield _one_sided(statement, role) if one_sided else statement
    ends = bare(value.words) if not found else None
    if not ends:
        return
    (low, high), span = ends, value.span()
    unit = unit_of(words, language)
    if role == "duration" and unit:
        yield Lasts(Duration(low, high, unit[0], effort=unit[1]), span)
    places = [unit for word, unit in language.calendar.items() if says(words, (word,))]
    if role != "duration" and places:
        yield _one_sided(Placed(Window(low, high, places[0]), span), role)


def _sum(words: str, value: Text) -> list[Costs]:
    """Read a number whose currency stands in the header: ``Cost (USD)``."""
    ends, currency = bare(value.words), currency_of(words)
    return [Costs(Money(*ends, currency), value.span())] if ends and currency else []


def _earliest(value: Text, language: Language) -> Iterator[Placed]:
    """Read the place with which a field of prerequisites begins: it can start on ``Day 8``."""
    found = next(iter(windows(value.value, language)), None)
    if not found or found.start or found.window.unit == "sprint":
        return
    if not value.value[found.end :].lstrip()[:1].isalnum():  # "Day 1 results" are no place
        yield Placed(found.window.opening, value.span(found.start, found.end))


def joined(statements: list[Statement]) -> Iterator[Statement]:
    """Join a lone start and a lone end of one item into one window."""
    placed = [one for one in statements if isinstance(one, Placed)]
    starts = [one for one in placed if one.window.end is None]
    ends = [one for one in placed if one.window.start is None]
    pair = len(starts) == len(ends) == 1 and starts[0].window.unit == ends[0].window.unit
    for one in statements:
        if not pair or (one is not starts[0] and one is not ends[0]):
            yield one
        elif one is starts[0]:
            yield starts[0]._replace(window=starts[0].window.until(ends[0].window))


def _one_sided(placed: Statement, role: Role) -> Statement:
    assert isinstance(placed, Placed)
    window = placed.window
    if role in {"start", "end"} and window.is_single:
        return Placed(window.opening if role == "start" else window.closing, placed.span)
    return placed


PURPOSE = Pattern(r"\s(?:for|to|so|in order)\s|[(;]")
"""After the prerequisite in a sentence: what it is needed for."""


def _precedence(role: Role, words: str, value: Text, language: Language) -> Iterator[Statement]:
    """Read the prerequisites in a field, or what runs beside the item.

    A sentence there names prerequisites after its verb.
    """
    nothing = phrase(language.nothing).match(value.value)
    if nothing and not value.value[nothing.end() :].lstrip("*_. ")[:1].isalnum():
        if role == "dependencies" and strength(words, language) == "hard":
            yield Noted("free", nothing.group(), value.of(nothing))
        return
    if role in ("beside", "apart"):
        conditional = says(value.value, language.conditions)
        others = beside_list(value, language)
        yield Overlaps(others, value.span(), conditional, apart=role == "apart")
        return
    together = phrase((*language.concurrent, *language.negations)).search(value.value)
    on = value.part(0, together.start() if together else None)
    force = strength(f"{words} {value.value}", language)
    verb = phrase(language.waits).match(on.value)
    if verb:
        purpose = PURPOSE.search(on.value, verb.end())
        on = on.part(verb.end(), purpose.start() if purpose else None)
    if on.value:
        yield Waits(on, force, field=True, reverse=role == "blocks")


def beside_list(text: Text, language: Language) -> Text:
    """Cut what runs beside an item off from when it does: ``B and C, once A is done``."""
    ends = (ASIDE, phrase(language.conditions or ("…",)))
    found = (end.search(text.value) for end in ends)
    return text.part(0, min((end.start() for end in found if end), default=None))


def strength(text: str, language: Language) -> Strength:
    """Tell whether the words around a dependency make it soft.

    What "depends on" something is not so because of a verb in parentheses, which tells why.

    >>> from planlint.languages.en import LANGUAGE
    >>> strength("depends on A (uses its tables)", LANGUAGE), strength("uses A", LANGUAGE)
    ('hard', 'soft')
    """
    if says(text, language.orders):
        text = ASIDE.sub(lambda aside: " " if says(aside[0], language.waits) else aside[0], text)
    return "soft" if says(text, language.soft) else "hard"
