"""Which documents the paths on a command line mean, and how people write paths."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR
from typing import Any, NamedTuple

from planlint.error import reason

SUFFIXES = (".md", ".markdown")
IGNORE_FILE = ".gitignore"


class Found(NamedTuple):
    """What is at some paths; each file once, in the order of the paths."""

    files: tuple[Path, ...]
    barren: tuple[Path, ...]
    """Folders without a document to look at."""
    problems: tuple[str, ...]
    """A sentence for each path at which nothing can be had."""


class Ignore(NamedTuple):
    """The patterns of one ``.gitignore``, which hold from its own folder down."""

    folder: Path
    spec: Any

    def verdict(self, path: Path, *, is_folder: bool) -> bool | None:
        """Tell whether the file ignores a path; None where it does not speak of it."""
        name = path.relative_to(self.folder).as_posix() + "/" * is_folder
        answer: bool | None = self.spec.check_file(name).include
        return answer


def shown(path: Path) -> str:
    """Write a path as a person in the current folder would."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def find(
    paths: Sequence[Path], excluded: Callable[[Path], bool], *, force_exclude: bool = False
) -> Found:
    """Find the documents that paths mean.

    A file that is named is taken whatever its suffix, and although it is excluded unless
    ``force_exclude``. Folders are searched for Markdown; what git ignores, what is hidden and
    what is excluded is passed over.
    """
    files: dict[Path, Path] = {}
    barren: list[Path] = []
    errors: list[OSError] = []
    for path in paths:
        try:
            is_folder = S_ISDIR(path.stat().st_mode)
        except OSError as error:
            errors.append(error)
            continue
        if is_folder:
            found = list(_walked(path, excluded, _ignores_above(path), errors.append))
            barren += [] if found else [path]
        else:
            found = [] if force_exclude and excluded(path) else [path]
        for file in found:
            files.setdefault(file.absolute(), file)
    problems = tuple(f"{error.filename}: {reason(error)}" for error in errors)
    return Found(tuple(files.values()), tuple(barren), problems)


def _walked(
    folder: Path,
    excluded: Callable[[Path], bool],
    ignores: tuple[Ignore, ...],
    complain: Callable[[OSError], None],
) -> Iterator[Path]:
    """Give the documents in a folder and below, sorted by name, files before folders."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: (entry.is_dir(), entry.name))
    except OSError as error:
        complain(error)
        return
    ignores = (*ignores, *_ignore_in(folder))
    for entry in found:
        path = folder / entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or not (is_folder or _is_markdown(entry)):
            continue
        if _ignored(path, ignores, is_folder=is_folder) or excluded(path):
            continue
        if is_folder:
            yield from _walked(path, excluded, ignores, complain)
        else:
            yield path


def _is_markdown(entry: os.DirEntry[str]) -> bool:
    return entry.name.lower().endswith(SUFFIXES) and entry.is_file()


def _ignored(path: Path, ignores: tuple[Ignore, ...], *, is_folder: bool) -> bool:
    """Ask the nearest ``.gitignore`` that speaks of a path."""
    full = path.absolute()
    verdicts = (ignore.verdict(full, is_folder=is_folder) for ignore in reversed(ignores))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignores_above(folder: Path) -> tuple[Ignore, ...]:
    """Read every ``.gitignore`` above a folder within its repository, the topmost first."""
    within: list[Path] = []
    for place in (folder.absolute(), *folder.absolute().parents):
        within.append(place)
        if (place / ".git").exists():
            return tuple(ignore for above in within[:0:-1] for ignore in _ignore_in(above))
    return ()


def _ignore_in(folder: Path) -> Iterator[Ignore]:
    path = folder / IGNORE_FILE
    if not path.is_file():
        return
    from pathspec import GitIgnoreSpec  # only where git ignores something

    text = path.read_text(encoding="utf-8", errors="replace")
    yield Ignore(folder.absolute(), GitIgnoreSpec.from_lines(text.splitlines()))
