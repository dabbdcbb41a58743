"""The shape of a timetable: a format in which a levelled plan is told."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from planlint.levelling import Levelling
from planlint.terminal.style import Style


class Page(NamedTuple):
    """What a timetable is written on."""

    width: int
    """Columns."""
    style: Style = Style()


class Timetable(NamedTuple):
    """One format; its module in `planlint.timetables` ends with it as ``TIMETABLE``."""

    name: str
    """What ``planlint schedule --output-format`` calls it; the module's own name."""
    doc: str
    """The module's docstring."""
    write: Callable[[Sequence[Levelling], Page], str]
    """Tell of plans, in the order given, in one text that ends with a line end; pure."""
    schema: Callable[[], str] | None = None
    """Give the format's JSON schema, for ``--schema``; None where it has none."""
