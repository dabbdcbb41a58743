"""Who is meant by what stands where an owner does: one, several, or nobody in particular."""

from collections.abc import Collection

from planlint.pattern import Pattern

ASIDE = Pattern(r"\s*\([^()]*\)")
"""What is said of an owner besides: ``Ada (until Friday)``."""
BETWEEN = Pattern(r"\s*[,;&+/]\s*|\s+")
"""What may stand between two owners, the words that join them apart."""
COUNTED = Pattern(r"\d")
"""The start of what is no name but a number of people: ``2 bakers``."""


def named(owner: str, joints: Collection[str] = ()) -> tuple[str, ...]:
    """Give the names of the owners that a cell holds, each as all its spellings are compared.

    ``joints`` are the words that may join two names.

    >>> named("@Ada, Ben (lead)"), named("Ada and Agent 2", ["and"]), named("2 bakers")
    (('ada', 'ben'), ('ada', 'agent 2'), ())
    """
    parts = [""]
    rest = ASIDE.sub("", owner.casefold())
    for word, mark in _words(rest):
        if word not in joints:
            parts[-1] += word + " "
        if word in joints or mark.strip():
            parts.append("")
    names = (part.strip().removeprefix("@") for part in parts)
    return tuple(dict.fromkeys(name for name in names if name and not COUNTED.match(name)))


def _words(text: str) -> list[tuple[str, str]]:
    """Part a text into words, each with what stands behind it."""
    ends = [*((mark.start(), mark.end()) for mark in BETWEEN.finditer(text)), (len(text),) * 2]
    starts = [0, *(end for _, end in ends)]
    return [
        (text[start:stop], text[stop:end]) for start, (stop, end) in zip(starts, ends, strict=False)
    ]
