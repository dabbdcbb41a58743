"""Names for the files that are written of an item: safe on every system, distinct, telling."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, count

UNSAFE = re.compile(r"[^\w.-]+")
"""What may not stand in a file's name, or would have to be quoted in a shell."""

RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
"""What Windows takes for a device, whatever follows a point."""

LIMIT = 60
"""Characters of a name; four bytes each still leave room for a number and a suffix."""


def slug(text: str) -> str:
    """Turn any text into a name for a file, without its suffix.

    >>> slug("TD2"), slug("Phase 1.5"), slug("../../etc/passwd"), slug("NUL"), slug("→")
    ('TD2', 'Phase-1.5', 'etc-passwd', 'item-NUL', 'item')
    """
    plain = unicodedata.normalize("NFKC", text)
    name = UNSAFE.sub("-", plain).strip("-._")[:LIMIT].strip("-._")
    if not name:
        return "item"
    return f"item-{name}" if name.split(".")[0].casefold() in RESERVED else name


def distinct(names: Iterable[str]) -> Iterator[str]:
    """Add numbers to names that came before, whatever the case of their letters.

    >>> list(distinct(["A", "b", "a"]))
    ['A', 'b', 'a-2']
    """
    taken: set[str] = set()
    unused: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(2))
    for name in names:
        numbers = unused[name.casefold()]
        candidates = chain([name], (f"{name}-{number}" for number in numbers))
        chosen = next(each for each in candidates if each.casefold() not in taken)
        taken.add(chosen.casefold())
        yield chosen
