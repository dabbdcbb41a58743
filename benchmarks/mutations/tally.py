"""The results of many trials as a table."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.mutations.trial import Trial, Verdict

FIGURES = re.compile(r"(?<=## What is found\n\n)(?:.+\n|\n(?=\|))+")
"""What a page says of the figures: a paragraph, and the table below it."""

HEADER = f"{'':28} {'rule':7} {'planted':>8} {'found':>6} {'other':>6} {'missed':>7} {'':>6}"


def table(trials: Sequence[Trial]) -> Iterator[str]:
    """Write a line for each fault, and then for each notation that a fault was in."""
    yield HEADER
    yield from _lines(trials, _fault)
    yield ""
    yield from _lines(trials, lambda trial: (trial.mutant.notation, ""))
    yield ""
    yield _line("all", "", trials)


def renewed(page: str, trials: Sequence[Trial], wrong: int, plans: int) -> str:
    """Write the figures into a page of Markdown anew: two sentences, and a row for each fault."""
    rows = []
    for name, rule in _groups(trials, _fault):
        own = [trial for trial in trials if _fault(trial) == (name, rule)]
        rows.append(f"| {name} | {rule} | {len(own)} | {_found(own)} | {share(own):.0%} |\n")
    figures = (
        f"Of {plans} plans without a fault, {wrong or 'none'} {'is' if wrong < 2 else 'are'} "
        f"reported on. Of {len(trials)} faults, one a plan,\n{_found(trials)} are found "
        f"({share(trials):.1%}):\n\n"
        "| Fault | Rule | Planted | Found | Share |\n|---|---|---|---|---|\n" + "".join(rows)
    )
    return FIGURES.sub(lambda _: figures, page, count=1)


def share(trials: Iterable[Trial]) -> float:
    """Tell which share was found by the right rule at the right line; all of none."""
    trials = list(trials)
    return _found(trials) / len(trials) if trials else 1.0


def _fault(trial: Trial) -> tuple[str, str]:
    return trial.fault.name, trial.fault.rules[0]


def _found(trials: Iterable[Trial]) -> int:
    return sum(trial.verdict is Verdict.FOUND for trial in trials)


def _groups(
    trials: Iterable[Trial], key: Callable[[Trial], tuple[str, str]]
) -> list[tuple[str, str]]:
    return sorted({key(trial) for trial in trials}, key=lambda pair: pair[::-1])


def _lines(trials: Sequence[Trial], key: Callable[[Trial], tuple[str, str]]) -> Iterator[str]:
    for name, rule in _groups(trials, key):
        yield _line(name, rule, [trial for trial in trials if key(trial) == (name, rule)])


def _line(name: str, rule: str, trials: Sequence[Trial]) -> str:
    counts = Counter(trial.verdict for trial in trials)
    other = counts[Verdict.OTHER] + counts[Verdict.ELSEWHERE]
    return (
        f"{name:28} {rule:7} {counts.total():8} {counts[Verdict.FOUND]:6} {other:6} "
        f"{counts[Verdict.MISSED]:7} {share(trials):6.0%}"
    )
