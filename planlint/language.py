"""The shape of a language: the words by which plans of that language are read."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Role = Literal[
    "id",
    "name",
    "duration",
    "window",
    "start",
    "end",
    "dependencies",
    "blocks",
    "owner",
    "status",
    "cost",
    "files",
]
"""What a field or a table column says of an item."""


class Language(NamedTuple):
    """The words of one language, in lower case; several words are separated by one blank."""

    name: str
    kinds: Mapping[str, str]
    """Words for units of work, each with its plural."""
    units: Mapping[str, str]
    """Words for units of time, each with the unit it means."""
    calendar: Mapping[str, str]
    """Words that name a place on the calendar ("day" in "Day 3"), each with its unit."""
    roles: Mapping[Role, tuple[str, ...]]
    """Labels of fields and headers of columns, by what they say."""
    statuses: Mapping[str, tuple[str, ...]]
    """Words and signs for done, active, todo, blocked and skipped."""
    numbers: Mapping[str, int]
    """Numbers written as words."""
    nothing: tuple[str, ...]
    """What a field says where it names nothing."""
    ongoing: tuple[str, ...]
    """Words for work without a length."""
    everything: tuple[str, ...]
    """Words that take in all items of a kind: "all streams"."""
    waits: tuple[str, ...]
    """Phrases before a prerequisite: "depends on"."""
    precedes: tuple[str, ...]
    """Phrases before the items that wait: "blocks"."""
    soft: tuple[str, ...]
    """Words that make a dependency soft."""
    partly: tuple[str, ...]
    """Words in parentheses by which only a part of a prerequisite is waited for."""
    negations: tuple[str, ...]
    """Words after which a dependency is denied: "no dependencies on"."""
    concurrent: tuple[str, ...]
    """Phrases before the items that run at the same time: "in parallel with"."""
    starts: tuple[str, ...]
    """Verbs by which a timeline starts work rather than holding all of it: "launch"."""
    ends: tuple[str, ...]
    """Words by which a timeline ends work rather than holding all of it: "completes"."""
    continues: tuple[str, ...]
    """Words for work that neither begins nor ends where a timeline names it."""
    gates: tuple[str, ...]
    """Names of checkpoints and of sections that list them."""
    meetings: tuple[str, ...]
    """Titles of lists whose entries may be checkpoints, but which are none themselves."""
    soft_gates: tuple[str, ...]
    """Words that mark a checkpoint as a mere habit: "soft sync points"."""
    parallel: tuple[str, ...]
    """Words for the scenario in which work runs at the same time."""
    sequential: tuple[str, ...]
    """Words for the scenario in which work runs one after another."""
    totals: tuple[str, ...]
    """Words for the whole: "total"."""
    lengths: tuple[str, ...]
    """Words for how long the whole takes: "timeline", "duration"."""
    efforts: tuple[str, ...]
    """Words for work rather than time: "agent hours"."""
    costs: tuple[str, ...]
    """Words for money."""
    savings: tuple[str, ...]
    """Words after a figure that is saved: "faster", "reduction"."""
    examples: tuple[str, ...]
    """Words that open an example, whose figures are nobody's claims."""
    crowd: tuple[str, ...]
    """Adjectives between a count and what is counted: "3 concurrent streams"."""
    workers: tuple[str, ...]
    """Who or where work runs, counted as items are: agents, sessions."""

    def __hash__(self) -> int:
        """Hash by the name, since what is learnt of a language is kept by it."""
        return hash(self.name)


def words(text: str) -> tuple[str, ...]:
    """Part a list of words at its commas.

    >>> words("day, working day")
    ('day', 'working day')
    """
    return tuple(word.strip() for word in text.split(","))


def pairs(text: str) -> dict[str, str]:
    """Read words with their plurals.

    >>> pairs("story: stories; task set: task sets")
    {'story': 'stories', 'task set': 'task sets'}
    """
    both = (pair.split(":") for pair in text.split(";"))
    return {one.strip(): many.strip() for one, many in both}


def meaning(**units: tuple[str, ...]) -> dict[str, str]:
    """Map each word to the unit that it means.

    >>> meaning(day=("day", "days"))
    {'day': 'day', 'days': 'day'}
    """
    return {word: unit for unit, several in units.items() for word in several}
