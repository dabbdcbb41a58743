"""What a configuration decides, and how its mistakes are told."""

from pathlib import Path

import pytest

from planlint.api import check
from planlint.config import Settings, settings, settings_from
from planlint.error import PlanlintError
from planlint.exports.outline import EXPORT
from planlint.quantity import Calendar, Closed
from planlint.reading import read
from planlint.selection import all_rules, selected
from planlint.source import source
from planlint.vocabulary import identifier

PYPROJECT = """\
[project]
name = "example"

[tool.planlint]
select = ["ALL"]
extend-select = ["PL001"]
ignore = ["PL005"]
exclude = ["old/"]
templates = "mine"
hours-per-day = 6
days-per-week = 4.5

[tool.planlint.per-file-ignores]
"drafts/*.md" = ["invalid-suppression"]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mistakes(text: str, name: str = "planlint.toml") -> list[str]:
    Path(name).write_text(text, encoding="utf-8")
    with pytest.raises(PlanlintError) as caught:
        settings(Path())
    return str(caught.value).splitlines()


def test_every_key_of_the_shared_file_is_read(project: Path) -> None:
    (project / "pyproject.toml").write_text(PYPROJECT)
    assert settings(project) == Settings(
        root=project,
        select=("ALL",),
        extend_select=("PL001",),
        ignore=("PL005",),
        per_file_ignores=(("drafts/*.md", ("invalid-suppression",)),),
        exclude=("old/",),
        templates=project / "mine",
        templates_at="pyproject.toml:9",
        calendar=Calendar(6, 4.5, stated=frozenset(("day", "week"))),
    )


def test_workdays_and_holidays_close_the_other_days(project: Path) -> None:
    (project / "planlint.toml").write_text(
        'workdays = ["mon", "Tuesday", "wed", "thu"]\n'
        'holidays = [2026-05-01, "2026-12-30 to 2027-01-01", "2027-05-01/2027-05-01"]\n'
    )
    days = frozenset(
        ("2026-05-01", "2026-12-30", "2026-12-31", "2027-01-01", "2027-05-01"),
    )
    closed = Closed(frozenset((4, 5, 6)), days)
    calendar = settings(project).calendar
    assert calendar == Calendar(days_per_week=4, closed=closed, stated=frozenset(("week",)))


def test_the_nearest_configuration_counts_and_the_own_file_before_the_shared_one(
    project: Path,
) -> None:
    (project / "pyproject.toml").write_text(PYPROJECT)
    inner = project / "docs" / "plans"
    inner.mkdir(parents=True)
    (inner.parent / "planlint.toml").write_text('ignore = ["PL006"]')
    (inner.parent / "pyproject.toml").write_text('[tool.planlint]\nignore = ["PL001"]')
    assert settings(inner / "week1.md").ignore == ("PL006",)


def test_a_project_file_that_does_not_speak_of_planlint_is_passed_over(project: Path) -> None:
    (project / "pyproject.toml").write_text(PYPROJECT)
    inner = project / "part"
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[project]\ndependencies = ["planlint"]')
    assert settings(inner).root == project


@pytest.mark.parametrize(
    "text",
    [
        '[ tool . "planlint" ]\nignore = ["PL001"]',
        '["tool".planlint]\nignore = ["PL001"]',
        '[tool]\nplanlint.ignore = ["PL001"]',
        'tool = {planlint = {ignore = ["PL001"]}}',
        'tool.planlint.ignore = ["PL001"]',
    ],
)
def test_the_table_is_found_however_toml_lets_it_be_written(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert settings(tmp_path).ignore == ("PL001",)


def test_without_a_configuration_the_defaults_hold(project: Path) -> None:
    assert settings(project) == Settings()


def test_excludes_are_read_from_the_folder_of_the_configuration(project: Path) -> None:
    (project / "pyproject.toml").write_text(PYPROJECT)
    inner = project / "old" / "old.md"
    configured = settings(project)
    assert configured.excludes(inner)
    assert not configured.excludes(project / "older.md")
    assert not configured.excludes(project.parent / "old" / "a.md")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('\nselct = ["PL001"]', "planlint.toml:2: selct: unknown key; did you mean select?"),
        (
            'select = [\n  "PL001",\n  "mojibakee",\n]',
            "planlint.toml:3: select: no rule is called 'mojibakee'; did you mean mojibake?",
        ),
        (
            'extend-select = ["PL001"]\nignore = ["unused-supression"]',
            (
                "planlint.toml:2: ignore: no rule is called 'unused-supression'; "
                "did you mean unused-suppression?"
            ),
        ),
        (
            '[per-file-ignores]\n"a.md" = []\n"b.md" = ["nonsense"]',
            "planlint.toml:3: per-file-ignores.\"b.md\": no rule is called 'nonsense'",
        ),
        ('select = "PL001"', "planlint.toml:1: select: should be an array"),
        ('hours-per-day = "8"', "planlint.toml:1: hours-per-day: should be a number"),
        ("[[render]]\nplan = 'a.md'", "planlint.toml:1: render.output: is required"),
        ("hours-per-day = 0", "planlint.toml:1: hours-per-day: should be greater than 0"),
        (
            'days-per-week = 5\nworkdays = ["mon", "tue"]',
            "planlint.toml:2: workdays: 2 days, but days-per-week is 5",
        ),
        (
            'workdays = ["mon", "tuseday"]',
            "planlint.toml:1: workdays: 'tuseday' is no weekday; did you mean tuesday?",
        ),
        ("workdays = []", "planlint.toml:1: workdays: names no day on which there is work"),
        (
            'holidays = [\n  "2026-05-01",\n  "1 May",\n]',
            (
                "planlint.toml:3: holidays: '1 May' is neither a date, as 2026-05-01, nor a "
                "range, as 2026-12-24 to 2026-12-31"
            ),
        ),
        (
            'holidays = ["2026-12-31 to 2026-12-24"]',
            (
                "planlint.toml:1: holidays: '2026-12-31 to 2026-12-24' is no range of dates "
                "within a year"
            ),
        ),
        ("\n\nselect = [", "planlint.toml:3: no valid TOML: Invalid value"),
        (
            '[words]\ndurration = ["Aufwand"]',
            "planlint.toml:2: words.durration: unknown key; did you mean duration?",
        ),
        ('[words]\nwaits = "needs"', "planlint.toml:2: words.waits: should be an array"),
        (
            '[words]\nunits = { shift = "turn" }',
            (
                "planlint.toml:2: words.units.shift: 'turn' is no unit: "
                "day, hour, minute, month, point, sprint, week"
            ),
        ),
        (
            'kinds = ["cell"]\nids = ["REQ-["]',
            (
                "planlint.toml:2: ids: 'REQ-[' is no regular expression: "
                "unterminated character set at position 4"
            ),
        ),
        ('ids = ["[0-9]*"]', "planlint.toml:1: ids: '[0-9]*' matches the empty text"),
        (
            'ids = ["(a+)+"]',
            "planlint.toml:1: ids: '(a+)+' repeats what itself varies, which can take very long",
        ),
        (
            'ids = ["(a|a)*b"]',
            "planlint.toml:1: ids: '(a|a)*b' repeats what itself varies, which can take very long",
        ),
        ('kinds = [""]', "planlint.toml:1: kinds: '' is no word"),
        ('[words]\nwaits = ["*"]', "planlint.toml:2: words.waits: '*' is no word"),
        ('[words]\ndone = [" "]', "planlint.toml:2: words.done: ' ' is no word"),
        ("words = 1", "planlint.toml:1: words: should be a table"),
        ("exclude = [1]", "planlint.toml:1: exclude: should be a string"),
    ],
)
@pytest.mark.usefixtures("project")
def test_a_mistake_is_a_sentence_with_file_line_and_key(text: str, sentence: str) -> None:
    assert mistakes(text) == [sentence]


@pytest.mark.parametrize("pattern", [r"(\w|\d)+x", "((a|b))*c", "(?:aa?)*b", "(a|b){30}"])
def test_an_expression_that_can_take_very_long_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="can take very long"):
        identifier(pattern)


@pytest.mark.parametrize(
    "pattern", [r"(?:REQ|AC)-\d+", "[(a|b)*]+", r"R\(\d+\)+", "(?:ab)+", "A(?:-[0-9]{2})*"]
)
def test_alternatives_and_signs_that_nothing_repeats_are_accepted(pattern: str) -> None:
    assert identifier(pattern) == pattern


@pytest.mark.usefixtures("project")
def test_every_mistake_is_told_with_its_own_line() -> None:
    text = '[tool.other]\nignore = 1\n[tool.planlint]\nignore = ["x"]\nexclude = 1\n'
    assert mistakes(text, "pyproject.toml") == [
        "pyproject.toml:4: ignore: no rule is called 'x'",
        "pyproject.toml:5: exclude: should be an array",
    ]


@pytest.mark.usefixtures("project")
def test_mistakes_are_told_in_the_order_of_their_lines() -> None:
    tables = '[[render]]\nplan = "a.md"\noutput = "a"\n[[render]]\nplan = "b.md"\n'
    assert mistakes(f'hours-per-day = 0\nselect = ["x"]\n{tables}') == [
        "planlint.toml:1: hours-per-day: should be greater than 0",
        "planlint.toml:2: select: no rule is called 'x'",
        "planlint.toml:6: render.output: is required",
    ]


def test_a_named_configuration_must_be_there_and_say_something(project: Path) -> None:
    with pytest.raises(PlanlintError, match="no such configuration file"):
        settings_from(project / "none.toml")
    (project / "pyproject.toml").write_text("[project]")
    with pytest.raises(PlanlintError, match=r"no \[tool.planlint\] table"):
        settings_from(project / "pyproject.toml")


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (["PL001"], [], {"PL001"}),
        (["unused-suppression"], [], {"PL005"}),
        (["PL00"], ["PL005"], {"PL001", "PL002", "PL006"}),
        (["PL005"], ["PL00"], {"PL005"}),
        (["PL005"], ["PL005"], set()),
        (["ALL"], ["PL00"], set()),
    ],
)
def test_the_more_specific_selector_wins_and_of_equals_the_one_that_ignores(
    select: list[str], ignore: list[str], codes: set[str]
) -> None:
    family = {"PL001", "PL002", "PL005", "PL006"}
    chosen = {rule.code for rule in selected(select, (), ignore)}
    assert chosen & family == codes & {rule.code for rule in all_rules()}


WORDS = """\
kinds = ["cell"]
ids = ["REQ/[0-9]+"]

[words]
duration = ["Takes"]
waits = ["needs first"]
kinds = { box = "boxes" }
units = { shift = "day" }
done = ["harvested"]
"""

BEES = """\
# Bees

## Cell 1: Frames

**Takes:** 3 shifts
**Status:** harvested

## Box 2: Honey

**Takes:** 2 shifts. It needs first Cell 1.

- REQ/12: Smoke (2 days)
- REQ/13: Jars (1 day). Needs first REQ/12.
"""


def test_a_project_adds_words_and_identifiers_of_its_own(project: Path) -> None:
    (project / "planlint.toml").write_text(WORDS.replace("shift", "shifts"))
    plan = check(source("bees.md", BEES), settings(project)).plan
    assert plan is not None
    assert EXPORT.write([plan]).splitlines() == [
        "Cell 1: Frames [3 days; done]",
        "Box 2: Honey [2 days; after Cell 1]",
        "  REQ/12: Smoke [2 days]",
        "  REQ/13: Jars [1 day; after REQ/12]",
    ]


def test_without_its_words_a_document_is_read_as_any_other() -> None:
    assert check(source("bees.md", BEES), Settings()).plan == read(source("bees.md", BEES))
