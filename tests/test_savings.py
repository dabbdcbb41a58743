"""What working in parallel is said to save: only what surely speaks of two lengths is told."""

import pytest
from telling import told

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

PLAN = """\
# Bakery

**Sequential:** {}
**Parallel:** {}

- WS1: Oven (6 days)
- WS2: Shop (4 days)
"""


def test_a_length_of_nothing_saves_nothing_and_breaks_nothing() -> None:
    assert told(PLAN.format("0 days", "8 days (40% faster)"), "PL507") == []


OTHERS = [
    "Build time goes from 20 min to 12 min (40% faster). CI cost falls by 55%.",
    "Token cost: 30% less thanks to caching. API time drops by 25% for queries of 3 minutes.",
    "**Goal:** 3x faster builds, 20% less memory",
]


@pytest.mark.parametrize("line", OTHERS)
def test_a_saving_of_something_else_is_left_alone(line: str) -> None:
    assert told(f"{PLAN.format('10 days', '6 days')}\n{line}\n", "PL507") == []


@pytest.mark.parametrize(
    "line", ["**Time savings:** 55%", "Working in parallel is 55% faster.", "About 55% faster."]
)
def test_a_wrong_saving_of_the_plan_is_told(line: str) -> None:
    plan = f"{PLAN.format('10 days', '6 days')}\n{line}\n"
    [message] = told(plan, "PL507")
    assert message.endswith("55% is claimed, but 10 days to 6 days saves 40%")


def test_the_help_claims_what_the_fix_writes() -> None:
    text = PLAN.format("16 days", "9 days (60% faster)")
    [found] = check(source("plan.md", text), Settings(select=("PL507",))).diagnostics
    assert found.finding.fix is not None
    assert (found.finding.help, found.finding.fix.edits[0].text) == ("claim 44%", "44%")
