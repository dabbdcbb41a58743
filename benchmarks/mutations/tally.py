"""The results of many trials as a table."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.mutations.trial import Trial, Verdict

HEADER = f"{'':28} {'rule':7} {'planted':>8} {'found':>6} {'other':>6} {'missed':>7} {'':>6}"


def table(trials: Sequence[Trial]) -> Iterator[str]:
    """Write a line for each fault, and then for each notation that a fault was in."""
    yield HEADER
    yield from _lines(trials, lambda trial: (trial.fault.name, trial.fault.rules[0]))
    yield ""
    yield from _lines(trials, lambda trial: (trial.mutant.notation, ""))
    yield ""
    yield _line("all", "", trials)


def share(trials: Iterable[Trial]) -> float:
    """Tell which share was found by the right rule at the right line; all of none."""
    counts = Counter(trial.verdict for trial in trials)
    return counts[Verdict.FOUND] / counts.total() if counts else 1.0


def _lines(trials: Sequence[Trial], key: Callable[[Trial], tuple[str, str]]) -> Iterator[str]:
    for name, rule in sorted({key(trial) for trial in trials}, key=lambda pair: pair[::-1]):
        yield _line(name, rule, [trial for trial in trials if key(trial) == (name, rule)])


def _line(name: str, rule: str, trials: Sequence[Trial]) -> str:
    counts = Counter(trial.verdict for trial in trials)
    other = counts[Verdict.OTHER] + counts[Verdict.ELSEWHERE]
    return (
        f"{name:28} {rule:7} {counts.total():8} {counts[Verdict.FOUND]:6} {other:6} "
        f"{counts[Verdict.MISSED]:7} {share(trials):6.0%}"
    )
