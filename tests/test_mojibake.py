"""Text decoded with the wrong encoding is read as its writer meant it; ftfy is the oracle."""

import ftfy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.mojibake import repaired
from planlint.source import source

SIGNS = "→✅🔴📋⏳–—“”…•≤"
WORDS = st.text(alphabet="abc XYZ 123 -:\n", max_size=12)
BROKEN = st.sampled_from([sign.encode().decode("sloppy-windows-1252") for sign in SIGNS])


@given(st.lists(st.tuples(WORDS, BROKEN), min_size=1, max_size=6))
def test_broken_signs_are_repaired_as_ftfy_repairs_them(pieces: list[tuple[str, str]]) -> None:
    text = "".join(f"{words} {sign} " for words, sign in pieces)
    config = ftfy.TextFixerConfig(restore_byte_a0=False, replace_lossy_sequences=False)

    assert repaired(text)[0] == ftfy.fix_encoding(text, config)


@pytest.mark.parametrize("encoding", ["sloppy-windows-1252", "mac_roman"])
def test_both_common_mistakes_are_undone(encoding: str) -> None:
    meant = "Week 1 → 2 – “done” ✅"
    assert repaired(meant.encode().decode(encoding))[0] == meant


@given(st.text(alphabet="äöüßéèçñÉÀ–—“”…→✅漢字 abc", max_size=40))
def test_honest_text_is_left_alone(text: str) -> None:
    honest = ftfy.fix_encoding(text)
    assert repaired(honest)[0] == honest


def test_an_accented_capital_before_a_quotation_mark_is_honest() -> None:
    assert repaired("LE CAFÉ… “DÉJÀ”") == ("LE CAFÉ… “DÉJÀ”", ())


def test_positions_point_into_the_text_as_written() -> None:
    read = source("plan.md", "a\nDay 1 â†’ Day 2 âœ… end\n")
    assert read.text == "a\nDay 1 → Day 2 ✅ end\n"
    assert read.position(read.text.index("end")) == (2, "Day 1 â†’ Day 2 âœ… end".index("end") + 1)
    assert read.lines[1] == "Day 1 â†’ Day 2 âœ… end"
