"""Counts that a plan states, against what it declares: wrong ones are told, innocent ones not."""

import pytest
import telling

from planlint.api import check
from planlint.census import totals
from planlint.config import Settings
from planlint.plan import Item
from planlint.source import Span, source

TASKS = """\
# Tasks: tide mill

## Phase 1: Survey

- [ ] T001 Measure the pond (1 day)
- [ ] T002 [P] Ask the neighbours

## Phase 2: Wheel

- [ ] T003 Turn the axle
- [ ] T004 [P] Cut the blades
- [ ] T005 [P] Cast the bearings, depends on T003

## Summary

{}
"""


MOVE = """\
# Umzug der Bücherei

Die Bücher werden in Kisten gepackt und mit dem Wagen in das neue Haus gebracht; die Regale sind
nach der Fahrt dran.

{}

## Phase 1: Packen (2 Tage)

## Phase 2: Fahren (1 Tag)

**Abhängigkeiten:** Phase 1

## Phase 3: Regale (1 Tag)
"""


def told(summary: str) -> list[str]:
    """Give what is said of the counts of a summary."""
    found = check(source("plan.md", TASKS.format(summary)), Settings()).diagnostics
    return [each.finding.message for each in found if each.code == "PL501"]


@pytest.mark.parametrize(
    "summary",
    [
        "- **Total tasks**: 5",
        "- Total: 5 tasks (3 in the yard + 2 at home)",
        "- **Phase 2**: 3 tasks",
        "- **Phase 1 (Survey)**: 2 tasks\n- **Phases 1-2**: 5 tasks",
        "- Parallelizable tasks: 3 (60%)",
        "- First batch: 2 tasks (T001, T003)",
        "- Phase 1 + Phase 2 = 5 tasks",
        "- Phase 1 + Phase 7 = 9 tasks",
        "| Phase | Tasks |\n|---|---|\n| Phase 1 | 2 |\n| Phase 2 | 3 |",
    ],
)
def test_a_right_count_is_not_told(summary: str) -> None:
    assert told(summary) == []


@pytest.mark.parametrize(
    "summary",
    [
        "- **Total tasks**: 7 (including 2 reviews)",
        "- **Total tasks**: 5+",
        "- **MVP scope**: 3 tasks",
        "- **Total tasks**: 40",
        "- Remaining tasks: 4",
        "- Tasks for each worker: 2",
        "- 4 more tasks come from the council",
        "- A few of the 6 tasks in the tracker are not planned here",
    ],
)
def test_a_count_that_may_be_of_something_else_is_not_told(summary: str) -> None:
    assert told(summary) == []


@pytest.mark.parametrize(
    ("summary", "message"),
    [
        (
            "- **Total tasks**: 6",
            "6 tasks are counted, 5 are declared: T001, T002, T003, T004, T005",
        ),
        ("- **Phase 2**: 4 tasks", "4 tasks are counted, 3 are declared: T003, T004, T005"),
        (
            "- Parallelizable tasks: 2",
            "2 tasks are counted, 3 are marked [P]: T002, T004, T005",
        ),
        (
            "- Total: 5 tasks (3 in the yard + 1 at home)",
            "5 tasks are counted, the parts have 3 + 1 = 4",
        ),
        ("- First batch: 3 tasks (T001, T003)", "3 tasks are counted, 2 are declared: T001, T003"),
        (
            "| Phase | Tasks |\n|---|---|\n| Phase 1 | 2 |\n| Phase 2 | 4 |",
            "4 tasks are counted, 3 are declared: T003, T004, T005",
        ),
        (
            "- MVP: Phase 1 + Phase 2 = 6 tasks",
            "6 tasks are counted, 5 are declared: T001, T002, T003, T004, T005",
        ),
    ],
)
def test_a_wrong_count_is_told_with_what_is_declared(summary: str, message: str) -> None:
    assert told(summary) == [message]


def test_a_total_that_is_wrong_because_of_its_parts_is_told_once() -> None:
    summary = "- **Total tasks**: 6\n- **Phase 1**: 2 tasks\n- **Phase 2**: 4 tasks"
    assert told(summary) == ["4 tasks are counted, 3 are declared: T003, T004, T005"]


def test_a_message_names_few_of_very_many_items() -> None:
    rows = "\n".join(f"- [ ] T{number:03} Turn (1 day)" for number in range(1, 40))
    text = f"# Plan\n\n**Total tasks**: 40\n\n## Work\n\n{rows}\n\nT002 depends on T001.\n"
    found = check(source("plan.md", text), Settings()).diagnostics
    [message] = [each.finding.message for each in found if each.code == "PL501"]
    assert message.endswith("T012, T013, ..., T039")


def items(*identifiers: str) -> list[Item]:
    return [Item(each, "task", each, "", None, (Span(0, 0),)) for each in identifiers]


def test_what_was_split_off_counts_or_does_not() -> None:
    assert totals(items("T1", "T2", "T2a")) == {2, 3}


def test_what_comes_before_the_first_counts_or_does_not() -> None:
    assert totals(items("T0", "T1", "T2")) == {2, 3}


@pytest.mark.parametrize(
    ("line", "messages"),
    [
        (
            "Der Plan hat 4 Phasen.",
            ["4 Phasen are counted, 3 are declared: Phase 1, Phase 2, Phase 3"],
        ),
        ("Der Plan hat 3 Phasen.", []),
        ("Die letzten 2 Phasen sind kurz.", []),
        ("Dazu kommen 4 weitere Phasen.", []),
    ],
)
def test_other_languages_have_their_words_for_some_of_the_items(
    line: str, messages: list[str]
) -> None:
    text = MOVE.format(line)
    found = check(source("plan.md", text), Settings()).diagnostics
    assert [each.finding.message for each in found if each.code == "PL501"] == messages


PHASES = """\
# Ferry

## Phase 1: Hull ({})

- [ ] T1 Frames
- [ ] T2 Planks, after T1
- [ ] T3 Tar [P], after T2

## Phase 2: Deck

- [ ] T4 Boards, after T3
- [ ] T5 Rails
"""


@pytest.mark.parametrize(
    "aside",
    [
        "complete; 2 items deferred",
        "blocked: 1 item",
        "3 tasks; needs 2 items from the yard",
        "1 parallel task",
        "2 tasks + 1 follow-up",
        "3 tasks, 1 critical item",
    ],
)
def test_a_count_beside_other_words_in_parentheses_is_not_of_all(aside: str) -> None:
    assert telling.told(PHASES.format(aside), "PL501") == []


def test_a_count_of_a_phase_is_told_once() -> None:
    assert telling.told(PHASES.format("4 tasks"), "PL501") == [
        "3: 4 tasks are counted, 3 are declared: T1, T2, T3"
    ]


def test_a_single_item_is_counted_and_more_are() -> None:
    assert telling.told(PHASES.format("1 item"), "PL501") == [
        "3: 1 item is counted, 3 are declared: T1, T2, T3"
    ]


def test_a_total_to_which_something_is_added_is_not_of_all() -> None:
    sprints = "".join(f"- Sprint {number} (2 weeks)\n" for number in range(1, 5))
    assert telling.told(f"# Orchard\n\n{sprints}\nTotal: 3 sprints + 1 week\n", "PL501") == []
