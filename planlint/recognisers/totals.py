"""Totals: how long the whole takes, what it costs, how much work it is.

## Written

```markdown
# Plan

**Total Duration:** 9 days (vs 14 days sequential)
**Total Time:** 14 days sequential, 9 days parallel
**Total Cost:** $4,500-6,300
**Total Effort:** 24 hours

Phase 1 took 4 days instead of 2 last time.

- Phase 1: Pack (1 day)
- Phase 2: Drive (1 day)
```

## Read

```
Phase 1: Pack [1 day]
Phase 2: Drive [1 day]
claim: total-duration 9 day
claim: sequential-duration 14 day
claim: sequential-duration 14 day
claim: total-duration 9 day
claim: total-cost 4500-6300 usd
claim: total-effort 24 hour
```
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise

from planlint.document import LEAD_LEVEL, Document, Fence
from planlint.grammar import LETTERS, FoundDuration, durations, money
from planlint.language import Language
from planlint.notation.context import scenario_of
from planlint.notation.facts import ASIDE, FIELD
from planlint.notation.identifiers import BARE_ID, ID
from planlint.notation.wholes import length_claim, total_claim
from planlint.pattern import BEGIN, Pattern, either, says
from planlint.plan import Claim, ClaimKind
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement
from planlint.text import Text

FROM_TO = Pattern(r"\bfrom\s+~?(?=\d)")
"""Before the first of two lengths: "reducing total time from 7 weeks to 6 weeks"."""

ARROWS = ("→", "->", "=>")

RELATION = Pattern(r"\s*(?:[≤<=:]|is|of|under|at most)+\s*[~≈]?\s*")
"""What joins "total time" and its amount in running text."""

NEXT = Pattern(r"[.;,|·]\s+(?=\W{0,4}[^\W\d][^.:;,|]{0,40}:)")
"""Before another label with its figure on the same line: "Elapsed: 3h. Sequential: 5h."."""

CLAUSE = Pattern(r"[.;,(](?!\d)")
"""What parts a figure and what is said of it from the next."""

AGAIN = Pattern(r"\s*\(\s*[~≈=]?\s*")
"""Between a figure and the same in another unit."""

ITEM = Pattern(rf"(?<!\w)(?:(?P<kind>{LETTERS})[\s#-]*{ID}|{BARE_ID})(?!\w)")
"""An identifier, alone or after the word for its kind."""

LABEL_WORDS = 6
"""A label of more words is a sentence."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read totals in running text and in fences."""
    for line in document.figures:
        yield from (_in_section(one, document, language) for one in _of_line(line, language))
    for block in document.blocks:
        if isinstance(block, Fence) and block.info in {"", "text"}:
            for line in block.lines:
                label = FIELD.match(line.value)
                if label and says(label["label"], language.totals):
                    yield from _of_line(line, language)


def _in_section(one: Claimed, document: Document, language: Language) -> Claimed:
    """Give a length without a scenario the one that the line above its list announces."""
    claim = one.claim
    above = document.section_of(claim.span.start)
    if claim.kind != "total-duration" or claim.scenario or above.level != LEAD_LEVEL:
        return one
    scenario = scenario_of(above.title.value, language)
    kind: ClaimKind = "sequential-duration" if scenario == "sequential" else claim.kind
    return one._replace(claim=claim._replace(kind=kind, scenario=scenario))


@cache
def _opening(language: Language) -> Pattern:
    """Write what may stand before the amount in the value of a total."""
    words = either((*language.about, *language.at_most))
    return Pattern(rf"[\s~≈<>≤≥=:]*(?:(?:{words})(?!\w))?[\s~≈≤]*")


@cache
def _versus(language: Language) -> Pattern:
    """Write what names the length of the other way of working after that of one."""
    words = either((*language.versus, *language.instead))
    return Pattern(
        rf"{BEGIN}(?:{words})\s*~?"
        r"(?P<low>\d+(?:\.\d+)?)(?P<open>\+)?(?:\s*[-‐-―−]\s*(?P<high>\d+(?:\.\d+)?))?"
        r"(?P<after>[^(),;.]*(?:\([^()]*\))?)"
    )


def _of_line(line: Text, language: Language) -> Iterator[Claimed]:
    """Read what stands on a line, each label with its own figure."""
    start = 0
    for match in NEXT.finditer(line.value):
        yield from _of_part(line.part(start, match.start()), language)
        start = match.end()
    yield from _of_part(line.part(start), language)


def _of_part(line: Text, language: Language) -> Iterator[Claimed]:
    match = FIELD.fullmatch(line.value)
    if match and says(match["label"], language.examples):
        return
    if match and len(match["label"].split()) <= LABEL_WORDS:
        label, value = line.part(*match.span("label")), line.part(*match.span("value"))
        claims = list(_of_field(label, value, language))
        yield from claims or _compared(line, value, language)
        yield from _subtotal(label, value, language)
    else:
        yield from _compared(line, line, language)
        yield from _unlabelled(line, language)
        yield from _reduced(line, language)


def _of_field(label: Text, value: Text, language: Language) -> Iterator[Claimed]:
    total = says(label.value, language.totals)
    if total and says(label.value, language.costs):
        yield from _cost(label, value)
        return
    first = next(iter(durations(value.value, language)), None)
    if not first:
        return
    opening = _opening(language).match(value.value)
    leading = opening is not None and opening.end() == first.start
    scenario = scenario_of(label.value, language)
    length = first.duration
    effort = (
        says(_plain(label, language), language.efforts) or length.effort or length.unit == "point"
    )
    alone = _plain(label, language) in (*language.lengths, *language.efforts, *language.totals)
    if effort:
        part = _plain(label, language).endswith(language.sums) and " " in _plain(label, language)
        if leading and not part and (total or alone):
            claim = length_claim("total-effort", first, value, None, language)
            yield Claimed(claim, outside_items=not total)
        return
    if not leading:
        yield from _aside(label, value, language)
        return
    whole = total and says(label.value, language.lengths)
    if scenario or whole or alone:
        unowned = not (total or scenario)
        scenario = scenario or scenario_of(_own_side(value, language), language)
        yield Claimed(total_claim(first, value, scenario, language), outside_items=unowned)
        yield from _instead(value, language, first, unowned=unowned)
        if scenario and not _versus(language).search(value.value):
            yield from _other_way(value, scenario, language, unowned=unowned)


def _own_side(value: Text, language: Language) -> str:
    """Cut off what is said of the other way of working, and of the next figure."""
    versus = _versus(language).search(value.value)
    own = value.value[: versus.start()] if versus else value.value
    found = list(islice(durations(own, language), 2))
    if len(found) < 2:
        return own
    first, second = found[0].end, found[1].start
    ends = [first + match.start() for match in CLAUSE.finditer(own[first:second])]
    return own[: ends[-1] if ends else second]


def _other_way(
    value: Text, scenario: str, language: Language, *, unowned: bool
) -> Iterator[Claimed]:
    """Read the figure of the other way of working: ``8 days sequential, 6 days parallel``."""
    found = durations(value.value, language)
    if len(found) == 2:
        said = CLAUSE.split(value.value[found[1].end :])[0]
        other = scenario_of(said, language)
        if other and other != scenario and len(said.split()) <= LABEL_WORDS:
            yield Claimed(total_claim(found[1], value, other, language), outside_items=unowned)


def _plain(label: Text, language: Language) -> str:
    """Give the words of a label in lower case, without those that only hedge."""
    words = (word for word in label.value.lower().split() if word not in language.hedges)
    return " ".join(words)


def _subtotal(label: Text, value: Text, language: Language) -> Iterator[Claimed]:
    """Read the total of one part: ``Backend total: 13-22 weeks``, ``Stream Total: 9 points``."""
    words = _plain(label, language)
    first = next(iter(durations(value.value, language)), None)
    opening = _opening(language).match(value.value)
    if first and opening and opening.end() == first.start and words.endswith(language.sums):
        span = value.span(first.start, first.end)
        length = first.duration
        wholes = tuple(word for word in language.totals if word not in language.sums)
        if len(words.split()) > 1 and not says(words, (*wholes, *language.lengths)):
            claim = Claim("table-total", length.low, length.high, length.unit, span, of=label.words)
            yield Claimed(claim)
            yield from _again(claim, first, value, language)


def _again(
    claim: Claim, first: FoundDuration, value: Text, language: Language
) -> Iterator[Claimed]:
    """Read the same figure in another unit, in parentheses behind it: ``9 weeks (~2 months)``."""
    for found in durations(value.value, language):
        if AGAIN.fullmatch(value.value[first.end : found.start]):
            low, high, unit = found.duration[:3]
            span = value.span(found.start, found.end)
            yield Claimed(claim._replace(low=low, high=high, unit=unit, span=span))


def _aside(label: Text, value: Text, language: Language) -> Iterator[Claimed]:
    """Read a length that its own words call the whole: ``(100 weeks total)``."""
    for found in durations(value.value, language):
        after = value.value[found.end : found.end + 20].lstrip()
        if after.lower().startswith((*language.sums, "critical path", "overall")):
            yield Claimed(total_claim(found, value, scenario_of(label.value, language), language))


def _cost(label: Text, value: Text) -> Iterator[Claimed]:
    """Read a sum of money; parentheses in its label may say whose it is."""
    aside = ASIDE.search(label.value)
    found = next(money(value.value), None)
    if found:
        sum_ = found.money
        span = value.span(found.start, found.end)
        claim = Claim("total-cost", sum_.low, sum_.high, sum_.currency, span)
        yield Claimed(claim, label=label.part(*aside.span("aside")) if aside else None)


def _compared(line: Text, part: Text, language: Language) -> Iterator[Claimed]:
    """Read a comparison in a part of a line, unless it is of one item or of what has been."""
    found = tuple(_instead(part, language))
    if found and not says(line.value, language.bygone) and not _names_an_item(line, language):
        yield from found


def _names_an_item(line: Text, language: Language) -> bool:
    """Tell whether a line speaks of an item before its first length of time."""
    first = next(iter(durations(line.value, language)), None)
    before = line.value[: first.start if first else None]
    return any(
        not match["kind"] or match["kind"].lower() in language.kinds
        for match in ITEM.finditer(before)
    )


def _instead(
    line: Text, language: Language, first: FoundDuration | None = None, *, unowned: bool = False
) -> Iterator[Claimed]:
    """Read the other side of a comparison: ``6 days instead of 9``, ``(vs 5+ weeks)``."""
    contrasts = says(line.value, (*language.versus, *language.instead))
    versus = _versus(language).search(line.value) if contrasts else None
    found = first or next(iter(durations(line.value, language)), None)
    if not versus or not found or found.start > versus.start():
        return
    plain = versus.group().lower().startswith(language.instead)
    if not plain and scenario_of(versus["after"], language) != "sequential":
        return
    if first is None:
        yield Claimed(total_claim(found, line, "parallel", language), outside_items=True)
    low = float(versus["low"])
    high = None if versus["open"] else float(versus["high"] or low)
    second = next((d for d in durations(line.value[versus.start() :], language)), None)
    unit = second.duration.unit if second else found.duration.unit
    span = line.of(versus)
    claim = Claim("sequential-duration", low, high, unit, span, scenario="sequential")
    yield Claimed(claim, outside_items=unowned or first is None)


def _unlabelled(line: Text, language: Language) -> Iterator[Claimed]:
    """Read a total in running text: ``Total time ≤ 4 days``."""
    for found in durations(line.value, language):
        before = line.value[: found.start]
        words = before.lower().rstrip(" ~≈≤<=:")
        joined = RELATION.fullmatch(before[len(words) :] or " ")
        labels = len(words.split()) <= LABEL_WORDS and words.endswith(language.lengths)
        if joined and labels and says(words, language.totals):
            yield Claimed(total_claim(found, line, scenario_of(words, language), language))


def _reduced(line: Text, language: Language) -> Iterator[Claimed]:
    """Read a total that goes down: ``total time from 7 weeks to 6 weeks``, ``7 → 6 weeks``."""
    start = FROM_TO.search(line.value)
    since = start.end() - 1 if start and says(line.value[: start.start()], language.lengths) else -1
    if since < 0 and not says(line.value, language.savings):
        return
    found = [one for one in durations(line.value, language) if one.start >= since]
    for first, then in pairwise(found):
        between = line.value[first.end : then.start].strip(" ~≈")
        if between in (("to",) if since >= 0 else ARROWS) and _falls(first, then):
            yield Claimed(total_claim(first, line, "sequential", language), outside_items=True)
            yield Claimed(total_claim(then, line, "parallel", language), outside_items=True)
            return


def _falls(first: FoundDuration, then: FoundDuration) -> bool:
    return first.duration.unit == then.duration.unit and first.duration.low > then.duration.low


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
