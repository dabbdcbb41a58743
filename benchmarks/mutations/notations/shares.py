"""How the effort is distributed."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

SPLITS = ((50, 30, 20), (45, 40, 15), (60, 25, 15), (35, 35, 30))
ROLES = ("Design", "Building", "Testing")


def write(_: Model, random: Random) -> Iterator[Line]:
    """Write an entry for each kind of work."""
    yield ("## Effort Distribution",)
    yield ("",)
    for role, share in zip(ROLES, random.choice(SPLITS), strict=True):
        yield f"- **{role}:** ", Fact("share", role, share, "{}%".format)
    yield ("",)


NOTATION = Notation("shares", "claims", write, often=0.25)
