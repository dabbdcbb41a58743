"""How far the work is.

## Written

```markdown
- Task 1: Pack (1 day)
- Task 2: Drive (1 day)

**Progress:** 1 of 2 tasks done (50%)
**Completion:** 50% (1/2 tasks completed)

**Overall progress:** `▓▓░░` 50%
**Remaining:** 1 of 2 tasks
**Progress:** 1/2 tasks done (3/8 points, 38%), 80% of the tests pass
```

## Read

```
Task 1: Pack [1 day]
Task 2: Drive [1 day]
claim: progress 1 of 2
claim: progress 50 percent
claim: progress 50 percent
claim: progress 1 of 2
claim: progress 50 percent
claim: progress 1 of 2
claim: progress 1 of 2
```
"""

import re
from collections.abc import Iterator
from functools import cache

from planlint.document import Document
from planlint.grammar import percents
from planlint.grammar.percents import FoundPercent
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.pattern import Pattern, phrase, says, words_of
from planlint.plan import Claim
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement

DONE_OF = Pattern(r"(?<![\w.])(?P<done>\d{1,4})\s*(?:/|of|out of)\s*(?P<all>\d{1,4})(?![\w./%])")
"""So many of so many."""

PERCENT = Pattern(r"[^\w%]*\d{1,3}(?:[.,]\d+)?\s?%(?!.*%)")
"""One percentage, behind a bar that may be drawn before it."""

CLAUSE = Pattern(r"[)\]:;,.|│]|\s[-‐-―−]+\s")
"""Where something else may begin to be said."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line that counts what is done of a kind of item, or is labelled as progress."""
    for line in document.figures:
        match = _count(line.value, language)
        if match:
            done = int(match["done"])
            field = FIELD.fullmatch(line.value) if _label(line.value, language) else None
            label = line.part(*field.span("label")) if field else None
            claim = Claim("progress", done, done, None, line.of(match), match["all"])
            yield Claimed(claim, label=label)
        is_labelled = not match and _is_labelled(line.value, language)
        for found in percents(line.value) if match or is_labelled else ():
            if match is None or _is_bound(line.value, match.span(), found, language):
                span = line.span(found.start, found.end)
                yield Claimed(Claim("progress", found.low, found.high, "percent", span))


def _count(line: str, language: Language) -> "re.Match[str] | None":
    """Match so many of so many, where the line says that they are done and of which kind."""
    match = DONE_OF.search(line)
    label = _label(line, language) if match else ""
    if match is None or (label and _is_counted(line, match, language)):
        return match
    known = says(line, language.statuses["done"]) and label not in language.left
    return match if known and says(line, _counted(language)) else None


def _is_counted(line: str, count: "re.Match[str]", language: Language) -> bool:
    """Tell a count right behind a label of progress, of nothing or of a kind of item."""
    field = FIELD.fullmatch(line)
    before = line[field.start("value") : count.start()] if field else line
    behind = CLAUSE.split(line[count.end() :])[0].split("(")[0]
    return not words_of(before) and _is_bare(behind, language)


def _label(line: str, language: Language) -> str:
    """Give the label of a line of progress, or of what is left; empty where it has another."""
    field = FIELD.fullmatch(line)
    label = " ".join(field["label"].lower().split()) if field else ""
    return label if label in (*language.progress, *language.left) else ""


def _is_bound(line: str, count: tuple[int, int], found: FoundPercent, language: Language) -> bool:
    """Tell the share that a count makes from one of something else beside it: "85% confidence"."""
    first, second = sorted((count, (found.start, found.end)))
    behind = CLAUSE.split(line[second[1] :])[0]
    before = CLAUSE.split(line[: first[0]])[-1] if count == second else ""
    return all(_is_bare(words, language) for words in (before, line[first[1] : second[0]], behind))


def _is_bare(words: str, language: Language) -> bool:
    """Tell whether words say of figures no more than that they count what is done of the work."""
    return not words_of(_plainly(language).sub(" ", words))


@cache
def _plainly(language: Language) -> Pattern:
    known = (language.statuses["done"], language.about, language.progress, language.working)
    return phrase((*language.kinds, *language.kinds.values(), *(w for one in known for w in one)))


def _is_labelled(line: str, language: Language) -> bool:
    """Tell a label of progress before one percentage and no other word."""
    field = FIELD.fullmatch(line) if "%" in line else None
    if field is None or _label(line, language) not in language.progress:
        return False
    found = PERCENT.match(field["value"])
    return found is not None and _is_bare(field["value"][found.end() :], language)


@cache
def _counted(language: Language) -> tuple[str, ...]:
    """Give the plurals of what is work in any plan."""
    return tuple(many for one, many in language.kinds.items() if one not in language.occasional)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
