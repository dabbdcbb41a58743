"""Graphs of tasks in JSON: waves that follow each other, and what single tasks wait for."""

from collections.abc import Iterator, Mapping, Sequence

from planlint.document import Fence
from planlint.notation.tasklist import in_turn
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.records import MalformedError, Record, record
from planlint.source import Source
from planlint.statement import Declared, Statement, Waits
from planlint.text import Text

NUMBER = Pattern(r"(?:Task\s*|T)?(?P<id>\d+(?:\.\d+)*)\.?")
"""A task as a graph names it."""

Heads = Mapping[str, Text]
"""The head of each task's declaration, by its number."""


def graph(source: Source, fence: Fence, heads: Heads, leaves: Sequence[str]) -> Iterator[Statement]:
    """Read a block of JSON; ``leaves`` are the tasks that some wave is expected to have."""
    text = source.text[fence.span.start : fence.span.end]
    try:
        data = record(text, fence.span.start, json=True)
    except MalformedError as error:
        if '"waves"' in text:
            line = source.line_span(source.line(error.span.start))
            yield Problem("block", "json", line, str(error), related=(fence.span,))
        return
    yield from _waves(data.field("waves").entries, heads, leaves)
    for number, needed in data.fields.items():
        if number in heads:
            yield from _waits(needed, heads[number])


def _waves(waves: Sequence[Record], heads: Heads, leaves: Sequence[str]) -> Iterator[Statement]:
    """Read waves: each with its tasks comes before the next with its own.

    Where most of what they name is no task, the tasks are written in a way that nobody reads here.
    """
    groups: list[list[Text]] = []
    unknown: list[Problem] = []
    rest = dict.fromkeys(leaves)
    for wave in waves:
        name, members = wave.field("id", "wave"), _members(wave)
        groups.append([heads[number] for number in members if number in heads])
        if name.scalar:
            yield _declared(wave, name)
            yield from _waits(wave.field("depends_on", "dependsOn", "dependencies"), name.text)
            groups[-1].append(name.text)
        for number, one in members.items():
            rest.pop(number, None)
            if number not in heads:
                unknown.append(_unknown(number, one, name))
    if len(unknown) < sum(map(len, groups)):
        yield from unknown
    if waves:
        groups.append([heads[number] for number in rest])
    yield from in_turn([group for group in groups if group])


def _members(wave: Record) -> dict[str, Record]:
    """Give the tasks of a wave, by their numbers."""
    members = wave.field("tasks", "task_ids").entries if wave.fields else wave.entries
    return {_number(one): one for one in members}


def _waits(needed: Record, subject: Text) -> Iterator[Statement]:
    return (Waits(one.text, "hard", subject, field=True) for one in needed.entries)


def _number(one: Record) -> str:
    """Give the number of the task that a graph names."""
    name = one.field("id", "task").scalar or one.scalar
    match = NUMBER.fullmatch(name.strip())
    return match["id"] if match else name


def _declared(wave: Record, name: Record) -> Declared:
    called = wave.field("name", "title", "description").scalar
    return Declared("wave", name.scalar, called, name.text.span(), wave.text.span(), "block")


def _unknown(number: str, one: Record, wave: Record) -> Problem:
    where = f"wave {wave.scalar}" if wave.scalar else "a wave"
    return Problem(
        "reference", number, one.text.span(), f"{where} names {number}, which is no task"
    )
