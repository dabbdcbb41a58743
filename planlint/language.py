"""The shape of a language: the words by which plans of that language are read."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, get_args

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
    "resources",
    "beside",
    "apart",
]
"""What a field or a table column says of an item."""

ROLES: tuple[Role, ...] = get_args(Role)
STATUSES = ("done", "active", "todo", "blocked", "skipped")


class Language(NamedTuple):
    """The words of one language, in lower case; several words are separated by one blank.

    The words that a project adds of its own are a value of this shape as well.
    """

    name: str
    common: tuple[str, ...] = ()
    """The commonest words or, where words are not parted by blanks, characters."""
    kinds: Mapping[str, str] = {}
    """Words for units of work, each with its plural."""
    occasional: tuple[str, ...] = ()
    """Kinds that are mere words in most plans: "part", "level"."""
    outside: tuple[str, ...] = ()
    """Words before "dependencies" that are no items of the plan: "external", "npm"."""
    groups: tuple[str, ...] = ()
    """Words for a kind behind an adjective: "parallel group"."""
    members: tuple[str, ...] = ()
    """Headers of columns that list what is in a group, beside the plurals of kinds."""
    units: Mapping[str, str] = {}
    """Words for units of time, each with the unit it means."""
    efforts_of: Mapping[str, str] = {}
    """Words for the work of one person in a unit of time: "person-days"."""
    calendar: Mapping[str, str] = {}
    """Words that name a place on the calendar ("day" in "Day 3"), each with its unit."""
    months: Mapping[str, int] = {}
    """Names of months, whole and abbreviated, each with its number."""
    date_order: tuple[str, ...] = ()
    """Which of day and month comes first in a date in digits; empty where both do."""
    ordinals: tuple[str, ...] = ()
    """Other orders of a word and its number than "Phase 2": "{}ª @" for "2ª fase"."""
    roles: Mapping[Role, tuple[str, ...]] = {}
    """Labels of fields and headers of columns, by what they say."""
    statuses: Mapping[str, tuple[str, ...]] = {}
    """Words and signs for done, active, todo, blocked and skipped."""
    due: tuple[str, ...] = ()
    """Words right behind a status before the day on which it is to hold: "done by Friday"."""
    numbers: Mapping[str, int] = {}
    """Numbers written as words."""
    articles: Mapping[str, float] = {}
    """Words that count units of time and nothing else: "a week", "half a day"."""
    at_least: tuple[str, ...] = ()
    """Words before an amount that is a lower end."""
    at_most: tuple[str, ...] = ()
    """Words before an amount that is an upper end."""
    about: tuple[str, ...] = ()
    """Words before an amount that is not meant exactly."""
    joints: tuple[str, ...] = ()
    """Words between amounts that are added up: "1 week and 3 days"."""
    versus: tuple[str, ...] = ()
    """Words between one length and that of another way of working: "compared to"."""
    instead: tuple[str, ...] = ()
    """Words before the length of the other way of working, even where it is not named."""
    bygone: tuple[str, ...] = ()
    """Words that tell of work that has been: "took", "last year"."""
    passed: tuple[str, ...] = ()
    """Beginnings of words after a length of time that is not the length of the work: "later"."""
    straddles: tuple[str, ...] = ()
    """Words before a length of time for which work runs beside other work: "overlaps"."""
    per: tuple[str, ...] = ()
    """Words between an amount and the unit in which it recurs: "20 hours per week"."""
    nothing: tuple[str, ...] = ()
    """What a field says where it names nothing."""
    undecided: tuple[str, ...] = ()
    """What a field says where an amount is left open: "to be determined", "varies", "medium"."""
    placeholders: tuple[str, ...] = ()
    """What keeps the place of a value that is to come: "tbd", "to be decided"."""
    stand_ins: tuple[str, ...] = ()
    """What a template has in brackets for a value: "[feature name]", "[endpoint]"."""
    requirements: tuple[str, ...] = ()
    """Words for what the work must fulfil: "requirement", "success criteria"."""
    tracings: tuple[str, ...] = ()
    """Words in the titles of sections that tell which work fulfils what: "coverage"."""
    creates: tuple[str, ...] = ()
    """Words before the files that work brings about: "create", "new file"."""
    changes: tuple[str, ...] = ()
    """Words before the files that must be there to be changed: "modify", "delete"."""
    consults: tuple[str, ...] = ()
    """Words before the files that must be there to be read: "read", "see"."""
    uses: tuple[str, ...] = ()
    """Words right before the files that work leaves as they are: "imports", "tests for"."""
    someday: tuple[str, ...] = ()
    """Words for work that is not planned yet: "future", "out of scope"."""
    ongoing: tuple[str, ...] = ()
    """Words for work without a length."""
    everything: tuple[str, ...] = ()
    """Words that take in all items of a kind: "all streams"."""
    orders: tuple[str, ...] = ()
    """Phrases before a prerequisite that mean nothing else: "depends on"."""
    waits: tuple[str, ...] = ()
    """Every phrase before a prerequisite, also those that can mean other things."""
    waits_behind: tuple[str, ...] = ()
    """Phrases behind a prerequisite, where the verb comes last."""
    sequels: tuple[str, ...] = ()
    """Beginnings of words that may follow a prerequisite: a noun makes it a mere attribute."""
    turns: tuple[str, ...] = ()
    """Words that end a clause about a prerequisite: "but"."""
    conditions: tuple[str, ...] = ()
    """Words that restrict when work may run at the same time: "once"."""
    topics: tuple[str, ...] = ()
    """What parts the item that waits from a prerequisite that stands before its verb."""
    precedes: tuple[str, ...] = ()
    """Phrases before the items that wait: "blocks"."""
    ahead: tuple[str, ...] = ()
    """Words between two items of which the first comes first: "before"."""
    soft: tuple[str, ...] = ()
    """Words that make a dependency soft."""
    partly: tuple[str, ...] = ()
    """Words in parentheses by which only a part of a prerequisite is waited for."""
    negations: tuple[str, ...] = ()
    """Words after which a dependency is denied: "no dependencies on"."""
    denials: tuple[str, ...] = ()
    """Words that deny the whole sentence they stand in: "not", "without"."""
    doubts: tuple[str, ...] = ()
    """Words after which a sentence states nothing: "if", "might", "previously"."""
    inverted: tuple[str, ...] = ()
    """Verbs that open a condition without a word for it: "should B need A"."""
    partitives: tuple[str, ...] = ()
    """Words between a part and the item whose part it is: "of"."""
    works: tuple[str, ...] = ()
    """Words before them that mean the whole item: "all of", "implementation of"."""
    possessives: tuple[str, ...] = ()
    """What is written behind an item of which a part follows: "'s"."""
    auxiliaries: tuple[str, ...] = ()
    """Verbs whose participle closes the clause, in languages that part the two: "wird"."""
    chains: tuple[str, ...] = ()
    """Words in the label of a chain of arrows by which it orders the work: "critical path"."""
    critical: tuple[str, ...] = ()
    """Phrases for the chain of work that decides when the whole ends: "critical path"."""
    merges: tuple[str, ...] = ()
    """Phrases for the order in which finished work is merged: "merge order"."""
    uncritical: tuple[str, ...] = ()
    """Phrases for what is not on it: "off the critical path"."""
    unchained: tuple[str, ...] = ()
    """Words in such a label by which it orders something else: "data flow", "old order"."""
    acts: tuple[str, ...] = ()
    """Words for what is done with work beside doing it: "merged", "review"."""
    concurrent: tuple[str, ...] = ()
    """Phrases before the items that run at the same time: "in parallel with"."""
    abreast: tuple[str, ...] = ()
    """Phrases behind items that run at the same time: "in parallel", "concurrently"."""
    runs: tuple[str, ...] = ()
    """Words between such items and that phrase: "can", "may", "run"."""
    launches: tuple[str, ...] = ()
    """Kinds of groups whose items start together: "wave", "batch"."""
    exclusive: tuple[str, ...] = ()
    """Phrases behind items that must not run at the same time: "mutually exclusive"."""
    refusals: tuple[str, ...] = ()
    """Words that deny what may be done, beside the denials: "cannot"."""
    starts: tuple[str, ...] = ()
    """Verbs by which a timeline starts work rather than holding all of it: "launch"."""
    ends: tuple[str, ...] = ()
    """Words by which a timeline ends work rather than holding all of it: "completes"."""
    continues: tuple[str, ...] = ()
    """Words for work that neither begins nor ends where a timeline names it."""
    progress: tuple[str, ...] = ()
    """Labels of the share of work that is done: "overall progress"."""
    unstarted: tuple[str, ...] = ()
    """Those of the words for work to do that say that none of it is: "not started"."""
    optional: tuple[str, ...] = ()
    """Words by which a part may stay undone when the whole is done: "stretch", "follow-ups"."""
    conditional: tuple[str, ...] = ()
    """Words by which a checkpoint is passed over some open criteria: "with 1 waiver"."""
    gates: tuple[str, ...] = ()
    """Names of checkpoints and of sections that list them."""
    meetings: tuple[str, ...] = ()
    """Titles of lists whose entries may be checkpoints, but which are none themselves."""
    criteria: tuple[str, ...] = ()
    """Headers of columns of what work must reach to pass a checkpoint: "criteria"."""
    passes: tuple[str, ...] = ()
    """Words by which a checkpoint is behind, beside those for work that is done: "passed"."""
    last: tuple[str, ...] = ()
    """Words before the name of a checkpoint at the end: "final"."""
    soft_gates: tuple[str, ...] = ()
    """Words that mark a checkpoint as a mere habit: "soft sync points"."""
    parallel: tuple[str, ...] = ()
    """Words for the scenario in which work runs at the same time."""
    sequential: tuple[str, ...] = ()
    """Words for the scenario in which work runs one after another."""
    origins: tuple[str, ...] = ()
    """Headers of a column of what comes first, beside one of what follows: "from"."""
    destinations: tuple[str, ...] = ()
    """Headers of a column of what follows: "to"."""
    dates: tuple[str, ...] = ()
    """Headers of a column that says when its rows are due where these are work: "date"."""
    gradings: tuple[str, ...] = ()
    """Words for how urgent, likely or bad things are: what a column of them holds names no work."""
    sums: tuple[str, ...] = ()
    """Words that name the row or figure that adds others up: "total"."""
    totals: tuple[str, ...] = ()
    """Words for the whole, the sums among them: "overall"."""
    lengths: tuple[str, ...] = ()
    """Words for how long the whole takes: "timeline", "duration"."""
    efforts: tuple[str, ...] = ()
    """Words for work rather than time: "agent hours"."""
    costs: tuple[str, ...] = ()
    """Words for money."""
    savings: tuple[str, ...] = ()
    """Words after a figure that is saved: "faster", "reduction"."""
    by_so_much: tuple[str, ...] = ()
    """Words before a share that is saved: "reduced by"."""
    hedges: tuple[str, ...] = ()
    """Words that make a figure uncertain and mean the same otherwise: "estimated total"."""
    times: tuple[str, ...] = ()
    """Words that tell a saving of time from one of errors or money."""
    examples: tuple[str, ...] = ()
    """Words that open an example, whose figures are nobody's claims."""
    crowd: tuple[str, ...] = ()
    """Adjectives between a count and what is counted: "3 concurrent streams"."""
    workers: tuple[str, ...] = ()
    """Who or where work runs, counted as items are: agents, sessions."""
    prior: tuple[str, ...] = ()
    """Words for what comes earlier in the plan: "all previous phases", "everything above"."""
    openings: tuple[str, ...] = ()
    """Labels of the day on which the whole plan starts, beside those of items: "kickoff"."""
    deadlines: tuple[str, ...] = ()
    """Labels of the day by which the whole plan ends, beside those of items: "target date"."""
    periods: tuple[str, ...] = ()
    """Labels of the time in which the whole plan lies: "timeline", "project dates"."""
    staff: tuple[str, ...] = ()
    """Who works, beside the workers: "people", "testers"."""
    working: tuple[str, ...] = ()
    """Words of a sentence that says how many work and nothing else: "we", "on this plan"."""
    crews: tuple[str, ...] = ()
    """Labels and titles of lists of those who work: "team", "team members"."""
    aspects: tuple[str, ...] = ()
    """Words in titles of sections that go on about the item around them: "overview"."""
    supposed: tuple[str, ...] = ()
    """Words in titles and labels of another course than the one planned: "worst case"."""
    chosen: tuple[str, ...] = ()
    """Words beside them by which that course is the planned one: "recommended"."""
    weekdays: Mapping[str, int] = {}
    """Names of the days of a week, whole and abbreviated, Monday being 0."""
    stretches: Mapping[str, str] = {}
    """Words for what has so many days or hours of work ("workweek"), each with its unit."""
    paces: Mapping[str, str] = {}
    """Labels of how long a unit is, each with the unit: "hours per day"."""
    status_dates: tuple[str, ...] = ()
    """Labels of the day on which a plan was last brought up to date."""
    workdays: tuple[str, ...] = ()
    """Labels of the weekdays on which there is work."""
    holidays: tuple[str, ...] = ()
    """Labels of the dates on which there is none."""
    weekends: tuple[str, ...] = ()
    """Words for the days that hardly anybody works on."""
    excluding: tuple[str, ...] = ()
    """Phrases before these by which nobody does: "excluding"."""
    excluded: tuple[str, ...] = ()
    """Phrases behind them by which nobody does: "off"."""
    assumed: tuple[str, ...] = ()
    """Words for that on which a plan counts: "assumptions", "based on"."""
    equals: tuple[str, ...] = ()
    """Words between a unit and how long it is: "1 day equals 8 hours"."""
    limits: tuple[str, ...] = ()
    """Words by which "all streams" means only some: "all streams that ..."."""
    conjunctions: tuple[str, ...] = ()
    """Words between the last two of a list: "and"."""
    alternatives: tuple[str, ...] = ()
    """Words between what of which one is enough: "or"."""
    behind: tuple[str, ...] = ()
    """Words between a lag and its prerequisite: "2 days after"."""
    ranges: tuple[str, ...] = ()
    """Words between the ends of a range of identifiers: "to"."""
    peaks: tuple[str, ...] = ()
    """Beside "parallel", words by which a number is one of what runs at one time: "at peak"."""
    altogether: tuple[str, ...] = ()
    """Beside the sums, words by which a number is one of the whole: "across", "in all"."""
    tallies: tuple[str, ...] = ()
    """Words beside a kind in the header of a column of counts: "task count"."""
    some: tuple[str, ...] = ()
    """Words by which a number may be one of some items, or of others: "the first 3"."""
    left: tuple[str, ...] = ()
    """Words by which a figure leaves out a part of the plan: "remaining"."""
    beyond: tuple[str, ...] = ()
    """Words by which it may take in more than the plan, or less: "including"."""
    surcharges: tuple[str, ...] = ()
    """What makes a total more, or less, than the sum of its parts: "contingency"."""
    spare: tuple[str, ...] = ()
    """Why a plan may take longer than its work: "buffer", "weekends"."""
    capacities: tuple[str, ...] = ()
    """Words beside points that somebody can do, and need not have: "velocity"."""
    shares: tuple[str, ...] = ()
    """Words in a title by which the percentages below it are shares of one whole: "split"."""
    summaries: tuple[str, ...] = ()
    """Words in titles of sections that speak of the whole plan: "summary"."""
    restrictions: tuple[str, ...] = ()
    """Words beside a figure by which it holds for one case or one part: "optimistic"."""
    plainly: tuple[str, ...] = ()
    """Words of a label that add nothing to its figure: "the estimated ..."."""
    relations: Mapping[str, tuple[str, ...]] = {}
    """Names of the ways to wait, by their codes FS, SS, FF and SF."""
    ids: tuple[str, ...] = ()
    """Expressions for identifiers of a project's own."""
    false_friends: tuple[str, ...] = ()
    """Words of English that mean something else in this language."""

    def __hash__(self) -> int:
        """Hash by the name, since what is learnt of a language is kept by it."""
        return hash(self.name)


def assembled(*parts: Language) -> Language:
    """Put a language together of parts, of which each states other words.

    >>> both = assembled(Language("en", nothing=("none",)), Language("en", about=("some",)))
    >>> both.name, both.nothing, both.about
    ('en', ('none',), ('some',))
    """
    return Language(*(next(filter(None, told), told[0]) for told in zip(*parts, strict=True)))


def merged(first: Language, second: Language) -> Language:
    """Give the words of both; where both know a word, it means what it means in the first.

    >>> one = Language("one", kinds={"fase": "fases"}, nothing=("no",))
    >>> two = Language("two", kinds={"phase": "phases"}, nothing=("none", "no"))
    >>> both = merged(one, two)
    >>> list(both.kinds), both.nothing
    (['fase', 'phase'], ('no', 'none'))
    """
    strange = frozenset(first.false_friends)
    tables = (_joined(one, two, strange) for one, two in zip(first[1:], second[1:], strict=True))
    return Language(f"{first.name}+{second.name}", *tables)


def _joined(one: Any, two: Any, strange: frozenset[str]) -> Any:
    """Join two tables: lists of words, single meanings of words, or lists by what they say."""
    if isinstance(one, tuple):
        return tuple(dict.fromkeys((*one, *(word for word in two if word not in strange))))
    added = {word: two[word] for word in two if word not in one and word not in strange}
    return {
        word: _joined(one.get(word, ()), two.get(word, ()), strange)
        if isinstance(means, tuple)
        else means
        for word, means in {**one, **added}.items()
    }
