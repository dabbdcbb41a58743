"""A plan as it was understood, one line for each item, gate and claim, for people to check.

The outline of a notation's example is what that notation promises to read.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from planlint.chains import chains
from planlint.export import Export
from planlint.naming import called
from planlint.plan import Gate, Item, Plan, Stated
from planlint.prerequisite import prerequisites
from planlint.quantity import Closed, Window, span_of


def write(several: Sequence[Plan]) -> str:
    """Write the outlines of plans, one after the other."""
    return "\n".join("\n".join((*_lines(plan), "")) for plan in several)


def _lines(plan: Plan) -> Iterator[str]:
    yield from _whole(plan)
    yield from _tree(plan)
    for gate in plan.gates:
        yield _gate(plan, gate)
    for each in plan.concurrencies:
        others = ", ".join(plan.item(key).label for key in each.others)
        yield f"{plan.item(each.item).label} beside {others}"
    for path in plan.paths:
        length = f", in {path.length.value}" if path.length else ""
        yield f"critical: {', '.join(plan.item(key).label for key in path.items)}{length}"
    for rule in plan.tier_rules:
        yield f"rule: {called(rule.kind, rule.id)} blocks {rule.blocks} or more of kind {rule.of}"
    for order in plan.merges:
        steps = (", ".join(plan.item(key).label for key in step) for step in order.steps)
        yield f"merged: {' → '.join(steps)}"
    for apart in plan.exclusions:
        others = ", ".join(plan.item(key).label for key in apart.others)
        yield f"{plan.item(apart.item).label} apart from {others}"
    for chain, _ in chains(plan.orders):
        groups = (", ".join(plan.item(key).label for key in keys) for keys in chain)
        yield f"order: {' → '.join(groups)}"
    for claim in plan.claims:
        ends = [end for end in (claim.low, claim.high) if end is not None]
        unit = f" {claim.unit}" if claim.unit else ""
        of = f" of {claim.of}" if claim.of else ""
        yield f"claim: {claim.kind} {span_of(min(ends), max(ends))}{unit}{of}"
    for equation in plan.equations:
        result = span_of(equation.result.low, equation.result.high)
        yield f"equation: {equation.left} = {result} {equation.unit}".rstrip()
    for prompt in plan.prompts:
        yield f"prompt: {plan.item(prompt.item).label}"
    for problem in plan.problems:
        yield f"problem: {problem.reason}"


def _whole(plan: Plan) -> Iterator[str]:
    """Say what is stated of the whole plan: its place, who works on it, and how long."""
    for stated in plan.windows:
        yield f"plan: {_place(stated.value)}"
    for crew in plan.crews:
        of = f" on {plan.item(crew.of).label}" if crew.of else ""
        yield f"crew: {span_of(crew.low, crew.high)} {crew.word}{of}"
    if plan.roster:
        yield f"roster: {', '.join(member.name for member in plan.roster)}"
    for told in dict.fromkeys(stated.value for stated in plan.working_time):
        yield f"working time: {f'closed on {told}' if isinstance(told, Closed) else told}"


def _tree(plan: Plan) -> Iterator[str]:
    """Write each item below the one that holds it, siblings in reading order."""
    inside: dict[str | None, list[Item]] = {}
    for item in plan.items:
        inside.setdefault(item.parent, []).append(item)
    waiting = [(item, "") for item in reversed(inside.get(None, []))]
    while waiting:  # a stack: items may be nested too deep for recursion
        item, indent = waiting.pop()
        yield indent + _item(plan, item)
        waiting.extend((each, f"{indent}  ") for each in reversed(inside.get(item.key, [])))


def _item(plan: Plan, item: Item) -> str:
    facts = (
        *_values(item.durations),
        *_values(item.efforts),
        *(_place(stated.value) for stated in item.windows),
        *_prerequisites(plan, item),
        *_values(item.owners),
        *_values(item.statuses),
        *_values(item.costs),
        *_values(item.files),
        *_values(item.resources),
    )
    name = f": {item.name}" if item.name and not item.label.endswith(item.name) else ""
    noted = "; ".join(dict.fromkeys(facts))
    return f"{item.label}{name}" + (f" [{noted}]" if noted else "")


def _values(statements: Sequence[Stated[Any]]) -> Iterator[str]:
    return (str(stated.value) for stated in statements)


def _place(window: Window) -> str:
    if window.end is None:
        return f"from {window}"
    return f"until {window}" if window.start is None else str(window)


def _prerequisites(plan: Plan, item: Item) -> Iterator[str]:
    for each in prerequisites(item):
        soft = " (soft)" if each.strength == "soft" else ""
        first = each.statements[0]
        bound = f" ({first.bound})" if first.bound else ""
        yield f"after {plan.item(each.on).label}{bound}{soft}"


def _gate(plan: Plan, gate: Gate) -> str:
    place = f" [{_place(gate.window.value)}]" if gate.window else ""
    covers = ", ".join(plan.item(key).label for key in gate.covers)
    named = f" over {covers}" if covers else ""
    return f"gate: {gate.name}{place}{named}, {len(gate.checks)} checks"


EXPORT = Export(name="outline", doc=__doc__, subject=Plan, write=write)
