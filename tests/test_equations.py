"""Arithmetic that plans write out: which is read, and which comes out."""

import pytest
from outlines import outline

from planlint.equation import wrong
from planlint.reading import read
from planlint.source import source

ITEMS = "- Stream A: Dome (16 hours)\n- Stream B: Mirror (8 hours)\n"


def messages(line: str) -> list[str]:
    plan = read(source("plan.md", f"{ITEMS}\n{line}\n"))
    return [found.message for each in plan.equations for found in wrong(plan, each.kind)]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("In a row: 16 + 8 = 26 hours", "16 + 8 is 24 hours, not 26 hours"),
        ("Dome (16h) + Mirror (8h) = 26h", "16 + 8 is 24 hours, not 26 hours"),
        ("Stream 1 (16h) + Stream 2 (8h) = 26h", "16 + 8 is 24 hours, not 26 hours"),
        ("Altogether (2-3 + 1-2 = 3-6 days).", "2-3 + 1-2 is 3-5 days, not 3-6 days"),
        ("At once: max(16, 8) = 8 hours", "max(16, 8) is 16 hours, not 8 hours"),
        ("Gain: 24h / 16h = 2.5x", "24 / 16 is 1.5x, not 2.5x"),
        ("Points: 5 + 8 = 12 points", "5 + 8 is 13 points, not 12 points"),
        ("Lenses: $3,000 + $1,500 = $4,000", "3000 + 1500 is $4,500, not $4,000"),
        ("4 lenses + 3 mirrors = 8 parts", "4 + 3 is 7, not 8"),
        ("10 PD + 4 PD = 15 PD", "10 + 4 is 14 person-days, not 15 person-days"),
    ],
)
def test_an_equation_whose_sides_differ_is_told(line: str, message: str) -> None:
    assert messages(line) == [message]


@pytest.mark.parametrize(
    "line",
    [
        "In a row: 16 + 8 = 24 hours",
        "Rounded: 1.25 + 2.5 = 3.8 days",
        "Cut off: 46 / 16 = 2.8x",
        "One number of a range: 2-3 + 1-2 = 4 days",
        "At once: max(16, 8) = 16 hours",
    ],
)
def test_an_equation_that_comes_out_is_kept_and_not_told(line: str) -> None:
    assert "equation" in outline(line)
    assert not messages(line)


@pytest.mark.parametrize(
    "line",
    [
        "Two domes: 2 × (4 + 2) = 12 hours",
        "Twice: 2 × 4h + 3h = 11h",
        "Without the mirror: 40h - 8h + 2h = 34h",
        "Weeks 1 + 2 = 10 days",
        "With a fifth to spare: 5 days + 3 days + 20% = 9.6 days",
        "About: 3 + 4 ≈ 8 days, and 3 + 4 = ~8 hours",
        "And so on: 4h + 3h = 7h × 2 = 14h, 16h + 8h = 24h / 3 = 8h",
        "Other units: 3 days + 1 week = 8 days",
        "`if a == 3 + 4` or x = 3 + y = 9",
    ],
)
def test_what_is_more_than_a_sum_is_not_read_as_one(line: str) -> None:
    assert "equation" not in outline(line)
