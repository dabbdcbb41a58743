"""Which gaps in a series are told, and which are meant."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source


def told(*identifiers: str, text: str = "") -> list[str]:
    rows = "".join(f"| {one} | Part of it | 1 day |\n" for one in identifiers)
    table = f"| Task | Name | Duration |\n|------|------|----------|\n{rows}"
    found = check(source("plan.md", f"# Roof\n\n{text}\n\n{table}"), Settings(select=("PL106",)))
    return [one.finding.message for one in found.diagnostics]


@pytest.mark.parametrize(
    ("identifiers", "message"),
    [
        (("T1", "T2", "T4"), "T4 follows T2: there is no T3"),
        (("T001", "T002", "T003", "T005"), "T005 follows T003: there is no T004"),
        (("T0", "T1", "T3", "T4"), "T3 follows T1: there is no T2"),
        (("A", "B", "D"), "Task D follows Task B: there is no Task C"),
        (("1.1", "1.2", "1.4"), "Task 1.4 follows Task 1.2: there is no Task 1.3"),
        ((*(f"W{n}" for n in range(1, 7)), "W9"), "W9 follows W6: there is no W7 or W8"),
    ],
)
def test_a_gap_is_told_at_the_item_behind_it(identifiers: tuple[str, ...], message: str) -> None:
    (found,) = told(*identifiers)
    assert (
        found.replace("1.4. Part of it", "Task 1.4").replace("1.2. Part of it", "Task 1.2")
        == message
    )


@pytest.mark.parametrize(
    "identifiers",
    [
        ("T1", "T2", "T3"),
        ("T1", "T3"),
        ("T10", "T20", "T30"),
        ("T14", "T15", "T17"),
        ("#1", "#2", "#9"),
        ("T1", "T2", "T7"),
        (*(f"T{n}" for n in range(1, 9)), "T10"),
        (*(f"T{n}" for n in range(1, 10)), "T11"),
        ("T1", "T2", "T3a", "T3b", "T4"),
        ("T1", "T2", "T3-TEST", "T4"),
        ("A1", "A2", "B1", "B2"),
    ],
)
def test_a_series_that_is_whole_or_leaves_room_on_purpose_is_none(
    identifiers: tuple[str, ...],
) -> None:
    assert told(*identifiers) == []


@pytest.mark.parametrize("text", ["T3 was dropped.", "T3a waits.", "See T3-TEST.", "(t3)"])
def test_what_the_text_still_names_is_not_missing(text: str) -> None:
    assert told("T1", "T2", "T4", text=text) == []


@pytest.mark.parametrize("text", ["T30 sheets", "T3000", "XT3", "chapter 3"])
def test_what_only_looks_like_it_names_nothing(text: str) -> None:
    assert told("T1", "T2", "T4", text=text) == ["T4 follows T2: there is no T3"]
