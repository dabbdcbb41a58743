"""What a levelled plan comes to, in words: each line has a label and a sentence of few words."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from planlint.analysis.risk import Quantiles
from planlint.levelling.model import CatchUp, Levelling, Shift, Slot
from planlint.levelling.scale import Scale
from planlint.levelling.solver import is_installed
from planlint.plan import Item
from planlint.quantity import plural, span_of

MOST = 12
"""So many items of a set are named; of the others, how many they are."""

FEW = 5
"""So many numbers of agents are told of."""

Line = tuple[str, str]
"""A label, and what is said under it."""


def summary(levelling: Levelling) -> Iterator[Line]:
    """Tell when all is done, how good that is, and what was not counted."""
    if levelling.total.long:
        yield from _figures(levelling)
    yield from _uncounted(levelling)


def _figures(levelling: Levelling) -> Iterator[Line]:
    scale = levelling.scale
    yield "ends", _end(levelling)
    if levelling.risk:
        yield "likely", _likely(levelling.risk.end, scale)
    if levelling.critical:
        # Where not all may run that could, what waits for its agent is on no such path.
        label = "longest chain" if levelling.terms.is_limited else "critical path"
        yield label, " → ".join(named(levelling.critical))
    yield from _deadlines(levelling)
    yield "work", _work(levelling)
    yield from _agents(levelling)
    if levelling.written is not None:
        yield "as written", _written(levelling, levelling.written)
    yield from _order(levelling)


def _deadlines(levelling: Levelling) -> Iterator[Line]:
    """Tell how the deadlines of the plan are kept, and which of its items are not."""
    scale, late = levelling.scale, []
    for each in levelling.deadlines:
        told = f"missed by {scale.length(each.late)}" if each.late > 0 else "kept"
        if each.item is None:
            yield "deadline", f"{each.stated.value}: {told}"
        elif each.late > 0:
            late.append(f"{each.item.label} ({each.stated.value}) {told}")
    if late:
        yield "due", _some(late)


def _some(texts: Sequence[str]) -> str:
    """Join the first of many texts."""
    more = [f"{len(texts) - FEW} more"] if len(texts) > FEW else []
    return ", ".join([*texts[:FEW], *more])


def _order(levelling: Levelling) -> Iterator[Line]:
    """Tell by what the order of the work comes about, beside what it waits for."""
    work = levelling.work
    if not work.is_linked:
        held = "the stated starts hold" if work.held else "all may start at once"
        yield "order", f"none is stated, so {held}"
    elif work.held:
        items = listed([work.items[at] for at in work.held])
        yield "starts", f"{items}: no sooner than stated"
    if levelling.not_held:
        known = work.known
        starts = ((slot.item, known[slot.item.key].start) for slot in levelling.not_held)
        told = [f"{item.label} ({start.first_stated.value})" for item, start in starts if start]
        yield "not held", f"the starts of {_some(told)}; see --hold-starts"


def _end(levelling: Levelling) -> str:
    scale, longest = levelling.scale, levelling.longest
    took = levelling.end - levelling.begin
    ranged = not (levelling.terms.is_limited or levelling.work.held)
    length = scale.lengths(longest.short, took) if ranged else scale.length(took)
    return f"{scale.ends(levelling.end)}, after {length}"


def _likely(risk: Quantiles, scale: Scale) -> str:
    """Tell of each place the greatest chance."""
    shares = {scale.ends(end): share for share, end in zip((50, 80, 95), risk, strict=True)}
    return ", ".join(f"{share}% by {place}" for place, share in shares.items())


def _work(levelling: Levelling) -> str:
    total = levelling.scale.lengths(*levelling.total)
    peak = levelling.peak
    return f"{total}, {peak} {plural('item', peak)} at once at the most" if peak > 1 else total


def _agents(levelling: Levelling) -> Iterator[Line]:
    """Tell how many agents are worth having, or how much there is to do for those there are."""
    agents = levelling.terms.agents
    if levelling.crews:
        yield "agents", _crews(levelling)
    if agents is None:
        yield from _counted(levelling)
    else:
        yield "agents", _use(levelling, agents)
    if levelling.terms.is_limited:
        yield "shortest", _proof(levelling)


def _counted(levelling: Levelling) -> Iterator[Line]:
    """Tell how many can work at once by the plan's own word."""
    whole = (crew for crew in levelling.plan.crews if crew.of is None)
    for crew in islice(whole, 1):
        count = span_of(crew.low, crew.high)
        yield "crew", f"the plan counts {count} {plural(crew.word, crew.high)}: see --agents"


def _use(levelling: Levelling, agents: int) -> str:
    used = len({slot.agent for slot in levelling.slots if slot.agent})
    room = used * (levelling.end - levelling.begin)
    idle = room - levelling.total.long
    told = f"{100 * levelling.total.long / room:.0f}% busy"
    if idle:
        told += f", {levelling.scale.length(idle)} idle"
    spare = agents - used
    if not spare:
        return told
    return f"{used} of {agents} {told}; {spare} with nothing to do"


def _crews(levelling: Levelling) -> str:
    """Tell when ever more agents are done; where it makes no difference, the fewest."""
    scale = levelling.scale
    fewest = {scale.ends(crew.end): crew.agents for crew in reversed(levelling.crews)}
    ends = [f"{agents}: {place}" for place, agents in reversed(fewest.items())]
    if len(ends) > FEW:
        ends[FEW - 1 : -1] = ["…"]
    told = ", ".join(ends)
    if levelling.crews[-1].end > levelling.end:
        return f"{told}; more gain nothing, as items share files or are kept apart"
    return f"{told}; more gain nothing" if len(ends) > 1 else told


def _proof(levelling: Levelling) -> str:
    if levelling.is_shortest:
        return "proven: no schedule on these terms ends sooner"
    scale, gap = levelling.scale, levelling.end - levelling.bound
    share = 100 * gap / (levelling.end - levelling.begin)
    known = f"not proven: none ends before {scale.ends(levelling.bound)}, {share:.0f}% sooner"
    return known if is_installed() else f"{known}; planlint[solver] may tell more"


def _written(levelling: Levelling, written: int) -> str:
    scale, gain = levelling.scale, written - levelling.end
    end = scale.ends(written)
    if not gain:
        return f"{end}, the same"
    if gain < 0:
        return f"{end}, {scale.length(-gain)} sooner than this"
    if levelling.outlasting:
        return f"{end}, {scale.length(gain)} later than this"
    share = 100 * gain / (written - levelling.begin)
    saved = f"{end}, so {scale.length(gain)} ({share:.0f}%) can be saved"
    return f"{saved} where weekends are worked" if levelling.is_everyday else saved


def _uncounted(levelling: Levelling) -> Iterator[Line]:
    """Tell what took no time, and what to look at before the rest is believed."""
    if levelling.ongoing:
        yield "ongoing", f"{listed(levelling.ongoing)}: beside the rest, by nobody"
    if levelling.work.in_steps and levelling.slots:
        yield "lengths", "none is stated, so each item takes one step"
    elif levelling.unmeasured:
        yield "no length", f"{listed(levelling.unmeasured)}: taken to need no time"
    if levelling.outlasting:
        yield "not counted", "; ".join(_outlasting(levelling))
    done = levelling.done
    if done:
        yield "done", f"{done} {plural('item', done)}, which nothing waits for any more"
    if levelling.skipped:
        yield "left out", f"{levelling.skipped} {plural('item', levelling.skipped)}, by the plan"
    if levelling.cut:
        told = [
            f"{one.label} waits for {'itself' if one is other else other.label}"
            for one, other in levelling.cut
        ]
        yield "circles", f"cut, as if not said: {_some(told)}"
    conflicts = len(levelling.work.schedule.conflicts)
    if conflicts:
        places = plural("time", conflicts)
        yield "contradictions", f"{conflicts} stated {places}; see planlint check"


def _outlasting(levelling: Levelling) -> Iterator[str]:
    """Tell of each whole that takes longer by its own word than its parts do."""
    for each in levelling.outlasting[:FEW]:
        parts = levelling.scale.length(each.parts)
        yield f"{each.item.label} takes {each.stated.value}, its parts {parts}"
    if len(levelling.outlasting) > FEW:
        yield f"{len(levelling.outlasting) - FEW} more"


def catching(catch_up: CatchUp, scale: Scale) -> Iterator[Line]:
    """Tell what must be done first, when the item runs, and what that costs the rest."""
    shift = catch_up.limited or catch_up.unlimited
    yield "first", ", ".join(_timed(each, scale) for each in shift.first) or "nothing"
    slot = shift.slot
    beside = f" beside {listed(shift.beside)}" if shift.beside else ""
    yield "joins", f"{scale.when(slot.start, slot.finish)}, in tier {slot.tier}{beside}"
    if catch_up.limited is not None:
        yield "delays", _cost(catch_up.limited, scale)
    if catch_up.in_turn is not None:
        waited = scale.when(catch_up.in_turn.start, catch_up.in_turn.finish)
        yield "in its turn", waited
    yield "without limit", _cost(catch_up.unlimited, scale)


def _timed(slot: Slot, scale: Scale) -> str:
    return f"{slot.item.label} ({scale.when(slot.start, slot.finish)})"


def _cost(shift: Shift, scale: Scale) -> str:
    delays = [f"{each.item.label} by {scale.length(each.minutes)}" for each in shift.delays[:MOST]]
    if len(shift.delays) > MOST:
        delays.append(f"{len(shift.delays) - MOST} more")
    told = f"{', '.join(delays) or 'nothing'}; all ends {scale.ends(shift.end)}"
    if shift.end_without is None:
        return told
    moved = shift.end != shift.end_without
    return f"{told} instead of {scale.ends(shift.end_without)}" if moved else f"{told} as before"


def named(items: Sequence[Item]) -> Iterator[str]:
    """Give the labels of items, of a long list its ends."""
    if len(items) <= MOST:
        return (item.label for item in items)
    half = MOST // 2
    ends = ([item.label for item in part] for part in (items[:half], items[-half:]))
    first, last = ends
    return chain(first, [f"… {len(items) - 2 * half} more …"], last)


def listed(items: Sequence[Item]) -> str:
    """Write the labels of items: ``T1, T2 and 30 more``."""
    labels = ", ".join(item.label for item in items[:MOST])
    return f"{labels} and {len(items) - MOST} more" if len(items) > MOST else labels
