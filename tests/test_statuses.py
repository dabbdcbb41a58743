"""How far work is, by signs, words, boxes and the lists in which it stands."""

import pytest
from outlines import outline
from telling import told


def status(title: str) -> str:
    text = f"# Plan\n\n## Phase 1: Dig {title}\n\nLasts 2 days.\n\n## Phase 2: Sow (1 day)\n"
    line = next(line for line in outline(text, items="").splitlines() if "Phase 1" in line)
    return line.partition("[")[2].rstrip("]")


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("✅", "done"),
        ("✅ Done", "done"),
        ("✅ Partially completed", "active"),
        ("⏳ In progress", "active"),
        ("(in review)", "active"),
        ("(ready for review)", "active"),
        ("⏳", "todo"),
    ],
)
def test_a_word_behind_a_sign_tells_more_than_the_sign(title: str, meant: str) -> None:
    assert status(title) == meant


@pytest.mark.parametrize("title", ["🔴 Critical", "🟡 P1", "and open the gate"])
def test_what_rates_or_names_work_is_no_status(title: str) -> None:
    assert status(title) == ""


def test_what_is_listed_under_a_status_has_it_unless_the_list_reports_on_a_day() -> None:
    text = "## {}\n\n### Done\n\n- Stream A: Dome\n- Stream C: Mount\n"
    assert outline(text.format("Overview")).count("done") == 2
    assert "done" not in outline(text.format("2026-03-06"))


def test_what_stands_in_parts_of_a_list_under_a_status_has_it_too() -> None:
    text = "## Completed (2)\n\n**North:**\n- Stream A\n\n**South:**\n- Stream B\n"
    assert outline(text).count("done") == 2


def test_a_list_of_what_is_to_do_says_so_of_its_work_beside_lists_in_other_states_only() -> None:
    text = "## To do\n\n- Stream A\n- Stream B\n"
    assert "todo" not in outline(text)
    assert outline(text + "\n## Done\n\n- Stream C\n").count("todo") == 2


@pytest.mark.parametrize(
    "words",
    [
        "80% complete",
        "Nearly finished",
        "Code complete",
        "Done by Friday",
        "To be completed in Q3",
        "Will be done last",
        "Merged, not deployed",
    ],
)
def test_a_word_for_done_that_is_qualified_is_not_taken_for_done(words: str) -> None:
    row = "| Task | Name | Duration | Depends on | Status |\n|-|-|-|-|-|\n"
    row += f"| T1 | Oven | 2 days | - | {words} |\n| T2 | Dough | 1 day | T1 | Open |\n\n"

    assert told(row + "- [ ] T1 Oven\n- [ ] T2 Dough\n", "PL606") == []
