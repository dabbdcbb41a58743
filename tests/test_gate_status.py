"""Which gates are passed too early by the word of the plan, and which are not."""

import pytest
from telling import told

FERRY = """\
# Ferry

- [x] Buy rope

| Stream | Name | Length | Status |
|--------|------|--------|--------|
| Stream A | Hull | 2 days | Done |
| Stream B | Decks | 1 day | {0} |

## Gates

### Gate 1{1}: Streams A and B

- [x] The hull is dry
- [{2}] The decks are dry
"""


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (("Done", " ✅", " "), "12: Gate 1 is passed, but 1 of 2 criteria is not met: {}"),
        (("Open", "", "x"), "12: Gate 1: Streams A and B is passed, but Stream B is not started"),
    ],
)
def test_a_gate_is_passed_too_early(values: tuple[str, str, str], message: str) -> None:
    found = told(FERRY.format(*values), "PL604")

    assert found == [message.format("“The decks are dry”")]


@pytest.mark.parametrize(
    "values",
    [("Done", "", " "), ("Done", " ✅", "x"), ("Open", "", " "), ("Open", " ⏳", " ")],
)
def test_a_gate_that_is_not_passed_may_be_open(values: tuple[str, str, str]) -> None:
    assert told(FERRY.format(*values), "PL604") == []


TASKS = """\
- [x] 1. Weld the hull
- [{0}] 2. Paint the hull
- [x] 3. Checkpoint - the hull is dry
- [ ] 4. Lay the decks
- [{1}] 5. Final checkpoint
"""


def test_a_checkpoint_of_a_list_closes_the_tasks_since_the_one_before() -> None:
    assert told(TASKS.format(" ", " "), "PL604") == [
        "3: Checkpoint - the hull is dry is passed, but Task 2 is not started"
    ]
    assert told(TASKS.format("x", "x"), "PL604") == [
        "5: Final checkpoint is passed, but Task 4 is not started"
    ]
    assert told(TASKS.format("x", " "), "PL604") == []


PHASE = """\
- [x] Buy rope

## Phase 1: Hull (2 weeks)

**Status:** {0}

### Exit criteria

- [{1}] The hull is dry
- [ ] The hull is red{2}

## Phase 2: Decks (1 week), after Phase 1
"""


def test_criteria_inside_a_phase_are_those_of_the_phase() -> None:
    assert told(PHASE.format("Done", "x", ""), "PL604", "PL605") == [
        "5: Phase 1 is done, but 1 of 2 criteria is not met: “The hull is red”"
    ]
    assert told(PHASE.format("Done", "x", " (optional)"), "PL604", "PL605") == []
    assert told(PHASE.format("In progress", "x", ""), "PL604", "PL605") == []


def test_where_nobody_ticks_boxes_they_say_nothing() -> None:
    text = PHASE.replace("- [x]", "-").format("Done", " ", "")

    assert told(text, "PL604", "PL605") == []
