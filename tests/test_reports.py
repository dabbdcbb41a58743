"""How findings are told to people and to programs."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint import HOME
from planlint.diagnostic import Diagnostic, Edit, Finding, Fix, Related, Severity
from planlint.report import Outcome, Tally
from planlint.reports.json import REPORT as JSON
from planlint.reports.text import REPORT as TEXT
from planlint.source import Span, source
from planlint.terminal.frame import columns, frame, mark, visible
from planlint.terminal.style import Role, Style, wants_colour, wants_links

PLAN = """\
# Release

| Task | Takes  | Starts | After  |
|------|--------|--------|--------|
| B1   | 3 days | Day 2  | -      |
| B2   | 1 day  | Day 3  | B1, A1 |
"""


def span(text: str, part: str, after: int = 0) -> Span:
    start = text.index(part, after)
    return Span(start, start + len(part))


def diagnostic(
    text: str = PLAN, part: str = "Day 3", message: str = "B2 starts Day 3", **facts: Any
) -> Diagnostic:
    document = source("docs/release.md", text)
    finding = Finding(span(text, part), message, **facts)
    return Diagnostic(document, "PL401", "impossible-start", Severity.ERROR, finding)


def told(*diagnostics: Diagnostic, tally: Tally | None = None, style: Style | None = None) -> str:
    return TEXT.write(Outcome(diagnostics, tally or Tally(1, 1)), style or Style())


def drawn(text: str, *marks: tuple[str, Role, str]) -> list[str]:
    document = source("plan.md", text)
    marks = [mark(document, span(text, part), role, label) for part, role, label in marks]
    return list(frame(document, marks, Style()))[1:-1]


def test_what_a_fix_does_is_the_help_of_a_finding_without_one() -> None:
    fix = Fix("Write Day 5", (Edit(span(PLAN, "Day 3"), "Day 5"),), "unsafe")
    assert told(diagnostic(fix=fix)).count("= help: write Day 5\n") == 1
    assert "write Day 5" not in told(diagnostic(fix=fix, help="start B2 on Day 5"))


def test_a_finding_shows_every_line_that_takes_part() -> None:
    related = (
        Related(span(PLAN, "3 days"), "takes 3 days"),
        Related(span(PLAN, "Day 2"), "starts Day 2"),
        Related(span(PLAN, "B1", PLAN.index("Day 3")), "waits for B1"),
    )
    message = (
        "B2 starts Day 3, but B1 starts Day 2 and takes 3 days, so B2 cannot start before Day 5"
    )
    text = told(diagnostic(message=message, related=related, help="start B2 on Day 5,\nor drop B1"))
    assert (
        text
        == """\
docs/release.md:6:19: error[PL401] B2 starts Day 3, but B1 starts Day 2 and takes 3 days, \
so B2 cannot start before Day 5
  |
5 | | B1   | 3 days | Day 2  | -      |
  |          ------   ----- starts Day 2
  |          |
  |          takes 3 days
6 | | B2   | 1 day  | Day 3  | B1, A1 |
  |                   ^^^^^    -- waits for B1
  |
  = help: start B2 on Day 5,
    or drop B1

1 error in 1 of 1 plan (1 file)
"""
    )


def test_a_clean_run_says_what_was_understood() -> None:
    assert told(tally=Tally(3, 2, 14, 19, 1)) == (
        "3 files, 2 plans: 14 items, 19 dependencies, 1 gate: no findings\n"
    )
    assert told(tally=Tally(1)) == "1 file, 0 plans: no findings\n"


def test_the_place_itself_is_drawn_over_what_overlaps_it() -> None:
    marks = [("tasks B1 and B2", "related", "declared together"), ("B1", "error", "")]
    assert drawn("the tasks B1 and B2 run", *marks) == [
        "1 | the tasks B1 and B2 run",
        "  |     ------^^-------",
        "  |     |",
        "  |     declared together",
    ]


def test_two_statements_in_one_place_share_their_mark() -> None:
    marks = [("B1", "related", "one"), ("B1", "error", ""), ("B1", "related", "two")]
    assert drawn("B1", *marks) == ["1 | B1", "  | ^^ one; two"]


def test_wide_characters_and_tabs_keep_the_mark_under_its_text() -> None:
    assert drawn("\t計画 ✅ e\u0301 B1", ("B1", "error", "")) == [
        "1 |     計画 ✅ e\u0301 B1",
        "  |               ^^",
    ]


def test_a_repaired_line_is_shown_as_written() -> None:
    document = source("plan.md", "Week 1 â†’ Week 2")
    place = span(document.text, "Week 2")
    rows = list(frame(document, [mark(document, place, "error")], Style()))
    assert rows[1:-1] == ["1 | Week 1 â†’ Week 2", "  |            ^^^^^^"]


def test_of_a_very_long_line_only_the_surroundings_of_the_marks_are_shown() -> None:
    [line, strokes] = drawn("a" * 500 + " B1 " + "b" * 500, ("B1", "error", ""))
    assert line == "1 | …" + "a" * 75 + " B1 " + "b" * 75 + "…"
    assert line.index("B1") == strokes.index("^^")


@pytest.mark.parametrize("width", [44, 60, 80, 160])
def test_a_line_fits_the_page_with_its_marks_under_their_text(width: int) -> None:
    row = "| **B2** | Mirror 計画 | " + "a remark, " * 20 + "| 2 days | Day 3 | B1 |"
    document = source("plan.md", row)
    marks = [mark(document, span(row, "Day 3"), "error"), mark(document, span(row, "B2"), "error")]
    _, line, strokes, _ = frame(document, marks, Style(width=width))
    assert columns(line) <= width
    at = columns(line[: line.index("Day 3")])
    assert strokes[at:].startswith("^^^^^")


def test_one_line_between_two_is_shown_and_of_several_three_dots_tell() -> None:
    text = "A1\nbetween\nA2\n\nfar\nA3"
    assert drawn(text, *((name, "error", "") for name in ("A1", "A2", "A3"))) == [
        *("1 | A1", "  | ^^", "2 | between"),
        *("3 | A2", "  | ^^", "...", "6 | A3", "  | ^^"),
    ]


def test_a_label_without_room_is_broken_into_lines() -> None:
    text = "a" * 30 + " B1"
    document = source("plan.md", text)
    label = "waits for all that the harbour master has to say about the quay"
    place = mark(document, span(text, "B1"), "error", label)
    assert list(frame(document, [place], Style(width=64)))[1:-1] == [
        f"1 | {text}",
        f"  | {'':31}^^",
        f"  | {'':31}|",
        f"  | {'':31}waits for all that the",
        f"  | {'':31}harbour master has to say",
        f"  | {'':31}about the quay",
    ]


def test_a_label_that_says_what_stands_there_is_left_out() -> None:
    assert drawn("waits for B1", ("B1", "related", "B1")) == [
        "1 | waits for B1",
        "  |           --",
    ]


def test_a_span_over_several_lines_is_marked_in_its_first() -> None:
    assert drawn("## A\n- b\n- c", ("A\n- b", "error", "")) == ["1 | ## A", "  |    ^"]


def test_characters_that_a_terminal_would_obey_are_made_visible() -> None:
    text = told(diagnostic("a \x1b[2J\u202e B1", "B1", "B1 \x07 is wrong"))
    assert visible("\x1b[2J") == "␛[2J"
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), min_size=1),
    st.data(),
)
def test_any_mark_in_any_line_is_drawn_under_it(line: str, data: st.DataObject) -> None:
    document = source("plan.md", line)
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    rows = list(frame(document, [mark(document, Span(start, end), "error")], Style()))
    assert len(rows) == 4
    assert "^" in rows[2]
    assert columns(rows[1]) <= 4 + 160 + 2 * len("…")


def test_programs_read_places_in_code_points_and_edits() -> None:
    fix = Fix("Start B2 on Day 5", (Edit(span(PLAN, "Day 3"), "Day 5"),), "unsafe")
    related = (Related(span(PLAN, "3 days"), "takes 3 days"),)
    outcome = Outcome((diagnostic(related=related, fix=fix),))
    place = {"path": "docs/release.md", "line": 6, "column": 19, "end_line": 6, "end_column": 24}
    assert json.loads(JSON.write(outcome, Style())) == [
        {
            "code": "PL401",
            "name": "impossible-start",
            "severity": "error",
            **place,
            "message": "B2 starts Day 3",
            "related": [
                {"path": "docs/release.md", "line": 5, "column": 10, "message": "takes 3 days"}
            ],
            "fix": {
                "applicability": "unsafe",
                "message": "Start B2 on Day 5",
                "edits": [{**place, "text": "Day 5"}],
            },
        }
    ]


def test_a_clean_run_is_an_empty_list_for_programs() -> None:
    assert JSON.write(Outcome(()), Style()) == "[]\n"


def test_colours_only_add_to_the_text() -> None:
    plain = told(diagnostic())
    coloured = told(diagnostic(), style=Style(colour=True))
    for sequence in ("\x1b[1;31m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m"):
        coloured = coloured.replace(sequence, "")
    assert coloured == plain


def test_a_code_leads_to_the_page_of_its_rule_where_links_are_taken() -> None:
    address = f"{HOME}/blob/main/docs/rules/impossible-start.md"
    linked = told(diagnostic(), style=Style(links=True))
    assert f"error[\x1b]8;;{address}\x1b\\PL401\x1b]8;;\x1b\\]" in linked
    assert "\x1b" not in told(diagnostic(), style=Style())


@pytest.mark.parametrize(
    ("environment", "colour", "terminal", "links"),
    [
        ({}, True, True, True),
        ({}, True, False, False),
        ({}, False, True, False),
        ({"FORCE_HYPERLINK": "0"}, True, True, False),
        ({"FORCE_HYPERLINK": "1"}, False, False, True),
    ],
)
def test_links_need_a_terminal_with_colours(
    environment: dict[str, str], *, colour: bool, terminal: bool, links: bool
) -> None:
    assert wants_links(environment, colour=colour, terminal=terminal) is links


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "colour"),
    [
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1", "TERM": "dumb"}, False, True),
        ("auto", {"TERM": "dumb"}, True, False),
    ],
)
def test_the_environment_decides_on_colours_in_the_customary_order(
    choice: str, environment: dict[str, str], *, terminal: bool, colour: bool
) -> None:
    assert wants_colour(choice, environment, terminal=terminal) is colour
