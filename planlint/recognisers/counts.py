"""Counts of the items that a plan declares, in words or in digits.

## Written

```markdown
# Move: 3 parallel streams

- Stream A: Pack (2 days)
- Stream B: Drive (1 day)

The work is split into **two independent streams**, 1-2 of which are outdoor streams.

**Total Streams:** 2 (1 indoor + 1 outdoor)
```

## Read

```
Stream A: Pack [2 days]
Stream B: Drive [1 day]
claim: count 3 of stream
claim: count 2 of stream
claim: count 2 of stream
claim: count 1 of indoor stream
claim: count 1 of outdoor stream
```
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.document import Document, Table
from planlint.grammar import LETTERS
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.pattern import Pattern, says
from planlint.plan import Breakdown, Claim, Part
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Claimed, Statement
from planlint.text import Text

WORDS = Pattern(LETTERS)

COUNTED = Pattern(
    rf"(?<![\w.,$/#<>≥≤+-])(?<![<>≥≤]\s)"
    rf"(?P<low>\d{{1,4}}(?:\s?[-‐-―−]\s?(?P<high>\d{{1,4}}))?(?P<open>\+)?|{LETTERS})"
    rf"(?=(?P<words>(?:[\s-]+{LETTERS}){{1,4}})\b(?!\s*\d))"
)
"""A number, in digits or letters, or a range of such, and up to four words."""

FIRST = Pattern(r"\d+")

LABELLED = Pattern(r"(?P<number>\d{1,4})(?!\s*[-‐-―−–%/]|[.,]?\d|\+|\s*[^\W\d])")
"""A number that no word or unit follows."""

PARTED = Pattern(r"\s*\((?P<parts>[^()]{3,120})\)")
"""What stands in parentheses behind a number."""

PART = Pattern(
    rf"\s*(?P<number>\d{{1,4}})\s+(?P<words>{LETTERS}(?:[\s-]+{LETTERS}){{0,2}})\s*"
    r"(?P<joint>[,+&;]|$)"
)
"""A number and up to three words, and what joins it to the next."""

MARKED = Pattern(r"\s*\(?(?:[^\W\d]+\s+)?[`*]?[\[(]P[\])]", 0)
"""Behind what is counted: only items with a mark are: ``tasks marked [P]``."""

MARK = "[P]"

PAIR = 2
"""So many cells has a row that gives a label and its number."""


class Counted(NamedTuple):
    """What a number counts, and where its words end."""

    kind: str
    adjectives: str
    end: int

    @property
    def of(self) -> str:
        """The kind, behind the adjectives by which only some of its items are counted."""
        return f"{self.adjectives} {self.kind}".strip()


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every count of a kind of item in running text, and in tables of figures."""
    forms = (*_forms(language, singular=True), *_forms(language, singular=False))
    for line in document.lines:
        if says(line.value, forms):
            yield from _of_line(line, language)
    for block in document.blocks:
        if isinstance(block, Table) and len(block.header) == PAIR:
            for label, value in (row for row in block.rows if len(row) == PAIR):
                yield from _labelled(label, value, language)


def _of_line(line: Text, language: Language) -> Iterator[Statement]:
    field = FIELD.fullmatch(line.value)
    label = line.part(*field.span("label")) if field else None
    if field and label:
        yield from _labelled(label, line.part(*field.span("value")), language)
    for match in COUNTED.finditer(line.value):
        low = _number(match["low"], language)
        if low is None or _is_none(match["low"], line.value[: match.start()], language):
            continue
        high = None if match["open"] else int(match["high"] or low)
        counted = _counted(match["words"], low, language)
        if counted:
            start = match.start("words")
            marked = MARKED.match(line.value, start + counted.end)
            of = f"{MARK} {counted.kind}" if marked else counted.of
            span = line.span(match.start(), start + counted.end)
            before = _summed(line, match.start())
            if before is None and field and match.start() >= field.start("value"):
                before = label
            claim = Claim("count", low, high, None, span, of=of)
            yield Claimed(claim, label=before, listing=_aside(line, start + counted.end))
            yield from _parts(line, start + counted.end, claim, counted.kind)


def _summed(line: Text, start: int) -> Text | None:
    """Give what a count is said to equal: ``Phase 1 + Phase 2 = 6 tasks``."""
    before = line.value[:start].rstrip(" *_~")
    return line.part(before.rfind(":") + 1, len(before) - 1) if before.endswith("=") else None


def _number(written: str, language: Language) -> int | None:
    first = FIRST.match(written)
    return int(first.group()) if first else language.numbers.get(written.lower())


def _is_none(number: str, before: str, language: Language) -> bool:
    """Tell what is no count: "Tier 1 phases", "1 of 2 tasks", "one task"."""
    if language.numbers.get(number.lower()) == 1:
        return True
    words = before.lower().split()[-2:]
    if words and words[-1] in language.kinds:
        return True
    numbered = len(words) == 2 and words[0].strip("(*_").isdigit()
    return numbered and words[-1] in language.partitives


def _labelled(label: Text, value: Text, language: Language) -> Iterator[Statement]:
    """Read a number of items after its label: ``Total Tasks: 97``, ``Setup tasks: 4``."""
    match = LABELLED.match(value.value)
    words = label.value.split("(")[0].lower().split()
    for plural, kind in _forms(language, singular=False).items() if match and words else ():
        said = plural.split()
        if match and words[-len(said) :] == said:
            number, rest = int(match["number"]), words[: -len(said)]
            claim = Claim("count", number, number, None, value.of(match), of=kind)
            if not _are_plain(rest, (*language.totals, *language.crowd, *language.at_most)):
                claim = claim._replace(of=f"{' '.join(rest)} {kind}")
            if MARK in label.value or says(label.value, language.abreast):
                claim = claim._replace(of=f"{MARK} {kind}")
            is_whole = MARK in (claim.of or "") or (rest and rest[0] in language.totals)
            one = Claimed(claim, listing=_aside(value, match.end()))
            yield one._replace(label=label) if is_whole else one
            yield from _parts(value, match.end(), claim, kind)


def _are_plain(words: list[str], known: tuple[str, ...]) -> bool:
    return all(word in known for word in words)


def _aside(line: Text, start: int) -> Text | None:
    match = PARTED.match(line.value, start)
    return line.part(*match.span("parts")) if match else None


def _parts(line: Text, start: int, whole: Claim, kind: str) -> Iterator[Statement]:
    """Read the parts of a count behind it: ``(10 completed + 11 remaining)``."""
    aside = _aside(line, start)
    matches = list(PART.finditer(aside.value)) if aside else []
    if not aside or len(matches) < 2 or sum(len(one.group()) for one in matches) < len(aside.value):
        return
    claims = [_part(aside.of(one), one["number"], one["words"], kind) for one in matches]
    yield from map(Claimed, claims)
    if all(one["joint"] in {"+", ""} for one in matches) and whole.low is not None:
        parts = (
            Part(claim.of or kind, claim.low or 0, claim.low or 0, claim.span) for claim in claims
        )
        total = Part(kind, whole.low, whole.high or whole.low, whole.span)
        yield Breakdown("", tuple(parts), total, whole.span, of=kind)


def _part(span: Span, number: str, words: str, kind: str) -> Claim:
    amount = int(number)
    return Claim("count", amount, amount, None, span, of=f"{words.lower()} {kind}")


def _counted(words: str, number: int, language: Language) -> Counted | None:
    """Tell what is counted, and by which adjectives only some of it is."""
    following = [match.span() for match in WORDS.finditer(words)]
    forms = _forms(language, singular=number == 1)
    adjectives: list[str] = []
    for at, (start, _) in enumerate(following):
        for _, end in following[at : at + 2][::-1]:
            kind = forms.get(" ".join(words[start:end].lower().split()))
            if kind:
                return Counted(kind, " ".join(adjectives), end)
        word = words[slice(*following[at])].lower()
        if word in _joining(language):
            return None
        if word not in language.crowd:
            adjectives.append(word)
    return None


@cache
def _forms(language: Language, *, singular: bool) -> dict[str, str]:
    """Map the words for what is counted to the kinds: "package" is short for a work package."""
    forms = {one if singular else many: one for one, many in language.kinds.items()}
    short = {form.rpartition(" ")[2]: kind for form, kind in forms.items() if " " in form}
    return {**short, **forms}


@cache
def _joining(language: Language) -> frozenset[str]:
    """Give words that cannot stand between a number and what it counts."""
    phrases = (
        *(*language.common, *language.conjunctions, *language.limits, *language.partitives),
        *(*language.behind, *language.ahead, *language.per, *language.ranges, *language.units),
        *(*language.versus, *language.runs, *language.working, *language.everything),
    )
    return frozenset(word for phrase in phrases for word in phrase.split()) - set(language.crowd)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
