"""Lists of the items of waves, compared with the items of the plan."""

from textwrap import dedent

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

TASKS = """
# Aviary

- T1: Nets (2 days)
- T2: Perches (1 day)
- T3: Feeders (1 day)
- T4: Ponds (1 day)

"""


def reported(text: str) -> list[str]:
    found = check(source("plan.md", TASKS + dedent(text)), Settings()).diagnostics
    return [f"{each.name}: {each.finding.message}" for each in found]


def test_a_member_of_a_wave_that_nothing_declares_is_told() -> None:
    told = reported("Wave 1: T1, T2\nWave 2: T3, T4, T9\n")
    assert told == ["undefined-reference: Wave 2 names T9, which nothing declares"]


def test_what_the_lists_of_waves_leave_out_is_told() -> None:
    told = reported("Wave 1: T1, T2\nWave 2: T4\n")
    assert told == ["missing-from-timeline: the lists of waves leave T3 out"]


def test_an_item_of_two_waves_is_told() -> None:
    told = reported("Wave 1: T1, T2, T3\nWave 2: T4, T3\n")
    assert told == ["wave-mismatch: Wave 2 names T3, which Wave 1 holds already"]


@pytest.mark.parametrize(
    "text",
    [
        "Wave 1: T1, T2\nWave 2: T3 · T4\n",
        "Wave 1: T1, T2, T3\nWave 2: T4, T3 (continued)\n",
        "Wave 2: T1, T2, T3, T4\nWave 2a: T1, T2\n",
        "Wave 1: T1, T2\nWave 2: T4\n\nWave last: T3\n\nT3 is for the autumn.\n".replace(
            "\n\n", "\n"
        ),
        "Wave 1: T1, T2\nWave 2: T4, GDPR-2 checks\nThe rest (T3) follows.\n",
        "Wave 1: T1\nWave 2: T2\n",
        "Wave 1: T1, T2, T3\n",
    ],
)
def test_lists_that_may_be_right_are_left_alone(text: str) -> None:
    assert reported(text) == []


def test_the_waves_of_another_course_are_no_second_ones() -> None:
    text = """
    Wave 1: T1, T2
    Wave 2: T3, T4

    ## Alternative: fewer keepers

    Wave 1: T1
    Wave 2: T2, T3, T4
    """
    assert reported(text) == []
