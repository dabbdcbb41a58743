"""Arithmetic that a text writes out.

## Written

````markdown
- Task 1: Beds (6 hours)
- Task 2: Paths (9 hours)

One after the other: 6 + 9 = 15 hours, side by side: max(6, 9) = 9 hours.

```
Gain: 15h / 9h = 1.67x
```
````

## Read

```
Task 1: Beds [6 hours]
Task 2: Paths [9 hours]
equation: 6 + 9 = 15 hour
equation: max(6, 9) = 9 hour
equation: 15 / 9 = 1.67 factor
```
"""

from collections.abc import Iterator
from itertools import chain, zip_longest

from planlint.document import Document, Fence, Table
from planlint.grammar import bare, durations, money
from planlint.language import Language
from planlint.pattern import Pattern, holds, says
from planlint.plan import ClaimKind, Equation, Form, Part
from planlint.quantity import TIME_UNITS
from planlint.recogniser import Recogniser
from planlint.statement import Statement
from planlint.text import Text

EQUALS = Pattern(r"(?<![<>!=:≈~])=(?![=>])", hint=holds("="))

BOUNDARY = Pattern(r"[:;|=→]|[.,!?]\s")
"""What parts the left side of an equation from the text before it."""

MOST = Pattern(r"\bmax\s*\((?P<terms>[^()=]{1,200})\)\s*$", hint=holds("max", "Max", "MAX"))

RATIO = Pattern(
    r"(?<![\w.,/$€£-])(?P<whole>\d+(?:\.\d+)?)\s?(?P<unit>[a-z]{0,7})\s*[/÷]\s*"
    r"(?P<by>\d+(?:\.\d+)?)\s?(?P<other>[a-z]{0,7})\s*=\s*(?P<factor>\d+(?:\.\d+)?)\s?[x×](?!\s?\d)",
    hint=holds("="),
)
"""One length over another, and how many times as long it is: ``15h / 9h = 1.67x``."""

GOES_ON = Pattern(r"\s*(?:[×*/÷+%^]|[-‐-―−x]\s*\d)")
"""Behind an amount that is only a part of what stands on that side."""

PLUS = Pattern(r"\+")
COMMA = Pattern(r",\s")
OPERATOR = Pattern(r"(?:[×*/÷^\d-]|\bx)\s*$")
"""Before a parenthesis that is a factor of something."""

LOOSE = Pattern(r"(?<![\w.])\d")
"""A number of its own."""

NAMED = Pattern(r"[^\W\d_]{2,}\s\d+(?:\.\d+)*[a-z]?\b")
"""A kind and an identifier: ``Phase 2``."""

NUMBER = Pattern(r"\d[\d,.]*(?:\s?[-‐-―−]\s?\d[\d,.]*)?(?<![,.])")
COUNTED = Pattern(r"\s*(?P<number>\d[\d,]*(?:\.\d+)?)(?P<words>(?:\s[^\W\d_]+){0,3})")
"""A number, perhaps with what it counts."""

Amount = tuple[str, Part]
"""A unit, empty for a bare number, and the amount in it."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line of running text, of tables and of fences without a language."""
    for line in chain(document.figures, _elsewhere(document)):
        signs = [match.start() for match in EQUALS.finditer(line.value)]
        for at, then in zip_longest(signs, signs[1:], fillvalue=len(line.value)):
            yield from _of_sides(line, at, then, language)
        for match in RATIO.finditer(line.value):
            if match["unit"] in ("", match["other"]) or not match["other"]:
                terms = tuple(_plain(line, match.span(name)) for name in ("whole", "by"))
                result = _plain(line, match.span("factor"))
                yield Equation("speedup", "ratio", "factor", terms, result, line.of(match))


def _elsewhere(document: Document) -> Iterator[Text]:
    for block in document.blocks:
        if isinstance(block, Table):
            yield from chain.from_iterable(block.rows)
        elif isinstance(block, Fence) and block.info in {"", "text"}:
            yield from block.lines


def _plain(line: Text, place: tuple[int, int]) -> Part:
    value = float(line.value[slice(*place)])
    return Part(line.value[slice(*place)], value, value, line.span(*place))


def _of_sides(line: Text, at: int, then: int, language: Language) -> Iterator[Equation]:
    """Read the sum or the maximum before a sign of equality, and what it comes to.

    The right side ends with the next sign of equality, or with the line.
    """
    right = line.part(at + 1, then + 1)
    result = _result(right, language)
    if not result:
        return
    unit, whole = result
    most = MOST.search(line.value[:at])
    form: Form = "most" if most else "sum"
    left = line.part(*most.span("terms")) if most else _left(line, at)
    if left is None:
        return
    terms = [_term(piece, unit, language) for piece in _pieces(left, COMMA if most else PLUS)]
    parts = tuple(part for part in terms if part)
    if len(parts) == len(terms) > 1:
        kind = _kind(unit, line.value, language)
        yield Equation(kind, form, unit, parts, whole, left.span()._replace(end=whole.span.end))


def _left(line: Text, at: int) -> Text | None:
    """Cut off what stands before a sum; None where it is a factor of something."""
    start = max((match.end() for match in BOUNDARY.finditer(line.value[:at])), default=0)
    side = line.value[start:at]
    opened = side.rfind("(") if side.count("(") > side.count(")") else -1
    if opened >= 0 and OPERATOR.search(side[:opened]):
        return None
    return line.part(start + opened + 1, at)


def _pieces(side: Text, joint: Pattern) -> Iterator[Text]:
    start = 0
    for match in joint.finditer(side.value):
        yield side.part(start, match.start())
        start = match.end()
    yield side.part(start)


def _result(right: Text, language: Language) -> Amount | None:
    """Read the exact amount with which the right side begins, if nothing is done with it."""
    found = next(iter(durations(right.value, language)), None)
    if found and found.start == 0:
        length = found.duration
        part = _part(right, (0, found.end), length.low, length.high)
        unit = f"{'person-' if length.effort else ''}{length.unit}"
        return None if found.open or _goes_on(right, found.end) else (unit, part)
    sum_ = next(money(right.value), None)
    if sum_ and sum_.start == 0:
        part = _part(right, (0, sum_.end), sum_.money.low, sum_.money.high)
        return None if _goes_on(right, sum_.end) else (sum_.money.currency, part)
    counted = COUNTED.match(right.value)
    if not counted or _goes_on(right, counted.end()) or right.value[counted.end() :][:1].isalnum():
        return None
    ends = bare(counted["number"])
    return ("", _part(right, counted.span("number"), *ends)) if ends else None


def _goes_on(right: Text, end: int) -> bool:
    return GOES_ON.match(right.value, end) is not None


def _part(text: Text, place: tuple[int, int], low: float, high: float) -> Part:
    """Give an amount at the place of its figure."""
    figure = NUMBER.search(text.value[: place[1]], place[0])
    span = text.of(figure) if figure else text.span(*place)
    return Part(text.value[slice(*place)], low, high, span)


def _term(piece: Text, unit: str, language: Language) -> Part | None:
    """Read one term of a sum in the unit of its result; None where it says more, or less."""
    ends = bare(piece.value)
    if ends:
        return Part(piece.value, *ends, piece.span())
    if unit.removeprefix("person-") in (*TIME_UNITS, "point"):
        return _length(piece, unit, language)
    sums = list(money(piece.value))
    if len(sums) == 1 and sums[0].money.currency == unit:
        [found] = sums
        return _alone(piece, (found.start, found.end), found.money[:2])
    counted = None if unit else COUNTED.fullmatch(piece.value)
    ends = bare(counted["number"]) if counted else None
    return Part(piece.value, *ends, piece.span()) if ends else None


def _length(piece: Text, unit: str, language: Language) -> Part | None:
    found = durations(piece.value, language)
    if len(found) != 1 or found[0].open or found[0].duration.unit != unit.removeprefix("person-"):
        return None
    return _alone(piece, (found[0].start, found[0].end), found[0].duration[:2])


def _alone(piece: Text, place: tuple[int, int], ends: tuple[float, float]) -> Part | None:
    """Give an amount beside which stands a name and no other number."""
    before = NAMED.sub("", piece.value[: place[0]])
    if LOOSE.search(before) or LOOSE.search(piece.value, place[1]):
        return None
    return Part(piece.value[slice(*place)], *ends, piece.span(*place))


def _kind(unit: str, line: str, language: Language) -> ClaimKind:
    """Tell what an equation is about."""
    if unit.startswith("person-") or unit == "point":
        return "total-effort"
    if unit in TIME_UNITS:
        return "total-effort" if says(line, language.efforts) else "total-duration"
    return "total-cost" if unit else "count"


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
