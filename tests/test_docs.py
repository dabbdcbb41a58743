"""The documentation says what the program does: examples, generated pages, links, pictures."""

import doctest
import re
import runpy
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import planlint
from planlint.api import check_file
from planlint.config import Settings

ROOT = Path(__file__).parent.parent
MODULES = sorted(module.name for module in walk_packages(planlint.__path__, "planlint."))
PAGES = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")})
FLAWS = ["PL401", "PL405", "PL601", "PL505", "PL507", "PL802"]

LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
FENCE = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_docstrings_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_generated_documentation_is_what_the_program_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    wanted = runpy.run_path(str(ROOT / "docs" / "write.py"))["files"]()
    written = {path: path.read_text(encoding="utf-8") for path in PAGES}
    stale = [path for path, text in wanted.items() if written.get(path) != text]
    books = {path.parent for path in wanted} - {ROOT}
    gone = {page for book in books for page in book.glob("*.md")} - set(wanted)
    assert [*stale, *gone] == [], "python docs/write.py writes them anew"


def test_the_example_plan_is_clean_and_each_flaw_of_its_twin_is_found() -> None:
    settings = Settings()
    clean, broken = (
        check_file(ROOT / "docs" / name, settings)
        for name in ("example-plan.md", "example-plan-broken.md")
    )
    assert clean.plan
    assert clean.plan.is_plan
    assert clean.diagnostics == ()
    assert [found.code for found in broken.diagnostics] == FLAWS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []


def test_everything_that_names_the_home_of_planlint_names_the_same() -> None:
    for name in ("README.md", "pyproject.toml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert set(re.findall(r"https://github\.com/[\w.-]+/planlint", text)) == {planlint.HOME}


OPENED = (
    "analysis",
    "assembly",
    "fixing",
    "levelling",
    "notation",
    "plan",
    "schedule",
    "terminal",
)
"""Packages whose modules the architecture lists too: they are no instances of one shape."""


def places() -> Iterator[str]:
    """Give the modules and packages of planlint that the architecture lists."""
    for path in (ROOT / "planlint").iterdir():
        if path.suffix == ".py" and path.name != "__init__.py":
            yield path.name
        elif (path / "__init__.py").exists():
            yield f"{path.name}/"
        if path.name in OPENED:
            yield from (module.name for module in path.glob("[!_]*.py"))


def test_the_architecture_gives_every_module_its_place() -> None:
    picture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    listed = re.findall(r"^ *(\w+(?:\.py|/)) {2,}\S", picture, re.MULTILINE)
    assert sorted(listed) == sorted(places())
