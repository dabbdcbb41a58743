"""Sentences that say what waits for what, and what runs at the same time.

## Written

```markdown
- Phase 1: Walls (2 days)
- Phase 2: Roof (1 day)
- Phase 3: Paint (1 day). Can run in parallel with Phase 2.
- Phase 4: Garden (1 day)
- Phase 5: Feast (1 day). Requires Phase 1, Phase 2, and Phase 4.
- 6.1 Invite (2 days)
- 6.2 Print (1 day)
- 6.3 Post (1 day, depends on 6.1, 6.2)
- 7.1 Tidy (1 day, depends on 6.*)

Phase 2 starts after Phase 1. Phase 4 benefits from Phase 3.
Phase 3 has no dependencies on Phase 2, but needs the Phase 1 colours.
Phase 4 cannot run in parallel with Phase 1.
6.2 starts before 6.1 is finished.
```

## Read

```
Phase 1: Walls [2 days]
Phase 2: Roof [1 day; after Phase 1]
Phase 3: Paint [1 day]
Phase 4: Garden [1 day; after Phase 3 (soft)]
Phase 5: Feast [1 day; after Phase 1; after Phase 2; after Phase 4]
6.1: Invite [2 days]
6.2: Print [1 day; after 6.1 (soft)]
6.3: Post [1 day; after 6.1; after 6.2]
7.1: Tidy [1 day; after 6.1; after 6.2; after 6.3]
Phase 3 beside Phase 2
Phase 4 apart from Phase 1
```
"""

import re
from collections.abc import Iterator
from functools import cache

from planlint.document import Document
from planlint.grammar import LETTERS, durations
from planlint.language import Language
from planlint.notation.assertion import acts, is_part, is_supposed, standing
from planlint.notation.facts import beside_list, strength
from planlint.notation.label import label
from planlint.notation.roles import role_of
from planlint.pattern import Pattern, either, phrase, says
from planlint.plan import Strength, Telling
from planlint.recogniser import Recogniser
from planlint.statement import Overlaps, Statement, Waits
from planlint.text import Text

SENTENCE = Pattern(r"(?:[^.;!?。]|\.(?=\w|\*(?!\w))|[.;](?!\s))+")
NUMBER = r"\d[\w.]*(?:-(?-i:[A-Z])\b)?"
ONE = rf"(?:[A-Z]{{1,6}}-?\d[\w.]*|\d+(?:\.\d+)+[a-z]?\.?|{LETTERS}\s+(?:{NUMBER}|(?-i:[A-Z])))"
"""A reference in a list: ``T1``, ``2.1``, ``Phase 1``."""

GOES_ON = Pattern(
    rf"(?:.*\b[A-Z]{{1,6}}-?\d[\w.]*|.*\b{LETTERS}\s+(?:{NUMBER}|(?-i:[A-Z])\b))\W*"
    r"(?P<next>[^\W\d_]*)"
)
"""A clause up to its last reference, and the word after it."""

REACH = 200
"""So many characters before a phrase belong to it."""

REFERENCE = Pattern(
    r"\b[A-Z]{1,6}-?\d|\b\w+\s+(?:\d|(?-i:[A-Z])\b)|[^\W\d_]\d|\b\d+(?:[a-z]\b|\.\d)"
)
"""A word and a number, or an identifier: without one, a clause names nothing."""

AHEAD = Pattern(
    r"(?:[^\W\d_]+\s+)?(?<![\w.-])(?:[A-Z]{1,6}-?\d+|\d+|(?-i:[A-Z]))(?:\.\d+)*[a-z]?[^\w.]*$"
)
"""A reference at the end of a text: "Phase 1", "4a"."""

BEHIND = Pattern(r"(?:[a-z]+\s+){0,2}(?:[A-Za-z]+\s+)?[\w.-]*(?:\d|(?-i:\b[A-Z]\b))")
"""A reference after two words at most: "starting Phase 2"."""

OWN_SUBJECT = Pattern(r"[,;]\s*(?P<subject>(?:[^\W\d_]+\s+)?(?-i:[A-Z]{1,6})-?\d+(?:\.\d+)*)\s*$")
"""A reference right before the phrase, in a clause of its own: "T1: 3 days, T2 depends on"."""

ASIDE = Pattern(r"\((?P<aside>[^()]*)\)")
WORD = Pattern(r"[^\W\d_]")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every sentence of running text."""
    verbs = (*language.waits, *language.precedes, *language.ahead, *language.concurrent)
    for written in document.lines:
        if not says(written.value, verbs):
            continue
        line = standing(written, document.source.text)
        for match in SENTENCE.finditer(line.value):
            sentence = line.part(*match.span())
            yield from _overlap(sentence, language)
            asked = line.value.startswith("?", match.end()) and "(" not in sentence.value
            if not asked and says(sentence.value, verbs):
                yield from _order(sentence, document, language)


def _order(sentence: Text, document: Document, language: Language) -> Iterator[Statement]:
    for reverse, words in ((False, language.waits), (True, language.precedes)):
        for match in phrase(words).finditer(sentence.value):
            before = sentence.part(max(0, match.start() - REACH), match.start())
            on, end = _clause(sentence, match.end(), language)
            main = before
            if not WORD.search(before.value) and not says(match.group(), language.orders):
                main = sentence.part(end, end + REACH)  # "once T1 is done, T2 starts"
            if not on.value or _denied(sentence.value, match, on, language):
                continue
            if _attributes(on, language) or _tells_less(main, language):
                continue
            if is_supposed(before, language) or acts(main, before, on, match.group(), language):
                continue
            if role_of(before.words, language) in {"dependencies", "blocks"}:
                continue
            yield Waits(
                on,
                _strength(sentence, match.group(), document, language),
                _subject(main, language),
                reverse,
                Telling.PROSE,
            )
    yield from _ahead(sentence, language)


def _ahead(sentence: Text, language: Language) -> Iterator[Waits]:
    """Read what stands before what, where both are named: "4a before 4b"."""
    for match in phrase(language.ahead).finditer(sentence.value) if language.ahead else ():
        first = sentence.part(max(0, match.start() - REACH), match.start())
        on, _ = _clause(sentence, match.end(), language)
        named = AHEAD.search(ASIDE.sub(_blank, first.value))
        if says(on.value, language.ends):
            yield from _early(sentence, match, on, language)
            continue  # "before Task 2 is done" warns
        if not named or not BEHIND.match(on.value):
            continue
        moot = is_supposed(first, language) or says(first.value[: named.start()], language.acts)
        if not moot and not _denied(sentence.value, match, on, language):
            subject = first.part(named.start())
            yield Waits(on, "hard", subject, reverse=True, telling=Telling.PROSE)


def _early(sentence: Text, match: "re.Match[str]", on: Text, language: Language) -> Iterator[Waits]:
    """Read that an item waits for no more than a part: "T2 starts before T1 is finished"."""
    first = sentence.part(max(0, match.start() - REACH), match.start())
    subject = _subject(first, language) if says(first.value, language.starts) else None
    moot = is_supposed(first, language) or _denied(sentence.value, match, on, language)
    if subject and BEHIND.match(on.value) and not moot:
        yield Waits(on, "soft", subject, telling=Telling.PROSE)


def _blank(match: "re.Match[str]") -> str:
    return " " * len(match.group())


def _attributes(on: Text, language: Language) -> bool:
    """Tell whether the reference only describes another thing: "needs the Step 1 treatment"."""
    match = GOES_ON.match(on.value)
    following = match["next"].lower() if match else ""
    return bool(following) and not following.startswith(language.sequels)


def _denied(sentence: str, match: "re.Match[str]", on: Text, language: Language) -> bool:
    """Tell whether a phrase is part of a denial: "no dependencies on"; "not before" is none."""
    denials = phrase((*language.negations, *language.denials))
    if phrase((*language.denials, *language.nothing)).match(on.value):
        return True  # "depends on nothing from"
    end = match.start() if says(match.group(), language.denials) else match.end()
    return denials.search(sentence[max(0, match.end() - REACH) : end]) is not None


def _tells_less(subject: Text, language: Language) -> bool:
    """Tell whether only a part of the item named waits: "the tests of Stream B"."""
    reference = REFERENCE.search(subject.value)
    if reference is None or label(subject, language):
        return False
    return is_part(subject.value, reference.start(), language)


def _strength(sentence: Text, words: str, document: Document, language: Language) -> Strength:
    """Judge by the phrase, the sentence, and a title such as "Soft Dependencies"."""
    title = document.section_of(sentence.start).title.value
    return strength(f"{words} {title} {sentence.value}", language)


def _subject(before: Text, language: Language) -> Text | None:
    """Give the words before the phrase if they name an item; the enclosing item otherwise."""
    found = label(before, language)
    if found:
        nearer = OWN_SUBJECT.search(before.value)
        return before.part(*nearer.span("subject")) if nearer else found.head
    amounts = [(one.start, one.end) for one in durations(before.value, language)]
    references = (match.span() for match in REFERENCE.finditer(before.value))
    named = any(
        all(end <= first or last <= start for first, last in amounts) for start, end in references
    )
    return before if named else None


@cache
def _clause_end(language: Language) -> Pattern:
    """Find what ends a clause; a comma goes on with a list where nothing but references follow."""
    joint = rf"\s+(?:{either(language.conjunctions or ('&',))})\s+"
    goes_on = rf"\s*{ONE}(?:{joint}{ONE})?\s*(?:$|[,()&+])|{joint}{ONE}\s*(?:$|\))"
    return Pattern(rf"[():]|\s[-‐-―−]+\s|,(?!{goes_on})")


def _clause(sentence: Text, start: int, language: Language) -> tuple[Text, int]:
    """Give the clause after a phrase, and where it ends; its references may stand in an aside."""
    ends = (_clause_end(language), phrase(language.turns))
    found = (end.search(sentence.value, start) for end in ends)
    end = min((end.start() for end in found if end), default=len(sentence.value))
    clause = sentence.part(start, end)
    aside = ASIDE.match(sentence.value, end)
    if aside and clause.value and not REFERENCE.search(clause.value):
        inside = sentence.part(*aside.span("aside"))
        if REFERENCE.search(inside.value):
            return inside, aside.end()
    return clause, end


def _overlap(sentence: Text, language: Language) -> Iterator[Overlaps]:
    for match in phrase(language.concurrent).finditer(sentence.value):
        before = sentence.part(max(0, match.start() - REACH), match.start())
        denied = says(before.value, (*language.denials, *language.refusals))
        if is_supposed(before, language) or (denied and says(match.group(), language.negations)):
            continue
        others = beside_list(sentence.part(match.end()), language)
        if REFERENCE.search(others.value):
            condition = says(sentence.value[match.end() :], language.conditions)
            said = sentence.of(match)
            yield Overlaps(others, said, condition, denied, _subject(before, language))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
