"""How the work falls apart into streams that can go to different agents.

Items belong together if one waits for the other, if both list one file, or if others join them.
Most plans hang together as a whole, by what starts or ends them. So what hangs together is cut
into stages wherever all that comes before must be done before any of the rest can start, and
a stage falls apart into streams again. Sets of items are the bits of numbers.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import and_
from typing import NamedTuple

from planlint.levelling.posing import Posed
from planlint.levelling.sharing import files, workers
from planlint.levelling.work import Work

MOST = 5000
"""Items up to which streams are told: who reads more?"""


class Stream(NamedTuple):
    """Items that hang together, and with no others of their stage."""

    group: int
    """Streams of different groups have nothing to do with each other."""
    stage: int
    """Stages of one group follow each other, from 0 on."""
    items: tuple[int, ...]
    """Their numbers, in the order of the plan."""


class _Bonds(NamedTuple):
    """By worker, in the order of the plan: sets of workers."""

    ahead: Sequence[int]
    """All that it waits for, directly or in the end."""
    near: Sequence[int]
    """All that it hangs together with."""


def streams(work: Work, posed: Posed) -> tuple[Stream, ...]:
    """Part the work that is left into streams, stage by stage; of too many items, none."""
    able = sorted(workers(work))
    if len(able) > MOST:
        return ()
    bonds = _bonds(work, posed, able)
    return tuple(
        Stream(group, stage, tuple(able[at] for at in _members(part)))
        for group, together in enumerate(_parts((1 << len(able)) - 1, bonds))
        for stage, parts in enumerate(
            _joined(list(_parts(cut, bonds)) for cut in _stages(together, bonds))
        )
        for part in parts
    )


def _joined(stages: Iterable[list[int]]) -> list[list[int]]:
    """Make one stage of those that follow each other without falling apart: a chain is a stream."""
    joined: list[list[int]] = []
    for parts in stages:
        if joined and len(joined[-1]) == len(parts) == 1:
            joined[-1] = [joined[-1][0] | parts[0]]
        else:
            joined.append(parts)
    return joined


def _bonds(work: Work, posed: Posed, able: Sequence[int]) -> _Bonds:
    """Follow the precedences, through the points in time that enclose others."""
    project = posed.project
    bit = {posed.activity(at): 1 << place for place, at in enumerate(able)}
    ahead, behind = ([0] * len(project.activities) for _ in range(2))
    for node in project.order:
        for before, _ in project.predecessors[node]:
            ahead[node] |= ahead[before] | bit.get(before, 0)
    for node in reversed(project.order):
        for after, _ in project.successors[node]:
            behind[node] |= behind[after] | bit.get(after, 0)
    near = {at: ahead[node] | behind[node] for at, node in zip(able, bit, strict=True)}
    for share in files(work):
        together = sum(bit[posed.activity(at)] for at in share.users)
        for at in share.users:
            near[at] |= together
    return _Bonds([ahead[node] for node in bit], list(near.values()))


def _members(chosen: int) -> Iterator[int]:
    """Give the places of the bits that are set."""
    while chosen:
        lowest = chosen & -chosen
        yield lowest.bit_length() - 1
        chosen ^= lowest


def _parts(chosen: int, bonds: _Bonds) -> Iterator[int]:
    """Part a set into sets that hang together."""
    while chosen:
        part, new = 0, chosen & -chosen
        while new:
            part |= new
            reached = 0
            for at in _members(new):
                reached |= bonds.near[at]
            new = reached & chosen & ~part
        yield part
        chosen &= ~part


def _stages(chosen: int, bonds: _Bonds) -> Iterator[int]:
    """Cut a set wherever each of the rest waits for all that comes before the cut."""
    members = sorted(_members(chosen), key=lambda at: (bonds.ahead[at] & chosen).bit_count())
    waited = accumulate((bonds.ahead[at] for at in reversed(members)), and_)
    common = [*reversed([*waited]), chosen]
    stage = before = 0
    for place, at in enumerate(members):
        stage |= 1 << at
        before |= 1 << at
        if before & ~common[place + 1] == 0:
            yield stage
            stage = 0
