"""The planned course of the work is told from others that a document goes through."""

from outlines import outline

LOTS = """# Tram depot

## Lot A: Tracks

**Duration:** 2 weeks (Weeks 1-2)

## Lot B: Wires

**Duration:** 3 weeks (Weeks 3-5 or anytime after Week 2)
**Depends on:** Lot A

## Where to start

### For 1 crew (sequential)

1. Lot A (Weeks 1-2)
2. Lot B (Week 9)

## Done when

- [ ] 7 trams moved in
"""


def test_places_on_another_course_are_not_those_of_the_items() -> None:
    assert outline(LOTS, "").splitlines() == [
        "Lot A: Tracks [2 weeks; Week 1-2]",
        "Lot B: Wires [3 weeks; Week 3-5; after Lot A]",
    ]


def test_places_are_kept_where_the_plan_tells_no_other_course() -> None:
    only = LOTS.replace(" (Weeks 1-2)\n**", "\n**").replace(
        " (Weeks 3-5 or anytime after Week 2)", ""
    )
    assert "Lot B: Wires [3 weeks; Week 9; after Lot A]" in outline(only, "").splitlines()


def test_a_box_that_begins_with_an_amount_is_no_task() -> None:
    assert "Task 7" not in outline(LOTS, "")
