"""How far work is, by signs, words, boxes and the lists in which it stands."""

import pytest
from outlines import outline


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
        ("⏳", "todo"),
    ],
)
def test_a_word_behind_a_sign_tells_more_than_the_sign(title: str, meant: str) -> None:
    assert status(title) == meant


@pytest.mark.parametrize("title", ["🔴 Critical", "🟡 P1", "and open the gate"])
def test_what_rates_or_names_work_is_no_status(title: str) -> None:
    assert status(title) == ""
