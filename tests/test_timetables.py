"""Timetables: what other programs read of a levelled plan."""

import io
import json
import os
import shutil
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from building import DAY, item, plan

from planlint.levelling import Levelling, Terms, level
from planlint.levelling.solver import is_installed
from planlint.plan import Item
from planlint.quantity import ONGOING
from planlint.schedule import schedule
from planlint.terminal.progress import bar, progress
from planlint.timetable import Page
from planlint.timetables.json import schema
from planlint.timetables.json import write as write_json
from planlint.timetables.mermaid import write as write_mermaid
from planlint.timetables.table import write as write_table

TESTS = Path(__file__).parent
MODULES = Path(os.environ.get("MERMAID_MODULES", TESTS / "mermaid" / "node_modules"))
PAGE = Page(100)
ANCHOR = datetime(2001, 1, 1)  # noqa: DTZ001 - a place on paper, in no zone

needs_mermaid = pytest.mark.skipif(
    shutil.which("node") is None or not (MODULES / "mermaid").is_dir(),
    reason="needs node, and npm install --no-package-lock --prefix tests/mermaid",
)

SHOP = (
    item("A", "1-2 day"),
    item("B", "3 day", after="A"),
    item("C", "2 day"),
    item("D", after="B C"),
    item("watch", ONGOING),
)


def levelled(*items: Item, catch_up: str | None = None, **terms: object) -> Levelling:
    return level(schedule(plan(*items)), Terms(**terms), catch_up)


def test_json_holds_every_slot_with_its_times_its_place_and_its_agent() -> None:
    document = json.loads(write_json([levelled(*SHOP, agents=2)], PAGE))
    assert document["schema"] == "planlint.schedule/1"
    (made,) = document["schedules"]
    assert (made["unit"], made["agents"], made["end"], made["ends"]) == ("day", 2, 5 * DAY, "Day 5")
    assert made["critical_path"] == ["A", "B"]
    assert made["ongoing"] == ["watch"]
    assert made["unmeasured"] == ["D"]
    (second,) = (each for each in made["items"] if each["key"] == "B")
    assert second == {
        "key": "B",
        "id": "B",
        "name": "",
        "start": 2 * DAY,
        "finish": 5 * DAY,
        "when": "Day 3-5",
        "length": {"min": 3 * DAY, "max": 3 * DAY},
        "float": 0,
        "critical": True,
        "chances": {"p50": 2160, "p80": 2250, "p95": 2325},
        "criticality": 1.0,
        "tier": 1,
        "agent": second["agent"],
        "waits_for": ["A"],
    }


def test_json_tells_what_it_takes_to_catch_up() -> None:
    document = json.loads(write_json([levelled(*SHOP, agents=1, catch_up="B")], PAGE))
    caught = document["schedules"][0]["catch_up"]
    assert caught["key"] == "B"
    assert caught["limited"]["first"] == ["A"]
    assert caught["limited"]["delays"] == [
        {"key": "C", "minutes": 5 * DAY},
        {"key": "D", "minutes": 5 * DAY},
    ]


def test_the_schema_of_the_json_allows_no_other_fields() -> None:
    declared = json.loads(schema())
    assert declared["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert all(each["additionalProperties"] is False for each in declared["$defs"].values())


@needs_mermaid
@pytest.mark.parametrize("agents", [None, 1, 2])
def test_mermaid_reads_from_the_chart_what_the_schedule_says(agents: int | None) -> None:
    made = levelled(*SHOP, agents=agents)
    run = subprocess.run(
        ["node", TESTS / "mermaid" / "parse.js"],
        input=json.dumps([write_mermaid([made], PAGE)]),
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "MERMAID_MODULES": str(MODULES)},
    )
    (parsed,) = json.loads(run.stdout)
    read = {task["id"]: (task["start"], task["end"]) for task in parsed["tasks"]}
    assert read == {
        slot.item.label.replace(" ", "-"): (
            written(slot.start),
            written(made.end if slot.item.id == "watch" else slot.finish),
        )
        for slot in made.slots
    }


def written(minutes: int) -> str:
    return f"{ANCHOR + timedelta(days=minutes / DAY):%Y-%m-%d %H:%M}"


def test_a_chart_of_steps_counts_steps() -> None:
    chart = write_mermaid([levelled(item("A"), item("B", after="A"))], PAGE)
    assert "axisFormat Step %-j" in chart
    assert ":crit, Task-B, 2001-01-02, 2001-01-03" in chart


TIGHT = tuple(
    item(str(number), f"{number % 3 + 1} day", after=str(number // 2) if number > 1 else "")
    for number in range(1, 30)
)
"""For three agents no schedule is as short as the bound."""


def test_without_a_solver_the_gap_is_told_and_what_may_close_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in ("build", "summary"):
        monkeypatch.setattr(f"planlint.levelling.{module}.is_installed", lambda: False)
    made = levelled(*TIGHT, agents=3)
    assert (made.end, made.bound) == (22 * DAY, 21 * DAY)
    told = " ".join(write_table([made], PAGE).split())
    assert "not proven: none ends before Day 21, 5% sooner; planlint[solver] may tell more" in told


@pytest.mark.skipif(not is_installed(), reason="needs planlint[solver]")
def test_a_solver_closes_the_gap() -> None:
    made = levelled(*TIGHT, agents=3, seconds=60)
    assert (made.end, made.bound) == (22 * DAY, 22 * DAY)


def test_several_plans_stand_below_each_other() -> None:
    several = [levelled(*SHOP), levelled(*SHOP)]
    assert write_table(several, PAGE).count("plan.md: A plan\n") == 2
    assert write_mermaid(several, PAGE).count("gantt\n") == 2


@pytest.mark.parametrize("width", [70, 80, 160])
def test_no_line_of_a_table_is_wider_than_its_page(width: int) -> None:
    long = item("E", "2 day", after="A B C D")._replace(name="Carry all that is left upstairs")
    text = write_table([levelled(*SHOP, long, agents=2)], Page(width))
    assert max(map(len, text.splitlines())) <= width


def test_progress_is_shown_on_terminals_only() -> None:
    stream = io.StringIO()
    with progress(stream, 1) as told:
        told("nothing yet")
    assert stream.getvalue() == ""


def test_a_bar_is_never_fuller_than_full() -> None:
    assert bar(7) == bar(1)
    assert " " not in bar(1)
