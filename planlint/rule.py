"""The shape of a rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from planlint.diagnostic import Applicability, Finding, Severity
from planlint.plan import Plan
from planlint.regions import Renewals
from planlint.schedule import Paced, Schedule
from planlint.source import Source, UnreadableError
from planlint.suppress import Suppressions
from planlint.surroundings import Surroundings

Subject = TypeVar(
    "Subject",
    UnreadableError,
    Source,
    Renewals,
    Plan,
    Surroundings,
    Schedule,
    Paced,
    Suppressions,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[Subject]):
    """One thing that can be wrong with a plan, and how it is found out.

    A rule is pure: it keeps nothing between calls, and the order of rules does not matter.
    """

    code: str
    """``PL`` and three digits, of which the first is the family, or that of a `Metric`; never used
    again."""
    name: str
    """The flaw, in kebab case, so that "ignore ``name``" reads as English."""
    severity: Severity
    """What its findings are unless they say otherwise; ``INFO`` rules are off by default."""
    subject: type[Subject]
    """Which stage the rule reads: the text, the plan, its schedule, the files around it, the
    comments, the regions."""
    check: Callable[[Subject], Iterator[Finding]]
    doc: str
    """The module's docstring: summary, ``## Why``, ``## Bad``, ``## Good``; also its test."""
    fix: Applicability | None = None
    """What fixes its findings can have, which ``## Fixed`` shows; None where they have none."""

    @property
    def facts(self) -> str:
        """Its severity and its fix in words: ``warning, fixed by --fix``."""
        options = {"safe": ", fixed by --fix", "unsafe": ", fixed by --fix --unsafe-fixes"}
        return self.severity.value + options.get(self.fix or "", "")
