"""What some rules say of a document, each report with its line."""

from planlint.api import check
from planlint.config import Settings
from planlint.source import source


def told(text: str, *rules: str) -> list[str]:
    found = check(source("plan.md", text), Settings(select=rules)).diagnostics
    lines = ((one.source.line(one.finding.span.start), one.finding.message) for one in found)
    return [f"{line}: {message}" for line, message in lines]
