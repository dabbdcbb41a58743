"""Which rules a run applies: every rule, and the words that select and ignore them.

A selector is a rule's code (``PL401``), its name (``impossible-start``), the beginning of
codes (``PL4``), or ``ALL``, in any case. The points of the DCMA assessment of a schedule are
rules as well, which judge a plan rather than contradict it: they apply where a selector names
them (``DCMA``, ``DCMA01``, ``logic``), and ``ALL`` leaves them out.
"""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from planlint.diagnostic import Severity
from planlint.discover import constants
from planlint.rule import Rule
from planlint.spelling import did_you_mean

EVERY = "ALL"
CATALOGUE = "PL"
"""What the codes of those rules begin with that contradict a plan."""


@cache
def all_rules() -> tuple[Rule[Any], ...]:
    """Give every rule but the points of the assessment, in the order of their codes."""
    return tuple(sorted(constants("planlint.rules", "RULE"), key=lambda rule: rule.code))


@cache
def assessment() -> tuple[Rule[Any], ...]:
    """Give the points of the assessment, in the order of their codes."""
    from planlint.metric import metrics, rule_of  # most runs need none of them

    return tuple(map(rule_of, metrics()))


def meant(words: Iterable[str]) -> tuple[Rule[Any], ...]:
    """Give every rule, with the assessment only where a word is none of the others."""
    others = (word for word in words if not any(_strength(word, rule) for rule in all_rules()))
    return (*all_rules(), *assessment()) if any(others) else all_rules()


def called(word: str) -> tuple[Rule[Any], ...]:
    """Give the rules that one selector selects."""
    return tuple(rule for rule in meant((word,)) if _strength(word, rule))


def mistake(selector: str) -> str | None:
    """Say in a sentence why a selector selects nothing; None where it selects something."""
    rules = meant((selector,))
    if any(_strength(selector, rule) for rule in rules):
        return None
    known = [word for rule in rules for word in (rule.code, rule.name)]
    return f"no rule is called {selector!r}{did_you_mean(selector, known)}"


def selected(
    select: Collection[str] | None, extend: Iterable[str], ignore: Iterable[str]
) -> tuple[Rule[Any], ...]:
    """Choose rules; without ``select`` all but those of severity ``INFO``.

    The more specific selector wins: ``PL401`` over ``PL4`` over ``ALL``; of equals ``ignore``.
    """
    chosen = (*(select or ()), *extend)
    refused = tuple(ignore)
    return tuple(
        rule
        for rule in meant((*chosen, *refused))
        if max(_strongest(chosen, rule), _default(select, rule)) > _strongest(refused, rule)
    )


def _default(select: Collection[str] | None, rule: Rule[Any]) -> int:
    return 1 if select is None and rule.severity is not Severity.INFO else 0


def _strongest(selectors: Iterable[str], rule: Rule[Any]) -> int:
    return max((_strength(selector, rule) for selector in selectors), default=0)


def _strength(selector: str, rule: Rule[Any]) -> int:
    """Measure how closely a selector names a rule; 0 where it does not."""
    word, family = selector.upper(), rule.code.rstrip("0123456789")
    if word == EVERY:
        return int(family == CATALOGUE)
    if word == rule.code or selector.lower() == rule.name:
        return len(rule.code)
    return len(word) if word.startswith(family) and rule.code.startswith(word) else 0
