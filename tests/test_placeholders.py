"""What counts as left open, and what only looks so."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

TABLE = """\
# Bakery

| Task | Name | Owner | Duration | Start | Depends on |
|------|------|-------|----------|-------|------------|
| T1 | Knead | Ana | 2 days | 2026-03-02 | - |
| T2 | Rest | Björn | 1 day | 2026-03-04 | T1 |
| T3 | Bake | Chiara | 1 day | 2026-03-05 | T2 |
| T4 | Sell | {owner} | {duration} | {start} | {on} |
"""

TASKS = """\
# Tasks: Lending desk

## Phase 1: Setup

- [ ] T001 Create the schema in db/schema.sql
- [ ] T002 [P] [US1] Write the desk in src/desk.py
- [ ] {task}

## Phase 2: Polish

- [ ] T004 Tidy up src/desk.py
"""


def told(text: str) -> list[str]:
    found = check(source("plan.md", text), Settings(select=("PL110",))).diagnostics
    return [one.finding.message for one in found]


def row(
    owner: str = "Dora", duration: str = "1 day", start: str = "-", on: str = "T3"
) -> list[str]:
    return told(TABLE.format(owner=owner, duration=duration, start=start, on=on))


@pytest.mark.parametrize("value", ["TBD", "tbc", "**TBD**", "(TODO)", "???", "To be decided"])
@pytest.mark.parametrize("column", ["owner", "duration", "start", "on"])
def test_one_value_that_is_to_come_is_reported_in_each_column(column: str, value: str) -> None:
    (message,) = row(**{column: value})
    assert message.startswith("T4 still has ")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("duration", "XX days"),
        ("start", "YYYY-MM-DD"),
        ("owner", "[name]"),
        ("owner", "{{lead}}"),
        ("on", "TXX"),
    ],
)
def test_the_blanks_of_a_template_are_reported(column: str, value: str) -> None:
    assert len(row(**{column: value})) == 1


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *(("owner", one) for one in ("-", "Todd", "Team TBD", "unassigned", "X. Xu", "?")),
        *(("duration", one) for one in ("varies", "2 days (TBD)", "TBD after the survey", "-")),
        *(("on", one) for one in ("-", "none", "[T1, T2]", "[]", "T1 (TBD)", "MAXX", "the XX")),
    ],
)
def test_what_says_something_is_left_alone(column: str, value: str) -> None:
    assert row(**{column: value}) == []


def test_what_is_done_needs_no_value_any_more() -> None:
    text = TABLE.replace("Name", "Status").format(owner="TBD", duration="1 day", start="-", on="T3")
    assert len(told(text)) == 1
    assert told(text.replace("Sell", "done")) == []


@pytest.mark.parametrize(
    "task",
    [
        "TXXX Write the handbook",
        "T0XX Write the handbook",
        "T003 Contract test for [endpoint] in tests/desk.py",
        "T003 Create [Entity1] model",
        "T003 Lend a book [NEEDS CLARIFICATION: for how long?]",
    ],
)
def test_what_a_template_left_in_a_task_is_reported(task: str) -> None:
    assert len(told(TASKS.format(task=task))) == 1


@pytest.mark.parametrize(
    "task",
    [
        "T003 [P] [US2] Write [the desk](src/desk.py)",
        "T003 Serve app/[endpoint]/page.py and app/[slug]/page.py",
        "T003 Replace `[endpoint]` and `{{name}}`",
        "T003 Deploy with ${{ secrets.KEY }}",
        "T003 Greet {{name}} by [name]",
        "T003 Leave no [NEEDS CLARIFICATION] marker",
        "T003 Print the list [optional]",
        "T003 Quote a note[^1] and a source [1]",
        "MAXX the buffers",
    ],
)
def test_brackets_and_braces_that_mean_something_are_left_alone(task: str) -> None:
    assert told(TASKS.format(task=task)) == []


def test_a_template_is_left_alone() -> None:
    lines = (f"- [ ] T0{n}X Create [Entity{n}] model for [endpoint]" for n in (1, 2))
    assert told(TASKS.format(task="T003 Greet\n" + "\n".join(lines))) == []


PHASES = """\
# Garden

## Phase 1: Dig

**Duration:** 2 days
**Owner:** Fern

## Phase 2: Sow

**Duration:** 1 day
**Owner:** Moss

{last}
"""


@pytest.mark.parametrize(
    "last",
    [
        "## Phase 3: Orchard (future)\n\n**Duration:** TBD",
        "## Phase 3: Orchard\n\n**Duration:** TBD (not in the first year)",
        "## Phase 3: Orchard\n\n**Duration:** TBD, 5-7 days",
        "## Phase 3: Orchard\n\n**Duration:** TBD\n**Owner:** TBD",
        "## Phase 3: Orchard\n\n**Status:** done\n**Duration:** TBD",
    ],
)
def test_what_is_left_open_on_purpose_is_left_alone(last: str) -> None:
    assert told(PHASES.format(last=last)) == []


def test_what_is_told_of_finished_work_is_not_missed_of_the_rest() -> None:
    finished = PHASES.replace("**Owner", "**Status:** done\n**Owner")
    assert told(finished.format(last="## Phase 3: Orchard\n\n**Duration:** TBD")) == []
