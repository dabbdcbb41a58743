"""Sentences in which a prerequisite stands before its verb, as in Japanese and Chinese.

## Written

```markdown
# 温室の計画

- フェーズ1：基礎（3日間）
- フェーズ2：骨組み（2日間）
- フェーズ3：屋根（1日）
- フェーズ4：塗装（1日）

フェーズ2はフェーズ1の後に開始します。フェーズ1が完了してからフェーズ4を始めます。
フェーズ3はフェーズ2に依存します。フェーズ4はフェーズ2に依存しません。
```

## Read

```
フェーズ 1: 基礎 [3 days]
フェーズ 2: 骨組み [2 days; after フェーズ 1]
フェーズ 3: 屋根 [1 day; after フェーズ 2]
フェーズ 4: 塗装 [1 day; after フェーズ 1]
```
"""

from collections.abc import Iterator

from planlint.document import Document
from planlint.language import Language
from planlint.notation.facts import strength
from planlint.pattern import Pattern, phrase, says
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.statement import Statement, Waits
from planlint.text import Text

SENTENCE = Pattern(r"[^。;!?]+")
NAMES = Pattern(r"\d|(?-i:[A-Z])")
"""What is in every identifier."""

REACH = 60
"""So many characters before and after its verb may name items."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every sentence of running text, in languages whose verbs may come last."""
    verbs = language.waits_behind
    for line in document.lines if verbs else ():
        for match in SENTENCE.finditer(line.value) if says(line.value, verbs) else ():
            yield from _order(line.part(*match.span()), language)


def _order(sentence: Text, language: Language) -> Iterator[Waits]:
    text, end = sentence.value, 0
    for verb in phrase(language.waits_behind).finditer(text):
        before = sentence.part(max(end, verb.start() - REACH), verb.start())
        end = verb.end()
        if phrase(language.negations).match(text, verb.start()):
            continue
        after = sentence.part(end, end + REACH)
        subject, on = _parted(before, after, language)
        if NAMES.search(on.value):
            yield Waits(on, strength(text, language), subject, telling=Telling.PROSE)


def _parted(before: Text, after: Text, language: Language) -> tuple[Text | None, Text]:
    """Part what waits from its prerequisite; without a mark between them, it stands behind."""
    for mark in reversed(list(phrase(language.topics).finditer(before.value))):
        subject, on = before.part(0, mark.start()), before.part(mark.end())
        if NAMES.search(subject.value) and NAMES.search(on.value):
            return subject, on
    return (after if NAMES.search(after.value) else None), before


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
