"""A plan laid out for people: `overview` tells what was understood, `health` how sound it is."""

from planlint.overview.build import Overview, overview
from planlint.overview.health import health

__all__ = ["Overview", "health", "overview"]
