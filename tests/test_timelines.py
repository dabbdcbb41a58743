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


def test_a_table_of_figures_is_no_timeline() -> None:
    read_of = outline(
        """
    | Metric         | Week 1 | Week 2 |
    |----------------|--------|--------|
    | Stream A tiles | 500    | 900    |
    | Stream B       | 40%    | 100%   |
    """
    )

    assert "Week" not in read_of


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


def test_a_matrix_of_workers_places_what_its_cells_name() -> None:
    read_of = outline(
        """
    | Hour | Agent 1  | Agent 2               |
    |------|----------|-----------------------|
    | 0-2  | Stream A | Stream B              |
    | 2-4  | Stream A | Stream C: bolts, nuts |
    """
    )

    assert "Stream A: Dome [2 weeks; Hour 0-2; Hour 2-4]" in read_of
    assert "Stream C: Mount [Hour 2-4]" in read_of


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


def test_a_place_in_a_column_of_prerequisites_is_the_earliest_start() -> None:
    read_of = outline(
        """
    | Track | Depends On   | Can Start       |
    |-------|--------------|-----------------|
    | T1    | None         | Day 1           |
    | T2    | T1           | Day 8 + 2h      |
    | T3    | Day 2 report | Sprint 2 review |
    """
    )

    assert "T1 [from Day 1]" in read_of
    assert "T2 [from Day 8; after T1]" in read_of
    assert "T3\n" in read_of


def test_entries_under_a_row_that_need_not_fill_it_are_not_placed() -> None:
    read_of = fenced(
        """
    Week 1-8: The long part:
       - Stream B (3 weeks)
       - Stream C (8 weeks)
    Week 9: Opening
    """
    )

    assert "Stream B: Mirror [3 weeks]" in read_of
    assert "Stream C: Mount [8 weeks; Week 1-8]" in read_of


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


def test_ranges_of_weeks_that_go_on_are_places() -> None:
    read_of = outline(
        """
    | Phase   | Scope | Weeks |
    |---------|-------|-------|
    | Phase 1 | Core  | 1-2   |
    | Phase 2 | Doors | 3-4   |
    | Phase 3 | Lamps | 3-5   |
    | Phase 4 | Party | 6     |
    """
    )

    assert "Phase 1: Core [Week 1-2]" in read_of
    assert "Phase 3: Lamps [Week 3-5]" in read_of
    assert "Phase 4: Party [Week 6]" in read_of


def test_ranges_of_weeks_that_overlap_are_lengths() -> None:
    read_of = outline(
        """
    | Phase   | Scope | Weeks |
    |---------|-------|-------|
    | Phase 1 | Core  | 1-2   |
    | Phase 2 | Doors | 2-3   |
    | Phase 3 | Lamps | 3-5   |
    """
    )

    assert "Phase 1: Core [1-2 weeks]" in read_of


def test_ranges_of_weeks_may_run_beside_others_and_are_places() -> None:
    read_of = outline(
        """
    | Phase   | Scope | Weeks |
    |---------|-------|-------|
    | Phase 1 | Core  | 1-2   |
    | Phase 2 | Doors | 3-6   |
    | Phase 3 | Lamps | 3-4   |
    | Phase 4 | Party | 7-8   |
    """
    )

    assert "Phase 2: Doors [Week 3-6]" in read_of
    assert "Phase 4: Party [Week 7-8]" in read_of


def test_ranges_that_hold_the_lengths_beside_them_are_places() -> None:
    read_of = outline(
        """
    | Phase   | Scope | Weeks | Duration |
    |---------|-------|-------|----------|
    | Phase 1 | Core  | 1-2   | 2 weeks  |
    | Phase 2 | Doors | 3-8   | 6 weeks  |
    | Phase 3 | Lamps | 7-10  | 4 weeks  |
    """
    )

    assert "Phase 3: Lamps [4 weeks; Week 7-10]" in read_of


def test_ranges_of_weeks_that_may_be_either_are_neither() -> None:
    read_of = outline(
        """
    | Phase   | Scope | Weeks |
    |---------|-------|-------|
    | Phase 1 | Core  | 1-2   |
    | Phase 2 | Doors | 3-6   |
    | Phase 3 | Lamps | 5-8   |
    """
    )

    assert "Phase 3: Lamps\n" in read_of + "\n"


def test_ranges_under_a_header_that_says_lengths_are_lengths() -> None:
    read_of = outline(
        """
    | Phase   | Scope | Duration (weeks) |
    |---------|-------|------------------|
    | Phase 1 | Core  | 1-2              |
    | Phase 2 | Doors | 3-6              |
    | Phase 3 | Lamps | 3-4              |
    | Phase 4 | Party | 7-8              |
    """
    )

    assert "Phase 2: Doors [3-6 weeks]" in read_of


def test_a_calendar_may_begin_in_the_first_column() -> None:
    read_of = outline(
        """
    | Day 1    | Day 2    | Day 3    | Day 4    |
    |----------|----------|----------|----------|
    | Stream A | Stream A | Stream B | ✓        |
    """
    )

    assert "Stream A: Dome [2 weeks; Day 1-2]" in read_of
    assert "Stream B: Mirror [Day 3]" in read_of


def test_rows_of_sprints_are_items_and_no_places() -> None:
    read_of = outline(
        """
    | Sprint   | Work     |
    |----------|----------|
    | Sprint 1 | Stream A |
    | Sprint 2 | Stream B |
    """
    )

    assert "Stream A: Dome [2 weeks]" in read_of


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


def test_rows_of_dates_are_places_where_the_header_asks_when() -> None:
    read_of = outline(
        """
    | When                 | What               |
    |----------------------|--------------------|
    | Mar 2 – Mar 6, 2026  | Stream A           |
    | Mar 9 – Mar 13, 2026 | Stream B, Stream C |
    """
    )

    assert "Stream B: Mirror [2026-03-09 to 2026-03-13]" in read_of
    assert "Stream C: Mount [2026-03-09 to 2026-03-13]" in read_of


def test_the_day_of_a_merge_is_no_place_of_the_work() -> None:
    read_of = outline("", items="\n- Task 1: Roof (PR #12 - 2026-03-02)\n- Task 2: Door (2 days)\n")

    assert "Task 1: Roof\n" in read_of


def test_boxes_below_a_day_place_what_is_in_them_by_their_own_word() -> None:
    boxes = "```\n┌───────┐\n│ DAY 1 │\n├───────┤\n│ T1    │\n└───────┘\n```\n"
    days = "### Day 1\n\n- Start T1\n\n### Day 4\n\n- Start T2\n\n"
    plan = f"# Mill\n\n- T1: Pond (Day 1-3)\n- T2: Wheel (Day 4-5)\n\n{days}{boxes}"
    assert check_bytes("plan.md", plan.encode(), Settings()).diagnostics == ()
