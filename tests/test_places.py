"""Items that a plan places twice: what contradicts itself, and what may well be true."""

from textwrap import dedent

from planlint.api import check
from planlint.config import Settings
from planlint.source import source


def told(text: str) -> list[tuple[str, str]]:
    """Give the code and the message of all that is said of the time of a plan."""
    checked = check(source("plan.md", dedent(text)), Settings())
    found = [(each.code, each.finding.message) for each in checked.diagnostics]
    return [(code, message) for code, message in found if code.startswith("PL4")]


FERRY = """
    # Ferry overhaul

    | Task | Window | Depends on |
    |------|--------|------------|
    | F1: Hull | Day 1-2 | - |
    | F2: Engine | Day 3-4 | F1 |
    | F3: Trial | Day 5-6 | F2 |
"""


def test_a_section_that_places_an_item_apart_from_its_row_is_told_of_that_item() -> None:
    again = "\n    ### F1: Hull\n    **Window:** Day 5-6\n"
    message = "F1 is declared for Day 5-6 here, but for Day 1-2 above"
    assert told(FERRY + again) == [("PL405", message)]


def test_fifty_windows_of_one_item_are_told_once() -> None:
    first = "# Ferry\n\n| Task | Duration |\n|--|--|\n| F1: Hull | 2 days |\n| F2: Oars | 1 day |\n"
    again = "".join(f"\n### F1: Hull (Day {3 * n + 1}-{3 * n + 2})\n" for n in range(50))
    message = "F1 is declared for Day 4-5 here, but for Day 1-2 above"
    assert told(first + again) == [("PL405", message)]


def test_windows_that_only_together_hold_the_work_are_its_parts() -> None:
    parts = "\n### F1: Hull (Day 1-2)\n\n### F2: Oars (Day 3)\n\n### F1: Hull (Day 5-6)\n"
    first = "# Ferry\n\n| Task | Duration |\n|--|--|\n| F1: Hull | 4 days |\n| F2: Oars | 1 day |\n"
    assert told(first + parts) == []


def test_what_was_planned_and_what_came_of_it_may_differ() -> None:
    again = "\n    ### F1: Hull\n    **Status:** Done\n    **Window:** Day 5-6\n"
    assert told(FERRY + again) == []


def test_a_timeline_that_shifts_work_that_just_fits_its_window_contradicts_it() -> None:
    text = """
        # Ferry overhaul

        | Task | Duration | Start | Depends on |
        |------|----------|-------|------------|
        | F1: Hull | 2 days | Day 1 | - |
        | F2: Engine | 2 days | Day 3 | F1 |

        ## Timeline

        - Day 1-2: F1
        - Day 4-5: F2
    """
    message = "the timeline places F2 on Day 4-5, but it is declared for Day 3-4"
    assert told(text) == [("PL405", message)]
    assert told(text.replace("Engine | 2 days", "Engine | 1-2 days")) == []


def test_a_place_that_is_not_the_declared_one_is_told_without_what_follows_from_it() -> None:
    moved = (
        "\n    ## Timeline\n    - **Day 1-2:** F1\n    - **Day 1-2:** F2\n    - **Day 5-6:** F3\n"
    )
    assert [code for code, _ in told(FERRY + moved)] == ["PL405"]


def test_a_timeline_of_another_way_may_contradict_itself() -> None:
    moved = (
        "\n    ## Sequential Timeline\n"
        "    - **Day 1-2:** F1\n    - **Day 1-2:** F2\n    - **Day 5-6:** F3\n"
    )
    assert [code for code, _ in told(FERRY + moved)] == ["PL401"]
