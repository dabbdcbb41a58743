"""Resolves what waits for what: from the texts that say so to the items that they name."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.assembly.crowds import crowds
from planlint.assembly.identity import Unit
from planlint.assembly.index import Mention
from planlint.assembly.ledger import Fact
from planlint.assembly.mistyped import mistyped
from planlint.assembly.subjects import Subjects
from planlint.assembly.undeclared import undeclared
from planlint.grammar import percents
from planlint.notation.chain import ARROW
from planlint.notation.facts import ASIDE
from planlint.notation.relation import Relation, relation_at, relations, without
from planlint.pattern import Pattern, says
from planlint.plan import Dependency, Problem, Telling
from planlint.source import Span
from planlint.statement import Waits
from planlint.text import Text

WORD = Pattern(r"\w+")
WILD = Pattern(r"(?:^|[,;&+/]\s*)(?P<all>(?P<stem>\d+(?:\.\d+)*\.)[*x])(?![\w.])")
"""What stands for all parts of a number in a list: ``1.*``, ``2.x``; no "Python 3.x"."""

WHOLE = 100
"""So many percent of a prerequisite are all of it."""


class _Said(NamedTuple):
    """A statement, apart from the types and lags that its text gives."""

    waits: Waits
    bounds: list[Relation]


def dependencies(one: Waits, subjects: Subjects) -> Iterator[Fact | Problem]:
    """Give the dependencies that a statement makes, and what it names in vain."""
    if one.field and one.subject is None and subjects.is_apart(one.on.span()):
        return
    for subject in subjects.waiting(one.subject, one.on.span()):
        yield from _of_one(one, subject, subjects)


def _of_one(one: Waits, subject: Unit, subjects: Subjects) -> Iterator[Fact | Problem]:
    bounds = relations(one.on.value, subjects.language)
    one = one._replace(on=without(one.on, bounds))
    said = _Said(one, bounds)
    mentions = list(_with_parts(_mentions(one, subject, subjects), one.on, subjects))
    if _is_choice(one.on, mentions, subjects):
        said = said._replace(waits=one._replace(strength="soft"))
    plain = _is_plain(one.on, mentions, subjects)
    firm = one.field and one.telling is Telling.DECLARATION
    named = one.subject is not None or _is_beside(one.on, subject, subjects)
    firm = firm or (plain and named)
    for mention in mentions:
        if mention.unit is None:
            if firm and _is_own(mention, one, subject, subjects, plain=plain):
                yield from _unresolved(mention, one, subject, subjects)
            continue
        pair = (mention.unit, subject) if one.reverse else (subject, mention.unit)
        yield from _linked(*pair, said, mention, subjects)
    if one.field and one.telling is Telling.DECLARATION:
        yield from _unread(one.on, mentions, subject, subjects)
        yield from () if mentions else mistyped(one.on, subject, subjects)


def _mentions(one: Waits, subject: Unit, subjects: Subjects) -> Iterator[Mention]:
    names = subjects.names
    if one.id is not None:
        yield subjects.units.exact(one.id, one.on.span(), subject)
        return
    if one.field and one.on.words.lower().strip(" .") in subjects.language.nothing:
        return
    if one.telling is Telling.TIMELINE:
        yield from names.identified(one.on, subject)
        return
    mentions = list(names.mentions(one.on, subject))
    numbered = list(names.numbered(one.on, subject)) if one.field else []
    if not mentions or (len(numbered) > len(mentions) and all(one.unit for one in numbered)):
        mentions = numbered
    mentions = mentions or list(names.letters(one.on, subject))
    mentions = mentions or list(_called(one, subject, subjects))
    around = {id(outer) for m in mentions if m.unit for outer in m.unit.ancestors()}
    yield from (m for m in mentions if id(m.unit) not in around)


def _with_parts(mentions: Iterator[Mention], on: Text, subjects: Subjects) -> Iterator[Mention]:
    """Give the parts of the numbers behind which a star stands for them, and what else is named."""
    end = on.start + len(on.value)
    written = subjects.document.source.text[on.start : end + len(".*")]
    wilds = list(WILD.finditer(written))
    starts = {on.start + wild.start("all") for wild in wilds}
    yield from (one for one in mentions if one.unit or one.span.start not in starts)
    for wild in wilds:
        span = Span(on.start + wild.start("all"), on.start + wild.end("all"))
        alike = (unit for unit in subjects.units.units if unit.id.startswith(wild["stem"]))
        yield from (Mention(unit, unit.id, span, group=True) for unit in alike)


def _called(one: Waits, subject: Unit, subjects: Subjects) -> Iterator[Mention]:
    """Give the items that a text calls by their names: a field loosely, or in a list."""
    unit = subjects.units.named(one.on, subject) if one.field else None
    unit = unit or subjects.units.called(one.on)
    if unit:
        yield Mention(unit, one.on.words, one.on.span())
    elif one.field:
        yield from subjects.names.listed(one.on)


def _is_choice(on: Text, mentions: list[Mention], subjects: Subjects) -> bool:
    """Tell whether one of the items that a text names is enough: ``T1 or T2``."""
    if len(mentions) < 2:
        return False
    first = min(mention.span.end for mention in mentions) - on.start
    last = max(mention.span.start for mention in mentions) - on.start
    return says(ASIDE.sub(" ", on.value[first:last]), subjects.language.alternatives)


def _is_plain(on: Text, mentions: list[Mention], subjects: Subjects) -> bool:
    """Tell whether a text is a list of names and nothing more."""
    rest, end = [], 0
    for mention in mentions:
        rest.append(on.value[end : mention.span.start - on.start])
        end = max(end, mention.span.end - on.start)
    words = ASIDE.sub(" ", " ".join((*rest, on.value[end:])))
    joints = subjects.language.conjunctions
    return all(word.lower() in joints for word in WORD.findall(words))


def _is_beside(on: Text, subject: Unit, subjects: Subjects) -> bool:
    """Tell whether a text stands on a line that declares its subject."""
    line = subjects.document.source.line(on.start)
    heads = (one.span.start for one in subject.declared)
    return any(subjects.document.source.line(start) == line for start in heads)


def _is_own(
    mention: Mention, one: Waits, subject: Unit, subjects: Subjects, *, plain: bool
) -> bool:
    """Tell whether what nothing declares has its like in the plan; others may plan it."""
    kind, _, id_ = mention.words.lower().rpartition(" ")
    if subjects.units.is_earlier(kind, id_):
        return False
    return (
        subjects.units.expects(mention.words)
        or (plain and subjects.units.counts(mention.words))
        or (one.id is not None and subjects.units.has_kind(subject.kind or ""))
    )


def _unresolved(
    mention: Mention, one: Waits, subject: Unit, subjects: Subjects
) -> Iterator[Problem]:
    """Report a name in a field; one in a sentence, unless it may be declared in another way."""
    who = f"{subject.label} waits for"
    if not one.field:
        yield from undeclared(mention, who, subjects)
        return
    reason = f"{who} {mention.words}, which nothing declares"
    yield Problem("reference", mention.words, mention.span, reason, subject.key)


def _unread(
    on: Text, mentions: list[Mention], subject: Unit, subjects: Subjects
) -> Iterator[Problem]:
    """Report words of a field that take in many items of the plan, of which none was found."""
    read = {mention.span for mention in mentions}
    for crowd in crowds(on.value, subjects.language):
        span = on.of(crowd.match)
        kind = crowd.kind or subject.kind
        elsewhere = crowd.nearest  # the one before the first may be of an earlier plan
        if span in read or elsewhere or kind is None or not subjects.units.has_kind(kind):
            continue
        words = " ".join(crowd.match.group().split())
        reason = f"{subject.label} waits for {words}, and no item of the plan is among them"
        yield Problem("dependency", words, span, reason, subject.key)


def _linked(
    waiting: Unit, on: Unit, said: _Said, mention: Mention, subjects: Subjects
) -> Iterator[Fact | Problem]:
    one = said.waits
    if waiting is on and not _names_itself(one):
        return
    if on in waiting.ancestors() or waiting in on.ancestors():
        return
    if mention.rivals and one.field:
        yield _ambiguous(mention, waiting)
    start, end = mention.span.start - one.on.start, mention.span.end - one.on.start
    bound = relation_at(one.on.value, (start, end), said.bounds, subjects.language)
    partial = mention.partial or _is_partial(one.on, mention.span, subjects)
    strength = "soft" if partial else one.strength
    yield Fact(
        waiting,
        "dependencies",
        Dependency(
            on.key,
            strength,
            one.at or mention.span,
            one.telling,
            mention.group,
            bound.type,
            bound.lag,
        ),
    )


def _names_itself(one: Waits) -> bool:
    """Tell whether an item that names itself is a mistake; a chain leads up to it."""
    declared = one.field and one.telling is Telling.DECLARATION
    charted = one.telling is Telling.TIMELINE
    return (declared or charted) and not ARROW.search(one.on.value)


def _ambiguous(mention: Mention, waiting: Unit) -> Problem:
    meant = [unit for unit in (mention.unit, *mention.rivals) if unit]
    reason = f"{mention.words} may be {' or '.join(_told(unit) for unit in meant)}"
    keys = tuple(unit.key for unit in meant)
    return Problem("ambiguous", mention.words, mention.span, reason, waiting.key, rivals=keys)


def _told(unit: Unit) -> str:
    """Say which of its namesakes a unit is: by what it is a part of, or by its own name."""
    if unit.parent:
        return f"{unit.label} of {unit.parent.label}"
    return f"{unit.label} ({unit.name})" if unit.name else unit.label


def _is_partial(text: Text, mention: Span, subjects: Subjects) -> bool:
    """Tell whether a part of the prerequisite is enough: ``WS1 (contract only)``, ``T1 (50%)``.

    So it is of one that never ends: ``T2 (ongoing)``.
    """
    source = subjects.document.source
    following = source.text[mention.end : source.line_span(source.line(mention.end)).end]
    aside = ASIDE.match(following.lstrip("*_` ")) if text.span().holds(mention) else None
    if aside is None:
        return False
    begun = any(share.low < WHOLE for share in percents(aside["aside"]))
    language = subjects.language
    return begun or says(aside["aside"], (*language.partly, *language.ongoing))
