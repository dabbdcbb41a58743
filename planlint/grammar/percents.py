"""Finds percentages."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.grammar.numbers import AMOUNT, amount
from planlint.pattern import Pattern


class FoundPercent(NamedTuple):
    """A percentage in a text, ``low <= high``."""

    low: float
    high: float
    start: int
    end: int
    open: bool
    """A plus sign says "or more"."""


PERCENT = Pattern(
    rf"(?<![\d.,])(?P<low>{AMOUNT})\s?%?(?:\s*[-‐-―−~]\s*(?P<high>{AMOUNT}))?\s?%(?P<open>\+)?"
)


def percents(text: str) -> Iterator[FoundPercent]:
    """Find percentages.

    >>> [(found.low, found.high) for found in percents("40-50% or 60%+, 12,5 %")]
    [(40.0, 50.0), (60.0, 60.0), (12.5, 12.5)]
    """
    for match in PERCENT.finditer(text) if "%" in text else ():
        low = amount(match["low"])
        high = amount(match["high"]) if match["high"] else low
        yield FoundPercent(low, high, *match.span(), bool(match["open"]))
