"""A linter and generator for plans of parallel work written in Markdown."""

__version__ = "0.1.0"

HOME = "https://github.com/OWNER/planlint"
"""Where planlint lives; the pages of its rules lie below."""
