"""Which documents the paths on a command line mean."""

import os
from pathlib import Path

import pytest

from planlint.config import Settings, settings
from planlint.files import Found, find


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def found(*paths: str) -> list[str]:
    return [path.as_posix() for path in find([Path(path) for path in paths], none).files]


def none(_: Path) -> bool:
    return False


@pytest.mark.usefixtures("folder")
def test_files_come_sorted_and_before_folders_and_each_once() -> None:
    write("z.md", "a/b.md", "a.md", "m.Markdown", "a/a.txt")
    assert found(".", "a", "./z.md") == ["a.md", "m.Markdown", "z.md", "a/b.md"]


@pytest.mark.usefixtures("folder")
def test_a_named_file_counts_whatever_its_suffix_and_a_named_folder_although_hidden() -> None:
    write("plan.txt", ".plans/a.md", ".plans/.b.md")
    assert found("plan.txt", ".plans") == ["plan.txt", ".plans/a.md"]


def test_what_git_ignores_above_the_folder_holds_within_its_repository(folder: Path) -> None:
    write("a.md", "repository/docs/a.md", "repository/docs/b.md", "repository/docs/c.md")
    Path("repository/.git").mkdir()
    Path(".gitignore").write_text("*.md\n")
    Path("repository/.gitignore").write_text("docs/a.md\nb.md\n")
    Path("repository/docs/.gitignore").write_text("!b.md\n")
    assert found("repository/docs") == ["repository/docs/b.md", "repository/docs/c.md"]
    os.chdir(folder / "repository" / "docs")
    assert found(".") == ["b.md", "c.md"]


def test_a_link_to_a_folder_above_is_not_followed(folder: Path) -> None:
    write("docs/a.md")
    try:
        Path("docs/loop").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("links need a privilege here")
    assert found(".") == ["docs/a.md"]


@pytest.mark.usefixtures("folder")
def test_a_folder_that_may_not_be_listed_is_told_and_the_others_are_searched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("docs/a.md", "secret/a.md")
    scandir = os.scandir

    def guarded(path: Path) -> "os._ScandirIterator[str]":
        if path.name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert find([Path()], none) == Found((Path("docs/a.md"),), (), ("secret: permission denied",))


@pytest.mark.usefixtures("folder")
def test_a_path_that_no_file_can_have_is_told() -> None:
    [problem] = find([Path("a" * 5000)], none).problems
    assert problem.startswith("aaaa")


@pytest.mark.usefixtures("folder")
def test_a_folder_that_may_not_be_searched_is_told_and_the_others_are_searched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("docs/a.md", "secret/a.md")
    stat, scandir = Path.stat, os.scandir

    def guarded(path: Path, **options: bool) -> os.stat_result:
        if path.parent.name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **options)

    def listed(path: Path) -> "os._ScandirIterator[str]":
        if path.name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(Path, "stat", guarded)
    monkeypatch.setattr(os, "scandir", listed)
    both = find([Path("secret"), Path("docs")], none)
    assert both == Found((Path("docs/a.md"),), (Path("secret"),), ("secret: permission denied",))
    assert settings(Path("secret")) == Settings()


@pytest.mark.usefixtures("folder")
def test_folders_of_installed_packages_are_searched_only_where_they_are_named() -> None:
    write("a.md", "node_modules/lamp/b.md", "docs/venv/c.md")
    assert found(".") == ["a.md"]
    assert found("node_modules", "docs/venv/c.md") == ["node_modules/lamp/b.md", "docs/venv/c.md"]
