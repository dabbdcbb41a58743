"""What timelines share: the windows of a plan, and the tasks of each."""

from collections.abc import Callable, Iterator, Sequence

from benchmarks.mutations.model import Model, Task
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import Window

Written = Callable[[Window], str]


def stretches(model: Model) -> Iterator[tuple[Window, tuple[Task, ...]]]:
    """Give the windows in their order, each with the tasks that have it."""
    for window in sorted({task.window for task in model.tasks}):
        yield window, tuple(task for task in model.tasks if task.window == window)


def placed(window: Window, tasks: Sequence[Task], form: Written) -> Fact:
    """Place tasks that share a window."""
    return Fact("place", tasks[0].id, window, form)


def members(tasks: Sequence[Task], between: str = ", ") -> Line:
    """Name tasks one after the other."""
    first, *others = (Fact("member", task.id, task.id) for task in tasks)
    return (first, *(piece for other in others for piece in (between, other)))
