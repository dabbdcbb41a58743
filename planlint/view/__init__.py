"""What templates see of a scheduled plan: `view` is the door, `PlanView` what it gives."""

from planlint.view.build import view
from planlint.view.model import ItemView, PlanView

__all__ = ["ItemView", "PlanView", "view"]
