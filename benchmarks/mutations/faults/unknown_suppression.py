"""A comment silences a rule that does not exist."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page, Spot


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Add a comment to a heading."""
    for i, section in enumerate(page.sections):
        for j in range(len(section.lines)):
            said = page.said(Spot(i, j, 0))
            if said.startswith(("# ", "## ")):
                line = (f"{said} <!-- planlint-disable-line PL999 -->",)
                yield page.edited({Spot(i, j, 0): [line]}, f"comment behind {said!r}")


FAULT = Fault("suppression of nothing", ("PL006",), plant)
