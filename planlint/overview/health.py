"""Tells how healthy a schedule is: the points of the assessment, its chances, and its bounds."""

from collections.abc import Iterator, Sequence

from planlint.analysis.crisp import Crisp, crisp
from planlint.analysis.limits import Range, limits
from planlint.analysis.risk import Risk, simulate
from planlint.assessment import stated_ends
from planlint.metric import Judgement, Metric, Verdict, metrics
from planlint.overview.build import Overview, titled
from planlint.overview.lengths import length, rounded
from planlint.overview.places import Places, said
from planlint.plan import Plan
from planlint.quantity import Calendar
from planlint.schedule import Schedule
from planlint.schedule import schedule as scheduled
from planlint.schedule.axis import OPEN
from planlint.terminal.grid import Block, Fact, Row

RUNS = 2_000
"""Enough for a chance in whole percents, and over in a blink."""
MOST = 12
"""So many places are shown of what fails a point; the others are counted."""
CREWS = 8
"""So many numbers of agents are told of."""
SURE = 0.95
"""What succeeds so often is no matter of luck."""


def health(plan: Plan, calendar: Calendar = OPEN) -> Overview:
    """Judge a plan by every point; where ranges are stated, also tell how likely its dates are."""
    if not plan.is_plan:
        return Overview(titled(plan), (), "no plan; planlint show tells what it lacks")
    given, places = scheduled(plan, calendar), Places(plan.source)
    judged = [(metric, metric.judge(given)) for metric in metrics()]
    blocks = (
        Block(("health", "", "limit", "figure"), tuple(_points(judged, places))),
        *_chances(given, places),
        Block(("agents", "at least", "at most"), tuple(_crews(given))),
    )
    filled = tuple(block for block in blocks if block.rows)
    return Overview(titled(plan), filled, _summary(judged))


def _summary(judged: Sequence[tuple[Metric, Judgement]]) -> str:
    verdicts = [each.verdict for _, each in judged]
    passed, failed, silent = map(verdicts.count, (Verdict.PASS, Verdict.FAIL, Verdict.OPEN))
    return f"{passed} of {passed + failed} points pass, {silent} do not apply"


def _points(judged: Sequence[tuple[Metric, Judgement]], places: Places) -> Iterator[Row]:
    for metric, each in judged:
        name = said(f"{metric.code[-2:]} {metric.name.replace('-', ' ')}")
        words = "" if each.verdict is Verdict.PASS else each.words
        figure = said(f"{each.figure} {words}".strip())
        yield Row("", (name, said(each.verdict.value), said(metric.limit), figure))
        if each.verdict is Verdict.FAIL:
            shown = each.evidence[:MOST]
            yield from (places.row(one.span, *[()] * 3, said(one.message)) for one in shown)
            if len(each.evidence) > MOST:
                yield Row("", (*[()] * 3, said(f"{len(each.evidence) - MOST} more")))


def _chances(given: Schedule, places: Places) -> Iterator[Block]:
    """Tell by when all is done, and where the later one of several decides."""
    if given.lengths.short == given.lengths.long:
        return
    risk = simulate(given, RUNS, not_before=given.not_before)
    yield Block(("likely end", "", "chance"), tuple(_ends(given, risk, places)))
    merges = tuple(_merges(given, risk, places))
    yield Block(("where several meet", "each in time", "starts", "all in time"), merges)


def _ends(given: Schedule, risk: Risk, places: Places) -> Iterator[Row]:
    begin = min(times.earliest_start for times in given.planned.values())
    likely = {given.axis.window(None, end, given.unit): end for end in risk.makespan}
    for place, end in likely.items():
        took = length(given, Range(end - begin, end - begin))
        # The chance of what is shown, which is rounded, as that of what is stated.
        chance = f"{risk.by(begin + rounded(given, end - begin)):.0%}"
        yield Row("", (said(str(place)), said(f"after {took}"), said(chance)))
    for stated in stated_ends(given):
        chance = f"{risk.by(begin + stated.minutes):.0%}"
        yield places.row(stated.span, said("by its own word"), said(stated.words), said(chance))


def _merges(given: Schedule, risk: Risk, places: Places) -> Iterator[Row]:
    """Tell of each start that hangs on several uncertain ends how likely all of them are in time.

    In time for the stated start, or else for the start that the middles of all lengths give.
    """
    middle, before = crisp(given, "middle"), _before(given)
    for number, item in enumerate(given.network.items):
        if len(before.get(number, ())) < 2:
            continue
        by = _start(given, middle, number)
        each = {at: risk.finished_by(at, by) for at in before[number]}
        unsure = {at: share for at, share in each.items() if share < 1}
        joint = risk.started_by(number, by)
        if len(unsure) > 1 and joint < min(SURE, *unsure.values()):
            items = given.network.items
            yield places.row(
                item.declared[0],
                said(item.label),
                (Fact(f"{items[at].label} {share:.0%}") for at, share in unsure.items()),
                said(str(given.axis.window(by - 1, None, given.unit))),
                said(f"{joint:.0%}"),
            )


def _before(given: Schedule) -> dict[int, list[int]]:
    """Give the numbers of what each item waits for the end of, by its own word."""
    found: dict[int, list[int]] = {}
    for event, links in enumerate(given.network.followers):
        for link in links:
            bound = link.dependency is not None and not link.lag
            if bound and event % 2 and link.event % 2 == 0:
                found.setdefault(link.event // 2, []).append(event // 2)
    return found


def _start(given: Schedule, middle: Crisp, number: int) -> int:
    """Give the minute by which what an item waits for has to be done."""
    item = given.network.items[number]
    for stated in item.windows:
        if stated.binds and given.axis.holds(stated.value):
            latest = given.axis.stretch(stated.value).latest_start
            if latest is not None:
                return latest
    return middle.earliest[2 * number]


def _crews(given: Schedule) -> Iterator[Row]:
    """Bound how long so many agents take, whoever does what (Brent 1974, Graham 1969)."""
    bounds = limits(given)
    if not bounds.longest.long:
        return
    for agents in range(1, min(bounds.agents_worth_having, CREWS) + 1):
        least, most = bounds.at_least(agents), bounds.at_most(agents)
        yield Row("", (said(str(agents)), said(length(given, least)), said(length(given, most))))
    gain = f"{bounds.parallelism:.1f} times as fast as one"
    yield Row("", (said("any"), said(length(given, bounds.longest)), said(gain)))
