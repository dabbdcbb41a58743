"""Findings mended in files: only those that were asked for, as a whole, and told."""

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from mending import BROKEN, SAFE, WHOLE, checking, stored, written

from planlint.api import Checked, check_together
from planlint.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


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


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_all_the_names_of_a_file_stay_names_of_one_file(folder: Path) -> None:
    file = written(folder / "plan.md", BROKEN)
    other = folder / "copy.txt"
    other.hardlink_to(file)
    main(["check", "--fix", "plan.md"])
    assert other.samefile(file)
    assert other.read_text(encoding="utf-8") == SAFE


def test_a_file_in_a_folder_that_takes_no_other_is_written_in_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(place: Path, mode: int) -> bool:
        return place != folder or mode != os.W_OK

    monkeypatch.setattr(os, "access", refuse)
    file = written(folder / "plan.md", BROKEN)
    number = file.stat().st_ino
    main(["check", "--fix", str(file)])
    assert file.read_text(encoding="utf-8") == SAFE
    assert file.stat().st_ino == number


PUSHED = """\
# Bakery

| ID | Task | Start | Duration | Depends on |
|----|------|-------|----------|------------|
| B1 | Oven | Day 1 | 3 days | - |
| B2 | Bread | Day 2 | 2 days | B1 |
| B3 | Cake | Day 4 | 2 days | B2 |
"""


def test_what_is_fixed_is_counted_as_it_was_reported_and_what_follows_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder / "plan.md", PUSHED)
    assert main(["check", "--fix", "--unsafe-fixes", "plan.md"]) == 0
    end = "1 finding fixed\nthis made it necessary to start B3 on Day 6\n"
    assert capsys.readouterr().out.endswith(end)
