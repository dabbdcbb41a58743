"""Findings mended in files: nothing else in them changes, and what is fixed stays fixed."""

import os
import re
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.api import Checked, Reader, check_together
from planlint.cli import main
from planlint.diagnostic import Applicability, Diagnostic, Edit, Finding, Fix, Severity
from planlint.fixing import Draft, difference, settled
from planlint.fixing.choice import compatible
from planlint.fixing.rewriting import rewritten
from planlint.fixing.rounds import ROUNDS
from planlint.source import Source, Span, decode, joined, source

BROKEN = """\
# Observatory

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| O1 | Dome â†’ walls | 2 days | - |
| O2 | Mirror | 1 day | O1 |

Opens on Tuesday, March 3, 2025.
"""
SAFE = BROKEN.replace("â†’", "→")
WHOLE = SAFE.replace("Tuesday", "Monday")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def finding(
    document: Source, *edits: tuple[str, str], applicability: Applicability = "safe"
) -> Diagnostic:
    """Report the first of some words, each with what is to stand in its place."""
    made = tuple(
        Edit(Span(document.text.index(old), document.text.index(old) + len(old)), new)
        for old, new in edits
    )
    fix = Fix("Mend it", made, applicability)
    found = Finding(made[0].span, "amiss", fix=fix)
    return Diagnostic(document, "PL999", "test", Severity.ERROR, found)


# Bytes


LINES = st.lists(
    st.tuples(
        st.text(alphabet="ab |\t\u00a0→✅é", max_size=6) | st.just("x â†’ y âœ…"),
        st.sampled_from(["\n", "\r\n", "\r"]),
    ),
    max_size=8,
)
CODECS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


def stored(text: str, codec: str) -> bytes:
    return MARKS.get(codec, b"") + text.encode(codec)


@given(LINES, LINES, CODECS, st.sampled_from(["", "new", "→"]))
def test_every_byte_outside_an_edit_stays(
    above: list[tuple[str, str]], below: list[tuple[str, str]], codec: str, new: str
) -> None:
    before, after = ("".join(line + end for line, end in lines) for lines in (above, below))
    data = stored(f"{before}[Day 5]{after}", codec)
    document = decode("plan.md", data)
    at = document.text.index("[Day 5]")
    made = rewritten(document, document.parts[0], data, [Edit(Span(at + 1, at + 6), new)])

    assert made == stored(f"{before}[{new}]{after}", codec)


@given(LINES, LINES)
def test_an_edit_goes_to_its_own_file_of_several(
    first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    texts = ["".join(line + end for line, end in lines) + "Day 5" for lines in (first, second)]
    document = joined("hut", [source(f"{at}.md", text) for at, text in enumerate(texts)])
    for part, text in zip(document.parts, texts, strict=True):
        at = document.text.index("Day 5", part.span.start)
        edits = [Edit(Span(at, at + 5), "Day 6"), Edit(Span(part.span.start, part.span.start), "!")]
        made = rewritten(document, part, text.encode(), edits)
        assert made.decode() == "!" + text.replace("Day 5", "Day 6")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_new_lines_end_as_the_others_do(end: str) -> None:
    text = f"a{end}b{end}c"
    document = source("plan.md", text)
    for at, expected in ((2, f"a{end}x{end}yb{end}c"), (5, f"a{end}b{end}cx{end}y")):
        edit = Edit(Span(at, at), "x\ny")
        assert rewritten(document, document.parts[0], text.encode(), [edit]).decode() == expected


def test_a_line_is_removed_with_its_end() -> None:
    text = "a\r\nb\r\nc"
    document = source("plan.md", text)
    edit = Edit(Span(2, 4), "")
    assert rewritten(document, document.parts[0], text.encode(), [edit]) == b"a\r\nc"


def test_an_edit_that_cuts_into_repaired_text_writes_the_rest_as_it_is_read() -> None:
    text = "a â†’âœ… b â†’"
    document = source("plan.md", text)
    assert document.text == "a →✅ b →"
    edit = Edit(Span(0, 3), "")
    made = rewritten(document, document.parts[0], text.encode(), [edit])
    assert made.decode() == "✅ b â†’"


# Choice


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6)), max_size=12))
def test_no_two_fixes_of_a_round_touch_the_same_text(places: list[tuple[int, int]]) -> None:
    document = source("plan.md", "x" * 30)
    found = [
        finding(document, ("x", ""))._replace(
            finding=Finding(span, "amiss", fix=Fix("Mend it", (Edit(span, ""),), "safe"))
        )
        for span in (Span(start, start + length) for start, length in sorted(places))
    ]
    allowed = compatible(found, {"plan.md"}, unsafe=False)
    chosen = [edit.span for one in allowed for edit in one.edits]
    touched = [at for start, end in chosen for at in range(start, end)]

    assert len(touched) == len(set(touched))
    assert len({span.start for span in chosen}) == len(chosen)
    assert chosen[:1] == [one.finding.span for one in found[:1]]


def test_a_fix_is_made_as_a_whole_or_not_at_all() -> None:
    document = source("plan.md", "a b c d")
    first, second = finding(document, ("b", "1")), finding(document, ("a", "2"), ("b", "3"))
    assert [*compatible([first, second], {"plan.md"}, unsafe=False)] == [first]


def test_only_the_files_that_were_asked_for_are_changed() -> None:
    document = joined("hut", [source("1.md", "a"), source("2.md", "b")])
    both = finding(document, ("a", "1"), ("b", "2"))
    one = finding(document, ("b", "2"))
    assert [*compatible([both, one], {"2.md"}, unsafe=False)] == [one]


def test_an_unsafe_fix_must_be_wanted() -> None:
    document = source("plan.md", "a")
    found = finding(document, ("a", "b"), applicability="unsafe")
    assert [*compatible([found], {"plan.md"}, unsafe=False)] == []
    assert [*compatible([found], {"plan.md"}, unsafe=True)] == [found]


# Rounds


def checking(
    *changes: tuple[str, str], code: str = "PL999"
) -> Callable[[Reader], tuple[Checked, ...]]:
    """Report one word of a file after the other, the last with a code of its own."""

    def check(read: Reader) -> tuple[Checked, ...]:
        document = decode("plan.md", read(Path("plan.md")))
        codes = (*("PL999" for _ in changes[1:]), code)
        found = tuple(
            finding(document, pair)._replace(code=own)
            for pair, own in zip(changes, codes, strict=True)
            if re.search(rf"\b{pair[0]}\b", document.text)
        )
        return (Checked(None, found),)

    return check


def test_what_one_fix_does_another_sees() -> None:
    check = checking(("a", "b"), ("b", "c"), ("c", "d"))
    found = settled(check, lambda _: b"a", {"plan.md"}, unsafe=False)
    assert found.drafts == (Draft(Path("plan.md"), b"a", b"d"),)
    assert (len(found.fixes), len(found.before[0].diagnostics)) == (3, 1)
    assert found.after[0].diagnostics == ()


def test_fixes_that_undo_each_other_change_nothing() -> None:
    check = checking(("a", "b"), ("b", "a"))
    found = settled(check, lambda _: b"a", {"plan.md"}, unsafe=False)
    assert (found.barred, found.drafts, found.after) == (("PL999",), (), found.before)


def test_fixes_that_undo_each_other_keep_no_others_from_being_made() -> None:
    check = checking(("a", "b"), ("b", "a"), ("whole", "mended"), code="PL998")
    found = settled(check, lambda _: b"a broken, whole", {"plan.md"}, unsafe=False)
    assert found.barred == ("PL999",)
    assert [draft.after for draft in found.drafts] == [b"a broken, mended"]


def test_what_takes_too_many_rounds_is_fixed_as_far_as_it_goes() -> None:
    def check(read: Reader) -> tuple[Checked, ...]:
        document = decode("plan.md", read(Path("plan.md")))
        return (Checked(None, (finding(document, ("!", "a!")),)),)

    found = settled(check, lambda _: b"!", {"plan.md"}, unsafe=False)
    assert found.rest == ("PL999",)
    assert [draft.after for draft in found.drafts] == [b"a" * ROUNDS + b"!"]


def test_a_fix_that_writes_what_stands_there_already_is_none() -> None:
    found = settled(checking(("a", "a")), lambda _: b"a", {"plan.md"}, unsafe=False)
    assert (found.barred, found.drafts, found.fixes) == ((), (), ())


# The patch


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "end"])
def test_a_patch_leads_from_the_one_file_to_the_other(folder: Path, end: str, last: str) -> None:
    before = f"{end.join(map(str, range(20)))}{end}{last}"
    draft = Draft(Path("a.md"), before.encode(), before.replace("7", "→").encode())
    file = written(folder / "a.md", before)
    patch = written(folder / "a.patch", difference(draft))
    assert os.system(f"patch --binary --silent {file} {patch}") == 0  # noqa: S605 - the program that reads patches
    assert file.read_bytes() == draft.after


# The command


def test_safe_fixes_are_made_and_the_rest_is_reported(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(folder / "plan.md", BROKEN)
    assert main(["check", "--fix", "plan.md"]) == 1
    out = capsys.readouterr().out
    assert file.read_text(encoding="utf-8") == SAFE
    assert "error[PL412] March 3, 2025 is a Monday" in out
    assert out.endswith("1 finding fixed\n1 fixable with --fix --unsafe-fixes\n")


def test_unsafe_fixes_are_made_where_they_are_wanted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(folder / "plan.md", BROKEN)
    assert main(["check", "--fix", "--unsafe-fixes", "plan.md"]) == 0
    assert file.read_text(encoding="utf-8") == WHOLE
    assert capsys.readouterr().out.endswith("no findings\n2 findings fixed\n")


def test_without_fix_nothing_is_written_and_what_can_be_fixed_is_marked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(folder / "plan.md", BROKEN)
    assert main(["check", "plan.md"]) == 1
    safe = capsys.readouterr().out
    assert main(["check", "plan.md", "--unsafe-fixes"]) == 1
    unsafe = capsys.readouterr().out

    assert file.read_text(encoding="utf-8") == BROKEN
    assert "warning[PL002] [*] " in safe
    assert "error[PL412] March" in safe
    assert safe.endswith("\n[*] 1 fixable with --fix, 1 more with --unsafe-fixes\n")
    assert "error[PL412] [*] March" in unsafe
    assert unsafe.endswith("\n[*] 2 fixable with --fix --unsafe-fixes\n")


def test_fix_only_mends_and_tells_no_more_than_that(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(folder / "plan.md", BROKEN)
    assert main(["check", "--fix-only", "plan.md"]) == 0
    assert capsys.readouterr().out == "fixed plan.md\n"
    assert file.read_text(encoding="utf-8") == SAFE
    assert main(["check", "--fix-only", "plan.md"]) == 0
    assert capsys.readouterr().out == ""


def test_a_diff_writes_nothing_and_exits_1_where_something_would_change(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(folder / "plan.md", BROKEN)
    assert main(["check", "--diff", "plan.md"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("--- plan.md\n+++ plan.md\n@@ ")
    assert [line for line in out.splitlines()[3:] if line[0] in "+-"] == [
        "-| O1 | Dome â†’ walls | 2 days | - |",
        "+| O1 | Dome → walls | 2 days | - |",
    ]
    assert file.read_text(encoding="utf-8") == BROKEN
    written(file, SAFE)
    assert main(["check", "--diff", "plan.md"]) == 0
    assert capsys.readouterr().out == ""


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16-le"])
def test_standard_input_is_fixed_to_standard_output_and_reported_beside_it(
    codec: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    piped(monkeypatch, stored(BROKEN.replace("\n", "\r\n"), codec))
    assert main(["check", "--fix", "-"]) == 1
    out, err = capfdbinary.readouterr()
    assert out == stored(SAFE.replace("\n", "\r\n"), codec)
    assert b"<stdin>:8:10: error[PL412]" in err
    assert [*folder.iterdir()] == []


@pytest.mark.parametrize("data", [b"# No plan\n", b"\x89PNG", b""])
def test_what_cannot_be_fixed_goes_through_unchanged(
    data: bytes,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    piped(monkeypatch, data)
    main(["check", "--fix-only", "-"])
    assert (capfdbinary.readouterr().out, [*folder.iterdir()]) == (data, [])


def test_what_a_comment_or_the_configuration_silences_is_not_fixed(folder: Path) -> None:
    silent = BROKEN + "\n<!-- planlint-disable-file PL002 -->\n"
    commented = written(folder / "a.md", silent)
    ignored = written(folder / "old" / "b.md", BROKEN)
    written(folder / "planlint.toml", '[per-file-ignores]\n"old/*" = ["PL002"]\n')
    main(["check", "--fix", "."])
    assert commented.read_text(encoding="utf-8") == silent
    assert ignored.read_text(encoding="utf-8") == BROKEN


TASK = """\
---
id: DOME-{number}
title: Dome {number}
created_date: '2026-03-01'
status: To Do
dependencies: [{needs}]
---

Walls â†’ roof{end}"""


def test_of_a_plan_in_several_files_only_those_that_were_named_are_fixed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ends = {1: "\r\n", 2: "", 3: "\n"}
    files = {
        number: written(
            folder / "backlog" / "tasks" / f"task-{number} - Dome.md",
            TASK.format(number=number, needs="" if number == 1 else "DOME-1", end=end),
        )
        for number, end in ends.items()
    }
    written(folder / "backlog" / "config.yml", "project_name: Dome\n")
    texts = {number: path.read_bytes().decode() for number, path in files.items()}
    whole = {number: text.replace("â†’", "→") for number, text in texts.items()}

    assert main(["check", "--fix", str(files[2].relative_to(folder))]) == 0
    assert capsys.readouterr().out.endswith("no findings\n1 finding fixed\n")
    now = {number: path.read_bytes().decode() for number, path in files.items()}
    assert now == {**texts, 2: whole[2]}
    assert main(["check", "--fix", "."]) == 0
    assert {number: path.read_bytes().decode() for number, path in files.items()} == whole


def test_a_file_that_cannot_be_written_is_named_and_the_others_are(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        if target.name == "a.md":
            raise PermissionError(13, "Permission denied", str(self))
        return original(self, target)

    original = Path.replace
    monkeypatch.setattr(Path, "replace", refuse)
    first, second = (written(folder / name, BROKEN) for name in ("a.md", "b.md"))
    assert main(["check", "--fix", "."]) == 2
    out, err = capsys.readouterr()
    assert err == "planlint: a.md: permission denied\n"
    assert "a.md:5:13: warning[PL002]" in out
    assert "b.md:5:13: warning[PL002]" not in out
    assert first.read_text(encoding="utf-8") == BROKEN
    assert second.read_text(encoding="utf-8") == SAFE
    assert {path.name for path in folder.iterdir()} == {"a.md", "b.md"}


def test_a_file_that_changed_in_the_meantime_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def meanwhile(*arguments: Any) -> tuple[Checked, ...]:
        found = check_together(*arguments)
        written(file, "somebody else's")
        return found

    file = written(folder / "plan.md", BROKEN)
    monkeypatch.setattr("planlint.commands.check.check_together", meanwhile)
    assert main(["check", "--fix", "plan.md"]) == 2
    sentence = "planlint: plan.md: changed while it was being fixed, and is left alone\n"
    assert capsys.readouterr().err == sentence
    assert file.read_text(encoding="utf-8") == "somebody else's"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link_and_a_mode_a_mode(folder: Path) -> None:
    file = written(folder / "docs" / "plan.md", BROKEN)
    file.chmod(0o640)
    link = folder / "plan.md"
    link.symlink_to(file)
    main(["check", "--fix", "plan.md"])
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == SAFE
    assert file.stat().st_mode & 0o777 == 0o640


def test_fixes_that_undo_each_other_are_told_in_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check = checking(("a", "b"), ("b", "a"))
    monkeypatch.setattr("planlint.commands.check.check_together", lambda *given: check(given[-1]))
    file = written(folder / "plan.md", "a")
    assert main(["check", "--fix", "plan.md"]) == 2
    sentence = "planlint: plan.md: the fixes of PL999 undo each other, and none of them is made\n"
    assert capsys.readouterr().err == sentence
    assert file.read_text(encoding="utf-8") == "a"
