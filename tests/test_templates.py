"""Templates: what is built in, what users can bring, and what they are told of mistakes."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from planlint.error import PlanlintError
from planlint.reading import read
from planlint.render import Page, cell, spaced, templates
from planlint.schedule import schedule
from planlint.source import source
from planlint.view import PlanView, view

ROADS = "# Roads\n\n- [ ] T001 Survey (2 days)\n- [ ] T002 Pave (1 day, depends on T001)\n"


@pytest.fixture
def roads() -> PlanView:
    return view(schedule(read(source("roads.md", ROADS))))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of the user's own templates."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def rendered(folder: Path, roads: PlanView) -> Callable[..., tuple[Page, ...]]:
    """Give a function that renders a template of the user's own."""

    def render(text: str, name: str = "own.md.j2") -> tuple[Page, ...]:
        (folder / name).write_text(text, encoding="utf-8")
        known = templates(folder)
        return known.render(roads, known.named([name.partition(".")[0]]))

    return render


def test_the_built_in_templates_say_what_they_write() -> None:
    assert [(each.name, each.path, each.each) for each in templates().known] == [
        ("prompt", "prompts/{item}.md", True),
        ("tiers", "tiers.md", False),
        ("timeline", "timeline.md", False),
    ]
    assert all(each.summary.startswith("The ") for each in templates().known)


def test_a_users_template_is_added_to_the_built_in_ones(
    rendered: Callable[..., tuple[Page, ...]],
) -> None:
    text = (
        "{# Titles -> titles.txt #}\n{% for item in plan.items %}\n{{ item.title }}\n{% endfor %}\n"
    )
    assert rendered(text) == (Page("titles.txt", "T001: Survey\nT002: Pave\n"),)


def test_a_users_template_overrides_the_built_in_one_of_its_name(
    rendered: Callable[..., tuple[Page, ...]],
) -> None:
    pages = rendered("{# Mine -> {item}/go.md #}\nGo, {{ item.id }}.\n", "prompt.md.j2")
    assert pages == (Page("T001/go.md", "Go, T001.\n"), Page("T002/go.md", "Go, T002.\n"))


def test_a_template_whose_name_begins_with_an_underscore_is_a_part_of_others(
    tmp_path: Path, rendered: Callable[..., tuple[Page, ...]]
) -> None:
    (tmp_path / "_sign.j2").write_text("signed", encoding="utf-8")
    assert rendered('{# A -> a.md #}\n{% include "_sign.j2" %}\n') == (Page("a.md", "signed"),)
    assert "_sign" not in [each.name for each in templates(tmp_path).known]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{# A -> a.md #}\n\n{{ plan.tilte }}\n", "3: .* has no attribute 'tilte'"),
        ("{# A -> a.md #}\n{{ nothing }}\n", "2: 'nothing' is undefined"),
        ("{# A -> a.md #}\n{% for item in plan.items %}\n", "2: Unexpected end of template.*"),
        ("{# A -> a.md #}\n{{ 1 / 0 }}\n", "2: division by zero"),
        ('{# A -> a.md #}\n\n{% include "b.j2" %}\n', "3: no template 'b.j2' to include"),
        ("{# A -> a.md #}\n{{ plan.items | shout }}\n", "2: No filter named 'shout'.*"),
        ("{# A -> a.md #}\n{{ ''.__class__.__mro__ }}\n", "2: .* attribute '__class__' .*"),
        ("{# A -> a.md #}\n{{ [1].append(2) }}\n", "2: access to attribute 'append' .*"),
        ("Dear {{ item.id }},\n", "1: the first line must say what it writes: {# what -> path #}"),
        ("{# A -> {plan}.md #}\n", "1: nothing but {item} can be filled into the path {plan}.md"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(
    rendered: Callable[..., tuple[Page, ...]], text: str, complaint: str
) -> None:
    with pytest.raises(PlanlintError) as raised:
        rendered(text)
    assert re.fullmatch(f"own.md.j2:{complaint}", str(raised.value))


def test_an_unknown_template_is_answered_with_the_nearest_name() -> None:
    with pytest.raises(PlanlintError, match=r"^no template 'promt'; did you mean prompt\?$"):
        templates().named(["promt"])


def test_two_templates_cannot_write_one_file(tmp_path: Path, roads: PlanView) -> None:
    for name in ("a.j2", "b.j2"):
        (tmp_path / name).write_text("{# A -> Same.md #}\n", encoding="utf-8")
    known = templates(tmp_path)
    with pytest.raises(PlanlintError, match=r"^two templates write Same\.md$"):
        known.render(roads, known.named(["a", "b"]))


def test_a_template_that_is_no_text_is_named(folder: Path) -> None:
    (folder / "own.md.j2").write_bytes(b"{# A -> a.md #}\xff")
    with pytest.raises(PlanlintError, match=r"^own\.md\.j2: a template must be UTF-8 text$"):
        templates(folder)


def test_a_cell_holds_neither_bars_nor_lines() -> None:
    assert cell("a | b\nc") == r"a \| b c"


def test_spaced_text_has_single_blank_lines_and_ends_once() -> None:
    assert spaced("\n\na\n\n \n\n  b\n\n") == "a\n\n  b\n"
