"""Which files a plan wants to be there, and where they are looked for."""

from pathlib import Path

import pytest

from planlint.api import check_bytes, check_file
from planlint.config import Settings
from planlint.files import by_name
from planlint.linting import lint
from planlint.reading import read
from planlint.source import source
from planlint.surroundings import Surroundings

RULES = Settings(select=("PL107", "PL803"))
FILES = ("app/src/desk.py", "src/loans.py", "docs/lending.md", "docs/old.md")

PLAN = """\
# Lending desk

## Phase 1: Loans

**Duration:** 2 days

Modify src/loans.py and read docs/lending.md.

## Phase 2: Desk

**Duration:** 1 day
**Depends on:** Phase 1

{text}
"""


def told(text: str, home: str = "") -> list[str]:
    plan = read(source("plan.md", PLAN.format(text=text)))
    found = lint(plan, RULES, lambda plan: Surroundings(plan, by_name(FILES), home))
    return [one.finding.message.split()[3] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Modify `src/fines.py`.",
        "- **Files to modify:** src/fines.py",
        "Files to modify:\n\n- src/fines.py",
        "See [the fines](src/fines.py#late).",
        "Delete src/fines.py.",
        "Follow the patterns in `src/fines.py`.",
    ],
)
def test_a_missing_file_that_is_to_be_changed_or_read_is_reported(text: str) -> None:
    assert told(text) == ["src/fines.py"]


@pytest.mark.parametrize(
    "text",
    [
        "Create `src/fines.py`, then modify src/fines.py.",
        "The output is src/fines.py.",
        "Fines stand in src/fines.py.",
        "Modify src/desk.py, DESK.PY and ./src/loans.py.",
        "Modify src/*.py, src/{fines,late}.py, src/<name>.py and `src/[id].ts`.",
        "See https://example.org/late.md, www.example.org/late.md and loans.lend(book).",
        "Update to Next.js 15 and read e.g. the notes.",
        "- [x] T001 Modify src/fines.py",
        "See [the site](https://example.org/late.md) and [below](#late).",
        "```\ncat docs/late.md\n```",
    ],
)
def test_what_may_be_made_or_is_no_file_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_paths_are_read_from_the_plan_the_root_and_anywhere() -> None:
    text = "Modify desk.py, ../src/loans.py, src/desk.py and lending.md."
    assert told(text, home="docs") == []
    assert told(f"{text} Modify ../docs/none.md.", home="docs") == ["../docs/none.md"]


def test_a_plan_for_another_repository_is_left_alone() -> None:
    assert told("Modify src/a.py, src/b.py, src/c.py, src/d.py and src/e.py.") == []


def test_files_are_looked_for_in_the_repository_around_the_plan(tmp_path: Path) -> None:
    path = tmp_path / "plans" / "plan.md"
    path.parent.mkdir()
    path.write_text(PLAN.format(text="Modify src/fines.py."), encoding="utf-8")
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert check_file(path, RULES).diagnostics == ()  # nobody knows where the repository begins
    (tmp_path / ".git").mkdir()
    assert [one.name for one in check_file(path, RULES).diagnostics] == ["broken-path"]
    assert check_bytes(str(path), path.read_bytes(), RULES).diagnostics == ()
