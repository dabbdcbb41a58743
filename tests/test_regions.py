"""Regions of a plan that templates write: renewed by a fix, and never read as the plan."""

import json
from pathlib import Path

import pytest

from planlint.api import check
from planlint.cli import main
from planlint.config import Settings
from planlint.diagnostic import Finding
from planlint.exports.json import EXPORT
from planlint.reading import read
from planlint.source import source

PLAN = """\
# Bakery

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| B1 | Oven | 3 days | - |
| B2 | Dough | 1 day | B1 |
"""
BEGIN, END = "<!-- planlint:begin timeline -->\n", "<!-- planlint:end -->\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stale(text: str, settings: Settings | None = None) -> list[Finding]:
    found = check(source("plan.md", text), settings or Settings()).diagnostics
    assert {one.code for one in found} <= {"PL804"}
    return [one.finding for one in found]


def fixed(folder: Path, text: str) -> str:
    file = folder / "plan.md"
    file.write_bytes(text.encode())
    assert main(["check", "--fix", "plan.md"]) == 0
    return file.read_bytes().decode()


def test_an_empty_region_is_filled_and_stays_as_it_is(folder: Path) -> None:
    [found] = stale(PLAN + BEGIN + END)
    text = fixed(folder, PLAN + BEGIN + END)
    assert found.message == "this region is empty, and template timeline fills it"
    assert text.startswith(PLAN + BEGIN + "\n## Timeline: Bakery\n")
    assert text.endswith("\n\n" + END)
    assert stale(text) == []
    assert fixed(folder, text) == text


def test_a_region_is_stale_once_the_plan_changes_and_says_in_what(folder: Path) -> None:
    text = fixed(folder, PLAN + BEGIN + END).replace("| 3 days |", "| 4 days |")
    [found] = stale(text)
    assert "`are taken at their long ends. So the plan ends on **Day 5**.`" in found.message
    assert "`are taken at their long ends. So the plan ends on **Day 4**.`" in found.message
    assert stale(fixed(folder, text)) == []


def test_what_stands_in_a_region_is_no_part_of_the_plan(folder: Path) -> None:
    text = fixed(folder, PLAN + BEGIN + END) + "\n## Notes\n\nB3 bakes.\n"
    bare = PLAN + BEGIN + "\n" * (text.count("\n") - PLAN.count("\n") - 6) + END
    told = [
        json.loads(EXPORT.write([read(source("plan.md", each))]))["plans"][0]
        for each in (text, bare + "\n## Notes\n\nB3 bakes.\n")
    ]
    assert told[0] == told[1]
    assert len(told[0]["items"]) == 2
    assert stale(PLAN + BEGIN + "\n- B2: Dough (9 days, Day 1)\n\n" + END)[0].fix


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_region_is_filled_with_the_line_ends_of_its_file(folder: Path, end: str) -> None:
    text = fixed(folder, (PLAN + BEGIN + END).replace("\n", end))
    assert text.replace(end, "\n") == fixed(folder, PLAN + BEGIN + END)
    assert "\n" not in text.replace(end, "")


@pytest.mark.parametrize(
    ("region", "sentence"),
    [
        (BEGIN, "no <!-- planlint:end --> ends this region"),
        (
            BEGIN.replace("timeline", "timelime") + END,
            "no template 'timelime'; did you mean timeline?",
        ),
        (
            BEGIN.replace("timeline", "prompt") + END,
            "template 'prompt' writes a file for each item, and no region",
        ),
    ],
)
def test_a_region_that_cannot_be_written_says_why(region: str, sentence: str) -> None:
    [found] = stale(PLAN + region)
    assert (found.message, found.fix) == (sentence, None)


def test_a_region_may_have_a_template_of_the_projects_own(folder: Path) -> None:
    (folder / "own").mkdir()
    own = "{# Names -> names.md #}\n# Names\n{% for item in plan.items %}\n- {{ item.name }}\n"
    own += "{% endfor %}"
    (folder / "own" / "names.md.j2").write_text(own, encoding="utf-8")
    (folder / "planlint.toml").write_text('templates = "own"\n', encoding="utf-8")
    region = "\n### Who does what\n\n" + BEGIN.replace("timeline", "names")
    text = fixed(folder, PLAN + region + END)
    assert text == PLAN + region + "\n#### Names\n- Oven\n- Dough\n\n" + END


def test_markers_in_a_fence_are_an_example() -> None:
    assert stale(f"{PLAN}\n```markdown\n{BEGIN}{END}```\n") == []


def test_several_regions_are_filled_at_once(folder: Path) -> None:
    tiers = BEGIN.replace("timeline", "tiers")
    text = fixed(folder, f"{BEGIN}{END}\n{PLAN}\n{tiers}{END}")
    assert text.count("Timeline: Bakery") == text.count("Tiers: Bakery") == 1
