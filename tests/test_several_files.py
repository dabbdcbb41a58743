"""Several files that are read as one: every place is told in its own file."""

import json

from planlint.blocks import parse
from planlint.config import Settings
from planlint.diagnostic import Diagnostic, Finding, Related, Severity
from planlint.document import Entry, Fence
from planlint.exports.json import EXPORT
from planlint.linting import lint
from planlint.reading import read
from planlint.report import Outcome
from planlint.reports.json import REPORT as JSON
from planlint.reports.text import REPORT as TEXT
from planlint.source import Source, Span, joined, source
from planlint.terminal.style import Style

WALLS = "# Walls\n\n- T1: Clay (2 days, Day 1-2)\n"
ROOF = "---\nowner: Ana\n---\n\n# Roof\n\n- T2: Tiles (1 day, Day 1). Needs T1."


def hut(*texts: str) -> Source:
    return joined("hut", [source(f"hut/{at}.md", text) for at, text in enumerate(texts, 1)])


def test_each_file_is_markdown_of_its_own() -> None:
    files = {"1.md": WALLS, "2.md": ROOF, "x.json": '{\n"a": 1}'}
    document = parse(joined("hut", [source(name, text) for name, text in files.items()]))
    titles = [section.title.value for section in document.sections if section.title.value]
    entries = [block.text.value for block in document.blocks if isinstance(block, Entry)]
    (data,) = (block for block in document.blocks if isinstance(block, Fence))

    assert titles == ["Walls", "Roof"]
    assert entries == ["T1: Clay (2 days, Day 1-2)", "T2: Tiles (1 day, Day 1). Needs T1."]
    assert (data.info, [line.value for line in data.lines]) == ("json", ["{", '"a": 1}'])


def test_front_matter_of_every_file_is_found() -> None:
    text = hut(ROOF, WALLS, ROOF)
    matters = [text.text[start:end] for start, end in parse(text).front_matters]

    assert matters == ["---\nowner: Ana\n---\n"] * 2


def test_what_one_file_says_of_another_is_reported_in_both() -> None:
    diagnostics = lint(read(hut(WALLS, ROOF)), Settings())
    (found,) = (one for one in diagnostics if one.code == "PL401")
    shown = TEXT.write(Outcome((found,)), Style())

    assert shown.startswith("hut/2.md:7:21: error[PL401]")
    assert "\n  : hut/1.md\n3 | - T1: Clay (2 days, Day 1-2)\n" in shown
    assert found.paths == {"hut/1.md", "hut/2.md"}


def test_programs_are_told_the_file_of_every_place() -> None:
    text = hut(WALLS, ROOF)
    tiles = Span(text.text.index("Tiles"), text.text.index("Tiles") + 5)
    clay = Related(Span(text.text.index("Clay"), text.text.index("Clay") + 4), "here")
    found = Diagnostic(text, "PL999", "test", Severity.ERROR, Finding(tiles, "there", (clay,)))
    (told,) = json.loads(JSON.write(Outcome((found,)), Style()))

    assert (told["path"], told["line"], told["column"]) == ("hut/2.md", 7, 7)
    assert (told["end_line"], told["end_column"]) == (7, 12)
    assert told["related"] == [{"path": "hut/1.md", "line": 3, "column": 7, "message": "here"}]


def test_an_exported_plan_says_where_each_of_its_files_begins() -> None:
    (plan,) = json.loads(EXPORT.write([read(hut(WALLS, ROOF))]))["plans"]

    assert plan["files"] == [{"path": "hut/1.md", "line": 1}, {"path": "hut/2.md", "line": 4}]
    assert [item["lines"] for item in plan["items"]] == [[3], [10]]


def test_a_comment_silences_its_own_file_only() -> None:
    silent = "<!-- planlint-disable-file -- {} -->\n\n"
    walls_silent = hut(silent.format("walls") + WALLS, ROOF)
    roof_silent = hut(WALLS, ROOF + "\n\n" + silent.format("roof"))

    assert "PL401" in [one.code for one in lint(read(walls_silent), Settings())]
    assert "PL401" not in [one.code for one in lint(read(roof_silent), Settings())]


def test_a_fence_ends_with_its_file() -> None:
    silent = "<!-- planlint-disable-file -->\n\n"
    text = hut(WALLS + "\n```text\nnever closed\n", silent + ROOF.partition("\n\n")[2])

    assert "PL401" not in [one.code for one in lint(read(text), Settings())]
