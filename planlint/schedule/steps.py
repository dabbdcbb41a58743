"""A clash in the plan's own words: the chain of statements that leads to it."""

from collections.abc import Iterable, Iterator, Sequence

from planlint.plan import Dependency, Gate, Stated
from planlint.quantity import Window
from planlint.schedule.bounds import lineage
from planlint.schedule.clashes import Clash
from planlint.schedule.constraints import ORIGIN, Constraint, Statement
from planlint.schedule.model import Conflict, Kind, Step
from planlint.schedule.reading import Given
from planlint.source import Span


def conflict(clash: Clash, given: Given, *, certain: bool) -> Conflict:
    """Tell a clash from the statement that sets the clock to the one that contradicts it."""
    items, number = given.plan.items, clash.limit.before // 2
    milestone = given.milestones[number - len(items)] if number >= len(items) else None
    stated = clash.limit.statement
    assert isinstance(stated, Stated), "only words limit"
    last = _last_link(clash.circle)
    return Conflict(
        kind=_kind(clash, given),
        circle=clash.circle,
        item=None if milestone else items[number].key,
        gate=milestone.gate if milestone else None,
        statement=stated,
        dependency=last[1] if last else None,
        waiting=items[last[0]].key if last else None,
        latest=clash.most,
        possible=clash.least,
        safe=clash.least,
        steps=tuple(_steps(clash.circle, given)),
        certain=certain,
    )


def _last_link(circle: Sequence[Constraint]) -> tuple[int, Dependency] | None:
    for constraint in reversed(circle):
        if isinstance(constraint.statement, Dependency):
            return constraint.after // 2, constraint.statement
    return None


def _kind(clash: Clash, given: Given) -> Kind:
    """Say whose business a clash is, by what it contradicts and what leads to it."""
    subject, statements = clash.subject, [each.statement for each in clash.circle[:-1]]
    match subject:
        case "gate" | "whole":
            return subject
        case "span":
            return "own"
        case "start":
            links = any(isinstance(statement, Dependency) for statement in statements)
            return "start" if links else "group"
        case "length":
            return "group" if _is_within(clash, given) and not _is_placed(statements) else "length"
        case "end":
            return "group" if _is_within(clash, given) else "end"


def _is_within(clash: Clash, given: Given) -> bool:
    """Tell whether the limit is that of a group, and all the rest what it holds."""
    items, number = given.plan.items, clash.limit.before // 2
    passed = {each.before // 2 for each in clash.circle if each.before != ORIGIN} - {number}
    return bool(passed) and all(
        items[number] in lineage(items[each], given.by_key) for each in passed
    )


def _is_placed(statements: Iterable[Statement | None]) -> bool:
    return any(
        isinstance(statement, Stated) and isinstance(statement.value, Window)
        for statement in statements
    )


def _steps(circle: Sequence[Constraint], given: Given) -> Iterator[Step]:
    items = given.plan.items
    for constraint in circle:
        event = constraint.before if constraint.after == ORIGIN else constraint.after
        key = items[event // 2].key if event // 2 < len(items) else None
        statement = constraint.statement
        if isinstance(statement, Dependency):
            bound = f" ({statement.bound})" if statement.bound else ""
            words = f"waits for {given.by_key[statement.on].label}{bound}"
            yield Step(key, words, statement.span, statement.bound)
        elif statement is not None and isinstance(statement.value, Window):
            yield _place(event, statement.value, statement.span, given)
        elif statement is not None and constraint.gap:
            verb = "takes" if constraint.gap > 0 else "lasts"
            yield Step(key, f"{verb} {statement.value}", statement.span, str(statement.value))


def _place(event: int, window: Window, span: Span, given: Given) -> Step:
    """Tell where the event of an item, a gate or the plan lies."""
    items, number = given.plan.items, event // 2
    milestone = given.milestones[number - len(items)] if number >= len(items) else None
    if milestone is not None and milestone.gate is not None:
        return Step(None, f"{title(milestone.gate)} is {window.placed}", span)
    if milestone is not None:
        runs = f"ends {ending(window)}" if given.axis.holds(window) else f"runs {window}"
        return Step(None, f"the plan {runs}", span)
    if any(span == each.span for each in given.plan.windows):
        return Step(None, f"the plan starts {starting(window)}", span)
    if event % 2 == 0:
        return Step(items[number].key, f"starts {starting(window)}", span)
    return Step(items[number].key, f"{'is due' if window.start is None else 'runs'} {window}", span)


def title(gate: Gate) -> str:
    """Name a gate without what it checks, and without its time: ``Wave 1 (Day 2): TD2``."""
    return gate.name.split(":")[0].split("(")[0].strip()


def starting(window: Window) -> Window:
    """Keep the start of a window alone."""
    return window._replace(end=None)


def ending(window: Window) -> Window:
    """Keep the end of a window alone."""
    return window._replace(start=None)
