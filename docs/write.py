"""Write what the documentation takes from the program: its pages, and the README's example.

Each rule, each notation and each format is a page: its docstring, which the tests run.

python docs/write.py
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from itertools import groupby
from pathlib import Path
from typing import Any

from planlint.cli import main
from planlint.discover import constants, modules
from planlint.examples import page, summary
from planlint.rule import Rule
from planlint.selection import CATALOGUE, all_rules, assessment

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = DOCS / "rules"
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


HEALTH = "Health of a schedule"
"""The points of the assessment, which apply where they are selected (``DCMA``)."""

EVERY_RULE = (*all_rules(), *assessment())

CODE = re.compile(r"(?<!`)``([^`\n]+)``(?!`)")
"""Code as docstrings write it, which pages write between single back-ticks."""

MODULES = {"notations": "recognisers", "formats": "formats"}
"""The package whose modules are the pages of each book but the rules."""

BOOKS = ("rules", *MODULES)


def files() -> dict[Path, str]:
    """Give every generated file and what it should hold."""
    pages = {PAGES / f"{rule.name}.md": _page(rule) for rule in EVERY_RULE}
    readme = EXAMPLE.sub(_shown, README.read_text(encoding="utf-8"))
    return {
        **pages,
        PAGES / "README.md": _index(EVERY_RULE),
        **_book("notations", "Notations", constants("planlint.recognisers", "RECOGNISER")),
        **_book("formats", "Formats of tools", constants("planlint.formats", "FORMAT")),
        README: readme,
    }


def _book(name: str, title: str, instances: Iterable[Any]) -> dict[Path, str]:
    """Give a page for each instance, and one that lists them."""
    docs = dict(zip(modules(f"planlint.{MODULES[name]}"), instances, strict=True))
    rows = "".join(f"- [{_plain(one.doc).rstrip('.')}]({at}.md)\n" for at, one in docs.items())
    pages = {DOCS / name / f"{at}.md": _titled(one.doc) for at, one in docs.items()}
    return {**pages, DOCS / name / "README.md": f"# {title}\n\n{rows}"}


def _plain(doc: str) -> str:
    return CODE.sub(r"\1", summary(doc))


def _titled(doc: str) -> str:
    """Make the first line of a docstring a title."""
    first, _, rest = CODE.sub(r"`\1`", page(doc)).partition("\n")
    return f"# {first.rstrip('.')}\n{rest}"


def _page(rule: Rule[Any]) -> str:
    return f"# {rule.code} {rule.name} ({rule.facts})\n\n{page(rule.doc)}"


def _index(rules: Iterable[Rule[Any]]) -> str:
    return "# Rules\n\n" + "\n".join(
        f"## {family}\n\n" + "".join(_rows(members))
        for family, members in groupby(rules, key=lambda rule: _family(rule.code))
    )


def _family(code: str) -> str:
    return FAMILIES[int(code[2])] if code.startswith(CATALOGUE) else HEALTH


def _rows(rules: Iterable[Rule[Any]]) -> Iterator[str]:
    yield "| Code | Name | Severity | Fix | |\n|---|---|---|---|---|\n"
    for rule in rules:
        name = f"[{rule.name}]({rule.name}.md)"
        facts = " | ".join((rule.code, name, rule.severity.value, rule.fix or ""))
        yield f"| {facts} | {summary(rule.doc)} |\n"


def _shown(block: "re.Match[str]") -> str:
    """Run the command that a block shows, and give the block anew."""
    printed = StringIO()
    with redirect_stdout(printed):
        main(block[1].split())
    return f"$ planlint {block[1]}\n{printed.getvalue()}"


def write() -> None:
    """Write every file, and remove the pages of rules that are gone."""
    wanted = files()
    for path in gone(wanted):
        path.unlink()
    for path, text in wanted.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def gone(wanted: Iterable[Path]) -> set[Path]:
    """Give the pages of what is no longer there."""
    return {path for book in BOOKS for path in (DOCS / book).glob("*.md")} - set(wanted)


if __name__ == "__main__":
    write()
