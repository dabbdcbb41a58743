"""What ``planlint show`` says was left out, and that nothing of it is lost or made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.coverage import Coverage, coverage
from planlint.detection import language_of
from planlint.overview import overview
from planlint.reading import read
from planlint.source import joined, source
from planlint.terminal.frame import columns
from planlint.terminal.grid import Block, Fact, Row, drawn
from planlint.terminal.style import Style

SHOP = """\
# Shop

- Task 1: Shelves (2 days)
- Task 2: Till (1 day, after Task 1)

"""


def covered(text: str) -> Coverage:
    plan = read(source("shop.md", text))
    return coverage(plan, language_of(text))


def left_out(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.reason) for one in covered(text).left_out]


def test_what_is_said_of_the_whole_plan_is_not_left_out() -> None:
    whole = "**Working days:** Mon-Fri\n\n**Holidays:** 2026-05-01\n\n1 day = 6 hours\n"
    assert left_out(SHOP + whole) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            "- Paint the door (3 hours)",
            "states 3 hours, but names no item",
            id="an entry with a length of time and no identifier",
        ),
        pytest.param(
            "## Opening (Day 9)",
            "states Day 9, but names no item",
            id="a heading with a day and no identifier",
        ),
        pytest.param(
            "## UTF-8: labels",
            "names UTF-8, which is taken for no item",
            id="an identifier without relatives",
        ),
    ],
)
def test_a_line_that_looks_like_an_item_is_left_out_with_the_reason(text: str, reason: str) -> None:
    assert left_out(f"{SHOP}{text}\n") == [(text.strip("#- "), reason)]


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("Duration: soonish", "soonish is no length of time"),
        ("Start: whenever", "states no place on the calendar"),
        ("Budget: see below", "states no sum of money"),
        ("Depends on: the landlord", "names no item that is declared"),
    ],
)
def test_a_field_that_gave_nothing_is_left_out_with_the_reason(field: str, reason: str) -> None:
    text = f"{SHOP}## Task 3: Sign\n\n**{field.replace(':', ':**')}\n"
    label, _, value = field.partition(": ")
    assert left_out(text) == [(f"{label.lower()}: {value}", reason)]


@pytest.mark.parametrize("value", ["None", "-", "n/a", "**none**", "TBD", ""])
def test_a_field_that_says_that_it_is_empty_or_open_is_not_left_out(value: str) -> None:
    assert left_out(f"{SHOP}## Task 3: Sign\n\n**Depends on:** {value}\n") == []


def test_of_a_table_without_items_the_header_is_left_out_and_not_each_row() -> None:
    table = "| Who | Duration |\n|---|---|\n| Ana | 2 days |\n| Björn | 3 days |\n"
    assert left_out(f"{SHOP}{table}") == [
        ("Who | Duration", "heads a table whose rows name no items")
    ]


def test_of_a_table_of_items_single_cells_are_left_out_and_one_end_is_read_with_the_other() -> None:
    table = (
        "| Task | Start | End | Depends on |\n|---|---|---|---|\n"
        "| 3 | Day 1 | Day 2 | - |\n| 4 | Day 3 | Day 4 | the key |\n"
    )
    assert left_out(f"{SHOP}{table}") == [("depends on: the key", "names no item that is declared")]


def test_a_block_whose_lines_begin_as_those_of_plans_do_is_left_out_as_one() -> None:
    fence = "```\nDay 1 and then\nDay 2 and then\n```\n"
    (one,) = left_out(f"{SHOP}{fence}")
    assert one == ("Day 1 and then", "one of 2 lines of a block that begin as those of plans do")


def test_lines_that_gave_statements_are_counted() -> None:
    assert covered(SHOP).read == {3, 4}


@given(st.lists(st.sampled_from([*SHOP.splitlines(), "| 3 | Day 1 |", "Duration: x", "```"])))
def test_each_line_is_left_out_once_and_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = [source("", text).line(one.span.start) for one in covered(text).left_out]
    assert found == sorted(set(found))


CELLS = st.lists(st.builds(Fact, st.text(max_size=40), st.sampled_from(["", "L12"])), max_size=3)
ROWS = st.builds(
    lambda place, first, second, depth: Row(str(place), (tuple(first), tuple(second)), depth),
    st.integers(1, 999),
    CELLS,
    CELLS,
    st.integers(0, 3),
)


@given(st.lists(ROWS, min_size=1, max_size=5), st.integers(50, 120))
def test_no_line_is_wider_than_the_terminal(rows: list[Row], width: int) -> None:
    block = Block(("first", "second"), tuple(rows))
    assert all(columns(line) <= width for line in drawn([block], width, Style()))


@given(st.lists(ROWS, min_size=1, max_size=5))
def test_colours_change_nothing_but_colours(rows: list[Row]) -> None:
    block = Block(("first", "second"), tuple(rows))
    plain = list(drawn([block], 80, Style()))
    painted = list(drawn([block], 80, Style(colour=True)))
    bare = [
        line.replace("\x1b[0m", "").replace("\x1b[1m", "").replace("\x1b[2m", "")
        for line in painted
    ]
    assert [line.rstrip() for line in bare] == plain


def test_a_plan_is_laid_out_in_blocks_of_which_none_is_empty() -> None:
    plan = read(source("shop.md", SHOP))
    told = overview(plan, covered(SHOP))
    assert [block.titles[0] for block in told.blocks] == [
        "items",
        "schedule",
        "tiers by dependencies",
        "in all",
    ]
    assert told.summary == ("2 items, 1 dependency, 0 gates; 0 lines left out; 2 of 3 lines read")


def test_a_plan_of_several_files_is_told_file_by_file() -> None:
    first = source("garden/beds.md", "# Garden\n\n- T1: Dig (2 days)\n")
    second = source("garden/seeds.md", "- T2: Sow (1 day, after T1)\n- T1: Dig, by [Ana]\n")
    plan = read(joined("garden", [first, second]))
    (items, *_) = overview(plan, coverage(plan, language_of(plan.source.text))).blocks
    assert [(row.file, row.place) for row in items.rows] == [("beds.md", "3"), ("seeds.md", "1")]


def test_a_fact_of_another_file_is_told_with_its_name() -> None:
    first = source("garden/beds.md", "- T1: Dig (2 days)\n- T2: Sow (1 day)\n")
    second = source("garden/seeds.md", "## T2: Sow\n\n**Depends on:** T1\n")
    plan = read(joined("garden", [first, second]))
    text = "\n".join(drawn(overview(plan, covered("")).blocks, 80, Style()))
    assert "T1 seeds.md:3" in text
