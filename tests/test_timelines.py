"""Timelines: what is read of each notation, and what is left alone because it is no timeline."""

from textwrap import dedent

import pytest
from outlines import ITEMS, fenced, outline

from planlint.api import check_bytes
from planlint.config import Settings
from planlint.grammar import windows
from planlint.languages.en import LANGUAGE
from planlint.reading import read
from planlint.source import source


def test_a_log_of_dates_is_no_timeline() -> None:
    read_of = outline(
        """
    | Date       | Who | Change            |
    |------------|-----|-------------------|
    | 2026-01-05 | Ana | Stream A reviewed |
    | 2026-01-06 | Ben | Stream C added    |
    """
    )

    assert "2026" not in read_of


def test_days_that_each_week_counts_anew_name_no_place() -> None:
    read_of = outline(
        """
    ### Week 1
    - **Day 1**: Stream A
    - **Day 2**: Stream B

    ### Week 2
    - **Day 1**: Stream C
    - **Day 2**: Stream C
    """
    )

    assert "Day" not in read_of


def test_weeks_under_several_phases_are_theirs() -> None:
    read_of = outline(
        """
    ## Phase 1: Build
    #### Week 1-2: Two streams
    #### Week 3: One stream
    ## Phase 2: Test
    #### Week 4: One stream
    """
    )

    assert "Phase 1: Build [Week 1-2; Week 3]" in read_of
    assert "Phase 2: Test [Week 4]" in read_of


def test_days_that_each_phase_counts_anew_are_not_its_place() -> None:
    read_of = outline(
        """
    ## Phase 1: Build
    #### Day 1: Walls
    #### Day 2: Roof
    ## Phase 2: Test
    #### Day 1: Rain
    #### Day 2: Wind
    """
    )

    assert "Day" not in read_of


def test_an_item_that_ends_later_keeps_its_start() -> None:
    read_of = outline(
        """
    ### Day 1
    - Start Stream A
    ### Day 3
    - Stream B
    - Complete Stream A
    """
    )

    assert "Stream A: Dome [2 weeks; from Day 1; Day 1-3]" in read_of


def test_a_length_shorter_than_its_weeks_is_somewhere_in_them() -> None:
    read_of = outline(
        """
    ### Week 1-8: The long part
    - Stream B (3 weeks)
    ### Week 9-10
    - Stream C (2 weeks)
    """
    )

    assert "Stream B: Mirror [3 weeks]" in read_of
    assert "Stream C: Mount [2 weeks; Week 9-10]" in read_of


def test_boxes_side_by_side_share_their_place() -> None:
    read_of = fenced(
        """
    Week 1-2: ┌─ Stream A ─┐  ┌─ Stream B ─┐
    Week 3:   └── Stream C: tests ──┘
    """
    )

    assert "Stream A: Dome [2 weeks; Week 1-2]" in read_of
    assert "Stream B: Mirror [Week 1-2]" in read_of
    assert "Stream C: Mount [Week 3]" in read_of


def test_timelines_for_crews_side_by_side_are_alternatives() -> None:
    text = ITEMS + dedent(
        """
    ## With 4 agents
    - **Week 1:** Stream A
    - **Week 2:** Stream B
    ## With 2 agents
    - **Week 1:** Stream A
    - **Week 3:** Stream B
    """
    )
    timelines = read(source("plan.md", text)).timelines

    assert [each.scenario for each in timelines] == ["alternative", "alternative"]


def test_who_works_may_stand_before_the_work() -> None:
    read_of = outline(
        """
    ### Day 1-2: Everybody
    - Dev-1 + QA-1: Stream A (steel) - 13 points
    - Agent 2: Stream B Part 0
    - Goal: all in time
    ### Day 3: Rest
    """
    )

    assert "Stream A: Dome [2 weeks; 13 points; Day 1-2]" in read_of
    assert "Stream B: Mirror [Day 1-2]" in read_of


def test_entries_of_a_day_within_a_week_are_told_of_the_day() -> None:
    read_of = outline(
        """
    ### Week 1
    #### Day 1
    - Stream A
    #### Day 2
    **Afternoon:**
    - Stream B
    ### Week 2
    #### Day 6
    - Stream C
    """
    )

    assert "Stream A: Dome [2 weeks; Day 1]" in read_of
    assert "Stream B: Mirror [Day 2]" in read_of
    assert "Stream C: Mount [Day 6]" in read_of


def test_items_of_one_line_may_have_verbs_of_their_own() -> None:
    read_of = fenced(
        """
    Day 1: Stream A starts
    Day 3: Stream A completes, Stream B starts
    """
    )

    assert "Stream A: Dome [2 weeks; from Day 1; Day 1-3]" in read_of
    assert "Stream B: Mirror [from Day 3]" in read_of


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("T+2h: copy", ["Hour 2"]),
        ("T+0h – T+4h: copy", ["Hour 0-4"]),
        ("T+30m - T+90m", ["Minute 30-90"]),
        ("T+15 min", ["Minute 15"]),
        ("Minutes 15-30: copy", ["Minute 15-30"]),
        ("T+15: copy", []),
        ("takes 5 minutes 30 seconds", []),
    ],
)
def test_time_since_the_start_is_a_place_where_its_unit_is_told(
    written: str, places: list[str]
) -> None:
    assert [str(found.window) for found in windows(written, LANGUAGE)] == places


def test_a_run_book_is_a_timeline() -> None:
    read_of = outline(
        """
    - **T+0m:** Start Stream A
    - **T+30m – T+150m:** Stream B
    - **T+3h:** Stream C
    """
    )

    assert "Stream A: Dome [2 weeks; from Minute 0]" in read_of
    assert "Stream B: Mirror [Minute 30-150]" in read_of
    assert "Stream C: Mount [from Hour 3]" in read_of


def test_a_title_that_starts_one_item_says_nothing_of_the_others() -> None:
    read_of = outline(
        """
    ### Week 1-2: Stream A
    ### Week 3: Finish Stream A
    ### Week 4: Stream B + start of the tests
    """
    )

    assert "Stream A: Dome [2 weeks; Week 1-2; Week 1-3]" in read_of
    assert "Stream B: Mirror [Week 4]" in read_of


def test_a_part_of_an_item_named_after_it_is_what_is_placed() -> None:
    read_of = outline(
        """
    ## Workstream 1: Shop
    ### Phase 1A: Solid Counters
    ### Phase 1B: Lamps

    ## Workstream 2: Yard

    ## Order

    ```
    Hour 0-2: [WS1: Counters] [WS2: Rain]
    Hour 2-4: [WS1: Lamps]    [WS2: Sun]
    ```
    """
    )

    assert "Phase 1A: Solid Counters [Hour 0-2]" in read_of
    assert "Phase 1B: Lamps [Hour 2-4]" in read_of
    assert "Workstream 1: Shop\n" in read_of
    assert "Workstream 2: Yard [Hour 0-2; Hour 2-4]" in read_of


def test_the_day_of_a_merge_is_no_place_of_the_work() -> None:
    read_of = outline("", items="\n- Task 1: Roof (PR #12 - 2026-03-02)\n- Task 2: Door (2 days)\n")

    assert "Task 1: Roof\n" in read_of


def test_boxes_below_a_day_place_what_is_in_them_by_their_own_word() -> None:
    boxes = "```\n┌───────┐\n│ DAY 1 │\n├───────┤\n│ T1    │\n└───────┘\n```\n"
    days = "### Day 1\n\n- Start T1\n\n### Day 4\n\n- Start T2\n\n"
    plan = f"# Mill\n\n- T1: Pond (Day 1-3)\n- T2: Wheel (Day 4-5)\n\n{days}{boxes}"
    assert check_bytes("plan.md", plan.encode(), Settings()).diagnostics == ()
