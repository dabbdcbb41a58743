"""A document made of a plan: its declaration, and some other tellings of it around that."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from benchmarks.mutations.draw import drawn
from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Page, Section
from planlint.discover import constants

ORDER = (
    "title", "opening", "declaration", "groups", "order", "parallel", "timeline", "merging",
    "gates", "claims", "status", "remarks", "prompts",
)  # fmt: skip
DATED = ("dates", "mermaid gantt")
"""Declarations by dates, beside which days that count from 1 would be another calendar."""
COUNTED = ("timeline", "gates", "prompts")


class Sample(NamedTuple):
    """A plan, and the document that tells it."""

    model: Model
    page: Page


def sample(seed: int) -> Sample:
    """Draw a plan and write it; the same for the same seed."""
    random = Random(seed)
    model = drawn(random)
    chosen = list(_chosen(model, random))
    written = (Section(each.name, tuple(each.write(model, random))) for each in chosen)
    return Sample(model, Page(tuple(written)))


def notations() -> tuple[Notation, ...]:
    """Give all notations, in the order of their files."""
    return constants("benchmarks.mutations.notations", "NOTATION")


def _chosen(model: Model, random: Random) -> Iterator[Notation]:
    """Choose a declaration and some of the others, in the order in which they stand."""
    fitting = [each for each in notations() if each.fits(model)]
    first = random.choice([each for each in fitting if each.part == "declaration"])
    for part in ORDER:
        for each in fitting:
            if each.part != part or (first.name in DATED and _counts(each)):
                continue
            if each == first or (part != "declaration" and random.random() < each.often):
                yield each


def _counts(notation: Notation) -> bool:
    return notation.part in COUNTED or notation.name == "deadlines"
