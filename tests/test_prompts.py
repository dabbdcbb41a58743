"""What a prompt says of its item, and which prompts are missed."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

CINEMA = """\
# Village cinema

| ID | Name | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| WS1 | Screen | 2 days | Day 1 | - |
| WS2 | Seats | 3 days | Day 3 | WS1 |
| WS3 | Sound | 2 days | Day 1 | - |

## Prompts

### WS2: Seats

```
You are building the seats.

{text}
GOAL: forty seats.
```
"""


def told(text: str, rule: str = "PL802") -> list[str]:
    found = check(source("plan.md", text), Settings(select=(rule,))).diagnostics
    return [one.finding.message for one in found]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Duration: 5 days", "gives it 5 days, the plan 3 days"),
        (
            "Timeline: Day 2-4",
            "works on Day 2-4, but by the plan it starts on Day 3 and takes 3 days",
        ),
        ("Start: Day 4", "works on Day 4, but by the plan it starts on Day 3 and takes 3 days"),
        ("DEPENDENCIES: WS1, WS3", "waits for WS3, but the plan does not say so"),
        ("DEPENDENCIES:\n- WS1 (merged)\n- WS3", "waits for WS3, but the plan does not say so"),
        ("Depends on: WS1 and WS3", "waits for WS3, but the plan does not say so"),
    ],
)
def test_a_field_of_a_prompt_that_says_otherwise_is_reported(text: str, message: str) -> None:
    (found,) = told(CINEMA.format(text=text))
    assert found.removeprefix("the prompt of WS2 ") == message


@pytest.mark.parametrize(
    "text",
    [
        "Duration: 3 days",
        "Duration: 2-4 days",
        "Effort: 8 hours",
        "Timeline: Day 3-5",
        "Timeline: Day 1-3",
        "Depends on: WS1",
        "Depends on: none",
        "DEPENDENCIES:\n- USE WS3 patterns\n- COORDINATE WITH WS3\n- WS1",
        "DEPENDENCIES: WS1, WS3 (soft)",
        "Steps:\n1. Rows\n   Duration: 1 day\n2. Cushions\n   Duration: 2 days",
        "- Duration: 1 day\n- Duration: 2 days",
    ],
)
def test_what_agrees_or_speaks_of_a_part_is_left_alone(text: str) -> None:
    assert told(CINEMA.format(text=text)) == []


PROMPT = "### WS{}: {}\n\n```\nYou are building it.\n\nGOAL: {}.\nDELIVERABLES: it\n```\n\n"


def prompts(*numbers: int) -> str:
    rows = "".join(
        f"| WS{n} | Part {n} | 1 day | {'-' if n == 1 else 'WS1'} |\n" for n in range(1, 6)
    )
    table = f"| ID | Name | Duration | Depends on |\n|---|---|---|---|\n{rows}\n"
    return f"# Cinema\n\n{table}## Prompts\n\n" + "".join(
        PROMPT.format(n, f"Part {n}", n) for n in numbers
    )


def test_the_one_item_without_a_prompt_is_named() -> None:
    assert told(prompts(1, 2, 4, 5), "PL801") == ["WS3 has no prompt, unlike WS1, WS2, WS4 and WS5"]


@pytest.mark.parametrize("numbers", [(1, 2), (1, 2, 3), (1, 2, 3, 4, 5)])
def test_where_two_lack_a_prompt_or_none_nothing_is_said(numbers: tuple[int, ...]) -> None:
    assert told(prompts(*numbers), "PL801") == []


@pytest.mark.parametrize(
    "more",
    ["### WS3\n\nIts prompt is in prompts/ws3.md.\n", "### WS3\n\n```\nBuild part 3.\n```\n"],
)
def test_a_prompt_that_is_elsewhere_or_in_other_words_is_none_missing(more: str) -> None:
    assert told(prompts(1, 2, 4, 5) + more, "PL801") == []
