"""What a checkpoint asks for, when, of which work, and how far it is."""

from textwrap import dedent

import pytest
from outlines import outline

from planlint.plan import Gate
from planlint.reading import read
from planlint.source import source

FERRY = """
| Stream   | Name  | Window  |
|----------|-------|---------|
| Stream A | Hull  | Day 1-4 |
| Stream B | Decks | Day 1-6 |
"""


def gates(text: str) -> list[str]:
    read_of = outline(text, FERRY).splitlines()
    return [line.removeprefix("gate: ") for line in read_of if line.startswith("gate: ")]


@pytest.mark.parametrize("entry", ["**Gate 1 (Day 5):** {}", "Gate 1: {} (Day 5)"])
@pytest.mark.parametrize(
    ("criterion", "covered"),
    [
        ("Streams A and B merged", "over Stream A, Stream B, "),
        ("Stream A is done, Stream B passed", "over Stream A, Stream B, "),
        ("Stream A draft shared; Stream B complete", "over Stream B, "),
        ("Streams A and B started", ""),
        ("Stream B 50% done", ""),
    ],
)
def test_a_criterion_covers_the_work_that_it_calls_through(
    entry: str, criterion: str, covered: str
) -> None:
    (gate,) = gates(f"\n## Gates\n\n- {entry.format(criterion)}\n")

    assert gate.endswith(f"[Day 5] {covered}1 checks".replace("] 1", "], 1"))


def test_fields_of_a_checkpoint_tell_its_day_and_its_work() -> None:
    text = """
    ### Gate 1: Launch

    - **When:** Day 3
    - **Requires:** Stream A, Stream B
    - [ ] The hull is dry
    """

    assert gates(text) == ["Gate 1: Launch [Day 3] over Stream A, Stream B, 1 checks"]


def test_rows_of_checkpoints_tell_their_days_and_their_work() -> None:
    text = """
    | Gate | Day   | Covers             |
    |------|-------|--------------------|
    | G1   | Day 5 | Stream A, Stream B |
    | G2   | Day 8 | Stream B           |
    """

    assert gates(text) == [
        "G1 [Day 5] over Stream A, Stream B, 0 checks",
        "G2 [Day 8] over Stream B, 0 checks",
    ]


def checkpoints(text: str) -> tuple[Gate, ...]:
    return read(source("plan.md", FERRY + dedent(text))).gates


def test_boxes_tell_which_criteria_are_met() -> None:
    (gate,) = checkpoints("\n## Exit criteria\n\n- [x] hull dry\n- [ ] decks dry\n- flag up\n")

    assert [check.is_met for check in gate.checks] == [True, False, None]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("\n### Gate 1: Launch (PASSED)\n\n- [ ] hull dry\n", "done"),
        ("\n### Gate 1: Launch ⏳\n\n- [ ] hull dry\n", "todo"),
        ("\n### Gate 1: Launch\n\n**Status:** Approved\n\n- [x] hull dry\n", "done"),
        ("\n- [x] 1. Checkpoint: hull dry\n", "done"),
        ("\n| Gate | Criteria | Status |\n|-|-|-|\n| G1 | hull dry | passed |\n", "done"),
        ("\n### ✅ Gate 1: all tests passed by then\n\n- [ ] hull dry\n", None),
    ],
)
def test_a_checkpoint_says_behind_its_name_how_far_it_is(text: str, status: str | None) -> None:
    (gate,) = checkpoints(text)

    assert (gate.status and gate.status.value) == status


@pytest.mark.parametrize(
    "text",
    [
        "\n## Exit criteria\n\n## Budget\n\nSmall.\n",
        "\n## Gates\n\n### Gate 1\n\n### Gate 2\n- [ ] hull dry\n",
        "\n| Gate | Criteria |\n|-|-|\n| G1 | hull dry |\n| G2 | TBD |\n",
    ],
)
def test_a_checkpoint_without_anything_where_its_criteria_belong_is_vacant(text: str) -> None:
    assert sum(gate.is_vacant for gate in checkpoints(text)) == 1


def test_a_numbered_checkpoint_in_a_line_has_a_day_and_covers_work() -> None:
    assert gates("\n**Gate G1 (Day 5):** Streams A and B merged\n") == [
        "Gate G1 (Day 5) [Day 5] over Stream A, Stream B, 1 checks"
    ]
    assert gates("\nGate keeper 2: Stream A\n") == []
