"""From statements to a plan: one item for one unit, with every statement made of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from planlint.assembly.company import established
from planlint.assembly.concurrency import arranged
from planlint.assembly.courses import planned
from planlint.assembly.coverings import covered
from planlint.assembly.extents import Extents
from planlint.assembly.graph import binding, chained
from planlint.assembly.identity import Unit, units
from planlint.assembly.index import Index
from planlint.assembly.ledger import Fact, facts, paired
from planlint.assembly.membership import memberships
from planlint.assembly.precedence import dependencies
from planlint.assembly.references import References
from planlint.assembly.subjects import Subjects
from planlint.assembly.whole import of_whole
from planlint.document import Document
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.plan import (
    Breakdown,
    Check,
    Claim,
    Concurrency,
    Crew,
    Dependency,
    Equation,
    Exclusion,
    Gate,
    Item,
    Member,
    Membership,
    MergeOrder,
    Named,
    Order,
    Placement,
    Plan,
    Problem,
    Prompt,
    Stated,
    StatedPath,
    Telling,
    TierRule,
    Timeline,
)
from planlint.statement import (
    Abreast,
    Belongs,
    Claimed,
    Costs,
    Critical,
    Drawn,
    Enlisted,
    Framed,
    Gated,
    Lasts,
    Merged,
    Noted,
    Ordered,
    Overlaps,
    Placed,
    Prompted,
    Reckoned,
    Staffed,
    Statement,
    Tallied,
    Together,
    Told,
    Waits,
)

CODE = Pattern(r"[A-Z]{2,}-\d+", 0)
"""The word of a tracker for a kind, and a number."""

Fields = dict[str, list[Any]]
"""What is stated of one item, by the field of it that says so."""


def assemble(document: Document, statements: Iterable[Statement], language: Language) -> Plan:
    """Build the plan of a document out of everything that was recognised in it."""
    everything = list(statements)
    declared = units(established(everything, document, language))
    for unit in declared:
        unit.code = _code(unit, document)
    index = Index(declared, language)
    subjects = Subjects(document, language, index, References(index), Extents(declared))
    belonging = (one for one in everything if isinstance(one, Belongs))
    grouped = list(memberships(belonging, declared, subjects))
    told = sorted((one for one in everything if isinstance(one, Told)), key=lambda one: one.extent)
    found: dict[type, list[Any]] = defaultdict(list)
    for one in everything:
        for value in _resolved(one, subjects, told):
            found[type(value)].append(value)
    fields: dict[int, Fields] = defaultdict(lambda: defaultdict(list))
    entered = list(binding(paired(planned(found[Fact], subjects)), found[StatedPath]))
    for fact in entered:
        fields[id(fact.unit)][fact.field].append(fact.value)
    awaited = {fact.value.on for fact in entered if isinstance(fact.value, Dependency)}
    counted = [unit for unit in declared if unit.key in awaited or _counts(unit, fields[id(unit)])]
    keys = frozenset(unit.key for unit in counted)
    plan = Plan(
        source=document.source,
        title=_title(document),
        document=document,
        items=tuple(_item(unit, fields[id(unit)], keys) for unit in counted),
        windows=_unique(found[Stated]),
        working_time=tuple(Stated(one.value, one.span) for one in _unique(found[Reckoned])),
        gates=_unique(found[Gate]),
        claims=_unique(found[Claim]),
        breakdowns=_unique(found[Breakdown]),
        equations=_unique(found[Equation]),
        timelines=tuple(_timelines(told, entered)),
        prompts=_unique(found[Prompt]),
        concurrencies=_unique(found[Concurrency]),
        crews=_unique(found[Crew]),
        roster=_unique(found[Member]),
        exclusions=_unique(found[Exclusion]),
        orders=_unique(found[Order]),
        memberships=_unique([one for one in grouped if isinstance(one, Membership)]),
        paths=_unique([path for path in found[StatedPath] if keys.issuperset(path.items)]),
        tier_rules=_unique(found[TierRule]),
        merges=_unique([one for one in found[MergeOrder] if keys.issuperset(chain(*one.steps))]),
        problems=_unique([*found[Problem], *(one for one in grouped if isinstance(one, Problem))]),
    )
    is_plan = _is_plan(plan)
    return plan._replace(is_plan=is_plan, is_doubtful=not is_plan and _names_work(plan))


def _title(document: Document) -> str:
    heading = next((s.title for s in document.sections[1:] if s.level <= 6), None)
    return heading.words if heading else ""


def _resolved(one: Statement, subjects: Subjects, told: list[Told]) -> Iterator[object]:
    match one:
        case Lasts() | Placed() | Noted() | Costs():
            yield from facts(one, subjects, told)
        case Waits():
            yield from dependencies(one, subjects)
        case Drawn() | Critical() | Merged():
            yield from chained(one, subjects)
        case Gated():
            yield _gate(one, subjects)
        case Prompted():
            owner = subjects.places.owner(one.span)
            if owner:
                yield Prompt(owner.key, one.span, one.text)
        case Overlaps() | Abreast() | Together() | Ordered():
            yield from arranged(one, subjects)
        case Framed() | Staffed() | Enlisted() | Claimed() | Tallied():
            yield from of_whole(one, subjects)
        case Problem():
            owner = subjects.places.owner(one.span)
            yield one._replace(item=owner.key if owner else None)
        case Breakdown() | Equation() | Reckoned() | TierRule():
            yield one


def _gate(one: Gated, subjects: Subjects) -> Gate:
    covers = dict.fromkeys(unit.key for unit in covered(one, subjects))
    checks = (Check(each.text.words, each.text.span(), each.is_met) for each in one.checks)
    window = Stated(one.window.window, one.window.span) if one.window else None
    status = Stated(one.status.value, one.status.span) if one.status else None
    name = one.name.words
    vacancies = (one.is_vacant, one.is_idle)
    return Gate(name, one.span, tuple(checks), tuple(covers), window, status, *vacancies)


def _timelines(told: list[Told], found: list[Fact]) -> Iterator[Timeline]:
    placements: dict[int | None, list[Placement]] = defaultdict(list)
    for fact in found:
        if fact.field == "windows":
            placements[fact.value.timeline].append(Placement(fact.unit.key, fact.value))
    for at, one in enumerate(told):
        buckets = tuple(Stated(window, span, Telling.TIMELINE, at) for window, span in one.buckets)
        placed = tuple(placements[at])
        yield Timeline(one.title, one.extent, one.scenario, placed, buckets, one.dated)


def _counts(unit: Unit, fields: Fields) -> bool:
    """Tell an item from a mere heading, if none waits for it: an identifier, or a fact."""
    stated = ("durations", "efforts", "windows", "dependencies", "owners")
    return any(fields[name] for name in stated) or any(one.identified for one in unit.declared)


def _item(unit: Unit, fields: Fields, counted: frozenset[str]) -> Item:
    """Build an item; its parent is the innermost unit around it that counts as one."""
    if not (fields["durations"] or fields["windows"]):
        # Without another word of its time, the work is taken to be done by one person.
        fields["durations"] = fields.pop("efforts", [])
    return Item(
        key=unit.key,
        kind=unit.kind,
        id=unit.id,
        name=unit.name,
        parent=next((outer.key for outer in unit.ancestors() if outer.key in counted), None),
        declared=tuple(dict.fromkeys(one.span for one in unit.declared)),
        extents=tuple(one.extent for one in unit.declared),
        names=tuple(_names(unit)),
        code=unit.code,
        **{name: _unique(values) for name, values in fields.items()},
    )


def _code(unit: Unit, document: Document) -> str:
    """Read the code by which a tracker knows a unit, as its first declaration writes it."""
    written = document.source.text[slice(*unit.declared[0].span)]
    return written if unit.kind and CODE.fullmatch(written) else ""


def _names(unit: Unit) -> Iterator[Named]:
    """Give the names of a unit in titles, rows and records: lines may say anything else of it."""
    for one in unit.declared:
        named = bool(one.name) and one.notation in {"heading", "row", "record"}
        if named and one.identified and one.founding and not one.retells:
            yield Named(one.name, one.span, one.listing, heads=one.notation == "heading")


def _unique(values: list[Any]) -> tuple[Any, ...]:
    """Give each statement once, in reading order; a second reading of one place is the same."""
    return tuple(sorted(dict.fromkeys(values), key=lambda value: value.span))


ORDERED_KINDS = frozenset(("tier", "wave", "batch", "phase", "sprint", "stage", "milestone"))
"""Kinds whose membership alone orders work."""

TUTORIAL_KINDS = frozenset((None, "step", "component", "feature", "module", "group", "agent"))
"""Kinds of which manuals speak too: their order in running text makes no plan yet."""

MANUAL_KINDS = TUTORIAL_KINDS | {"issue", "tier"}
"""Kinds by which changelogs and policies count, too."""

STRUCTURES = frozenset(("component", "module"))
"""Kinds of which descriptions speak as well: what needs what there is no order of work yet."""

ENOUGH_BOXES = 4
"""So many numbered tasks with boxes are a plan, whose order is that of its numbers."""


def _is_plan(plan: Plan) -> bool:
    """Tell whether at least two items have an order, a time or a tier."""
    ordered = {item.key for item in plan.items if item.kind in ORDERED_KINDS}
    timed = {
        item.key for item in plan.items if item.durations or item.windows or item.parent in ordered
    }
    timed |= {each.item for each in plan.memberships if each.kind in ORDERED_KINDS}
    stated = any(item.durations or item.windows or item.statuses for item in plan.items)
    for item in plan.items if stated or not _is_structure(plan) else ():
        for link in item.dependencies:
            if item.kind not in TUTORIAL_KINDS or link.telling is not Telling.PROSE:
                timed |= {item.key, link.on}
    boxed = sum(item.kind == "task" and bool(item.statuses) for item in plan.items)
    sequenced = len(timed) >= 2 or boxed >= ENOUGH_BOXES or bool(plan.orders)
    return len(plan.items) >= 2 and sequenced


def _is_structure(plan: Plan) -> bool:
    """Tell the parts of a system from work, as far as their kinds do."""
    return all(item.kind in STRUCTURES for item in plan.items)


def _names_work(plan: Plan) -> bool:
    """Tell whether at least two items are of kinds that hardly anything but a plan has."""
    return sum(item.kind not in MANUAL_KINDS for item in plan.items) >= 2
