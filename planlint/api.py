"""The pipeline: from a document to what is to be said of it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from planlint.config import Settings
from planlint.diagnostic import Diagnostic, Finding
from planlint.plan import Plan
from planlint.reading import read
from planlint.rule import Rule
from planlint.schedule import Schedule, schedule
from planlint.selection import all_rules, selected
from planlint.source import Source, UnreadableError, decode, source
from planlint.suppress import Suppressions, comments, silenced


class InternalError(Exception):
    """A part of planlint failed; the message names it, and the cause is the failure itself."""


class Checked(NamedTuple):
    """A document's plan, and what is to be said of it."""

    plan: Plan | None
    """None where the document could not be read."""
    diagnostics: tuple[Diagnostic, ...]
    """In the order of `Diagnostic.order`."""


def check_file(path: Path, settings: Settings) -> Checked:
    """Check a file; that it cannot be read is a diagnostic.

    Raises:
        InternalError: a part of planlint failed.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        return _unreadable(str(path), UnreadableError(str(error.strerror).lower()), settings)
    return check_bytes(str(path), data, settings)


def check_bytes(path: str, data: bytes, settings: Settings) -> Checked:
    """Check a document as it is stored; that it is no text is a diagnostic.

    Raises:
        InternalError: a part of planlint failed.
    """
    try:
        document = decode(path, data)
    except UnreadableError as error:
        return _unreadable(path, error, settings)
    return check(document, settings)


def check(document: Source, settings: Settings) -> Checked:
    """Read a document and apply the rules; of a document that is no plan nothing is said.

    Raises:
        InternalError: a part of planlint failed.
    """
    try:
        plan = read(document)
    except Exception as error:
        raise InternalError("reading the plan") from error
    if not plan.is_plan:
        return Checked(plan, ())
    rules = settings.rules(document.path)
    found = [*_apply(rules, document, document), *_apply(rules, plan, document)]
    if any(rule.subject is Schedule for rule in rules):
        found += _apply(rules, _scheduled(plan, settings), document)
    kept, suppressions = _suppress(document, found, rules)
    kept += _apply(rules, suppressions, document)
    return Checked(plan, tuple(sorted(kept, key=lambda diagnostic: diagnostic.order)))


def _unreadable(path: str, error: UnreadableError, settings: Settings) -> Checked:
    return Checked(None, tuple(_apply(settings.rules(path), error, source(path, ""))))


def _scheduled(plan: Plan, settings: Settings) -> Schedule:
    try:
        return schedule(plan, settings.calendar)
    except Exception as error:
        raise InternalError("scheduling the plan") from error


def _apply(rules: Iterable[Rule[Any]], subject: object, document: Source) -> Iterator[Diagnostic]:
    """Apply those rules that read this stage of the pipeline."""
    for rule in rules:
        if isinstance(subject, rule.subject):
            for finding in _findings(rule, subject):
                severity = finding.severity or rule.severity
                yield Diagnostic(document, rule.code, rule.name, severity, finding)


def _findings(rule: Rule[Any], subject: object) -> list[Finding]:
    try:
        return list(rule.check(subject))
    except Exception as error:
        raise InternalError(f"rule {rule.code} {rule.name}") from error


def _suppress(
    document: Source, found: Iterable[Diagnostic], rules: Iterable[Rule[Any]]
) -> tuple[list[Diagnostic], Suppressions]:
    """Part what is to be said from what comments silence, and see what the comments were for."""
    requests = comments(document)
    judged = [(diagnostic, silenced(diagnostic, requests)) for diagnostic in found]
    suppressions = Suppressions(
        source=document,
        comments=requests,
        used=frozenset(target for _, targets in judged for target in targets),
        applied=frozenset(rule.code for rule in rules),
        defaults=frozenset(rule.code for rule in selected(None, (), ())),
        codes={word: rule.code for rule in all_rules() for word in (rule.code, rule.name)},
    )
    return [diagnostic for diagnostic, targets in judged if not targets], suppressions
