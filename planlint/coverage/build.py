"""Tells which lines of a document gave its plan, and which look like plan data but gave none."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.coverage.leftovers import leftovers
from planlint.coverage.search import Leftover, Search
from planlint.language import Language
from planlint.plan import Item, Plan, Problem
from planlint.source import Source, Span

UNREAD = frozenset(("block", "value", "reference", "dependency"))
"""Kinds of problems whose place gave nothing."""


class Coverage(NamedTuple):
    """How much of a document was read."""

    read: frozenset[int]
    """The lines that gave statements, counted from 1 through the whole source."""
    left_out: tuple[Leftover, ...]
    """What looks like plan data and was not read, one for a line, in reading order."""


def coverage(plan: Plan, language: Language) -> Coverage:
    """Compare a plan with its document."""
    reached = _Reached(plan.source, _spans(plan))
    declared = frozenset((item.kind, item.id) for item in plan.items)
    search = Search(plan.document, language, reached.within, declared)
    by_line: dict[int, Leftover] = {}
    for one in leftovers(plan, search):
        by_line.setdefault(plan.source.line(one.span.start), one)
    for problem in plan.problems:
        if problem.kind in UNREAD:
            line = plan.source.line(problem.span.start)
            by_line[line] = _known(problem, plan.source, by_line.get(line))
    return Coverage(reached.lines, tuple(sorted(by_line.values())))


def _known(problem: Problem, source: Source, same: Leftover | None) -> Leftover:
    """Take over what reading itself has found wrong; of a block, the line that is."""
    line = source.line_span(source.line(problem.span.start))
    if problem.kind != "block":
        return Leftover(problem.span, same.text if same else problem.text, problem.reason)
    text = source.text[line.start : line.end].strip()
    reason = f"this {problem.text} does not parse: {problem.reason}"
    return Leftover(problem.span, same.text if same else text, reason)


class _Reached:
    """The places that statements were read from."""

    def __init__(self, source: Source, spans: Iterable[Span]) -> None:
        ordered = sorted(span for span in spans if span.end > span.start)
        self.starts = [span.start for span in ordered]
        self.lines = frozenset(
            line
            for span in ordered
            for line in range(source.line(span.start), source.line(span.end - 1) + 1)
        )

    def within(self, span: Span) -> bool:
        """Tell whether a statement begins within a range."""
        at = bisect_left(self.starts, span.start)
        return at < len(self.starts) and self.starts[at] < span.end


def _spans(plan: Plan) -> Iterator[Span]:
    """Give the place of every statement."""
    for item in plan.items:
        yield from _item_spans(item)
    for gate in plan.gates:
        yield from (gate.span, *(check.span for check in gate.checks))
        yield from [gate.window.span] if gate.window else []
    for timeline in plan.timelines:
        yield from (bucket.span for bucket in timeline.buckets)
    for breakdown in plan.breakdowns:
        yield from (part.span for part in breakdown.parts if breakdown.stands_alone)
    yield from (claim.span for claim in plan.claims)
    yield from (prompt.span for prompt in plan.prompts)
    yield from (each.span for each in plan.concurrencies)
    yield from (stated.span for stated in plan.windows)
    yield from (stated.span for stated in plan.working_time)
    yield from (crew.span for crew in plan.crews)
    yield from (member.span for member in plan.roster)
    yield from (exclusion.span for exclusion in plan.exclusions)


def _item_spans(item: Item) -> Iterator[Span]:
    yield from item.declared
    facts = (
        item.durations,
        item.windows,
        item.dependencies,
        item.statuses,
        item.owners,
        item.files,
        item.resources,
        item.free,
        item.costs,
    )
    yield from (fact.span for several in facts for fact in several)
