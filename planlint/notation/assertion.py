"""Tells a sentence that states an order of whole items from one that supposes, asks or tells less.

"If Stream B depends on Stream A", "Stream B is merged after Stream A" and "the tests of Stream B
depend on Stream A" leave open whether Stream B waits for Stream A.
"""

from planlint.language import Language
from planlint.notation.label import label
from planlint.pattern import Pattern, phrase, says, words_of
from planlint.text import Text

LAST_CLAUSE = Pattern(r"(?<![^,;:()])[^,;:()]*$")
ASIDE = Pattern(r"\([^()]*\)")
STRUCK = Pattern(r"~~[^~]{1,400}~~")


def standing(line: Text, source: str) -> Text:
    """Blank what is struck out of a line of running text.

    >>> standing(Text("ends.   Old.  ", 0), "ends. ~~Old.~~").value
    'ends.         '
    """
    end = line.start + len(line.value)
    if "~~" not in source[max(0, line.start - 6) : end]:
        return line
    begin = source.rfind("\n", 0, line.start) + 1
    value = list(line.value)
    for match in STRUCK.finditer(source[begin : end + 6]):
        first, last = (max(0, at + begin - line.start) for at in match.span())
        value[first:last] = " " * len(value[first:last])
    return Text("".join(value), line.start)


def is_supposed(before: Text, language: Language) -> bool:
    """Tell whether what stands before a verb makes it a supposition: "if", "might", "should B"."""
    if says(before.value, language.doubts):
        return True
    opening = phrase(language.inverted).match(before.value) if language.inverted else None
    return opening is not None and opening.end() < len(before.value)


def acts(main: Text, before: Text, on: Text, verb: str, language: Language) -> bool:
    """Tell whether something else is done then than the work: "is merged after", "ends after"."""
    if not says(verb, language.conditions) or says(verb, language.starts):
        return False
    words, last = words_of(before.value.lower()), words_of(on.value.lower())[-1:]
    if words and words[-1] in language.auxiliaries and says(" ".join(last), language.acts):
        return True
    if label(before, language):
        return False
    clause = LAST_CLAUSE.search(ASIDE.sub(" ", main.value)) if main == before else None
    told = clause.group() if clause else main.value
    return says(told, language.acts) and not says(told, language.starts)


def is_part(subject: str, reference: int, language: Language) -> bool:
    """Tell whether a reference in a subject says whose part is meant: "the tests of Stream B"."""
    if any(f"{sign} " in subject[reference:] for sign in language.possessives):
        return True
    words = words_of(subject[:reference].lower())
    if len(words) < 2 or words[-1] not in language.partitives:
        return False
    return words[-2] not in (*language.works, *language.kinds.values())
