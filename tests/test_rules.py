"""Every rule against its own documentation."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from planlint.api import Checked, Reader, check, check_bytes
from planlint.config import Settings
from planlint.diagnostic import Diagnostic, Severity
from planlint.discover import modules
from planlint.examples import MARK, Example, examples, sections, summary
from planlint.files import by_name
from planlint.fixing import settled
from planlint.linting import lint
from planlint.reading import read
from planlint.rule import Rule
from planlint.selection import all_rules
from planlint.source import UnreadableError, source
from planlint.surroundings import Surroundings

HEADINGS = ["Why", "Bad", "Fixed", "Good", "Options", "Sources"]

# Of files that are no text there are no examples in a docstring.
RULES = [
    pytest.param(rule, id=rule.name) for rule in all_rules() if rule.subject is not UnreadableError
]

FIXING = [pytest.param(rule, id=rule.name) for rule in all_rules() if rule.fix]


REPOSITORY = by_name(("src/desk.py", "src/loans.py", "docs/lending.md"))
"""The files around each example."""

# What these say leaves open what is meant, or what is missing.
SPEECHLESS = {
    *("malformed-block", "malformed-value", "invalid-suppression"),
    *("numbering-gap", "broken-path", "context-missing", "unknown-requirement"),
    *("uncovered-requirement", "isolated-item", "unread-dependency"),
    *("percent-sum", "missing-prompt"),
}


def told(example: Example, rule: Rule) -> tuple[Diagnostic, ...]:
    """Check an example with the rules that are on by default, and this one."""
    settings = Settings(extend_select=(rule.code,))
    if rule.subject is Surroundings:
        plan = read(source("example.md", example.text))
        return lint(plan, settings, lambda plan: Surroundings(plan, REPOSITORY))
    return check(source("example.md", example.text), settings).diagnostics


def mended(example: Example, rule: Rule) -> str:
    """Make the fixes in an example, the unsafe ones as well."""
    settings = Settings(extend_select=(rule.code,))
    data = example.text.encode()

    def checked(read: Reader) -> tuple[Checked, ...]:
        return (check_bytes("example.md", read(Path("example.md")), settings),)

    found = settled(checked, lambda _: data, {"example.md"}, unsafe=True)
    return found.drafts[0].after.decode() if found.drafts else example.text


def errors(example: Example, rule: Rule) -> set[tuple[str, str]]:
    return {
        (found.code, found.finding.message)
        for found in told(example, rule)
        if found.severity is Severity.ERROR
    }


def test_no_two_rules_share_a_code_or_a_name() -> None:
    words = [word for rule in all_rules() for word in (rule.code, rule.name)]
    assert len(words) == len(set(words)) > 0


def test_a_rule_is_called_as_its_module() -> None:
    names = {name.replace("_", "-") for name in modules("planlint.rules")}
    assert {rule.name for rule in all_rules()} == names


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_has_a_code_of_its_family_and_a_page_in_the_common_order(rule: Rule) -> None:
    found = list(sections(rule.doc))
    assert re.fullmatch(r"PL[0-8]\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert [heading for heading in found if heading != "Fixed"][:3] == ["Why", "Bad", "Good"]
    assert ("Fixed" in found) == (rule.fix is not None)
    assert found == [heading for heading in HEADINGS if heading in found]
    assert re.fullmatch(r".*[^.]\.", summary(rule.doc))


@pytest.mark.parametrize("rule", RULES)
def test_each_bad_example_is_flagged_on_exactly_the_marked_lines(rule: Rule) -> None:
    bad = examples(rule.doc, "Bad")
    assert bad
    for example in bad:
        flagged = {
            found.source.line(found.finding.span.start)
            for found in told(example, rule)
            if found.code == rule.code
        }
        assert flagged == set(example.flagged) != set()


@pytest.mark.parametrize("rule", RULES)
def test_a_finding_says_what_would_mend_it(rule: Rule) -> None:
    found = [
        each.finding
        for example in examples(rule.doc, "Bad")
        for each in told(example, rule)
        if each.code == rule.code
    ]
    assert rule.name in SPEECHLESS or any(each.help or each.fix for each in found)


@pytest.mark.parametrize("rule", RULES)
def test_each_good_example_is_clean_under_every_rule(rule: Rule) -> None:
    good = examples(rule.doc, "Good")
    assert good
    for example in good:
        assert [(found.code, found.finding.message) for found in told(example, rule)] == []


@pytest.mark.parametrize("rule", FIXING)
def test_each_fixed_example_is_what_the_fixes_make_of_the_bad_one(rule: Rule) -> None:
    bad, fixed = examples(rule.doc, "Bad"), examples(rule.doc, "Fixed")
    for broken, whole in zip(bad, fixed, strict=True):
        assert mended(broken, rule) == whole.text
        assert errors(whole, rule) <= errors(broken, rule)


@pytest.mark.parametrize("rule", FIXING)
def test_a_rule_says_what_fixes_it_has(rule: Rule) -> None:
    found = [one for bad in examples(rule.doc, "Bad") for one in told(bad, rule)]
    fixes = [one.finding.fix for one in found if one.code == rule.code and one.finding.fix]
    assert {fix.applicability for fix in fixes} == {rule.fix}
    for fix in fixes:
        spans = sorted(edit.span for edit in fix.edits)
        assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("rule", RULES)
def test_the_marks_of_a_page_carry_its_own_code(rule: Rule) -> None:
    assert {mark[0].strip() for mark in MARK.finditer(rule.doc)} == {f"<!-- {rule.code} -->"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG", "the file cannot be read: not UTF-8 text: byte 0x89 at offset 0"),
        (b"# Plan\0", "the file cannot be read: not text: a NUL character at offset 6"),
    ],
)
def test_a_file_that_is_no_text_is_a_finding(data: bytes, message: str) -> None:
    [found] = check_bytes("plan.md", data, Settings()).diagnostics
    assert (found.code, found.finding.message) == ("PL001", message)
