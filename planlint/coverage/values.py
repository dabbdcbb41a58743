"""Tells why the value of a field or cell gave nothing, unless it says so itself."""

from collections.abc import Iterable, Iterator

from planlint.coverage.search import Leftover, Search
from planlint.language import Role
from planlint.notation.facts import field_statements
from planlint.statement import Costs, Lasts, Placed, Statement, Waits
from planlint.text import Text

PLANNING: frozenset[Role] = frozenset(
    ("duration", "window", "start", "end", "dependencies", "blocks", "cost")
)
"""Fields and columns that hold plan data and nothing else."""

UNREADABLE: dict[Role, str] = {
    "duration": "states no length of time",
    "window": "states no place on the calendar",
    "start": "states no place on the calendar",
    "end": "states no place on the calendar",
    "cost": "states no sum of money",
}
"""What is wrong with a field of which nothing can be read."""


def unread_value(role: Role, label: str, value: Text, search: Search) -> Iterator[Leftover]:
    """Tell of a value of which no statement came, with its label."""
    if role not in PLANNING or search.is_read(value.span()):
        return
    reason = _reason(role, label, value, search)
    if reason:
        yield Leftover(value.span(), f"{label}: {value.words}", reason)


def _reason(role: Role, label: str, value: Text, search: Search) -> str:
    language = search.language
    if value.words.lower().strip(" .*_") in ("", *language.nothing, *language.undecided):
        return ""
    stated = list(field_statements(role, label, value, language))
    amount = next(amounts_of(stated), "")
    if amount:
        return f"states {amount}, but of no item"
    if any(isinstance(one, Waits) for one in stated):
        return "names no item that is declared"
    return UNREADABLE.get(role, "")


def amounts_of(statements: Iterable[Statement]) -> Iterator[str]:
    """Write the amounts that statements state."""
    for statement in statements:
        match statement:
            case Lasts() if not statement.duration.ongoing:
                yield str(statement.duration)
            case Placed():
                yield str(statement.window)
            case Costs():
                yield str(statement.money)
