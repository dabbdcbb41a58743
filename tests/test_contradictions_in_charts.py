"""What contradicts itself in charts, in prompts beside the plan, and in items told twice."""

import pytest

from planlint.api import check_bytes
from planlint.config import Settings

CHART = """# Mill

```mermaid
gantt
    dateFormat YYYY-MM-DD
    WP1 Millstones :wp1, 2026-03-02, 4d
    WP2 Mill pond :wp2, after wp1, 2d
    WP3 Flour store :wp3, after wp2, 1d
```

| Package | Cost |
|---------|------|
| WP1 | $100 |
| WP2 | $200 |
"""

LISTED = """# Cinema: 3 tasks

## Tasks

- T1: Projector (3 days)
- T2: Screen (2 days, after T1)
- T3: Licences (4 days, after T1)

| Task | Cost |
|------|------|
| T2 | $100 |
"""

PROMPTED = """# Orchard

## WS1: Graft

- **Duration:** 4 days
- **Timeline:** Day 1-4

## Prompts

### WS1: Graft (START Day 1)

Graft them.

## WS2: Press

- **Duration:** 2 days
- **Timeline:** Day 5-6
"""


def codes(text: str) -> set[str]:
    return {each.code for each in check_bytes("plan.md", text.encode(), Settings()).diagnostics}


@pytest.mark.parametrize(
    ("plan", "right", "wrong", "code"),
    [
        (CHART, ":wp2, after wp1", ":wp2, after wp1 wp3", "PL201"),
        (CHART, ":wp2, after wp1", ":wp2, after wp1 wp2", "PL202"),
        (CHART, ":wp3, after wp2", ":wp2, after wp1", "PL101"),
        (CHART, ", 2d", ", {{duration}}", "PL110"),
        (LISTED, "- T3", "- T2", "PL101"),
        (PROMPTED, "Day 1-4", "Day 1-3", "PL403"),
        (PROMPTED, "START Day 1", "START Day 9", "PL405"),
    ],
)
def test_what_makes_a_plan_contradict_itself_is_told(
    plan: str, right: str, wrong: str, code: str
) -> None:
    assert not codes(plan)
    assert code in codes(plan.replace(right, wrong))
