"""What a start costs: a check imports what its document needs, and no more."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "ftfy",
    "jinja2",
    "markdown_it",
    "networkx",
    "numpy",
    "ortools",
    "pathspec",
    "planlint.metrics",
    "pydantic",
    "yaml",
}

PROGRAM = """
import json, sys
from planlint.cli import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]))
"""

PLAN = """\
# Release

## Phase 1: Build

**Duration**: 2 days

## Phase 2: Ship

**Duration**: 1 day
**Depends on**: Phase 1
"""

CIRCULAR = PLAN.replace("2 days", "2 days\n**Depends on**: Phase 2")
REGION = f"{PLAN}\n<!-- planlint:begin tiers -->\n<!-- planlint:end -->\n"


def imported(folder: Path, *arguments: str) -> tuple[int, set[str]]:
    """Run a fresh planlint; gives the exit code, and which of the heavy were imported."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
    )
    code, modules = json.loads(run.stdout.splitlines()[-1])
    return code, HEAVY & set(modules)


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        pytest.param("# Read me\n\nNothing is planned here.\n", set(), id="no plan"),
        pytest.param("", set(), id="empty"),
        pytest.param(PLAN, {"markdown_it"}, id="plan"),
        pytest.param(CIRCULAR, {"markdown_it", "networkx"}, id="circle"),
        pytest.param(REGION, {"jinja2", "markdown_it", "pydantic"}, id="region"),
    ],
)
def test_a_check_imports_what_the_document_needs(
    tmp_path: Path, text: str, needed: set[str]
) -> None:
    (tmp_path / "document.md").write_text(text, encoding="utf-8")
    code, found = imported(tmp_path, "check", "document.md")
    assert (code, found) == (text in (CIRCULAR, REGION), needed)


def test_a_file_that_git_ignores_costs_pathspec_and_a_configuration_pydantic(
    tmp_path: Path,
) -> None:
    (tmp_path / "document.md").write_text("# Read me\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("*.log\n", encoding="utf-8")
    assert imported(tmp_path, "check") == (0, {"pathspec"})
    (tmp_path / "planlint.toml").write_text("hours-per-day = 6\n", encoding="utf-8")
    assert imported(tmp_path, "check", "document.md") == (0, {"pydantic"})


def test_a_schedule_imports_the_solver_only_where_something_is_left_to_prove(
    tmp_path: Path,
) -> None:
    (tmp_path / "document.md").write_text(PLAN, encoding="utf-8")
    arguments = ("schedule", "document.md", "--agents", "2")
    assert imported(tmp_path, *arguments) == (0, {"markdown_it"})


def test_only_who_selects_a_point_of_the_assessment_imports_them(tmp_path: Path) -> None:
    (tmp_path / "document.md").write_text(PLAN, encoding="utf-8")
    arguments = ("check", "document.md", "--select", "leads")
    assert imported(tmp_path, *arguments) == (0, {"markdown_it", "planlint.metrics"})


def test_help_imports_no_command(tmp_path: Path) -> None:
    assert imported(tmp_path, "--help") == (0, set())
