"""No input raises: whatever stands in a file, it gets diagnostics or none."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.api import check_bytes
from planlint.config import Settings
from planlint.coverage import coverage
from planlint.detection import language_of
from planlint.discover import constants, modules
from planlint.examples import FENCE, sections
from planlint.overview import overview
from planlint.reading import read
from planlint.report import Outcome
from planlint.reports.text import write
from planlint.source import source
from planlint.terminal.frame import visible
from planlint.terminal.grid import drawn
from planlint.terminal.style import Style

PLAN = (Path(__file__).parent.parent / "docs" / "example-plan-broken.md").read_bytes()
STEP = 40
"""How many bytes a cut plan has more than the one before."""

HEAD = (
    "| ID | Name | Duration | Start Day | Depends on |\n|----|------|----------|-----------|---|\n"
)
ROWS = "| T1 | Dig | 2 days | Day 1 | - |\n| T2 | Fill | 1 day | Day 2 | T1 |\n"
PLANNED = f"# Works\n\n{HEAD}{ROWS}"
ODDITIES = {
    "nothing": "",
    "only ends of lines": "\r\n\r\r\n",
    "an unclosed fence": f"{PLANNED}\n```mermaid\ngantt\n  section A\n  A1 :a1, 2025-01-01,",
    "an unclosed comment": f"{PLANNED}\n<!-- planlint-disable PL401",
    "half a table": f"{HEAD[:60]}\n|---\n{ROWS}",
    "rows of any width": f"{HEAD}| T1 |\n{ROWS}| T3 | a | b | c | d | e | f | g |\n| | | | | |\n",
    "lists within lists": "".join(f"{'  ' * depth}- T{depth} (1 day)\n" for depth in range(300)),
    "quotes within quotes": f"{'>' * 500} Phase 1\n{'>' * 500} Phase 2: Day 3\n",
    "headings of all levels": "".join(
        f"{'#' * (n % 8)} Phase {n}: Week {n}-1\n" for n in range(99)
    ),
    "a huge cell": f"{PLANNED}| T3 | {'day 1-' * 20_000} | 1 day | Day 4 | T2 |\n",
    "huge words": f"{PLANNED}\n{'a' * 100_000} Phase {'9' * 100_000}\n",
    "numbers that no calendar has": f"{PLANNED}| T3 | Wait | {'9' * 40} weeks | Day 0 | T2 |\n",
    "dates that no calendar has": "## Phase 1\nStart: 2025-02-30\n## Phase 2\nEnd: 9999-99-99\n",
    "dates past which no calendar goes": (
        "| ID | Start | Duration | Dates | Depends on |\n|---|---|---|---|---|\n"
        "| T1 | 2026-12-20 | 2911800 days | - | - |\n"
        "| T2 | - | - | 2027-01-22 to 2029-01-25 | T1 |\n"
    ),
    "a front matter that never ends": f"---\ntitle: [\n\n{PLANNED}",
    "YAML that holds itself": f"{PLANNED}\n```yaml\ntasks: &a [*a, !!python/name:os.system]\n```\n",
    "marks of direction": f"{PLANNED}| T3 | \u202egnol\u2066 | 1 day | Day 9 | T\u200b2 |\n",
    "identifiers that clash in case": f"{PLANNED}| t1 | dig | 9 days | Day 7 | T1 |\n- [ ] T1 t1\n",
    "a table in a fence in a list": "".join(f"- ```\n  {line}\n" for line in PLANNED.split("\n")),
    "headings that skip levels": "###### Phase 1\n# Phase 2 (Day 2)\n#### Phase 3: after Phase 2\n",
    "a chain of everything": f"{PLANNED}\n{'T1 → T2 → ' * 5_000}\n",
    "a list of everything": f"{PLANNED}\n- T3: after {'T1, T2 and ' * 5_000}\n",
    "all fields at once": f"{PLANNED}\n{'**Depends on:** T1 | **Duration:** 1 day | ' * 2_000}\n",
    "a chart of noise": f"{PLANNED}\n```mermaid\ngantt\n{'a :after b, until c, 3d :' * 500}\n```\n",
    "a graph of noise": f"{PLANNED}\n```mermaid\ngraph\n{'A[B --> C & D]-.->|x| E((' * 500}\n```\n",
    "boxes of nothing": f"{PLANNED}\n```\n{'┌─┐└─┘│├┤┬┴┼─►▼' * 500}\n{'│ Week 1 │' * 500}\n```\n",
    "waves of noise": f'{PLANNED}\n```json\n{{"waves": [{"[" * 500}\n```\n',
    "front matter that is none": f"---\n- [\n---\n{PLANNED}",
    "a NUL character": f"{PLANNED}\0",
    "half of a surrogate pair": f"{PLANNED}\ud83d",
}


def checked(data: bytes) -> str:
    """Check a document and write its report; gives the report."""
    return write(Outcome(check_bytes("plan.md", data, Settings()).diagnostics), Style())


def shown(text: str) -> list[str]:
    """Lay out what was understood of a document, and what was left out; gives the lines."""
    plan = read(source("plan.md", text))
    told = overview(plan, coverage(plan, language_of(text)))
    return [*drawn(told.blocks, 100, Style()), told.summary]


@pytest.mark.parametrize("text", ODDITIES.values(), ids=ODDITIES)
def test_odd_text_is_shown(text: str) -> None:
    assert all(line == visible(line) for line in shown(text))


def test_a_plan_is_shown_wherever_it_is_cut() -> None:
    plan = PLAN.decode()
    for end in range(0, len(plan), STEP):
        assert shown(plan[:end])[-1]


@pytest.mark.parametrize("text", ODDITIES.values(), ids=ODDITIES)
def test_odd_text_is_checked(text: str) -> None:
    assert checked(text.encode("utf-8", "surrogatepass")).endswith("\n")


def test_a_plan_is_checked_wherever_it_is_cut() -> None:
    for end in range(0, len(PLAN), STEP):
        assert checked(PLAN[:end]).endswith("\n")


EXAMPLES = {
    name: next(FENCE.finditer(sections(one.doc)["Written"]))[3]
    for name, one in zip(
        modules("planlint.recognisers"),
        constants("planlint.recognisers", "RECOGNISER"),
        strict=True,
    )
}


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_each_notation_is_checked_wherever_it_is_cut(example: str) -> None:
    for end in range(len(example)):
        assert checked(example[:end].encode()).endswith("\n")


LABELLED = Path(__file__).parents[2] / "shared" / "corpus" / "docs"
CUTS = 12
"""In so many places is each labelled document cut, evenly spread."""


@pytest.mark.skipif(not LABELLED.is_dir(), reason="the labelled documents are not here")
def test_real_plans_are_checked_wherever_they_are_cut() -> None:
    for path in sorted(LABELLED.iterdir()):
        data = path.read_bytes()
        for part in range(CUTS):
            assert checked(data[: len(data) * part // CUTS]).endswith("\n")


@given(st.binary())
def test_any_bytes_are_checked(data: bytes) -> None:
    assert checked(data).endswith("\n")


LINES = PLAN.decode().splitlines()
OTHER_LINES = st.text(max_size=20) | st.sampled_from(
    [
        *LINES,
        *PLANNED.splitlines(),
        "```",
        "````yaml",
        "---",
        "|",
        ">",
        "- [ ] T1",
        "Day 3-1",
        "# A",
    ]
)


@given(st.dictionaries(st.integers(0, len(LINES) - 1), OTHER_LINES, max_size=8))
def test_a_plan_with_any_lines_in_place_of_its_own_is_checked(others: dict[int, str]) -> None:
    lines = [others.get(number, line) for number, line in enumerate(LINES)]
    assert checked("\n".join(lines).encode("utf-8", "surrogatepass")).endswith("\n")
