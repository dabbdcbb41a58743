"""The hooks, run by pre-commit itself from the working tree on a repository of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PLAN = (
    "# Roads\n\n"
    "| ID | Name | Duration | Start Day | Dependencies |\n"
    "|----|------|----------|-----------|--------------|\n"
    "| R1 | Survey | 2 days | Day 1 | None |\n"
    "| R2 | Pave | 3 days | {start} | R1 |\n"
)
RENDER = '[[tool.planlint.render]]\nplan = "roads.md"\noutput = "roads"\ntemplates = ["tiers"]\n'

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or not (ROOT / ".git").exists(),
    reason="pre-commit tries a git repository",
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give one cache to all tests, so that planlint is installed once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    return tmp_path


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def hooked(hook: str, repository: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    """Run a hook over every file of a repository."""
    git(repository, "add", "--all")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", ROOT, hook, "--all-files"],
        cwd=repository,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PRE_COMMIT_HOME": str(cache), "NO_COLOR": "1"},
    )


def test_a_broken_plan_fails_the_hook_with_its_finding(repository: Path, cache: Path) -> None:
    (repository / "roads.md").write_text(PLAN.format(start="Day 1"), encoding="utf-8")
    ran = hooked("planlint", repository, cache)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "roads.md:6:" in ran.stdout
    assert "PL401" in ran.stdout


def test_a_sound_plan_passes_the_hook(repository: Path, cache: Path) -> None:
    (repository / "roads.md").write_text(PLAN.format(start="Day 3"), encoding="utf-8")
    ran = hooked("planlint", repository, cache)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Passed" in ran.stdout


def test_rendering_fails_the_hook_once_and_then_passes(repository: Path, cache: Path) -> None:
    (repository / "roads.md").write_text(PLAN.format(start="Day 3"), encoding="utf-8")
    (repository / "pyproject.toml").write_text(RENDER, encoding="utf-8")
    first = hooked("planlint-render", repository, cache)
    assert first.returncode == 1, first.stdout + first.stderr
    assert f"wrote {Path('roads', 'tiers.md')}" in first.stdout
    second = hooked("planlint-render", repository, cache)
    assert second.returncode == 0, second.stdout + second.stderr
