"""Documents that are no plans get no report."""

import sysconfig
from pathlib import Path

import pytest

from planlint.api import check, check_file
from planlint.config import Settings
from planlint.source import source

ROOT = Path(__file__).parent.parent
OTHERS = (Path(sysconfig.get_path("purelib")), ROOT / "tests" / "mermaid" / "node_modules")
OWN = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")} - {*ROOT.glob("docs/example-*.md")})


@pytest.mark.parametrize("folder", OTHERS, ids=lambda folder: folder.name)
def test_nothing_is_said_of_the_documents_of_other_packages(folder: Path) -> None:
    documents = sorted(folder.rglob("*.md"))
    if not documents:
        pytest.skip(f"no Markdown in {folder}")
    assert said(documents) == []


def test_nothing_is_said_of_our_own_documentation() -> None:
    assert said(OWN) == []


def test_the_components_of_a_system_are_no_plan_without_a_time_or_a_status() -> None:
    components = "### Component A: Gate\nDepends on: Component B\n\n### Component B: Store\n"
    text = f"# System overview\n\n{components}Depends on: Component A\n"
    assert check(source("system.md", text), Settings()).diagnostics == ()
    planned = check(source("system.md", f"{text}Duration: 2 days\n"), Settings())
    assert [each.code for each in planned.diagnostics] == ["PL201"]


def said(documents: list[Path]) -> list[tuple[str, str]]:
    """Check documents; gives the path and the message of each finding."""
    settings = Settings()
    return [
        (str(path), found.finding.message)
        for path in documents
        for found in check_file(path, settings).diagnostics
    ]
