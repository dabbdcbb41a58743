"""Two places name different prerequisites."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Name in a matrix or a prompt one that neither implies nor is implied by the first.

    A sentence is no such place: it may add a prerequisite to those of the table.
    """
    for spot, fact in page.facts("again", "told before"):
        if page.sections[spot.section].notation == "sentences":
            continue
        task = model.task(fact.of)
        for other in model.tasks[: model.tasks.index(task)]:
            strange = other.id not in model.ancestors(task)
            related = any(
                other.id in model.ancestors(model.task(each)) or each in model.ancestors(other)
                for each in task.after
            )
            if strange and not related and page.tells("after", task.id):
                yield page.changed(spot, other.id if fact.kind == "told before" else (other.id,))


FAULT = Fault("other prerequisite", ("PL204", "PL802", "PL401", "PL203"), plant)
