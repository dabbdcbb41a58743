"""The command line as its users see it.

Each file in ``cli/`` is one transcript: files, arguments, and exactly what comes back. Its name
is the claim.
"""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from planlint import __version__, api
from planlint.cli import main
from planlint.discover import modules
from planlint.language import Language
from planlint.source import Source

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TRANSCRIPTS = sorted(Path(__file__).parent.glob("cli/*.toml"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder, without what the tester's own environment says."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "PLANLINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def lay_out(folder: Path, transcript: dict[str, Any]) -> None:
    for name, text in transcript.get("files", {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(
    path: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    transcript = tomllib.loads(path.read_text(encoding="utf-8"))
    lay_out(folder, transcript)
    stdin = io.TextIOWrapper(io.BytesIO(transcript.get("stdin", "").encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    code = main(transcript["arguments"])
    out, err = capsys.readouterr()
    assert err == transcript.get("stderr", "")
    assert out == transcript.get("stdout", "")
    assert code == transcript["exit"]


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out, _ = capsys.readouterr()
    listed = [line.split()[0] for line in out.partition("commands:")[2].splitlines() if line]
    assert listed == list(modules("planlint.commands"))


@pytest.mark.parametrize("command", modules("planlint.commands"))
def test_a_command_explains_its_arguments(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: planlint {command}")


@pytest.mark.parametrize("option", ["--verson", "--select=PL999", "--output-format=yaml"])
def test_a_wrong_option_exits_2_with_a_sentence(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", option]) == 2
    assert "planlint check: error: " in capsys.readouterr().err


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"planlint {__version__}\n"


def test_a_failure_of_planlint_is_told_and_the_other_files_are_checked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read = api.read

    def broken(source: Source, words: Language | None) -> object:
        if source.path == "a.md":
            raise ZeroDivisionError("too many plans")
        return read(source, words)

    monkeypatch.setattr(api, "read", broken)
    lay_out(folder, {"files": {"a.md": "# A\n", "b.md": "# B\n"}})
    assert main(["check"]) == 2
    out, err = capsys.readouterr()
    assert out == "1 file, 0 plans: no findings\n"
    assert err == (
        "planlint: internal error in reading of a.md: ZeroDivisionError: too many plans; "
        "this is a bug in planlint, and PLANLINT_DEBUG=1 shows where\n"
    )
    monkeypatch.setenv("PLANLINT_DEBUG", "1")
    assert main(["check"]) == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    run = subprocess.run(  # noqa: S602 - a pipe is what is tested
        f'"{sys.executable}" -m planlint rule --all | true',
        shell=True,
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert run.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such devices")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", ["check a.md", "--help", "check --help", "--version"])
@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        (">&-", "there is no standard output to write to"),
        (">/dev/full", "standard output: no space left on device"),
    ],
)
def test_an_output_that_takes_nothing_is_told_in_one_sentence_and_exits_2(
    folder: Path, arguments: str, unbuffered: str, target: str, sentence: str
) -> None:
    lay_out(folder, {"files": {"a.md": "# A\n"}})
    run = subprocess.run(  # noqa: S602 - a shell's redirection is what is tested
        f'"{sys.executable}" -m planlint {arguments} {target}',
        shell=True,
        cwd=folder,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (run.returncode, run.stderr) == (2, f"planlint: {sentence}\n")


def test_two_runs_print_the_same_bytes(folder: Path) -> None:
    lay_out(folder, {"files": {f"{name}.md": "\0" for name in "cab"}})
    command = [sys.executable, "-m", "planlint", "check", "c.md", ".", "./b.md"]
    first, second = (
        subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout
        for _ in range(2)
    )
    assert first == second
    assert [line[:4] for line in first.decode().splitlines()[:-1:2]] == ["a.md", "b.md", "c.md"]


def test_a_plan_is_shown_as_wide_as_the_environment_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "Carry everything that is left over to the new house"
    lay_out(folder, {"files": {"a.md": f"- T1: Pack (2 days)\n- T2: {name} (1 day, after T1)\n"}})
    widths = []
    for columns in ("100", "50", "wide", "0"):
        monkeypatch.setenv("COLUMNS", columns)
        assert main(["show", "a.md"]) == 0
        rows = capsys.readouterr().out.splitlines()[2:-2]
        widths.append(max(map(len, rows)))
    assert widths[1] <= 50 < widths[0] == widths[2] == widths[3] <= 100
