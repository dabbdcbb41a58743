"""Totals of tables: what adds up in some reading is never told, what cannot is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.api import check
from planlint.config import Settings
from planlint.languages.en import LANGUAGE
from planlint.reading import read
from planlint.rewording import restating, reworded
from planlint.source import Span, source

PLAN = """\
# Orchard

Phase 2 depends on Phase 1.

| {} |
|---|---|---|
{}

## Phase 1: Drains

## Phase 2: Trees
"""


def told(header: str, *rows: str) -> list[str]:
    """Give what is said of the totals of a table with three columns."""
    text = PLAN.format(header, "\n".join(f"| {row} |" for row in rows))
    found = check(source("plan.md", text), Settings()).diagnostics
    return [each.finding.message for each in found if each.code == "PL505"]


def test_a_total_in_a_longer_unit_is_compared_however_long_that_is() -> None:
    rows = ("Phase 1 | 3-4 weeks | -", "Phase 2 | 5-8 weeks | -")
    assert told("Part | Time | Note", *rows, "Total | 2-3 months | -") == []
    [message] = told("Part | Time | Note", *rows, "Total | 4-5 months | -")
    assert message.startswith("the 2 rows add up to 8-12 weeks, which is 1.85-2.77 months, the")


def test_a_row_that_is_done_leaves_the_rest_of_its_column_to_the_total() -> None:
    rows = ("Phase 0 | ✅ Done | -", "Phase 1 | 3 weeks | -", "Phase 2 | 5 weeks | -")
    assert told("Part | Time | Note", *rows, "Total | 8 weeks | -") == []
    assert told("Part | Time | Note", *rows, "Total | 9-10 weeks | -") == [
        "the rows with figures add up to 8 weeks, the stated total is 9-10 weeks"
    ]


def test_a_row_that_is_still_open_makes_a_total_no_sum() -> None:
    rows = ("Phase 1 | $300 | -", "Phase 2 | TBD | -", "Phase 3 | $200 | -")
    assert told("Part | Cost | Note", *rows, "Total | $900 | -") == []


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Metric | Alone | Together", ("Days | 21 | 12", "Agents | 1 | 3", "Total cost | 90 | 90")),
        ("Wave | Agents | Days", ("One | 2 | 3", "Two | 1 | 3", "Total | 2 | 6")),
        ("Part | Days | Cost", ("One | 3 | 10", "Two | 2 | 20", "Total | 3 | 30", "Mean | 2 | 15")),
        ("Part | Hours | Rate", ("One | 3 | $75/h", "Two | 2 | $75/h", "Total | 5 | $375")),
    ],
)
def test_what_is_no_sum_is_not_told(header: str, rows: tuple[str, ...]) -> None:
    assert told(header, *rows) == []


def test_a_last_column_is_a_total_where_it_is_one_in_most_rows() -> None:
    header, dashes = "| Part | Indoors | Outdoors | Total |", "|---|---|---|---|"
    rows = "| Phase 1 | 1 | 2 | {} |\n| Phase 2 | 3 | 4 | 7 |\n| Phase 3 | 2 | 2 | 4 |"
    text = f"# Orchard\n\nPhase 2 depends on Phase 1.\n\n{header}\n{dashes}\n{rows}\n"
    text += "\n## Phase 1: Drains\n\n## Phase 2: Trees\n\n## Phase 3: Hives\n"
    messages = [
        [each.finding.message for each in check(source("p.md", text.format(end)), Settings())[1]]
        for end in (3, 4)
    ]
    assert messages == [[], ["the 2 rows add up to 3, the stated total is 4"]]


AMOUNTS = st.integers(1, 99_999)
WRITTEN = st.sampled_from(("{} weeks", "~{}h", "${}", "€{}", "{}", "{} PD", "{}+ days"))


@given(WRITTEN, AMOUNTS, AMOUNTS)
def test_a_figure_keeps_what_stands_around_its_number(form: str, old: int, new: int) -> None:
    around = form.split("{}")
    written = reworded(form.format(old), new, new, LANGUAGE)
    assert written.startswith(around[0])
    assert written.removeprefix(around[0]).startswith(str(new))


@given(WRITTEN, AMOUNTS, AMOUNTS)
def test_a_figure_written_anew_and_back_is_as_it_was(form: str, old: int, new: int) -> None:
    there = reworded(form.format(old), new, new, LANGUAGE)
    if min(old, new) > 1:
        assert reworded(there, old, old, LANGUAGE) == form.format(old)


@given(AMOUNTS, AMOUNTS)
def test_thousands_stay_set_apart(old: int, new: int) -> None:
    written = reworded(f"${old + 1_000:,}-{old + 2_000:,}", new, new + 1, LANGUAGE)
    assert written == f"${new:,}-{new + 1:,}"


def test_lakhs_are_read_and_written_as_such() -> None:
    rows = ("Phase 1 | ₹1,20,000 | -", "Phase 2 | ₹2,50,000 | -")
    assert told("Part | Cost | Note", *rows, "Total | ₹3,70,000 | -") == []
    assert len(told("Part | Cost | Note", *rows, "Total | ₹3,60,000 | -")) == 1


def test_no_fix_writes_what_would_be_read_as_another_amount() -> None:
    plan = read(source("plan.md", "# Orchard\n\n$5m, then six weeks\n"))
    start = plan.source.text.index("$5m")
    assert restating("", plan, [(Span(start, start + len("$5m")), 6e6, 6e6)]) is None
    start = plan.source.text.index("six weeks")
    assert restating("", plan, [(Span(start, start + len("six weeks")), 7, 7)]) is None


@pytest.mark.parametrize("header", ["Hours", "Effort (h)"])
def test_rows_have_the_unit_of_their_header_where_the_total_has_another(header: str) -> None:
    rows = ("Phase 1 | 16 | -", "Phase 2 | 24 | -")
    assert told(f"Part | {header} | Note", *rows, "Total | 5 days | -") == []
    assert told(f"Part | {header} | Note", *rows, "Total | 1 week | -") == []
    [message] = told(f"Part | {header} | Note", *rows, "Total | 9 days | -")
    assert message.startswith("the 2 rows add up to 40 hours, which is 5 days")


def test_points_of_a_total_are_those_of_its_column() -> None:
    rows = ("Phase 1 | 8 | -", "Phase 2 | 5 | -")
    assert told("Part | Points | Note", *rows, "Total | 13 pts | -") == []
    assert len(told("Part | Points | Note", *rows, "Total | 17 pts | -")) == 1


@pytest.mark.parametrize(
    "total", ["Total (with 20% buffer) | 26.4 | -", "Total incl. 4 h management | 26 | -"]
)
def test_a_total_that_takes_in_more_than_its_rows_is_left_alone(total: str) -> None:
    rows = ("Phase 1 | 10 | -", "Phase 2 | 12 | -")
    assert told("Part | Hours | Note", *rows, total) == []


@pytest.mark.parametrize("credit", ["-$200", "($200)", "−$200"])
def test_a_column_with_money_taken_off_is_left_alone(credit: str) -> None:
    rows = ("Phase 1 | $1,000 | -", f"Rebate | {credit} | -", "Phase 2 | $3,000 | -")
    assert told("Part | Cost | Note", *rows, "Total | $3,800 | -") == []


@pytest.mark.parametrize("row", ["Hives (optional) | 6 | -", "of which drains | 6 | -"])
def test_rows_that_are_optional_or_parts_of_others_may_be_left_out(row: str) -> None:
    rows = ("Phase 1 | 10 | -", "Phase 2 | 12 | -", row)
    assert told("Part | Hours | Note", *rows, "Total | 22 | -") == []
    assert told("Part | Hours | Note", *rows, "Total | 28 | -") == []
    assert len(told("Part | Hours | Note", *rows, "Total | 25 | -")) == 1
