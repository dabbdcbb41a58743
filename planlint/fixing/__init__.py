"""From findings to files in which they are mended: `settled` is the door."""

from planlint.fixing.draft import Draft, difference, store
from planlint.fixing.rounds import Settled, settled

__all__ = ["Draft", "Settled", "difference", "settled", "store"]
