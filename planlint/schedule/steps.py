"""A clash in the plan's own words: the chain of statements that leads to it."""

from collections.abc import Mapping

from planlint.plan import Dependency, Item, Stated
from planlint.quantity import Duration, Window
from planlint.schedule.bounds import Start
from planlint.schedule.clashes import Cause, Clash
from planlint.schedule.model import Conflict, Step


def conflict(
    clash: Clash,
    start: Start,
    items: tuple[Item, ...],
    by_key: Mapping[str, Item],
    *,
    certain: bool,
) -> Conflict:
    """Tell a clash from the statement that sets the clock to the one that contradicts it."""
    item, stated = items[clash.item], start.last_stated
    told = [
        Step(items[cause.item].key, _words(cause.statement, by_key), cause.statement.span)
        for cause in reversed(clash.causes)
        if cause.statement is not None
    ]
    return Conflict(
        item=item.key,
        window=stated,
        dependency=_forbidding(clash.causes),
        stated=start.before,
        possible=clash.possible,
        unit=stated.value.unit,
        steps=(*told, Step(item.key, f"starts {starting(stated.value)}", stated.span)),
        certain=certain,
    )


def _forbidding(causes: tuple[Cause, ...]) -> Dependency:
    return next(cause.statement for cause in causes if isinstance(cause.statement, Dependency))


def _words(
    statement: Dependency | Stated[Duration] | Stated[Window], by_key: Mapping[str, Item]
) -> str:
    if isinstance(statement, Dependency):
        return f"waits for {by_key[statement.on].label}"
    if isinstance(statement.value, Duration):
        return f"takes {statement.value}"
    if statement.value.end is None:
        return f"starts {statement.value}"
    return f"runs {statement.value}"


def starting(window: Window) -> Window:
    """Keep the start of a window alone."""
    return Window(window.start, None, window.unit)
