"""The grammar of mermaid's gantt charts: every form that its documentation names."""

import pytest

from planlint.exports.outline import EXPORT
from planlint.notation.gantt import bar, chart, is_gantt, length, moment
from planlint.reading import read
from planlint.schedule import schedule
from planlint.source import source
from planlint.text import Text


def outline(*lines: str) -> str:
    fenced = "\n".join(("```mermaid", "gantt", *lines, "```", ""))
    return EXPORT.write([read(source("plan.md", fenced))])


def texts(*lines: str) -> list[Text]:
    return [Text(line, 0) for line in lines]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("30m", "30 minutes"),
        ("90s", "1.5 minutes"),
        ("1.5d", "1.5 days"),
        ("2w", "2 weeks"),
        ("3M", "3 months"),
        ("1y", "12 months"),
    ],
)
def test_a_length_keeps_its_unit(written: str, read: str) -> None:
    assert str(length(Text(written, 0))) == read


@pytest.mark.parametrize("written", ["20ms", "soon", "2 days", "2025-01-06", ""])
def test_what_is_no_length_in_mermaid_is_none(written: str) -> None:
    assert length(Text(written, 0)) is None


@pytest.mark.parametrize(
    ("written", "date_format", "day"),
    [
        ("2025-01-06", "YYYY-MM-DD", "2025-01-06"),
        ("06.01.2025", "DD.MM.YYYY", "2025-01-06"),
        ("1/6/2025", "M/D/YYYY", "2025-01-06"),
        ("2025-01-06 14:30", "YYYY-MM-DD HH:mm", "2025-01-06"),
        ("2025-01-06", "DD/MM/YYYY", "2025-01-06"),
    ],
)
def test_a_date_is_read_by_the_format_of_its_chart(
    written: str, date_format: str, day: str
) -> None:
    found = moment(Text(written, 0), date_format)

    assert found is not None
    assert found.day == day


@pytest.mark.parametrize("written", ["2025-02-30", "Day 1", "31/31/2025", "1736121600"])
def test_what_is_no_date_of_the_format_is_none(written: str) -> None:
    assert moment(Text(written, 0), "YYYY-MM-DD") is None


@pytest.mark.parametrize(
    "before",
    [
        ["%%{init: {'theme': 'forest'}}%%"],
        ["---", "title: Roof", "---"],
        ["", "%% drawn by hand"],
    ],
)
def test_a_chart_may_follow_comments_and_front_matter(before: list[str]) -> None:
    assert is_gantt(texts(*before, "gantt", "A :a1, 3d"))


def test_a_flowchart_is_no_chart() -> None:
    assert not is_gantt(texts("flowchart LR", "gantt --> b"))


def test_a_name_may_hold_colons_and_signs() -> None:
    found = bar(Text("Issue #4: 50% of the glass :a1, 2025-01-06, 3d", 0))

    assert found is not None
    assert found.name.value == "Issue #4: 50% of the glass"
    assert found.id is not None
    assert found.id.value == "a1"


def test_tags_stand_in_any_order_before_the_identifier() -> None:
    found = bar(Text("Roof :crit, done, milestone, m1, 2025-01-06, 0d", 0))

    assert found is not None
    assert [tag.value for tag in found.tags] == ["crit", "done", "milestone"]


def test_lines_of_settings_are_no_work() -> None:
    settings = (
        "gantt",
        "title Roof",
        "axisFormat %b %d",
        "tickInterval 1week",
        "excludes weekends, 2025-01-06",
        "includes 2025-01-11",
        "weekend friday",
        "weekday monday",
        "inclusiveEndDates",
        "todayMarker off",
        "topAxis",
        "accTitle: a roof",
        "accDescr {",
        "Beams : first, then tiles",
        "}",
        "click a1 call open()",
        "%% Walls :w1, 2025-01-06, 2d",
    )
    read = chart(texts(*settings, "Beams :a1, 2025-01-06, 2d %% oak"))

    assert [one.name.value for part in read.parts for one in part.bars] == ["Beams"]
    assert read.unread == ()


def test_a_bar_waits_for_every_bar_it_comes_after() -> None:
    lines = ("A :a, 2025-01-06, 1d", "B :b, 2025-01-06, 2d", "C :c, after a b, 1d")

    assert "c: C [1 day; after a; after b]" in outline(*lines)


def test_a_bar_without_a_start_gets_none() -> None:
    assert "b: B [2 days]" in outline("A :a, 2025-01-06, 1d", "B :b, 2d")


def test_clock_times_are_hours() -> None:
    lines = ("dateFormat HH:mm", "A :a, 09:00, 30m", "B :b, 10:30, 12:00")

    assert outline(*lines) == "a: A [30 minutes; from Hour 9]\nb: B [Hour 10.5-12]\n"


def test_until_ends_the_day_before_the_other_begins() -> None:
    lines = ("A :a, 2025-01-06, until b", "B :b, 2025-01-10, 2d")

    assert "a: A [2025-01-06 to 2025-01-09]" in outline(*lines)


def test_until_a_bar_without_a_date_states_no_end() -> None:
    lines = ("A :a, 2025-01-06, until b", "B :b, after c, 2d", "C :c, 2025-01-06, 2d")

    assert "a: A [from 2025-01-06]" in outline(*lines)


def test_bars_that_nothing_else_declares_follow_what_they_wait_for() -> None:
    bars = ("Plates :s1, 2026-04-06, 3d", "Frame :s2, after s1, 5d")
    fenced = "\n".join(("```mermaid", "gantt", *bars, "```", ""))
    made = schedule(read(source("dome.md", fenced)))

    assert [str(made.placed(key)) for key in made.planned] == [
        "2026-04-06 to 2026-04-08",
        "2026-04-09 to 2026-04-13",
    ]
