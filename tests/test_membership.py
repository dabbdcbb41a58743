"""Which items are part of which group is read wherever a plan says so, and only there."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.plan import Plan
from planlint.reading import read
from planlint.source import source

TASKS = """
# Aquarium

| ID | Name   | Depends on |
|----|--------|------------|
| T1 | Pump   | -          |
| T2 | Filter | T1         |
| T3 | Gravel | -          |

"""


def plan_of(text: str) -> Plan:
    return read(source("plan.md", TASKS + text + "\n"))


def groups(plan: Plan) -> dict[str, str]:
    return {each.item: f"{each.kind} {each.id}" for each in plan.memberships}


@pytest.mark.parametrize(
    "text",
    [
        "| Wave | Tasks |\n|---|---|\n| 1 | T1, T3 |\n| 2 | T2 |",
        "| Wave | Items |\n|---|---|\n| Wave 1 | T1 (the pump) + T3 |\n| Wave 2 | T2 |",
        "- Wave 1 (parallel): T1, T3\n- Wave 2: T2 and polish",
        "```\nWave 1:\n├── T1\n└── T3 → first\nWave 2:\n└── T2\n```",
        "| ID | Wave |\n|---|---|\n| T1 | 1 |\n| T3 | 1 |\n| T2 | Wave 2 |",
    ],
    ids=["table", "names in cells", "list", "tree", "column"],
)
def test_each_notation_groups_the_same_items(text: str) -> None:
    assert groups(plan_of(text)) == {"T1": "wave 1", "T3": "wave 1", "T2": "wave 2"}


@pytest.mark.parametrize(
    "text",
    [
        "| Wave | Tasks | Effort |\n|---|---|---|\n| 1 | 13 | 2 days |\n| 2 | 7 | 1 day |",
        "- Wave 1: T1 comes first\n- Wave 2: then the fish",
        "- Phase 1: Phase 2 and Phase 3 follow",
        "**Wave:** 3 days",
    ],
    ids=["counts", "sentence", "own kind", "length"],
)
def test_what_lists_no_items_groups_none(text: str) -> None:
    assert groups(plan_of(text)) == {}


def test_a_field_groups_the_item_around_it() -> None:
    plan = plan_of("### T4: Fish\n\n**Phase:** 2 — Life | **Blocked by:** T2")

    assert groups(plan) == {"T4": "phase 2"}


def test_an_item_that_is_nested_keeps_its_place() -> None:
    table = "| Wave | Tasks |\n|---|---|\n| 1 | T4, T1 |"
    plan = plan_of(f"## Phase 1: Water\n\n### T4: Fish\n\n## Waves\n\n{table}")

    assert plan.item("T4").parent == "phase:1"
    assert groups(plan) == {"T4": "wave 1", "T1": "wave 1"}


def test_a_group_within_an_item_never_holds_the_like_of_it() -> None:
    text = "## Phase 1: Dig\n\n## Phase 2: Fill (1 day)\n\n- Track A: Phase 1\n"

    assert plan_of(text).item("phase:1").parent is None


def test_parentheses_tell_for_which_member_a_prerequisite_holds() -> None:
    plan = plan_of("| Wave | Tasks | Needs |\n|---|---|---|\n| 1 | T2, T3 | T1 (T3) |")

    assert [each.on for each in plan.item("T3").dependencies] == ["T1"]
    assert plan.item("wave:1").dependencies == ()


def test_waves_that_only_a_column_names_are_held_against_dependencies() -> None:
    text = "| ID | Wave |\n|---|---|\n| T1 | 2 |\n| T2 | 1 |"

    found = check(source("plan.md", TASKS + text), Settings())

    assert [each.finding.message for each in found.diagnostics] == [
        "T2 is in Wave 1, but needs T1 of Wave 2"
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("## Part 1: Rods (2 days)\n## Part 2: Reels (1 day)", {"part"}),
        ("## Part 1: Rods\n\n### Task 1: Cut (1 day)\n\n## Part 2: Reels (1 day)", {"task"}),
        (
            "## Package A: Rods (2 days)\n## Package B: Execution of reels (1 day)",
            {"package"},
        ),
        ("## PR 1: Tank\n## PR 2: Lid\n\n**Depends on:** PR 1\n\nPR 1 → PR 2", set()),
    ],
    ids=["own lengths", "lengths of what is in them", "letters", "one of two"],
)
def test_a_doubtful_word_is_a_kind_where_several_items_state_something(
    text: str, kinds: set[str]
) -> None:
    plan = read(source("plan.md", f"# Fishing\n\n{text}\n"))

    assert {item.kind for item in plan.items} == kinds


def test_words_with_hyphens_are_identifiers_only_where_a_dependency_names_one() -> None:
    cards = "### reef-wall: Stones\n\n{}\n\n### reef-fish: Wrasse\n\n**Depends on:** {}\n"

    named = read(source("plan.md", "# Reef\n\n" + cards.format("Two days.", "reef-wall")))
    unnamed = read(source("plan.md", "# Reef\n\n" + cards.format("Two days.", "luck")))

    assert [item.id for item in named.items] == ["reef-wall", "reef-fish"]
    assert not unnamed.is_plan


def test_a_group_that_is_all_that_another_names_is_its_other_name() -> None:
    plan = plan_of(
        "```\nPHASE 1: Wave 1 (done)\n├── T1\n└── T3\nPHASE 2: Wave 2 (in June)\n"
        "├── T2\nPHASE 3: Wave 3 (in July)\n└── ten more\n```\n\n## Wave 1\n\n## Wave 2\n"
    )
    assert [problem.reason for problem in plan.problems] == []
