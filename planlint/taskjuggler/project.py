"""The values of which a project is made: tasks, what they wait for, a calendar."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

SCENARIOS = {
    "long": "Every length at its long end, by dependencies alone",
    "short": "Every length at its short end, by dependencies alone",
    "planned": "Every length at its long end, not before the stated starts",
}
"""The ways to run a plan, by their ids; the others are variations of the first."""

FOREIGN = re.compile(r"[^A-Za-z0-9]+")
"""What may not stand in an id."""

LIMIT = 60
"""Characters of an id, which stands in every reference to the task."""


class Wait(NamedTuple):
    """What a task waits for, and how many minutes of work lie between at least."""

    on: str
    """The path of a task: its id behind those of all around it."""
    begun: bool = False
    """It need only have begun."""
    gap: int = 0


class Task(NamedTuple):
    """A task; without lengths and parts it is a milestone."""

    id: str
    name: str
    lengths: tuple[int, int] = (0, 0)
    """Minutes of work, at the long and at the short end; none where it has parts."""
    waits: tuple[Wait, ...] = ()
    at: tuple[datetime, ...] = ()
    """When a milestone is, in each scenario; empty where that follows from what it waits for."""
    parts: tuple["Task", ...] = ()
    is_done: bool = False
    remarks: tuple[str, ...] = ()
    """What TaskJuggler cannot be told, for people."""


class Project(NamedTuple):
    """Tasks on a calendar."""

    name: str
    start: datetime
    end: datetime
    step: int
    """The minutes in which time is counted: every length is a whole number of them."""
    opening: int
    """The minute of the day at which work begins."""
    day: int
    """Minutes of work a day."""
    workdays: frozenset[int]
    """Monday is 0."""
    holidays: tuple[str, ...]
    """In ISO 8601."""
    tasks: tuple[Task, ...]
    remarks: tuple[str, ...] = ()


def identifiers(names: Iterable[str]) -> Iterator[str]:
    """Make ids of names: distinct, in small letters, and none that begins with a digit.

    >>> list(identifiers(["Phase 1", "phase-1", "1.5", "第一"]))
    ['phase_1', 'phase_1__2', 'task_1_5', 'task']
    """
    uses: dict[str, int] = {}
    for name in names:
        plain = FOREIGN.sub("_", name).strip("_").lower()[:LIMIT].strip("_")
        identifier = plain if plain[:1].isalpha() else f"task_{plain}".rstrip("_")
        uses[identifier] = count = uses.get(identifier, 0) + 1
        yield identifier if count == 1 else f"{identifier}__{count}"
