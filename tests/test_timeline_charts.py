"""Charts drawn with characters: what is read of them, and what is left alone."""

from outlines import fenced


def test_bars_under_ticks_are_read_by_their_columns() -> None:
    read_of = fenced(
        """
              Week 1    Week 2    Week 3    Week 4
              |---------|---------|---------|---------|
    Stream A  ████████████████████
    Stream B            ██████████
    Stream C                      ████████████████████
    """
    )

    assert "Stream A: Dome [2 weeks; Week 1-2]" in read_of
    assert "Stream B: Mirror [Week 2]" in read_of
    assert "Stream C: Mount [Week 3-4]" in read_of


def test_cells_of_bars_are_read_by_their_columns() -> None:
    read_of = fenced(
        """
             | W1 | W2 | W3 | W4 |
    Stream A |████|████|    |    |
    Stream B |    |████|    |    |
    """
    )

    assert "Stream A: Dome [2 weeks; Week 1-2]" in read_of
    assert "Stream B: Mirror [Week 2]" in read_of


def test_a_mark_for_each_unit_is_read_under_a_count() -> None:
    read_of = fenced(
        """
    Weeks     1 2 3 4 5 6 7 8 9 10 11
    Stream A  ■ ■ ■ ■
    Stream B      ■ ■       ■ ■ ■
    """
    )

    assert "Stream A: Dome [2 weeks; Week 1-4]" in read_of
    assert "Stream B: Mirror [Week 3-4; Week 8-10]" in read_of


def test_bars_that_do_not_keep_to_the_columns_say_nothing() -> None:
    read_of = fenced(
        """
    Time:      0h      1h      2h      3h
    Stream A:  █████░░░░░░░░░░░░░░░
    Stream B:  ░░░░████████░░░░░░░░
    """
    )

    assert "Hour" not in read_of


def test_a_bar_of_progress_is_no_place() -> None:
    read_of = fenced(
        """
    Stream A: ████████░░ 80%
    Stream B: ███░░░░░░░ 30%
    """
    )

    assert "Stream A: Dome [2 weeks]" in read_of
    assert "Stream B: Mirror\n" in read_of
