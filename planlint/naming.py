"""How items are called: by a kind and an identifier, and by words that mean the same."""

from collections.abc import Iterable

from planlint.pattern import Pattern

SEPARATED = Pattern(r"$|\s*[:.|‐-―−-]\s+")
"""What follows a label that a name repeats: its end, or a mark and the name proper."""

TASKS = frozenset(("task", "issue", "ticket", "work item", None))
"""Kinds that plans use for one another: the tasks of a list may be issues of a tracker."""


def synonyms(kind: str) -> frozenset[str | None]:
    """Give the kinds that a word for one may mean."""
    return TASKS if kind in TASKS else frozenset((kind,))


ROMAN = frozenset("IVX")
NUMBERING = Pattern(r"\d+|[A-Z]", 0)
"""An identifier that says nothing without a name."""


def called(kind: str | None, identifier: str) -> str:
    """Write a name as a reader would: the kind stands before what says little by itself.

    >>> called("stage", "II"), called("workstream", "WS2"), called("user story", "3")
    ('Stage II', 'WS2', 'User story 3')
    """
    numbered = not identifier[:1].isalpha() or ROMAN.issuperset(identifier)
    if kind and (len(identifier) <= 1 or numbered):
        word = kind.upper() if set(kind).isdisjoint("aeiou") else kind.capitalize()
        return f"{word} {identifier}"
    return identifier


def initials(kind: str) -> set[str]:
    """Abbreviate a kind, as plans do in short references: ``W`` in W2 for Wave 2.

    >>> sorted(initials("workstream")), sorted(initials("user story"))
    (['W', 'WS'], ['US'])
    """
    short = "".join(word[0] for word in kind.split()).upper()
    joined = kind.startswith("work") and " " not in kind and kind != "work"
    return {short, f"W{kind[4].upper()}"} if joined and len(kind) > len("work") else {short}


LETTERS = Pattern(r"[A-Za-z]*")


def abbreviates(identifier: str, kind: str, kinds: Iterable[str] = ()) -> bool:
    """Tell whether several letters of an identifier stand for a kind, or for a longer word for it.

    >>> abbreviates("WS2", "workstream"), abbreviates("T001", "task")
    (True, False)
    >>> abbreviates("WP1", "package", ("phase", "work package"))
    True
    """
    letters = LETTERS.match(identifier)
    short = letters.group().upper() if letters else ""
    words = (kind, *(each for each in kinds if each.endswith(f" {kind}")))
    return len(short) > 1 and any(short in initials(word) for word in words)
