"""Findings mended in texts: nothing else in them changes, and what is fixed stays fixed."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mending import checking, finding, stored, written

from planlint.api import Checked, Reader
from planlint.diagnostic import Edit, Finding, Fix
from planlint.fixing import Draft, difference, settled
from planlint.fixing.choice import compatible
from planlint.fixing.rewriting import rewritten
from planlint.fixing.rounds import ROUNDS
from planlint.source import Span, decode, joined, source


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# Bytes


LINES = st.lists(
    st.tuples(
        st.text(alphabet="ab |\t\u00a0→✅é", max_size=6) | st.just("x â†’ y âœ…"),
        st.sampled_from(["\n", "\r\n", "\r"]),
    ),
    max_size=8,
)


CODECS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])


@given(LINES, LINES, CODECS, st.sampled_from(["", "new", "→"]))
def test_every_byte_outside_an_edit_stays(
    above: list[tuple[str, str]], below: list[tuple[str, str]], codec: str, new: str
) -> None:
    before, after = ("".join(line + end for line, end in lines) for lines in (above, below))
    data = stored(f"{before}[Day 5]{after}", codec)
    document = decode("plan.md", data)
    at = document.text.index("[Day 5]")
    made = rewritten(document, document.parts[0], data, [Edit(Span(at + 1, at + 6), new)])

    assert made == stored(f"{before}[{new}]{after}", codec)


@given(LINES, LINES)
def test_an_edit_goes_to_its_own_file_of_several(
    first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    texts = ["".join(line + end for line, end in lines) + "Day 5" for lines in (first, second)]
    document = joined("hut", [source(f"{at}.md", text) for at, text in enumerate(texts)])
    for part, text in zip(document.parts, texts, strict=True):
        at = document.text.index("Day 5", part.span.start)
        edits = [Edit(Span(at, at + 5), "Day 6"), Edit(Span(part.span.start, part.span.start), "!")]
        made = rewritten(document, part, text.encode(), edits)
        assert made.decode() == "!" + text.replace("Day 5", "Day 6")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_new_lines_end_as_the_others_do(end: str) -> None:
    text = f"a{end}b{end}c"
    document = source("plan.md", text)
    for at, expected in ((2, f"a{end}x{end}yb{end}c"), (5, f"a{end}b{end}cx{end}y")):
        edit = Edit(Span(at, at), "x\ny")
        assert rewritten(document, document.parts[0], text.encode(), [edit]).decode() == expected


def test_a_line_is_removed_with_its_end() -> None:
    text = "a\r\nb\r\nc"
    document = source("plan.md", text)
    edit = Edit(Span(2, 4), "")
    assert rewritten(document, document.parts[0], text.encode(), [edit]) == b"a\r\nc"


def test_an_edit_that_cuts_into_repaired_text_writes_the_rest_as_it_is_read() -> None:
    text = "a â†’âœ… b â†’"
    document = source("plan.md", text)
    assert document.text == "a →✅ b →"
    edit = Edit(Span(0, 3), "")
    made = rewritten(document, document.parts[0], text.encode(), [edit])
    assert made.decode() == "✅ b â†’"


# Choice


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6)), max_size=12))
def test_no_two_fixes_of_a_round_touch_the_same_text(places: list[tuple[int, int]]) -> None:
    document = source("plan.md", "x" * 30)
    found = [
        finding(document, ("x", ""))._replace(
            finding=Finding(span, "amiss", fix=Fix("Mend it", (Edit(span, ""),), "safe"))
        )
        for span in (Span(start, start + length) for start, length in sorted(places))
    ]
    allowed = compatible(found, {"plan.md"}, unsafe=False)
    chosen = [edit.span for one in allowed for edit in one.edits]
    touched = [at for start, end in chosen for at in range(start, end)]

    assert len(touched) == len(set(touched))
    assert len({span.start for span in chosen}) == len(chosen)
    assert chosen[:1] == [one.finding.span for one in found[:1]]


def test_a_fix_is_made_as_a_whole_or_not_at_all() -> None:
    document = source("plan.md", "a b c d")
    first, second = finding(document, ("b", "1")), finding(document, ("a", "2"), ("b", "3"))
    assert [*compatible([first, second], {"plan.md"}, unsafe=False)] == [first]


def test_only_the_files_that_were_asked_for_are_changed() -> None:
    document = joined("hut", [source("1.md", "a"), source("2.md", "b")])
    both = finding(document, ("a", "1"), ("b", "2"))
    one = finding(document, ("b", "2"))
    assert [*compatible([both, one], {"2.md"}, unsafe=False)] == [one]


def test_an_unsafe_fix_must_be_wanted() -> None:
    document = source("plan.md", "a")
    found = finding(document, ("a", "b"), applicability="unsafe")
    assert [*compatible([found], {"plan.md"}, unsafe=False)] == []
    assert [*compatible([found], {"plan.md"}, unsafe=True)] == [found]


def test_what_one_fix_does_another_sees() -> None:
    check = checking(("a", "b"), ("b", "c"), ("c", "d"))
    found = settled(check, lambda _: b"a", {"plan.md"}, unsafe=False)
    assert found.drafts == (Draft(Path("plan.md"), b"a", b"d"),)
    assert (len(found.fixes), len(found.before[0].diagnostics)) == (3, 1)
    assert found.after[0].diagnostics == ()


def test_fixes_that_undo_each_other_change_nothing() -> None:
    check = checking(("a", "b"), ("b", "a"))
    found = settled(check, lambda _: b"a", {"plan.md"}, unsafe=False)
    assert (found.barred, found.drafts, found.after) == (("PL999",), (), found.before)


def test_fixes_that_undo_each_other_keep_no_others_from_being_made() -> None:
    check = checking(("a", "b"), ("b", "a"), ("whole", "mended"), code="PL998")
    found = settled(check, lambda _: b"a broken, whole", {"plan.md"}, unsafe=False)
    assert found.barred == ("PL999",)
    assert [draft.after for draft in found.drafts] == [b"a broken, mended"]


def test_what_takes_too_many_rounds_is_fixed_as_far_as_it_goes() -> None:
    def check(read: Reader) -> tuple[Checked, ...]:
        document = decode("plan.md", read(Path("plan.md")))
        return (Checked(None, (finding(document, ("!", "a!")),)),)

    found = settled(check, lambda _: b"!", {"plan.md"}, unsafe=False)
    assert found.rest == ("PL999",)
    assert [draft.after for draft in found.drafts] == [b"a" * ROUNDS + b"!"]


def test_a_fix_that_writes_what_stands_there_already_is_none() -> None:
    found = settled(checking(("a", "a")), lambda _: b"a", {"plan.md"}, unsafe=False)
    assert (found.barred, found.drafts, found.fixes) == ((), (), ())


# The patch


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "end"])
def test_a_patch_leads_from_the_one_file_to_the_other(folder: Path, end: str, last: str) -> None:
    before = f"{end.join(map(str, range(20)))}{end}{last}"
    draft = Draft(Path("a.md"), before.encode(), before.replace("7", "→").encode())
    file = written(folder / "a.md", before)
    patch = written(folder / "a.patch", difference(draft))
    assert os.system(f"patch --binary --silent {file} {patch}") == 0  # noqa: S605 - the program that reads patches
    assert file.read_bytes() == draft.after
