"""A clash in the plan's own words: the chain of statements that leads to it."""

from collections.abc import Sequence

from planlint.plan import Dependency, Gate, Stated
from planlint.quantity import Duration, Window
from planlint.schedule.bounds import lineage
from planlint.schedule.clashes import Clash
from planlint.schedule.constraints import ORIGIN, Constraint
from planlint.schedule.milestones import Milestone
from planlint.schedule.model import Conflict, Kind, Step
from planlint.schedule.ranks import holds
from planlint.schedule.reading import Given


def conflict(clash: Clash, given: Given, *, certain: bool) -> Conflict:
    """Tell a clash from the statement that sets the clock to the one that contradicts it."""
    items, milestone = given.plan.items, _milestone(clash.limit.before, given)
    stated = clash.limit.statement
    assert isinstance(stated, Stated), "only words limit"
    last = _last_link(clash.circle)
    return Conflict(
        kind=_kind(clash, given),
        circle=clash.circle,
        item=None if milestone else items[clash.limit.before // 2].key,
        gate=milestone.gate if milestone else None,
        statement=stated,
        dependency=last[1] if last else None,
        waiting=items[last[0]].key if last else None,
        latest=clash.most,
        possible=clash.least,
        safe=clash.least,
        steps=tuple(step for each in clash.circle if (step := _step(each, given))),
        certain=certain,
    )


def _last_link(circle: Sequence[Constraint]) -> tuple[int, Dependency] | None:
    for constraint in reversed(circle):
        if isinstance(constraint.statement, Dependency):
            return constraint.after // 2, constraint.statement
    return None


def _kind(clash: Clash, given: Given) -> Kind:
    """Say whose business a clash is, by what it contradicts and what leads to it."""
    waits = _last_link(clash.circle) is not None
    match clash.subject:
        case "gate" | "whole" as subject:
            return subject
        case "span":
            return "end" if _holds_back_its_end(clash) else "own"
        case "start":
            return "start" if waits else "group"
        case "length" | "end" as subject:
            return "group" if _is_of_a_group(clash, given) else subject


def _holds_back_its_end(clash: Clash) -> bool:
    """Tell whether what an item waits for bounds its finish itself.

    What bounds its start leaves it possible, if maybe not in the first minute that is stated;
    that its length does not fit behind a later one is rounding, or what the item says by itself.
    """
    return isinstance(clash.circle[-2].statement, Dependency)


def _is_of_a_group(clash: Clash, given: Given) -> bool:
    """Tell whether a limit is that of a group, and all that contradicts it what the group says.

    So it is where items are only mentioned in the section of what would not hold them.
    """
    items, number = given.plan.items, clash.limit.before // 2
    passed = {each.before // 2 for each in clash.circle if each.before != ORIGIN} - {number}
    held = [items[each] for each in passed if each < len(items)]
    inside = [each for each in held if items[number] in lineage(each, given.by_key)]
    if not all(holds(items[number], item) for item in inside):
        return True
    return 0 < len(inside) == len(passed) and not _is_placed(clash)


def _is_placed(clash: Clash) -> bool:
    """Tell whether it takes the place of an item, and more than that, to overrun its group."""
    group = clash.limit.before // 2
    placed = [
        each
        for each in clash.circle[:-1]
        if isinstance(each.statement, Stated)
        and isinstance(each.statement.value, Window)
        and group not in {each.before // 2, each.after // 2}
    ]
    return bool(placed) and (clash.subject == "length" or placed[0].gap < clash.most)


def _milestone(event: int, given: Given) -> Milestone | None:
    number = event // 2 - len(given.plan.items)
    return given.milestones[number] if number >= 0 else None


def _step(constraint: Constraint, given: Given) -> Step | None:
    """Tell a constraint in words; None where there are none behind it."""
    event = constraint.before if constraint.after == ORIGIN else constraint.after
    item = None if _milestone(event, given) else given.plan.items[event // 2].key
    statement = constraint.statement
    if statement is None:
        return None
    if isinstance(statement, Dependency):
        bound = f" ({statement.bound})" if statement.bound else ""
        words = f"waits for {given.by_key[statement.on].label}{bound}"
        return Step(item, words, statement.span, statement.bound)
    value = statement.value
    if isinstance(value, Duration):
        if constraint.before > constraint.after:
            return Step(item, f"lasts {value}", statement.span, str(value))
        takes = Step(item, f"takes {value}", statement.span, str(value))
        return takes if constraint.gap else None
    if any(statement is each for each in given.plan.windows):
        return Step(None, f"the plan {_whole(event, value, given)}", statement.span)
    return Step(item, _place(event, value, given), statement.span)


def _whole(event: int, window: Window, given: Given) -> str:
    """Tell when the whole plan starts or ends, or both where its axis counts otherwise."""
    if _milestone(event, given) is None:
        return f"starts {starting(window)}"
    return f"ends {ending(window)}" if given.axis.holds(window) else f"runs {window}"


def _place(event: int, window: Window, given: Given) -> str:
    """Tell where a gate lies, or the event of an item."""
    milestone = _milestone(event, given)
    if milestone is not None and milestone.gate is not None:
        return f"{title(milestone.gate)} is {window.placed}"
    if event % 2 == 0:
        return f"starts {starting(window)}"
    return f"is due {window}" if window.start is None else f"runs {window}"


def title(gate: Gate) -> str:
    """Name a gate without what it checks, and without its time: ``Wave 1 (Day 2): TD2``."""
    return gate.name.split(":")[0].split("(")[0].strip()


def starting(window: Window) -> Window:
    """Keep the start of a window alone."""
    return window._replace(end=None)


def ending(window: Window) -> Window:
    """Keep the end of a window alone."""
    return window._replace(start=None)
