"""A length was left as a placeholder."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Leave a placeholder of a template in the place of a length."""
    for spot, fact in page.facts("length"):
        if "(" not in page.said(spot):
            yield page.edited(
                {spot: [page.spoilt(spot, fact, "{{duration}}")]}, f"{fact.text!r} left open"
            )


FAULT = Fault("placeholder", ("PL110", "PL004"), plant)
