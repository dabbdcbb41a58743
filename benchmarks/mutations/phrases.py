"""How values are written: the forms of facts that several notations share."""

from collections.abc import Callable, Iterable

from benchmarks.mutations.model import Model, Task
from benchmarks.mutations.page import Fact

Window = tuple[int, int]


def amount(unit: str) -> Callable[[int], str]:
    """Write lengths: ``3 days``."""
    return lambda value: f"{value} {unit}{'' if value == 1 else 's'}"


def start(unit: str) -> Callable[[int], str]:
    """Write the first day of something: ``Day 3``."""
    return lambda value: f"{unit.capitalize()} {value}"


def stretch(unit: str, plural: str = "") -> Callable[[Window], str]:
    """Write windows: ``Day 3-5``, or ``Days 3-5``."""
    label = unit.capitalize()

    def form(value: Window) -> str:
        first, last = value
        return f"{label} {first}" if first == last else f"{label}{plural} {first}-{last}"

    return form


def names(none: str) -> Callable[[Iterable[str]], str]:
    """Write lists of identifiers."""
    return lambda value: ", ".join(value) or none


def length_of(task: Task, model: Model) -> Fact:
    """Tell how long a task takes."""
    return Fact("length", task.id, task.length, amount(model.unit))


def start_of(task: Task, model: Model) -> Fact:
    """Tell when a task starts."""
    return Fact("start", task.id, task.start, start(model.unit))


def window_of(task: Task, model: Model, plural: str = "") -> Fact:
    """Tell when a task runs."""
    return Fact("window", task.id, task.window, stretch(model.unit, plural))


def placed(task: Task, model: Model) -> Fact:
    """Tell in a timeline when a task runs."""
    return Fact("place", task.id, task.window, stretch(model.unit))


def after_of(task: Task, none: str = "None") -> Fact:
    """Tell what a task waits for."""
    return Fact("after", task.id, task.after, names(none))
