"""Explain the rules.

In the examples, an arrow stands before the lines that are reported.
"""

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from typing import Any

from planlint.command import Command, Exit
from planlint.diagnostic import Severity
from planlint.error import PlanlintError
from planlint.examples import page, sections, summary
from planlint.rule import Rule
from planlint.selection import all_rules, assessment, called, mistake
from planlint.terminal.manual import manual
from planlint.terminal.style import Style, wants_colour

FORMATS = ("text", "json")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint rule``."""
    add = parser.add_argument
    add("rule", nargs="?", metavar="RULE", help="a code or its beginning, or a name; default: all")
    add("--all", action="store_true", help="explain every rule")
    add("--output-format", choices=FORMATS, default="text", help="default: text")
    add("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")


def run(arguments: Namespace) -> int:
    """Print the page of a rule, or the list of several."""
    rules = _named(arguments.rule) if arguments.rule else (*all_rules(), *assessment())
    style = Style(wants_colour(arguments.color, os.environ, terminal=sys.stdout.isatty()))
    if arguments.output_format == "json":
        text = json.dumps([_object(rule) for rule in rules], indent=2, ensure_ascii=False) + "\n"
    elif arguments.all or len(rules) == 1:
        text = "\n".join(_page(rule, style) for rule in rules)
    else:
        text = _list(rules)
    sys.stdout.write(text)
    return Exit.CLEAN


def _named(word: str) -> tuple[Rule[Any], ...]:
    if sentence := mistake(word):
        raise PlanlintError(sentence)
    return called(word)


def _list(rules: Iterable[Rule[Any]]) -> str:
    """Give each rule a line, in columns."""
    rules = tuple(rules)
    width = max(len(rule.name) for rule in rules)
    return "".join(
        f"{rule.code}  {rule.name:{width}}  {rule.severity.value:7}  {summary(rule.doc)}\n"
        for rule in rules
    )


def _page(rule: Rule[Any], style: Style) -> str:
    title = f"{style.paint(f'{rule.code} {rule.name}', 'strong')} ({rule.facts})"
    return "".join(f"{line}\n" for line in (title, "", *manual(rule.doc, style)))


def _object(rule: Rule[Any]) -> dict[str, Any]:
    doc = page(rule.doc)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "default": rule.severity is not Severity.INFO,
        "fix": rule.fix,
        "summary": summary(rule.doc),
        "doc": doc,
        "sections": dict(sections(doc)),
    }


COMMAND = Command("rule", __doc__, add_arguments, run)
