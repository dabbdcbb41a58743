"""What a plan asks of the items of its first tier: how many others each must block.

## Written

```markdown
## Tier 0: Ground

- Phase 1: Footings (2 days)

## Tier 1: House

- Phase 2: Walls (3 days, after Phase 1)

## Rules

1. Assign to Tier 0 if a phase blocks 3+ other phases
```

## Read

```
Tier 0: Ground
  Phase 1: Footings [2 days]
Tier 1: House
  Phase 2: Walls [3 days; after Phase 1]
rule: Tier 0 blocks 3 or more of kind phase
```
"""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document
from planlint.language import Language
from planlint.notation.assertion import standing
from planlint.pattern import Pattern, either, says
from planlint.plan import TierRule
from planlint.recogniser import Recogniser

TIERS = frozenset(("tier", "level", "layer"))


def recognise(document: Document, language: Language) -> Iterator[TierRule]:
    """Read every line that names a tier and how many items one of it blocks."""
    for written in document.figures:
        if says(written.value, language.precedes) and not says(written.value, language.denials):
            line = standing(written, document.source.text)
            tier, asked = _tier(language).search(line.value), _asked(language).search(line.value)
            if tier and asked and (asked["plus"] or asked["least"]):
                kind, of = (_kind(found["kind"], language) for found in (tier, asked))
                yield TierRule(kind, tier["id"], int(asked["number"]), of, line.of(asked))


def _kind(word: str, language: Language) -> str:
    """Give the singular of a kind."""
    known = word.lower()
    return next((one for one, several in language.kinds.items() if several == known), known)


def _words(language: Language, *, of_tiers: bool) -> tuple[str, ...]:
    """Give the kinds that are tiers, or those that are not, with their plurals."""
    pairs = [pair for pair in language.kinds.items() if (pair[0] in TIERS) is of_tiers]
    return tuple(word for pair in pairs for word in pair) or ("…",)


@cache
def _tier(language: Language) -> Pattern:
    kinds = either(_words(language, of_tiers=True))
    return Pattern(rf"\b(?P<kind>{kinds})\s+(?P<id>\d{{1,2}})\b")


@cache
def _asked(language: Language) -> Pattern:
    """Give the expression for "blocks at least 3 other phases", "blocks 3+ phases"."""
    kinds = either(_words(language, of_tiers=False))
    blocks, least = (either(words or ("…",)) for words in (language.precedes, language.at_least))
    return Pattern(
        rf"\b(?:{blocks})\s+(?P<least>(?:{least})\s*)?(?P<number>\d{{1,2}})(?P<plus>\s*\+)?"
        rf"\s+(?:\w+\s+)?(?P<kind>{kinds})\b"
    )


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
