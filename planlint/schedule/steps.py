"""A clash in the plan's own words: the chain of statements that leads to it."""

from collections.abc import Mapping

from planlint.plan import Dependency, Item
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
        Step(items[cause.event // 2].key, words, cause.statement.span)
        for cause in reversed(clash.causes)
        if cause.statement is not None and (words := _words(cause, by_key))
    ]
    return Conflict(
        item=item.key,
        window=stated,
        dependency=_forbidding(clash.causes),
        stated=start.before,
        possible=clash.possible,
        safe=clash.possible,
        unit=stated.value.unit,
        steps=(*told, Step(item.key, f"starts {starting(stated.value)}", stated.span)),
        certain=certain,
    )


def _forbidding(causes: tuple[Cause, ...]) -> Dependency:
    return next(cause.statement for cause in causes if isinstance(cause.statement, Dependency))


def _words(cause: Cause, by_key: Mapping[str, Item]) -> str:
    statement = cause.statement
    if statement is None:
        return ""
    if isinstance(statement, Dependency):
        bound = f" ({statement.bound})" if statement.bound else ""
        return f"waits for {by_key[statement.on].label}{bound}"
    if isinstance(statement.value, Duration):
        return f"takes {statement.value}"
    finishes = cause.event % 2
    return f"runs {statement.value}" if finishes else f"starts {starting(statement.value)}"


def starting(window: Window) -> Window:
    """Keep the start of a window alone."""
    return Window(window.start, None, window.unit)
