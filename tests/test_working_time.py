"""What a plan says of its own working time, and what only looks like it."""

import pytest
from outlines import outline

from planlint import discover
from planlint.blocks import parse
from planlint.recognisers.working_time import recognise
from planlint.source import source


def told(text: str) -> list[str]:
    lines = outline(f"\n\n{text}\n").splitlines()
    return [line.removeprefix("working time: ") for line in lines if line.startswith("working")]


@pytest.mark.parametrize(
    ("text", "reckoning"),
    [
        ("1 day = 6 hours", "6 hours a day"),
        ("Lengths are in days (1d = 7.5h).", "7.5 hours a day"),
        ("A person-day is 7 hours.", "7 hours a day"),
        ("One week equals 5 working days.", "5 days a week"),
        ("Each work week consists of 4 days.", "4 days a week"),
        ("We plan 8-hour days.", "8 hours a day"),
        ("We plan in two-week sprints.", "2 weeks a sprint"),
        ("A 10-day sprint", "10 days a sprint"),
        ("Assuming 6 hours per day, 4 days/week.", "6 hours a day 4 days a week"),
        ("**Hours per day:** 7", "7 hours a day"),
        ("- Sprint length: 3 weeks", "3 weeks a sprint"),
        ("1 month = 4 weeks", "4 weeks a month"),
        ("| Setting | Value |\n|---|---|\n| Hours per day | 6 h |", "6 hours a day"),
    ],
)
def test_how_long_a_unit_is(text: str, reckoning: str) -> None:
    assert " ".join(told(text)) == reckoning


@pytest.mark.parametrize(
    "text",
    [
        "The dome turns 8 hours per day.",
        "Assuming 6 hours per day for cleaning.",
        "Each day has 2 hours of talks.",
        "A day is 2 hours late.",
        "Sprint 1 is 3 weeks",
        "### 5-day Week 2",
        "**Working days:** 22",
        "1 week = 5 people",
        "**Hours per day:** it varies",
    ],
)
def test_what_says_nothing_of_the_units(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("**Working days:** Mon-Fri", "Saturday, Sunday"),
        ("**Workdays**: Tuesday to Thursday and Sat, 9-17", "Monday, Friday, Sunday"),
        (
            "**Holidays:** 2026-05-01 (Labour Day), 3-4 June 2026",
            "2026-05-01, 2026-06-03, 2026-06-04",
        ),
        ("All durations exclude weekends.", "Saturday, Sunday"),
        ("Weekends are excluded.", "Saturday, Sunday"),
        ("All durations are in business days.", "Saturday, Sunday"),
        ("Timeline: 12 days (weekends off)", "Saturday, Sunday"),
    ],
)
def test_days_on_which_nobody_works(text: str, closed: str) -> None:
    assert [line for line in told(text) if "closed" in line] == [f"closed on {closed}"]


@pytest.mark.parametrize(
    "text",
    [
        "No deployments on weekends.",
        "**Holidays:** Ana 2026-05-04 to 2026-05-08",
        "**Holidays:** 1 May",
        "**Holidays:** 10 days",
        "**Holidays:** 2026-01-01 to 2026-12-31",
        "The timeline holds if weekends are excluded.",
        "**Working days:** Monday",
        "Visits on weekends are excluded.",
        "Durations are not in working days.",
        "The duration is 4 working days.",
    ],
)
def test_what_closes_no_day(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("de", "**Arbeitstage:** Mo bis Fr. 1 Tag = 8 Stunden"),
        ("es", "**Días laborables:** lunes a viernes. 1 día = 8 horas"),
        ("fr", "**Jours ouvrés :** lundi à vendredi. 1 jour = 8 heures"),
        ("id", "**Hari kerja:** Senin sampai Jumat. 1 hari = 8 jam"),
        ("ja", "**営業日：** 月～金。1日 = 8時間"),
        ("pt", "**Dias úteis:** segunda a sexta. 1 dia = 8 horas"),
        ("zh", "**工作日：** 周一至周五。1天=8小时"),
    ],
)
def test_every_language_names_its_days_and_units(name: str, text: str) -> None:
    language = discover.constant("planlint.languages", name, "LANGUAGE")
    found = {str(one.value) for one in recognise(parse(source("plan.md", text)), language)}
    assert found == {"5 days a week", "Saturday, Sunday", "8 hours a day"}


CHART = """
```mermaid
gantt
    dateFormat YYYY-MM-DD
    {}
    Dome :a, 2026-05-04, 3d
```
"""


@pytest.mark.parametrize(
    ("lines", "closed"),
    [
        (("excludes weekends",), ["Saturday, Sunday"]),
        (("excludes weekends, 2026-05-01",), ["Saturday, Sunday, 2026-05-01"]),
        (("weekend friday\n    excludes weekends Monday",), ["Monday, Friday, Saturday"]),
        (("excludes weekends\n    includes Sunday",), ["Saturday"]),
        (("excludes weekends", "excludes weekends"), ["Saturday, Sunday"]),
        (("excludes weekends", "%% no days are left out"), []),
        (("%% excludes weekends",), []),
    ],
)
def test_days_that_all_charts_exclude(lines: tuple[str, ...], closed: list[str]) -> None:
    charts = "".join(map(CHART.format, lines))
    assert told(charts) == [f"closed on {days}" for days in closed]
