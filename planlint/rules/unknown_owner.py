"""An owner must be one of those whom the plan lists as working on it.

## Why

Work that is given to nobody on the list is done by nobody: the name is misspelt, or someone left,
or was never asked. The rule speaks only where the plan has such a list and gives the other work to
those on it, and only of single people and agents: a role or a team may well stand beside the list.

## Bad

```markdown
# Concert

**Team:** Ana (stage), Björn (light), Chiara (sound)

| ID | Task | Owner | Duration |
|----|------|-------|----------|
| C1 | Stage | Ana | 2 days |
| C2 | Light | Björn | 1 day |
| C3 | Sound | Kiara | 1 day | <!-- PL704 -->
```

## Good

```markdown
# Concert

**Team:** Ana (stage), Björn (light), Chiara (sound)

| ID | Task | Owner | Duration |
|----|------|-------|----------|
| C1 | Stage | Ana | 2 days |
| C2 | Light | Björn | 1 day |
| C3 | Sound | Chiara, Ana | 1 day |
| C4 | Doors | Volunteers | 1 day |
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.pattern import Pattern, words_of
from planlint.plan import Plan, Stated
from planlint.rule import Rule
from planlint.source import Span
from planlint.spelling import did_you_mean

SINGLE = Pattern(r"@?(?-i:[A-ZÀ-Þ])[\w'-]*[^\W\ds](?: (?-i:[A-ZÀ-Þ])[\w'.-]*)?", 0)
"""A name of one or two words with capitals, and no plural."""

NUMBERED = Pattern(r"(?P<stem>\S.*?)[ _-]?#?(?P<number>\d{1,2})")
"""One of several of a kind: ``Agent 3``."""

ENOUGH = 2
"""So many different owners must be on the list before one is missed there."""


class Roster(NamedTuple):
    """Whom a plan lists, in lower case."""

    names: dict[str, str]
    """Each with its spelling."""
    words: frozenset[str]
    """All that the lines say on which they stand: roles may be there, too."""
    place: Span


def check(plan: Plan) -> Iterator[Finding]:
    """Report each unknown name once, where it first owns an item."""
    if not plan.roster:
        return
    roster = _roster(plan)
    owners: dict[str, Stated[str]] = {}
    for item in plan.items:
        for stated in item.owners:
            owners.setdefault(stated.value, stated)
    numbered = [name for name in owners if _is_next(name, roster)]
    named = [name for name in owners if name not in numbered and not _is_known(name, roster)]
    alone = len(named) == 1 and len(owners) - len(numbered) > ENOUGH
    for name in (*numbered, *(name for name in named if alone and SINGLE.fullmatch(name))):
        yield _finding(owners[name], roster)


def _roster(plan: Plan) -> Roster:
    source = plan.source
    lines = {source.line(member.span.start) for member in plan.roster}
    said = " ".join(source.text[slice(*source.line_span(line))] for line in sorted(lines))
    names = {member.name.casefold(): member.name for member in plan.roster}
    return Roster(names, frozenset(words_of(said.casefold())), plan.roster[0].span)


def _is_known(name: str, roster: Roster) -> bool:
    """Tell whether the list says anything of what an owner is called."""
    return not roster.words.isdisjoint(words_of(name.casefold()))


def _is_next(name: str, roster: Roster) -> bool:
    """Tell an "Agent 5" where the list ends with Agent 4."""
    match = NUMBERED.fullmatch(name.casefold())
    if match is None or name.casefold() in roster.names:
        return False
    alike = [NUMBERED.fullmatch(known) for known in roster.names]
    return [each["stem"] for each in alike if each].count(match["stem"]) >= ENOUGH


def _finding(stated: Stated[str], roster: Roster) -> Finding:
    numbered = _is_next(stated.value, roster)
    hint = "" if numbered else did_you_mean(stated.value, roster.names.values())
    return Finding(
        stated.span,
        f"{stated.value} is not among those who work on the plan{hint}",
        (Related(roster.place, "the list of those who do"),),
        help=f"add {stated.value} to the list, or name somebody who is on it",
    )


RULE = Rule(
    code="PL704",
    name="unknown-owner",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
