"""A linter and generator for plans of parallel work written in Markdown."""

__version__ = "0.1.0"
