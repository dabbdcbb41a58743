"""How items stand to each other: what each waits for, what waits for it."""

from collections.abc import Iterator

from planlint.plan import Item, Strength
from planlint.prerequisite import Prerequisite
from planlint.view.gates import gate_view
from planlint.view.model import DependentView, Mention, PrerequisiteView
from planlint.view.outline import Outline, values


def prerequisite_views(outline: Outline, item: Item) -> Iterator[PrerequisiteView]:
    """Tell what an item waits for, then what it waits for as a part of something else."""
    seen = {each.key for each in outline.lineage(item.key)}
    for holder in outline.lineage(item.key):
        for need in outline.needs[holder.key]:
            if need.on not in seen:
                seen.add(need.on)
                via = "" if holder is item else outline.title(holder.key)
                yield _prerequisite(outline, need, via)


def undeclared(outline: Outline, item: Item) -> Iterator[str]:
    """Name what an item, by itself or as a part of others, waits for and nothing declares."""
    names = (
        name for each in outline.lineage(item.key) for name in outline.undeclared.get(each.key, ())
    )
    return iter(dict.fromkeys(names))


def _prerequisite(outline: Outline, need: Prerequisite, via: str) -> PrerequisiteView:
    key = need.on
    gates = (gate_view(outline, gate) for gate in outline.gates(key))
    return PrerequisiteView(
        title=outline.title(key),
        strength=need.strength,
        done=outline.items[key].is_at_rest,
        through=_through(outline, key),
        gates=tuple(f"{gate.name} ({gate.when})" if gate.when else gate.name for gate in gates),
        via=via,
    )


def _through(outline: Outline, key: str) -> str:
    ends = outline.places.ends(key)
    return f"the end of {ends}" if ends and outline.schedule.unit != "hour" else ends


def dependent_views(outline: Outline, item: Item) -> Iterator[DependentView]:
    """Tell what waits for an item, then what waits for all that it is a part of.

    What encloses others that wait as much is not told beside them.
    """
    own = [each.key for each in outline.lineage(item.key)]
    waiting: dict[str, Strength] = {}
    for outer in own:
        for key, strength in outline.waiting.get(outer, ()):
            waiting.setdefault(key, strength)
    around = {
        outer.key
        for key, strength in waiting.items()
        for outer in outline.enclosing(key)
        if waiting.get(outer.key) == strength
    }
    for key, strength in waiting.items():
        if key not in around.union(own):
            title, when = outline.title(key), outline.places.when(key)
            yield DependentView(title=title, when=when, strength=strength)


def mention(outline: Outline, key: str) -> Mention:
    """Speak of an item in another one's text."""
    item = outline.items[key]
    return Mention(
        title=outline.title(key),
        when=outline.places.when(key),
        until=outline.places.until(key),
        owners=values(item.owners),
        files=values(item.files),
    )
