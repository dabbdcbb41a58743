"""What is said of a count that is wrong: which items or parts there are, and the right number."""

from collections.abc import Sequence

from planlint.census import MARK, is_of_moment
from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Claim, Item, Part, Plan
from planlint.reach import line_of
from planlint.source import Span

NUMBER = Pattern(r"\d+")

SHOWN = 15
"""So many items a message names one by one; the related places show all."""


def of_items(plan: Plan, claim: Claim, items: list[Item], counts: list[Claim]) -> Finding:
    """Tell of a count that is not the number of some items, and where else it is stated."""
    words = counted_words(plan, claim)
    missing = int(claim.low or 0) - len(items)
    is_sure = missing < 0 and not is_of_moment(plan, line_of(plan, claim.span))
    again = (
        Related(other.span, "the same count")
        for other in counts
        if other is not claim and (other.low, other.of) == (claim.low, claim.of)
    )
    verb = f"marked {MARK}" if (claim.of or "").startswith(MARK) else "declared"
    return Finding(
        claim.span,
        f"{words} {_are(claim.low)} counted, {len(items)} {_are(len(items))} {verb}: "
        f"{_listed(items)}",
        (*(Related(item.declared[0], item.label) for item in items), *again),
        severity=Severity.ERROR if is_sure else Severity.WARNING,
        help=f"count {len(items)}, or {_otherwise(missing, verb)}",
        fix=recounted(claim.span, words, len(items)),
    )


def of_parts(whole: Part, words: str, parts: Sequence[Part]) -> Finding:
    """Tell of a count, called by some words, that is not the sum of those of its parts."""
    found = sum(part.low for part in parts)
    terms = " + ".join(f"{part.low:g}" for part in parts)
    return Finding(
        whole.span,
        f"{words} {_are(whole.low)} counted, the parts have {terms} = {found:g}",
        tuple(Related(part.span, f"{part.label}: {part.low:g}") for part in parts),
        help=f"count {found:g}, or mend the counts of the parts",
    )


def counted_words(plan: Plan, claim: Claim) -> str:
    """Write a count as the plan does; a mere number with what it counts."""
    words = plan.source.text[slice(*claim.span)]
    of = (claim.of or "").removeprefix(MARK).lstrip()
    return f"{words} {plan.language.kinds.get(of, of)}" if words.isdigit() else words


def recounted(place: Span, words: str, count: int) -> Fix | None:
    """Offer to write the other number; None where the number is a word."""
    number = NUMBER.match(words)
    if number is None:
        return None
    span = Span(place.start, place.start + number.end())
    return Fix(f"Count {count}", (Edit(span, str(count)),), "unsafe")


def _are(number: float | None) -> str:
    return "is" if number == 1 else "are"


def _otherwise(missing: int, verb: str) -> str:
    """Say what else may be wrong: the items are too few, or only some of them are meant."""
    if missing < 0:
        return "say which of them are meant"
    what = "one that is" if missing == 1 else f"{missing} that are"
    return f"add the {what} not {verb}"


def _listed(items: list[Item]) -> str:
    """Name items; of very many the first and the last."""
    labels = [item.label for item in items]
    shown = labels if len(labels) <= SHOWN else [*labels[: SHOWN - 2], "...", labels[-1]]
    return ", ".join(shown)
