"""What the statuses of a plan say against each other, and what they do not."""

import pytest
from telling import told

PHASE = """\
# Bakery

- [x] Rent the shop

## Phase 1: Ovens (2 weeks) ✅

{0}

## Phase 2: Dough (1 week)
"""

TABLE = """\
| Phase | Name | Length | Status |
|-------|------|--------|--------|
| Phase 1 | Flour | 2 days | {0} |
| Phase 2 | Dough | 1 day | Open |
"""


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
        "- [x] Buy them\n\n### Could have\n\n- [ ] Connect them",
        "- [x] Buy them\n\n### Rollback plan\n\n- [ ] Bring them back",
        "- [x] Buy them\n- [ ] Ask the bakers after 30 days",
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


@pytest.mark.parametrize(
    "title",
    ["# Backlog", "## To do", "## 2026-03-02\n\n### In progress"],
)
def test_lists_of_work_in_all_states_and_reports_of_a_day_dispute_nothing(title: str) -> None:
    text = f"{TABLE.format('Done')}\n{title}\n\n- Phase 1\n"

    assert told(text, "PL606") == []


def test_a_list_of_finished_work_disputes_a_table() -> None:
    text = TABLE.format("Done") + "\n## Done\n\n- {0}\n"

    assert told(text.format("Phase 2"), "PL606") == [
        "8: Phase 2 is done here, but not started in another place (“Open”)"
    ]
    assert told(text.format("Phase 2: first sketches"), "PL606") == []


def test_a_status_that_the_parts_contradict_is_told_once() -> None:
    text = PHASE.format("- [x] Buy them\n- [ ] Connect them\n\n**Status:** In progress")

    assert told(text, "PL605", "PL606") == [
        "5: Phase 1 is done, but 1 of its 2 parts is not: “Connect them”"
    ]


@pytest.mark.parametrize(("word", "said"), [("Not started", "not started"), ("Open", "open")])
def test_an_item_over_finished_parts_is_called_what_the_plan_calls_it(word: str, said: str) -> None:
    text = PHASE.replace(" ✅", "").format(f"**Status:** {word}\n\n- [x] Buy\n- [x] Connect")

    assert told(text, "PL605") == [f"7: Phase 1 is {said}, but all 2 parts of it are done"]
