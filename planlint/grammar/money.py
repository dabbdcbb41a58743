"""Finds sums of money, whose currency stands before or behind them."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.grammar.numbers import WRITTEN, amount
from planlint.pattern import BEGIN, END, Pattern, says
from planlint.quantity import CURRENCIES as CODES
from planlint.quantity import SIGNS, Money

CURRENCIES = {sign: currency for currency, sign in SIGNS.items()} | {
    "us$": "usd",
    "dollars": "usd",
    "euro": "eur",
    "euros": "eur",
    "r$": "brl",
    "reais": "brl",
    "rp": "idr",
    "元": "cny",
    "人民币": "cny",
    "円": "jpy",
    "rmb": "cny",
    **{code: code for code in CODES},
}
"""Signs, codes and words for currencies, in lower case, each with its code."""

SCALES = {
    "k": 1_000,
    "m": 1_000_000,
    "mio": 1_000_000,
    "million": 1_000_000,
    "万": 10_000,
    "萬": 10_000,
    "": 1,
}
"""Words and letters after a number by which it is multiplied."""

SCALE = rf"\s?(?:million|mio\.?|[万萬km]){END}"
RANGE = r"\s*[-‐-―−~]\s*|\s+to\s+"
SIGN = r"[$€£¥₹]|[a-z]{1,3}\$?"
"""A sign, or letters of which it must be known whether they are a code."""

BEFORE = Pattern(
    rf"{BEGIN}(?P<sign>{SIGN})\s?(?P<low>{WRITTEN})(?P<low_scale>{SCALE})?(?!\d)(?P<open>\+)?"
    rf"(?:(?:{RANGE})(?:{SIGN})?\s?(?P<high>{WRITTEN})(?P<high_scale>{SCALE})?(?!\d))?"
)
"""A sum behind its currency: ``$1.2k-1.5k``, ``USD 3,000``."""

BEHIND = Pattern(
    rf"{BEGIN}(?<![.,])(?P<low>{WRITTEN})(?P<low_scale>{SCALE})?(?P<open>\+)?"
    rf"(?:(?:{RANGE})(?P<high>{WRITTEN})(?P<high_scale>{SCALE})?)?"
    rf"\s?(?P<sign>[$€£¥₹元円]|人民币|[a-z]{{2,7}}){END}"
)
"""A sum before its currency: ``3.000 €``, ``10k EUR``, ``20万円``."""

MARKS = "$€£¥₹元円"
WORDS = tuple(word for word in CURRENCIES if word.isalpha() and word not in MARKS)


class FoundMoney(NamedTuple):
    """A sum of money in a text."""

    money: Money
    start: int
    end: int


def money(text: str) -> Iterator[FoundMoney]:
    """Find sums of money.

    >>> [str(found.money) for found in money("$3,000-4,000 or €5k, 17,000 USD")]
    ['$3,000-4,000', '€5,000', '$17,000']
    >>> [str(found.money) for found in money("$1.2k-1.5k; 3.000 €; USD 3,000; 10k EUR; €1.5M")]
    ['$1,200-1,500', '€3,000', '$3,000', '€10,000', '€1,500,000']
    """
    end = 0
    if not (any(mark in text for mark in MARKS) or says(text, WORDS)):
        return
    matches = (*BEFORE.finditer(text), *BEHIND.finditer(text))
    known = (match for match in matches if match["sign"].lower() in CURRENCIES)
    for match in sorted(known, key=lambda one: (one.start(), -one.end())):
        if match.start() < end:
            continue  # "5 $7" is one sum, and the number before it is none
        end = match.end()
        scale = _scale(match["high_scale"])
        low_scale = _scale(match["low_scale"]) if match["low_scale"] or not match["high"] else scale
        low = amount(match["low"].rstrip(".,")) * low_scale
        high = amount(match["high"]) * scale if match["high"] else low
        yield FoundMoney(Money(low, high, CURRENCIES[match["sign"].lower()]), *match.span())


def currency_of(words: str) -> str | None:
    """Give the currency that a header names: ``Cost (USD)``, ``Budget [€]``.

    >>> currency_of("cost (usd)"), currency_of("rp owner"), currency_of("price in €")
    ('usd', None, 'eur')
    """
    match = UNIT.search(words)
    return CURRENCIES.get(match["sign"].lower()) if match else None


UNIT = Pattern(r"(?:[(\[]\s*|\bin\s+)(?P<sign>[^\s()\[\]]{1,7})\s*(?:[)\]]|$)")
"""A currency in parentheses, or after "in"."""


def _scale(written: str | None) -> int:
    return SCALES[(written or "").strip(" .").lower()]
