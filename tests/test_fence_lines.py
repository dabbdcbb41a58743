"""Outlines in fences: which lines declare an item, and of which kind."""

from outlines import outline

WAVES = """
## Wave 0: Keel

## Wave 1: Hull

```
W0: Keel (2 days)  │ SEQUENTIAL │ 1 agent  │ in the yard
                   ↓
W1: Hull (3 days)  │ PARALLEL   │ 2 agents │ in the yard
                   ↓
W2: Sails (1 day)  │ PARALLEL   │ 2 agents │ in the loft
```
"""


def test_a_letter_stands_for_the_kind_that_headings_number() -> None:
    told = outline(WAVES).splitlines()
    assert "Wave 2: Sails [1 day; after Wave 1]" in told
    assert not [line for line in told if line.startswith("W2")]


def test_a_letter_that_heads_no_kind_stays_part_of_the_identifier() -> None:
    told = outline(WAVES.replace("## Wave", "## Yard")).splitlines()
    assert "W2: Sails [1 day; after W1]" in told


def test_items_of_a_letter_are_none_of_a_kind_whose_names_differ() -> None:
    tiers = WAVES.replace("Wave 0: Keel", "Wave 0: Yard").replace("Wave 1: Hull", "Wave 1: Sea")
    assert "  W2: Sails [1 day; after W1]" in outline(tiers).splitlines()
