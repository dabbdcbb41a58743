"""Which figures of progress the work contradicts, and which it may mean."""

import pytest
from telling import told

ORCHARD = """\
# Orchard

{0}

| Task | Name | Length | Status |
|------|------|--------|--------|
| T1 | Dig | 2 days | Done |
| T2 | Plant | 1 day | Done |
| T3 | Water | 1 day | {1} |
| T4 | Prune | 1 day | Not started |
"""


@pytest.mark.parametrize(
    ("figure", "message"),
    [
        ("3 of 4 tasks are done.", "3: 3 of 4 are called done, but 2 are"),
        ("**Tasks completed:** 1/4", "3: 1/4 are called done, but 2 are"),
        ("**Remaining:** 1 of 4 tasks", "3: 1 of 4 are called left, but 2 are"),
        ("**Remaining:** 2 of 4 tasks (50%)", None),
        ("**Progress:** 1/4 (25%)", "3: 1/4 are called done, but 2 are"),
        ("**Progress:** 1/4 points", None),
        ("2/8 tasks complete, 25%", None),
        ("2/8 stories done (3/8 points, 38%)", None),
        ("2/8 tasks done (40% by effort)", None),
        ("2/8 tasks done, 98% of tests passing", None),
        ("Coverage 80% (2/8 tasks are done)", None),
        ("2/8 tasks are done (target for today: 80%)", None),
        ("2/8 tasks done — 85% confidence", None),
        ("2/8 tasks complete, 50%", "3: 2/8 is 25%, not 50%"),
        ("2/6 tasks complete", "3: 2/6 leaves 4, but 2 of these are done as well"),
        ("**Progress:** 50%", None),
        ("**Progress:** `▓▓▓░` 75%", "3: 75% is called done, but 2 of 4 parts are"),
        ("**Progress:** 45%", None),
        ("**Progress:** 0%", "3: 0% is called done, but 2 of 4 parts are"),
        ("**Overall progress:** from 10% to 90%", None),
        ("2 of 4 teams are done with all tasks.", None),
    ],
)
def test_a_figure_is_compared_with_the_work(figure: str, message: str | None) -> None:
    found = told(ORCHARD.format(figure, "Not started"), "PL510")

    assert found == ([message] if message else [])


@pytest.mark.parametrize("status", ["Skipped", "In progress"])
def test_work_that_is_left_out_or_under_way_may_count_in_a_percentage(status: str) -> None:
    assert told(ORCHARD.format("**Progress:** 75%", status), "PL510") == []


def test_work_under_way_is_not_counted_as_done() -> None:
    text = ORCHARD.format("3 of 4 tasks are done.", "{0}")

    assert len(told(text.format("In progress"), "PL510")) == 1
    assert told(text.format("Skipped"), "PL510") == []


def test_a_percentage_speaks_of_the_item_around_it() -> None:
    phase = "## Phase {0}: Soil (1 week)\n\n**Progress:** {1}\n\n- [x] a\n- [ ] b\n- [ ] c\n\n"
    text = phase.format(1, "33%") + phase.format(2, "100%")

    assert told(text, "PL510") == ["11: 100% is called done, but 1 of 3 parts is"]


def test_a_percentage_of_work_of_which_some_says_nothing_is_left_alone() -> None:
    assert told(ORCHARD.format("**Progress:** 90%", ""), "PL510") == []


def test_all_of_it_is_not_done_while_some_is_under_way() -> None:
    text = ORCHARD.replace("Not started", "In progress").format("**Progress:** 100%", "Done")

    assert told(text, "PL510") == ["3: 100% is called done, but 3 of 4 parts are, 1 under way"]
