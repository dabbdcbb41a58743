"""The text of a project, as `tj3` reads it."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from planlint.taskjuggler.project import SCENARIOS, Project, Task, Wait

MACRO = re.compile(r"\$(?=[{(])")
"""What would begin a macro, even in a string."""

UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def written(project: Project) -> str:
    """Write a project as a file that ``tj3`` reads; it reports the times as ``schedule.csv``."""
    lines = (*_head(project), *_tasks(project.tasks, project.day), *_report())
    return "\n".join((*lines, ""))


def _head(project: Project) -> Iterator[str]:
    years = f"{_moment(project.start)} - {_moment(project.end)}"
    yield from _remarks(project.remarks)
    yield f"project plan {_quoted(project.name)} {years} {{"
    yield '  timezone "UTC"'
    yield '  timeformat "%Y-%m-%d %H:%M"'
    yield f"  timingresolution {project.step} min"
    yield f"  dailyworkinghours {project.day / 60:.15g}"
    yield f"  yearlyworkingdays {round(len(project.workdays) * 365.25 / len(WEEKDAYS))}"
    yield from (f"  workinghours {line}" for line in _hours(project))
    first, *others = (f"scenario {key} {_quoted(name)}" for key, name in SCENARIOS.items())
    yield from (f"  {first} {{", *(f"    {each}" for each in others), "  }", "}", "")
    if project.holidays:
        yield from (*(f'leaves holiday "No work" {day}' for day in project.holidays), "")


def _hours(project: Project) -> Iterator[str]:
    hours = f"{_clock(project.opening)} - {_clock(project.opening + project.day)}"
    rest = frozenset(range(len(WEEKDAYS))) - project.workdays
    for days, when in ((project.workdays, hours), (rest, "off")):
        if days:
            yield f"{', '.join(WEEKDAYS[day] for day in sorted(days))} {when}"


def _tasks(tasks: Iterable[Task], day: int, indent: str = "") -> Iterator[str]:
    for task in tasks:
        yield from (f"{indent}{line}" for line in _remarks(task.remarks))
        yield f"{indent}task {task.id} {_quoted(task.name)} {{"
        yield from (f"{indent}  {line}" for line in _attributes(task, day))
        yield from _tasks(task.parts, day, f"{indent}  ")
        yield f"{indent}}}"


def _attributes(task: Task, day: int) -> Iterator[str]:
    if not task.parts:
        yield from _lengths(task.lengths, day)
    if task.at:
        yield from _at(task.at)
    if task.waits:
        yield f"depends {', '.join(_wait(each, day) for each in task.waits)}"
    if task.is_done and not task.parts:
        yield "complete 100"


def _lengths(lengths: tuple[int, int], day: int) -> Iterator[str]:
    long, short = (f"length {_minutes(each, day)}" if each else "milestone" for each in lengths)
    if long == short:
        yield long
    elif all(lengths):
        yield from (long, f"short:{short}")
    else:  # a milestone in one scenario takes no length from another
        yield from (f"long:{long}", f"short:{short}", f"planned:{long}")


def _at(moments: tuple[datetime, ...]) -> Iterator[str]:
    first, *others = (f"start {_moment(each)}" for each in moments)
    yield first
    for scenario, start in zip([*SCENARIOS][1:], others, strict=True):
        if start != first:
            yield f"{scenario}:{start}"


def _wait(wait: Wait, day: int) -> str:
    told = ["onstart"] if wait.begun else []
    told += [f"gaplength {_minutes(wait.gap, day)}"] if wait.gap else []
    return f"{wait.on} {{ {' '.join(told)} }}" if told else wait.on


def _report() -> Iterator[str]:
    yield ""
    yield 'taskreport schedule "schedule" {'
    yield "  formats csv"
    yield "  columns id, name, start, end"
    yield f"  scenarios {', '.join(SCENARIOS)}"
    yield "}"


def _remarks(remarks: Iterable[str]) -> Iterator[str]:
    return (f"# {_plain(each)}" for each in remarks)


def _quoted(text: str) -> str:
    """Write a string; TaskJuggler's reports do not escape quotes again, so they become single."""
    return '"{}"'.format(_plain(text).replace("\\", "/").replace('"', "'"))


def _plain(text: str) -> str:
    """Write a text on one line that nothing in it ends or begins anew."""
    return " ".join(MACRO.sub("$ ", UNPRINTED.sub(" ", text)).split())


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d-%H:%M}"


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _minutes(minutes: int, day: int) -> str:
    """Write minutes of work in the longest unit of which they are whole: ``2d``, ``6h``."""
    for size, unit in ((day, "d"), (60, "h")):
        if minutes % size == 0:
            return f"{minutes // size}{unit}"
    return f"{minutes}min"
