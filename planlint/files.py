"""Which documents the paths on a command line mean."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

SUFFIXES = (".md", ".markdown")
IGNORE_FILE = ".gitignore"


class Selection(NamedTuple):
    """What was found under some paths, each file once, in the order of the paths."""

    files: tuple[Path, ...]
    missing: tuple[Path, ...]
    """Paths at which there is nothing."""
    barren: tuple[Path, ...]
    """Folders without a document to look at."""


class Ignore(NamedTuple):
    """The patterns of one ``.gitignore``, which hold from its own folder down."""

    folder: Path
    spec: Any

    def verdict(self, path: Path, *, is_folder: bool) -> bool | None:
        """Tell whether the file ignores a path; None where it does not speak of it."""
        name = path.relative_to(self.folder).as_posix() + "/" * is_folder
        answer: bool | None = self.spec.check_file(name).include
        return answer


def select(
    paths: Sequence[Path], excluded: Callable[[Path], bool], *, force_exclude: bool = False
) -> Selection:
    """Find the documents that paths mean.

    A file that is named is taken whatever its suffix, and although it is excluded unless
    ``force_exclude``. Folders are searched for Markdown; what git ignores, what is hidden and
    what is excluded is passed over.
    """
    files: dict[Path, Path] = {}
    barren: list[Path] = []
    for path in paths:
        if path.is_dir():
            found = list(_walked(path, excluded, _ignores_above(path)))
            barren += [] if found else [path]
        elif path.exists() and not (force_exclude and excluded(path)):
            found = [path]
        else:
            found = []
        files.update({file.absolute(): file for file in found if file.absolute() not in files})
    missing = tuple(path for path in paths if not path.exists())
    return Selection(tuple(files.values()), missing, tuple(barren))


def _walked(
    folder: Path, excluded: Callable[[Path], bool], ignores: tuple[Ignore, ...]
) -> Iterator[Path]:
    """Give the documents in a folder and below, sorted by name, files before folders."""
    ignores = (*ignores, *_ignore_in(folder))
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: (entry.is_dir(), entry.name))
    for entry in found:
        path = folder / entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder and not (entry.name.lower().endswith(SUFFIXES) and entry.is_file()):
            continue
        if entry.name.startswith(".") or _ignored(path, ignores, is_folder=is_folder):
            continue
        if excluded(path):
            continue
        if is_folder:
            yield from _walked(path, excluded, ignores)
        else:
            yield path


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
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - only where git ignores something

    text = path.read_text(encoding="utf-8", errors="replace")
    yield Ignore(folder.absolute(), GitIgnoreSpec.from_lines(text.splitlines()))
