"""Tables of times: which are timelines, which tell lengths, and which tell neither."""

from outlines import fenced, outline


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
