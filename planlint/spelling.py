"""Guess what a mistyped word was meant to be."""

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the end of a sentence that names the nearest known word; empty where none is near.

    >>> did_you_mean("chekc", ["check", "rule"])
    '; did you mean check?'
    >>> did_you_mean("xyz", ["check", "rule"])
    ''
    """
    from difflib import get_close_matches  # 7 ms, and only mistakes need it

    folded = {candidate.lower(): candidate for candidate in known}
    near = get_close_matches(word.lower(), folded, n=1)
    return f"; did you mean {folded[near[0]]}?" if near else ""
