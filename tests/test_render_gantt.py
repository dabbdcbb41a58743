"""The gantt: mermaid's own parser must read from it what the schedule says.

The parser is the npm package: `npm install --no-package-lock --prefix tests/mermaid` brings it.
"""

import json
import os
import re
import shutil
import subprocess
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from planlint.plan import Item, Plan, Stated
from planlint.quantity import Duration
from planlint.reading import read
from planlint.render import templates
from planlint.schedule import Schedule, schedule
from planlint.source import Span, source
from planlint.view import view
from planlint.view.mermaid import identifiers, task

TESTS = Path(__file__).parent
HARBOUR = TESTS / "plans" / "harbour.md"
MODULES = Path(os.environ.get("MERMAID_MODULES", TESTS / "mermaid" / "node_modules"))

needs_mermaid = pytest.mark.skipif(
    shutil.which("node") is None or not (MODULES / "mermaid").is_dir(),
    reason="needs node, and npm install --no-package-lock --prefix tests/mermaid",
)

NASTY = [
    "section of roads",
    "title: a title",
    "excludes weekends",
    "topAxis",
    "click here",
    "2025-01-01 launch",
    "5% ramp",
    "a; b # c",
    "%% nothing",
    '{braces} <b>bold</b> "quoted" `code`',
    "über – 港 🚢",
    "vert",
    "gantt",
    ":crit, x, 2001-01-01, 1d",
    "",
    "   ",
    "line\nbreak",
    "accDescr { all }",
    "todayMarker off",
]


def charts(scheduled: Schedule) -> list[str]:
    known = templates()
    (page,) = known.render(view(scheduled), known.named(["timeline"]))
    return re.findall(r"^```mermaid\n(.*?)^```$", page.text, re.MULTILINE | re.DOTALL)


def parsed(several: list[str]) -> list[dict[str, Any]]:
    """Ask mermaid for the tasks of its charts."""
    answer = subprocess.run(
        ["node", TESTS / "mermaid" / "parse.js"],
        input=json.dumps(several),
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "MERMAID_MODULES": str(MODULES)},
    )
    answers = json.loads(answer.stdout)
    assert [each.get("error") for each in answers] == [None] * len(several)
    return [task for each in answers for task in each["tasks"]]


def read_plan(text: str) -> Schedule:
    return schedule(read(source("plan.md", text)))


@needs_mermaid
def test_mermaid_reads_the_starts_and_ends_of_the_schedule() -> None:
    scheduled = read_plan(HARBOUR.read_text(encoding="utf-8"))
    day = scheduled.calendar.minutes(1, "day")
    first = datetime(2001, 1, 1)  # noqa: DTZ001 - mermaid has no zones
    wanted = {
        key.rpartition(":")[2]: tuple(
            str(first + timedelta(days=minute / day))[:-3]
            for minute in (times.earliest_start, times.earliest_finish)
        )
        for key, times in scheduled.planned.items()
        if times.earliest_start < times.earliest_finish
    }
    tasks = {each["id"]: (each["start"], each["end"]) for each in parsed(charts(scheduled))}
    assert {key: tasks[key] for key in wanted} == wanted != {}
    assert tasks["HB4"] == ("2001-01-01 00:00", "2001-01-08 00:00"), "ongoing work lasts"


@needs_mermaid
def test_a_prerequisite_ends_before_what_waits_for_it_starts() -> None:
    tasks = {each["id"]: each for each in parsed(charts(read_plan(HARBOUR.read_text("utf-8"))))}
    assert tasks["HB1"]["end"] <= tasks["HB2"]["start"]
    assert tasks["HB2"]["end"] <= tasks["HB3"]["start"]


@needs_mermaid
def test_names_that_look_like_statements_keep_their_tasks() -> None:
    document = source("p.md", "# section: a # title;")
    one_day = (Stated(Duration(1, 1, "day"), Span(0, 1)),)
    items = tuple(
        Item(f"item:{name}", None, name, "", None, (Span(0, 1),), durations=one_day)
        for name in NASTY
    )
    scheduled = schedule(Plan(document, "section: a # title;", items))
    tasks = parsed(charts(scheduled))
    assert [each["name"] for each in tasks] == [task(name) for name in NASTY]
    assert {(each["start"], each["end"]) for each in tasks} == {
        ("2001-01-01 00:00", "2001-01-02 00:00")
    }


@needs_mermaid
@pytest.mark.parametrize(
    ("rows", "ends"),
    [
        ("| A1 | Dig | 90 minutes | |\n| A2 | Fill | 2 hours | A1 |", "2001-01-01 03:30"),
        ("| A1 | Dig | 2 weeks | |\n| A2 | Fill | 3 weeks | A1 |", "2001-02-05 00:00"),
        ("| A1 | Dig | 60 weeks | |\n| A2 | Fill | 3 weeks | A1 |", "2001-03-05 00:00"),
        ("| A1 | Dig | 2 months | |\n| A2 | Fill | 1 month | A1 |", "2001-01-04 00:00"),
        ("| A1 | Dig | 1.5 days | |\n| A2 | Fill | 0.25 days | A1 |", "2001-01-02 18:00"),
    ],
)
def test_every_unit_has_its_own_scale(rows: str, ends: str) -> None:
    head = "# Pit\n\n| ID | Name | Duration | Depends on |\n|---|---|---|---|\n"
    tasks = parsed(charts(read_plan(head + rows)))
    assert (tasks[-1]["id"], tasks[-1]["end"]) == ("A2", ends)


@needs_mermaid
def test_a_plan_too_large_for_one_chart_is_drawn_in_several() -> None:
    rows = "".join(f"| T{n} | {'Long name ' * 9} | 1 day | |\n" for n in range(1, 601))
    text = f"# Big\n\n| ID | Name | Duration | Depends on |\n|---|---|---|---|\n{rows}"
    drawn = charts(read_plan(text))
    assert len(drawn) == 3
    assert max(map(len, drawn)) <= 50_000
    assert len(parsed(drawn)) == 600


def test_ids_are_distinct_and_none_means_something_to_mermaid() -> None:
    names = ["done", "crit", "constructor", "A 1", "a-1", "1", "", "é", "toString", "A 1"]
    made = list(identifiers(names))
    assert len({each.casefold() for each in made}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", each) for each in made)


def test_no_name_ends_a_statement_or_begins_one() -> None:
    for name in NASTY:
        assert not re.search(r"[:;#%\n]", task(name))
        assert task(name).strip()
