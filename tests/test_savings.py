"""What working in parallel is said to save: only what surely speaks of two lengths is told."""

from telling import told

PLAN = """\
# Bakery

**Sequential:** {}
**Parallel:** {}

- WS1: Oven (6 days)
- WS2: Shop (4 days)
"""


def test_a_length_of_nothing_saves_nothing_and_breaks_nothing() -> None:
    assert told(PLAN.format("0 days", "8 days (40% faster)"), "PL507") == []
