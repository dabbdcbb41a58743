"""Checkpoints: what names them, when they stand, and whether they have been passed."""

from functools import cache

from planlint.document import Entry
from planlint.grammar import windows
from planlint.language import Language
from planlint.notation.statuses import BOXES, status_beside
from planlint.pattern import Pattern
from planlint.statement import Criterion, Noted, Placed
from planlint.text import Text

NUMBER = Pattern(r"\s+[A-Z]{0,2}\d{1,3}[a-z]?$")
"""What follows the word in the name of one of several checkpoints: ``Gate G1``."""

FIRST_WORD = Pattern(r"\W*\w+")
"""Signs before it adorn a title; those behind it say how far the work is."""


def is_gate_word(words: str, language: Language) -> bool:
    """Tell whether a label is that of a checkpoint: ``Exit criteria (Phase 2)``."""
    return " ".join(words.lower().split("(")[0].split()) in language.gates


def is_numbered(words: str, language: Language) -> bool:
    """Tell whether a label names one of several checkpoints: ``Gate 2 (Day 5)``."""
    name = words.split("(", maxsplit=1)[0].rstrip()
    number = NUMBER.search(name)
    return number is not None and is_gate_word(name[: number.start()], language)


def place_of(text: Text, language: Language) -> Placed | None:
    """Read the first place on the calendar in a text; None where there is none."""
    found = next(iter(windows(text.value, language)), None)
    return Placed(found.window, text.span(found.start, found.end)) if found else None


def criterion_of(entry: Entry) -> Criterion:
    """Take an entry for a criterion, which is met where its box is ticked."""
    is_met = BOXES.get(entry.box) == "done" if entry.box else None
    return Criterion(entry.text, is_met)


def standing(text: Text, language: Language) -> Noted | None:
    """Read how far a checkpoint is behind its name; None where nothing tells.

    >>> from planlint.languages.en import LANGUAGE
    >>> titles = ("Gate 1: Hull (PASSED)", "Gate 2 ⏳", "✅ Gate 3: all tests passed")
    >>> [noted and noted.value for noted in (standing(Text(t, 0), LANGUAGE) for t in titles)]
    ['done', 'todo', None]
    """
    name = FIRST_WORD.match(text.value)
    behind = text.part(name.end()) if name else text
    return next(status_beside(behind, passing(language)), None)


@cache
def passing(language: Language) -> Language:
    """Give the words in which checkpoints tell how far they are: those of work, and "passed"."""
    done = (*language.statuses.get("done", ()), *language.passes)
    statuses = {**language.statuses, "done": done}
    return language._replace(name=f"{language.name} at gates", statuses=statuses)
