"""A plan that holds together: what a document then tells of it, in one notation or in five.

The schedule is computed here, by code that shares nothing with planlint's.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Task(NamedTuple):
    """One piece of work; its days count from 1, both ends included."""

    id: str
    name: str
    length: int
    """In the unit of the plan."""
    start: int
    after: tuple[str, ...]
    """The identifiers of what it waits for."""
    level: int
    """From 0; the longest chain of prerequisites before it."""
    owner: str
    file: str
    cost: int
    """In dollars."""
    points: int
    status: str
    """One of ``done``, ``active`` and ``todo``."""

    @property
    def end(self) -> int:
        """The last day of it."""
        return self.start + self.length - 1

    @property
    def window(self) -> tuple[int, int]:
        """Its first and its last day."""
        return self.start, self.end


class Model(NamedTuple):
    """What all tellings of a plan agree on."""

    title: str
    kind: str
    """What its tasks are called: ``Workstream``."""
    unit: str
    """``day``, ``week`` or ``hour``."""
    tasks: tuple[Task, ...]
    """No task waits for one behind it."""
    under_way: bool
    """Whether the document tells how far the work is; lengths then bind less."""

    @property
    def end(self) -> int:
        """The last day of the plan."""
        return max(task.end for task in self.tasks)

    @property
    def sequential(self) -> int:
        """How long all would take one after the other."""
        return sum(task.length for task in self.tasks)

    @property
    def levels(self) -> tuple[tuple[Task, ...], ...]:
        """The tasks by their level."""
        last = max(task.level for task in self.tasks)
        return tuple(
            tuple(task for task in self.tasks if task.level == level) for level in range(last + 1)
        )

    @property
    def owners(self) -> tuple[str, ...]:
        """Who works on it, sorted."""
        return tuple(sorted({task.owner for task in self.tasks}))

    @property
    def stranger(self) -> str:
        """An identifier of the series that no task has."""
        last = self.tasks[-1].id
        return f"{last[:-1]}9" if last[-1].isdigit() else f"{last[:-1]}K"

    def task(self, identifier: str) -> Task:
        """Find a task by its identifier."""
        return next(task for task in self.tasks if task.id == identifier)

    def before(self, task: Task) -> tuple[Task, ...]:
        """Give what a task waits for, in so many words."""
        return tuple(each for each in self.tasks if each.id in task.after)

    def needed_by(self, task: Task) -> tuple[Task, ...]:
        """Give what waits for a task, in so many words."""
        return tuple(each for each in self.tasks if task.id in each.after)

    def ancestors(self, task: Task) -> frozenset[str]:
        """Give the identifiers of all that a task waits for in the end."""
        direct = self.before(task)
        return frozenset(task.after).union(*(self.ancestors(each) for each in direct))

    def critical(self) -> tuple[Task, ...]:
        """Find one longest chain, from its last task back to its first."""
        task = max(self.tasks, key=lambda each: each.end)
        chain = [task]
        while before := self.before(task):
            task = max(before, key=lambda each: each.end)
            chain.append(task)
        return tuple(reversed(chain))

    def floats(self) -> dict[str, int]:
        """Tell how many days each task can slip before the plan ends later."""
        latest: dict[str, int] = {}
        for task in reversed(self.tasks):
            after = (latest[each.id] - each.length for each in self.needed_by(task))
            latest[task.id] = min(after, default=self.end)
        return {task.id: latest[task.id] - task.end for task in self.tasks}

    def beside(self, task: Task) -> tuple[Task, ...]:
        """Give the others that run on some day of a task."""
        return tuple(each for each in self.tasks if each != task and overlap(task, each))

    @property
    def peak(self) -> int:
        """The most tasks that run on one day."""
        days = range(1, self.end + 1)
        return max(sum(task.start <= day <= task.end for task in self.tasks) for day in days)


def overlap(one: Task, other: Task) -> bool:
    """Tell whether two tasks share a day."""
    return one.start <= other.end and other.start <= one.end


def earliest(lengths: Sequence[int], after: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Compute the first day on which each task can start; none may wait for one behind it.

    >>> earliest([2, 3, 1], [[], [0], [0]])
    (1, 3, 3)
    """
    starts: list[int] = []
    for before in after:
        starts.append(max((starts[i] + lengths[i] for i in before), default=1))
    return tuple(starts)


def levels(after: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Compute how many tasks lie before each on the longest way to it.

    >>> levels([[], [0], [0, 1]])
    (0, 1, 2)
    """
    found: list[int] = []
    for before in after:
        found.append(max((found[i] + 1 for i in before), default=0))
    return tuple(found)
