"""The shape of a metric: one of the fourteen points by which the health of a schedule is judged.

Source: the 14-Point Schedule Assessment of the Defense Contract Management Agency (DCMA-EA PAM
200.1, 2012), translated to plans in Markdown: each metric says what counts, and when it says
nothing of a plan. The limits are DCMA's own.
"""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.discover import constants
from planlint.rule import Rule
from planlint.schedule import Paced, Schedule
from planlint.source import Span


class Verdict(Enum):
    """What a metric says of a plan; the value is the word that users read."""

    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    OPEN = "not applicable"


class Judgement(NamedTuple):
    """What came out of a metric for one plan."""

    verdict: Verdict
    figure: str
    """``3 of 12 (25%)``, ``0.78``; empty where the metric does not apply."""
    words: str
    """How a sentence goes on that begins with the figure; or why the metric does not apply."""
    evidence: tuple[Related, ...] = ()
    """What fails, in reading order."""


class Metric(NamedTuple):
    """One point; its module in `planlint.metrics` ends with it as the constant ``METRIC``."""

    code: str
    """``DCMA`` and its number in two digits."""
    name: str
    """DCMA's own name for it, in kebab case."""
    limit: str
    """What the figure may be, behind a sign: ``≤ 5%``, ``≥ 0.95``."""
    judge: Callable[[Schedule], Judgement]
    """Pure and total."""
    doc: str
    """The module's docstring: summary, ``## Why``, ``## Bad``, ``## Good``; also its test."""


def metrics() -> tuple[Metric, ...]:
    """Give every point of the assessment, in order."""
    return tuple(sorted(constants("planlint.metrics", "METRIC"), key=lambda each: each.code))


def rule_of(metric: Metric) -> Rule[Paced]:
    """Make a rule of a metric, which reports its failure in one finding; off by default."""

    def check(subject: Paced) -> Iterator[Finding]:
        judged = metric.judge(subject.schedule)
        if judged.verdict is Verdict.FAIL:
            yield _finding(metric, judged, subject.schedule)

    return Rule(
        code=metric.code,
        name=metric.name,
        severity=Severity.INFO,
        subject=Paced,
        check=check,
        doc=metric.doc,
    )


def _finding(metric: Metric, judged: Judgement, given: Schedule) -> Finding:
    """Point at the first of what fails; of a failure of the whole, at the first item."""
    first, *others = judged.evidence or (Related(_head(given), ""),)
    beside = f": {first.message}" if first.message else ""
    return Finding(
        first.span,
        f"{judged.figure} {judged.words}, and the limit is {metric.limit[2:]}{beside}",
        tuple(others),
    )


def _head(given: Schedule) -> Span:
    return given.plan.items[0].declared[0] if given.plan.items else Span(0, 0)
