"""What an item waits for, once the statements that tell of it are put side by side."""

from typing import NamedTuple

from planlint.plan import Dependency, Item, Strength


class Prerequisite(NamedTuple):
    """An item that must be through first, and every statement that says so."""

    on: str
    """The key of the item that is waited for."""
    strength: Strength
    """What the most authoritative statements say; hard where those disagree."""
    statements: tuple[Dependency, ...]
    """The statements of that strength, in reading order; never empty."""


def prerequisites(item: Item) -> tuple[Prerequisite, ...]:
    """Settle what an item waits for: one prerequisite each, in the order of first mention."""
    told: dict[str, list[Dependency]] = {}
    for statement in item.dependencies:
        told.setdefault(statement.on, []).append(statement)
    return tuple(_settled(on, statements) for on, statements in told.items())


def _settled(on: str, statements: list[Dependency]) -> Prerequisite:
    strength = min(statements, key=_authority).strength
    agreeing = tuple(statement for statement in statements if statement.strength == strength)
    return Prerequisite(on, strength, agreeing)


def _authority(statement: Dependency) -> tuple[int, bool]:
    return (statement.telling.value, statement.strength != "hard")
