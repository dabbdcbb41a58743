"""What waits for what is read from the many ways in which plans say it."""

import pytest

from planlint.plan import Item, Plan
from planlint.reading import read
from planlint.source import source

PHASES = """
# Boathouse

- Phase 1: Survey (1 day)
- Phase 2: Piles (1 day)
- Phase 3: Deck (1 day)
- Phase 4: Roof (1 day)
- Phase 5: Doors (1 day)

"""

TASKS = """
# Boathouse

| ID | Task | Days | Depends on |
|---|---|---|---|
| WS1 | Survey | 1 | |
| WS2 | Piles | 1 | |
| WS3 | Deck | 1 | |
| WS4 | Roof | 1 | {} |
"""


def plan_of(text: str) -> Plan:
    return read(source("plan.md", text))


def waits(item: Item) -> list[str]:
    return [link.on.split(":")[-1] for link in item.dependencies]


def edges(plan: Plan) -> set[str]:
    return {f"{item.id}<{on}" for item in plan.items for on in waits(item)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Phase 4 cannot start until Phase 3 is done.", {"4<3"}),
        ("Phases 3 and 4 depend on Phase 2.", {"3<2", "4<2"}),
        ("Phases 2-4: all depend on Phase 1.", {"2<1", "3<1", "4<1"}),
        ("Once Phase 2 and Phase 3 are complete, Phase 4 can begin.", {"4<2", "4<3"}),
        ("After Phase 1, start Phase 2.", {"2<1"}),
        ("Phase 2 must be finished before Phase 4.", {"4<2"}),
        ("Phase 1 before Phases 2 and 3 (they need its levels).", {"2<1", "3<1"}),
        ("Phase 1 unblocks Phase 2 and Phase 5.", {"2<1", "5<1"}),
        ("Phase 5 waits on Phases 2-4.", {"5<2", "5<3", "5<4"}),
        ("Phase 5 depends on the shell (Phases 3 and 4).", {"5<3", "5<4"}),
        ("Phase 5 starts 2 days after Phase 4.", {"5<4"}),
        ("P2 → P3 → painting → P5", {"3<2", "5<3"}),
        ("Phase 3 ← Phase 1", {"3<1"}),
        ("Phase 2 is independent of Phase 1.", set()),
        ("Nobody should work on Phase 4 before Phase 3 is done.", set()),
        ("Phase 2 does not need Phase 1.", set()),
        ("Read the Phase 1 notes before the Phase 2 meeting.", set()),
        ("The Phase 3 deck needs the Phase 2 drawings.", set()),
    ],
)
def test_a_sentence_orders_what_it_names(sentence: str, expected: set[str]) -> None:
    assert edges(plan_of(PHASES + sentence + "\n")) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("WS1, ws2", {"4<1", "4<2"}),
        ("WS1/2", {"4<1", "4<2"}),
        ("WS1-3", {"4<1", "4<2", "4<3"}),
        ("WS1..WS3", {"4<1", "4<2", "4<3"}),
        ("WS 1 and WS-02", {"4<1", "4<2"}),
        ("[WS1](#ws1) ✅, **WS2**", {"4<1", "4<2"}),
        ("all above", {"4<1", "4<2", "4<3"}),
        ("Everything before", {"4<1", "4<2", "4<3"}),
        ("All", {"4<1", "4<2", "4<3"}),
        ("all workstreams", {"4<1", "4<2", "4<3"}),
        ("Survey, Deck", {"4<1", "4<3"}),
        ("React, Node 18, design sign-off", set()),
        ("Ana, Bo (contractors)", set()),
        ("API keys from the vendor", set()),
        ("all permits", set()),
    ],
)
def test_a_cell_names_its_prerequisites(cell: str, expected: set[str]) -> None:
    plan = plan_of(TASKS.format(cell))
    assert {edge.replace("WS", "") for edge in edges(plan)} == expected
    assert plan.problems == ()


@pytest.mark.parametrize(
    ("cell", "bound"),
    [
        ("WS1", ""),
        ("WS1FS+2d", "FS + 2 days"),
        ("WS1 SS", "SS"),
        ("WS1 (SS + 1 day)", "SS + 1 day"),
        ("FF: WS1", "FF"),
        ("Start-to-Start with WS1", "SS"),
        ("WS1 + 2 days", "FS + 2 days"),
        ("WS1 FS - 1 week", "FS - 1 week"),
        ("WS1 starts", "SS"),
        ("2 days after WS1", "FS + 2 days"),
        ("1 week after WS1 starts", "SS + 1 week"),
        ("1 week of rest; after WS1", ""),
    ],
)
def test_a_cell_says_how_each_prerequisite_bounds(cell: str, bound: str) -> None:
    links = plan_of(TASKS.format(cell)).item("task:WS4").dependencies
    assert [(link.on, link.bound) for link in links] == [("task:WS1", bound)]


@pytest.mark.parametrize(
    ("cell", "strengths"),
    [
        ("WS1, WS2", ["hard", "hard"]),
        ("WS1 or WS2", ["soft", "soft"]),
        ("WS1 (tin or zinc), WS2", ["hard", "hard"]),
        ("WS1 (50% done)", ["soft"]),
        ("WS1 (100% done)", ["hard"]),
        ("WS1 (can start after 2 days)", ["soft"]),
    ],
)
def test_a_part_of_a_prerequisite_or_one_of_several_binds_softly(
    cell: str, strengths: list[str]
) -> None:
    links = plan_of(TASKS.format(cell)).item("task:WS4").dependencies
    assert [link.strength for link in links] == strengths


def test_an_ambiguous_reference_says_what_it_may_mean() -> None:
    text = """
## Phase 1: Hull (3 days)
### Stream A: Keel (1 day)
## Phase 2: Rig (3 days)
### Stream A: Mast (1 day)
## Phase 3: Launch (1 day)

**Depends on:** Stream A
"""
    problems = [one for one in plan_of(text).problems if one.kind == "ambiguous"]
    assert [one.reason for one in problems] == [
        "Stream A may be Stream A of Phase 1 or Stream A of Phase 2"
    ]


def test_a_list_of_numbers_may_hold_some_with_letters() -> None:
    rows = ("7: Dig | -", "8A: Pave | 7", "8B: Plant | 7", "9: Open | 7, 8A, 8B")
    table = "\n".join(f"| Task {row} | 1 day |" for row in rows)
    plan = plan_of(f"# Quay\n\n| Task | Depends on | Days |\n|---|---|---|\n{table}\n")
    assert waits(plan.items[-1]) == ["7", "8A", "8B"]


def test_the_nearest_scope_is_meant() -> None:
    text = """
## Phase 1: Hull (3 days)
### Stream A: Keel (1 day)
## Phase 2: Rig (3 days)
### Stream A: Mast (1 day)
### Stream B: Sails (1 day)

**Depends on:** Stream A
"""
    plan = plan_of(text)
    assert [link.on for link in plan.item("stream:B").dependencies] == ["phase:2/stream:A"]
    assert plan.problems == ()


def test_a_crowd_of_which_no_item_is_found_is_a_problem() -> None:
    text = """
## Phase 1: Hull (2 days)

**Depends on:** all previous phases

## Phase 2: Rig (1 day)
"""
    assert [(one.kind, one.text, one.item) for one in plan_of(text).problems] == [
        ("dependency", "all previous phases", "phase:1")
    ]


@pytest.mark.parametrize("written", ["1", "001", "T1", "#1"])
def test_padding_signs_and_letters_of_a_number_do_not_matter(written: str) -> None:
    text = f"""
- [ ] T001 Sand the planks (1 day)
- [ ] T002 Oil the planks (depends on {written})
"""
    assert edges(plan_of(text)) <= {"T002<T001"}
    field = text.replace(f"(depends on {written})", f"\n  - Depends on: {written}")
    assert edges(plan_of(field)) == {"T002<T001"}


def test_what_is_struck_out_is_skipped() -> None:
    text = """
## Phase 1: Hull (2 days)
## ~~Phase 2: Rig~~ (1 day)
- [ ] ~~T1~~ Paint
- [x] ~~T2~~ Varnish

| ID | Task | Days |
|---|---|---|
| 7 | ~~Flag~~ | 1 |
| 8 | Bell | 1 |
"""
    found = {item.id: item.status for item in plan_of(text).items}
    assert found == {
        "1": None,
        "2": "skipped",
        "T1": "skipped",
        "T2": "done",
        "7": "skipped",
        "8": None,
    }


@pytest.mark.parametrize(
    "picture",
    [
        "[Phase 1] --> [Phase 2]",
        "Phase 1\n  |\n  v\nPhase 2",
        "Phase 1 ──┐\n          ▼\n       Phase 2",
        "┌─────────┐\n│ Phase 1 │\n└────┬────┘\n     ▼\n┌─────────┐\n│ Phase 2 │\n└─────────┘",
        "+---------+   +---------+\n| Phase 1 |-->| Phase 2 |\n+---------+   +---------+",
        "Phase 1\n└─▶ Phase 2",
        "Phase 2 ◄── Phase 1",
        "Phase 1: Survey\n  → Phase 2: Piles",
    ],
)
def test_a_drawing_orders_what_its_arrows_join(picture: str) -> None:
    assert edges(plan_of(f"{PHASES}```\n{picture}\n```\n")) == {"2<1"}


@pytest.mark.parametrize(
    "picture",
    [
        "Phase 1 --- Phase 2",
        "| Phase 1 | Phase 2 |",
        "Phase 1\n├── Phase 2\n└── Phase 3",
        "Phase 1 <> Phase 2",
        "Phase 1 (3 days → 2 days)",
    ],
)
def test_a_drawing_without_arrows_orders_nothing(picture: str) -> None:
    assert edges(plan_of(f"{PHASES}```\n{picture}\n```\n")) == set()


def test_a_tree_under_a_title_of_dependencies_orders_its_branches() -> None:
    tree = "## Dependency tree\n\n```\nPhase 1\n├── Phase 2\n│   └── Phase 4\n└── Phase 3\n```\n"
    assert edges(plan_of(PHASES + tree)) == {"2<1", "3<1", "4<2"}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("a[Phase 1] --> b[Phase 2]", {"2<1"}),
        ("a[Phase 1]-->b[Phase 2]-->c[Phase 3]", {"2<1", "3<2"}),
        ("a[Phase 1] & b[Phase 2] --> c[Phase 3]", {"3<1", "3<2"}),
        ("a[Phase 1] -- then --> b(Phase 2)", {"2<1"}),
        ("a[Phase 1] ==> ok{passed?} -->|yes| b([Phase 2])", {"2<1"}),
        ("a[Phase 2] -->|depends on| b[Phase 1]", {"2<1"}),
        ("a[Phase 1] <-- b[Phase 2]", {"1<2"}),
        ("a[Phase 1] --- b[Phase 2]", set()),
        ("a[Phase 1] <--> b[Phase 2]", set()),
        ("a[Hull] --> b[Rig]", set()),
    ],
)
def test_a_flowchart_orders_what_its_links_join(statement: str, expected: set[str]) -> None:
    chart = f"{PHASES}```mermaid\ngraph TD\n    {statement}\n```\n"
    assert edges(plan_of(chart)) == expected


@pytest.mark.parametrize(
    "chain",
    [
        "Merge order: Phase 1 → Phase 2",
        "**Rollback order**: Phase 2 → Phase 1",
        "## Review order\n\nPhase 1 → Phase 2",
        "Demo order:\n\n- Phase 1 → Phase 2",
        "## Merge order\n\n```mermaid\ngraph LR\nA[Phase 1] --> B[Phase 2]\n```",
        "```\nMerge order: Phase 1 → Phase 2\n```",
        "~~Phase 1 → Phase 2~~",
        "Data: Phase 1 → Phase 2",
        "Sequential (rejected): Phase 1 → Phase 2",
        "- Phase 1 → Phase 2: Ada",
        "- [ ] Phase 1 → Phase 2 levels agree",
    ],
)
def test_a_chain_that_orders_something_else_than_the_work_is_no_dependency(chain: str) -> None:
    assert edges(plan_of(f"{PHASES}{chain}\n")) == set()


@pytest.mark.parametrize(
    "chain",
    [
        "Phase 1 → Phase 2",
        "**Critical path** (2 days): Phase 1 → Phase 2",
        "Execution order: Phase 1 → Phase 2",
        "Sequential: Phase 1 → Phase 2",
        "## Dependencies\n\n- Phase 1 → Phase 2: levels",
    ],
)
def test_a_chain_that_orders_the_work_is_a_dependency(chain: str) -> None:
    assert edges(plan_of(f"{PHASES}{chain}\n")) == {"2<1"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Phase 2 doesn't need Phase 1.",
        "Phase 2 never waits for Phase 1.",
        "Phase 2 depends on nothing from Phase 1.",
        "If Phase 2 depends on Phase 1, call the harbour.",
        "Should Phase 2 need Phase 1, call the harbour.",
        "Phase 2 might need Phase 1.",
        "Does Phase 2 depend on Phase 1?",
        "Previously Phase 2 was blocked by Phase 1.",
        "~~Phase 2 depends on Phase 1.~~",
        "- No dependency: Phase 2 on Phase 1",
    ],
)
def test_what_a_sentence_denies_supposes_or_asks_is_no_dependency(sentence: str) -> None:
    assert edges(plan_of(f"{PHASES}{sentence}\n")) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Phase 2 is merged after Phase 1.",
        "Review Phase 1 before Phase 2.",
        "Phase 2 ends after Phase 1.",
        "After Phase 1, its builders help Phase 2.",
        "The tests of Phase 2 depend on Phase 1.",
        "Phase 2's second half depends on Phase 1.",
    ],
)
def test_another_act_or_a_part_of_an_item_does_not_make_the_item_wait(sentence: str) -> None:
    assert edges(plan_of(f"{PHASES}{sentence}\n")) == set()


def test_a_length_behind_a_whole_chain_is_not_that_of_its_last_item() -> None:
    plan = plan_of(f"{PHASES}Critical path: Phase 1 → Phase 2 → Phase 4 (3 days).\n")
    assert [len(item.durations) for item in plan.items] == [1] * 5


def test_what_is_sent_along_an_arrow_in_a_fence_orders_nothing() -> None:
    plan = plan_of(f"{PHASES}```\nPhase 1 -> Phase 2 : levels\n```\n")
    assert edges(plan) == set()


def test_a_chain_in_a_field_of_one_of_its_items_is_no_item_that_waits_for_itself() -> None:
    plan = read(source("plan.md", CHAIN_IN_A_FIELD))

    assert [{link.on for link in item.dependencies} for item in plan.items] == [set(), {"stream:A"}]


CHAIN_IN_A_FIELD = """
## Stream A: Beds (2 days)

## Stream B: Water (1 day)

**Dependencies:** Stream A → Stream B
"""


def test_the_name_right_before_the_verb_is_the_one_that_waits() -> None:
    text = "- T1: Beds, 3 days, T2 depends on T3\n- T2: Paths\n- T3: Seeds, depends on T1\n"
    assert edges(plan_of(text)) == {"T2<T3", "T3<T1"}
