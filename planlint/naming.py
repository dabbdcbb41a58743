"""How items are called: by a kind and an identifier, and by words that mean the same."""

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
