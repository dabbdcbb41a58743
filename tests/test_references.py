"""What a text names is resolved to the items that a reader would think of."""

import pytest

from planlint.plan import Plan
from planlint.reading import read
from planlint.source import source

ITEMS = """
# Plan

- Phase 1: Survey (1 day)
- Phase 2: Walls (1 day)
- Phase 3: Roof (1 day)
- Phase 4: Paint (1 day)
- TD1: Config (1 day)
- TD2: Clients (1 day)

## Phase 9: Opening (1 day)

"""


def plan_of(line: str) -> Plan:
    return read(source("plan.md", ITEMS + line + "\n"))


@pytest.mark.parametrize(
    ("line", "prerequisites"),
    [
        ("**Dependencies:** Phase 1", ["phase:1"]),
        ("**Dependencies:** Phases 1, 3 & 4", ["phase:1", "phase:3", "phase:4"]),
        ("**Depends on:** Phase 2-4", ["phase:2", "phase:3", "phase:4"]),
        ("**Depends on:** Phase 1 to Phase 3", ["phase:1", "phase:2", "phase:3"]),
        ("**Requires:** TD1, TD2 (optional)", ["TD1", "TD2"]),
        ("**Blocked by:** Roof", ["phase:3"]),
        ("**Dependencies:** None (after Phase 1 if time allows)", []),
        ("**Dependencies:** asyncio, FastAPI", []),
        ("Starts after Phase 2 completes.", ["phase:2"]),
        ("It does not depend on Phase 2.", []),
        ("Needs the Phase 2 drawings.", []),
    ],
)
def test_a_line_names_its_prerequisites(line: str, prerequisites: list[str]) -> None:
    opening = plan_of(line).item("phase:9")
    assert [link.on for link in opening.dependencies] == prerequisites


def test_all_items_of_a_kind_are_a_group() -> None:
    opening = plan_of("**Dependencies:** all phases").item("phase:9")
    assert {link.on for link in opening.dependencies} == {
        "phase:1",
        "phase:2",
        "phase:3",
        "phase:4",
    }
    assert all(link.group for link in opening.dependencies)


def test_all_alone_means_what_stands_before_also_of_items_without_a_kind() -> None:
    table = (
        "| ID | Name | Duration | Depends on |\n|--|--|--|--|\n"
        "| WS1 | Dig | 1 day | - |\n| WS2 | Lay | 1 day | - |\n| WS3 | Fill | 1 day | All |\n"
    )
    plan = read(source("plan.md", table))
    assert [link.on for link in plan.item("WS3").dependencies] == ["WS1", "WS2"]
    assert plan.problems == ()


def test_what_a_phase_blocks_waits_for_it() -> None:
    plan = plan_of("**Blocks:** TD2")
    assert [link.on for link in plan.item("TD2").dependencies] == ["phase:9"]


def test_a_soft_word_makes_a_dependency_soft() -> None:
    opening = plan_of("**Dependencies:** TD1 (soft)").item("phase:9")
    assert [link.strength for link in opening.dependencies] == ["soft"]


def test_a_part_of_an_item_without_declared_parts_is_waited_for_softly() -> None:
    plan = plan_of("**Dependencies:** Phase 1.2 + Phase 3")
    links = plan.item("phase:9").dependencies
    assert [(link.on, link.strength) for link in links] == [
        ("phase:1", "soft"),
        ("phase:3", "hard"),
    ]
    assert plan.problems == ()


@pytest.mark.parametrize("words", ["Phase 7", "TD9"])
def test_a_field_that_names_one_of_a_series_that_nothing_declares_is_a_problem(words: str) -> None:
    problems = plan_of(f"**Dependencies:** {words}").problems
    assert [(one.kind, one.text) for one in problems] == [("reference", words)]


@pytest.mark.parametrize("words", ["TD2-TD9", "TD2–TD9", "TD2 to TD9", "Phase 1, TD2-TD9"])
def test_the_end_of_a_range_that_nothing_declares_is_a_problem(words: str) -> None:
    plan = plan_of(f"**Dependencies:** {words}")
    assert [one.text for one in plan.problems] == ["TD9"]
    assert "TD2" in {link.on for link in plan.item("phase:9").dependencies}


def test_what_lies_before_all_that_a_plan_counts_is_no_problem() -> None:
    text = "## Phase 5: Beds (1 day)\n\n**Depends on:** {}\n\n## Phase 6: Seeds (1 day)\n"
    earlier, later = (read(source("plan.md", text.format(f"Phase {n}"))) for n in (4, 9))
    assert earlier.problems == ()
    assert [one.text for one in later.problems] == ["Phase 9"]
