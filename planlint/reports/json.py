"""For programs: a JSON list with one object for each finding.

Lines and columns count from 1, columns in code points of the text as written; ends are
exclusive. The edits of a fix replace such stretches.
"""

import json
from typing import Any

from planlint.diagnostic import Diagnostic, Fix
from planlint.report import Outcome, Report
from planlint.source import Source, Span
from planlint.terminal.style import Style


def write(outcome: Outcome, _: Style) -> str:
    """Tell each finding in an object."""
    objects = [_object(diagnostic) for diagnostic in outcome.diagnostics]
    return json.dumps(objects, indent=2, ensure_ascii=False) + "\n"


def _object(diagnostic: Diagnostic) -> dict[str, Any]:
    source, finding = diagnostic.source, diagnostic.finding
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        **_range(source, finding.span),
        "message": finding.message,
        "related": [
            {**_start(source, related.span), "message": related.message}
            for related in finding.related
        ],
        "fix": _fix(source, finding.fix) if finding.fix else None,
    }


def _fix(source: Source, fix: Fix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability,
        "message": fix.message,
        "edits": [{**_range(source, edit.span), "text": edit.text} for edit in fix.edits],
    }


def _start(source: Source, span: Span) -> dict[str, str | int]:
    return source.place(span.start)._asdict()


def _range(source: Source, span: Span) -> dict[str, str | int]:
    line = source.position(span.end).line - source.part(span.start).above
    column = source.position(span.end).column
    return {**_start(source, span), "end_line": line, "end_column": column}


REPORT = Report(name="json", doc=__doc__, write=write)
