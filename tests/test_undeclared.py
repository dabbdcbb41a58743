"""Names that nothing declares, wherever a plan writes them: told once, and never by guess."""

from textwrap import dedent

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

TASKS = """
# Vineyard

- T1: Posts (2 days)
- T2: Wires (1 day)
- T3: Vines (1 day)

"""


CALENDAR = """
| Task | Week 1 | Week 2 |
|------|--------|--------|
| T1 | x | x |
| T2 | | x |
| T3 | x | |
| T9 | x | |
"""


def reported(text: str) -> list[str]:
    found = check(source("plan.md", TASKS + dedent(text)), Settings()).diagnostics
    return [f"{each.name}: {each.finding.message}" for each in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("- T1 → T2\n- T9 → T3\n", "T3 waits for"),
        ("- T3 depends on T9.\n", "T3 waits for"),
        ("- T3 depends on T1 and T9.\n", "T3 waits for"),
        ("| From | To |\n|---|---|\n| T1 | T2 |\n| T2 | T3 |\n| T9 | T3 |\n", "T3 waits for"),
        ("- **Day 1-2:** T1\n- **Day 3:** T2, T3\n- **Day 4:** T9\n", "the timeline names"),
        (
            CALENDAR,
            "the timeline names",
        ),
    ],
)
def test_a_name_of_the_series_of_the_plan_is_told(text: str, who: str) -> None:
    assert f"undefined-reference: {who} T9, which nothing declares" in reported(text)


@pytest.mark.parametrize(
    "text",
    [
        "- T1 → T2\n- T3 → T9\n",  # it may be the next plan's
        "- T3 depends on the colours of T9.\n",
        "- T3 depends on PAY-77.\n",
        "- T3 depends on T9.\n\n| Where | What |\n|---|---|\n| T9 | in the plan of the cellar |\n",
        "If T3 depends on T9, we shall see.\n",
    ],
)
def test_what_others_may_plan_is_left_alone(text: str) -> None:
    assert not [one for one in reported(text) if one.startswith("undefined")]


def test_a_calendar_that_alone_tells_the_items_declares_them() -> None:
    text = """
    # Cellar

    | Task | Week 1 | Week 2 | Week 3 |
    |------|--------|--------|--------|
    | Stream A: Casks | x | x | |
    | Stream B: Racks | | x | x |
    """
    found = check(source("plan.md", dedent(text)), Settings())
    assert found.plan is not None
    assert [item.id for item in found.plan.items] == ["A", "B"]
