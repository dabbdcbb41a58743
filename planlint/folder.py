"""Where tools keep the files of one plan, when each of its tasks has a file of its own."""

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from itertools import groupby
from pathlib import Path
from typing import NamedTuple


class Folder(NamedTuple):
    """The files of one plan, as paths relative to their folder, with the wildcards of a shell."""

    members: tuple[str, ...]
    """The files that make up the plan, in the order in which they are read."""
    marks: tuple[str, ...]
    """One of these at least is there, or the folder is none of this tool's."""

    def around(self, path: Path) -> Path | None:
        """Find the folder whose member a file is; None where it is none."""
        full = path.absolute()
        for member in self.members:
            pattern = member.split("/")
            names = full.parts[-len(pattern) :]
            if all(map(_matches, names, pattern)) and self.is_marked(full.parents[len(names) - 1]):
                given = path if len(path.parents) >= len(names) else full
                return given.parents[len(names) - 1]
        return None

    def is_marked(self, home: Path) -> bool:
        """Tell whether a folder bears a mark of the tool."""
        return any(any(home.glob(mark)) for mark in self.marks)

    def files(self, home: Path) -> tuple[Path, ...]:
        """List the members that there are, those of one pattern in the order of their names."""
        found = (path for member in self.members for path in sorted(home.glob(member), key=natural))
        return tuple(dict.fromkeys(path for path in found if path.is_file()))


def _matches(name: str, pattern: str) -> bool:
    if "*" not in pattern:
        return name == pattern
    return name.endswith(pattern.rpartition("*")[2]) and fnmatchcase(name, pattern)


def natural(path: Path) -> tuple[tuple[int, int, str], ...]:
    """Sort key by which names follow each other as their numbers do.

    >>> [path.name for path in sorted(map(Path, ["task-10", "task-9"]), key=natural)]
    ['task-9', 'task-10']
    """
    runs = ("".join(run) for _, run in groupby(str(path), str.isdecimal))
    return tuple((1, int(run), "") if run.isdecimal() else (0, 0, run.casefold()) for run in runs)


class Gathered(NamedTuple):
    """Files that may make one plan."""

    home: Path
    """Their folder, or the file where it stands alone."""
    files: tuple[Path, ...]
    """All that belong to it."""
    named: tuple[Path, ...]
    """Those of them that were asked for."""


def gathered(paths: Iterable[Path], folders: Sequence[Folder]) -> tuple[Gathered, ...]:
    """Put the members of one folder together; every other file stays alone.

    A folder that is named itself stands for all its members.
    """
    groups: dict[Path, Gathered] = {}
    for path in paths:
        home, files = _home(path, folders)
        known = groups.get(home)
        named = files if path == home else (path,)
        together = tuple(dict.fromkeys((*known.named, *named) if known else named))
        groups[home] = Gathered(home, files, together)
    return tuple(groups.values())


def _home(path: Path, folders: Sequence[Folder]) -> tuple[Path, tuple[Path, ...]]:
    """Give the folder to which a path leads, and its files; the path itself where none does."""
    for folder in folders:
        home = folder.around(path)
        if home is not None:
            return home, folder.files(home)
    for folder in folders if path.is_dir() else ():
        if folder.is_marked(path) and (files := folder.files(path)):
            return path, files
    return path, (path,)
