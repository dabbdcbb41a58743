"""Identifiers that belong together: the T1, T2 and T3 of a plan, and what lies between two."""

from functools import lru_cache

from planlint.pattern import Pattern

NUMBER = Pattern(r"\d+(?:\.\d+)*")
ENDING = Pattern(r"(?P<stem>.*?)(?P<last>\d+|(?<![a-z])[a-z]|(?<=\d)[a-z])", 0)
"""An identifier up to its last number or letter, by which its series counts."""


ZEROS = Pattern(r"(?<![\d.])0+(?=\d)")
"""Zeros that only fill up a number: ``001``, but not the second of ``1.0``."""


@lru_cache(maxsize=4096)
def fold(identifier: str) -> str:
    """Give an identifier without case and padding: ``T1`` for ``t001``.

    >>> fold("T001"), fold("1.0"), fold("0")
    ('t1', '1.0', '0')
    """
    return ZEROS.sub("", identifier.casefold())


def prefix(identifier: str) -> str:
    """Give the letters before the number: identifiers of one series share them."""
    return identifier.rstrip("0123456789.-_").casefold()


def number(identifier: str) -> int:
    """Give the first number in an identifier; 0 where it has none."""
    match = NUMBER.search(identifier)
    return int(match.group().split(".")[0]) if match else 0


def place(identifier: str) -> tuple[str, int] | None:
    """Tell which series an identifier belongs to, and its place there.

    >>> place("T3.10"), place("011b"), place("C")
    (('t3.', 10), ('11', 98), ('', 99))
    """
    match = ENDING.fullmatch(fold(identifier))
    if not match:
        return None
    last = match["last"]
    return match["stem"], int(last) if last.isdigit() else ord(last)


def is_between(identifier: str, first: str, last: str) -> bool:
    """Tell whether an identifier stands between two others of its series.

    >>> is_between("1.6", "1.5", "1.10"), is_between("2.6", "1.5", "1.10")
    (True, False)
    """
    places = place(identifier), place(first), place(last)
    if None in places:
        return False
    (stem, at), (first_stem, low), (last_stem, high) = (each for each in places if each)
    return stem == first_stem == last_stem and low < at < high
