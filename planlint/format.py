"""The shape of a format: how one tool for coding agents writes its plans.

What a format has in common with all other plans its recogniser leaves to the notations; it adds
what the tool's documentation defines beyond them: other files, marks, and an order that no word
states.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from planlint.document import Document
from planlint.folder import Folder
from planlint.language import Language
from planlint.source import Source, Span
from planlint.statement import Statement


def nowhere(_: Document) -> Iterable[Span]:
    """Hold the whole document for a plan."""
    return ()


class Format(NamedTuple):
    """One tool's way to write plans; its module in `planlint.formats` ends with it."""

    title: str
    """What users call it: ``Kiro``."""
    fits: Callable[[Source], bool]
    """Tell, by a scan of the text, whether a source is written so; sure, and linear."""
    recognise: Callable[[Document, Language], Iterator[Statement]]
    """Read what the notations do not, or everything where they are not asked."""
    doc: str
    """The module's docstring: how the tool writes, what it implies, and where that is said."""
    folder: Folder | None = None
    """Where its files are; None where a plan of this format is one file."""
    beside: tuple[str, ...] = ()
    """Documents that say what its plans must fulfil, as paths from the folder of the plan."""
    hidden: tuple[str, ...] = ()
    """Its plans in folders with a dot before their name, from that one on: ``.kiro/*/tasks.md``."""
    notations: tuple[str, ...] | None = None
    """The modules of `planlint.recognisers` that read such plans too; None for all of them."""
    misread: tuple[str, ...] = ()
    """Those of them that would take such plans for something else."""
    instructions: Callable[[Document], Iterable[Span]] = nowhere
    """What is no plan but tells how to do a task, in order; the notations pass over it."""
