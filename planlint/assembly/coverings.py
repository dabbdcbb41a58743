"""Resolves what a checkpoint covers: the items that must be through before it opens."""

from collections.abc import Sequence

from planlint.assembly.identity import Unit
from planlint.assembly.subjects import Subjects
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.statement import Gated
from planlint.text import Text

CLAUSE = Pattern(r"[\w\s&+/'’%-]*")
"""What is said of an item, up to the next mark."""

WORD = Pattern(r"\w+")

STEM = 4
"""So many letters make the beginning of a verb; shorter words only lead to one."""


def covered(one: Gated, subjects: Subjects) -> list[Unit]:
    """Give the items that must be through, in the order in which they are named.

    Behind the name of a checkpoint stands what must have happened by then: "Stream A merged"
    waits for all of the stream, "Stream A draft shared" for a part that may end at any time.
    """
    if one.covers is None:
        return []
    text = one.covers
    mentions = sorted(subjects.names.mentions(text, None), key=lambda each: each.span)
    if text.start < one.name.span().end:
        return [each.unit for each in mentions if each.unit]
    starts = [*(each.span.start - text.start for each in mentions), len(text.value)]
    ends = [each.span.end - text.start for each in mentions]
    said = [text.part(end, start) for end, start in zip(ends, starts[1:], strict=True)]
    through = _through(said, subjects.language)
    return [each.unit for each, done in zip(mentions, through, strict=True) if each.unit and done]


def _through(said: Sequence[Text], language: Language) -> list[bool]:
    """Tell of each item by what follows it; what is listed shares the verb of the last."""
    found: list[bool] = []
    for rest in reversed(said):
        listed = found and all(word in language.conjunctions for word in _words(rest.value))
        found.append(found[-1] if listed else _is_through(rest.value, language))
    return found[::-1]


def _is_through(rest: str, language: Language) -> bool:
    """Tell whether a clause says that something is through, or says nothing of it.

    >>> from planlint.languages.en import LANGUAGE
    >>> [_is_through(rest, LANGUAGE) for rest in ("", "is merged", "done: 9 tests", "draft done")]
    [True, True, True, False]
    """
    clause = CLAUSE.match(rest)
    words = _words(clause.group() if clause else "")
    verbs = [word for word in words if word not in language.sequels]
    stems = tuple(stem for stem in language.sequels if len(stem) >= STEM)
    return not verbs or verbs[0].startswith(stems)


def _words(text: str) -> list[str]:
    return [word.group().lower() for word in WORD.finditer(text)]
