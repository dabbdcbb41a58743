"""The shape of a report: a format in which diagnostics are told."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from planlint.diagnostic import Diagnostic
from planlint.plan import Plan
from planlint.terminal.style import Style


class Tally(NamedTuple):
    """How much a run looked at and understood; ``plans`` of the ``files`` hold a plan."""

    files: int = 0
    plans: int = 0
    items: int = 0
    dependencies: int = 0
    gates: int = 0
    doubtful: tuple[str, ...] = ()
    """The paths of documents that name items, but too little of them for a plan."""


class Outcome(NamedTuple):
    """What a run has to tell."""

    diagnostics: tuple[Diagnostic, ...]
    """In the order of `Diagnostic.order`."""
    tally: Tally = Tally()
    fixed: int = 0
    """How many findings the run has mended in the files."""
    followed: tuple[str, ...] = ()
    """What else it changed, since the mending of these had made it necessary."""
    unsafe: bool = False
    """Fixes that may change what a plan means are wanted, too."""


class Report(NamedTuple):
    """One format; its module in `planlint.reports` ends with it as the constant ``REPORT``."""

    name: str
    """What ``--output-format`` calls it; the module's own name."""
    doc: str
    """The module's docstring."""
    write: Callable[[Outcome, Style], str]
    """Tell the outcome in a text that ends with a line end; pure."""


def tally(files: int, plans: Iterable[Plan]) -> Tally:
    """Count what the plans among a number of files hold; a dependency told twice counts once."""
    plans = list(plans)
    understood = [plan for plan in plans if plan.is_plan]
    items = [item for plan in understood for item in plan.items]
    return Tally(
        files=files,
        plans=len(understood),
        items=len(items),
        dependencies=sum(len({link.on for link in item.dependencies}) for item in items),
        gates=sum(len(plan.gates) for plan in understood),
        doubtful=tuple(plan.source.path for plan in plans if plan.is_doubtful),
    )


def mending(outcome: Outcome) -> Iterator[str]:
    """Say what was fixed and what can be, a sentence each; none where there is neither."""
    if outcome.fixed:
        yield f"{counted(outcome.fixed, 'finding', 'findings')} fixed"
    if outcome.followed:
        yield f"this made it necessary to {', to '.join(outcome.followed)}"
    wanted = sum(each.is_fixable(unsafe=outcome.unsafe) for each in outcome.diagnostics)
    more = sum(each.is_fixable(unsafe=True) for each in outcome.diagnostics) - wanted
    options = "--fix --unsafe-fixes" if outcome.unsafe else "--fix"
    if wanted:
        unsafe = f", {more} more with --unsafe-fixes" if more else ""
        yield f"[*] {wanted} fixable with {options}{unsafe}"
    elif more:
        yield f"{more} fixable with --fix --unsafe-fixes"


def understood(tally: Tally) -> str:
    """Say what the plans hold: ``12 items, 9 dependencies, 2 gates``."""
    items = counted(tally.items, "item", "items")
    dependencies = counted(tally.dependencies, "dependency", "dependencies")
    return f"{items}, {dependencies}, {counted(tally.gates, 'gate', 'gates')}"


def counted(amount: int, one: str, many: str) -> str:
    """Write a number before what it counts.

    >>> counted(1, "plan", "plans"), counted(2, "plan", "plans")
    ('1 plan', '2 plans')
    """
    return f"{amount} {one if amount == 1 else many}"
