"""TaskJuggler as the oracle of the schedule: what it computes anew must be what planlint says."""

import csv
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from building import NOWHERE, item, plan
from drawing import plans
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.exports.tjp import EXPORT
from planlint.plan import Dependency, Item, Plan
from planlint.quantity import ONGOING, WEEKEND, Calendar, Closed, Duration, Window
from planlint.schedule import Schedule, Times, schedule
from planlint.schedule.workdays import days_between

SCENARIOS = ("long", "short", "planned")
ANCHOR = date(2001, 1, 1)
OPENS = 9 * 60
DAY = 8 * 60
WEEKENDS = Closed(WEEKEND)

needs_tj3 = pytest.mark.skipif(shutil.which("tj3") is None, reason="tj3 is not installed")


class Run(NamedTuple):
    """When TaskJuggler lets a task run."""

    start: datetime
    end: datetime

    def minutes(self, closed: Closed = WEEKENDS, anchor: date = ANCHOR) -> tuple[int, int]:
        """Count working minutes: the evening of a day is the morning of the next."""
        first, last = (_minute(moment, closed, anchor) for moment in self)
        return first, last


def _minute(moment: datetime, closed: Closed, anchor: date) -> int:
    clock = moment.hour * 60 + moment.minute - OPENS
    worked = min(max(clock, 0), DAY)
    return days_between(anchor, moment.date(), closed) * DAY + worked


def juggled(text: str, folder: Path) -> dict[str, dict[str, Run]]:
    """Let TaskJuggler schedule a project: the runs of each task, by its path and the scenario."""
    (folder / "plan.tjp").write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["tj3", "--silent", "--no-color", "plan.tjp"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    runs: dict[str, dict[str, Run]] = {}
    path = ""
    with (folder / "schedule.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter=";"):
            if row[0] != "Id":
                path = row[0] or path
                told = runs.setdefault(path, {})
                start, end = (datetime.fromisoformat(each) for each in row[-2:])
                told[SCENARIOS[len(told)]] = Run(start, end)
    return runs


def paths(made: Schedule, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Give each item's key with the path of its task, where labels are plain and distinct."""
    for each in made.plan.items:
        around = [each]
        while around[-1].parent is not None:
            around.append(made.plan.item(around[-1].parent))
        yield each.key, prefix + ".".join(one.label.lower() for one in reversed(around))


def drawn(strategy: st.SearchStrategy[Plan], count: int) -> list[Plan]:
    """Draw the same plans every time, so that one run of TaskJuggler can judge them all."""
    found: list[Plan] = []

    @settings(max_examples=count, derandomize=True, database=None, deadline=None)
    @given(strategy)
    def collect(one: Plan) -> None:
        found.append(one)

    collect()
    return found


def told(made: Schedule, key: str) -> dict[str, tuple[int, int]]:
    runs: Sequence[Times] = (made.long[key], made.short[key], made.planned[key])
    return {
        name: (run.earliest_start, run.earliest_finish)
        for name, run in zip(SCENARIOS, runs, strict=True)
    }


def compared(made: Schedule, key: str) -> list[str]:
    """Choose the scenarios in which a task must run as its item does.

    An item that states its own start, or a length that may be none, runs from there on; a task
    with parts from the first of them.
    """
    items = made.plan.items
    wholes = {each.parent for each in items}
    if key not in wholes:
        return [*SCENARIOS]
    inside = [key]
    for one in inside:
        inside += [each.key for each in items if each.parent == one and each.key in wholes]
    held = any(made.plan.item(each).windows for each in inside)
    empty = any(not stated.value.low for stated in made.plan.item(key).durations)
    return [
        name
        for name in SCENARIOS
        if not (held and name == "planned") and not (empty and name == "short")
    ]


@needs_tj3
@pytest.mark.parametrize("leads", [False, True])
def test_taskjuggler_computes_the_same_times(tmp_path: Path, *, leads: bool) -> None:
    several = [schedule(one) for one in drawn(plans(leads=leads), 150)]
    runs = juggled(EXPORT.write(several), tmp_path)
    for number, made in enumerate(several, 1):
        for key, path in paths(made, f"plan_{number}."):
            expected, found = told(made, key), runs[path]
            for name in compared(made, key):
                assert found[name].minutes() == expected[name], (name, key, made.plan.items)


@needs_tj3
def test_dates_and_closed_days_are_those_of_the_plan(tmp_path: Path) -> None:
    closed = Closed(WEEKEND, frozenset(("2026-05-01",)))
    made = schedule(
        plan(
            item("A1", "3 day", Window("2026-04-29", None, "date")),
            item("B1", "1 week", after="A1"),
            item("C1", "2 hour", Window("2026-05-16", None, "date"), after="B1"),
        ),
        Calendar(closed=closed),
    )
    runs = juggled(EXPORT.write([made]), tmp_path)
    written = [str(moment) for path in ("a1", "b1", "c1") for moment in runs[path]["planned"]]
    assert written == [
        "2026-04-29 09:00:00",
        "2026-05-04 17:00:00",
        "2026-05-04 17:00:00",
        "2026-05-11 17:00:00",
        "2026-05-18 09:00:00",
        "2026-05-18 11:00:00",
    ]
    for key, path in paths(made):
        anchored = {
            name: run.minutes(closed, date(2026, 4, 29)) for name, run in runs[path].items()
        }
        assert anchored == told(made, key)


@needs_tj3
@pytest.mark.parametrize(
    "items",
    [
        (),
        (item("A", "9999999 week"), item("B", "3 day", after="A")),
        (item("A", "7 minute"), item("B", "0.3 month", after="A")),
        (item("A", "1 day", Window("1815-06-18", None, "date")),),
        (
            item("A", Duration(-3, -3, "day"), "day 0"),
            item("B", "1 day", Window(-4, None, "day"), after="A"),
        ),
        (item("A", parent="B"), item("B", parent="A"), item("C", parent="C", after="C A B")),
        (item("A", after="B"), item("B", after="A"), item("A.1", "1 day", parent="ghost")),
        (item("第一"), item('a "quoted" ${name} $(HOME)\\'), item("A-B"), item("a b"), item("9")),
        (item("task"), item("milestone", "1 day"), item("depends", after="task milestone")),
        (item("A", "1 day", status="skipped"), item("B", "2 day", status="done", after="A")),
    ],
    ids=lambda items: " ".join(each.id for each in items),
)
def test_taskjuggler_accepts_any_plan(items: tuple[Item, ...], tmp_path: Path) -> None:
    title = 'Plan "x"\n}} #'
    odd = plan(*items)._replace(title=title)
    assert juggled(EXPORT.write([schedule(odd)]), tmp_path)
    assert juggled(EXPORT.write([schedule(odd), schedule(odd, Calendar(7.3, 6.5))]), tmp_path)


def test_no_plan_gives_a_project_in_which_nothing_is_planned() -> None:
    assert 'task nothing "Nothing is planned" {\n  milestone\n}' in EXPORT.write([])


def test_a_project_reads_as_the_plan_does() -> None:
    dig = item("T1", "2 day", parent="P1", status="done")
    fence = item("T2", "1-2 day", "day 6", after="T1", parent="P1")
    path = item("T3", "4 hour")._replace(
        dependencies=(
            Dependency("T1", "hard", NOWHERE, type="SS", lag=Duration(1, 1, "day")),
            Dependency("T2", "soft", NOWHERE),
        )
    )
    made = schedule(plan(item("P1"), dig, fence, path, item("T4", ONGOING)))
    assert EXPORT.write([made]).partition("\n\n")[2] == PROJECT


PROJECT = """\
task p1 "P1" {
  task t1 "T1" {
    length 2d
    complete 100
  }
  task t2 "T2" {
    length 2d
    short:length 1d
    depends p1.t1, not_before__d20010108_0900
  }
}
# would rather wait for T2
task t3 "T3" {
  length 4h
  depends p1.t1 { onstart gaplength 1d }
}
# goes on without an end
task t4 "T4" {
  milestone
}
task not_before__d20010108_0900 "Not before 2001-01-08" {
  milestone
  start 2001-01-01-09:00
  planned:start 2001-01-08-09:00
}

taskreport schedule "schedule" {
  formats csv
  columns id, name, start, end
  scenarios long, short, planned
}
"""
