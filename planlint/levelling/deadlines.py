"""What a plan says must be done by when, and whether a schedule keeps to that."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.levelling.posing import Posed
from planlint.levelling.project import Starts
from planlint.levelling.work import Work
from planlint.plan import Item, Stated
from planlint.quantity import Window


class Deadline(NamedTuple):
    """The minute by which something must be done, and that at which it is."""

    item: Item | None
    """None where it is the whole plan."""
    stated: Stated[Window]
    due: int
    ends: int

    @property
    def late(self) -> int:
        """By how many minutes it is missed; negative where there is time to spare."""
        return self.ends - self.due


def deadlines(work: Work, run: Posed, starts: Starts) -> tuple[Deadline, ...]:
    """Give the deadlines of the plan, then those of what is left of it; none for mere steps."""
    if work.in_steps:
        return ()
    return (*_of_plan(work, run.project.end(starts)), *_of_items(work, run, starts))


def _of_plan(work: Work, ends: int) -> Iterator[Deadline]:
    axis = work.schedule.axis
    for stated in work.schedule.plan.windows:
        due = axis.stretch(stated.value).end if axis.holds(stated.value) else None
        if due is not None:
            yield Deadline(None, stated, due, ends)


def _of_items(work: Work, run: Posed, starts: Starts) -> Iterator[Deadline]:
    for at, item in work.open_items():
        due = work.known[item.key].due
        if due is not None:
            yield Deadline(item, due.stated, due.latest, run.time(2 * at + 1, starts))
