"""Plans in every language are read alike, and a flaw in them is found."""

from pathlib import Path

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.detection import language_of
from planlint.discover import constant, modules
from planlint.exports.outline import EXPORT
from planlint.language import Language, merged
from planlint.reading import read
from planlint.source import source

FOLDER = Path(__file__).parent / "languages"
LANGUAGES = modules("planlint.languages")
ENGLISH: Language = constant("planlint.languages", "en", "LANGUAGE")


def plan_in(language: str) -> str:
    return (FOLDER / f"{language}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_plan_is_read_as_its_outline_says(name: str) -> None:
    expected = (FOLDER / f"{name}.outline").read_text(encoding="utf-8")
    assert EXPORT.write([read(source("plan.md", plan_in(name)))]) == expected


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_one_flaw_of_a_plan_is_reported(name: str) -> None:
    found = check(source("plan.md", plan_in(name)), Settings()).diagnostics
    assert [each.code for each in found] == ["PL401"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_plan_without_its_flaw_is_silent(name: str) -> None:
    text = plan_in(name)
    [row] = [line for line in text.splitlines() if line.startswith(("| T2", "| AP2"))]
    before, _, after = row.rpartition("3")  # the day on which it starts
    mended = text.replace(row, f"{before}5{after}")
    assert check(source("plan.md", mended), Settings()).diagnostics == ()


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_text_is_read_in_its_language_and_in_english(name: str) -> None:
    spoken = language_of(plan_in(name))
    assert spoken.name == ("en" if name == "en" else f"{name}+en")
    assert set(ENGLISH.kinds) <= set(spoken.kinds)


def test_english_kinds_in_german_prose_are_read() -> None:
    text = """\
# Umzug

Der Umzug ist in zwei Streams geteilt, und die Arbeit wird von allen gemacht.

## Stream A: Packen

**Dauer:** 3 Tage

## Stream B: Fahren

**Dauer:** 1 Tag
**Wartet auf:** Stream A
"""
    outline = "Stream A: Packen [3 days]\nStream B: Fahren [1 day; after Stream A]\n"
    assert EXPORT.write([read(source("plan.md", text))]).startswith(outline)


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_table_of_a_language_is_in_lower_case(name: str) -> None:
    language: Language = constant("planlint.languages", name, "LANGUAGE")
    lists = [table for table in language[1:] if isinstance(table, tuple)]
    lists += [*language.roles.values(), *language.statuses.values(), tuple(language.kinds)]
    written = [word for words in lists for word in words]
    assert [word for word in written if word != word.lower()] == []


def test_what_a_language_means_otherwise_is_not_borrowed() -> None:
    portuguese: Language = constant("planlint.languages", "pt", "LANGUAGE")
    assert "no" in ENGLISH.denials
    assert "no" not in merged(portuguese, ENGLISH).denials


@pytest.mark.parametrize(
    ("name", "header", "length"),
    [
        ("de", "| ID | Aufgabe | Verantwortlich | Aufwand | Abhängig von |", "5 Tage"),
        ("es", "| ID | Tarea | Responsable | Duración | Depende de |", "5 días"),
        ("fr", "| ID | Tâche | Responsable | Durée | Dépend de |", "5 jours"),
    ],
)
def test_the_header_of_a_table_tells_the_language_where_no_sentence_does(
    name: str, header: str, length: str
) -> None:
    first, second = (
        f"| {cells} |\n" for cells in (f"B1 | A | C | {length} | –", f"B2 | D | E | {length} | B1")
    )
    text = f"# Bakery app plan\n\n{header}\n|--|--|--|--|--|\n{first}{second}"
    plan = read(source("plan.md", text))
    assert language_of(text).name == f"{name}+en"
    assert [str(one.durations[0].value) for one in plan.items] == ["5 days", "5 days"]
    assert [one.on for one in plan.items[1].dependencies] == [plan.items[0].key]


def test_english_headers_beside_a_foreign_one_are_english() -> None:
    text = "| ID | Task | Owner | Dauer | Depends on |\n|--|--|--|--|--|\n"
    assert language_of(text).name == "en"
