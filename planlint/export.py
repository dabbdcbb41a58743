"""The shape of an export: a format into which plans can be converted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from planlint.plan import Plan
from planlint.schedule import Schedule

Subject = TypeVar("Subject", Plan, Schedule)


@dataclass(frozen=True, slots=True, kw_only=True)
class Export(Generic[Subject]):
    """One format; its module in `planlint.exports` ends with it as the constant ``EXPORT``."""

    name: str
    """What ``planlint export --to`` calls it; the module's own name."""
    doc: str
    """The module's docstring; its first line is the summary that ``--help`` shows."""
    subject: type[Subject]
    """Which stage it writes: the plan, or its schedule."""
    write: Callable[[Sequence[Subject]], str]
    """Convert plans, in the order given, into one text that ends with a line end."""
    schema: Callable[[], str] | None = None
    """Give the format's JSON schema, for ``--schema``; None where it has none."""
