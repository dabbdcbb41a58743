"""Critical paths, merge orders and rules of tiers: what is taken for a statement, and what not."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.plan import Plan
from planlint.reading import read
from planlint.source import source

TABLE = """
# Windmill

| ID | Task | Duration | Depends on | Status |
|----|------|----------|------------|--------|
| W1 | Tower | 5 days | - | {} |
| W2 | Sails | 2 days | - | todo |
| W3 | Cap | 3 days | W1 | todo |
| W4 | Grinding | 1 day | W2, W3 | todo |

{}
"""


def plan_of(after: str, status: str = "todo") -> Plan:
    return read(source("plan.md", TABLE.format(status, after)))


def paths(after: str) -> list[str]:
    return [" ".join(key.split(":")[-1] for key in each.items) for each in plan_of(after).paths]


def merges(after: str) -> list[str]:
    return [
        " > ".join("+".join(key.split(":")[-1] for key in step) for step in each.steps)
        for each in plan_of(after).merges
    ]


def codes(after: str, status: str = "todo") -> list[str]:
    document = source("plan.md", TABLE.format(status, after))
    return [found.code for found in check(document, Settings()).diagnostics]


def test_a_critical_path_orders_no_item_that_says_what_it_waits_for() -> None:
    waits = {
        item.id: [link.on.split(":")[-1] for link in item.dependencies]
        for item in plan_of("**Critical path:** W1 → W2 → W4").items
    }

    assert waits == {"W1": [], "W2": ["W1"], "W3": ["W1"], "W4": ["W2", "W3"]}


@pytest.mark.parametrize(
    "line",
    [
        "**Critical path:** W1 → W3 → W4",
        "The critical path is W1 -> W3 -> W4.",
        "Critical path (9 days): W1 (tower) → W3 → W4",
        "- Critical Path: W1 → W3 → W4",
    ],
)
def test_a_chain_behind_the_words_is_the_critical_path(line: str) -> None:
    assert paths(line) == ["W1 W3 W4"]


@pytest.mark.parametrize(
    "line",
    [
        "Off the critical path: W2 → W4",
        "Non-critical path: W2 → W4",
        "W2 → W4 is not the critical path.",
        "Critical path: W1 → inspection → W4",
        "Critical path: W1, W2 → W4",
        "Execution order: W1 → W3 → W4",
        "Critical path: W4 ← W3 ← W1",
    ],
)
def test_what_is_beside_the_path_or_not_wholly_known_is_none(line: str) -> None:
    assert paths(line) == []


@pytest.mark.parametrize(
    ("entry", "marked"),
    [
        ("- X1: Wheel (CRITICAL PATH)", True),
        ("- X1: Wheel - on the critical path", True),
        ("- X1: Cover the critical paths of the wheel with grease", False),
        ("- X1: Wheel (off critical path)", False),
        ("- X1: Wheel (critical path: W3)", False),
    ],
)
def test_a_mark_says_nothing_else(entry: str, marked: bool) -> None:  # noqa: FBT001
    found = read(source("plan.md", f"# Mill\n\n{entry} (2 days)\n- X2: Belt (1 day, after X1)\n"))
    assert bool(found.paths) is marked


def test_an_item_that_can_slip_is_not_critical() -> None:
    assert codes("Critical path: W2 → W4") == ["PL211"]
    assert codes("Critical path: W1 → W3 → W4") == []


def test_nothing_is_said_once_work_has_begun() -> None:
    assert codes("Critical path: W2 → W4", status="done") == []


def test_a_path_of_equal_length_is_critical_too() -> None:
    text = """
# Windmill

- W1: Tower (1-3 days)
- W2: Sails (2 days)
- W3: Cap (1 day, after W1, W2)

Critical path: W2 → W3
"""
    assert [found.code for found in check(source("plan.md", text), Settings()).diagnostics] == []


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Merge order: W1 → W3 → W2", ["W1 > W3 > W2"]),
        ("## Merge order\n\n1. W1\n2. W2, W3\n3. Tag it\n4. W4", ["W1 > W2+W3 > W4"]),
        ("## Merge order\n\n1. Run the tests\n2. W4", []),
        ("Order: W1 → W3", []),
    ],
)
def test_a_merge_order_is_a_chain_or_a_numbered_list(text: str, steps: list[str]) -> None:
    assert merges(text) == steps


def test_what_is_merged_before_what_it_needs_is_reported_once() -> None:
    assert codes("Merge order: W1 → W2 → W4 → W3") == ["PL304"]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Assign to Tier 0 if a phase blocks 3+ other phases.", 3),
        ("Tier 0 (blocks at least 2 phases)", 2),
        ("Tier 0 blocks 3 phases.", None),
        ("Tier 0 does not block 3+ phases.", None),
    ],
)
def test_a_rule_of_a_tier_names_a_least_number(line: str, asked: int | None) -> None:
    rules = plan_of(line).tier_rules
    assert [rule.blocks for rule in rules] == ([] if asked is None else [asked])
