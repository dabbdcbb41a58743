"""Tells chains of arrows that order the work from those that order something else.

"Critical path: T1 → T2" says what waits for what; "Merge order: T1 → T2" and "Data: T1 → T2"
do not.
"""

from planlint.language import Language
from planlint.notation.label import label
from planlint.pattern import Pattern, flat, says
from planlint.text import Text

ARROW = Pattern(r"→|⟶|➜|⇒|←|[-=]>|<-")
"""What leads from one item of a chain to the next."""

BACKWARD = Pattern(r"←|<-")

LABEL = Pattern(r"[^\w]*(?P<label>\w[^:]{0,80}):(?:\s|$)")
"""What stands before the first colon of a chain."""

TAIL = Pattern(r"[^:]{1,80}:\s+\S")
"""A name, and behind a colon what is said of it."""


def nodes(line: Text) -> list[Text]:
    """Part a chain at its arrows; nothing where it has none, or one that leads back.

    >>> [node.value for node in nodes(Text("T1 → T2 -> T3", 0))]
    ['T1', 'T2', 'T3']
    """
    arrows = [*ARROW.finditer(line.value)]
    if not arrows or BACKWARD.search(line.value):
        return []
    starts = [0, *(arrow.end() for arrow in arrows)]
    ends = [*(arrow.start() for arrow in arrows), len(line.value)]
    return [line.part(start, end) for start, end in zip(starts, ends, strict=True)]


def label_of(first: Text, language: Language) -> str | None:
    """Give the label before the first item of a chain; None where an item is all there is.

    >>> from planlint.languages.en import LANGUAGE
    >>> label_of(Text("Critical path (2 weeks): Phase 1", 0), LANGUAGE)
    'Critical path (2 weeks)'
    >>> label_of(Text("Phase 1: Walls", 0), LANGUAGE)
    """
    item = label(first, language)
    match = LABEL.match((item.rest if item else first).value)
    return match["label"] if match else None


def orders_work(words: str, language: Language) -> bool:
    """Tell whether a label speaks of the order in which the work is done.

    >>> from planlint.languages.en import LANGUAGE
    >>> [orders_work(words, LANGUAGE) for words in ("Execution order", "Merge order", "Data")]
    [True, False, False]
    """
    known = (*language.chains, *language.calendar, *language.sequential, *language.parallel)
    plain = flat(words).strip()
    named = plain in language.kinds or plain in language.kinds.values()
    return (named or says(words, known)) and not says(words, _others(language))


def orders_else(words: str, language: Language) -> bool:
    """Tell whether a title or a leading line speaks of another order than that of the work."""
    alone = flat(words).strip() in language.acts
    return alone or (says(words, language.chains) and says(words, _others(language)))


def is_critical(words: str, language: Language) -> bool:
    """Tell whether a text speaks of the critical path, and does not deny it.

    >>> from planlint.languages.en import LANGUAGE
    >>> [is_critical(words, LANGUAGE) for words in ("Critical path", "Off the critical path")]
    [True, False]
    """
    denied = says(words, (*language.denials, *language.uncritical))
    return says(words, language.critical) and not denied


def is_message(parts: list[Text], language: Language) -> bool:
    """Tell an arrow between two that carries what the colon behind them names: ``A → B: HTTP``."""
    if len(parts) != 2 or ":" in parts[0].value:
        return False
    return TAIL.match(parts[1].value) is not None and not says(parts[1].value, language.waits)


def _others(language: Language) -> tuple[str, ...]:
    return (*language.acts, *language.unchained)
