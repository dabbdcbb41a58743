"""One document checked: what was found of the fault that is in it, if there is any."""

from enum import Enum
from random import Random
from typing import NamedTuple

from benchmarks.mutations.compose import Sample
from benchmarks.mutations.fault import Fault
from benchmarks.mutations.page import Mutant
from planlint.api import check_bytes
from planlint.config import Settings
from planlint.diagnostic import Diagnostic


class Verdict(Enum):
    """How far a fault was found."""

    FOUND = "found"
    """By a rule that names it, which points at it."""
    ELSEWHERE = "elsewhere"
    """By a rule that names it, which points at other lines."""
    OTHER = "other"
    """By a rule that does not name it."""
    MISSED = "missed"


class Trial(NamedTuple):
    """What was said of a document with a fault in it."""

    fault: Fault
    mutant: Mutant
    reports: tuple[Diagnostic, ...]
    verdict: Verdict
    seed: int


def tried(fault: Fault, sample: Sample, seed: int) -> Trial | None:
    """Plant a fault and check; None where the plan has no place for it."""
    mutants = list(fault.plant(sample.model, sample.page))
    if not mutants:
        return None
    mutant = Random(f"{fault.name} {seed}").choice(mutants)
    reports = checked(mutant.text, fault.rules)
    return Trial(fault, mutant, reports, _verdict(fault, mutant, reports), seed)


def checked(text: str, rules: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """Say what is wrong with a document, by the default rules and some that are named."""
    return check_bytes("plan.md", text.encode(), Settings(extend_select=rules)).diagnostics


def pointed(report: Diagnostic) -> frozenset[int]:
    """Give the lines that a report points at."""
    finding = report.finding
    spans = (finding.span, *(related.span for related in finding.related))
    first = (report.source.position(span.start).line for span in spans)
    last = (report.source.position(max(span.start, span.end - 1)).line for span in spans)
    return frozenset(n for a, b in zip(first, last, strict=True) for n in range(a, b + 1))


def _verdict(fault: Fault, mutant: Mutant, reports: tuple[Diagnostic, ...]) -> Verdict:
    named = [report for report in reports if report.code in fault.rules]
    if any(pointed(report) & mutant.lines for report in named):
        return Verdict.FOUND
    if named:
        return Verdict.ELSEWHERE
    return Verdict.OTHER if reports else Verdict.MISSED
