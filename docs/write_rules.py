"""Write what the documentation takes from the program: the rules' pages, and the README's example.

python docs/write_rules.py
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from itertools import groupby
from pathlib import Path
from typing import Any

from planlint.cli import main
from planlint.examples import page, summary
from planlint.rule import Rule
from planlint.selection import all_rules

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "docs" / "rules"
README = ROOT / "README.md"

EXAMPLE = re.compile(r"(?<=^```console\n)\$ planlint (.+)\n(?:.*\n)*?(?=```$)", re.MULTILINE)
"""A block that shows a command; everything after its first line is what the command prints."""

FAMILIES = (
    "The document",
    "Identity and references",
    "Dependencies and order",
    "Tiers and waves",
    "Time",
    "Totals and claims",
    "Gates and status",
    "Parallel safety",
    "Prompts and generated text",
)
"""What the first digit of a code stands for."""


def files() -> dict[Path, str]:
    """Give every generated file and what it should hold."""
    pages = {PAGES / f"{rule.name}.md": _page(rule) for rule in all_rules()}
    readme = EXAMPLE.sub(_shown, README.read_text(encoding="utf-8"))
    return {**pages, PAGES / "README.md": _index(all_rules()), README: readme}


def _page(rule: Rule[Any]) -> str:
    return f"# {rule.code} {rule.name} ({rule.severity.value})\n\n{page(rule.doc)}"


def _index(rules: Iterable[Rule[Any]]) -> str:
    return "# Rules\n\n" + "\n".join(
        f"## {FAMILIES[int(family)]}\n\n" + "".join(_rows(members))
        for family, members in groupby(rules, key=lambda rule: rule.code[2])
    )


def _rows(rules: Iterable[Rule[Any]]) -> Iterator[str]:
    yield "| Code | Name | Severity | |\n|---|---|---|---|\n"
    for rule in rules:
        name = f"[{rule.name}]({rule.name}.md)"
        yield f"| {rule.code} | {name} | {rule.severity.value} | {summary(rule.doc)} |\n"


def _shown(block: "re.Match[str]") -> str:
    """Run the command that a block shows, and give the block anew."""
    printed = StringIO()
    with redirect_stdout(printed):
        main(block[1].split())
    return f"$ planlint {block[1]}\n{printed.getvalue()}"


def write() -> None:
    """Write every file, and remove the pages of rules that are gone."""
    wanted = files()
    for path in set(PAGES.glob("*.md")) - set(wanted):
        path.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
