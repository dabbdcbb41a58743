"""Numbered phases of tasks, and the prose that says what each of them waits for.

Such prose calls a phase by its number, by the first word of its name or by the user story that it
serves, and all phases of stories together "user stories".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from planlint.document import LEAD_LEVEL, Document, Entry
from planlint.language import Language
from planlint.notation.facts import strength
from planlint.notation.label import label, title_label
from planlint.notation.tasklist import Task, tasks
from planlint.pattern import Pattern, phrase, says
from planlint.statement import Waits
from planlint.text import Text

STORY = Pattern(r"\[(?:[A-Z]+-)?US(?P<story>\d+)[a-z]?\]", 0)
"""The mark of a task that serves a user story."""

MEANT = Pattern(
    r"\bphases?\s+(?P<first>\d+(?:\.\d+)?|N\b)(?:\s*[-‐-―−]\s*(?P<last>\d+)|(?P<open>\+))?"
    r"|\b(?:user\s+story\s+|US)(?P<story>\d+)\b"
    r"|(?P<stories>\buser\s+stories\b|\ball\s+stories\b)"
    r"|(?P<all>\ball\s+(?:other\s+|previous\s+|prior\s+)?phases\b)"
    r"|\b(?P<word>[^\W\d_]{4,})\b"
)
"""What may name phases; a word does where a phase's name begins with it."""

LED = Pattern(r"[^\w]{0,20}(?P<label>[^:]{2,80}):\s+(?P<clause>\S.*)")
CLAUSE_END = Pattern(r"\s[-‐-―−]+\s|;|\.\s")
"""What follows says something else: "... - No dependencies on other stories"."""

REACH = 400
"""So many characters behind a verb are read for what it asks for."""


class Phase(NamedTuple):
    """A numbered section with tasks."""

    head: Text
    name: str
    number: str
    story: str | None
    """The number of the user story that it serves, by its title or its tasks."""
    tasks: tuple[Task, ...]


def phases(document: Document, language: Language) -> Iterator[Phase]:
    """Give each outermost numbered section that has tasks."""
    listed = tasks(document, language)
    starts = [task.entry.span.start for task in listed]
    end = 0
    for section in document.sections:
        found = title_label(section.title, language)
        if section.level >= LEAD_LEVEL or section.extent.start < end or found is None:
            continue
        first = bisect_left(starts, section.extent.start)
        inside = listed[first : bisect_left(starts, section.extent.end)]
        if inside:
            end = section.extent.end
            story = _story(found.rest, inside)
            yield Phase(found.head, found.rest.words, found.id, story, inside)


def _story(title: Text, inside: Sequence[Task]) -> str | None:
    told = MEANT.search(title.value)
    if told and told["story"]:
        return str(told["story"])
    marks = [mark for task in inside if (mark := STORY.search(task.label.rest.value))]
    return str(marks[0]["story"]) if 2 * len(marks) > len(inside) else None


def waits(document: Document, known: Sequence[Phase], language: Language) -> Iterator[Waits]:
    """Read the entries of the sections on dependencies: ``**Polish**: Depends on Phase 2``."""
    for block in document.blocks:
        if not isinstance(block, Entry) or not block.lines:
            continue
        title = document.section_of(block.span.start).title
        led = LED.match(block.text.value)
        if led and says(title.value, language.roles["dependencies"]) and not label(title, language):
            subjects = _subjects(block.text.part(*led.span("label")), known)
            clause = block.text.part(*led.span("clause"))
            for subject in dict.fromkeys(phase.head for phase in subjects):
                yield from _of_clause(clause, subject, known, language)


def _of_clause(
    clause: Text, subject: Text, known: Sequence[Phase], language: Language
) -> Iterator[Waits]:
    verb = phrase(language.waits).search(clause.value)
    if verb is None or says(clause.value[: verb.start()], language.denials):
        return
    end = CLAUSE_END.search(clause.value, verb.end())
    stop = min(end.start() if end else len(clause.value), verb.end() + REACH)
    needed = clause.part(verb.end(), stop)
    if says(needed.value, language.parallel):  # "after US1 or in parallel"
        return
    force = strength(clause.value[:stop], language)
    for match in MEANT.finditer(needed.value):
        for phase in _meant(match, known):
            later = match["all"] and phase.head.start > subject.start
            if phase.head != subject and not later:
                # the phase's own name, where the text calls it otherwise
                yield Waits(Text(phase.head.value, needed.of(match).start), force, subject)


def _subjects(text: Text, known: Sequence[Phase]) -> list[Phase]:
    """Give the phases of which an entry speaks; a word counts where no number tells more."""
    matches = list(MEANT.finditer(text.value))
    told = [match for match in matches if not match["word"]] or matches
    return [phase for match in told for phase in _meant(match, known)]


def _meant(match: "re.Match[str]", known: Sequence[Phase]) -> Iterator[Phase]:
    """Give the phases that are called so."""
    if match["first"]:
        yield from _numbered(match, known)
    elif match["story"]:
        yield from (phase for phase in known if phase.story == match["story"])
    elif match["stories"]:
        yield from (phase for phase in known if phase.story)
    elif match["all"]:
        yield from known
    else:
        word = match["word"].lower()
        yield from (one for one in known if not one.story and one.name.lower().startswith(word))


def _numbered(match: "re.Match[str]", known: Sequence[Phase]) -> Iterator[Phase]:
    """Give one phase, a range of them, or with ``3+`` those of its sort from there on."""
    numbers = [phase.number for phase in known]
    if match["first"] not in numbers:
        return
    first = numbers.index(match["first"])
    if match["open"]:
        serves = known[first].story is not None
        yield from takewhile(lambda phase: (phase.story is not None) == serves, known[first:])
    elif match["last"] in numbers:
        yield from known[first : numbers.index(match["last"]) + 1]
    else:
        yield known[first]
