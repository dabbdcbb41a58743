"""Stated critical paths: where they are read, and when a step of one is no link."""

from textwrap import dedent

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.reading import read
from planlint.source import source

TASKS = """
| ID | Task | Depends on |
|----|------|------------|
| K1 | Clay | - |
| K2 | Wheel | K1 |
| K3 | Glaze | {glaze} |
| K4 | Kiln | K2, K3 |
"""


def paths(text: str) -> list[tuple[str, ...]]:
    plan = read(source("plan.md", TASKS.format(glaze="K1") + "\n" + dedent(text)))
    return [tuple(plan.item(key).id for key in one.items) for one in plan.paths]


def messages(glaze: str, path: str) -> list[str]:
    text = f"{TASKS.format(glaze=glaze)}\n**Critical path:** {path}\n"
    found = check(source("plan.md", text), Settings()).diagnostics
    return [each.finding.message for each in found if each.name == "wrong-critical-path"]


@pytest.mark.parametrize(
    "text",
    [
        "## Critical path\n\nK1 → K2 → K4\n",
        "## The critical path\n\n- **K1 → K2 → K4**: the pots\n",
        "**Critical path** (longest chain):\n\n```\nK1 (2h)\n  → K2 (1h)\n  → K4\n```\n",
        "The critical path:\n\n```\nK1\n ↓\nK2   <- slow\n ↓\nK4\n```\n",
        "```text\nCritical path: K1 → K2 → K4\n```\n",
    ],
)
def test_a_critical_path_is_read_under_what_announces_it(text: str) -> None:
    assert paths(text) == [("K1", "K2", "K4")]


@pytest.mark.parametrize(
    "text",
    [
        "## Critical path\n\nData: K1 → K2 → K4\n",
        "## Off the critical path\n\nK1 → K3 → K4\n",
        "## Critical path\n\n```\nK1 ──┐\n     ↓\nK3 → K2 → K4\n```\n",
        "## Order\n\nK1 → K2 → K4\n",
    ],
)
def test_other_chains_and_pictures_that_branch_are_none(text: str) -> None:
    assert paths(text) == []


def test_a_step_to_an_item_that_waits_for_others_only_is_told() -> None:
    [message] = messages("K1", "K1 → K2 → K3 → K4")
    assert message == (
        "the critical path leads from K2 to K3, but K3 does not wait for it by its own word"
    )


@pytest.mark.parametrize(
    ("glaze", "path"),
    [
        ("K2", "K1 → K2 → K3 → K4"),
        ("K2", "K1 → K4"),  # by way of others
        ("K1 (optional)", "K1 → K3 → K4"),
        ("-", "K1 → K2 → K3 → K4"),  # it may wait for what it does not say
        ("K1", "K2 → K3"),  # told for another reason, perhaps
    ],
)
def test_a_path_that_may_be_right_is_left_alone(glaze: str, path: str) -> None:
    assert messages(glaze, path) == []
