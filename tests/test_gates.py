"""On which day a checkpoint stands, and which work must be through by then."""

import pytest
from outlines import outline

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
