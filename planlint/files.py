"""Which documents the paths on a command line mean, and how people write paths."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from stat import S_ISDIR
from typing import Any, NamedTuple

from planlint.error import reason

SUFFIXES = (".md", ".markdown")
IGNORE_FILE = ".gitignore"

UNKEPT = frozenset((".git", "node_modules", ".venv", "venv", "site-packages", "__pypackages__"))
"""Folders with files that nobody plans to change; they are searched where they are named."""


class Found(NamedTuple):
    """What is at some paths; each file once, in the order of the paths."""

    files: tuple[Path, ...]
    barren: tuple[Path, ...]
    """Folders without a document to look at."""
    problems: tuple[str, ...]
    """A sentence for each path at which nothing can be had."""

    @property
    def complaints(self) -> tuple[str, ...]:
        """All that the user is to be told of the paths."""
        barren = (f"warning: {folder}: no Markdown in this folder" for folder in self.barren)
        return (*self.problems, *barren)


class Places(NamedTuple):
    """Where plans lie that are no visible Markdown."""

    hidden: tuple[str, ...] = ()
    """Paths with ``*`` from a folder on whose name begins with a dot."""
    holds: Callable[[Path], bool] = lambda _: False
    """Tells a file that is no Markdown, but is part of a plan."""

    def below(self, folder: Path, name: str) -> Iterator[Path]:
        """Give the files in a hidden folder, sorted."""
        wanted = [pattern for pattern in self.hidden if pattern.startswith(f"{name}/")]
        yield from sorted({path for pattern in wanted for path in folder.glob(pattern)})


NOWHERE = Places()
"""No plan is elsewhere than in visible Markdown."""


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
    paths: Sequence[Path],
    excluded: Callable[[Path], bool],
    *,
    force_exclude: bool = False,
    places: Places = NOWHERE,
) -> Found:
    """Find the documents that paths mean.

    A file that is named is taken whatever its suffix, and although it is excluded unless
    ``force_exclude``. Folders are searched for Markdown, and for what lies in ``places``; what git
    ignores, what else is hidden, what is excluded and what is ``UNKEPT`` is passed over.
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
            walk = Walk(excluded, places, errors.append)
            found = list(walk.below(path, _ignores_above(path)))
            barren += [] if found else [path]
        else:
            found = [] if force_exclude and excluded(path) else [path]
        for file in found:
            files.setdefault(file.absolute(), file)
    problems = tuple(f"{error.filename}: {reason(error)}" for error in errors)
    return Found(tuple(files.values()), tuple(barren), problems)


class Walk(NamedTuple):
    """How folders are searched."""

    excluded: Callable[[Path], bool]
    places: Places
    complain: Callable[[OSError], None]

    def below(self, folder: Path, ignores: tuple[Ignore, ...]) -> Iterator[Path]:
        """Give the documents in a folder and below, sorted by name, files before folders."""
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: (entry.is_dir(), entry.name))
        except OSError as error:
            self.complain(error)
            return
        ignores = (*ignores, *_ignore_in(folder))
        for entry in found:
            path = folder / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if not self._passes(path, ignores, is_folder=is_folder):
                continue
            if not is_folder:
                yield from (path,) if self._is_document(entry, path) else ()
            elif not entry.name.startswith("."):
                yield from self.below(path, ignores)
            else:
                inside = self.places.below(folder, entry.name)
                yield from (file for file in inside if self._passes(file, ignores))

    def _passes(self, path: Path, ignores: tuple[Ignore, ...], *, is_folder: bool = False) -> bool:
        if is_folder and path.name in UNKEPT:
            return False
        return not (_ignored(path, ignores, is_folder=is_folder) or self.excluded(path))

    def _is_document(self, entry: os.DirEntry[str], path: Path) -> bool:
        if entry.name.startswith("."):
            return False
        return _is_markdown(entry) or (self.places.holds(path) and entry.is_file())


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
        if is_there(place / ".git"):
            return tuple(ignore for above in within[:0:-1] for ignore in _ignore_in(above))
    return ()


def _ignore_in(folder: Path) -> Iterator[Ignore]:
    path = folder / IGNORE_FILE
    if not (is_there(path) and path.is_file()):
        return
    from pathspec import GitIgnoreSpec  # only where git ignores something

    text = path.read_text(encoding="utf-8", errors="replace")
    yield Ignore(folder.absolute(), GitIgnoreSpec.from_lines(text.splitlines()))


def is_there(path: Path) -> bool:
    """Tell whether something is at a path; nothing is in a folder that may not be searched."""
    try:
        return path.exists()
    except PermissionError:
        return False


class Repository(NamedTuple):
    """A folder that git keeps, and what is in it."""

    root: Path
    files: Mapping[str, tuple[str, ...]]
    """Paths from the root by the names of files, all in lower case, with slashes."""


def repository_of(path: Path) -> Repository | None:
    """Find the repository that a path lies in; None where it lies in none."""
    for folder in path.absolute().parents:
        if (folder / ".git").exists():
            return Repository(folder, _inventory(folder))
    return None


@cache
def _inventory(root: Path) -> Mapping[str, tuple[str, ...]]:
    """List the files of a repository, also those that git ignores: they are there."""
    found = []
    for folder, inner, names in os.walk(root):
        inner[:] = [name for name in inner if name not in UNKEPT]
        within = Path(folder).relative_to(root).as_posix()
        found += [f"{within}/{name}".removeprefix("./").lower() for name in names]
    return by_name(found)


def by_name(paths: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Sort paths by the names of their files.

    >>> by_name(["src/desk.py", "docs/desk.md"])
    {'desk.py': ('src/desk.py',), 'desk.md': ('docs/desk.md',)}
    """
    named: dict[str, list[str]] = {}
    for path in paths:
        named.setdefault(path.rpartition("/")[2], []).append(path)
    return {name: tuple(alike) for name, alike in named.items()}
