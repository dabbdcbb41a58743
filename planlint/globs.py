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


@cache
def _spec(patterns: tuple[str, ...]) -> Any:
    from pathspec import GitIgnoreSpec  # only configured patterns need it

    return GitIgnoreSpec.from_lines(patterns)
