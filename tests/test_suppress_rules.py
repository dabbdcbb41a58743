"""What comments do to the findings of a check, and what is said of the comments."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

PLAN = """\
# Release

## Phase 1: Build

**Duration**: 3 days
**Start**: Day 1

## Phase 2: Ship {comment}

**Duration**: 1 day
**Start**: Day 2
**Depends on**: Phase 1
"""


def codes(comment: str, settings: Settings | None = None) -> list[str]:
    document = source("plan.md", PLAN.replace("{comment}", comment))
    return [found.code for found in check(document, settings or Settings()).diagnostics]


def test_without_a_comment_the_flaw_is_reported() -> None:
    assert codes("") == ["PL401"]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- planlint-disable-file impossible-start -->",
        "<!-- planlint-disable PL401 --> \n<!-- planlint-enable -->",
    ],
)
def test_a_comment_reaches_the_lines_that_it_says(comment: str) -> None:
    reached = "file" in comment
    assert codes(comment) == ([] if reached else ["PL005", "PL401"])


def test_a_comment_for_a_rule_that_the_run_leaves_out_is_not_called_unused() -> None:
    comment = "<!-- planlint-disable-line PL402 -->"
    assert codes(comment) == ["PL005", "PL401"]
    assert codes(comment, Settings(ignore=("PL402",))) == ["PL401"]


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("<!-- planlint-disabel PL401 -->", "PL006"),
        ("<!-- planlint-disable-nextline PL401 -->", "PL006"),
        ("<!-- planlint-render timeline -->", None),
    ],
)
def test_a_misspelt_comment_is_told_and_one_for_another_purpose_is_not(
    comment: str, code: str | None
) -> None:
    assert codes(comment) == [found for found in (code, "PL401") if found]


def test_a_comment_for_every_rule_is_judged_only_where_every_rule_ran() -> None:
    comment = "<!-- planlint-disable-line -->"
    assert codes(comment) == ["PL005", "PL401"]
    assert codes(comment, Settings(select=("PL005", "PL401"))) == ["PL401"]


def cleared(text: str, *codes: str) -> str:
    """Make the fixes of unused comments."""
    document = source("plan.md", text)
    diagnostics = check(document, Settings(ignore=("PL006", *codes))).diagnostics
    edits = [edit for found in diagnostics if found.code == "PL005" for edit in found.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("<!-- planlint-disable-line PL402 -->", ""),
        ("<!-- planlint-disable-line PL402 PL001 -->", ""),
        ("<!-- planlint-disable-file PL401 PL402 -->", " <!-- planlint-disable-file PL401 -->"),
        ("<!-- planlint-disable-line PL402, PLXXX -->", " <!-- planlint-disable-line PLXXX -->"),
        (
            "<!-- planlint-disable-file PL402, PL401, PL403, PL102 -- why -->",
            " <!-- planlint-disable-file PL401 -- why -->",
        ),
    ],
)
def test_the_fix_takes_out_what_is_unused_and_never_widens_the_rest(
    comment: str, left: str
) -> None:
    assert cleared(PLAN.replace("{comment}", comment)) == PLAN.replace(" {comment}", left)


COMMENT = "<!-- planlint-disable-file PL402 -->"


@pytest.mark.parametrize(
    ("around", "left"),
    [
        ("{}\n\nText", "Text"),
        ("{}\nText", "Text"),
        ("Text\n\n{}\n\nText", "Text\n\nText"),
        ("Text\n\n  {}\nText", "Text\n\nText"),
        ("Text\n{}\n\nText", "Text\n\nText"),
        ("Text\n{}\nText", "Text\n\nText"),
        ("Text {} text", "Text text"),
        ("{} text", "text"),
        ("Text{}text", "Texttext"),
        ("Text  {}\nText", "Text\nText"),
    ],
)
def test_a_comment_goes_with_its_line_or_its_blanks_and_parts_what_it_parted(
    around: str, left: str
) -> None:
    plan = PLAN.replace(" {comment}", "")
    before, _, after = around.partition("{}")
    assert cleared(f"{before}{COMMENT}{after}\n\n{plan}") == f"{left}\n\n{plan}"
    assert cleared(f"{plan}\n{before}{COMMENT}{after}\n") == f"{plan}\n{left}\n"


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_a_comment_in_the_last_line_leaves_the_end_of_the_file(end: str) -> None:
    plan = PLAN.replace(" {comment}", "")
    assert cleared(f"{plan}\n{COMMENT}{end}") == f"{plan}\n"
    assert cleared(f"{plan}{COMMENT}{end}") == plan + end.removesuffix("\n")
