"""Each format's folder in ``formats/`` is laid out as its tool does, and holds one plan or more.

``expected.txt`` is their outline, checked by hand against the tool's documentation; each entry of
``broken.toml`` changes a line and says what is then reported, by code and place.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planlint.api import check_together, places, read_path, together
from planlint.config import Settings
from planlint.diagnostic import Diagnostic
from planlint.discover import modules
from planlint.exports.outline import EXPORT
from planlint.files import find
from planlint.plan import Plan
from planlint.schedule import schedule
from planlint.view import view

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FOLDERS = Path(__file__).parent / "formats"
NAMES = modules("planlint.formats")


def checked(folder: Path) -> tuple[list[Plan], list[Diagnostic]]:
    """Check everything below a folder, as a walk of the command line does."""
    groups = together(find([folder], lambda _: False, places=places()).files)
    found = [one for group in groups for one in check_together(group, Settings())]
    plans = [one.plan for one in found if one.plan and one.plan.is_plan]
    return plans, [each for one in found for each in one.diagnostics]


def changes() -> Iterator[Any]:
    """Give every broken variant, by its claim."""
    for path in sorted(FOLDERS.glob("*/broken.toml")):
        for change in tomllib.loads(path.read_text(encoding="utf-8"))["broken"]:
            yield pytest.param(path.parent, change, id=f"{path.parent.name}: {change['claim']}")


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_is_read_completely(name: str) -> None:
    plans, _ = checked(FOLDERS / name)

    assert EXPORT.write(plans) == (FOLDERS / name / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_is_of_one_format_and_no_other(name: str) -> None:
    plans, _ = checked(FOLDERS / name)

    assert {plan.formats for plan in plans} == {(name,)}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_of_a_consistent_folder(name: str) -> None:
    _, diagnostics = checked(FOLDERS / name)

    assert [f"{one.code} {one.finding.message}" for one in diagnostics] == []


@pytest.mark.parametrize(("folder", "change"), list(changes()))
def test_what_is_broken_is_reported(folder: Path, change: Any, tmp_path: Path) -> None:
    copy = tmp_path / folder.name
    shutil.copytree(folder, copy)
    broken = copy / change["file"]
    text = broken.read_text(encoding="utf-8")
    assert text.count(change["old"]) == 1
    broken.write_text(text.replace(change["old"], change["new"]), encoding="utf-8")
    _, diagnostics = checked(copy)
    spots = [one.source.place(one.finding.span.start) for one in diagnostics]
    told = [
        f"{one.code} {Path(spot.path).relative_to(copy)}:{spot.line}"
        for one, spot in zip(diagnostics, spots, strict=True)
    ]

    assert told == change["reports"]


def test_the_tiers_of_a_plan_are_its_waves() -> None:
    plan = read_path(
        FOLDERS / "kiro" / ".kiro" / "specs" / "seed-exchange" / "tasks.md", Settings()
    )
    tiers = [[row.title.partition(":")[0] for row in tier] for tier in view(schedule(plan)).tiers]

    assert tiers == [
        ["Task 1.1", "Wave 0"],
        ["Task 1.2", "Task 1.3", "Task 4.1", "Wave 1"],
        ["Task 2.1", "Task 2.2", "Wave 2"],
        ["Task 2.3", "Task 4.2", "Wave 3"],
        ["Task 3", "Task 5"],
    ]
