"""Files that a tool keeps as one plan are one plan, whichever of them is named."""

import shutil
from pathlib import Path

import pytest

from planlint.cli import main

FORMATS = Path(__file__).parent / "formats"

HOMES = {
    "backlog": "backlog",
    "ccpm": ".claude/epics/preorders",
    "gsd": ".planning",
    "speckitty": "kitty-specs/014-audio-guide",
    "taskmaster": ".taskmaster/tasks",
}
"""Where a tool keeps the files of one plan in its folder here."""

EPIC = Path(HOMES["ccpm"])


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in a copy that may be broken, without what the tester's own environment says."""
    shutil.copytree(FORMATS, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that succeeds, and give what it prints."""
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


@pytest.fixture
def epic(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An epic in which one task waits for a task that is not there."""
    monkeypatch.chdir(project / "ccpm")
    task = EPIC / "006.md"
    task.write_text(task.read_text().replace("depends_on: [003]", "depends_on: [003, 403]"))
    return EPIC


@pytest.mark.parametrize("name", HOMES)
def test_a_walk_finds_the_folder_of_a_tool(
    name: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project / name)
    (plan,) = said(capsys, "export", "--to", "outline", HOMES[name]).split("\n\n")[:1]

    assert plan.count("\n") > 10
    assert " 0 plans" not in said(capsys, "check", ".")


@pytest.mark.parametrize("name", HOMES)
def test_every_member_leads_to_the_whole_plan(
    name: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project / name)
    home = Path(HOMES[name])
    whole = said(capsys, "export", "--to", "outline", str(home))
    members = [path for path in home.rglob("*.md") if path.parent.name != "docs"]

    assert members
    for member in members:
        assert said(capsys, "export", "--to", "outline", str(member)) == whole


def test_a_member_is_shown_and_rendered_as_the_whole(
    epic: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shown = said(capsys, "show", str(epic / "001.md"))
    said(capsys, "render", str(epic / "001.md"), "-o", str(tmp_path / "one"))
    said(capsys, "render", str(epic), "-o", str(tmp_path / "all"))
    one, whole = (
        {path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.md")}
        for name in ("one", "all")
    )

    assert shown == said(capsys, "show", str(epic))
    assert one == whole != {}


def test_a_member_is_told_what_concerns_it(epic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(epic / "006.md")]) == 1
    assert "006.md:7:19: error[PL102] Task 006 waits for 403" in capsys.readouterr().out


def test_a_member_is_not_told_what_concerns_others(
    epic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "check", str(epic / "001.md")) != ""


def test_members_that_are_named_together_are_one_plan(
    epic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(epic / "005.md"), str(epic / "006.md"), str(epic / "001.md")])
    told = capsys.readouterr().out

    assert told.count("PL102") == 1
    assert "in 1 of 1 plan (3 files)" in told


def test_a_member_that_is_no_text_does_not_silence_the_others(
    epic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (epic / "002.md").write_bytes(b"\xff\xfe\x00\xd8")
    main(["check", str(epic / "002.md"), str(epic / "006.md")])
    told = capsys.readouterr().out

    assert "PL001" in told
    assert "Task 006 waits for 403" in told


def test_a_folder_above_leads_to_the_plans_in_it(
    epic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = said(capsys, "export", "--to", "outline", str(epic))
    tiers = said(capsys, "render", "-t", "tiers", str(epic))

    for above in (".", ".claude", ".claude/epics"):
        assert said(capsys, "export", "--to", "outline", above) == whole
        assert said(capsys, "render", "-t", "tiers", above) == tiers


def test_a_folder_with_a_plan_in_one_file_is_that_plan(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pond = project / "kiro/.kiro/specs/pond"
    for command in (["export", "--to", "outline"], ["render", "-t", "tiers"]):
        assert said(capsys, *command, str(pond)) == said(capsys, *command, str(pond / "tasks.md"))


def test_a_folder_without_a_plan_cannot_be_rendered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new").mkdir()
    assert main(["render", str(tmp_path / "new")]) == 2
    assert capsys.readouterr().err == f"planlint: {tmp_path / 'new'}: no plan in this folder\n"


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        (".taskmaster/tasks/tasks.json", '{"tasks": [\n', "1:12"),
        (".claude/epics/shelf/epic.md", "---\nname: shelf\nstatus: [open\n---\n", "3:1"),
        (".claude/epics/shelf/001.md", "---\nname: A\ndepends_on: {a: b\n---\n", "3:1"),
        ("backlog/tasks/task-1 - Shelf.md", '---\nid: TASK-1\ntitle: "A\n---\n', "3:1"),
    ],
)
def test_broken_data_in_the_place_of_a_tool_is_told_with_its_line(
    path: str, text: str, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    (home / path).parent.mkdir(parents=True)
    (home / path).parent.joinpath("epic.md").write_text("# Shelf\n")
    (home / path).write_text(text)

    assert main(["check", str(home)]) == 1
    assert f"{path}:{place}: error[PL003]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("notes/001.md", "---\nname: A\ndepends_on: {a: b\n---\n"),
        ("tasks.json", '{\n  // runs the build\n  "version": "2.0.0", "tasks": [],\n}\n'),
    ],
)
def test_broken_data_elsewhere_is_nobodys(
    path: str, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "home" / path
    file.parent.mkdir(parents=True)
    file.write_text(text)
    assert "PL003" not in said(capsys, "check", str(file))


def test_data_that_is_no_json_is_shown_as_such(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tasks.json").write_text('{"tasks": [')
    shown = said(capsys, "show", str(tmp_path / "tasks.json"))
    assert "this json does not parse: expecting value" in shown
