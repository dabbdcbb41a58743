"""Plans with flaws that fixes mend, and findings that edits mend."""

import re
from collections.abc import Callable
from pathlib import Path

from planlint.api import Checked, Reader
from planlint.diagnostic import Applicability, Diagnostic, Edit, Finding, Fix, Severity
from planlint.source import Source, Span, decode

BROKEN = """\
# Observatory

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| O1 | Dome â†’ walls | 2 days | - |
| O2 | Mirror | 1 day | O1 |

Opens on Tuesday, March 3, 2025.
"""


SAFE = BROKEN.replace("â†’", "→")


WHOLE = SAFE.replace("Tuesday", "Monday")


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def finding(
    document: Source, *edits: tuple[str, str], applicability: Applicability = "safe"
) -> Diagnostic:
    """Report the first of some words, each with what is to stand in its place."""
    made = tuple(
        Edit(Span(document.text.index(old), document.text.index(old) + len(old)), new)
        for old, new in edits
    )
    fix = Fix("Mend it", made, applicability)
    found = Finding(made[0].span, "amiss", fix=fix)
    return Diagnostic(document, "PL999", "test", Severity.ERROR, found)


MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


def stored(text: str, codec: str) -> bytes:
    return MARKS.get(codec, b"") + text.encode(codec)


def checking(
    *changes: tuple[str, str], code: str = "PL999"
) -> Callable[[Reader], tuple[Checked, ...]]:
    """Report one word of a file after the other, the last with a code of its own."""

    def check(read: Reader) -> tuple[Checked, ...]:
        document = decode("plan.md", read(Path("plan.md")))
        codes = (*("PL999" for _ in changes[1:]), code)
        found = tuple(
            finding(document, pair)._replace(code=own)
            for pair, own in zip(changes, codes, strict=True)
            if re.search(rf"\b{pair[0]}\b", document.text)
        )
        return (Checked(None, found),)

    return check
