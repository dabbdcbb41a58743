"""A scheduled plan, and what the views look up in it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TypeVar

from planlint.plan import Gate, Item, Plan, Stated, Strength
from planlint.prerequisite import Prerequisite, prerequisites
from planlint.schedule import Conflict, Schedule
from planlint.view.places import Places

T = TypeVar("T")

FENCE = re.compile(r"^[ \t]*(?:```|~~~)", re.MULTILINE)

UNRESOLVED = frozenset(("reference", "dependency"))
"""Kinds of problems by which a prerequisite is named, but not found."""


@dataclass(frozen=True)
class Outline:
    """The items of a plan by key, how they hang together, and what is stated of them."""

    schedule: Schedule

    @property
    def plan(self) -> Plan:
        """The plan that was scheduled."""
        return self.schedule.plan

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item by its key, in reading order."""
        return {item.key: item for item in self.plan.items}

    @cached_property
    def units(self) -> tuple[Item, ...]:
        """The innermost items that have a time, order or owner; without any, the innermost."""
        planned = {key for key, item in self.items.items() if _planned(item)}
        return self._innermost(planned or set(self.items))

    @cached_property
    def bars(self) -> tuple[Item, ...]:
        """The innermost items that take time, and the units outside of them."""
        timed = {key for key in self.items if self.places.lasting(key) or self.places.endless(key)}
        inside = {item.key for item in self._innermost(timed)}
        for unit in self.units:
            if not any(each.key in timed for each in self.lineage(unit.key)):
                inside.add(unit.key)
        return tuple(item for key, item in self.items.items() if key in inside)

    def _innermost(self, keys: set[str]) -> tuple[Item, ...]:
        """Leave out the items that enclose others of the same kind."""
        around = {each.key for key in keys for each in self.enclosing(key)}
        return tuple(item for key, item in self.items.items() if key in keys and key not in around)

    @cached_property
    def places(self) -> Places:
        """Where the items lie on the calendar."""
        return Places(self.schedule, self.items)

    def title(self, key: str) -> str:
        """Give an item's label and name: ``TD2: Config``."""
        return self.items[key].title

    def parent_title(self, key: str) -> str:
        """Give the title of what encloses an item; empty where nothing does."""
        return next((self.title(each.key) for each in self.enclosing(key)), "")

    def enclosing(self, key: str) -> Iterator[Item]:
        """Give what encloses an item, from the inside out."""
        return islice(self.lineage(key), 1, None)

    def lineage(self, key: str) -> Iterator[Item]:
        """Give an item, then what encloses it, from the inside out."""
        seen: set[str] = set()
        item = self.items.get(key)
        while item and item.key not in seen:
            seen.add(item.key)
            yield item
            item = None if item.parent is None else self.items.get(item.parent)

    @cached_property
    def needs(self) -> Mapping[str, tuple[Prerequisite, ...]]:
        """What each item itself waits for, by key; without what the plan does not declare."""
        return {
            key: tuple(need for need in prerequisites(item) if need.on in self.items)
            for key, item in self.items.items()
        }

    @cached_property
    def undeclared(self) -> Mapping[str, list[str]]:
        """What each item waits for and no item is, by its key, in the plan's words."""
        found: dict[str, list[str]] = {}
        for problem in self.plan.problems:
            if problem.kind in UNRESOLVED and problem.item is not None:
                found.setdefault(problem.item, []).append(problem.text)
        return found

    @cached_property
    def waiting(self) -> Mapping[str, list[tuple[str, Strength]]]:
        """The keys of the items that wait for each item, and how much, by its key."""
        found: dict[str, list[tuple[str, Strength]]] = {}
        for key, needs in self.needs.items():
            for need in needs:
                found.setdefault(need.on, []).append((key, need.strength))
        return found

    @cached_property
    def clashes(self) -> Mapping[str, list[Conflict]]:
        """The conflicts of the schedule, by the key of the item that would start too early."""
        found: dict[str, list[Conflict]] = {}
        for conflict in self.schedule.conflicts:
            if conflict.kind == "start" and conflict.item is not None:
                found.setdefault(conflict.item, []).append(conflict)
        return found

    @cached_property
    def critical(self) -> frozenset[str]:
        """The keys of the items on the critical path."""
        return frozenset(self.schedule.critical)

    def gates(self, key: str) -> Iterator[Gate]:
        """Give the gates that an item passes, by itself or with what encloses it."""
        return (gate for item in self.lineage(key) for gate in self._gates.get(item.key, ()))

    @cached_property
    def _gates(self) -> Mapping[str, list[Gate]]:
        found: dict[str, list[Gate]] = {}
        for gate in self.plan.gates:
            for key in dict.fromkeys(gate.covers):
                found.setdefault(key, []).append(gate)
        return found

    def fenced(self, offset: int) -> bool:
        """Tell whether a place of the document lies in a code fence."""
        return bisect_right(self._fences, offset) % 2 == 1

    @cached_property
    def _fences(self) -> list[int]:
        return [match.start() for match in FENCE.finditer(self.plan.source.text)]

    def duration(self, key: str) -> str:
        """Say how long an item takes, as the plan declares it; empty where it does not."""
        lengths = _declared(self.items[key].durations)
        return str(lengths[0]) if lengths else ""

    def stated(self, key: str) -> str:
        """Say where the plan itself puts an item on the calendar; empty where it does not."""
        windows = _declared(self.items[key].windows)
        return str(windows[0]) if windows else ""


def values(stated: Iterable[Stated[str]]) -> tuple[str, ...]:
    """Give what is stated, each once."""
    return tuple(dict.fromkeys(statement.value for statement in stated))


def _planned(item: Item) -> bool:
    return bool(item.owners or item.durations or item.windows or item.dependencies)


def _declared(stated: Iterable[Stated[T]]) -> list[T]:
    return [each.value for each in stated if each.binds]
