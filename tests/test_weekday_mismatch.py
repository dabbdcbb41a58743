"""Weekdays that are not those of their dates: which of the two is the slip, and what mends it."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.diagnostic import Finding
from planlint.source import source

PLAN = "# Library\n\n- T1: Shelves (2 days)\n- T2: Books (1 day, after T1)\n\n"


def told(dates: str) -> list[Finding]:
    found = check(source("plan.md", PLAN + dates), Settings()).diagnostics
    return [one.finding for one in found if one.code == "PL412"]


def written(finding: Finding) -> str | None:
    return finding.fix.edits[0].text if finding.fix else None


@pytest.mark.parametrize(
    ("date", "weekday"),
    [
        ("Tuesday, March 3, 2025", "Monday"),
        ("Tue, March 3, 2025", "Mon"),
        ("Tue. March 3, 2025", "Mon"),
        ("Tues, 3 March 2025", "Mon"),
        ("TUESDAY 3 March 2025", "MONDAY"),
        ("2025-03-05 (Mon)", "Wed"),
    ],
)
def test_one_slip_is_mended_as_it_is_written(date: str, weekday: str) -> None:
    [found] = told(f"Opens {date}.\n")
    assert written(found) == weekday


def test_where_all_weekdays_are_those_of_another_year_the_year_is_the_slip() -> None:
    found = told("Budget of 2025.\n\n- Tue, October 22: Paint\n- Wed, October 23: Shelves\n")
    assert [one.help for one in found] == ["write 2024: then every date has its weekday"] * 2
    assert [one.fix for one in found] == [None, None]


@pytest.mark.parametrize(
    "dates",
    [
        "- Tue, October 22, 2025\n- Wed, October 23, 2025\n- Fri, October 24, 2025\n",
        "- Tue, October 22, 2025\n- Sun, October 23, 2025\n",
    ],
    ids=["one is right", "no year fits them all"],
)
def test_otherwise_each_weekday_is_mended(dates: str) -> None:
    assert [written(one) for one in told(dates)] == ["Wed", "Thu"]
