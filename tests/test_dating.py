"""Dates beside the numbered days and weeks of a timeline, and when two of them contradict."""

from textwrap import dedent

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.reading import read
from planlint.source import source

HEAD = """
# Regatta

**Planned on:** 2026-04-20

- T1: Buoys (1 day)
- T2: Boats (2 days)

## Timeline

"""


def dated(text: str) -> list[str]:
    plan = read(source("plan.md", HEAD + dedent(text)))
    return [f"{each.place}: {each.date}" for one in plan.timelines for each in one.dated]


def messages(text: str) -> list[str]:
    found = check(source("plan.md", HEAD + dedent(text)), Settings()).diagnostics
    return [each.finding.message for each in found if each.name == "timeline-disagreement"]


@pytest.mark.parametrize(
    "line",
    [
        "- **Week 1 (May 4-8):** T1",
        "- Week 1 (Mon, May 4-8): T1",
        "- Week 1: May 4-8",
        "- Week 1 - May 4-8, 2026 - T1",
    ],
)
def test_a_date_right_behind_a_place_is_that_of_the_place(line: str) -> None:
    assert dated(f"{line}\n- Week 2: T2\n") == ["Week 1: 2026-05-04 to 2026-05-08"]


@pytest.mark.parametrize(
    "line",
    ["- Week 1: T1, ready for May 4", "- Week 1 (T1 by May 4): T1", "- Week 1: T1 (May 4)"],
)
def test_a_date_of_something_else_is_not(line: str) -> None:
    assert dated(f"{line}\n- Week 2: T2\n") == []


def test_days_with_two_dates_are_told_together() -> None:
    text = """
    - Day 1 (May 4): T1
    - Day 2 (May 5): T2
    - Day 3 (May 6): rest
    - Day 2 (May 6): T2
    - Day 3 (May 7): race
    """
    [message] = messages(text)
    assert message == (
        "Day 2 is dated May 6 here, but May 5 elsewhere (and two dates are given to Day 3)"
    )


def test_days_that_a_list_counts_anew_have_dates_of_their_own() -> None:
    text = """
    - Day 1 (May 4): T1
    - Day 2 (May 5): T2
    - Day 1 (May 11): race
    - Day 2 (May 12): feast
    """
    assert messages(text) == []


TWO = """
- Week 1 (May 4-8): T1
- Week 2 (May 11-15): T2

## Rehearsals

- Week {first}: T1
- Week 2 ({second}): T2
"""


def test_two_timelines_that_agree_on_a_week_count_as_one() -> None:
    assert len(messages(TWO.format(first="1 (May 4-8)", second="May 18-22"))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [("1 (June 1-5)", "June 8-12"), ("1 (May 4-8)", "May 13"), ("1 (May 4-8)", "June 1) ✅ (")],
)
def test_weeks_of_another_count_or_of_the_outcome_may_differ(first: str, second: str) -> None:
    assert messages(TWO.format(first=first, second=second)) == []


def test_a_later_day_has_no_earlier_date() -> None:
    text = "- Day 1 (May 4): T1\n- Day 2 (May 3): T2\n"
    assert messages(text) == ["Day 2 is dated May 3, before Day 1, which is dated May 4"]


def test_a_plan_may_cross_the_new_year() -> None:
    assert messages("- Week 1 (Dec 28): T1\n- Week 2 (Jan 4): T2\n") == []
