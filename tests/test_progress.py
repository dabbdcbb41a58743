"""What the statuses of a plan say against each other, and what they do not."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

PHASE = """\
# Bakery

- [x] Rent the shop

## Phase 1: Ovens (2 weeks) ✅

{0}

## Phase 2: Dough (1 week)
"""


def told(text: str, *rules: str) -> list[str]:
    """Give what rules say, each with its line."""
    found = check(source("plan.md", text), Settings(select=rules)).diagnostics
    lines = ((one.source.line(one.finding.span.start), one.finding.message) for one in found)
    return [f"{line}: {message}" for line, message in lines]


def test_plain_boxes_are_parts_of_the_item_around_them() -> None:
    assert told(PHASE.format("- [x] Buy them\n- [ ] Connect them"), "PL605") == [
        "5: Phase 1 is done, but 1 of its 2 parts is not: “Connect them”"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- [x] Buy them\n- [ ] Connect them (optional)",
        "- [x] Buy them\n- [ ]* Connect them",
        "- [x] Buy them\n\n### Follow-ups\n\n- [ ] Connect them",
        "- [x] Buy them\n\n**Acceptance criteria:**\n\n- [ ] They are hot",
        "- [x] Buy them\n\nSuccess criteria:\n\n- [ ] They are hot",
        "- [x] Buy them\n  - [ ] Ask for a discount",
        "- Buy them\n- Connect them",
    ],
)
def test_what_may_stay_open_is_no_open_part(text: str) -> None:
    assert told(PHASE.format(text), "PL605") == []


def test_boxes_that_nobody_ticks_say_nothing() -> None:
    text = PHASE.replace("- [x]", "-").format("- [ ] Buy them\n- [ ] Connect them")

    assert told(text, "PL605") == []


def test_criteria_count_where_some_of_them_are_ticked() -> None:
    text = PHASE.format("**Acceptance criteria:**\n\n- [x] They are hot\n- [ ] They are clean")

    assert told(text, "PL605") == [
        "5: Phase 1 is done, but 1 of its 2 parts is not: “They are clean”"
    ]


def test_work_that_goes_on_all_the_time_may_begin_before_what_it_waits_for() -> None:
    row = "| T2 | Manual | {0} | T1 | In progress |"
    text = (
        "| Task | Name | Duration | Depends on | Status |\n|-|-|-|-|-|\n"
        "| T1 | Oven | 2 days | - | Not started |\n" + row
    )
    assert told(text.format("1 day"), "PL207")
    assert told(text.format("ongoing"), "PL207") == []
