"""Checks and fixes in turn, until there is nothing left to fix: what one fix does, another sees."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from planlint.api import Checked, Reader
from planlint.diagnostic import Diagnostic, Edit
from planlint.fixing.choice import compatible
from planlint.fixing.draft import Draft
from planlint.fixing.rewriting import rewritten
from planlint.source import Part

ROUNDS = 100
"""So many items can each push the next one back; a longer chain takes another run."""


Choose = Callable[[Iterable[Diagnostic]], tuple[Diagnostic, ...]]
"""Gives those of the diagnostics of one source that are mended at once."""


class Settled(NamedTuple):
    """What became of the files that may make one plan."""

    drafts: tuple[Draft, ...]
    """The files that change."""
    fixes: tuple[Diagnostic, ...]
    """What is mended in them, in the order in which it was."""
    before: tuple[Checked, ...]
    """What is to be said of the files as they are."""
    after: tuple[Checked, ...]
    """What is to be said once they are written."""
    barred: tuple[str, ...] = ()
    """The codes of rules whose fixes undo each other, so that none of theirs was made."""
    rest: tuple[str, ...] = ()
    """The codes of rules that would go on fixing, had there been more rounds."""

    @property
    def mended(self) -> tuple[Diagnostic, ...]:
        """What is said of the files as they are, and mended."""
        made = frozenset(map(_place, self.fixes))
        return tuple(each for each in self._known if each.edits and _place(each) in made)

    @property
    def followed(self) -> tuple[Diagnostic, ...]:
        """What only the mending of the others has made necessary, the last fix of each place."""
        known = frozenset(map(_place, self._known))
        last = {_place(each): each for each in self.fixes if _place(each) not in known}
        return tuple(last.values())

    @property
    def _known(self) -> tuple[Diagnostic, ...]:
        return tuple(each for checked in self.before for each in checked.diagnostics)


def _place(found: Diagnostic) -> tuple[str, str, int]:
    """Tell findings apart, although what they say changes with every fix."""
    return found.code, found.path, found.source.line(found.finding.span.start)


class Round(NamedTuple):
    """What changes at once."""

    files: Mapping[Path, bytes]
    fixes: tuple[Diagnostic, ...]


def settled(
    check: Callable[[Reader], tuple[Checked, ...]],
    read: Reader,
    files: Collection[str],
    *,
    unsafe: bool,
) -> Settled:
    """Fix what can be fixed in some of the files that ``check`` reads.

    Raises:
        InternalError: a part of planlint failed.
    """
    barred: tuple[str, ...] = ()
    while True:
        allowed = partial(_allowed, barred=barred, files=files, unsafe=unsafe)
        found = _attempt(check, read, allowed)
        if not found.barred:
            return found._replace(barred=barred)
        barred += found.barred


def _allowed(
    diagnostics: Iterable[Diagnostic],
    *,
    barred: Collection[str],
    files: Collection[str],
    unsafe: bool,
) -> tuple[Diagnostic, ...]:
    """Choose what is mended in one round."""
    known = (each for each in diagnostics if each.code not in barred)
    return tuple(compatible(known, files, unsafe=unsafe))


def _attempt(
    check: Callable[[Reader], tuple[Checked, ...]], read: Reader, choose: Choose
) -> Settled:
    """Fix in rounds, until nothing is left to fix or the files are again as they were before."""
    given: dict[Path, bytes] = {}
    changed: dict[Path, bytes] = {}
    seen: dict[frozenset[tuple[Path, bytes]], int] = {}
    fixes: list[Diagnostic] = []
    rest: tuple[str, ...] = ()

    def current(path: Path) -> bytes:
        if path not in given:
            given[path] = read(path)
        return changed.get(path, given[path])

    before = after = check(current)
    for _ in range(ROUNDS):
        state = frozenset(each for each in changed.items() if each[1] != given[each[0]])
        if state in seen:
            return Settled((), (), before, before, barred=_codes(fixes[seen[state] :]))
        seen[state] = len(fixes)
        now = _round(after, current, choose)
        rest = _codes(now.fixes)
        if not now.files:
            break
        changed |= now.files
        fixes += now.fixes
        after = check(current)
    drafts = (Draft(path, given[path], data) for path, data in changed.items())
    altered = tuple(draft for draft in drafts if draft.before != draft.after)
    return Settled(altered, tuple(fixes), before, after, rest=rest)


def _codes(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    return tuple(sorted({each.code for each in diagnostics}))


def _round(checks: Iterable[Checked], read: Reader, choose: Choose) -> Round:
    """Make every fix that can be made at once."""
    changed: dict[Path, bytes] = {}
    fixes: list[Diagnostic] = []
    for checked in checks:
        chosen = choose(checked.diagnostics)
        new = dict(_rewritten(chosen, read))
        changed |= new
        fixes += chosen if new else ()
    return Round(changed, tuple(fixes))


def _rewritten(chosen: Sequence[Diagnostic], read: Reader) -> Iterator[tuple[Path, bytes]]:
    """Give the files of one source that change."""
    edits: dict[Part, list[Edit]] = {}
    for source, edit in ((one.source, edit) for one in chosen for edit in one.edits):
        edits.setdefault(source.part(edit.span.start), []).append(edit)
    for part, own in edits.items():
        path = Path(part.path)
        before = read(path)
        after = rewritten(chosen[0].source, part, before, own)
        if after != before:
            yield path, after
