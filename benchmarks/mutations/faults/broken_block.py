"""A block of data does not parse."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page, Spot


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Leave out the brackets that end a list, of tasks in JSON or of prerequisites in YAML."""
    for i, section in enumerate(page.sections):
        for j in range(len(section.lines)):
            spot, said = Spot(i, j, 0), page.said(Spot(i, j, 0))
            if said == "]}":
                yield page.dropped([spot])
            if "depends_on: [" in said:
                yield page.edited({spot: [(said.rstrip("]"),)]}, f"{said!r} lost its bracket")


FAULT = Fault("broken block", ("PL003",), plant)
