"""The shape of a report: a format in which diagnostics are told."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from planlint.diagnostic import Diagnostic
from planlint.plan import Plan
from planlint.style import Style


class Tally(NamedTuple):
    """How much a run looked at and understood; ``plans`` of the ``files`` hold a plan."""

    files: int = 0
    plans: int = 0
    items: int = 0
    dependencies: int = 0
    gates: int = 0


class Outcome(NamedTuple):
    """What a run has to tell."""

    diagnostics: tuple[Diagnostic, ...]
    """In the order of `Diagnostic.order`."""
    tally: Tally = Tally()


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
    understood = [plan for plan in plans if plan.is_plan]
    items = [item for plan in understood for item in plan.items]
    return Tally(
        files=files,
        plans=len(understood),
        items=len(items),
        dependencies=sum(len({link.on for link in item.dependencies}) for item in items),
        gates=sum(len(plan.gates) for plan in understood),
    )
