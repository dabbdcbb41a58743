"""Numbers as people write them, and what stands between the two ends of a range."""

from functools import cache

from planlint.language import Language
from planlint.pattern import Pattern, either, is_parted

LETTERS = r"[^\W\d_]+"

NUMBER = r"\d{1,7}(?:\.\d{1,4})?"
"""A number with a decimal point."""

AMOUNT = r"\d{1,7}(?:[.,]\d{1,4})?"
"""A number with a decimal point or comma, or with thousands set apart."""

DASHES = "-‐-―−~"
"""Dashes of a range, to stand in brackets."""

VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
"""Fractions that are one sign."""

APART = ".,'’ \u00a0\u202f"
"""Signs that set thousands apart."""

LAKHS = r"[1-9]\d?(?:,\d{2}){1,3},\d{3}"
"""A number in hundreds of thousands, as India writes it: ``1,20,000``."""

WRITTEN = (
    rf"(?:{LAKHS}(?!\d)|\d{{1,3}}(?:[{APART}]\d{{3}}(?!\d)){{1,3}}|\d{{1,9}})(?:[.,]\d{{1,3}})?"
)
"""A number with any signs between its digits."""

WHOLE = rf"(?:{LAKHS}|[1-9]\d{{0,2}}(?:[{APART}]\d{{3}})+)"
THOUSANDS = Pattern(WHOLE)
GROUPED = Pattern(rf"(?P<whole>{WHOLE})(?P<decimals>[.,]\d{{1,2}})")
"""Thousands set apart by one sign, and decimals behind another: ``1.234,50``."""


def amount(written: str) -> float:
    """Read a number as people write it: a comma may be decimal, or set thousands apart.

    >>> [amount(written) for written in ("1,5", "1.5", "1,000", "0.125", "1 234,50", "2½")]
    [1.5, 1.5, 1000.0, 0.125, 1234.5, 2.5]
    >>> amount("1,20,000")
    120000.0
    """
    if written[-1] in VULGAR:
        return (amount(written[:-1]) if written[:-1] else 0) + VULGAR[written[-1]]
    grouped = GROUPED.fullmatch(written)
    if grouped:
        return amount(grouped["whole"]) + float(grouped["decimals"].replace(",", "."))
    if THOUSANDS.fullmatch(written):
        return float("".join(sign for sign in written if sign.isdigit()))
    return float(written.replace(",", "."))


@cache
def through(language: Language) -> str:
    """Write the expression for what stands between the two ends of a range."""
    return rf"[{DASHES}→]|{either(language.ranges)}"


SEVERAL = rf"(?P<low>{WRITTEN})(?:\s*[{DASHES}]\s*(?P<high>{WRITTEN}))?"
BARE = Pattern(rf"[~≈]?\s*{SEVERAL}")


def bare(text: str) -> tuple[float, float] | None:
    """Read a text that is a number, or the two ends of a range, and nothing else.

    >>> bare("~1,200"), bare("500-700"), bare("2 days")
    ((1200.0, 1200.0), (500.0, 700.0), None)
    """
    match = BARE.fullmatch(text)
    if not match:
        return None
    low = amount(match["low"])
    return low, amount(match["high"]) if match["high"] else low


@cache
def digits(language: Language) -> str:
    """Write the expression for a whole number in digits, or in words that run on."""
    run_on = tuple(word for word in language.numbers if not is_parted(word))
    return rf"(?:\d{{1,4}}|{either(run_on)})" if run_on else r"\d{1,4}"
