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


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("<!-- planlint-disable-line PL402 -->", ""),
        ("<!-- planlint-disable-line PL402 PL001 -->", ""),
        ("<!-- planlint-disable-file PL401 PL402 -->", "<!-- planlint-disable-file PL401  -->"),
        ("<!-- planlint-disable-line PL402 PLXXX -->", "<!-- planlint-disable-line  PLXXX -->"),
    ],
)
def test_the_fix_takes_out_what_is_unused_and_never_widens_the_rest(
    comment: str, left: str
) -> None:
    document = source("plan.md", PLAN.replace("{comment}", comment))
    [unused] = (
        found
        for found in check(document, Settings(ignore=("PL006",))).diagnostics
        if found.code == "PL005"
    )
    assert unused.finding.fix
    text = document.text
    for edit in sorted(unused.finding.fix.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == PLAN.replace("{comment}", left)
