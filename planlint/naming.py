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


MOST = 8
"""So many names are written out; of more, the first, and how many there are."""


def enumerated(names: Iterable[str]) -> str:
    """Write names one after the other, as a sentence does.

    >>> enumerated(["T1", "T2", "T3"]), enumerated(f"T{n}" for n in range(1, 21))
    ('T1, T2 and T3', 'T1, T2, T3, T4, T5, T6, T7 and 13 more')
    """
    several = list(names)
    left = len(several) - MOST + 1
    *shown, last = several if left < 2 else (*several[: MOST - 1], f"{left} more")
    return f"{', '.join(shown)} and {last}" if shown else last


def chained(names: Iterable[str]) -> str:
    """Write names in an order; of many, the first and the last.

    >>> chained(["T1", "T2"]), chained(f"T{n}" for n in range(1, 21))
    ('T1 → T2', 'T1 → T2 → T3 → T4 → 13 more → T18 → T19 → T20')
    """
    several, half = list(names), MOST // 2
    left = len(several) - MOST + 1
    shown = several if left < 2 else (*several[:half], f"{left} more", *several[1 - half :])
    return " → ".join(shown)


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
