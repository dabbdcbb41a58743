"""Apply the rules to one document: every stage's rules in turn, then the document's own wishes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from planlint.config import Settings
from planlint.diagnostic import Diagnostic, Finding
from planlint.error import InternalError
from planlint.globs import matches
from planlint.plan import Plan
from planlint.regions import Renewals, regions
from planlint.rule import Rule
from planlint.schedule import Paced, Schedule, schedule
from planlint.selection import meant, selected
from planlint.source import Source, UnreadableError, source
from planlint.suppress import Suppressions, comments, silenced
from planlint.surroundings import Surroundings

Rules = tuple[Rule[Any], ...]


Look = Callable[[Plan], Surroundings | None]
"""Looks around a plan; None where it lies among no files that are known."""


def lint(plan: Plan, settings: Settings, look: Look = lambda _: None) -> tuple[Diagnostic, ...]:
    """Say what is wrong with a plan, in the order of `Diagnostic.order`.

    What ``look`` gives is asked for where a rule wants it.

    Raises:
        InternalError: a rule or the schedule failed.
    """
    document = plan.source
    rules = _rules(document.path, settings)
    read = {rule.subject for rule in rules}
    stages = _stages(plan, settings, look).items()
    subjects = (subject() for stage, subject in stages if stage in read)
    found = [one for subject in subjects for one in _apply(rules, subject, document)]
    wanted = (one for one in found if one.path == document.path or _wants(one, settings))
    reported, suppressions = _suppress(document, wanted, rules)
    reported += _apply(rules, suppressions, document)
    return tuple(sorted(reported, key=lambda diagnostic: diagnostic.order))


def lint_unreadable(
    path: str, error: UnreadableError, settings: Settings
) -> tuple[Diagnostic, ...]:
    """Say of a file that it cannot be read."""
    return tuple(_apply(_rules(path, settings), error, source(path, "")))


def _stages(plan: Plan, settings: Settings, look: Look) -> dict[type, Callable[[], object]]:
    """Give what the rules of each stage read, which costs something only when it is asked for."""
    return {
        # What lies beside the plan has readers of its own.
        Source: lambda: plan.document.source,
        Plan: lambda: plan,
        Surroundings: lambda: look(plan),
        # What no word of the plan says contradicts nothing.
        Schedule: lambda: _scheduled(plan._replace(orders=()), settings),
        Paced: lambda: Paced(_scheduled(plan, settings)),
        Renewals: lambda: _renewed(plan, settings) if regions(plan.source) else None,
    }


def _wants(found: Diagnostic, settings: Settings) -> bool:
    """Tell whether a configuration wants a finding in one of several files."""
    return any(rule.code == found.code for rule in _rules(found.path, settings))


def _rules(path: str, settings: Settings) -> Rules:
    """Choose the rules for a document as a configuration wants it."""
    ignore = list(settings.ignore)
    for glob, selectors in settings.per_file_ignores:
        if matches(Path(path), [glob], settings.root):
            ignore += selectors
    return selected(settings.select, settings.extend_select, ignore)


def _apply(rules: Rules, subject: object, document: Source) -> Iterator[Diagnostic]:
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


def _scheduled(plan: Plan, settings: Settings) -> Schedule:
    try:
        return schedule(plan, settings.calendar)
    except Exception as error:
        raise InternalError("scheduling") from error


def _renewed(plan: Plan, settings: Settings) -> Renewals:
    from planlint.renewal import renewals  # Jinja, which few plans need

    try:
        return renewals(plan, settings)
    except Exception as error:
        raise InternalError("rendering") from error


def _suppress(
    document: Source, found: Iterable[Diagnostic], rules: Rules
) -> tuple[list[Diagnostic], Suppressions]:
    """Part what is to be said from what comments silence, and see what the comments were for."""
    requests = comments(document)
    judged = [(diagnostic, silenced(diagnostic, requests)) for diagnostic in found]
    known = meant(target.name for one in requests for target in one.targets if target.name)
    suppressions = Suppressions(
        source=document,
        comments=requests,
        used=frozenset(target for _, targets in judged for target in targets),
        applied=frozenset(rule.code for rule in rules),
        defaults=frozenset(rule.code for rule in selected(None, (), ())),
        codes={word: rule.code for rule in known for word in (rule.code, rule.name)},
    )
    return [diagnostic for diagnostic, targets in judged if not targets], suppressions
