"""Match paths against patterns as a ``.gitignore`` writes them."""

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any


def matches(path: Path, patterns: Iterable[str], root: Path) -> bool:
    """Tell whether a pattern, read from the folder ``root``, covers a path or a folder above it.

    Paths outside ``root`` are covered by none, so that a pattern such as ``build`` never
    speaks of what lies above the project.
    """
    patterns = tuple(patterns)
    path, root = (Path(os.path.normpath(place.absolute())) for place in (path, root))
    if not patterns or root not in path.parents:
        return False
    name = path.relative_to(root).as_posix() + "/" * path.is_dir()
    return bool(_spec(patterns).match_file(name))


WILD = "*"
"""Where a pattern stops being a path."""


def covers(pattern: str, path: str) -> bool:
    """Tell whether a pattern of a folder's files covers a path, both read from one folder.

    One without a folder covers nothing, since it may be meant of any.

    >>> [covers(pattern, "src/api/users.py") for pattern in ("src/**", "src/*.py", "*.py")]
    [True, False, False]
    """
    fixed, wild, _ = pattern.partition(WILD)
    if not wild or "/" not in fixed or not path.startswith(fixed) or path == pattern:
        return False
    return bool(_spec((f"/{pattern}",)).match_file(path))


@cache
def _spec(patterns: tuple[str, ...]) -> Any:
    from pathspec import GitIgnoreSpec  # only configured patterns need it

    return GitIgnoreSpec.from_lines(patterns)
