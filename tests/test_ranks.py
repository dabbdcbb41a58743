"""Which groups have an order, and what their numbers are."""

import pytest

from planlint.analysis.tiers import mended, seats
from planlint.api import check
from planlint.config import Settings
from planlint.plan import Plan
from planlint.reading import read
from planlint.schedule import schedule
from planlint.schedule.ranks import PHASES, TIERS, WAVES, ranks
from planlint.source import source


def plan_of(kind: str, *numbers: str) -> Plan:
    groups = (
        f"## {kind} {number}: Work\n\n- T{at}: Rows (1 day)\n" for at, number in enumerate(numbers)
    )
    return read(source("plan.md", "# Vineyard\n\n" + "\n".join(groups)))


def numbers(plan: Plan) -> list[float]:
    stated = ranks(plan, TIERS | WAVES | PHASES)
    return [stated[item.key].number for item in plan.items if item.key in stated and item.parent]


@pytest.mark.parametrize("kind", ["Phase", "Wave", "Sprint", "Tier", "Stage", "Milestone"])
def test_groups_are_counted_in_digits(kind: str) -> None:
    assert numbers(plan_of(kind, "1", "2", "3")) == [1, 2, 3]


def test_phases_are_counted_in_roman_numerals() -> None:
    assert numbers(plan_of("Phase", "I", "II", "IV")) == [1, 2, 4]


def test_waves_are_counted_in_letters() -> None:
    assert numbers(plan_of("Wave", "A", "B", "C")) == [1, 2, 3]


def test_letters_beside_digits_are_names() -> None:
    assert numbers(plan_of("Wave", "1", "2", "X")) == [1, 2]


def test_batches_in_letters_have_no_order() -> None:
    assert numbers(plan_of("Batch", "A", "B")) == []


def test_an_item_could_be_in_the_first_wave_after_those_of_its_prerequisites() -> None:
    text = """
# Vineyard

| ID | Task   | Wave | Depends on |
|----|--------|------|------------|
| V1 | Posts  | 1    | -          |
| V2 | Wires  | 3    | V1         |
| V3 | Vines  | 4    | V2         |
| V4 | Sheds  | 2    | -          |
"""
    found = {seat.item: seat for seat in seats(schedule(read(source("plan.md", text))), WAVES)}
    assert {key[-2:]: (seat.rank.number, seat.possible) for key, seat in found.items()} == {
        "V1": (1, 1),
        "V2": (3, 2),
        "V3": (4, 3),
        "V4": (2, 2),
    }


def test_a_column_of_sprints_places_the_items_of_its_table() -> None:
    text = """
# Vineyard

| ID | Story  | Sprint   | Depends on |
|----|--------|----------|------------|
| V1 | Posts  | Sprint 1 | V2         |
| V2 | Wires  | Sprint 2 | -          |
"""
    first, then = read(source("plan.md", text)).items
    assert [str(item.windows[0].value) for item in (first, then)] == ["Sprint 1", "Sprint 2"]


VINEYARD = """
| Task | Tier | Depends on |
|------|------|------------|
| V1 | 0 | - |
| V2 | 1 | V1, V3 |
| V3 | 1 | V1 |
| V4 | 2 | V2 |
| V5 | 4 | V4 |
| V6 | 4 | V3 |
"""


def test_what_needs_an_item_that_must_move_comes_after_where_that_moves_to() -> None:
    tiers = mended(schedule(read(source("plan.md", VINEYARD))))
    assert list(tiers.values()) == [0, 2, 1, 3, 4, 4]


def test_no_tier_is_proposed_that_the_tiers_in_which_prerequisites_can_be_forbid() -> None:
    checked = check(source("plan.md", VINEYARD), Settings())
    told = [(each.code, each.finding.message) for each in checked.diagnostics]
    assert [(code, message.split()[0]) for code, message in told] == [
        ("PL301", "V2"),
        ("PL302", "V6"),
    ]
