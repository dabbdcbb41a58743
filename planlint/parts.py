"""What each item is made of, and how far each part is: items inside it, and plain boxes."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planlint.document import Entry, Paragraph
from planlint.grammar import durations
from planlint.notation.roles import role_of
from planlint.notation.statuses import BOXES
from planlint.pattern import Pattern, closes, holds, says
from planlint.plan import Item, Plan
from planlint.progress import Statuses
from planlint.source import Span
from planlint.text import Text

STARRED = Pattern(r"\]\*", hint=holds("]*"))
"""A star behind a box says that the rest is done without the task."""

SHORT = 50
"""A part without an identifier is called by no more characters of its text."""


OPEN = frozenset(("todo", "active", "blocked"))
"""The statuses of work that is not through."""


class Part(NamedTuple):
    """One of the parts of an item, and one statement of how far it is."""

    label: str
    span: Span
    status: str
    """As that of an item."""
    key: str | None = None
    """The key of the part where it is an item itself."""
    is_box: bool = True
    """A box tells the status, and no word or sign."""
    is_criterion: bool = False
    """It ticks off what the work must reach rather than work."""


class Box(NamedTuple):
    """An entry with a box that is no item, in an item."""

    entry: Entry
    whole: Item
    lead: str
    """What announces its list."""


def parts(plan: Plan, stated: Statuses) -> Mapping[str, Sequence[Part]]:
    """Give the parts of each item that tell how far they are, by its key.

    What is optional is left out, and so are the criteria of checkpoints, lists of what an item
    waits for, and boxes that nobody keeps: where none is ticked in the plan, or of those that are
    criteria none in the item.
    """
    everything = _told(plan, stated)
    are_ticked = any(
        part.is_box and part.status == "done" for told in everything.values() for part in told
    )
    kept = {key: _kept(told, are_ticked=are_ticked) for key, told in everything.items()}
    return {key: told for key, told in kept.items() if told}


def unfinished(told: Sequence[Part]) -> list[Part]:
    """Give the open parts; where another place says that one is done, its own box must be open."""
    done = {part.key for part in told if part.key and part.status not in OPEN}
    return [part for part in told if part.status in OPEN and (part.is_box or part.key not in done)]


def _kept(told: Sequence[Part], *, are_ticked: bool) -> list[Part]:
    criteria = any(part.is_criterion and part.status == "done" for part in told)
    plain = [part for part in told if are_ticked or part.key]
    return [part for part in plain if criteria or not part.is_criterion]


def _told(plan: Plan, stated: Statuses) -> Mapping[str, Sequence[Part]]:
    found: dict[str, list[Part]] = {}
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        whole = items.get(item.parent or "")
        if whole and _is_part(item, whole) and not may_stay_open(plan, item.declared[0], whole):
            found.setdefault(whole.key, []).extend(
                Part(item.label, each.span, each.value, item.key, each.span in item.declared)
                for each in stated[item.key]
            )
    for box in _boxes(plan):
        span = box.entry.text.span()
        if not (_is_reference(plan, box) or may_stay_open(plan, span, box.whole)):
            status, criterion = BOXES[box.entry.box or ""], _is_criterion(plan, box)
            part = Part(_called(box.entry.text), span, status, is_criterion=criterion)
            found.setdefault(box.whole.key, []).append(part)
    return found


def _is_part(item: Item, whole: Item) -> bool:
    """Tell a part from an item of the same kind that is only mentioned: 2.5 is a part of 2."""
    return item.kind != whole.kind or item.id.startswith(f"{whole.id}.")


def may_stay_open(plan: Plan, span: Span, whole: Item | None = None) -> bool:
    """Tell whether the line of a part, or a title between it and the whole, lets it stay undone."""
    line = plan.source.line_span(plan.source.line(span.start))
    written = plan.source.text[line.start : line.end]
    if STARRED.search(written) or says(written, plan.language.optional) or _waits(plan, written):
        return True
    titles = _titles(plan, span.start, whole) if whole else ()
    return any(says(title, plan.language.optional) for title in titles)


def _waits(plan: Plan, written: str) -> bool:
    """Tell what can only be done some time after the rest: "measured after 30 days"."""
    before = (written[: length.start].rstrip() for length in durations(written, plan.language))
    return any(closes(words, plan.language.waits) for words in before)


def _titles(plan: Plan, start: int, whole: Item) -> Iterator[str]:
    """Give the titles around a place inside an item."""
    for section in plan.document.path(start):
        inside = (one.holds(section.extent) and one != section.extent for one in whole.extents)
        if any(inside):
            yield section.title.value


def _is_criterion(plan: Plan, box: Box) -> bool:
    words = (*plan.language.criteria, *plan.language.gates)
    titles = _titles(plan, box.entry.text.start, box.whole)
    return says(box.lead, words) or any(says(title, words) for title in titles)


def _is_reference(plan: Plan, box: Box) -> bool:
    """Tell a box of a list of what an item waits for, or what waits for it."""
    titles = _titles(plan, box.entry.text.start, box.whole)
    roles = (role_of(words, plan.language) for words in (box.lead, *titles))
    return not {"dependencies", "blocks"}.isdisjoint(roles)


def _called(text: Text) -> str:
    words = text.words
    return f"“{words}”" if len(words) <= SHORT else f"“{words[:SHORT].rsplit(' ', 1)[0]} …”"


def _boxes(plan: Plan) -> Iterator[Box]:
    """Give the boxes in items that are no items, no criteria of gates, and in no other box."""
    declared = sorted(span.start for item in plan.items for span in item.declared)
    checks = {check.span for gate in plan.gates for check in gate.checks}

    def is_told(line: Span) -> bool:
        return line in checks or _declares(declared, line)

    ticked = Span(0, 0)
    lead = Text("", 0)
    for block, whole in _held(plan):
        if isinstance(block, Paragraph):
            lead = block.lines[-1]
        elif block.box not in BOXES:
            lead = block.text
        elif whole and not (ticked.holds(block.span) or is_told(block.text.span())):
            near = lead.start >= plan.document.section_of(block.span.start).extent.start
            yield Box(block, whole, lead.value if near else "")
            ticked = block.span


def _held(plan: Plan) -> Iterator[tuple[Paragraph | Entry, Item | None]]:
    """Give the paragraphs and entries of a plan, each with the innermost item around it."""
    blocks = [block for block in plan.document.blocks if isinstance(block, Paragraph | Entry)]
    yield from zip(blocks, innermost(plan, [block.span for block in blocks]), strict=True)


def innermost(plan: Plan, places: Sequence[Span]) -> Iterator[Item | None]:
    """Give the innermost item around each of some places, which are in order."""
    extents = sorted(
        ((one, item) for item in plan.items for one in item.extents),
        key=lambda each: (each[0].start, -each[0].end),
    )
    around: list[tuple[Span, Item]] = []
    following = 0
    for place in places:
        while following < len(extents) and extents[following][0].start <= place.start:
            around.append(extents[following])
            following += 1
        around = [each for each in around if each[0].end >= place.end]
        yield around[-1][1] if around else None


def _declares(starts: Sequence[int], span: Span) -> bool:
    """Tell whether an item is declared within a range."""
    at = bisect_left(starts, span.start)
    return at < len(starts) and starts[at] < span.end
