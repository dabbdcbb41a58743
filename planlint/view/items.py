"""What an agent is told of the item that it works on."""

import re
from collections import Counter
from collections.abc import Iterator
from textwrap import dedent
from typing import NamedTuple

from planlint.plan import Item, Telling
from planlint.prerequisite import Prerequisite
from planlint.source import Span
from planlint.view.brief import brief
from planlint.view.gates import gate_view
from planlint.view.model import Brief, DependentView, ItemView, Mention, PrerequisiteView
from planlint.view.names import distinct, slug
from planlint.view.outline import Outline, values
from planlint.view.remarks import remarks

FINISHED = ("done", "skipped")

MOST = 20
"""Neighbours without files that a page names."""

RULE = re.compile(r"(?:\n\s*(?:-{3,}|\*{3,}|_{3,})\s*)+\Z")
"""The line that sets a section off from the next."""

BULLETS = "-*+ \t"

HEADING = re.compile(r"\A\s*#{1,6}\s.*\n?")
"""The heading of a section, which its text does not repeat."""


class Companion(NamedTuple):
    """An item that may be in work beside another one."""

    key: str
    places: range
    said: Mention


def item_views(outline: Outline) -> Iterator[ItemView]:
    """Tell of every item that an agent works on, in reading order."""
    items = _worked_on(outline)
    labels = Counter(item.label for item in items)
    names = (_file_name(outline, item, alone=labels[item.label] == 1) for item in items)
    prompts = {prompt.item: prompt.text for prompt in reversed(outline.plan.prompts)}
    company = _company(outline)
    for item, name in zip(items, distinct(names), strict=True):
        yield _view(outline, item, name, prompts.get(item.key, ""), company)


def _worked_on(outline: Outline) -> tuple[Item, ...]:
    """Choose those that have prompts, or else every unit that is still to be done."""
    prompted = {prompt.item for prompt in outline.plan.prompts}
    chosen = tuple(item for item in outline.plan.items if item.key in prompted)
    return chosen or tuple(item for item in outline.units if item.status not in FINISHED)


def _file_name(outline: Outline, item: Item, *, alone: bool) -> str:
    """Name the file as readers call the item, after what encloses it where others share that."""
    lineage = [item] if alone else list(outline.lineage(item.key))
    return slug("-".join(each.label for each in reversed(lineage)))


def _view(
    outline: Outline, item: Item, name: str, prompt: str, company: list[Companion]
) -> ItemView:
    key, own = item.key, brief(prompt) if prompt else Brief()
    beside = _beside(outline, item, company)
    neighbours = _worth_naming(beside)
    return ItemView(
        key=key,
        id=item.id,
        label=item.label,
        name=item.name,
        title=outline.title(key),
        slug=name,
        parent=outline.parent_title(key),
        status=item.status or "",
        owners=values(item.owners),
        files=values(item.files),
        duration=outline.duration(key),
        when=outline.when(key),
        starts=outline.starts(key),
        stated=outline.stated(key),
        critical=key in outline.schedule.critical,
        brief=own,
        text="" if prompt else _text(outline, item),
        prerequisites=tuple(_prerequisites(outline, item)),
        addition=_addition(outline, item, own),
        dependents=tuple(_dependents(outline, item)),
        neighbours=neighbours,
        more_neighbours=len(beside) - len(neighbours),
        gates=tuple(gate_view(outline, gate) for gate in outline.gates(key)),
        remarks=tuple(remarks(outline, item)),
    )


def _text(outline: Outline, item: Item) -> str:
    """Give the texts that declare an item, without those of a single line."""
    bodies = (_body(outline, extent) for extent in item.extents)
    return "\n\n".join(dict.fromkeys(body for body in bodies if "\n" in body))


def _body(outline: Outline, extent: Span) -> str:
    """Cut a declaration out, with its own heading left off or its fence put back."""
    text = outline.plan.source.text[extent.start : extent.end]
    body = RULE.sub("", dedent(HEADING.sub("", text, count=1)).strip())
    return f"```\n{body}\n```" if "\n" in body and outline.fenced(extent.start) else body


def _prerequisites(outline: Outline, item: Item) -> Iterator[PrerequisiteView]:
    """Tell what an item waits for, then what it waits for as a part of something else."""
    seen = {each.key for each in outline.lineage(item.key)}
    for holder in outline.lineage(item.key):
        for need in outline.needs[holder.key]:
            if need.on not in seen:
                seen.add(need.on)
                via = "" if holder is item else outline.title(holder.key)
                yield _prerequisite(outline, need, via)


def _prerequisite(outline: Outline, need: Prerequisite, via: str) -> PrerequisiteView:
    key = need.on
    gates = (gate_view(outline, gate) for gate in outline.gates(key))
    return PrerequisiteView(
        title=outline.title(key),
        strength=need.strength,
        done=outline.items[key].status in FINISHED,
        through=_through(outline, key),
        gates=tuple(f"{gate.name} ({gate.when})" if gate.when else gate.name for gate in gates),
        via=via,
    )


def _through(outline: Outline, key: str) -> str:
    ends = outline.ends(key)
    return f"the end of {ends}" if ends and outline.schedule.unit != "hour" else ends


def _addition(outline: Outline, item: Item, own: Brief) -> str:
    """Leave out of a prompt's list of prerequisites what the schedule says better."""
    source = outline.plan.source
    told = (each.span for each in item.dependencies if each.telling is Telling.PROMPT)
    lines = {source.text[slice(*source.line_span(source.line(span.start)))] for span in told}
    restated = {line.strip(BULLETS) for line in lines}
    left = (line for line in own.dependencies.splitlines() if line.strip(BULLETS) not in restated)
    return "\n".join(left).strip("\n")


def _dependents(outline: Outline, item: Item) -> Iterator[DependentView]:
    """Tell what waits for an item, then what waits for all that it is a part of."""
    seen = {each.key for each in outline.lineage(item.key)}
    for each in outline.lineage(item.key):
        for key, strength in outline.waiting.get(each.key, ()):
            if key not in seen:
                seen.add(key)
                title, when = outline.title(key), outline.when(key)
                yield DependentView(title=title, when=when, strength=strength)


def _company(outline: Outline) -> list[Companion]:
    """Give the units that are still to be done, with their places and how they are spoken of."""
    return [
        Companion(item.key, outline.places(item.key), mention(outline, item.key))
        for item in outline.units
        if item.status not in FINISHED
    ]


def _beside(outline: Outline, item: Item, company: list[Companion]) -> list[Mention]:
    """Give the other units that are in work at the same time."""
    own = outline.places(item.key)
    return [
        said
        for key, places, said in company
        if places.start < own.stop and own.start < places.stop and key != item.key
    ]


def _worth_naming(beside: list[Mention]) -> tuple[Mention, ...]:
    """Choose all that own files, and as many of the others as one reads."""
    others = [each for each in beside if not each.files][:MOST]
    return (*(each for each in beside if each.files), *others)


def mention(outline: Outline, key: str) -> Mention:
    """Speak of an item in another one's text."""
    item = outline.items[key]
    return Mention(
        title=outline.title(key),
        when=outline.when(key),
        until=outline.until(key),
        owners=values(item.owners),
        files=values(item.files),
    )
