"""Resolves what a text names to the items of the plan: ``Streams A & B``, ``TD2``, ``1.5-1.7``."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.grammar import LETTERS
from planlint.identity import Unit, stems
from planlint.label import BARE_ID, ID, label, name_of
from planlint.language import Language
from planlint.pattern import Pattern, either, says
from planlint.source import Span
from planlint.text import Text

JOINT = r"\s*(?:,\s*(?:and|or|&)|[,&/+]|\band\b|\bor\b)\s*"
RANGE = r"\s*(?:[-‐-―−]|\bto\b|\bthrough\b)\s*"
NAMED = Pattern(
    rf"(?<!\w)(?P<kind>(?:{LETTERS}\s+)?{LETTERS})\s+#?(?P<ids>{ID}"
    rf"(?:(?:{JOINT}|{RANGE}(?:{LETTERS}\s+)?)#?{ID}(?!\w))*)(?!\w)"
    rf"|(?<![\w.-])(?P<bare>{BARE_ID}(?:(?:{RANGE}){BARE_ID})?|\d+\.\d+[a-z]?)(?![\w-]|\.\d)"
)
"""A word or two and identifiers, or identifiers that stand alone."""

LETTER = Pattern(
    r"(?<!\w)(?P<id>[A-Z])(?=\s*(?:[&,+/)]|and\b|$|merge|complete|finish|is\s|lands|ships))", 0
)
"""A lone capital that a list surrounds: "from A & B"; no article."""

NUMBERS = Pattern(r"[#\s]*\d+(?:\.\d+)*[a-z]?(?:[\s,;&#]+\d+(?:\.\d+)*[a-z]?)*[\s.]*")
"""A field that holds identifiers without a kind: "1, 2.1"."""

ONE_NUMBER = Pattern(r"\d+(?:\.\d+)*[a-z]?")
ONE_WORD = Pattern(r"[^\s,]+")
ONE_ID = Pattern(rf"(?<![\w.]){ID}(?!\w)")
ONE_BARE_ID = Pattern(rf"{BARE_ID}|\d+\.\d+[a-z]?")
BETWEEN = Pattern(rf"{RANGE}(?:{LETTERS}\s+)?#?")
INDENT = Pattern(r"\W*")

NEXT = Pattern(
    r"(?:\s*(?:[-‐-―−:]\s*)?\w[\w /-]{0,40})?\s*(?:\([^()]{0,40}\)\s*)?(?:[,;+&|/]|\band)\s*(?:[,;+&|/]\s*|and\s+)*"
)
"""Between two items of a list that names them: ``Stream A: Wiring + Stream B``."""

ENDED = ("completion", "complete", "finished", "done", "is", "are", "being")
"""Words after the name of a prerequisite that say nothing more."""

REACH = 400
"""So many characters of a text are read for references; no list of them is longer."""

LONGEST_NAME = 6
"""A text of more words is no mere name."""


class Mention(NamedTuple):
    """One item that a text names."""

    unit: Unit | None
    """None where nothing declares what is named."""
    words: str
    """The name as the text gives it, with its kind."""
    span: Span
    group: bool = False
    """It is named as one of a whole group: "all streams"."""
    rivals: tuple[Unit, ...] = ()
    """Other units that the mention would fit as well."""


class Index:
    """The units of a plan, found by what texts call them."""

    def __init__(self, units: Sequence[Unit], language: Language) -> None:
        self.units = units
        self.language = language
        self._by_id: dict[str, list[Unit]] = defaultdict(list)
        self._by_kind: dict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            names = {unit.id, *(one.alias for one in unit.declared if one.alias)}
            for name in {name.casefold() for name in names}:
                self._by_id[name].append(unit)
            if unit.kind:
                self._by_kind[unit.kind].append(unit)
        self._singular = {plural: kind for kind, plural in language.kinds.items()}
        self._singular |= {kind: kind for kind in language.kinds}
        self._crowd = Pattern(
            rf"(?<!\w)(?:{either(language.everything)})\s+(?P<crowd>{LETTERS}(?:\s+{LETTERS})?)"
            rf"(?!\w|\s+(?:that|which|who|with|except|in|of|from)\b)"
        )

    def mentions(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give every item that a text names by its identifier, in order."""
        text = text.part(0, REACH)
        for match in self._crowd.finditer(text.value):
            kind = self._kind(match["crowd"])
            for unit in self._by_kind[kind] if kind else ():
                if unit is not scope:
                    yield Mention(unit, unit.id, text.of(match), group=True)
        for match in NAMED.finditer(text.value):
            kind = self._kind(match["kind"]) if match["kind"] else None
            ids = match["ids"] or match["bare"]
            start = match.start("kind") + match["kind"].rfind(" ") + 1 if kind else match.end()
            start = min(start, match.start("ids") if match["ids"] else match.start("bare"))
            yield from self._listed(ids, kind, text.span(start, match.end()), scope)

    def _kind(self, words: str) -> str | None:
        """Give the kind that one or two words name, or the last of them."""
        plain = " ".join(words.lower().split())
        return self._singular.get(plain) or self._singular.get(plain.rsplit(" ", 1)[-1])

    def letters(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give the items that a text names by single letters in a list."""
        for match in LETTER.finditer(text.value):
            if match["id"].casefold() in self._by_id:
                yield self._found(match["id"], None, text.of(match), scope)

    def numbered(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give the items that a field names by bare numbers, of the kind of its own item."""
        if scope is not None and NUMBERS.fullmatch(text.value):
            for match in ONE_NUMBER.finditer(text.value):
                yield self._found(match.group(), scope.kind, text.of(match), scope)

    def identified(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give the items whose identifiers are the words of a text: ``a1 b2``."""
        for match in ONE_WORD.finditer(text.value):
            if match.group().casefold() in self._by_id:
                yield self._found(match.group(), None, text.of(match), scope)

    def named(self, text: Text, scope: Unit | None = None, shared: int = 1) -> Unit | None:
        """Find the one item whose name a text gives, whole or in its distinctive words.

        ``shared`` is the least number of words that both must have. Of several items that fit
        equally well, the one of the kind of ``scope`` is meant.
        """
        words = name_of(text) or text.words
        mine = stems(words)
        if not mine or len(words.split()) > LONGEST_NAME:
            return None
        fitting = []
        for unit in self.units:
            theirs = stems(unit.name)
            close = mine <= theirs or (theirs <= mine and len(mine) - len(theirs) <= 2)
            if close and len(mine & theirs) >= shared:
                fitting.append((len(mine ^ theirs), unit))
        least = min((extra for extra, _ in fitting), default=0)
        best = [unit for extra, unit in fitting if extra == least]
        if len(best) > 1 and scope is not None:
            best = [unit for unit in best if unit.kind == scope.kind and unit is not scope]
        return best[0] if len(best) == 1 else None

    def called(self, text: Text) -> Unit | None:
        """Find the one item that a text calls by its whole name, as a proper noun."""
        if not text.value[:1].isupper():
            return None
        mine = stems(text.value) - stems(" ".join((*self.language.kinds, *ENDED)))
        fitting = [unit for unit in self.units if mine and stems(unit.name) == mine]
        return fitting[0] if len(fitting) == 1 else None

    def lead(self, text: Text, scope: Unit | None = None) -> Mention | None:
        """Find the item that a text begins with: by identifier, or by name."""
        found = label(text, self.language)
        if found:
            words = name_of(found.rest) or (found.aside.words if found.aside else "")
            return self._found(found.id, found.kind, found.head.span(), scope, words)
        if text.value.casefold() in self._by_id:
            return self._found(text.value, None, text.span(), scope)
        first = next(self.mentions(text, scope), None)
        if first and first.span.start - text.start <= _indent(text.value):
            return first
        unit = self.named(text)
        return Mention(unit, text.words, text.span()) if unit else None

    def leads(self, text: Text, scope: Unit | None = None) -> Iterator[Mention]:
        """Give every item that a text begins with: one, or a list: ``Streams A & B``."""
        first = self.lead(text, scope)
        if first is None:
            return
        yield first
        end = first.span.end
        alone = label(text, self.language) is not None
        for mention in self.mentions(text, scope):
            between = text.value[end - text.start : max(mention.span.start - text.start, 0)]
            if mention.span.start < end and (alone or mention.span != first.span):
                continue
            if mention.span.start >= end and not self._lists(between):
                return
            if mention.unit is not first.unit:
                yield mention
            end = mention.span.end

    def _lists(self, between: str) -> bool:
        """Tell whether a text between two items goes on listing: ``: Wiring, ``."""
        return NEXT.fullmatch(between) is not None and not says(between, self.language.waits)

    def _listed(
        self, ids: str, kind: str | None, span: Span, scope: Unit | None
    ) -> Iterator[Mention]:
        """Expand lists and ranges of identifiers."""
        identifiers = ONE_ID if kind else ONE_BARE_ID
        previous: Mention | None = None
        end = 0
        for match in identifiers.finditer(ids):
            mention = self._found(match.group(), kind, span, scope)
            between = ids[end : match.start()]
            if previous and BETWEEN.fullmatch(between):
                yield from self._between(previous, mention)
            yield mention
            previous, end = mention, match.end()

    def _between(self, first: Mention, last: Mention) -> Iterator[Mention]:
        """Give the units between the two ends of a range, as the plan lists them."""
        if first.unit is None or last.unit is None:
            return
        kind = [unit for unit in self.units if unit.kind == first.unit.kind]
        start, end = kind.index(first.unit), kind.index(last.unit) if last.unit in kind else -1
        for unit in kind[start + 1 : end]:
            if unit.parent is first.unit.parent:
                yield Mention(unit, unit.id, first.span)

    def _found(
        self, identifier: str, kind: str | None, span: Span, scope: Unit | None, name: str = ""
    ) -> Mention:
        words = f"{kind.capitalize()} {identifier}" if kind else identifier
        fitting = [
            unit
            for unit in self._by_id.get(identifier.casefold(), ())
            if kind is None or unit.kind in (kind, None) or kind.endswith(unit.kind)
        ]
        if len(fitting) > 1 and name:
            mine = stems(name)
            most = max(len(mine & stems(unit.name)) for unit in fitting)
            fitting = [unit for unit in fitting if len(mine & stems(unit.name)) == most]
        if len(fitting) > 1:
            fitting = _nearest(fitting, scope, identifier)
        if not fitting:
            return Mention(None, words, span)
        return Mention(fitting[0], words, span, rivals=tuple(fitting[1:]))

    def numbers(self, identifier: str) -> bool:
        """Tell whether the plan numbers a series of its own to which an identifier belongs.

        T1, T2 and T3 are; PAY-71 and PAY-77 are numbers of a tracker, which has more of them.
        """
        prefix = _prefix(identifier)
        alike = [unit.id for unit in self.units if _prefix(unit.id) == prefix]
        first = min((_number(one) for one in alike), default=None)
        return bool(prefix) and len(alike) > 1 and first is not None and first <= 1

    def has_kind(self, kind: str) -> bool:
        """Tell whether the plan declares several items of a kind."""
        return len(self._by_kind[kind]) > 1


def _prefix(identifier: str) -> str:
    """Give the letters before the number: identifiers of one series share them."""
    return identifier.rstrip("0123456789.-_").casefold()


def _number(identifier: str) -> int:
    match = ONE_NUMBER.search(identifier)
    return int(match.group().split(".")[0].rstrip("abcdefghijklmnopqrstuvwxyz")) if match else 0


def _nearest(fitting: list[Unit], scope: Unit | None, identifier: str) -> list[Unit]:
    """Prefer the exact spelling, then units beside or around the place that names them."""
    exact = [unit for unit in fitting if unit.id == identifier] or fitting
    if scope is not None and len(exact) > 1:
        around = (scope, *scope.ancestors())
        near = [unit for unit in exact if unit.parent is not None and unit.parent in around]
        near = near or [unit for unit in exact if unit.parent is scope.parent]
        exact = near or exact
    return exact


def _indent(value: str) -> int:
    lead = INDENT.match(value)
    return lead.end() if lead else 0
