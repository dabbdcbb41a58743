"""Resolves what waits for what: from the texts that say so to the items that they name."""

from collections.abc import Iterator

from planlint.facts import ASIDE
from planlint.identity import Unit
from planlint.ledger import Fact
from planlint.pattern import says
from planlint.plan import Dependency, Problem, Telling
from planlint.references import Mention
from planlint.source import Span
from planlint.statement import Waits
from planlint.subjects import Subjects
from planlint.text import Text


def dependencies(one: Waits, subjects: Subjects) -> Iterator[Fact | Problem]:
    """Give the dependencies that a statement makes, and what it names in vain."""
    subject = subjects.waiting(one.subject, one.on.span())
    if subject is None:
        return
    for mention in list(_mentions(one, subject, subjects)):
        if mention.unit is None:
            yield from _unresolved(mention, one, subject, subjects)
        elif one.reverse:
            yield from _linked(mention.unit, subject, one, mention, subjects)
        else:
            yield from _linked(subject, mention.unit, one, mention, subjects)


def _mentions(one: Waits, subject: Unit, subjects: Subjects) -> Iterator[Mention]:
    names = subjects.names
    if one.field and one.on.words.lower().strip(" .") in subjects.language.nothing:
        return
    if one.telling is Telling.TIMELINE:
        yield from names.identified(one.on, subject)
        return
    mentions = list(names.mentions(one.on, subject))
    if not mentions and one.field:
        mentions = list(names.numbered(one.on, subject))
    mentions = mentions or list(names.letters(one.on, subject))
    if not mentions:
        unit = names.named(one.on, subject, shared=1 if one.field else 2)
        unit = unit or names.called(one.on)
        mentions = [Mention(unit, one.on.words, one.on.span())] if unit else []
    around = {id(outer) for m in mentions if m.unit for outer in m.unit.ancestors()}
    yield from (m for m in mentions if id(m.unit) not in around)


def _unresolved(
    mention: Mention, one: Waits, subject: Unit, subjects: Subjects
) -> Iterator[Problem]:
    """Report what a field names and nothing declares, where the plan has its like."""
    kind = mention.words.lower().rsplit(" ", 1)[0]
    alike = subjects.names.has_kind(kind) or subjects.names.numbers(mention.words)
    if one.field and alike and one.telling is Telling.DECLARATION:
        reason = f"{subject.id} waits for {mention.words}, which nothing declares"
        yield Problem("reference", mention.words, mention.span, reason, subject.key)


def _linked(
    waiting: Unit, on: Unit, one: Waits, mention: Mention, subjects: Subjects
) -> Iterator[Fact | Problem]:
    if waiting is on and not (one.field and one.telling is Telling.DECLARATION):
        return
    if on in waiting.ancestors() or waiting in on.ancestors():
        return
    if mention.rivals and one.field:
        names = ", ".join(rival.key for rival in (on, *mention.rivals))
        yield Problem("ambiguous", mention.words, mention.span, names, waiting.key)
    strength = "soft" if _is_partial(one.on, mention.span, subjects) else one.strength
    link = Dependency(on.key, strength, mention.span, one.telling, mention.group)
    yield Fact(waiting, "dependencies", link)


def _is_partial(text: Text, mention: Span, subjects: Subjects) -> bool:
    """Tell whether only a part of the prerequisite is meant: ``WS1 (contract only)``."""
    source = subjects.document.source
    following = source.text[mention.end : source.line_span(source.line(mention.end)).end]
    aside = ASIDE.match(following.lstrip("*_` ")) if text.span().holds(mention) else None
    return aside is not None and says(aside["aside"], subjects.language.partly)
