"""What is read of those who work and of what must not meet, and when rules stay silent on it."""

from itertools import product
from textwrap import dedent

import pytest
from building import DAY, item, plan
from hypothesis import given
from hypothesis import strategies as st

from planlint.analysis.compulsory import compulsory, meet
from planlint.api import check
from planlint.config import Settings
from planlint.plan import Plan
from planlint.reading import read
from planlint.schedule import schedule
from planlint.source import source

TASKS = """
- T1: Nets (2 days)
- T2: Sails (1 day)
- T3: Ropes (1 day)
"""


def plan_of(text: str) -> Plan:
    return read(source("plan.md", dedent(text) + TASKS))


def reported(text: str) -> list[str]:
    found = check(source("plan.md", dedent(text)), Settings()).diagnostics
    return [f"{each.code}:{each.source.line(each.finding.span.start)}" for each in found]


@pytest.mark.parametrize(
    "line",
    [
        "**Created:** 2026-03-01",
        "**Last updated:** 2026-03-01",
        "**Deadline:** 2026-03-13 for the nets, 2026-03-20 for the sails",
        "**Deadline:** 2026-03-13 for the nets",
        "**Timeline:** 3 weeks",
        "**Start:** as soon as possible",
        "**Deadline:** Hour 12",
    ],
)
def test_what_is_no_date_of_the_whole_plan_is_not_read_as_one(line: str) -> None:
    assert plan_of(f"# Harbour\n\n{line}\n").windows == ()


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour\n\n## Nets\n\n**Deadline:** 2026-03-13\n",
        "# Harbour\n\n## Risks\n\n**Deadline:** 2026-03-13\n",
        "# Nets\n\n**Deadline:** 2026-03-13\n\n# Sails\n\n**Deadline:** 2026-03-20\n",
        "# Harbour\n\n- Nets\n  - Deadline: 2026-03-13\n",
    ],
)
def test_a_date_of_a_part_is_none_of_the_plan(text: str) -> None:
    assert plan_of(text).windows == ()


def test_dates_under_a_title_that_names_an_item_are_those_of_the_plan() -> None:
    [stated] = plan_of("# Sprint 4 plan\n\nSprint dates: 2026-03-02 to 2026-03-13\n").windows
    assert str(stated.value) == "2026-03-02 to 2026-03-13"


def test_dates_of_the_plan_take_the_year_that_the_document_states() -> None:
    [stated] = plan_of("# Harbour 2026-02-01\n\n**Dates:** Mar 2 - Mar 20\n").windows
    assert str(stated.value) == "2026-03-02 to 2026-03-20"


@pytest.mark.parametrize(
    "sentence",
    [
        "If the wind drops, T2 and T3 can run in parallel.",
        "The tests of T2 and T3 can run in parallel.",
        "T2 drafts and T3 drafts can be written in parallel.",
        "All tasks of T1 marked [P] and T2 can run in parallel.",
        "T2 runs in parallel.",
        "Some of T2 and T3 might run in parallel.",
        "## If we find another crew\n\nT2 and T3 can run in parallel.",
        "## Option B\n\nT2 and T3 can run in parallel.",
    ],
)
def test_a_sentence_that_says_less_puts_nothing_side_by_side(sentence: str) -> None:
    assert plan_of(f"{sentence}\n").concurrencies == ()


@pytest.mark.parametrize(
    "line",
    [
        "T2 and T3 must not run in parallel.",
        "T2 cannot run in parallel with T3.",
        "T2 & T3 are mutually exclusive.",
        "**Mutually exclusive:** T2, T3",
    ],
)
def test_what_must_not_meet_is_kept_apart(line: str) -> None:
    made = plan_of(f"{line}\n")
    assert made.concurrencies == ()
    assert {(each.item, each.others) for each in made.exclusions} >= {("T2", ("T3",))}


@pytest.mark.parametrize("value", ["None", "none expected, see T3", "merge conflicts, as in T3"])
def test_a_word_on_conflicts_keeps_nothing_apart(value: str) -> None:
    text = f"# Harbour\n\n## T4: Quay (1 day)\n\n**Conflicts:** {value}\n\n## Tasks\n"
    assert plan_of(text).exclusions == ()


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("**Agents:** 3", (3, 3, "agent")),
        ("**Team size:** 2-3", (2, 3, "person")),
        ("**Team:** 2 riggers and 1 engineer", None),
        ("**Team:** 1 agent + 2 engineers", (3, 3, "agent")),
        ("**Agents:** 3 per week", None),
        ("**Agents:** Ana, Björn", None),
        ("**Approach:** four sailing agents", (4, 4, "agent")),
        ("**Approach:** one crane and one agent for each boat", None),
        ("**Team:** 2 engineers per boat", None),
        ("**Budget:** 3 days", None),
        ("2 agents work on this plan.", (2, 2, "agent")),
        ("The boats are old. We have three parallel teams!", (3, 3, "team")),
        ("Do 2 agents work on this plan?", None),
        ("If 2 agents work on this plan, the nets come first.", None),
        ("2 agents are done.", None),
        ("2 agents work on each boat.", None),
        ("2 agents and 1 engineer work on this plan.", None),
    ],
)
def test_a_crew_is_counted_where_the_text_counts_it(
    line: str, counted: tuple[int, int, str] | None
) -> None:
    crews = [(each.low, each.high, each.word) for each in plan_of(f"# Harbour\n\n{line}\n").crews]
    assert crews == ([] if counted is None else [counted])


def test_files_that_two_groups_share_are_reported_for_each_group() -> None:
    text = """
        # Harbour

        - [ ] T1 [P] Knot nets in quay/nets.md
        - [ ] T2 [P] Mend nets in quay/nets.md
        - [ ] T3 Dry all nets
        - [ ] T4 [P] Tar nets in quay/nets.md
        - [ ] T5 [P] Sell nets in quay/nets.md
        """
    assert reported(text) == ["PL701:5", "PL701:8"]


def test_tasks_of_one_member_of_a_wave_may_share_a_file() -> None:
    text = """
        # Harbour

        ## Wave 1

        ### Stream A: Nets (2 days)

        #### Task A1: Knot
        **Files:** `quay/nets.md`

        #### Task A2: Mend
        **Files:** `quay/nets.md`
        """
    assert reported(text) == []


def test_an_owner_of_two_items_that_fit_one_after_the_other_is_not_overbooked() -> None:
    text = """
        # Harbour

        | ID | Task | Owner | Day |
        |----|------|-------|-----|
        | H1 | Nets | Agent 1 | Day 1 |
        | H2 | Sails | Agent 1 | Day 1-2 |
        | H3 | Ropes | Agent 1 | Day 3 |
        """
    assert reported(text) == []


@pytest.mark.parametrize("owner", ["Riggers", "rigging-agent", "Team 2", "Claude 4", "All"])
def test_a_role_a_team_or_a_tool_leads_several_items_at_once(owner: str) -> None:
    text = f"""
        # Harbour

        | ID | Task | Owner | Start | Duration |
        |----|------|-------|-------|----------|
        | H1 | Nets | {owner} | Day 1 | 3 days |
        | H2 | Sails | {owner} | Day 2 | 3 days |
        """
    assert reported(text) == []


def test_people_on_a_list_may_know_the_roles_beside_it() -> None:
    text = """
        # Harbour

        **Team:** Ana (nets), Björn (sails)

        | ID | Task | Owner | Duration |
        |----|------|-------|----------|
        | H1 | Nets | Ana | 3 days |
        | H2 | Sails | Sails | 3 days |
        | H3 | Ropes | Harbour office | 1 day |
        | H4 | Tar | Björn | 1 day |
        """
    assert reported(text) == []


WINDOW = st.tuples(st.integers(1, 5), st.integers(0, 3)).map(lambda each: (each[0], sum(each)))


@given(WINDOW, WINDOW, st.integers(1, 4), st.integers(1, 4))
def test_no_places_in_their_windows_keep_items_apart_that_surely_meet(
    one: tuple[int, int], other: tuple[int, int], takes: int, lasts: int
) -> None:
    """Every day is tried; where a window is too short, the item starts with it."""
    items = (
        item("A", f"{takes} day", "day {}-{}".format(*one)),
        item("B", f"{lasts} day", "day {}-{}".format(*other)),
    )
    met = meet(compulsory(schedule(plan(*items))), "A", "B")
    places = product(_places(one, takes), _places(other, lasts))
    if met:
        assert all(max(a, b) < min(a + takes, b + lasts) for a, b in places)


def _places(window: tuple[int, int], days: int) -> list[int]:
    """Give the days on which an item may start."""
    first, last = window
    return list(range(first, last - days + 2)) or [first]


def test_the_part_of_an_item_that_fills_its_window_is_the_window() -> None:
    [part, *_] = compulsory(schedule(plan(item("A", "2 day", "day 2-3"))))
    assert part["A"] == (DAY, 3 * DAY)


@pytest.mark.parametrize(
    ("title", "fields", "codes"),
    [
        ("Wave 1 (parallel)", "", ["PL703:3"]),
        ("Wave 1", "", []),
        ("Wave 1 (parallel)", "**Owner:** Agent 1", []),
        ("Wave 1 (parallel)", "**Depends on:** Task 1", []),
        ("Wave 1 (parallel)", "**Status:** done", []),
    ],
)
def test_a_parallel_wave_crowds_out_agents_unless_its_tasks_take_turns(
    title: str, fields: str, codes: list[str]
) -> None:
    text = f"""
# Harbour
**Agents:** 2

## {title}

### Task 1: Nets (1 day)
**Owner:** Agent 1
### Task 2: Sails (1 day)
### Task 3: Ropes (1 day)
{fields}
"""
    assert [each for each in reported(text) if each.startswith("PL703")] == codes


@pytest.mark.parametrize(
    ("header", "first", "second", "codes"),
    [
        ("Port", "3000", "`3000`", ["PL701:7"]),
        ("Worktree", "../wt-nets", "../wt-nets", ["PL701:7"]),
        ("Port", "3000", "3001, 3002", []),
        ("Port", "Dover", "Dover", []),
        ("Port", "3000 (shared)", "3000 (shared)", []),
        ("Ports", "24", "24", []),
        ("Files", "`quay/**`", "quay/nets.md", ["PL701:7"]),
        ("Files", "`*.md`", "quay/nets.md", []),
        ("Files", "`quay/*.md`", "quay/old/nets.md", []),
    ],
)
def test_what_only_one_item_can_use_at_a_time_is_shared_by_no_two(
    header: str, first: str, second: str, codes: list[str]
) -> None:
    text = f"""
        # Harbour

        | Task | Window | {header} |
        |------|--------|----------|
        | T1: Nets | Day 1-3 | {first} |
        | T2: Sails | Day 2-4 | {second} |
        """
    assert reported(text) == codes


RETOLD = """
- T1: Nets (4 days)
  Files: `src/nets.py`
- T2: Sails (4 days)
  Files: `src/nets.py`

## Timeline

- **Day {first}:** T1
- **Day {second}:** T2
"""


def test_a_timeline_tells_when_items_run_that_nothing_else_places() -> None:
    assert reported(RETOLD.format(first="1-4", second="3-6")) == ["PL701:5"]


@pytest.mark.parametrize("second", ["5-8", "4-7"])
def test_items_that_share_no_more_than_a_day_of_a_timeline_may_follow_each_other(
    second: str,
) -> None:
    assert reported(RETOLD.format(first="1-4", second=second)) == []


def test_all_phases_are_those_before_where_later_ones_wait() -> None:
    text = """
    # Depot

    ## Phase 1: Rails
    **Duration:** 2 days

    ## Phase 2: Paint
    **Duration:** 1 day
    **Dependencies:** All phases complete

    ## Phase 3: Opening
    **Duration:** 1 day
    **Depends on:** Phase 2
    """
    assert reported(text) == []
