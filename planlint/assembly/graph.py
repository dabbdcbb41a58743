"""Resolves pictures of what waits for what: chains of arrows, drawings, flowcharts.

A node that names no item of the plan ("merge to main") stands for nothing of its own: what it
leads to waits for what leads to it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.assembly.identity import Unit
from planlint.assembly.index import Mention
from planlint.assembly.ledger import Fact
from planlint.assembly.subjects import Subjects
from planlint.assembly.undeclared import undeclared
from planlint.pattern import Pattern, says
from planlint.plan import Dependency, MergeOrder, Problem, StatedPath, Telling
from planlint.source import Span
from planlint.statement import Arrow, Critical, Drawn, Merged
from planlint.text import Text

PLAIN = Pattern(r"\W*(?:\d+(?:\.\d+)*[a-z]?|[A-Z])(?:\s*[(:].*)?\W*", 0)
"""A number or letter, which names an item only in a picture where every node does."""


HOLDERS = frozenset(("wave", "tier", "phase", "sprint", "stage", "group", "batch", "milestone"))
"""Kinds whose arrow to an item of another kind says what they hold, not what waits."""

BRACKET = Pattern(r"\s*[(\[]")
LISTED = Pattern(r"[^\s,&+/|∥‖)\]]+")
"""The parts of a list of bare letters: ``C ∥ D``."""

AFTER_COLON = Pattern(r".*(?P<colon>:\s+)(?=\S)")
ASIDE = Pattern(r"\([^()]*\)")


class _Way(NamedTuple):
    """Two items that a picture links, perhaps through nodes that stand for nothing."""

    first: Mention
    then: Mention
    arrow: Arrow


def chained(
    one: Drawn | Critical | Merged, subjects: Subjects
) -> Iterator[Fact | Problem | StatedPath | MergeOrder]:
    """Say what a picture or a chain tells of the items that it names."""
    match one:
        case Drawn():
            yield from led(one, subjects)
        case Critical():
            yield from stated_paths(one, subjects)
        case Merged():
            yield from merged(one, subjects)


def led(one: Drawn, subjects: Subjects) -> Iterator[Fact | Problem]:
    """Give the dependencies that a picture shows, and what it names in vain."""
    named = _named(one, subjects)
    yield from _undeclared(one, named, subjects)
    for way in _ways(one, named):
        on, waiting = way.first.unit, way.then.unit
        if on is None or waiting is None or not _orders(on, waiting):
            continue
        if way.arrow.branch and not _branches(way, subjects):
            continue
        place = way.arrow.at or way.first.span
        link = Dependency(on.key, way.arrow.strength, place, Telling.PROSE)
        yield Fact(waiting, "dependencies", link)


def stated_paths(one: Critical, subjects: Subjects) -> Iterator[StatedPath]:
    """Say which items a critical path names, if each of its nodes names just one of its own."""
    if not one.path:
        yield from _marked(one.span, subjects)
        return
    nodes = _named(Drawn(tuple((text,) for text in one.path), ()), subjects)
    units = [node[0].unit for node in nodes if len(node) == 1 and not node[0].group]
    keys = tuple(unit.key for unit in units if unit)
    if len(set(keys)) == len(nodes):
        yield StatedPath(keys, one.span, one.length)


def binding(found: Iterable[Fact], paths: Iterable[StatedPath]) -> Iterator[Fact]:
    """Leave out what a critical path says of an item of which other places say what it waits for.

    There the path is a claim: it may name no more than the items that matter.
    """
    facts, spans = list(found), [path.span for path in paths if len(path.items) > 1]
    drawn = [_is_drawn(fact, spans) for fact in facts]
    told = {
        id(fact.unit)
        for fact, on_path in zip(facts, drawn, strict=True)
        if isinstance(fact.value, Dependency) and not on_path
    }
    for fact, on_path in zip(facts, drawn, strict=True):
        if not on_path or id(fact.unit) not in told:
            yield fact


def _is_drawn(fact: Fact, paths: Iterable[Span]) -> bool:
    """Tell whether a dependency is a step of one of the paths that stand there."""
    one = fact.value
    prose = isinstance(one, Dependency) and one.telling is Telling.PROSE
    return prose and any(span.holds(one.span) for span in paths)


def merged(one: Merged, subjects: Subjects) -> Iterator[MergeOrder]:
    """Say which items each step of a merge order names, where several steps name any."""
    named = _named(Drawn(tuple((text,) for text in one.steps), ()), subjects)
    found = [
        [(mention.unit.key, mention.span) for mention in step if mention.unit] for step in named
    ]
    steps = [step for step in found if step]
    if len(steps) > 1:
        keys = tuple(tuple(key for key, _ in step) for step in steps)
        yield MergeOrder(keys, one.span, tuple(step[0][1] for step in steps))


def _marked(mark: Span, subjects: Subjects) -> Iterator[StatedPath]:
    """Find the item that is declared in the line of a mark."""
    unit = subjects.places.owner(mark)
    line = subjects.document.source.line
    if unit and line(mark.start) in {line(one.span.start) for one in unit.declared}:
        yield StatedPath((unit.key,), mark)


def _undeclared(one: Drawn, named: list[list[Mention]], subjects: Subjects) -> Iterator[Problem]:
    """Report nodes that items wait for and nothing declares; what comes last may be yet to come."""
    heads = [arrow for arrow in one.arrows if not arrow.branch and named[arrow.then]]
    for at in dict.fromkeys(arrow.first for arrow in heads):
        for text in () if named[at] else one.nodes[at][:1]:
            first = next(subjects.names.leads(_bare(text), loosely=False), None)
            waiting = next(named[arrow.then][0] for arrow in heads if arrow.first == at)
            if first and subjects.units.expects(first.words):
                yield from undeclared(first, f"{waiting.words} waits for", subjects)


def _named(one: Drawn, subjects: Subjects) -> list[list[Mention]]:
    """Find the items that each node names."""
    named = [_mentions(texts, subjects) for texts in one.nodes]
    if any(named) or not _is_plain(one, subjects):
        return named
    return [list(subjects.names.plain(texts[0])) for texts in one.nodes]


def _is_plain(one: Drawn, subjects: Subjects) -> bool:
    """Tell whether every node is a number or letter that some item has."""
    return all(
        texts and PLAIN.fullmatch(texts[0].value) and any(subjects.names.plain(texts[0]))
        for texts in one.nodes
    )


def _mentions(texts: tuple[Text, ...], subjects: Subjects) -> list[Mention]:
    """Find the items that the first telling text of a node begins with."""
    for text in texts:
        lead = AFTER_COLON.match(text.value)
        parts = (
            (text.part(lead.end()), text, text.part(0, lead.start("colon"))) if lead else (text,)
        )
        for part in parts:
            found = _begun(_bare(part), subjects)
            if found:
                return found
    return []


def _bare(text: Text) -> Text:
    """Leave out what stands in parentheses, unless everything does."""
    text = text._replace(value=text.value.replace("||", ", ").replace("∥", ","))
    lead = BRACKET.match(text.value)
    inner = text.part(lead.end()) if lead else text
    return Text(ASIDE.sub(lambda aside: " " * len(aside.group()), inner.value), inner.start).part(0)


def _begun(text: Text, subjects: Subjects) -> list[Mention]:
    names = subjects.names
    found = [mention for mention in names.leads(text, loosely=False) if mention.unit]
    if found:
        return found
    unit = subjects.units.called(text)
    if unit:
        return [Mention(unit, unit.name, text.span())]
    parts = [text.part(*part.span()) for part in LISTED.finditer(text.value)]
    short = [mention for part in parts for mention in names.plain(part)]
    alone = all(PLAIN.fullmatch(part.value) for part in parts)
    return short if len(parts) == len(short) > 1 and alone else []


def _ways(one: Drawn, named: list[list[Mention]]) -> Iterator[_Way]:
    """Give each pair of items that arrows lead between, past nodes that stand for nothing."""
    leading = defaultdict(list)
    for arrow in one.arrows:
        leading[arrow.first].append(arrow)
    for start in sorted(leading):
        seen = {start}
        queue = list(leading[start]) if named[start] else []
        for arrow in queue:
            if arrow.then in seen:
                continue
            for first in named[start]:
                for then in named[arrow.then]:
                    yield _Way(first, then, arrow)
            if not named[arrow.then] and not arrow.branch:
                seen.add(arrow.then)
                queue.extend(leading[arrow.then])  # the list is its own queue


def _orders(on: Unit, waiting: Unit) -> bool:
    """Tell an order from what a holder holds, and from parts of one item."""
    if on is waiting or on in waiting.ancestors() or waiting in on.ancestors():
        return False
    return on.kind == waiting.kind or not HOLDERS & {on.kind, waiting.kind}


def _branches(way: _Way, subjects: Subjects) -> bool:
    """Tell whether a branch without a head is an order: a tree of what depends on what."""
    on, waiting = way.first.unit, way.then.unit
    if on is None or waiting is None or on.kind != waiting.kind:
        return False
    sections = subjects.document.path(way.first.span.start)
    words = (*subjects.language.roles["dependencies"], *subjects.language.orders)
    told = any(says(section.title.value, words) for section in sections)
    return told and on.declared[0].span < waiting.declared[0].span
