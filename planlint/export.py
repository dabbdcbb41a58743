"""The shape of an export: a format into which plans can be converted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planlint.plan import Plan


@dataclass(frozen=True, slots=True)
class Export:
    """One format; its module in `planlint.exports` ends with it as the constant ``EXPORT``."""

    name: str
    """What ``planlint export --to`` calls it; the module's own name."""
    doc: str
    """The module's docstring; its first line is the summary that ``--help`` shows."""
    write: Callable[[Sequence[Plan]], str]
    """Convert plans, in the order given, into one text that ends with a line end."""
    schema: Callable[[], str] | None = None
    """Give the format's JSON schema, for ``--schema``; None where it has none."""
