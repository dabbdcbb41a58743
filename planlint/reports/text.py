"""For people: every place of a finding in its line, what it says of it, and what would help."""

from collections import Counter
from collections.abc import Iterator, Sequence

from planlint import HOME
from planlint.diagnostic import Diagnostic, Severity
from planlint.report import Outcome, Report, Tally, counted, mending, understood
from planlint.terminal.frame import Mark, frame, gutter_width, mark, visible
from planlint.terminal.style import Role, Style

PAGE = f"{HOME}/blob/main/docs/rules/{{}}.md"
"""The page of a rule, by its name."""

MOST_PLACES = 12
"""How many related places are drawn; the rest is counted."""

ROLES: dict[Severity, Role] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}

NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("remark", "remarks"),
}


def write(outcome: Outcome, style: Style) -> str:
    """Tell each finding in a paragraph, and at the end what it comes to."""
    paragraphs = [
        "\n".join(_paragraph(found, style, unsafe=outcome.unsafe)) for found in outcome.diagnostics
    ]
    end = "\n".join((_summary(outcome), *mending(outcome)))
    return "\n\n".join([*paragraphs, end]) + "\n"


def _paragraph(diagnostic: Diagnostic, style: Style, *, unsafe: bool) -> Iterator[str]:
    source, finding = diagnostic.source, diagnostic.finding
    role = ROLES[diagnostic.severity]
    path, line, column = source.place(finding.span.start)
    code = style.link(diagnostic.code, PAGE.format(diagnostic.name))
    label = style.paint(f"{diagnostic.severity.value}[{code}]", role)
    message = style.paint(visible(finding.message), "strong")
    fixable = " [*]" if diagnostic.is_fixable(unsafe=unsafe) else ""
    yield f"{visible(path)}:{line}:{column}: {label}{fixable} {message}"
    marks = [mark(source, finding.span, role)]
    marks += [
        mark(source, related.span, "related", related.message)
        for related in finding.related[:MOST_PLACES]
    ]
    if source.text:
        yield from frame(source, marks, style)
    yield from _remarks(diagnostic, marks, style)


def _remarks(diagnostic: Diagnostic, marks: list[Mark], style: Style) -> Iterator[str]:
    finding = diagnostic.finding
    indent = " " * gutter_width(diagnostic.source, marks)
    sign = style.paint(f"{indent} =", "gutter")
    left = len(finding.related) - MOST_PLACES
    if left > 0:
        yield f"{sign} {counted(left, 'more place takes', 'more places take')} part"
    if diagnostic.remedy:
        first, *rest = diagnostic.remedy.splitlines()
        yield f"{sign} help: {visible(first)}"
        yield from (f"{indent}   {visible(line)}" for line in rest)


def _summary(outcome: Outcome) -> str:
    tally = outcome.tally
    if not outcome.diagnostics:
        return f"{_understood(tally)}: no findings{_doubt(tally.doubtful)}"
    severities = Counter(found.severity for found in outcome.diagnostics)
    counts = ", ".join(
        counted(severities[severity], *words)
        for severity, words in NOUNS.items()
        if severities[severity]
    )
    return f"{counts} in {_flagged(outcome)}"


def _understood(tally: Tally) -> str:
    """Say what was read: silence about a plan that was not seen as one would mislead."""
    files = f"{counted(tally.files, 'file', 'files')}, {counted(tally.plans, 'plan', 'plans')}"
    if not tally.plans:
        return files
    return f"{files}: {understood(tally)}"


def _doubt(paths: Sequence[str]) -> str:
    """Point at documents that may be meant as plans; empty where there are none."""
    if not paths:
        return ""
    names = counted(len(paths), "file names", "files name")
    return f"\n{names} items but no order or time: planlint show {visible(paths[0])}"


def _flagged(outcome: Outcome) -> str:
    """Count the plans with findings; the files where one of them could not be read."""
    sources = {found.source.path: found.source for found in outcome.diagnostics}
    files = counted(outcome.tally.files, "file", "files")
    if all(source.text for source in sources.values()):
        return f"{len(sources)} of {counted(outcome.tally.plans, 'plan', 'plans')} ({files})"
    return f"{len(sources)} of {files}"


REPORT = Report(name="text", doc=__doc__, write=write)
