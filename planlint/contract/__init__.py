"""Plans as other tools read them: `plans` writes them down, `Plans` is what they are given."""

from planlint.contract.build import plans
from planlint.contract.model import Plans

__all__ = ["Plans", "plans"]
