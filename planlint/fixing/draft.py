"""Files that fixes change: shown as a patch, or written."""

from collections.abc import Iterable
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
    for draft in drafts:
        _refuse_changed(draft)
    replace((draft.path, draft.after) for draft in drafts)


def _refuse_changed(draft: Draft) -> None:
    """Refuse to write what somebody else has written since."""
    name = shown(draft.path)
    try:
        now = draft.path.read_bytes()
    except OSError as error:
        raise PlanlintError(f"{name}: {reason(error)}") from None
    if now != draft.before:
        raise PlanlintError(f"{name}: changed while it was being fixed, and is left alone")


def _lines(data: bytes) -> list[str]:
    mark, encoding = encoding_of(data)
    return findall(LINE, data[len(mark) :].decode(encoding))


def _ended(line: str) -> str:
    return line if line.endswith(("\n", "\r")) else line + UNENDED
