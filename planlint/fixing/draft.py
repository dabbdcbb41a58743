"""Files that fixes change: shown as a patch, or written."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path
from re import findall
from typing import NamedTuple

from planlint.error import PlanlintError, reason
from planlint.files import shown
from planlint.output import replace
from planlint.source import encoding_of

LINE = r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+"
"""A line with its end, of which the last may have none."""

UNENDED = "\n\\ No newline at end of file\n"
"""How a patch marks a last line without an end."""


class Draft(NamedTuple):
    """A file as it is, and as it is to be."""

    path: Path
    before: bytes
    after: bytes


def difference(draft: Draft) -> str:
    r"""Show what changes as a patch in the unified format, which keeps line ends.

    >>> print(difference(Draft(Path("plan.md"), b"Day 1\nDay 3\n", b"Day 1\nDay 2\n")), end="")
    --- plan.md
    +++ plan.md
    @@ -1,2 +1,2 @@
     Day 1
    -Day 3
    +Day 2
    """
    name = shown(draft.path)
    lines = unified_diff(_lines(draft.before), _lines(draft.after), name, name)
    return "".join(_ended(line) for line in lines)


def store(drafts: Iterable[Draft]) -> None:
    """Write every file, or none.

    Raises:
        PlanlintError: one cannot be written, or has changed since it was read.
    """
    drafts = tuple(drafts)
    for sentence in _obstacles(drafts):
        raise PlanlintError(sentence)
    replace((draft.path, draft.after) for draft in drafts)


def _obstacles(drafts: Iterable[Draft]) -> Iterator[str]:
    for draft in drafts:
        try:
            changed = draft.path.read_bytes() != draft.before
        except OSError as error:
            yield f"{shown(draft.path)}: {reason(error)}"
        else:
            if changed:
                yield f"{shown(draft.path)}: changed while it was being fixed, and is left alone"


def _lines(data: bytes) -> list[str]:
    mark, encoding = encoding_of(data)
    return findall(LINE, data[len(mark) :].decode(encoding))


def _ended(line: str) -> str:
    return line if line.endswith(("\n", "\r")) else line + UNENDED
