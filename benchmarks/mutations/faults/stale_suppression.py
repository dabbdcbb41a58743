"""A comment silences what is not said."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page, Spot


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Add a comment to a line of prose, a heading or an entry."""
    for i, section in enumerate(page.sections):
        for j in range(len(section.lines)):
            said = page.said(Spot(i, j, 0))
            if said.startswith(("# ", "## ", "**Total")):
                line = (f"{said} <!-- planlint-disable-line PL401 -->",)
                yield page.edited({Spot(i, j, 0): [line]}, f"comment behind {said!r}")


FAULT = Fault("stale suppression", ("PL005",), plant)
