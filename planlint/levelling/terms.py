"""On which terms a plan is to be levelled."""

from typing import NamedTuple


class Terms(NamedTuple):
    """What whoever asks for a schedule decides, and the plan does not."""

    agents: int | None = None
    """How many work at the same time, each on one item; None for as many as there is work for."""
    by_owner: bool = False
    """Whoever the plan names as the owner of items works on one of them at a time."""
    as_stated: bool = False
    """Nothing starts before the plan says, also where its prerequisites would let it."""
    seed: int = 0
    seconds: float = 10
    """How long to search for a proof, where there is a solver."""

    @property
    def is_limited(self) -> bool:
        """Not everything that could run at once may."""
        return self.agents is not None or self.by_owner
