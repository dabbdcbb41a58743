"""What an agent is handed: the page of one item of `plans/harbour.md`."""

from functools import cache
from pathlib import Path

import pytest

from planlint.reading import read
from planlint.render import templates
from planlint.schedule import schedule
from planlint.source import decode, source
from planlint.view import view

HARBOUR = Path(__file__).parent / "plans" / "harbour.md"


@cache
def pages() -> dict[str, str]:
    return rendered(HARBOUR.read_text(encoding="utf-8"))


def rendered(text: str) -> dict[str, str]:
    known = templates()
    shown = view(schedule(read(source("harbour.md", text))))
    return {page.path: page.text for page in known.render(shown, known.known)}


def section(page: str, heading: str) -> str:
    """Give what stands below a heading of a page."""
    return page.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0].strip()


def test_items_with_prompts_get_a_page_each_and_the_plan_one_of_each_kind() -> None:
    assert sorted(pages()) == ["prompts/HB1.md", "prompts/HB3.md", "tiers.md", "timeline.md"]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Goal", "One depth chart of the whole basin."),
        ("Read first", "- charts/basin.csv (last year's soundings)\n- docs/datum.md"),
        ("Before you start", "You wait for nothing: start Day 1."),
        ("Success criteria", "- [ ] No gap wider than 2 m\n- [ ] Error below 5 cm"),
        ("Important", "- Do not dredge"),
        ("TIDE RULES", "- Sound at slack water only"),
        ("Start", "Ready? Read the charts and write your plan."),
    ],
)
def test_a_page_holds_every_part_of_its_prompt(heading: str, text: str) -> None:
    assert section(pages()["prompts/HB1.md"], heading) == text


def test_a_page_begins_with_title_opening_and_time() -> None:
    head = pages()["prompts/HB1.md"].split("\n## ", 1)[0]
    assert head.startswith(
        "# HB1: Depth Survey\n\nYou survey the basin for the harbour office.\n\n- **Plan:** Harbour"
    )
    assert "- **When:** Day 1-2, on the critical path" in head
    assert "- **Takes:** 1-2 days" in head


def test_prerequisites_come_with_the_day_and_the_gate_that_they_merge_with() -> None:
    text = section(pages()["prompts/HB3.md"], "Before you start")
    assert text.splitlines()[2:4] == [
        "- **HB1: Depth Survey**: done by the end of Day 2, merged with Gate 1: HB1 (Day 2)",
        "- **HB2: Quay Wall**: done by the end of Day 4",
    ]


def test_a_list_of_prerequisites_is_replaced_but_what_else_it_says_is_kept() -> None:
    page = pages()["prompts/HB3.md"]
    assert "The plan adds:\n\n- Hands the keys to the keeper\n" in page
    assert "REQUIRES HB2" not in page


def test_a_page_says_where_the_plan_differs_from_its_schedule() -> None:
    page = pages()["prompts/HB3.md"]
    assert "- stated for Day 2, but what it waits for makes it Day 5-7\n" in page
    assert "read its Day 2 as Day 5\n" in page
    assert "- Gate 2: HB3: stated for Day 4, but its work ends on Day 7\n" in page


def test_who_waits_and_who_only_gains_is_told_apart() -> None:
    assert section(pages()["prompts/HB1.md"], "Who waits for you").splitlines() == [
        "- HB2: Quay Wall, Day 3-4",
        "- HB3: Crane Drives, Day 5-7",
        "- HB5: Harbour Lights, Day 1: builds on your work, but does not wait for it",
    ]


def test_a_page_holds_the_checklist_of_its_gate() -> None:
    text = section(pages()["prompts/HB1.md"], "Your gate")
    assert text == (
        "**Gate 1: HB1**, Day 2:\n\n- [ ] Soundings cover the basin\n- [ ] Chart is signed"
    )


def test_items_without_prompts_are_told_what_the_plan_says_and_which_files_are_whose() -> None:
    pages = rendered(
        "# Quays\n\n"
        "## Stream A: Piles (2 days)\n**Files:**\n- `piles/drive.py`\n\nDrive forty piles.\n\n"
        "## Stream B: Deck (3 days)\n**Files:**\n- `deck/lay.py`\n\nLay the deck.\n"
    )
    page = pages["prompts/Stream-A.md"]
    assert "Drive forty piles." in section(page, "What the plan says")
    assert section(page, "Your files") == "- `piles/drive.py`"
    assert (
        section(page, "At work beside you")
        == "- Stream B: Deck, Day 1-3: do not touch `deck/lay.py`"
    )


WALLS = """\
# Walls

## Phase 1: Ground

### Stream A – Footing

**Duration**: 2 days
**Blocks**: Phase 2

### Stream B – Stream B: Slab

**Duration**: 1 day
**Depends on**: Stream A, Phase 5, Phase 6

## Phase 2: Frame

**Depends on**: Stream A

### Stream C – Posts

**Duration**: 1 day
**Depends on**: Stream A

## Gates

- **Day 2**: A is dry
"""


def test_a_prerequisite_that_nothing_declares_is_asked_for_and_not_passed_over() -> None:
    text = section(rendered(WALLS)["prompts/Stream-B.md"], "Before you start")
    assert text.splitlines()[2:] == [
        "- **Stream A: Footing**: done by the end of Day 2",
        "",
        "The plan also names Phase 5 and Phase 6, which nothing declares: ask before you start.",
    ]
    alone = rendered(WALLS.replace("Stream A, Phase 5, ", ""))["prompts/Stream-B.md"]
    assert section(alone, "Before you start") == (
        "The plan names Phase 6, which nothing declares: ask before you start."
    )


def test_a_prerequisite_that_names_no_item_is_asked_for() -> None:
    text = WALLS.replace(
        "## Phase 1: Ground\n", "## Phase 1: Ground\n\n**Depends on**: all previous phases\n"
    )
    assert section(rendered(text)["prompts/Stream-A.md"], "Before you start") == (
        "The plan names all previous phases, which nothing declares: ask before you start."
    )


def test_what_encloses_one_that_waits_is_not_told_beside_it() -> None:
    text = section(rendered(WALLS)["prompts/Stream-A.md"], "Who waits for you")
    assert [line.split(",")[0] for line in text.splitlines()] == [
        "- Stream B: Slab",
        "- Stream C: Posts",
    ]


def test_where_nothing_is_named_to_read_nothing_is_sent_to_be_read() -> None:
    page = rendered(WALLS)["prompts/Stream-A.md"]
    assert section(page, "Start") == "Write your plan, and begin when nothing holds you up."


def test_a_gate_is_named_without_what_its_bold_type_left() -> None:
    assert "- **Pass** Day 2: A is dry\n  - [ ] A is dry\n" in rendered(WALLS)["timeline.md"]


def test_the_timeline_tells_each_day_and_skips_none() -> None:
    days = pages()["timeline.md"].split("\n## ")[1:]
    assert [day.splitlines()[0] for day in days[:7]] == [f"Day {n}" for n in range(1, 8)]
    assert "- **Start** HB2: Quay Wall (mason), until Day 4\n- In work: HB4" in days[2]
    assert "\n- **Do** HB5: Harbour Lights (fitter)\n" in days[0]
    assert "- **Finish** HB1: Depth Survey\n- **Pass** Gate 1: HB1\n  - [ ] Sound" in days[1]


def test_of_many_neighbours_a_page_names_some() -> None:
    rows = "".join(f"| T{number} | Dig | 1 day |\n" for number in range(1, 31))
    page = rendered(f"# Pits\n\n| ID | Name | Duration |\n|--|--|--|\n{rows}")["prompts/T1.md"]
    lines = section(page, "At work beside you").splitlines()
    assert (len(lines), lines[-1]) == (21, "- and 9 more")


def test_the_tiers_stand_beside_what_the_plan_states() -> None:
    rows = [line for line in pages()["tiers.md"].splitlines() if line.startswith("| ")][1:]
    assert [row.split(" | ")[0] + row.split(" | ")[1][:4] for row in rows] == [
        "| 0HB1:",
        "| 0HB4:",
        "| 0HB5:",
        "| 1HB2:",
        "| 2HB3:",
    ]
    assert rows[-1] == ("| 2 | HB3: Crane Drives | Gate 2: HB3 | 3 days | Day 5-7 | HB1, HB2 |")


def test_a_plan_without_times_has_an_order_but_no_timeline() -> None:
    pages = rendered("# Roads\n\n- [ ] T001 Survey\n- [ ] T002 Pave (depends on T001)\n")
    assert "no timeline" in pages["timeline.md"]
    assert "mermaid" not in pages["timeline.md"]
    assert "| 1 | T002: Pave" in pages["tiers.md"]


def test_mojibake_is_read_and_written_as_what_it_meant() -> None:
    text = HARBOUR.read_text(encoding="utf-8").replace("✅", "✅".encode().decode("cp1252"))
    shown = view(schedule(read(decode("harbour.md", text.encode()))))
    assert shown.items[0].brief.criteria.startswith("- [ ] No gap")
