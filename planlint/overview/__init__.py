"""A plan as it was understood, laid out for people: `overview` is the door."""

from planlint.overview.build import Overview, overview

__all__ = ["Overview", "overview"]
