"""Which dependencies are reported as unread, and which say something that is no item."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

ROOF = """\
# Roof

| Task | Name | Duration | Depends on |
|------|------|----------|------------|
| T1 | Tiles | 2 days | {first} |
| T2 | Beams | 1 day | T1 |
| T3 | Nails | 1 day | {last} |

## Phase 1: Up

## Phase 2: Down
"""


def told(first: str = "-", last: str = "-") -> list[str]:
    text = ROOF.format(first=first, last=last)
    settings = Settings(select=("PL102", "PL209"))
    found = check(source("roof.md", text), settings).diagnostics
    return [one.finding.message for one in found]


@pytest.mark.parametrize("words", ["all previous tasks", "every earlier task"])
def test_a_crowd_of_items_in_which_there_is_none_is_reported(words: str) -> None:
    message = f"T1 waits for {words}, and no item of the plan is among them"
    assert told(first=words) == [message]


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        ("the previous task", ["T2"]),
        ("Previous task complete", ["T2"]),
        ("previous tasks", ["T1", "T2"]),
        ("Both prior tasks", ["T1", "T2"]),
        ("all previous tasks", ["T1", "T2"]),
        ("notes on previous tasks", []),
    ],
)
def test_what_comes_before_is_read(words: str, needed: list[str]) -> None:
    plan = check(source("roof.md", ROOF.format(first="-", last=words)), Settings()).plan
    assert plan
    (item,) = (one for one in plan.items if one.id == "T3")
    assert [plan.item(link.on).id for link in item.dependencies] == needed


def test_what_comes_before_the_first_may_be_of_an_earlier_plan() -> None:
    assert told(first="the previous task") == []


@pytest.mark.parametrize("words", ["T1-T9", "T1 to T9", "Tasks T1, T2 and T9"])
def test_an_item_of_a_list_or_range_that_nothing_declares_is_reported(words: str) -> None:
    assert len(told(last=words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        *("-", "None", "n/a", "None (can start at once)", "TBD", "?"),
        *("asyncio, FastAPI", "numpy>=1.26", "Python 3.11", "v1.2", "ADR-3", "#12", "UTF-8"),
        *("plan.md, spec.md", "`src/roof.py`", "Ana", "the landlord", "design sign-off"),
        *("API keys from the vendor", "all permits", "every crew", "user data", "see above"),
        *("T1", "tiles", "T1 and T2", "all tasks", "all prior", "everything above", "All"),
    ],
)
def test_what_is_no_item_of_the_plan_is_left_alone(words: str) -> None:
    assert told(last=words) == []


@pytest.mark.parametrize(
    ("entries", "missing"),
    [
        ("- **Task A**: mix\n- **Task B**: bake [after: A]\n- **Task C**: eat [after: B, E]", "E"),
        ("- [ ] P1 Dome (1 day)\n- [ ] P2 Mirror (3 days, needs P9)", "P9"),
        ("- [ ] P1 Dome (1 day)\n- [ ] P2 Mirror (3 days) (depends on P9)", "P9"),
        ("- [ ] 1.1 Dome\n- [ ] 1.2 Mirror (requires 1.9 and 1.1)", "1.9"),
    ],
)
def test_a_missing_member_of_the_plans_own_series_is_reported_in_its_entries(
    entries: str, missing: str
) -> None:
    report = check(source("roof.md", f"# Roof\n\n{entries}\n"), Settings(select=("PL102",)))
    assert [one.finding.message.split()[-4] for one in report.diagnostics] == [f"{missing},"]


@pytest.mark.parametrize("words", ["Python 1.9", "PAY-7", "release 1.9", "1.9 of the library"])
def test_a_number_of_something_else_is_no_missing_item(words: str) -> None:
    text = f"# Roof\n\n- [ ] 1.1 Dome\n- [ ] 1.2 Mirror (requires {words})\n"
    assert check(source("roof.md", text), Settings(select=("PL102",))).diagnostics == ()
