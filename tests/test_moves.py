"""Where a fix moves what cannot start when it is said to."""

from pathlib import Path
from textwrap import dedent

import pytest

from planlint.api import check_bytes
from planlint.config import Settings
from planlint.fixing import settled
from planlint.quantity import WEEKEND, Calendar, Closed

PLAIN = Settings()
WEEKDAYS_ONLY = Settings(calendar=Calendar(closed=Closed(WEEKEND)))


def mended(plan: str, settings: Settings = PLAIN) -> str:
    """Give the rows of a plan as its fixes leave them, without their blanks."""
    text = dedent(plan).encode()
    found = settled(
        lambda read: (check_bytes("plan.md", read(Path("plan.md")), settings),),
        lambda _: text,
        {"plan.md"},
        unsafe=True,
    )
    data = found.drafts[0].after if found.drafts else text
    return data.decode().replace(" ", "")


def test_a_date_and_the_one_in_the_next_column_move_as_one() -> None:
    plan = """
    | ID | Task   | Start      | End        | Depends on |
    |----|--------|------------|------------|------------|
    | B1 | Basin  | 2025-10-13 | 2025-10-16 | -          |
    | B2 | Filter | 2025-10-15 | 2025-10-16 | B1         |
    """
    assert "|2025-10-17|2025-10-18|B1|" in mended(plan)


def test_a_date_that_the_line_states_again_is_left_alone() -> None:
    plan = """
    | ID | Task   | Start      | End        | Review     | Depends on |
    |----|--------|------------|------------|------------|------------|
    | B1 | Basin  | 2025-10-13 | 2025-10-16 | -          | -          |
    | B2 | Filter | 2025-10-14 | 2025-10-17 | 2025-10-17 | B1         |
    """
    assert "|2025-10-14|2025-10-17|2025-10-17|B1|" in mended(plan)


@pytest.mark.parametrize("settings", [PLAIN, WEEKDAYS_ONLY])
def test_nothing_moves_to_a_weekend_at_which_nobody_works(settings: Settings) -> None:
    plan = """
    | ID | Task   | Start      | Duration | Depends on |
    |----|--------|------------|----------|------------|
    | B1 | Basin  | 2025-10-13 | 5 days   | -          |
    | B2 | Filter | 2025-10-15 | 2 days   | B1         |
    """
    assert "|2025-10-20|2days|B1|" in mended(plan, settings)


def test_what_starts_at_a_weekend_may_move_to_one() -> None:
    plan = """
    | ID | Task   | Start      | Duration | Depends on |
    |----|--------|------------|----------|------------|
    | B1 | Basin  | 2025-10-13 | 5 days   | -          |
    | B2 | Filter | 2025-10-15 | 2 days   | B1         |
    | B3 | Pump   | 2025-10-18 | 2 days   | -          |
    """
    assert "|2025-10-18|2days|B1|" in mended(plan)
