"""Lists of items that run at the same time, or must not: in sentences, behind labels, in lists.

## Written

````markdown
- T1: Dough (2 hours)
- T2: Filling (1 hour)
- T3: Oven (1 hour)
- T4: Icing (1 hour)
- T5: Boxes (1 hour)

T4 and T5 are independent of each other.
T2 and T3 (the hot work) can run in parallel. T3 and T4 must not run in parallel.

```
Parallel batch 1:  T1 | T5
```

**Can run in parallel:**

- T1 + T3 (independent)
- T2, T5

**Mutually exclusive:** T2, T4

Batch 3: T3 ∥ T5

## Wave 2 (parallel)

- T6: Shop (1 hour)
- T7: Stall (1 hour)
````

## Read

```
T1: Dough [2 hours]
T2: Filling [1 hour]
T3: Oven [1 hour]
T4: Icing [1 hour]
T5: Boxes [1 hour]
Wave 2
  T6: Shop [1 hour]
  T7: Stall [1 hour]
T4 beside T5
T5 beside T4
T2 beside T3
T3 beside T2
T1 beside T5
T5 beside T1
T1 beside T3
T3 beside T1
T2 beside T5
T5 beside T2
T3 beside T5
T5 beside T3
T6 beside T7
T7 beside T6
T3 apart from T4
T4 apart from T3
T2 apart from T4
T4 apart from T2
```
"""

import re
from collections.abc import Iterator
from functools import cache

from planlint.document import Document, Entry, Fence, Paragraph
from planlint.language import Language
from planlint.notation.assertion import is_supposed, standing
from planlint.notation.context import supposing
from planlint.notation.facts import FIELD
from planlint.notation.label import label
from planlint.notation.roles import role_of
from planlint.pattern import Pattern, either, phrase, says
from planlint.recogniser import Recogniser
from planlint.statement import Abreast
from planlint.text import Text

SENTENCE = Pattern(r"(?:[^.;!?。]|\.(?=\w)|[.;](?!\s))+")
ASIDE = Pattern(r"\((?P<aside>[^()]*)\)")
MARKED = Pattern(r"\[P\]|\(P\)", 0)
"""A mark that only some of the items that a sentence names may have."""

NAMED = Pattern(r"\d|(?<!\w)(?-i:[A-Z])(?!\w)")
"""What the name of an item has at least."""

CLOSING = Pattern(r"\s[-‐-―−]+\s|[→;:]|[-=]>|\.\s")
"""What ends the list behind a label."""

SIGN = Pattern(r"[∥‖]")
"""Stands between what runs in parallel."""

LABEL_WORDS = 6
"""A label of more words is a sentence."""


def recognise(document: Document, language: Language) -> Iterator[Abreast]:
    """Read every line that says of items that they run at the same time, or must not."""
    words = (*language.abreast, *language.parallel, *language.exclusive)
    for written in _lines(document):
        if SIGN.search(written.value) and not _is_other(written, document, language):
            yield from _signed(written)
        if says(written.value, words) and not _is_other(written, document, language):
            line = standing(written, document.source.text)
            field = FIELD.fullmatch(line.value)
            if field and _is_label(field["label"], language):
                yield from _labelled(field["label"], line.part(*field.span("value")), language)
            else:
                yield from _told(line, language)
    yield from _entered(document, language)
    yield from _launched(document, language)


def _is_other(line: Text, document: Document, language: Language) -> bool:
    """Tell whether a section around a line supposes another course: ``If we have 3 agents``."""
    if supposing(document, line.span(), language):
        return True
    return any(is_supposed(section.title, language) for section in document.path(line.start))


def _lines(document: Document) -> Iterator[Text]:
    yield from document.lines
    for block in document.blocks:
        if isinstance(block, Fence) and block.is_plain:
            yield from block.lines


def _is_label(words: str, language: Language) -> bool:
    """Tell whether a label announces what runs at the same time, or must not."""
    if len(words.split()) > LABEL_WORDS or says(words, language.concurrent):
        return False
    return says(words, (*language.abreast, *language.parallel, *language.exclusive))


def _labelled(words: str, value: Text, language: Language) -> Iterator[Abreast]:
    end = CLOSING.search(value.value)
    members = _outside(value.part(0, end.start() if end else None))
    if NAMED.search(members.value) and not MARKED.search(value.value):
        yield Abreast(members, value.span(), apart=_is_denied(words, language))


def _signed(line: Text) -> Iterator[Abreast]:
    """Read each part of a line in which the sign for "parallel" stands: ``Wave 1: T1 ∥ T5``."""
    start = 0
    for end in (*(match.span() for match in CLOSING.finditer(line.value)), (len(line.value), 0)):
        members = _outside(line.part(start, end[0]))
        if SIGN.search(members.value):
            yield Abreast(members, members.span())
        start = end[1]


def _told(line: Text, language: Language) -> Iterator[Abreast]:
    """Read the items that a clause names before it says that they run at the same time."""
    for match in SENTENCE.finditer(line.value):
        sentence = line.part(*match.span())
        start = 0
        for found in _behind(language).finditer(sentence.value):
            before = sentence.part(start, found.start())
            subject, words = _last(before, language), sentence.value[start : found.end()]
            start = found.end()
            if not (MARKED.search(sentence.value) or is_supposed(before, language)):
                condition = says(sentence.value[start:], language.conditions)
                denied = _is_denied(words, language)
                yield Abreast(_named(subject), sentence.of(found), condition, denied)


def _last(subject: Text, language: Language) -> Text:
    """Cut off what opens a sentence: ``Within Phase 2: ``, ``Once T1 is done, ``."""
    subject = subject.part(subject.value.rfind(":") + 1)
    opening = _opening(language).match(subject.value)
    return subject.part(opening.end() if opening else 0)


def _is_denied(words: str, language: Language) -> bool:
    return says(words, (*language.denials, *language.refusals, *language.exclusive))


@cache
def _behind(language: Language) -> Pattern:
    """Write the phrases that stand behind the items, and not before others: "parallel with".

    "Independent of each other" stands behind them, though "independent of" does not.
    """
    words, others = (*language.abreast, *language.exclusive), language.concurrent
    mutual = tuple(word for word in words if word.startswith(others)) if others else ()
    before = either(others or ("…",))
    return Pattern(rf"(?:{phrase(mutual).source})|(?!(?:{before})(?!\w))(?:{phrase(words).source})")


@cache
def _opening(language: Language) -> Pattern:
    """Write how a clause opens: with a comma, or first with when: ``Once T1 is done, ``."""
    return Pattern(rf"\W*(?:(?:{either(language.conditions or ('…',))})(?!\w)[^,]*,\s*)?")


def _named(subject: Text) -> Text:
    """Give the text that names items: a subject, or what stands in parentheses behind it."""
    plain = _outside(subject)
    asides = list(ASIDE.finditer(subject.value))
    if not NAMED.search(plain.value) and asides:
        return subject.part(*asides[-1].span("aside"))
    return plain


def _outside(text: Text) -> Text:
    """Blank what stands in parentheses."""
    return text._replace(value=ASIDE.sub(_blank, text.value))


def _blank(match: "re.Match[str]") -> str:
    return " " * len(match.group())


def _entered(document: Document, language: Language) -> Iterator[Abreast]:
    """Read lists under a title or a line that announces them, each entry a list of its own."""
    announced = None
    for block in document.blocks:
        if isinstance(block, Paragraph):
            announced = block.lines[-1] if block.lines else None
        if not isinstance(block, Entry):
            continue
        section = document.section_of(block.span.start)
        heads = (section.title, announced) if announced else (section.title,)
        if any(_announces(head, language) for head in heads):
            yield from _labelled(section.title.value, _unlabelled(block.text, language), language)


def _launched(document: Document, language: Language) -> Iterator[Abreast]:
    """Read titles of groups that hold what runs in parallel: ``Wave 2 (parallel)``.

    Of groups that are not launched as a whole it may say that they run beside their like.
    """
    for section in document.sections:
        found = label(section.title, language)
        if found is None or found.kind not in language.launches:
            continue
        words = found.aside.value if found.aside else found.rest.value
        beside = says(words, language.concurrent) or _is_denied(words, language)
        if says(words, language.parallel) and not beside:
            yield Abreast(None, section.title.span(), condition=True)


def _announces(head: Text, language: Language) -> bool:
    words = head.words.rstrip(": ")
    return _is_label(words, language) and not _is_denied(words, language)


def _unlabelled(entry: Text, language: Language) -> Text:
    """Cut off the label of an entry, if it names a group: ``Phase 1: T2 + T3``."""
    match = FIELD.fullmatch(entry.value)
    if match is None or role_of(match["label"], language):
        return entry
    value = entry.part(*match.span("value"))
    return value if NAMED.search(value.value) else entry


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
