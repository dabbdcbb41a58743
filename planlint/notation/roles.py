"""What a field or a column says, by its label."""

from functools import cache

from planlint.language import Language, Role
from planlint.pattern import Pattern, says


@cache
def role_words(language: Language) -> dict[str, Role]:
    """Map each label of a field, in lower case, to what the field says."""
    return {word: role for role, words in language.roles.items() for word in words}


UNIT = Pattern(r"[(\[]")
"""Before the unit in a header: ``Effort (h)``, ``工期(天)``."""

SHORT = 5
"""Words of no more letters end labels that say something else: "the day after"."""

MODIFIERS = 3
"""So many words may stand before the word for a length: "With AI collab est."."""


def role_of(words: str, language: Language) -> Role | None:
    """Tell what a field or column says by its label; None where the label is no such word."""
    plain = words.lower().strip(" *_`:.?-").replace("_", " ")
    known = role_words(language)
    role = known.get(plain) or known.get(UNIT.split(plain)[0].strip())
    role = role or known.get(_unhyphened(plain, language))
    first, last = plain.split(" ")[0], known.get(plain.rsplit(" ", 1)[-1])
    if first in language.totals:
        return None
    if first in language.kinds and last == "name":  # "Task Name"
        return role or last
    if last == "id" and plain.endswith(" id"):  # "US ID"
        return role or last
    return role or (last if last == "duration" and plain.count(" ") <= MODIFIERS else None)


def _unhyphened(words: str, language: Language) -> str:
    """Give the words of a label without hyphens, and without a kind at its end.

    "Depends-on" and "depends on waves" say what "depends on" says.
    """
    plain = words.replace("-", " ")
    first, _, last = plain.rpartition(" ")
    return first if last in language.kinds.values() else plain


def ordering_role(words: str, language: Language) -> Role | None:
    """Tell a label that ends with the word for prerequisites: "cross-wave prerequisites"."""
    first, _, last = words.rpartition(" ")
    apart = first in language.outside or says(first, language.denials)
    short = 0 < len(first.split()) <= MODIFIERS and not apart
    said = role_words(language).get(last)
    return said if short and said == "dependencies" and len(last) > SHORT else None
