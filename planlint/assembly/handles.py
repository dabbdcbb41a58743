"""Bars of charts called as the document calls the same work elsewhere.

What a chart puts before its dates (``:a1, 3d``) is often a mere handle, by which its other bars
refer to the bar; the work is known by its title.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planlint.assembly.series import fold
from planlint.statement import Declared


def titled(declarations: Sequence[Declared]) -> Iterator[Declared]:
    """Give the declarations, bars with a handle under the identifier that others have for them.

    So it is where one bar and the declarations of one item have the same title, and no other
    place declares the handle.
    """
    others = [one for one in declarations if one.notation != "chart"]
    bars = [one for one in declarations if one.notation == "chart" and _has_a_handle(one)]
    known = {fold(one.id) for one in others}
    titles = _alone(one for one in others if one.name) if bars else {}
    named = _alone(bars)
    for one in declarations:
        namesake = titles.get(fold(one.name))
        if namesake and named.get(fold(one.name)) is one and fold(one.id) not in known:
            yield one._replace(
                kind=namesake.kind,
                id=namesake.id,
                alias=one.id,
                identified=namesake.identified,
            )
        else:
            yield one


def _has_a_handle(one: Declared) -> bool:
    """Tell a handle from an identifier that people use, too: ``a1``, not ``T1``."""
    return one.identified and one.kind is None and one.id[:1].islower() and bool(one.name)


def _alone(declarations: Iterable[Declared]) -> dict[str, Declared]:
    """Map each title that one item alone has to its first declaration."""
    found: dict[str, list[Declared]] = defaultdict(list)
    for one in declarations:
        found[fold(one.name)].append(one)
    return {
        title: ones[0]
        for title, ones in found.items()
        if len({(one.kind, fold(one.id)) for one in ones}) == 1
    }
