"""One plan as it was written, the faults planted in it, and what was said of them."""

from collections.abc import Iterator, Sequence

from benchmarks.mutations.compose import sample
from benchmarks.mutations.fault import Fault
from benchmarks.mutations.trial import checked, pointed, tried
from planlint.diagnostic import Diagnostic


def shown(seed: int, faults: Sequence[Fault]) -> Iterator[str]:
    """Write the plan of a seed, or, with faults, a plan for each of them."""
    drawn = sample(seed)
    if not faults:
        yield from _numbered(drawn.page.text)
        yield from _said(checked(drawn.page.text))
    for fault in faults:
        trial = tried(fault, drawn, seed)
        if trial is None:
            yield f"{fault.name}: no place for it"
            continue
        yield from _numbered(trial.mutant.text)
        lines = ", ".join(map(str, sorted(trial.mutant.lines)))
        yield f"{fault.name} ({' or '.join(fault.rules)}), line {lines}: {trial.verdict.value}"
        yield trial.mutant.note
        yield from _said(trial.reports)


def _numbered(text: str) -> Iterator[str]:
    return (f"{number:4} {line}" for number, line in enumerate(text.splitlines(), 1))


def _said(reports: Sequence[Diagnostic]) -> Iterator[str]:
    for report in reports:
        lines = ", ".join(map(str, sorted(pointed(report))))
        yield f"{report.code} {report.name}: {report.finding.message} (lines {lines})"
