"""Blocks of data within a plan: what is wrong in them is told, and nothing of mere examples."""

import pytest

from planlint.api import check_bytes
from planlint.config import Settings


def told(fence: str) -> list[str]:
    plan = f"# Mill\n\n- T8: Pond (2 days)\n- T9: Wheel (1 day, after T8)\n\n{fence}\n"
    found = check_bytes("plan.md", plan.encode(), Settings()).diagnostics
    return [f"{each.code} {each.source.line(each.finding.span.start)}" for each in found]


def test_tasks_in_json_that_does_not_parse_are_reported() -> None:
    fence = '```json\n{"tasks": [\n  {"id": "T1", "depends_on": ["T8"]}\n  {"id": "T2"}\n]}\n```'
    assert told(fence) == ["PL003 9"]


@pytest.mark.parametrize(
    "json",
    [
        '{"tasks": [{"id": "T1", "depends_on": ["T8"]}, ...]}',
        '{"tasks": [{"id": "T1", "depends_on": ["T8"]}  // the first\n]}',
        '{"id": "<task>", "depends_on": [}',
        '{"id": 1, "colour": "red" "wool": 3}',
    ],
)
def test_of_examples_in_json_nothing_is_said(json: str) -> None:
    assert told(f"```json\n{json}\n```") == []


def test_a_bar_after_what_no_chart_has_is_reported() -> None:
    bars = "  Roof :a1, 2026-03-02, 3d\n  Door :a2, after a9, 2d"
    assert told(f"```mermaid\ngantt\n{bars}\n```") == ["PL102 9"]


def test_a_bar_may_come_after_another_by_its_name() -> None:
    bars = "  Roof :2026-03-02, 3d\n  Door :a2, after Roof, 2d"
    assert told(f"```mermaid\ngantt\n{bars}\n```") == []


def test_a_length_that_mermaid_does_not_know_is_reported() -> None:
    bars = "  Roof :a1, 2026-03-02, 3d\n  Door :a2, after a1, 2 days"
    assert told(f"```mermaid\ngantt\n{bars}\n```") == ["PL004 9"]


@pytest.mark.parametrize("task", ["T1", "Task 1"])
def test_a_status_table_retells_what_yaml_declares(task: str) -> None:
    yaml = f"```yaml\n- id: {task}\n  duration: 2 days\n  depends_on: [T8]\n```"
    table = f"| Task | Status |\n|---|---|\n| {task} | done |\n| T8 | open |"
    assert told(f"{yaml}\n\n{table}") == ["PL207 14"]
