"""Repair, for reading, text that was decoded with the wrong encoding (``â†’`` for ``→``).

UTF-8 bytes read as Windows-1252 or Mac Roman turn each character beyond ASCII into a run of
two to four others. Such a run is told by turning it back into bytes: hardly any honest text
is valid UTF-8 after that. Only two-byte runs can be honest (``CAFÉ…``), so those count where
they give a Latin letter, or where the document holds a longer run as well.

The well-kept library for this, ftfy, takes 45 ms to import, as long as the whole of the check
that this serves; it is the oracle of the tests instead.
"""

import re
from functools import cache
from typing import NamedTuple

RUN = re.compile(r"[^\x00-\x7f]{2,}")
ENCODINGS = ("cp1252", "mac_roman")
LETTER_BYTES = range(0xA0, 0xC0)
"""Second bytes of the Latin-1 letters and signs; the others are quotes and dashes if honest."""


LATIN = "\xff"
"""The last character of Latin-1."""

SIGN = re.compile("[\u2000-\u2bff\ufe0f\U0001f000-\U0001faff]")
"""Dashes, quotes, arrows, symbols and emoji: what is broken most, and looks like nothing else."""

SURE = 3
"""So many characters in one run that decode are no chance, but for the dashes of Mac Roman."""


class Repair(NamedTuple):
    """A stretch of the reading text that was written otherwise."""

    start: int
    """Offset into the repaired text."""
    length: int
    """Length in the repaired text, in code points."""
    written: str
    """What stands in the document."""


@cache
def _bytes_of(encoding: str) -> dict[str, int]:
    """Map each character to its byte; bytes that the encoding leaves open map as in Latin-1."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        try:
            table[bytes([byte]).decode(encoding)] = byte
        except UnicodeDecodeError:
            continue
    return table


def _decoded(run: str, *, lone: bool) -> str | None:
    """Undo the wrong decoding of a run; None where the run is honest text."""
    for encoding in ENCODINGS:
        table = _bytes_of(encoding)
        data = bytes(table.get(character, 0) for character in run)
        if 0 in data:
            continue
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            continue
        sure = len(text) >= SURE and encoding == "cp1252"
        if lone or sure or SIGN.search(text):
            return text
        if max(text) <= LATIN and all(byte in LETTER_BYTES for byte in data[1::2]):
            return text
    return None


def repaired(text: str) -> tuple[str, tuple[Repair, ...]]:
    """Give the text as its writer meant it, and each stretch that was changed for it.

    >>> repaired("Week 1 â†’ 2 ‚úÖ")
    ('Week 1 → 2 ✅', (Repair(start=7, length=1, written='â†’'), Repair(start=11, length=1, written='‚úÖ')))
    >>> repaired("naïve – “déjà vu”")
    ('naïve – “déjà vu”', ())
    """  # noqa: E501 - the result is one line
    if text.isascii():
        return text, ()
    runs = {match.group() for match in RUN.finditer(text)}
    broken = any(_decoded(run, lone=False) for run in runs)
    if not broken:
        return text, ()
    pieces: list[str] = []
    repairs: list[Repair] = []
    length = end = 0
    for match in RUN.finditer(text):
        meant = _decoded(match.group(), lone=True)
        if meant is None:
            continue
        before = text[end : match.start()]
        pieces += (before, meant)
        length += len(before)
        repairs.append(Repair(length, len(meant), match.group()))
        length += len(meant)
        end = match.end()
    return "".join((*pieces, text[end:])), tuple(repairs)
