"""One unit of work is one item, however often it is told; two are two, however alike."""

from itertools import product

import pytest

from planlint.api import check
from planlint.assembly.identity import MANY
from planlint.config import Settings
from planlint.plan import Item, Plan
from planlint.reading import read
from planlint.source import source


def plan_of(text: str) -> Plan:
    return read(source("plan.md", text))


def keys(text: str) -> list[str]:
    return [item.key for item in plan_of(text).items]


def item(text: str, key: str) -> Item:
    return plan_of(text).item(key)


def test_a_summary_and_a_section_tell_one_item() -> None:
    text = """
1. **Stream A (Routing):** Day 3 - 2 days
2. **Stream B (Search):** Day 3 - 1 day

## Stream A: Routing (2 days)

## Stream B: Search (1 day)
"""
    assert keys(text) == ["stream:A", "stream:B"]
    assert len(item(text, "stream:A").declared) == 2


def test_an_abbreviation_and_the_words_for_it_tell_one_item_of_one_name() -> None:
    text = """
| Workstream | Weeks |
|------------|-------|
| WS1: Soil survey | Weeks 1-4 |
| WS2: Beds and paths | Weeks 3-8 |
| WS3: Permits | Weeks 1-6 |

## Workstream 1: Soil survey

## Workstream 2: Beds and Paths

**Duration:** Weeks 3-9

## Workstream 3: Fences
"""
    assert keys(text) == ["workstream:WS1", "workstream:WS2", "workstream:WS3", "workstream:3"]
    assert [str(stated.value) for stated in item(text, "workstream:WS2").windows] == [
        "Week 3-8",
        "Week 3-9",
    ]


def test_streams_of_two_phases_share_their_letters_and_are_four_items() -> None:
    text = """
## Phase 1: Core (Days 1-3)
### Stream A: Routing (2 days)
### Stream B: Search (1 day)
## Phase 2: Docs (Days 4-5)
### Stream A: Manual (1 day)
### Stream B: Tour (1 day)
"""
    assert keys(text) == [
        "phase:1",
        "phase:1/stream:A",
        "phase:1/stream:B",
        "phase:2",
        "phase:2/stream:A",
        "phase:2/stream:B",
    ]


def test_a_name_is_recognised_among_more_namesakes_than_are_compared() -> None:
    names = ["".join(letters) for letters in product("bdfglm", "aeiou", "knprst")]
    phases = "".join(
        f"## Phase {number}: {name}\n### Stream A: {name}wood (1 day)\n"
        for number, name in enumerate(names, start=1)
    )
    told_again = f"\n## Overview\n\n- Stream A: {names[0]}wood (1 day)\n"
    assert len(names) > MANY
    assert len(keys(phases + told_again)) == 2 * len(names)
    assert len(item(phases + told_again, "phase:1/stream:A").declared) == 2


def test_two_siblings_with_one_identifier_and_other_names_are_two_items() -> None:
    text = """
- Phase 1: Design (2 days)
- Phase 2: Build (2 days)
- Phase 2: Ship (1 day)
"""
    assert keys(text) == ["phase:1", "phase:2", "phase:2#2"]


def test_an_identifier_is_the_same_in_a_chart_whatever_its_case_if_the_name_is() -> None:
    text = """
- Task A1: Bake the bread (3 hours)
- Task A2: Sell it (2 hours)

```mermaid
gantt
    dateFormat HH:mm
    Bake the bread :a1, 00:00, 3h
    Count the till :a2, after a1, 1h
```
"""
    assert keys(text) == ["task:A1", "task:A2", "a2"]


def test_a_bar_with_a_handle_is_the_work_that_has_its_title_elsewhere() -> None:
    text = """
```mermaid
gantt
    dateFormat YYYY-MM-DD
    Knead the dough :a1, 2026-03-02, 2d
    Bake            :a2, after a1, 1d
    Sell            :a3, after a2, 1d
```

| ID | Task            | Depends on |
|----|-----------------|------------|
| B7 | Knead the dough | -          |
| B8 | Bake            | B7         |
"""
    assert keys(text) == ["task:B7", "task:B8", "a3"]


def test_a_chance_identifier_without_relatives_is_no_item() -> None:
    text = """
- UTF-8: the encoding of all files
- Phase 1: Read (1 day)
- Phase 2: Write (1 day)
"""
    assert keys(text) == ["phase:1", "phase:2"]


def test_one_number_of_a_tracker_is_one_item_in_all_lists() -> None:
    text = """
| Issue | Owner | Duration |
|---|---|---|
| #12 [API] Export | Ana | 2 days |
| #13 [UI] Button | Bo | 1 day |

## Ready
- **#12** - Export
"""
    assert keys(text) == ["issue:12", "issue:13"]


def test_a_list_of_prerequisites_declares_nothing() -> None:
    text = """
## Stream A: Walls (2 days)

## Stream B: Roof (1 day)

**Dependencies:**
- Stream A
- Stream C (delivers the nails)

## Stream C: Nails (1 day)
"""
    assert keys(text) == ["stream:A", "stream:B", "stream:C"]
    assert [link.on for link in item(text, "stream:B").dependencies] == ["stream:A", "stream:C"]


def test_facts_belong_to_the_innermost_item_around_them() -> None:
    text = """
## Phase 1: Core

**Duration:** 5 days

### Task 1.1: Parser

**Duration:** 2 days
"""
    assert str(item(text, "phase:1").durations[0].value) == "5 days"
    assert str(item(text, "task:1.1").durations[0].value) == "2 days"


def test_a_shortened_name_under_another_kind_of_parent_is_the_same_item() -> None:
    text = """
## Epic 1: Workshop

- Issue 14: Bench with drawers
- Issue 15: Lamp

## Phase 1: Heavy things

- Issue 14: Bench (3 days)
- Issue 16: Stove (1 day)
"""
    assert len(item(text, "issue:14").declared) == 2
    assert str(item(text, "issue:14").durations[0].value) == "3 days"


def test_a_length_within_a_parenthesis_explains_a_word_of_it() -> None:
    text = """
- Stream A: Walls (2 days)
- Stream B: Roof, 3 days (longest: beams [1 day] + tiles [2 days])
"""
    assert [str(each.value) for each in item(text, "stream:B").durations] == ["3 days"]


def test_the_parent_of_an_item_is_an_item() -> None:
    text = "# Tasks\n\n## 1. Wiring\n\n- [ ] 1.1 Cable\n\n## 2. Alarm\n\n- [ ] 2.1 Bell\n"
    plan = plan_of(text)
    assert {one.parent for one in plan.items} <= {None, *(one.key for one in plan.items)}


def test_a_length_behind_a_colon_is_no_part_of_a_name() -> None:
    plan = plan_of("- **T1** Freeze schema: 1 day\n- **T2** Copy data: 2 days (after T1)\n")
    assert [one.name for one in plan.items] == ["Freeze schema", "Copy data"]


def test_a_countdown_is_no_identifier() -> None:
    assert keys("- T-4 weeks: venue booked\n- T-2 weeks: posters out\n- T-1 week: set up\n") == []


def test_an_identifier_and_a_name_with_a_length_are_an_item_without_a_colon() -> None:
    text = "- PAY-10 Basket (3 pts)\n- PAY-12 Refunds (5 pts) — blocked by PAY-10\n"
    assert keys(text) == ["PAY-10", "PAY-12"]
    assert [one.on for one in item(text, "PAY-12").dependencies] == ["PAY-10"]


def test_what_is_only_said_of_items_declares_none() -> None:
    assert keys("- T1 and T2 (2 days)\n- T3 needs T1 (1 day)\n- T4 came up in the talk\n") == []


def test_the_entries_of_a_breakdown_of_work_are_items_and_a_lag_is_no_length() -> None:
    text = "- 1.1 Sketches — 3d\n- 1.2 Model — 2d (pred: 1.1)\n- 1.3 Roof — 4d (pred: 1.2 FS+2d)\n"
    assert keys(text) == ["1.1", "1.2", "1.3"]
    [length], [link] = item(text, "1.3").durations, item(text, "1.3").dependencies
    assert (str(length.value), link.on, link.bound) == ("4 days", "1.2", "FS + 2 days")


DUPLICATES = {
    "json": (
        '```json\n{"tasks": [\n  {"id": "T1", "title": "Walls", "duration": "1 day"},\n'
        '  {"id": "T1", "title": "Roof", "duration": "2 days"}\n]}\n```\n'
    ),
    "xml": (
        '```xml\n<task id="T1" name="Walls" duration="1 day"/>\n'
        '<task id="T1" name="Roof" duration="2 days"/>\n```\n'
    ),
    "sections": "## WS1: Walls\n**Duration:** 1 day\n\n## WS1: Roof\n**Duration:** 2 days\n",
    "table with waves": (
        "| ID | Task | Duration |\n|---|---|---|\n| Task 1 | Walls | 1 day |\n"
        "| Task 1 | Roof | 2 days |\n| Task 3 | Paint | 2 days |\n\nWave 1: Task 1, Task 3\n"
    ),
}


@pytest.mark.parametrize("text", DUPLICATES.values(), ids=DUPLICATES.keys())
def test_two_units_of_one_listing_never_share_an_identifier(text: str) -> None:
    other = "| ID | Task | Duration |\n|---|---|---|\n| X1 | Door | 1 day |\n| X2 | Key | 1 day |\n"
    found = check(source("plan.md", f"# House\n\n{text}\n## Doors\n\n{other}"), Settings())
    assert "duplicate-id" in [each.name for each in found.diagnostics]


def test_an_item_is_called_by_the_code_that_its_plan_gives_it() -> None:
    text = "# Zoo\n\n- [ ] STORY-1: Cages\n- [ ] STORY-2: Keepers (depends on STORY-1)\n"
    assert [item.label for item in read(source("zoo.md", text)).items] == ["STORY-1", "STORY-2"]


def test_a_title_that_tells_one_side_of_an_item_gives_it_no_name() -> None:
    table = "| # | Phase | Effort |\n|---|---|---|\n| 1 | Nave | 3h |\n| 2 | Tower | 4h |\n"
    sides = "Phase 1 ownership:\n\n- src/nave.py\n\nPhase 2 ownership:\n\n- src/tower.py\n"
    plan = read(source("church.md", f"# Church\n\n{table}\n## Files\n\n{sides}"))
    assert [item.title for item in plan.items] == ["Phase 1: Nave", "Phase 2: Tower"]
