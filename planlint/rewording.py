"""Another amount in the words of a plan: its signs, separators, dash and unit are kept."""

from collections.abc import Iterable
from math import isclose

from planlint.diagnostic import Edit, Fix
from planlint.grammar import bare, durations, money, percents
from planlint.grammar.numbers import APART, DASHES, LAKHS, WRITTEN
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.plan import Plan
from planlint.quantity import number
from planlint.source import Span

AMOUNT = Pattern(rf"(?P<number>{WRITTEN})(?P<scale>\s?(?:[kKM]\b|[万萬]))?", 0)
"""A number, in thousands or in millions where a letter says so."""

JOINT = Pattern(rf"\s*(?:[{DASHES}]|to)\s*[$€£¥₹]?\s*")
"""What joins the two ends of a range."""

SEPARATED = Pattern(rf"\d(?P<sign>[{APART}])\d{{3}}(?!\d)")
"""A number with a sign between its thousands."""

IN_LAKHS = Pattern(LAKHS)
CENTS = Pattern(r"[.,]\d\d$")
"""Two decimals at the end of a number."""

THOUSAND = 1_000
SIZES = {"k": THOUSAND, "K": THOUSAND, "M": THOUSAND**2, "万": 10_000, "萬": 10_000}

SHORT = 2
"""Abbreviations of so few letters stand for one and for more: ``h``, ``wk``."""

UNIT = Pattern(r"\s*-?(?P<word>[^\W\d_]+)")


def restating(title: str, plan: Plan, amounts: Iterable[tuple[Span, float, float]]) -> Fix | None:
    """Offer to write other amounts at some places, each as the one that stands there.

    None where a reader would not take one of the new texts for the amount that is meant.
    """
    edits = []
    for span, low, high in amounts:
        text = plan.source.text[slice(*span)]
        edits.append(Edit(span, reworded(text, low, high, plan.language)))
        if not _tells(edits[-1].text, low, high, text, plan.language):
            return None
    return Fix(title, tuple(edits), "unsafe")


def _tells(words: str, low: float, high: float, before: str, language: Language) -> bool:
    """Tell whether some words give an amount; taken for granted where nobody can read it."""
    if _read(before, language) is None:
        return words != before
    ends = _read(words, language)
    return ends is not None and all(map(isclose, ends, (low, high)))


def _read(text: str, language: Language) -> tuple[float, float] | None:
    """Read the first sum of money, length or share of a text, or a mere number."""
    for sum_ in money(text):
        return sum_.money[:2]
    for length in durations(text, language):
        return length.duration[:2]
    for share in percents(text):
        return share.low, share.high
    return bare(text)


def reworded(text: str, low: float, high: float, language: Language) -> str:
    """Write an amount, ``low <= high``, as a text writes another one.

    >>> from planlint.languages.en import LANGUAGE
    >>> [reworded(text, 1500, 1500, LANGUAGE) for text in ("$4,500-6,300", "~900 h", "€2.5k")]
    ['$1,500', '~1500 h', '€1.5k']
    >>> [reworded(text, 370_000, 370_000, LANGUAGE) for text in ("₹3,60,000", "$7.5K", "40万円")]
    ['₹3,70,000', '$370K', '37万円']
    >>> reworded("3.300,50 €", 6200.5, 6200.5, LANGUAGE)
    '6.200,50 €'
    >>> reworded("3 weeks", 1, 1, LANGUAGE), reworded("12–14 weeks", 9, 13, LANGUAGE)
    ('1 week', '9–13 weeks')
    """
    ends = list(AMOUNT.finditer(text))
    if not ends:
        return text
    first, last = ends[0], ends[0]
    joint = "-"
    if len(ends) > 1 and JOINT.fullmatch(text[first.end() : ends[1].start()]):
        joint, last = text[first.end() : ends[1].start()], ends[1]
    scale = last["scale"] or ""
    pattern = max((each["number"] for each in (first, last)), key=len)
    size = SIZES.get(scale.strip(), 1)
    written = [_numbered(pattern, end / size) for end in dict.fromkeys((low, high))]
    opening = f"{written[0]}{scale if first['scale'] and len(written) > 1 else ''}"
    amount = joint.join((opening, *written[1:])) if len(written) > 1 else written[0]
    rest = text[last.end() :]
    return f"{text[: first.start()]}{amount}{scale}{_counted(rest, high, language)}"


def _numbered(pattern: str, amount: float) -> str:
    """Write a number with the signs of another: ``1,500`` like ``12,000``, ``1,5`` like ``2,5``."""
    whole, _, decimals = number(round(amount, 6)).partition(".")
    thousands = SEPARATED.search(pattern)
    if CENTS.search(pattern):
        decimals = decimals.ljust(2, "0")
    sign = thousands["sign"] if thousands else ""
    has_comma = sign == "." or (not sign and "," in pattern)
    parted = _in_lakhs(whole) if IN_LAKHS.match(pattern) else f"{int(whole):,}".replace(",", sign)
    return f"{parted}{',' if has_comma else '.'}{decimals}" if decimals else parted


def _in_lakhs(whole: str) -> str:
    """Set the thousands apart, and then every hundred of them: ``1,20,000``."""
    if len(whole) <= len("999"):
        return whole
    head = whole[:-3]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join((*reversed(pairs), whole[-3:]))


def _counted(rest: str, amount: float, language: Language) -> str:
    """Put the word of a unit behind an amount into its number: ``1 week``, ``2 weeks``."""
    match = UNIT.match(rest)
    word = match["word"] if match else ""
    other = word[:-1] if amount == 1 else f"{word}s"
    is_amiss = word.endswith("s") == (amount == 1)
    meanings = [language.units.get(each.lower()) for each in (word, other)]
    alike = meanings[0] is not None and meanings[0] == meanings[1] and len(other) > SHORT
    return rest.replace(word, other, 1) if is_amiss and alike else rest
