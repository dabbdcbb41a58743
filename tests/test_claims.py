"""What the arithmetic of claims promises: right figures are never reported, wrong ones are."""

import random
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.api import check
from planlint.config import Settings
from planlint.figure import Figure, total
from planlint.plan import Claim, Plan
from planlint.saving import Comparison, gives
from planlint.source import Span, source

ENDS = st.tuples(st.integers(1, 10_000), st.integers(0, 5_000)).map(
    lambda ends: (ends[0], ends[0] + ends[1])
)
FIGURES = st.builds(lambda ends, slack: Figure(*ends, slack), ENDS, st.integers(0, 50))


def reported(text: str, code: str) -> list[str]:
    """Give the messages of one rule about a document."""
    found = check(source("plan.md", text), Settings()).diagnostics
    return [each.finding.message for each in found if each.code == code]


def phases(costs: Iterable[tuple[int, int]]) -> str:
    return "\n\n".join(
        f"## Phase {number}: Part {number} (2 days)\n\n**Cost:** {money(*ends)}"
        for number, ends in enumerate(costs, start=1)
    )


def money(low: int, high: int) -> str:
    return f"${low:,}" if low == high else f"${low:,}-{high:,}"


def test_a_total_that_is_too_short_is_shown_one_longest_chain() -> None:
    text = """\
# Course

**Total Duration:** 6 days

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| C1 | Script | 3 days | - |
| C2 | Slides | 4 days | C1 |
| C3 | Film | 4 days | C1 |
| C4 | Notes | 7 days | - |
"""
    [found] = check(source("plan.md", text), Settings()).diagnostics
    assert [each.message for each in found.finding.related] == [
        "C1 takes 3 days",
        "C2 takes 4 days",
    ]


def test_a_total_that_nothing_explains_is_reported_however_far_it_is_off() -> None:
    text = f"# Plan\n\n**Total cost:** $19,000\n\n{phases([(3_000, 3_000), (4_000, 4_000)])}"
    assert reported(text, "PL503") == [
        "the costs of the 2 phases add up to $7,000, the stated total is $19,000"
    ]


def test_a_count_in_a_sentence_that_is_off_by_one_is_reported() -> None:
    text = f"# Plan\n\nThe work has {{}} phases.\n\n{phases([(1, 1), (2, 2), (3, 3)])}"
    assert reported(text.format(4), "PL501") == [
        "4 phases are counted, 3 are declared: Phase 1, Phase 2, Phase 3"
    ]
    assert [reported(text.format(number), "PL501") for number in (3, 6)] == [[], []]


def test_a_total_far_beyond_all_the_work_is_reported() -> None:
    text = "# Plan\n\n**Total duration:** {}\n\n## Phase 1: Build (2 weeks)\n\n"
    text += "## Phase 2: Ship (2 weeks)\n\n**Depends on:** Phase 1\n"
    [message] = reported(text.format("9 weeks"), "PL502")
    assert message.startswith("the total duration is stated as 9 weeks, but the items take at most")
    assert reported(text.format("8 weeks"), "PL502") == []
    assert reported(text.format("9 weeks, with a buffer"), "PL502") == []
    assert reported(text.format("60 days"), "PL502") == []


@given(FIGURES, FIGURES)
def test_agreement_is_mutual_and_implies_an_amount_in_common(one: Figure, other: Figure) -> None:
    assert one.agrees(one)
    assert one.agrees(other) == other.agrees(one)
    assert one.overlaps(other) or not one.agrees(other)


@given(st.lists(FIGURES, min_size=1), st.randoms(use_true_random=False))
def test_a_sum_does_not_depend_on_the_order_of_its_parts(
    figures: list[Figure], shuffler: random.Random
) -> None:
    shuffled = list(figures)
    shuffler.shuffle(shuffled)
    assert total(shuffled) == total(figures)


@given(st.lists(ENDS, min_size=2, max_size=5))
def test_a_total_that_is_the_sum_of_the_costs_is_never_reported(
    costs: Sequence[tuple[int, int]],
) -> None:
    sum_ = money(sum(low for low, _ in costs), sum(high for _, high in costs))
    text = f"# Plan\n\n{phases(costs)}\n\n## Summary\n\n**Total Cost:** {sum_}\n"
    assert reported(text, "PL503") == []


@given(st.lists(ENDS, min_size=2, max_size=5), st.integers(1, 50))
def test_a_total_with_one_wrong_end_is_reported_with_both_sums(
    costs: Sequence[tuple[int, int]], error: int
) -> None:
    costs = [(low, high + 1) for low, high in costs]  # a single sum may stand for a range
    low, high = sum(low for low, _ in costs), sum(high for _, high in costs)
    stated = money(low, high + error)
    text = f"# Plan\n\n{phases(costs)}\n\n## Summary\n\n**Total Cost:** {stated}\n"
    [message] = reported(text, "PL503")
    assert message == (
        f"the costs of the {len(costs)} phases add up to {money(low, high)}, "
        f"the stated total is {stated}"
    )


def length(days: float, kind: str) -> Claim:
    return Claim("total-duration", days, days, "day", Span(0, 0), scenario=kind)


@given(st.integers(2, 400), st.integers(1, 399))
def test_the_saving_that_two_lengths_give_is_accepted_in_every_wording(
    before: int, after: int
) -> None:
    comparison = Comparison(length(before, "sequential"), length(after, "parallel"))
    less_time, more_speed = 100 * (before - after) / before, 100 * (before - after) / after
    for amount, unit in (
        (less_time, "percent"),
        (more_speed, "percent"),
        (before / after, "factor"),
        (before - after, "day"),
    ):
        saving = Claim("saving", amount, amount, unit, Span(0, 0))
        assert gives(Plan(source("plan.md", ""), ""), comparison, saving)


@given(st.integers(10, 400), st.integers(2, 9))
def test_a_saving_beyond_every_reading_is_not_accepted(after: int, ratio: int) -> None:
    comparison = Comparison(length(after * ratio, "sequential"), length(after, "parallel"))
    saving = Claim("saving", ratio * 100 + 1, ratio * 100 + 1, "percent", Span(0, 0))
    assert not gives(Plan(source("plan.md", ""), ""), comparison, saving)


PLAN = """\
# Release

{first}

## Phase 1: Build (4 weeks)

## Phase 2: Ship (2 weeks)

**Dependencies:** Phase 1

## Summary

{second}
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("6 weeks", "30 days", id="another unit"),
        pytest.param("6 weeks", "42 days", id="weeks of seven days"),
        pytest.param("6 weeks", "~6.5 weeks", id="about"),
        pytest.param("6 weeks", "5-7 weeks", id="a range around it"),
        pytest.param("6 weeks", "up to 8 weeks", id="a limit"),
        pytest.param("6 weeks", "8 weeks with one developer", id="a condition"),
        pytest.param("6+ weeks", "8 weeks", id="at least"),
    ],
)
def test_two_totals_that_can_be_one_are_no_conflict(first: str, second: str) -> None:
    text = PLAN.format(first=f"**Total Duration:** {first}", second=f"**Total Duration:** {second}")
    assert reported(text, "PL508") == []


def test_two_totals_that_cannot_be_one_are_a_conflict() -> None:
    text = PLAN.format(first="**Timeline:** 6 weeks", second="**Total Timeline:** 9 weeks")
    assert reported(text, "PL508") == ["the total duration is 9 weeks here, but 6 weeks above"]


def test_a_span_is_shown_from_its_first_window_on_and_rounded_down() -> None:
    rows = "| A1 | Dig | Day 1-10 |\n| A2 | Plant | Day 11-33 |\n"
    text = f"# Orchard\n\n**Total:** 1 month\n\n| ID | Task | Window |\n|--|--|--|\n{rows}"
    found = check(source("plan.md", text), Settings()).diagnostics
    (finding,) = (each.finding for each in found if each.code == "PL502")
    assert finding.message.endswith("span at least 1.5 months")
    shown = ["the first is Day 1-10", "the last is Day 11-33"]
    assert [each.message for each in finding.related] == shown
