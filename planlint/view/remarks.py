"""Says where the plan's own statements differ from what its schedule makes of them."""

from collections.abc import Iterator

from planlint.plan import Dependency, Gate, Item, Telling
from planlint.view.gates import gate_name, opens
from planlint.view.outline import Outline


def remarks(outline: Outline, item: Item) -> Iterator[str]:
    """Give one sentence for each difference, lower case without a full stop."""
    yield from late_start(outline, item)
    yield from _prompted_days(outline, item)
    yield from _prompted_lengths(item)
    yield from _prompted_needs(outline, item)
    yield from _late_gates(outline, item)


def late_start(outline: Outline, item: Item) -> Iterator[str]:
    """Compare the declared start of an item with the planned one."""
    stated = [each.value for each in item.windows if each.binds]
    places = [found for window in stated if (found := outline.places.at(window))]
    start = outline.places.of(item.key).start
    if places and all(start >= found.stop or start < found.start for found in places):
        certain = any(clash.certain for clash in outline.clashes.get(item.key, ()))
        makes, placed = "makes" if certain else "may make", outline.places.when(item.key)
        yield f"stated for {stated[0]}, but what it waits for {makes} it {placed}"


def _prompted_days(outline: Outline, item: Item) -> Iterator[str]:
    told = [each.value for each in item.windows if each.telling is Telling.PROMPT]
    places = [found for window in told if (found := outline.places.at(window))]
    if not places or not outline.places.lasting(item.key):
        return
    counted = range(min(each.start for each in places), max(each.stop for each in places))
    own = outline.places.of(item.key)
    if counted.start < own.start or counted.stop > own.stop:
        said, planned = outline.places.name(counted), outline.places.name(own)
        first, real = (
            outline.places.name(range(each.start, each.start + 1)) for each in (counted, own)
        )
        shift = f": read its {first} as {real}" if first != real else ""
        yield f"the text below counts {said}, but the work is planned for {planned}{shift}"


def _prompted_lengths(item: Item) -> Iterator[str]:
    declared = [each.value for each in item.durations if each.binds]
    told = [each.value for each in item.durations if each.telling is Telling.PROMPT]
    for length in dict.fromkeys(told):
        if declared and length not in declared:
            yield f"the text below says {length}, the plan {declared[0]}"


def _prompted_needs(outline: Outline, item: Item) -> Iterator[str]:
    """Name the prerequisites that the prompt adds, leaves out, or takes otherwise."""
    told = [each for each in item.dependencies if each.telling is Telling.PROMPT]
    prompted = {each.on for each in told}
    for need in outline.needs[item.key]:
        label = outline.items[need.on].label
        if all(statement.telling is Telling.PROMPT for statement in need.statements):
            yield f'only the prompt names {label}: "{_line(outline, need.statements[0])}"'
        elif prompted and need.on not in prompted | _implied(outline, prompted):
            yield f"the prompt does not name {label}"
        for each in told:
            if each.on == need.on and each.strength != need.strength:
                said = _line(outline, each)
                yield f'the prompt says "{said}", but {label} is a {need.strength} prerequisite'


def _implied(outline: Outline, keys: set[str]) -> set[str]:
    return {need.on for key in keys & set(outline.needs) for need in outline.needs[key]}


def _line(outline: Outline, statement: Dependency) -> str:
    source = outline.plan.source
    start, end = source.line_span(source.line(statement.span.start))
    return source.text[start:end].strip().lstrip("-*+ ")


def _late_gates(outline: Outline, item: Item) -> Iterator[str]:
    for gate in outline.gates(item.key):
        sentence = late_gate(outline, gate)
        if sentence:
            yield sentence


def late_gate(outline: Outline, gate: Gate) -> str:
    """Compare the stated time of a gate with the end of its work; empty where they agree."""
    stated = outline.places.at(gate.window.value) if gate.window else None
    place = opens(outline, gate)
    if gate.window is None or stated is None or place is None or place < stated.stop:
        return ""
    done = outline.places.named(place)
    return (
        f"{gate_name(outline, gate)}: stated for {gate.window.value}, but its work ends on {done}"
    )
