"""Laws of every fix: over the bad examples of the rules, and over plans with planted faults."""

import json
from collections.abc import Iterator
from itertools import accumulate
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest

from benchmarks.mutations.compose import sample
from planlint.api import Checked, Reader, check_bytes
from planlint.config import Settings
from planlint.diagnostic import Severity
from planlint.discover import constants
from planlint.examples import Example, examples
from planlint.exports.json import EXPORT
from planlint.fixing import Settled, settled
from planlint.fixing.choice import compatible
from planlint.fixing.rewriting import rewritten
from planlint.reading import read
from planlint.report import Outcome
from planlint.reports.json import REPORT as JSON
from planlint.rule import Rule
from planlint.selection import all_rules
from planlint.source import decode
from planlint.terminal.style import Style

BAD = [
    pytest.param(bad, rule, id=f"{rule.name} {number}")
    for rule in all_rules()
    if rule.fix
    for number, bad in enumerate(examples(rule.doc, "Bad"), 1)
]
FAULTS = constants("benchmarks.mutations.faults", "FAULT")
SEEDS = range(6)

DAMAGED = "\ncafÃ© â†’ bar \t \n"
"""Mojibake, and blanks at the end of a line."""

SILENT = "<!-- planlint-disable-file PL002 -->\n"


def fixed(data: bytes, codes: tuple[str, ...], *, unsafe: bool) -> Settled:
    """Fix a document by the rules that are on by default, and some more."""
    settings = Settings(extend_select=codes)

    def check(content: Reader) -> tuple[Checked, ...]:
        return (check_bytes("plan.md", content(Path("plan.md")), settings),)

    return settled(check, lambda _: data, {"plan.md"}, unsafe=unsafe)


def content(found: Settled, data: bytes) -> bytes:
    return found.drafts[0].after if found.drafts else data


def errors(checks: tuple[Checked, ...]) -> set[str]:
    """Give the codes of errors."""
    found = (each for check in checks for each in check.diagnostics)
    return {each.code for each in found if each.severity is Severity.ERROR}


def meaning(data: bytes) -> Any:
    """Give a plan as other programs get it, without its places."""
    return _placeless(json.loads(EXPORT.write([read(decode("plan.md", data))])))


def _placeless(value: Any) -> Any:
    match value:
        case dict():
            places = {"line", "lines", "files"}
            return {key: _placeless(each) for key, each in value.items() if key not in places}
        case list():
            return [_placeless(each) for each in value]
    return value


def mutants() -> Iterator[Any]:
    for seed in SEEDS:
        drawn = sample(seed)
        for fault in FAULTS:
            planted = [*fault.plant(drawn.model, drawn.page)]
            if planted and any(name in FIXABLE for name in fault.rules):
                yield pytest.param(planted[-1].text, fault.rules, id=f"{fault.name} {seed}")


FIXABLE = {rule.code for rule in all_rules() if rule.fix}
MUTANTS = [*mutants()]


def test_faults_of_many_kinds_have_a_fix() -> None:
    assert len({str(mutant.id).rsplit(" ", 1)[0] for mutant in MUTANTS}) >= 10


@pytest.mark.parametrize(("bad", "rule"), BAD)
def test_a_safe_fix_leaves_the_meaning_of_a_plan(bad: Example, rule: Rule) -> None:
    data = bad.text.encode()
    found = fixed(data, (rule.code,), unsafe=False)
    dropped = {"depends_on"} if rule.name == "redundant-dependency" else set()
    before, after = (meaning(each) for each in (data, content(found, data)))
    for plan in (*before["plans"], *after["plans"]):
        for item in plan["items"]:
            for key in dropped:
                del item[key]
    assert before == after
    assert {each.code for each in found.fixes} == ({rule.code} if rule.fix == "safe" else set())


@pytest.mark.parametrize(("bad", "rule"), BAD)
@pytest.mark.parametrize(
    ("codec", "end"), [("utf-8", "\r\n"), ("utf-8-sig", "\n"), ("utf-16", "\r")]
)
def test_a_fix_is_the_same_in_every_encoding_and_leaves_what_it_does_not_concern(
    bad: Example, rule: Rule, codec: str, end: str
) -> None:
    head = DAMAGED if rule.name == "mojibake" else SILENT + DAMAGED
    text = head + bad.text + DAMAGED
    plain, data = text.encode(), text.replace("\n", end).encode(codec)
    expected = content(fixed(plain, (rule.code,), unsafe=True), plain).decode()

    made = content(fixed(data, (rule.code,), unsafe=True), data)
    assert made == expected.replace("\n", end).encode(codec)
    assert expected != text
    if rule.name != "mojibake":
        assert expected.startswith(head)
        assert expected.endswith(DAMAGED)


@pytest.mark.parametrize(("text", "codes"), MUTANTS)
def test_fixes_mend_what_they_name_and_break_nothing(text: str, codes: tuple[str, ...]) -> None:
    data = text.encode()
    found = fixed(data, codes, unsafe=True)
    again = fixed(content(found, data), codes, unsafe=True)
    left = (each for check in found.after for each in check.diagnostics)

    assert (found.barred, found.rest) == ((), ())
    assert not any(each.is_fixable(unsafe=True) for each in left)
    assert errors(found.after) <= errors(found.before)
    assert (again.drafts, again.fixes) == ((), ())


@pytest.mark.parametrize(("text", "codes"), MUTANTS)
def test_a_safe_fix_leaves_the_meaning_of_a_drawn_plan(text: str, codes: tuple[str, ...]) -> None:
    data = text.encode()
    found = fixed(data, tuple(code for code in codes if code != "PL205"), unsafe=False)
    assert meaning(content(found, data)) == meaning(data)
    assert all(each.is_fixable(unsafe=False) for each in found.fixes)


@pytest.mark.parametrize(("bad", "rule"), BAD)
def test_a_program_that_makes_the_edits_of_the_json_report_gets_the_same(
    bad: Example, rule: Rule
) -> None:
    text = DAMAGED + bad.text
    data = text.encode()
    settings = Settings(extend_select=(rule.code,))
    diagnostics = check_bytes("plan.md", data, settings).diagnostics
    chosen = tuple(compatible(diagnostics, {"plan.md"}, unsafe=True))
    told = json.loads(JSON.write(Outcome(chosen), Style()))
    source = chosen[0].source
    edits = [edit for each in chosen for edit in each.edits]

    assert made(text, told) == rewritten(source, source.parts[0], data, edits).decode()


def made(text: str, told: list[dict[str, Any]]) -> str:
    """Make the edits of a report in a text as it is written, from the last to the first."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    edits = [edit for each in told for edit in each["fix"]["edits"]]
    for edit in sorted(edits, key=itemgetter("line", "column"), reverse=True):
        start = starts[edit["line"] - 1] + edit["column"] - 1
        end = starts[edit["end_line"] - 1] + edit["end_column"] - 1
        text = text[:start] + edit["text"] + text[end:]
    return text
