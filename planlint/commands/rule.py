"""Explain the rules."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from typing import Any

from planlint.command import Command, Exit
from planlint.error import PlanlintError
from planlint.examples import page, summary
from planlint.rule import Rule
from planlint.selection import all_rules, mistake, rule_called

FORMATS = ("text", "json")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint rule``."""
    add = parser.add_argument
    add("rule", nargs="?", metavar="RULE", help="a code or name; without one all are listed")
    add("--all", action="store_true", help="explain every rule")
    add("--output-format", choices=FORMATS, default="text", help="default: text")


def run(arguments: Namespace) -> int:
    """Print the page of a rule, or the list of all."""
    rules = [_named(arguments.rule)] if arguments.rule else all_rules()
    if arguments.output_format == "json":
        text = json.dumps([_object(rule) for rule in rules], indent=2, ensure_ascii=False) + "\n"
    elif arguments.rule or arguments.all:
        text = "\n".join(_page(rule) for rule in rules)
    else:
        text = _list(rules)
    sys.stdout.write(text)
    return Exit.CLEAN


def _named(word: str) -> Rule[Any]:
    rule = rule_called(word)
    if rule is None:
        raise PlanlintError(mistake(word) or f"{word} is the beginning of several codes")
    return rule


def _list(rules: Iterable[Rule[Any]]) -> str:
    """Give each rule a line, in columns."""
    rules = tuple(rules)
    width = max(len(rule.name) for rule in rules)
    return "".join(
        f"{rule.code}  {rule.name:{width}}  {rule.severity.value:7}  {summary(rule.doc)}\n"
        for rule in rules
    )


def _page(rule: Rule[Any]) -> str:
    return f"# {rule.code} {rule.name} ({rule.facts})\n\n{page(rule.doc)}"


def _object(rule: Rule[Any]) -> dict[str, str | None]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "fix": rule.fix,
        "summary": summary(rule.doc),
        "doc": page(rule.doc),
    }


COMMAND = Command("rule", __doc__, add_arguments, run)
