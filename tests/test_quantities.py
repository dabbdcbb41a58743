"""Amounts are read as people write them, and never invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.discover import constant
from planlint.grammar import durations, money, percents, windows
from planlint.language import Language, merged
from planlint.plan import Item
from planlint.quantity import Duration
from planlint.reading import read
from planlint.source import source

ENGLISH: Language = constant("planlint.languages", "en", "LANGUAGE")
GERMAN: Language = merged(constant("planlint.languages", "de", "LANGUAGE"), ENGLISH)
FRENCH: Language = merged(constant("planlint.languages", "fr", "LANGUAGE"), ENGLISH)
CHINESE: Language = merged(constant("planlint.languages", "zh", "LANGUAGE"), ENGLISH)
JAPANESE: Language = merged(constant("planlint.languages", "ja", "LANGUAGE"), ENGLISH)


def lengths(text: str, language: Language = ENGLISH) -> list[str]:
    return [str(found.duration) for found in durations(text, language)]


def places(text: str, language: Language = ENGLISH) -> list[str]:
    return [str(found.window) for found in windows(text, language)]


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("4–6 weeks", ["4-6 weeks"]),
        ("~4—6 weeks", ["4-6 weeks"]),
        ("two to three days", ["2-3 days"]),
        ("1 week 3 days", ["8 days"]),
        ("1 week and 3 days", ["8 days"]),
        ("1 week or 3 days", ["1 week", "3 days"]),
        ("0.75d", ["0.75 days"]),
        ("½ day", ["0.5 days"]),
        ("1½ days", ["1.5 days"]),
        ("1/2 day", ["0.5 days"]),
        ("1.5–2 wks", ["1.5-2 weeks"]),
        ("a week", ["1 week"]),
        ("half a day", ["0.5 days"]),
        ("once a week", []),
        ("two weeks", ["2 weeks"]),
        ("5 ± 1 days", ["4-6 days"]),
        ("2/4/8 days (O/M/P)", ["2-8 days"]),
        ("P80: 12 days", ["12 days"]),
        ("5d (P50) / 8d (P80)", ["5-8 days"]),
        ("<= 3 days", ["3 days"]),
        ("3+ days", ["3 days"]),
        ("13 story points", ["13 points"]),
        ("5 SP", ["5 points"]),
        ("5 person-days", ["5 person-days"]),
        ("3 FTE-weeks", ["3 person-weeks"]),
        ("20 h/week × 3 weeks", ["60 person-hours"]),
        ("20 h/week", []),
        ("2 hours per day", []),
        ("1.5 FTE", []),
        ("5D", []),
    ],
)
def test_a_length_of_time_is_read(text: str, read_as: list[str]) -> None:
    assert lengths(text) == read_as


@pytest.mark.parametrize(
    ("text", "language", "read_as"),
    [
        ("1,5 Tage", GERMAN, ["1.5 days"]),
        ("zwei bis drei Wochen", GERMAN, ["2-3 weeks"]),
        ("3 PT", GERMAN, ["3 person-days"]),
        ("3天内完成", CHINESE, ["3 days"]),
        ("三个工作日", CHINESE, ["3 days"]),
        ("2~3周", CHINESE, ["2-3 weeks"]),
        ("第三天", CHINESE, []),
        ("3月2日", CHINESE, []),
        ("2週間", JAPANESE, ["2 weeks"]),
        ("3日間の作業", JAPANESE, ["3 days"]),
    ],
)
def test_a_length_is_read_in_the_units_of_the_language(
    text: str, language: Language, read_as: list[str]
) -> None:
    assert lengths(text, language) == read_as


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("March 2, 2026", ["2026-03-02"]),
        ("2 March 2026", ["2026-03-02"]),
        ("the 2nd of March 2026", ["2026-03-02"]),
        ("March 2-6, 2026", ["2026-03-02 to 2026-03-06"]),
        ("Mon 2 Mar 2026", ["2026-03-02"]),
        ("28 Dec – 3 Jan 2026", ["2025-12-28 to 2026-01-03"]),
        ("02.03.2026", ["2026-03-02"]),
        ("2026/03/02", ["2026-03-02"]),
        ("03/25/2026", ["2026-03-25"]),
        ("25/03/2026", ["2026-03-25"]),
        ("03/04/2026", []),
        ("2026-02-31", []),
        ("March 2", ["--03-02"]),
        ("march on, may 2 of us stay", []),
        ("March 2026", ["March 2026"]),
        ("Jan–Mar 2026", ["January 2026 to March 2026"]),
        ("Q3 2026", ["Q3 2026"]),
        ("Q1-Q2 2026", ["Q1 2026 to Q2 2026"]),
        ("Q4 2026 - Q1 2027", ["Q4 2026 to Q1 2027"]),
        ("M6–M24", ["Month 6-24"]),
        ("M6", []),
        ("W-6 Mon", ["Week -6"]),
        ("D+3", ["Day 3"]),
        ("Sprint 3-4", ["Sprint 3-4"]),
        ("CW 14", ["Week 14"]),
        ("T+15", []),
    ],
)
def test_a_place_on_the_calendar_is_read(text: str, read_as: list[str]) -> None:
    assert places(text) == read_as


@pytest.mark.parametrize(
    ("text", "language", "read_as"),
    [
        ("KW 12", GERMAN, ["Week 12"]),
        ("3. Woche", GERMAN, ["Week 3"]),
        ("Wochen 4 bis 8", GERMAN, ["Week 4-8"]),
        ("2. März 2026", GERMAN, ["2026-03-02"]),
        ("第1-3周", CHINESE, ["Week 1-3"]),
        ("每周1次", CHINESE, []),
        ("2026年3月2日", CHINESE, ["2026-03-02"]),
        ("3日目", JAPANESE, ["Day 3"]),
    ],
)
def test_a_place_is_read_in_the_words_of_the_language(
    text: str, language: Language, read_as: list[str]
) -> None:
    assert places(text, language) == read_as


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("$1.2k-1.5k", ["$1,200-1,500"]),
        ("€1.5M", ["€1,500,000"]),
        ("USD 3,000", ["$3,000"]),
        ("3.000 €", ["€3,000"]),
        ("31 000 €", ["€31,000"]),
        ("1.234,50 EUR", ["€1,234.50"]),
        ("10k EUR", ["€10,000"]),
        ("R$ 5.000", ["BRL 5,000"]),
        ("20万元", ["CNY 200,000"]),
        ("WS3 takes 5 days", []),
    ],
)
def test_a_sum_of_money_is_read(text: str, read_as: list[str]) -> None:
    assert [str(found.money) for found in money(text)] == read_as


def item(text: str) -> Item:
    """Read a plan of two items; gives the second."""
    return read(source("plan.md", f"# Garden\n\n## Phase 1: Dig (1 day)\n\n{text}\n")).items[1]


def test_effort_is_no_length_where_the_item_states_its_length() -> None:
    found = item("## Phase 2: Sow (5 person-days)\n\n**Duration:** 2 days")
    assert [str(each.value) for each in found.durations] == ["2 days"]
    assert [str(each.value) for each in found.efforts] == ["5 person-days"]


def test_effort_is_the_length_where_nothing_else_is_stated() -> None:
    found = item("## Phase 2: Sow (5 person-days)")
    assert [str(each.value) for each in found.durations] == ["5 person-days"]


@pytest.mark.parametrize(
    ("header", "cell", "read_as"),
    [
        ("Effort (h)", "16", Duration(16, 16, "hour")),
        ("Estimate [days]", "1,5", Duration(1.5, 1.5, "day")),
        ("Effort (person-days)", "3-4", Duration(3, 4, "day", effort=True)),
    ],
)
def test_a_unit_may_stand_in_the_header_only(header: str, cell: str, read_as: Duration) -> None:
    rows = f"| ID | {header} |\n|---|---|\n| T1 | {cell} |\n| T2 | {cell} |\n"
    plan = read(source("plan.md", f"# Plan\n\n{rows}"))
    assert [each.value for each in plan.items[0].durations] == [read_as]


def test_a_currency_may_stand_in_the_header_only() -> None:
    rows = "| ID | Days | Cost (USD) |\n|---|---|---|\n| T1 | 2 | 1,200 |\n| T2 | 1 | 500-700 |\n"
    plan = read(source("plan.md", f"# Plan\n\n{rows}"))
    assert [str(each.value) for one in plan.items for each in one.costs] == ["$1,200", "$500-700"]


@pytest.mark.parametrize(
    ("above", "read_as"),
    [
        ("Begun on January 12, 2026.", ["2026-03-02 to 2026-03-06"]),
        ("Written in March.", []),
        ("Begun on 2025-11-03, ends on 2026-04-01.", []),
    ],
)
def test_a_date_takes_the_one_year_that_the_document_states(above: str, read_as: list[str]) -> None:
    text = f"# Plan\n\n{above}\n\n## Phase 1: Dig (March 2-6)\n\n## Phase 2: Sow (2 days)\n"
    first = read(source("plan.md", text)).items[0]
    assert [str(each.value) for each in first.windows] == read_as


def test_dates_around_a_new_year_take_no_year() -> None:
    text = "# Plan of 2025-11-01\n\n## Phase 1: Dig (Dec 15)\n\n## Phase 2: Sow (Jan 12)\n"
    found = read(source("plan.md", text)).items
    assert [each.windows for each in found] == [(), ()]


@given(st.text(max_size=80))
def test_any_text_states_amounts_within_itself(text: str) -> None:
    for language in (ENGLISH, GERMAN, CHINESE, JAPANESE):
        found = (
            *durations(text, language),
            *windows(text, language),
            *money(text),
            *percents(text),
        )
        assert all(0 <= each.start < each.end <= len(text) for each in found)


@given(st.integers(1, 9_999), st.integers(0, 999), st.sampled_from("-–—−"))
def test_a_range_keeps_its_ends_behind_any_dash(low: int, more: int, dash: str) -> None:
    [found] = durations(f"{low}{dash}{low + more} days", ENGLISH)
    assert found.duration[:3] == (low, low + more, "day")


@pytest.mark.parametrize("part", ["1 ", "1,000,", "1-", "2026-", "第1", "2 Mar ", "€ 1 ", "1 day-"])
def test_a_long_run_of_what_could_be_an_amount_is_read_to_its_end(part: str) -> None:
    """An expression that backtracks would not come to an end."""
    text = part * 4_000
    for language in (ENGLISH, FRENCH, CHINESE, JAPANESE):
        found = (*durations(text, language), *windows(text, language), *money(text))
        assert all(each.end <= len(text) for each in found)


def test_units_may_stand_in_a_row_of_their_own_below_the_header() -> None:
    plan = read(
        source(
            "plan.md",
            "| Task | Name | Effort | Cost | Depends on |\n|---|---|---|---|---|\n"
            "| | | (days) | (USD) | |\n"
            "| T1 | Dough | 2 | 300 | - |\n| T2 | Bake | 1-2 | 1,200 | T1 |\n",
        )
    )

    assert [str(one.value) for item in plan.items for one in item.durations] == [
        "2 days",
        "1-2 days",
    ]
    assert [str(one.value) for item in plan.items for one in item.costs] == ["$300", "$1,200"]
