"""What an agent is told of the item that it works on."""

import re
from collections import Counter
from collections.abc import Iterator
from textwrap import dedent

from planlint.plan import Item, Telling
from planlint.source import Span
from planlint.view.brief import brief
from planlint.view.company import Company, company
from planlint.view.gates import gate_view
from planlint.view.model import Brief, ItemView
from planlint.view.names import distinct, slug
from planlint.view.outline import Outline, values
from planlint.view.relations import dependent_views, prerequisite_views, undeclared
from planlint.view.remarks import remarks

RULE = "\n---"
"""The line that sets a section off from the next."""

BULLETS = "-*+ \t"

HEADING = re.compile(r"\A\s*#{1,6}\s.*\n?")
"""The heading of a section, which its text does not repeat."""


def item_views(outline: Outline) -> Iterator[ItemView]:
    """Tell of every item that an agent works on, in reading order."""
    items = _worked_on(outline)
    labels = Counter(item.label for item in items)
    names = (_file_name(outline, item, alone=labels[item.label] == 1) for item in items)
    prompts = {prompt.item: prompt.text for prompt in reversed(outline.plan.prompts)}
    others = company(outline)
    for item, name in zip(items, distinct(names), strict=True):
        yield _view(outline, item, name, prompts.get(item.key, ""), others)


def _worked_on(outline: Outline) -> tuple[Item, ...]:
    """Choose those that have prompts, or else every unit that is still to be done."""
    prompted = {prompt.item for prompt in outline.plan.prompts}
    chosen = tuple(item for item in outline.plan.items if item.key in prompted)
    return chosen or tuple(item for item in outline.units if not item.is_at_rest)


def _file_name(outline: Outline, item: Item, *, alone: bool) -> str:
    """Name the file as readers call the item, after what encloses it where others share that."""
    lineage = [item] if alone else list(outline.lineage(item.key))
    return slug("-".join(each.label for each in reversed(lineage)))


def _view(outline: Outline, item: Item, name: str, prompt: str, others: Company) -> ItemView:
    key, own = item.key, brief(prompt) if prompt else Brief()
    neighbours, more = others.neighbours(key, outline.places.of(key))
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
        when=outline.places.when(key),
        starts=outline.places.starts(key),
        stated=outline.stated(key),
        critical=key in outline.critical,
        brief=own,
        text="" if prompt else _text(outline, item),
        prerequisites=tuple(prerequisite_views(outline, item)),
        undeclared=tuple(undeclared(outline, item)),
        addition=_addition(outline, item, own),
        dependents=tuple(dependent_views(outline, item)),
        neighbours=neighbours,
        more_neighbours=more,
        gates=tuple(gate_view(outline, gate) for gate in outline.gates(key)),
        remarks=tuple(remarks(outline, item)),
    )


def _text(outline: Outline, item: Item) -> str:
    """Give the texts that declare an item, without single lines; charts only for want of others."""
    told = [extent for extent in item.extents if not outline.fenced(extent.start)]
    bodies = (_body(outline, extent) for extent in told or item.extents)
    return "\n\n".join(dict.fromkeys(body for body in bodies if "\n" in body))


def _body(outline: Outline, extent: Span) -> str:
    """Cut a declaration out, with its own heading left off or its fence put back."""
    text = outline.plan.source.text[extent.start : extent.end]
    body = dedent(HEADING.sub("", text, count=1)).strip().removesuffix(RULE).rstrip()
    return f"```\n{body}\n```" if "\n" in body and outline.fenced(extent.start) else body


def _addition(outline: Outline, item: Item, own: Brief) -> str:
    """Leave out of a prompt's list of prerequisites what the schedule says better."""
    source = outline.plan.source
    told = (each.span for each in item.dependencies if each.telling is Telling.PROMPT)
    lines = {source.text[slice(*source.line_span(source.line(span.start)))] for span in told}
    restated = {line.strip(BULLETS) for line in lines}
    left = (line for line in own.dependencies.splitlines() if line.strip(BULLETS) not in restated)
    return "\n".join(left).strip("\n")
