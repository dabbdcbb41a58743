"""Which comments ask for silence, about what, and in which lines."""

import pytest

from planlint.diagnostic import Diagnostic, Finding, Severity
from planlint.source import Span, source
from planlint.suppress import Comment, comments, silenced


def targets(text: str) -> list[tuple[str | None, list[int], bool]]:
    return [
        (target.name, list(target.lines), target.closed)
        for comment in comments(source("plan.md", text))
        for target in comment.targets
    ]


@pytest.mark.parametrize(
    ("comment", "lines"),
    [
        ("disable-line", [2]),
        ("disable-next-line", [3]),
        ("disable-file", [1, 2, 3, 4]),
    ],
)
def test_the_reach_says_which_lines_are_meant(comment: str, lines: list[int]) -> None:
    assert targets(f"# Plan\n<!-- planlint-{comment} PL401 -->\n- a\n- b") == [
        ("PL401", lines, True)
    ]


def test_a_block_ends_at_the_comment_that_enables_it() -> None:
    text = "<!-- planlint-disable PL401 -->\na\n<!-- planlint-enable -->\nb"
    assert targets(text) == [("PL401", [1, 2, 3], True)]


def test_enabling_one_rule_leaves_the_other_disabled() -> None:
    text = (
        "<!-- planlint-disable PL401 wrong-count -->\n"
        "<!-- planlint-enable PL401 -->\n"
        "a\n"
        "<!-- planlint-enable -->"
    )
    assert targets(text) == [("PL401", [1, 2], True), ("wrong-count", [1, 2, 3, 4], True)]


def test_a_block_without_an_end_holds_to_the_last_line_and_is_told() -> None:
    assert targets("a\n<!-- planlint-disable -->\nb") == [(None, [2, 3], False)]


def test_what_follows_two_dashes_is_a_reason() -> None:
    text = "x <!-- planlint-disable-line PL401, wrong-count -- agreed with QA -->"
    assert [name for name, _, _ in targets(text)] == ["PL401", "wrong-count"]


@pytest.mark.parametrize(
    "text",
    [
        "```markdown\n<!-- planlint-disable-line -->\n```",
        "- a list\n  ~~~~\n  ```\n  <!-- planlint-disable-line -->\n  ~~~~",
        "````\n```\n````x\n<!-- planlint-disable-line -->",
        "Write `<!-- planlint-disable-line -->` behind it.",
        "Write ``<!-- planlint-disable-line --> ` `` behind it.",
        "<!-- planlint-disabled -->",
        "planlint-disable-line",
    ],
)
def test_an_example_of_a_comment_asks_for_nothing(text: str) -> None:
    assert targets(text) == []


def test_a_comment_of_another_kind_is_read_but_asks_for_nothing() -> None:
    [comment] = comments(source("plan.md", "<!-- planlint-disabel PL401 -->"))
    assert (comment.kind, comment.targets) == ("disabel", ())


def test_a_comment_behind_a_fence_counts_again() -> None:
    text = "```\n<!-- planlint-disable-line -->\n```\n<!-- planlint-disable-line -->"
    assert targets(text) == [(None, [4], True)]


def test_a_line_with_back_ticks_that_is_no_fence_hides_nothing() -> None:
    text = "```one line``` of code\n<!-- planlint-disable-line -->"
    assert targets(text) == [(None, [2], True)]


@pytest.mark.parametrize("name", ["PL401", "impossible-start", ""])
def test_a_diagnostic_is_silenced_by_code_by_name_and_by_all(name: str) -> None:
    assert len(silenced(*diagnosed(name))) == 1


@pytest.mark.parametrize("name", ["PL402", "PL4", "fragile-start"])
def test_a_diagnostic_is_not_silenced_by_another_name(name: str) -> None:
    assert silenced(*diagnosed(name)) == frozenset()


def diagnosed(name: str) -> tuple[Diagnostic, tuple[Comment, ...]]:
    document = source("plan.md", f"a <!-- planlint-disable-line {name} -->")
    finding = Finding(Span(0, 1), "a is wrong")
    diagnostic = Diagnostic(document, "PL401", "impossible-start", Severity.ERROR, finding)
    return diagnostic, comments(document)
