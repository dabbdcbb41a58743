"""Where an innocent reading is at least as likely, nothing is said."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

PHASES = """\
## Phase 1: Build (4 weeks)

{first}

## Phase 2: Ship (2 weeks)

**Dependencies:** Phase 1

{second}
"""


def plan(before: str = "", first: str = "", second: str = "", after: str = "") -> str:
    """Write a plan of two phases around some statements."""
    return f"# Release\n\n{before}\n\n{PHASES.format(first=first, second=second)}\n\n{after}\n"


INNOCENT = {
    "a total with a contingency": plan(
        first="**Cost:** $8,000",
        second="**Cost:** $2,000",
        after="**Total Cost:** $11,000 (including 10% contingency)",
    ),
    "a total of several years": plan(
        first="**Cost:** $8,000",
        second="**Cost:** $2,000",
        after="**Total Cost:** $30,000",
    ),
    "a total of some of the phases": plan(
        first="**Cost:** $9,000",
        second="**Cost:** $3,000",
        after="**Total Cost:** $3,000",
    ),
    "a total of costs that are stated elsewhere": plan(
        first="**Cost:** $8,000",
        second="**Cost:** $2,000",
        after="Licences are bought for $9,000.\n\n**Total Cost:** $19,000",
    ),
    "totals of options": plan(
        first="**Cost:** $8,000",
        second="**Cost:** $2,000",
        after="## Option A\n\n**Total Cost:** $9,000\n\n## Option B\n\n**Total Cost:** $12,000",
    ),
    "a list of costs that breaks nothing down": plan(
        first="**Cost:** $8,000",
        second="**Cost:** $2,000",
        after="**Total Cost:** $10,000\n\n## Risks\n\n- Outage: $50,000\n- Delay: $5,000",
    ),
    "shares that are rounded": plan(
        after="## Time Allocation\n\n- Build: 33%\n- Test: 33%\n- Ship: 33%",
    ),
    **{
        f"a budget {words}": plan(
            before=f"**Total budget:** $25,000 {words}",
            first="**Cost:** $10,000",
            second="**Cost:** $12,000",
        )
        for words in (
            "(phases $22,000 + travel $3,000)",
            "(not to exceed)",
            "gross",
            "incl. project management",
            "\n\nThe remaining $3,000 are a reserve.",
        )
    },
    "goals that are no shares": plan(after="## Coverage\n\n- Unit: 90%\n- End to end: 40%"),
    "a table of elapsed time": plan(
        after="| Part | Time |\n|---|---|\n| A | 3 days |\n| B | 4 days |\n| Total | 5 days |",
    ),
    "a column of rates": plan(
        after="| Role | Rate |\n|---|---|\n| Dev | $120 |\n| Art | $100 |\n| Total | $110 |",
    ),
    "a saving in speed": plan(before="Sequential: 15 weeks\nParallel: 10 weeks (50% faster)"),
    "a saving within the ranges": plan(
        before="**Timeline:** 6-7 weeks (vs 10-12 weeks sequential)\n"
        "**Time Savings:** 35-45% faster"
    ),
    "a saving for another team": plan(
        before="Sequential: 60 days\nParallel: 36 days (40% faster)\n\n"
        "## Six developers\n\nParallel: 32 days (47% faster)"
    ),
    "a count of some of the phases": plan(before="The first two phases of 6 phases in all."),
    "totals under conditions": plan(
        before="**Total Duration:** 6 weeks",
        after="**Total Duration:** 9 weeks with one developer",
    ),
    "an early start": plan(first="**Status:** In progress", second="**Status:** In progress"),
    "statuses told day by day": plan(
        first="**Status:** In progress",
        after="## Log\n\n### Day 1\n\n- Phase 2: done\n\n### Day 2\n\n- Phase 1: done",
    ),
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in INNOCENT.items()])
def test_an_innocent_statement_is_not_reported(text: str) -> None:
    found = check(source("plan.md", text), Settings())
    assert found.plan is not None
    assert found.plan.is_plan
    assert [(each.code, each.finding.message) for each in found.diagnostics] == []


GUIDE = """\
# Museum guide

- Task T1: Texts (2h)
- Task T2: Audio (3h), depends on T1
- Task T3: Maps (4h), depends on T2
- Task T4: Signs (4h), depends on T2

{after}
"""

ELSEWHERE = {
    "a length before that of the other way of working": "Wall clock: 9h. Serial: 13h.",
    "a length and that of the other way in one field": "Critical path: 9h, serial sum 13h",
    "the start of a section of another subject": (
        "## T5: Shop\nDepends on: T2\nDuration: 2 days\n\n### Till on loan\nStart: Hour 1"
    ),
    "what waits in a section of another subject": (
        "## T5: Shop\nDepends on: T4\n\n### Option 2: no till\nDepends on: T9"
    ),
    "a calendar of all in one line under the last": (
        "## T5: Shop\nDepends on: T4\nTimeline: Hour 0-2: T1; Hour 2-5: T2; Hour 5: T4, T5."
    ),
    "a count of what is left": "There are 3 tasks left.",
    "a total that includes more": "Total effort: 20h including management",
    "a total with time to spare": "Total effort: 16h (of which 3h buffer)",
    "a total taken apart": "Total effort: 17h (13 h + 4 h for reviews)",
    "a rough total": "Total effort: ~15h",
    "a box that ticks off something about an item": (
        "## Review\n\n- [x] T2 wording approved\n- [ ] T1 wording approved"
    ),
    "what waits in the worst case": (
        "## Worst case\n\n| Task | Depends on |\n|---|---|\n| T1 | T4 |"
    ),
    "a timeline of an option": (
        "## T5: Shop\nStart: Hour 9\nDuration: 1 hour\n\n"
        "## Option B: one guide\n\n- Hour 2-3: T5\n- Hour 3-5: T1"
    ),
    "an alternative that was rejected": "## Rejected alternatives\n\nT1 depends on T4.",
    "a risk": "**Risk:** T1 blocked by T4.",
    "an old plan": "> Old plan: T1 depends on T4.",
    "whom to tell if work is held up": "## Communication\n\n- T1 blocked by T4: ask the guard",
    "both lengths, each with its own way": "Total time: 13h sequential, 9h parallel",
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_is_said_of_something_else_is_not_reported(name: str) -> None:
    text = GUIDE.format(after=ELSEWHERE[name])
    found = check(source("plan.md", text), Settings())
    assert found.plan is not None
    assert found.plan.is_plan
    assert [(each.code, each.finding.message) for each in found.diagnostics] == []
