"""A line was decoded with the wrong encoding."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page, Spot


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Decode the first line that is not ASCII as if it were Latin."""
    for i, section in enumerate(page.sections):
        for j in range(len(section.lines)):
            spot = Spot(i, j, 0)
            said = page.said(spot)
            wrong = said.encode().decode("cp1252", "replace")
            if not said.isascii() and "�" not in wrong:
                yield page.edited({spot: [(wrong,)]}, f"{said!r} became {wrong!r}")


FAULT = Fault("mojibake", ("PL002",), plant)
