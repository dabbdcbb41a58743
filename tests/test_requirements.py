"""Requirements at hand, in a plan or beside it, and what a plan says of them."""

from pathlib import Path

import pytest

from planlint.api import check, check_together, together
from planlint.config import Settings
from planlint.source import source

RULES = Settings(select=("PL108", "PL109"))

KIRO = """\
# Implementation Plan: Seed exchange

- [ ] 1. List the seeds
  - _Requirements: {first}_
- [ ] 2. Tell the owner
  - _Requirements: {second}_
- [ ] 3. Thank the owner
  - _Requirements: 1.1_
"""

CRITERIA = """\
# Requirements Document

## Requirements

### Requirement 1: Offer

#### Acceptance Criteria

1. WHEN a seed is offered THEN it is listed
2. WHEN it has no name THEN it is refused

### Requirement 2: Ask

#### Acceptance Criteria

1. WHEN a seed is asked for THEN its owner is told
"""

LENDING = """\
# Lending desk

## Requirements

- **FR-001**: A reader can borrow a book.
- **FR-002**: A reader can return it.
- **FR-003**: Whoever is late is reminded.
- **NFR-1**: Nobody waits.

## Phase 1: Desk

**Duration:** 2 days

{text}

## Phase 2: Letters

**Duration:** 1 day
**Depends on:** Phase 1

{covered}
"""

COVERED = "It meets FR-001, FR-002 and FR-003."


def in_files(folder: Path, files: dict[str, str]) -> list[str]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (group,) = together([folder / next(iter(files))])
    (checked,) = check_together(group, RULES)
    return [one.finding.message for one in checked.diagnostics]


def kiro(
    folder: Path,
    first: str,
    second: str = "1.2, 2.1",
    criteria: str = CRITERIA,
    tasks: str = KIRO,
) -> list[str]:
    tasks = tasks.format(first=first, second=second)
    return in_files(folder, {"tasks.md": tasks, "requirements.md": criteria})


def lending(text: str, covered: str = COVERED) -> list[str]:
    document = source("plan.md", LENDING.format(text=text, covered=covered))
    return [one.finding.message for one in check(document, RULES).diagnostics]


def test_a_criterion_behind_the_last_is_unknown(tmp_path: Path) -> None:
    message = "no requirement is called 1.3: requirements.md has 1.1 to 1.2"
    assert kiro(tmp_path, "1.3") == [message]


def test_a_requirement_behind_the_last_is_unknown(tmp_path: Path) -> None:
    assert kiro(tmp_path, "4.1") == ["no requirement is called 4.1: requirements.md has 1 to 2"]


@pytest.mark.parametrize(
    "first",
    ["1.1", "1", "1.x", "1.1-1.2", "1.1, 2.1", "All", "Requirement 2", "N/A", "2.1 (partly)"],
)
def test_a_reference_to_what_there_is_stays_unreported(tmp_path: Path, first: str) -> None:
    assert kiro(tmp_path, first) == []


def test_a_range_covers_what_lies_between_its_ends(tmp_path: Path) -> None:
    three = CRITERIA.replace("\n### Requirement 2", "3. WHEN it is frozen\n\n### Requirement 2")
    assert kiro(tmp_path, "1.1-1.3", "2.1", three) == []
    assert kiro(tmp_path, "1.1, 1.3", "2.1", three) == ["no item covers requirement 1.2"]


def test_criteria_whose_lists_begin_anew_are_not_counted(tmp_path: Path) -> None:
    again = CRITERIA.replace("### Requirement 2", "And then:\n\n1. it grows\n\n### Requirement 2")
    assert kiro(tmp_path, "1.3", criteria=again) == []


def test_without_a_document_beside_it_nothing_is_said(tmp_path: Path) -> None:
    assert in_files(tmp_path, {"tasks.md": KIRO.format(first="9.9", second="8.1")}) == []


def test_a_plan_that_means_another_document_is_left_alone(tmp_path: Path) -> None:
    assert kiro(tmp_path, "7.1", "8.1, 9.2, 6.4") == []


SPOKEN = {
    "Anforderung": "Die Saat ist für alle im Garten, und nicht für die Vögel in den Bäumen",
    "Exigence": "Les graines sont pour toutes les personnes du jardin et non pour les oiseaux",
    "Requisito": "Las semillas son para todas las personas del barrio y no para los pájaros",
    "需求": "所有人都可以在这里提供和索取种子，但是鸟不可以",
    "要件": "すべての人がここで種を提供したり求めたりすることができます",
}


@pytest.mark.parametrize(("word", "words"), SPOKEN.items(), ids=SPOKEN)
def test_requirements_are_read_in_other_languages(tmp_path: Path, word: str, words: str) -> None:
    criteria = f"# X\n\n## {word}\n\n### {word} 1: {words}\n\n1. a\n2. b\n\n### {word} 2\n\n1. c\n"
    task = f"- [ ] {{}}. {words}\n  - _{word}: {{}}_\n"
    tasks = f"# {words}\n\n{task.format(1, '1.3')}{task.format(2, '1.1, 1.2, 2.1')}"
    message = "no requirement is called 1.3: requirements.md has 1.1 to 1.2"
    assert kiro(tmp_path, "", criteria=criteria, tasks=tasks) == [message]


def test_a_code_that_no_requirement_bears_is_unknown() -> None:
    message = "no requirement is called FR-009: the plan has FR-001 to FR-003"
    assert lending("Meets FR-009.") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "Meets FR-1, FR2 and fr-003.",
        "Meets FR-001a and FR-002.1, parts of those.",
        "FR-009 was dropped.",
        "Of 004-fines, FR-009 is met.",
        "See docs/FR-009.md and FR-009-notes.md.",
        "NFR-9 is not of a list.",
        "XFR-009 and SC-009 are something else.",
    ],
)
def test_what_may_mean_something_else_is_left_alone(text: str) -> None:
    assert lending(text) == []


def test_a_code_that_nothing_names_is_not_covered() -> None:
    assert lending("", "Meets FR-001 and FR-002.") == ["no item covers requirement FR-003"]


@pytest.mark.parametrize(
    "covered",
    [
        "FR-001 to FR-003",
        "FR-001–FR-003",
        "FR-1..FR-3",
        "FR-001/FR-002/FR-003",
        "all FRs",
        "All requirements",
    ],
)
def test_ranges_and_all_cover(covered: str) -> None:
    assert lending("", f"Meets {covered}.") == []


def test_what_was_dropped_needs_no_item() -> None:
    text = LENDING.replace("**FR-003**: Whoever is late is reminded.", "~~**FR-003**: Remind.~~")
    document = source("plan.md", text.format(text="", covered="Meets FR-001 and FR-002."))
    assert check(document, RULES).diagnostics == ()


def test_what_is_never_traced_is_not_missed() -> None:
    assert lending("", "It has no codes.") == []


def test_the_items_of_a_plan_are_none_of_its_requirements() -> None:
    text = (
        "# Work\n\n## Requirements\n\n- **R1**: Ask (2 days)\n- **R2**: Write (1 day, after R1)\n"
    )
    more = "\n## Rest\n\n- **R4**: Read (1 day, after R2)\n"
    assert check(source("plan.md", text + more), RULES).diagnostics == ()


STORIES = """\
# Feature Specification: Lending desk

### User Story 1 - Borrow (Priority: P1)

### User Story 2 - Return (Priority: P2)

## Success Criteria

- **SC-001**: Nobody waits.
"""

TASKS = """\
# Tasks: Lending desk

## Phase 1: User Story 1 - Borrow (Priority: P1)

- [ ] T001 [P] [US1] Lend a book in src/desk.py
- [ ] T002 [US2] Take it back in src/back.py
- [ ] T003 [{story}] Remind the late in src/late.py
"""


def test_a_story_that_the_specification_lacks_is_unknown(tmp_path: Path) -> None:
    files = {
        "specs/001-desk/tasks.md": TASKS.format(story="US3"),
        "specs/001-desk/spec.md": STORIES,
    }
    assert in_files(tmp_path, files) == ["no requirement is called US3: spec.md has US1 to US2"]


def test_a_report_names_the_file_of_the_requirement(tmp_path: Path) -> None:
    files = {"tasks.md": KIRO.format(first="1.1", second="1.1, 2.1"), "requirements.md": CRITERIA}
    assert in_files(tmp_path, files) == ["no item covers requirement 1.2"]
    (group,) = together([tmp_path / "tasks.md"])
    ((found,),) = (one.diagnostics for one in check_together(group, RULES))
    place = found.source.place(found.finding.span.start)
    assert (Path(place.path).name, place.line) == ("requirements.md", 10)
