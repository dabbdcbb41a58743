"""What a tool's record of a task says of it: prerequisites, status, owners, files."""

from collections.abc import Callable, Iterator, Mapping

from planlint.language import Language
from planlint.notation.statuses import status
from planlint.pattern import Pattern
from planlint.records import Record
from planlint.statement import Noted, Waits
from planlint.text import Text

PART = Pattern(r"[^,;]+")
QUOTES = "\"'[] "


def prerequisites(
    listed: Record, head: Text, language: Language, meaning: Callable[[str], str] = str
) -> Iterator[Waits]:
    """Read the tasks that a task waits for; ``meaning`` writes an identifier out in full.

    What is no bare identifier is left to those who read sentences.
    """
    for entry in listed.entries:
        for found in PART.finditer(entry.text.value):
            text = entry.text.part(*found.span())
            named = text.value.strip(QUOTES)
            if named and named.lower() not in language.nothing:
                exact = None if " " in named else meaning(named)
                yield Waits(text, "hard", subject=head, field=True, id=exact)


def standing(
    said: Record, head: Text, language: Language, statuses: Mapping[str, str]
) -> Iterator[Noted]:
    """Read the status of a task, by the tool's own words for it before those of the language."""
    known = statuses.get(said.scalar.strip().lower().replace("_", "-"))
    if known:
        yield Noted("status", known, said.text.span(), head)
    else:
        yield from (noted._replace(subject=head) for noted in status(said.text, language))


def owners(listed: Record, head: Text) -> Iterator[Noted]:
    """Read who does a task."""
    for entry in listed.entries:
        if entry.scalar:
            yield Noted("owner", entry.scalar.lstrip("@"), entry.text.span(), head)


def files(listed: Record, head: Text) -> Iterator[Noted]:
    """Read the files that a task claims for itself."""
    for entry in listed.entries:
        if entry.scalar:
            yield Noted("file", entry.scalar, entry.text.span(), head)
