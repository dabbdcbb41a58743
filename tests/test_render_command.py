"""``planlint render``: what it writes, prints, compares and refuses."""

import os
import re
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from planlint.cli import main
from planlint.error import PlanlintError
from planlint.output import target, write

ROADS = "# Roads\n\n- [ ] T001 Survey (2 days)\n- [ ] T002 Pave (1 day, depends on T001)\n"
PAGES = ["prompts/T001.md", "prompts/T002.md", "tiers.md", "timeline.md"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that holds a plan, roads.md."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "roads.md").write_text(ROADS, encoding="utf-8")
    return tmp_path


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_without_a_folder_everything_goes_beside_the_plan(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "roads.md"]) == 0
    assert files(folder / "roads-rendered") == PAGES
    written = [Path("roads-rendered", page) for page in PAGES]
    assert capsys.readouterr().out == "".join(f"wrote {path}\n" for path in written)


def test_files_that_hold_their_text_already_are_not_touched(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["render", "roads.md", "-o", "out"])
    (folder / "out" / "tiers.md").write_text("old", encoding="utf-8")
    before = (folder / "out" / "timeline.md").stat().st_mtime_ns
    capsys.readouterr()
    assert main(["render", "roads.md", "-o", "out"]) == 0
    assert capsys.readouterr().out == f"wrote {Path('out', 'tiers.md')}\n"
    assert (folder / "out" / "timeline.md").stat().st_mtime_ns == before


def test_lines_may_end_as_a_checkout_ends_them(folder: Path) -> None:
    main(["render", "roads.md", "-o", "out"])
    file = folder / "out" / "tiers.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["render", "roads.md", "-o", "out", "--check"]) == 0


def test_changes_can_be_made_to_fail(folder: Path) -> None:
    command = ["render", "roads.md", "-o", "out", "--exit-non-zero-on-change"]
    assert [main(command), main(command)] == [1, 0]
    assert files(folder / "out") == PAGES


def test_one_template_that_writes_one_file_prints_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "roads.md", "-t", "tiers"]) == 0
    assert capsys.readouterr().out.startswith("# Tiers: Roads\n")
    assert files(folder) == ["roads.md"]


def test_standard_input_is_rendered_as_a_file_would_be(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for command, page in (["-t", "tiers"], ""), ([], "stdin-rendered"), (["-o", "out"], "out"):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(ROADS.encode())))
        assert main(["render", "-", *command]) == 0
        assert not page or files(folder / page) == PAGES
    assert capsys.readouterr().out.startswith("# Tiers: Roads\n")


def test_a_closed_standard_input_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    commands = (["check", "-"], ["render", "-"], ["export", "-", "--to", "json"])
    assert [main(command) for command in commands] == [2, 2, 2]
    sentence = "planlint: there is no standard input to read from\n"
    assert capsys.readouterr().err == 3 * sentence


def test_several_plans_go_to_folders_of_their_own(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "Roads.md").write_text(ROADS, encoding="utf-8")
    assert main(["render", "roads.md", "more/Roads.md", "-t", "tiers", "-o", "out"]) == 0
    assert files(folder / "out") == ["Roads-2/tiers.md", "roads/tiers.md"]


def test_check_shows_what_is_stale_and_missing_and_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["render", "roads.md", "-o", "out"])
    (folder / "out" / "tiers.md").write_text("old\n", encoding="utf-8")
    (folder / "out" / "prompts" / "T001.md").unlink()
    capsys.readouterr()
    assert main(["render", "roads.md", "-o", "out", "--check"]) == 1
    shown = capsys.readouterr().out
    assert re.findall(r"^--- (.*)$", shown, re.MULTILINE) == [
        str(Path("out", "prompts", "T001.md")),
        str(Path("out", "tiers.md")),
    ]
    assert "\n-old\n+# Tiers: Roads\n" in shown
    assert (folder / "out" / "tiers.md").read_text(encoding="utf-8") == "old\n"


def test_check_is_clean_where_nothing_is_stale(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["render", str(folder / "roads.md")])
    capsys.readouterr()
    assert main(["render", "roads.md", "--check"]) == 0
    assert capsys.readouterr().out == ""


def test_list_tells_what_every_template_writes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "planlint.toml").write_text('templates = "own"\n', encoding="utf-8")
    (folder / "own").mkdir()
    (folder / "own" / "board.txt.j2").write_text("{# The board -> b.txt #}\n", encoding="utf-8")
    assert main(["render", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "board     b.txt              The board"
    assert [line.split()[0] for line in lines] == ["board", "prompt", "tiers", "timeline"]


def test_list_needs_no_folder_of_templates(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "planlint.toml").write_text('templates = "own"\n', encoding="utf-8")
    assert main(["render", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["prompt", "tiers", "timeline"]


def test_without_a_plan_the_configuration_says_what_to_render(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[[tool.planlint.render]]\nplan = "roads.md"\noutput = "site"\ntemplates = ["tiers"]\n',
        encoding="utf-8",
    )
    assert main(["render"]) == 0
    assert files(folder / "site") == ["tiers.md"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('exclude = []\ntemplates = "none"\n', "planlint.toml:2: templates: no folder none"),
        (
            '[[render]]\nplan = "roads.md"\noutput = "a"\n\n[[render]]\nplan = "a"\noutput="../o"',
            "planlint.toml:7: render.output: ../o leads out of the project's folder",
        ),
    ],
)
def test_a_configured_folder_that_cannot_be_is_told_with_file_line_and_key(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, sentence: str
) -> None:
    (folder / "planlint.toml").write_text(text, encoding="utf-8")
    assert main(["check", "roads.md"]) == 0
    assert main(["render"]) == 2
    assert capsys.readouterr().err == f"planlint: {sentence}\n".replace("../", f"..{os.sep}")
    assert files(folder) == ["planlint.toml", "roads.md"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["gone.md"], "planlint: gone.md: no such file or directory\n"),
        (["prose.md"], "planlint: prose.md: no plan: fewer than two items with an order"),
        (["binary.md"], "planlint: binary.md: not UTF-8 text: byte 0xff at offset 0\n"),
        (["roads.md", "-t", "tier"], "planlint: no template 'tier'; did you mean tiers?\n"),
        ([], "planlint: render: name a plan, or list plans in [[tool.planlint.render]]\n"),
    ],
)
def test_what_cannot_be_rendered_is_told_in_one_sentence_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    (folder / "prose.md").write_text("# Prose\n\nNothing is planned.\n", encoding="utf-8")
    (folder / "binary.md").write_bytes(b"\xff\x00")
    before = files(folder)
    assert main(["render", *arguments]) == 2
    complaint = capsys.readouterr().err
    assert complaint.startswith(sentence)
    assert complaint.count("\n") == 1
    assert files(folder) == before


def test_one_wrong_plan_of_several_keeps_the_others_from_being_written(folder: Path) -> None:
    assert main(["render", "roads.md", "gone.md", "-o", "out"]) == 2
    assert not (folder / "out").exists()


@pytest.mark.parametrize("path", ["../a.md", "a/../../b.md", "/a.md", r"..\a.md", "C:/a.md", "."])
def test_no_path_leaves_the_output_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(PlanlintError, match="leads out of the output folder"):
        target(tmp_path, path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_no_link_leads_out_of_the_output_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "prompts").symlink_to(tmp_path)
    with pytest.raises(PlanlintError, match="a link leads out of the output folder"):
        target(tmp_path / "out", "prompts/a.md")


@pytest.mark.parametrize(
    ("blocked", "sentence"),
    [
        ("b/c.md", "b: a file stands where a folder belongs"),
        ("d", "d: a folder stands where a file belongs"),
    ],
)
def test_when_one_file_cannot_be_written_none_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blocked: str, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b").write_text("a file", encoding="utf-8")
    (tmp_path / "d" / "e").mkdir(parents=True)
    with pytest.raises(PlanlintError) as raised:
        write([(tmp_path / "new" / "a.md", "a"), (tmp_path / blocked, "c")])
    assert str(raised.value) == sentence
    assert files(tmp_path) == ["b"]
    assert not (tmp_path / "new").exists()


def test_a_file_that_the_system_refuses_is_named_by_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, _: bytes) -> int:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(PlanlintError, match=r"^a\.md: permission denied$"):
        write([(tmp_path / "a.md", "a")])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_rewritten_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    assert write([(file, "new")]) == (file,)
    assert (file.read_text(encoding="utf-8"), file.stat().st_mode & 0o777) == ("new", 0o640)
