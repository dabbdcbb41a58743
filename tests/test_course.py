"""How the work of a plan runs, as it is shown."""

from planlint.coverage import coverage
from planlint.detection import language_of
from planlint.overview import overview
from planlint.reading import read
from planlint.source import source
from planlint.terminal.bars import CRITICAL, LOOSE, POINT, Bar, Scale, header, room
from planlint.terminal.bars import drawn as bar
from planlint.terminal.grid import drawn
from planlint.terminal.style import Style

HOUSE = """
# Greenhouse

| ID | Task   | Duration | Depends on |
|----|--------|----------|------------|
| G1 | Base   | 1-3 days | -          |
| G2 | Frame  | 2 days   | G1         |
| G3 | Boiler | 1 day    | -          |
| G4 | Glass  | 1 day    | G2, G3     |
"""


def shown(text: str, width: int = 80) -> list[str]:
    plan = read(source("plan.md", text))
    read_of_it = coverage(plan, language_of(plan.source.text))
    return list(drawn(overview(plan, read_of_it).blocks, width, Style()))


def block(text: str, title: str, width: int = 80) -> list[str]:
    lines = [line.strip() for line in shown(text, width)]
    start = next(at for at, line in enumerate(lines) if line.startswith(title))
    end = lines.index("", start) if "" in lines[start:] else len(lines)
    return [" ".join(line.split()) for line in lines[start + 1 : end]]


def test_dots_are_float_and_solid_bars_have_none() -> None:
    assert [line.split(" ", 1)[1] for line in block(HOUSE, "schedule")] == [
        "G1 Day 1-3 none ██████████████████",
        "G2 Day 4-5 none ████████████",
        "G3 Day 1 4 days ▒▒▒▒▒▒························",
        "G4 Day 6 none ██████",
    ]


def test_sums_are_told_in_the_unit_of_the_plan() -> None:
    assert block(HOUSE, "in all") == [
        "longest chain 4-6 days G1 → G2 → G4",
        "80% likely within 5.4 days",
        "work 5-7 days",
        "at one time 2 G1, G3",
    ]


def test_a_plan_without_times_has_tiers_but_no_dates() -> None:
    text = "# Choir\n\n- Task 1: Hall\n- Task 2: Desk, after Task 1\n- Task 3: Tea, after Task 2\n"
    assert block(text, "tiers") == ["Tier 0 Task 1", "Tier 1 Task 2", "Tier 2 Task 3"]
    assert not any(line.strip().startswith("schedule") for line in shown(text))


def test_a_tier_tells_the_group_that_the_plan_states_and_where_an_item_could_be() -> None:
    text = """
# Platform

| ID | Task | Wave | Depends on |
|----|------|------|------------|
| P1 | Base | 1 | - |
| P2 | Shop | 2 | P1 |
| P3 | Mail | 3 | P1 |
"""
    assert block(text, "tiers") == [
        "Tier 1 P1 (Wave 1)",
        "Tier 2 P2 (Wave 2), P3 (Wave 3, could be 2)",
    ]


def test_what_only_a_chart_places_is_where_the_chart_places_it() -> None:
    text = """
# Fair

```mermaid
gantt
    dateFormat YYYY-MM-DD
    section Stalls
    Wood  :w1, 2026-03-02, 2d
    Paint :w2, 2026-03-05, 1d
```
"""
    placed = [line.split(" ", 2)[2] for line in block(text, "schedule", 100)]
    assert placed[0].startswith("2026-03-02 to 2026-03-03")
    assert placed[1].startswith("2026-03-05")


def test_each_unit_is_equally_wide_where_there_is_room() -> None:
    week = Scale(0, 7, "Day 1", "Day 7", 7)
    assert [room(week, left) for left in (15, 16, 40, 200)] == [0, 14, 35, 42]
    assert room(Scale(0, 90, "Day 1", "Day 90", 90), 40) == 40


def test_a_scale_that_is_too_narrow_names_its_start_alone() -> None:
    assert header(Scale(0, 9, "2026-01-01", "2026-01-09", 9), 16) == "2026-01-01"
    assert header(Scale(0, 9, "Day 1", "Day 9", 9), 18) == "Day 1        Day 9"


def test_what_takes_time_is_a_column_wide_at_least_and_what_takes_none_is_a_point() -> None:
    year = Scale(0, 365, "Day 1", "Day 365", 365)
    assert bar(Bar(CRITICAL, 364, 365, 365), year, 20, Style()) == " " * 19 + CRITICAL.mark
    assert bar(Bar(LOOSE, 365, 365, 365), year, 20, Style()) == " " * 19 + POINT


def test_a_plan_with_a_circle_says_that_it_was_cut() -> None:
    text = "# Ring\n\n- T1: Gold (2 days, after T2)\n- T2: Stone (1 day, after T1)\n"
    assert block(text, "in all")[-1] == "circles 1 cut here; planlint check tells them"


def test_starts_without_lengths_are_points_on_whole_days_and_add_up_to_nothing() -> None:
    text = """
# Regatta

| ID | Task  | Start | Depends on |
|----|-------|-------|------------|
| R1 | Buoys | Day 1 | -          |
| R2 | Boats | Day 3 | R1         |
"""
    assert block(text, "schedule", 60) == ["6 R1 from Day 1 2 days ◇", "7 R2 from Day 3 none ◇"]
    assert not any(line.strip().startswith("in all") for line in shown(text))
