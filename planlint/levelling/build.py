"""Puts the schedule of what is left of a plan together, for as many agents as there are."""

from collections.abc import Callable, Iterator

from planlint.analysis.limits import Range
from planlint.levelling.bounds import lower_bound
from planlint.levelling.catching import caught_up
from planlint.levelling.chances import chances, turns
from planlint.levelling.crews import crews
from planlint.levelling.deadlines import deadlines
from planlint.levelling.heuristic import heuristic
from planlint.levelling.model import Levelling
from planlint.levelling.posing import Posed, posed
from planlint.levelling.project import Project
from planlint.levelling.scale import scale
from planlint.levelling.sharing import sharing, workers
from planlint.levelling.slots import slots
from planlint.levelling.solver import Proof, Told, is_installed, solved
from planlint.levelling.staffing import staffed
from planlint.levelling.streams import streams
from planlint.levelling.terms import Terms
from planlint.levelling.work import Work, work_left
from planlint.levelling.written import written_end
from planlint.schedule import Schedule


def _silent(_words: str) -> None:
    """Pass over what is told while a schedule is searched for."""


def level(
    schedule: Schedule,
    terms: Terms,
    catch_up: str | None = None,
    told: Callable[[str], None] = _silent,
) -> Levelling:
    """Schedule what is left of a plan; total, and the same each time but for the time limit.

    Args:
        schedule: the plan on its axis; circles in it have been cut already.
        terms: how many work on it, and how.
        catch_up: the key of an item to be caught up; it must not be done.
        told: called with a few words whenever more is known of how short the schedule can be.
    """
    work = work_left(schedule, terms)
    free, limit = posed(work, work.lengths.long, {}), sharing(work, terms)
    run = posed(work, work.lengths.long, limit.demands, limit.capacities)
    places = scale(work)
    proof = _scheduled(
        run.project, terms, lambda bound: told(f"none ends before {places.ends(bound)}")
    )
    staff = {} if terms.agents is None else staffed(work, run, proof.starts, terms.agents)
    return Levelling(
        work=work,
        terms=terms,
        scale=places,
        slots=slots(work, run, proof.starts, staff),
        critical=tuple(work.items[at] for at in _critical(work, free)),
        total=Range(sum(work.lengths.short), sum(work.lengths.long)),
        longest=_longest(work, free),
        end=run.project.end(proof.starts),
        bound=proof.bound,
        written=written_end(work),
        deadlines=deadlines(work, run, proof.starts),
        risk=chances(work, terms.seed, turns(run, proof.starts, limit, staff)),
        crews=() if terms.is_limited or work.in_steps else crews(work, terms),
        streams=streams(work, free),
        catch_up=None if catch_up is None else caught_up(work, terms, _number(work, catch_up)),
    )


def _scheduled(project: Project, terms: Terms, told: Told) -> Proof:
    """Find a short schedule, and what is known of how short one could be."""
    if not terms.is_limited:
        return Proof(project.heads, project.critical_path)
    starts = heuristic(project, terms.seed)
    if is_installed():
        return solved(project, starts, terms.seconds, terms.seed, told)
    return Proof(starts, lower_bound(project))


def _longest(work: Work, free: Posed) -> Range:
    """Measure what is left were there agents enough, at both ends of its ranges."""
    short = posed(work, work.lengths.short, {}).project
    return Range(short.critical_path - work.begin, free.project.critical_path - work.begin)


def _critical(work: Work, free: Posed) -> Iterator[int]:
    """Walk along a longest chain, from what waits for nothing to what ends the plan."""
    project = free.project
    items = {free.activity(at): at for at in workers(work)}
    ends = zip(project.heads, project.tails, strict=True)
    tight = {at for at, end in enumerate(map(sum, ends)) if end == project.critical_path}
    driven = {after for at in tight for after in _driven(project, at)}
    node = min(tight - driven, key=lambda at: (project.heads[at], at), default=None)
    while node is not None:
        if node in items:
            yield items[node]
        node = next((after for after in _driven(project, node) if after in tight), None)


def _driven(project: Project, activity: int) -> Iterator[int]:
    """Give what starts no earlier because of an activity."""
    head = project.heads[activity]
    for after, delay in project.successors[activity]:
        if project.heads[after] == head + delay:
            yield after


def _number(work: Work, key: str) -> int:
    return next(at for at, item in enumerate(work.items) if item.key == key)
