"""Texts that are safe to stand in a mermaid gantt.

Mermaid's grammar has no quotes: a colon ends a name, a number sign or semicolon breaks the
line, and a name that begins like a statement is taken for one, mostly without a word.
"""

import re
from collections.abc import Iterable, Iterator

from planlint.view.names import distinct

STATEMENT = re.compile(
    r"(?:gantt|title|section|click|call|href|includes|excludes|acctitle|accdescr|dateformat"
    r"|axisformat|tickinterval|todaymarker|topaxis|weekday|weekend|inclusiveenddates|vert"
    r"|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
"""What a line of a chart must not begin with where it is a task."""

BREAKING = re.compile(r"[#;%<>{}\"`\\\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""Ends a statement, begins a comment or an entity, or is no text."""

FOREIGN = re.compile(r"[^A-Za-z0-9_-]+")
"""What may not stand in the id of a task."""

TAGS = {"active", "done", "crit", "milestone", "vert", "after", "until"}
"""What mermaid takes for something else where the id of a task should stand."""

PROPERTIES = {"constructor", "hasownproperty", "isprototypeof", "tostring", "valueof"}
"""What every object of JavaScript has already."""

LIMIT = 80
"""Characters of a name: longer ones do not fit beside a bar."""


def label(text: str) -> str:
    r"""Write a title, or the name of a section, so that it ends where it should.

    >>> label("Phase 1: 5% ramp;\n#2")
    'Phase 1 – 5 ramp 2'
    """
    plain = BREAKING.sub(" ", text).replace(":", " –")
    return " ".join(plain.split())[:LIMIT].strip() or "Plan"


def task(text: str) -> str:
    """Write the name of a task, so that it begins no statement.

    >>> task("Section 8: Roads")
    'Task Section 8 – Roads'
    """
    name = label(text)
    return f"Task {name}" if STATEMENT.match(name) else name


def identifiers(labels: Iterable[str]) -> Iterator[str]:
    """Make ids of labels: distinct, and none that mermaid reads as something else.

    >>> list(identifiers(["TD2", "Phase 1", "1.5", "done"]))
    ['TD2', 'Phase-1', 'item-1-5', 'item-done']
    """
    return distinct(map(_identifier, labels))


def _identifier(label: str) -> str:
    plain = FOREIGN.sub("-", label).strip("-_")[:LIMIT]
    plausible = plain[:1].isalpha() and plain.casefold() not in TAGS | PROPERTIES
    return plain if plausible else f"item-{plain}".rstrip("-")
