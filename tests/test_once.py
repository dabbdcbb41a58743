"""One cause is reported once, and under the right name."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

GROUPS = """\
# Platform

## {0} 1: Base

- Stream 1: Accounts
  - **Dependencies:** Stream 2

## {0} 2: Features

- Stream 2: Search
  - **Dependencies:** Stream 1
"""

STARTS = """\
# Platform

| ID | Task | Start | Duration | Depends on |
|----|------|-------|----------|------------|
| T1 | Accounts | Day 1 | 3 days | T2 |
| T2 | Search | Day 4 | 2 days | T1 |
"""


def codes(text: str) -> list[str]:
    return [each.code for each in check(source("plan.md", text), Settings()).diagnostics]


@pytest.mark.parametrize("group", ["Tier", "Wave", "Stage"])
def test_a_circle_is_no_matter_of_the_groups_that_it_crosses(group: str) -> None:
    assert codes(GROUPS.format(group)) == ["PL201"]


def test_a_circle_is_no_matter_of_the_starts_along_it() -> None:
    assert codes(STARTS) == ["PL201"]


def test_numbers_that_wait_are_told_with_their_kind() -> None:
    text = """\
# Project

| Phase | Name | Duration | Depends on |
|-------|------|----------|------------|
| 1 | Build | 1 week | - |
| 4 | Ship | 1 week | Phase 5 |
"""
    [found] = check(source("plan.md", text), Settings()).diagnostics
    assert found.finding.message == "Phase 4 waits for Phase 5, which nothing declares"


def test_what_is_ticked_twice_has_the_name_of_each_line() -> None:
    text = """\
# Tasks

- [ ] T004 Album model
- [ ] T005 Album store (depends on T004)
- [ ] T005 [P] **Photo** store

## Notes on T005: Album store
"""
    [found] = check(source("plan.md", text), Settings()).diagnostics
    assert found.finding.message == "T005 is declared a second time: Photo store"
    assert found.finding.related[0].message.startswith("the first T005: Album store")


@pytest.mark.parametrize(
    "entries",
    [
        "- [ ] T1 Build it (1 day)\n- [ ] T1 Test it\n- [ ] T3 Ship it (1 day) (depends on T2)\n",
        "- [ ] T1 Build it (1 day)\n- [ ] T2 Test it (1 day)\n- [ ] T2 Ship it (depends on T2)\n",
        "- T1: Build (1 day)\n- T1: Test (1 day)\n- T3: Ship (1 day, after T2)\n",
    ],
)
def test_who_waits_for_one_of_two_twins_is_not_reported_beside_them(entries: str) -> None:
    assert codes(f"# Release\n\n{entries}") == ["PL101"]


def test_a_name_that_is_read_twice_in_one_place_is_told_once() -> None:
    text = "# Bakery\n\n- T1: Dough (1d)\n- T5: Open (depends on T10)\n- T2: Oven (depends on T1)\n"
    [found] = check(source("plan.md", text), Settings()).diagnostics
    assert (found.code, found.finding.related) == ("PL102", ())
