"""Documents that are no plans get no report."""

import sysconfig
from pathlib import Path

import pytest

from planlint.api import check_file
from planlint.config import Settings

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


def said(documents: list[Path]) -> list[tuple[str, str]]:
    """Check documents; gives the path and the message of each finding."""
    settings = Settings()
    return [
        (str(path), found.finding.message)
        for path in documents
        for found in check_file(path, settings).diagnostics
    ]
