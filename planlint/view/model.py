"""The context of templates: words that are ready to be set, in the order of the plan.

A text is empty, and a tuple holds nothing, where the plan says nothing of it. Times are places
on the plan's calendar (``Day 3-5``), as the schedule has them unless a field is named stated.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from planlint.plan import Strength

Tag = Literal["done", "active", "crit", "milestone"]


class _View(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Section(_View):
    """A part of a prompt that has a heading of its own."""

    heading: str
    text: str


class Brief(_View):
    """A prompt of the plan, taken apart at its headings; all texts are Markdown."""

    opening: str = ""
    """What stands before the first heading."""
    goal: str = ""
    context: str = ""
    deliverables: str = ""
    criteria: str = ""
    dependencies: str = ""
    """As the prompt tells them: the schedule knows better."""
    notes: str = ""
    others: tuple[Section, ...] = ()
    closing: str = ""
    """The line that sends the agent off."""


class Mention(_View):
    """An item as another one speaks of it."""

    title: str
    when: str
    until: str
    """The last place at which it is in work; empty where that is the first, or not known."""
    owners: tuple[str, ...]
    files: tuple[str, ...]


class DependentView(_View):
    """An item that waits for another one, or would be glad of it."""

    title: str
    when: str
    strength: Strength


class PrerequisiteView(_View):
    """Something that an item waits for."""

    title: str
    strength: Strength
    done: bool
    """The plan says that it is done already."""
    through: str
    """When it is done: ``the end of Day 2``; empty where its length is not known."""
    gates: tuple[str, ...]
    """The gates that it passes, each with its place."""
    via: str
    """The title of the enclosing item that states it; empty where the item itself does."""


class GateView(_View):
    """A checkpoint that covers some of the work."""

    name: str
    when: str
    """When the work that it covers is done, and not before the place that the plan states."""
    stated: str
    checks: tuple[str, ...]
    covers: tuple[str, ...]
    """The labels of the items that must be through."""


class ItemView(_View):
    """A unit of work."""

    key: str
    id: str
    label: str
    name: str
    title: str
    """Label and name: ``TD2: Config``."""
    slug: str
    """What its files are called; distinct in the plan, whatever the case of its letters."""
    parent: str
    """The title of the enclosing item."""
    status: str
    owners: tuple[str, ...]
    files: tuple[str, ...]
    duration: str
    when: str
    starts: str
    """The place at which the work begins."""
    stated: str
    """Where the plan itself puts it on the calendar."""
    critical: bool
    """It lies on the critical path."""
    brief: Brief
    """The prompt that the plan holds for it; its texts are empty where there is none."""
    text: str
    """What the plan says of it where it holds no prompt."""
    prerequisites: tuple[PrerequisiteView, ...]
    undeclared: tuple[str, ...]
    """What the plan names as prerequisites, but nothing declares."""
    addition: str
    """What the prompt says beside its prerequisites where it lists them."""
    dependents: tuple[DependentView, ...]
    neighbours: tuple[Mention, ...]
    """The other items in work at the same time: all that own files, and some that do not."""
    more_neighbours: int
    """How many were left out."""
    gates: tuple[GateView, ...]
    remarks: tuple[str, ...]
    """Where the plan's statements on it differ from its schedule."""

    @property
    def must_wait(self) -> tuple[PrerequisiteView, ...]:
        """The prerequisites without which the work must not start."""
        return tuple(each for each in self.prerequisites if each.strength == "hard")

    @property
    def may_wait(self) -> tuple[PrerequisiteView, ...]:
        """The prerequisites that help, but hold nothing up."""
        return tuple(each for each in self.prerequisites if each.strength == "soft")


class Moment(_View):
    """What happens at one place of the calendar, or at several where nothing changes."""

    name: str
    starts: tuple[Mention, ...]
    """What begins here and goes on."""
    within: tuple[Mention, ...]
    """What begins and ends here."""
    runs: tuple[str, ...]
    """The labels of what goes on from before to after."""
    ends: tuple[str, ...]
    """The titles of what went on before, and is done at the end."""
    gates: tuple[GateView, ...]


class Bar(_View):
    """One task of a mermaid gantt."""

    name: str
    tags: tuple[Tag, ...]
    id: str
    start: str
    end: str


class BarSection(_View):
    """The tasks of a mermaid gantt that stand together."""

    name: str
    bars: tuple[Bar, ...]


class Chart(_View):
    """A mermaid gantt; every text in it is safe to stand there."""

    title: str
    date_format: str
    axis_format: str
    sections: tuple[BarSection, ...]


class Row(_View):
    """An item in the table of tiers."""

    title: str
    stated: str
    """The enclosing item, or else the gate that it passes."""
    duration: str
    when: str
    waits_for: tuple[str, ...]


class PlanView(_View):
    """A plan as its schedule has it."""

    title: str
    path: str
    """The document's file name."""
    end: str
    """The last place on the calendar; empty where the plan states no times."""
    stated_total: str
    """How long the plan says that it takes."""
    items: tuple[ItemView, ...]
    """What agents work on."""
    timeline: tuple[Moment, ...]
    charts: tuple[Chart, ...]
    """The gantt; more than one where there are too many tasks for one."""
    tiers: tuple[tuple[Row, ...], ...]
    """Items by the number of steps before them; those of a tier can run side by side."""
    remarks: tuple[str, ...]
    """Where the plan's statements differ from its schedule."""
