"""The texts that start the agents."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model, Task
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import amount, start


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a prompt for each task."""
    yield ("## Prompts",)
    yield ("",)
    for task in model.tasks:
        yield from _prompt(task, model)


def _prompt(task: Task, model: Model) -> Iterator[Line]:
    unit = model.unit.capitalize()
    yield (
        f"### {task.id}: {task.name} (START ",
        Fact("told start", task.id, task.start, start(unit)),
        ")",
    )
    yield ("",)
    yield ("```",)
    yield (f"You are building the {task.name.lower()}.",)
    yield ("",)
    yield (
        "GOAL: have it ready in ",
        Fact("told length", task.id, task.length, amount(model.unit)),
        ".",
    )
    yield ("",)
    yield ("DELIVERABLES:",)
    for day in range(task.start, task.end + 1):
        yield Fact("told day", task.id, day, start(unit)), ": a part of it that works"
    if task.after:
        yield ("",)
        yield ("DEPENDENCIES:",)
    for before in task.after:
        yield "- REQUIRES ", Fact("told before", task.id, before), " merged"
    yield ("```",)
    yield ("",)


NOTATION = Notation("prompts", "prompts", write, lambda model: not model.under_way, often=0.25)
