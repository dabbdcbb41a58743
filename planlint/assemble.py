"""From statements to a plan: one item for one unit, with every statement made of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from planlint.document import Document
from planlint.extents import Extents
from planlint.facts import ASIDE
from planlint.identity import Unit, units
from planlint.label import label
from planlint.language import Language
from planlint.pattern import says
from planlint.plan import (
    Breakdown,
    Claim,
    Concurrency,
    Dependency,
    Gate,
    Item,
    Placement,
    Plan,
    Problem,
    Prompt,
    Stated,
    Telling,
    Timeline,
)
from planlint.quantity import Window
from planlint.references import Index, Mention
from planlint.source import Span
from planlint.statement import (
    Claimed,
    Costs,
    Declared,
    Gated,
    Lasts,
    Noted,
    Overlaps,
    Placed,
    Prompted,
    Statement,
    Together,
    Told,
    Waits,
)
from planlint.text import Text

ORDERED_KINDS = frozenset(("tier", "wave", "phase", "sprint", "stage", "milestone"))
"""Kinds whose membership alone orders work."""

NOTED = {"status": "statuses", "owner": "owners", "file": "files"}


@dataclass(slots=True)
class Draft:
    """What is known of one item so far."""

    durations: list[Stated[Any]] = field(default_factory=list)
    windows: list[Stated[Any]] = field(default_factory=list)
    dependencies: list[Dependency] = field(default_factory=list)
    statuses: list[Stated[str]] = field(default_factory=list)
    owners: list[Stated[str]] = field(default_factory=list)
    files: list[Stated[str]] = field(default_factory=list)
    costs: list[Stated[Any]] = field(default_factory=list)


def assemble(document: Document, statements: Iterable[Statement], language: Language) -> Plan:
    """Build the plan of a document out of everything that was recognised in it."""
    return _Assembly(document, statements, language).plan()


class _Assembly:
    """One pass over the statements, in reading order."""

    def __init__(
        self, document: Document, statements: Iterable[Statement], language: Language
    ) -> None:
        self.document = document
        everything = list(statements)
        declared = [one for one in everything if isinstance(one, Declared)]
        self.rest = [one for one in everything if not isinstance(one, Declared)]
        self.language = language
        self.units = units(declared)
        self.index = Index(self.units, language)
        self.extents = Extents(self.units)
        self.drafts: dict[int, Draft] = defaultdict(Draft)
        self.problems: list[Problem] = []
        self.told = sorted(
            (one for one in self.rest if isinstance(one, Told)), key=lambda told: told.extent
        )
        self.placements: dict[int, list[Placement]] = defaultdict(list)

    def plan(self) -> Plan:
        """Resolve every statement and freeze the result."""
        found: dict[type, list[Any]] = defaultdict(list)
        for one in self.rest:
            for value in self._resolved(one):
                found[type(value)].append(value)
        items = tuple(self._item(unit) for unit in self.units if self._counts(unit))
        heading = next((s.title for s in self.document.sections[1:] if s.level <= 6), None)
        plan = Plan(
            source=self.document.source,
            title=heading.words if heading else "",
            document=self.document,
            items=items,
            gates=tuple(_unique(found[Gate])),
            claims=tuple(_unique(found[Claim])),
            breakdowns=tuple(_unique(found[Breakdown])),
            timelines=tuple(self._timelines()),
            prompts=tuple(_unique(found[Prompt])),
            concurrencies=tuple(_unique(found[Concurrency])),
            problems=tuple(_unique(self.problems + found[Problem])),
        )
        return plan._replace(is_plan=_is_plan(plan))

    def _resolved(self, one: Statement) -> Iterator[object]:
        match one:
            case Lasts() | Placed() | Noted() | Costs():
                self._state(one)
            case Waits():
                self._depend(one)
            case Gated():
                yield self._gate(one)
            case Prompted():
                owner = self.extents.owner(one.span)
                if owner:
                    yield Prompt(owner.key, one.span, one.text)
            case Overlaps():
                yield from self._concurrency(one)
            case Together():
                yield from self._together(one)
            case Claimed():
                yield from self._claim(one)
            case Breakdown() | Problem():
                yield one

    def _subject(self, subject: Text | None, span: Span) -> Unit | None:
        """Find the item that a statement speaks of."""
        if subject is None:
            return self.extents.owner(span)
        scope = self.extents.owner(subject.span())
        mention = self.index.lead(subject, scope)
        return mention.unit if mention else None

    def _waiting(self, one: Waits) -> Unit | None:
        """Find the item that waits: the one subject that a sentence names before its verb."""
        unit = self._subject(one.subject, one.on.span())
        if unit or one.subject is None:
            return unit
        scope = self.extents.owner(one.subject.span())
        inside = {m.unit.key: m.unit for m in self.index.mentions(one.subject, scope) if m.unit}
        if len(inside) != 1:
            return None
        named = next(iter(inside.values()))
        return scope if scope and named in scope.ancestors() else named

    def _state(self, one: Lasts | Placed | Noted | Costs) -> None:
        several = self._placed(one) if isinstance(one, Placed) else []
        unit = several[0] if several else self._subject(one.subject, one.span)
        if isinstance(one, Placed | Lasts) and _backwards(one):
            self._add_range_problem(one, unit)
            if isinstance(one, Lasts):
                return
        if unit is None:
            if isinstance(one, Placed) and one.subject and one.telling is Telling.TIMELINE:
                self._add_unknown(one.subject)
            return
        for each in several or [unit]:
            self._keep(each, one)

    def _placed(self, one: Placed) -> list[Unit]:
        """Find the items that a timeline's entry begins with: one, or several in a list."""
        if one.subject is None or one.telling is not Telling.TIMELINE:
            return []
        scope = self.extents.owner(one.subject.span())
        return [m.unit for m in self.index.leads(one.subject, scope) if m.unit]

    def _keep(self, unit: Unit, one: Lasts | Placed | Noted | Costs) -> None:
        draft = self.drafts[id(unit)]
        match one:
            case Lasts():
                draft.durations.append(self._stated(one, one.duration))
            case Placed():
                stated = self._stated(one, one.window)
                stated = _since(draft.windows, stated)
                draft.windows.append(stated)
                if stated.timeline is not None:
                    self.placements[stated.timeline].append(Placement(unit.key, stated))
            case Noted():
                target: list[Stated[str]] = getattr(draft, NOTED[one.field])
                target.append(Stated(one.value, one.span))
            case Costs():
                draft.costs.append(Stated(one.money, one.span))

    def _stated(self, one: Lasts | Placed, value: Any) -> Stated[Any]:
        timeline = self._timeline(one.span) if one.telling is Telling.TIMELINE else None
        return Stated(value, one.span, one.telling, timeline)

    def _timeline(self, span: Span) -> int | None:
        """Find the innermost timeline around a range."""
        holding = [at for at, told in enumerate(self.told) if told.extent.holds(span)]
        return holding[-1] if holding else None

    def _add_range_problem(self, one: Placed | Lasts, unit: Unit | None) -> None:
        if isinstance(one, Placed):
            words = str(one.window)
            reason = f"{words} ends before it starts"
        else:
            words = str(one.duration)
            reason = f"{words} names its longer end first"
        key = unit.key if unit else None
        self.problems.append(Problem("range", words, one.span, reason, key))

    def _add_unknown(self, subject: Text) -> None:
        found = label(subject, self.language)
        if found and found.kind and self.index.has_kind(found.kind):
            words = f"{found.kind.capitalize()} {found.id}"
            reason = f"no {found.kind} {found.id} is declared"
            self.problems.append(Problem("reference", words, found.head.span(), reason))

    def _depend(self, one: Waits) -> None:
        subject = self._waiting(one)
        if subject is None:
            return
        mentions = list(self._mentions(one, subject))
        for mention in mentions:
            if mention.unit is None:
                self._add_unresolved(mention, one, subject)
            elif one.reverse:
                self._link(mention.unit, subject, one, mention)
            else:
                self._link(subject, mention.unit, one, mention)

    def _mentions(self, one: Waits, subject: Unit) -> Iterator[Mention]:
        if one.field and one.on.words.lower().strip(" .") in self.language.nothing:
            return
        if one.telling is Telling.TIMELINE:
            yield from self.index.identified(one.on, subject)
            return
        mentions = list(self.index.mentions(one.on, subject))
        if not mentions and one.field:
            mentions = list(self.index.numbered(one.on, subject))
        mentions = mentions or list(self.index.letters(one.on, subject))
        if not mentions:
            unit = self.index.named(one.on, subject, shared=1 if one.field else 2)
            unit = unit or self.index.called(one.on)
            mentions = [Mention(unit, one.on.words, one.on.span())] if unit else []
        around = {id(outer) for m in mentions if m.unit for outer in m.unit.ancestors()}
        yield from (m for m in mentions if id(m.unit) not in around)

    def _add_unresolved(self, mention: Mention, one: Waits, subject: Unit) -> None:
        """Report what a field names and nothing declares, where the plan has its like."""
        kind = mention.words.lower().rsplit(" ", 1)[0]
        alike = self.index.has_kind(kind) or self.index.numbers(mention.words)
        if one.field and alike and one.telling is Telling.DECLARATION:
            reason = f"{subject.id} waits for {mention.words}, which nothing declares"
            self.problems.append(
                Problem("reference", mention.words, mention.span, reason, subject.key)
            )

    def _link(self, waiting: Unit, on: Unit, one: Waits, mention: Mention) -> None:
        if waiting is on and not (one.field and one.telling is Telling.DECLARATION):
            return
        if on in waiting.ancestors() or waiting in on.ancestors():
            return
        if mention.rivals and one.field:
            names = ", ".join(rival.key for rival in (on, *mention.rivals))
            self.problems.append(
                Problem("ambiguous", mention.words, mention.span, names, waiting.key)
            )
        partly = "soft" if self._is_partial(one.on, mention.span) else one.strength
        self.drafts[id(waiting)].dependencies.append(
            Dependency(on.key, partly, mention.span, one.telling, mention.group)
        )

    def _is_partial(self, text: Text, mention: Span) -> bool:
        """Tell whether only a part of the prerequisite is meant: ``WS1 (contract only)``."""
        source = self.document.source
        following = source.text[mention.end : source.line_span(source.line(mention.end)).end]
        aside = ASIDE.match(following.lstrip("*_` ")) if text.span().holds(mention) else None
        return aside is not None and says(aside["aside"], self.language.partly)

    def _gate(self, one: Gated) -> Gate:
        mentions = list(self.index.mentions(one.covers, None)) if one.covers else []
        covers = dict.fromkeys(mention.unit.key for mention in mentions if mention.unit)
        checks = tuple(Stated(check.words, check.span()) for check in one.checks)
        window = Stated(one.window.window, one.window.span) if one.window else None
        return Gate(one.name.words, one.span, checks, tuple(covers), window)

    def _concurrency(self, one: Overlaps) -> Iterator[Concurrency]:
        unit = self.extents.owner(one.span)
        if unit is None:
            return
        mentions = self.index.mentions(one.others, unit)
        others = dict.fromkeys(
            mention.unit.key for mention in mentions if mention.unit and mention.unit is not unit
        )
        if others:
            yield Concurrency(unit.key, tuple(others), one.span, one.condition)

    def _together(self, one: Together) -> Iterator[Concurrency]:
        units = [self._subject(subject, subject.span()) for subject in one.subjects]
        keys = [unit.key if unit else None for unit in units]
        for key, mark in zip(keys, one.marks, strict=True):
            others = tuple(other for other in keys if other and other != key)
            if key and others:
                yield Concurrency(key, others, mark)

    def _claim(self, one: Claimed) -> Iterator[Claim]:
        claim = one.claim
        if one.outside_items and self.extents.owner(claim.span):
            return
        if claim.kind == "count" and not (claim.of and self.index.has_kind(claim.of)):
            return
        yield claim

    def _timelines(self) -> Iterator[Timeline]:
        for at, told in enumerate(self.told):
            buckets = tuple(
                Stated(window, span, Telling.TIMELINE, at) for window, span in told.buckets
            )
            placements = tuple(self.placements[at])
            yield Timeline(told.title, told.extent, told.scenario, placements, buckets)

    def _counts(self, unit: Unit) -> bool:
        """Tell an item from a mere heading: it has an identifier, or states a fact."""
        draft = self.drafts[id(unit)]
        facts = draft.durations or draft.windows or draft.dependencies or draft.owners
        return bool(facts) or any(one.identified for one in unit.declared)

    def _item(self, unit: Unit) -> Item:
        draft = self.drafts[id(unit)]
        return Item(
            key=unit.key,
            kind=unit.kind,
            id=unit.id,
            name=unit.name,
            parent=unit.parent.key if unit.parent else None,
            declared=tuple(one.span for one in unit.declared),
            extents=tuple(one.extent for one in unit.declared),
            durations=tuple(_unique(draft.durations)),
            windows=tuple(_unique(draft.windows)),
            dependencies=tuple(_unique(draft.dependencies)),
            statuses=tuple(_unique(draft.statuses)),
            owners=tuple(_unique(draft.owners)),
            files=tuple(_unique(draft.files)),
            costs=tuple(_unique(draft.costs)),
        )


def _since(earlier: Iterable[Stated[Window]], stated: Stated[Window]) -> Stated[Window]:
    """Give the end of an item in a timeline the start that the timeline has told before."""
    end = stated.value
    if stated.timeline is None or end.start is not None:
        return stated
    for each in earlier:
        same = each.timeline == stated.timeline and each.value.unit == end.unit
        if same and each.value.start is not None:
            return replace(stated, value=end._replace(start=each.value.start))
    return stated


def _backwards(one: Placed | Lasts) -> bool:
    if isinstance(one, Lasts):
        return one.duration.high < one.duration.low
    start, end = one.window.start, one.window.end
    if isinstance(start, str) and isinstance(end, str):
        return end < start
    return isinstance(start, float) and isinstance(end, float) and end < start


def _unique(values: list[Any]) -> list[Any]:
    """Give each statement once, in reading order; a second reading of one place is the same."""
    once = list(dict.fromkeys(values))
    return sorted(once, key=lambda value: value.span)


TUTORIAL_KINDS = frozenset((None, "step", "component", "feature", "module", "group", "agent"))
"""Kinds of which manuals speak too: their order in running text makes no plan yet."""

ENOUGH_BOXES = 4
"""So many numbered tasks with boxes are a plan, whose order is that of its numbers."""


def _is_plan(plan: Plan) -> bool:
    """Tell whether at least two items have an order, a time or a tier."""
    ordered = {item.key for item in plan.items if item.kind in ORDERED_KINDS}
    timed = {
        item.key for item in plan.items if item.durations or item.windows or item.parent in ordered
    }
    for item in plan.items:
        for link in item.dependencies:
            if item.kind not in TUTORIAL_KINDS or link.telling is not Telling.PROSE:
                timed |= {item.key, link.on}
    boxed = sum(item.kind == "task" and bool(item.statuses) for item in plan.items)
    return len(plan.items) >= 2 and (len(timed) >= 2 or boxed >= ENOUGH_BOXES)
