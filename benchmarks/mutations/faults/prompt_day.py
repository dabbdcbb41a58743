"""A deliverable of a prompt is due on a day outside of its item."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Set the last deliverable to a day after the item, where its days are known.

    The days of a prompt are one statement, so any of them may be pointed at.
    """
    for spot, fact in page.facts("told day"):
        task = model.task(fact.of)
        if fact.value == task.end and any(
            page.tells(kind, task.id) for kind in ("start", "window")
        ):
            days = {page.number(at) for at, each in page.facts("told day") if each.of == task.id}
            yield page.changed(spot, task.end + 3)._replace(lines=frozenset(days))


FAULT = Fault("day of a prompt", ("PL802", "PL405"), plant)
