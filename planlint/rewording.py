"""Another amount in the words of a plan: its signs, separators, dash and unit are kept."""

from planlint.grammar.numbers import APART, DASHES, WRITTEN
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.quantity import number

AMOUNT = Pattern(rf"(?P<number>{WRITTEN})(?P<scale>\s?[kM]\b)?", 0)
"""A number, in thousands or in millions where a letter says so."""

JOINT = Pattern(rf"\s*(?:[{DASHES}]|to)\s*[$€£¥₹]?\s*")
"""What joins the two ends of a range."""

SEPARATED = Pattern(rf"\d(?P<sign>[{APART}])\d{{3}}(?!\d)")
"""A number with a sign between its thousands."""

THOUSAND = 1_000
SIZES = {"k": THOUSAND, "M": THOUSAND**2}

SHORT = 2
"""Abbreviations of so few letters stand for one and for more: ``h``, ``wk``."""

UNIT = Pattern(r"\s*-?(?P<word>[^\W\d_]+)")


def reworded(text: str, low: float, high: float, language: Language) -> str:
    """Write an amount, ``low <= high``, as a text writes another one.

    >>> from planlint.languages.en import LANGUAGE
    >>> [reworded(text, 1500, 1500, LANGUAGE) for text in ("$4,500-6,300", "~900 h", "€2.5k")]
    ['$1,500', '~1500 h', '€1.5k']
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
    plain = number(round(amount, 6))
    thousands = SEPARATED.search(pattern)
    if thousands:
        whole, _, decimals = plain.partition(".")
        parted = f"{int(whole):,}".replace(",", thousands["sign"])
        point = "," if thousands["sign"] == "." else "."
        return f"{parted}{point}{decimals}" if decimals else parted
    return plain.replace(".", ",") if "," in pattern else plain


def _counted(rest: str, amount: float, language: Language) -> str:
    """Put the word of a unit behind an amount into its number: ``1 week``, ``2 weeks``."""
    match = UNIT.match(rest)
    word = match["word"] if match else ""
    other = word[:-1] if amount == 1 else f"{word}s"
    is_amiss = word.endswith("s") == (amount == 1)
    meanings = [language.units.get(each.lower()) for each in (word, other)]
    alike = meanings[0] is not None and meanings[0] == meanings[1] and len(other) > SHORT
    return rest.replace(word, other, 1) if is_amiss and alike else rest
