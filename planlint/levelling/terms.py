"""On which terms a plan is to be levelled."""

from typing import Literal, NamedTuple

Hold = Literal["none", "first", "all"]
"""Which of the starts that a plan states hold: of ``first``, those of what waits for nothing."""


class Terms(NamedTuple):
    """What whoever asks for a schedule decides, and the plan does not."""

    agents: int | None = None
    """How many work at the same time, each on one item; None for as many as there is work for."""
    by_owner: bool = False
    """Whoever the plan names as the owner of items works on one of them at a time."""
    hold_starts: Hold = "first"
    """What starts no sooner than the plan says, even where its prerequisites would let it."""
    seed: int = 0
    seconds: float = 10
    """How long to search for a proof, where there is a solver."""

    @property
    def is_limited(self) -> bool:
        """Not everything that could run at once may."""
        return self.agents is not None or self.by_owner
