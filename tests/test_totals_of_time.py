"""What totals of time and effort are compared with, and what excuses them."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

OBSERVATORY = """# Observatory

| Task | Work | Duration | Depends on |
|------|------|----------|------------|
| O1 | Dome | 2-3 days | - |
| O2 | Mirror | 4-5 days | O1 |
| O3 | Mount | 2 days | O1 |

"""

HOURS = """# Observatory

- **Phase 1:** Week 1 (7-10 hours)
- **Phase 2:** Weeks 2-3 (20-28 hours)
- **Phase 3:** Week 4 (8-12 hours)

"""

POINTS = """# Observatory

## Phase 1: Dome · Weeks 1-2 · {} {}

| Sprint | Goal | Pts |
|--------|------|-----|
| 1 | Walls | 5 |
| 2 | Roof | 8 |

## Phase 2: Mirror · Weeks 3-4 · 5 pts
"""


def reported(text: str) -> set[str]:
    found = check(source("plan.md", text), Settings()).diagnostics
    return {each.code for each in found if each.code in {"PL502", "PL504"}}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{OBSERVATORY}**Total Duration:** 8-11 days\n", "PL502"),
        (f"{OBSERVATORY}**Total Duration:** 9-10 days\n", "PL502"),
        (f"{OBSERVATORY}Critical path: O1 → O2 (9 days)\n", "PL502"),
        (f"{OBSERVATORY}Critical path: O1 → O2 = 5 days\n", "PL502"),
        (f"{OBSERVATORY}The work; critical path O1 → O2 = 5 days\n", "PL502"),
        (f"{HOURS}**Total Estimated Hours:** 35-60 hours\n", "PL504"),
        (f"{HOURS}**Total effort:** 30-50 hours\n", "PL504"),
        (POINTS.format("15", "pts"), "PL504"),
    ],
)
def test_a_total_that_its_parts_do_not_give_is_told(text: str, code: str) -> None:
    assert reported(text) == {code}


@pytest.mark.parametrize(
    "text",
    [
        f"{OBSERVATORY}**Total Duration:** 8-10 days\n",
        f"{OBSERVATORY}**Total Duration:** 6-9 days, with two hands\n",
        f"{OBSERVATORY}**Total Duration:** 8-14 days, including a buffer\n",
        f"{OBSERVATORY}Critical path: O1 → O2 (6-8 days)\n",
        f"{OBSERVATORY}Critical path: O1 → O2 (7 days)\n",
        f"{OBSERVATORY}Critical path: O1 (2-3 days) → O2 (4-5 days)\n",
        f"{HOURS}**Total Estimated Hours:** 35-50 hours\n",
        f"{HOURS}**Total effort:** 40-60 hours, reviews included\n",
        f"{HOURS}**Total effort:** ~45 hours\n",
        POINTS.format("13", "pts"),
        POINTS.format("capacity", "16 pts"),
        POINTS.format("up to", "16 pts"),
    ],
)
def test_a_total_with_an_innocent_reading_is_not(text: str) -> None:
    assert reported(text) == set()


def test_a_length_of_a_critical_path_alone_may_lead_to_a_milestone() -> None:
    plan = "- T1: Dome (Weeks 1-2)\n- T2: Mirror (Weeks 3-9), after T1\n\n"
    assert reported(f"{plan}**Critical path duration:** 4 weeks\n") == set()
    assert reported(f"{plan}**Total duration:** 4 weeks\n") == {"PL502"}


def test_one_figure_for_two_ways_of_working_is_told_once() -> None:
    plan = "- T1: Dome (4 hours)\n- T2: Mirror (5 hours), after T1\n\n"
    text = f"{plan}**Total time:** 6 hours\n\n**Total time (parallel):** 6 hours\n"
    found = check(source("plan.md", text), Settings()).diagnostics
    assert [each.code for each in found] == ["PL502"]
