"""What a timeline contradicts where the items themselves say nothing of their places."""

from planlint.api import check_bytes
from planlint.config import Settings

ITEMS = "# Ferry\n\n**Deadline:** Day 6\n\n- T1: Hull (2 days)\n- T2: Deck (3 days, after T1)\n\n"
LATE = "## Timeline\n\n- **Day 1-3:** T1\n- **Day 6-8:** T2\n\n"
EARLY = "## Calendar\n\n| Day | Work |\n|---|---|\n| 1-2 | T1 |\n| 3-5 | T2 |\n\n"
GATE = "## Gates\n\n### Gate 1 (Day 6): T2\n\n- [ ] it floats\n"


def codes(text: str) -> set[str]:
    found = check_bytes("plan.md", text.encode(), Settings()).diagnostics
    return {each.code for each in found}


def test_the_only_timeline_may_pass_the_deadline_and_a_gate() -> None:
    assert {"PL409", "PL601"} <= codes(ITEMS + LATE + GATE)


def test_a_timeline_that_keeps_both_is_silent() -> None:
    assert codes(ITEMS + EARLY + GATE) == set()


def test_where_another_timeline_keeps_them_neither_is_reported() -> None:
    assert not {"PL409", "PL601"} & codes(ITEMS + LATE + EARLY + GATE)


def test_a_sequential_timeline_may_end_later() -> None:
    sequential = LATE.replace("Timeline", "Sequential timeline")
    assert not {"PL409", "PL601"} & codes(ITEMS + sequential + GATE)
