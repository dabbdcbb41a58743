"""The configuration: ``[tool.planlint]`` in a pyproject.toml, or the same keys in planlint.toml."""

import sys
from pathlib import Path
from typing import Any, NamedTuple

from planlint.error import PlanlintError
from planlint.files import is_there, shown
from planlint.globs import matches
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.quantity import Calendar

OWN_FILE = "planlint.toml"
SHARED_FILE = "pyproject.toml"
TABLE = "tool.planlint"

MENTIONED = Pattern(r"""tool["']?\s*(?:\.\s*["']?planlint|[\]=])""", 0)
"""What a pyproject.toml holds that has the table: its name, or a parent that may hold it."""

PLACE = Pattern(r" *\(at (?:line (\d+), column \d+|end of document)\)$", 0)
"""How tomllib says where a file is no TOML."""


class Rendering(NamedTuple):
    """A plan that ``planlint render`` renders where it is told no other."""

    plan: Path
    output: Path
    """The folder that its files go to."""
    templates: tuple[str, ...]
    """The names of its templates; none means all."""
    output_at: str = ""
    """Where the configuration names that folder: ``planlint.toml:7``."""


class Settings(NamedTuple):
    """What a configuration decides; the defaults are what holds without one."""

    root: Path = Path()
    """The folder of the configuration, from which its globs and paths are read."""
    select: tuple[str, ...] | None = None
    """Selectors of the rules to apply; None means every rule but those of severity ``INFO``."""
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Pairs of a glob and the selectors of the rules that are not for its files."""
    exclude: tuple[str, ...] = ()
    templates: Path | None = None
    """A folder of the user's own templates, which may be missing; None where none is named."""
    templates_at: str = ""
    """Where the configuration names that folder: ``planlint.toml:3``."""
    calendar: Calendar = Calendar()
    render: tuple[Rendering, ...] = ()
    words: Language | None = None
    """Words and identifiers of the project's own; None where it has none."""

    def excludes(self, path: Path) -> bool:
        """Tell whether a file or folder is not to be looked at."""
        return matches(path, self.exclude, self.root)


def settings(start: Path) -> Settings:
    """Read the nearest configuration, upwards from a file or folder; without one, the defaults.

    Raises:
        PlanlintError: the configuration cannot be read or says what it may not.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        for name in (OWN_FILE, SHARED_FILE):
            path = folder / name
            if is_there(path) and path.is_file() and (found := _read(path)):
                return found
    return Settings()


def settings_from(path: Path) -> Settings:
    """Read one configuration file, whose name says which keys it holds.

    Raises:
        PlanlintError: the file is missing, cannot be read, or says what it may not.
    """
    if not path.is_file():
        raise PlanlintError(f"{path}: no such configuration file")
    found = _read(path)
    if found is None:
        raise PlanlintError(f"{path}: no [{TABLE}] table")
    return found


def _read(path: Path) -> Settings | None:
    """Read a configuration; None where a pyproject.toml says nothing to planlint."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PlanlintError(f"{shown(path)}: cannot be read: {error}") from None
    shared = path.name == SHARED_FILE
    # The cheap test first: most projects' files need not be parsed at all.
    if shared and not ("planlint" in text and MENTIONED.search(text)):
        return None
    table = _parsed(path, text)
    if shared:
        table = table.get("tool", {}).get("planlint")
    return None if table is None else _validated(path, text, table)


def _parsed(path: Path, text: str) -> Any:
    if sys.version_info >= (3, 11):
        import tomllib  # only configurations need it
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = PLACE.search(str(error))
        line = place[1] if place and place[1] else len(text.splitlines())
        raise PlanlintError(
            f"{shown(path)}:{line}: no valid TOML: {PLACE.sub('', str(error))}"
        ) from None


def _validated(path: Path, text: str, table: Any) -> Settings:
    from planlint.options import line, validated  # pydantic, which few runs need
    from planlint.timekeeping import calendar
    from planlint.vocabulary import own_language

    def place(*location: str | int) -> str:
        return f"{shown(path)}:{line(text, header, location)}"

    header = f"[{TABLE}" if path.name == SHARED_FILE else ""
    options = validated(table, shown(path), text, header)
    root = path.parent
    return Settings(
        root=root,
        select=options.select,
        extend_select=options.extend_select,
        ignore=options.ignore,
        per_file_ignores=tuple(options.per_file_ignores.items()),
        exclude=options.exclude,
        templates=root / options.templates if options.templates else None,
        templates_at=place("templates") if options.templates else "",
        calendar=calendar(
            options.hours_per_day, options.days_per_week, options.workdays, options.holidays
        ),
        render=tuple(
            Rendering(
                plan=root / each.plan,
                output=root / each.output,
                templates=each.templates,
                output_at=place("render", index, "output"),
            )
            for index, each in enumerate(options.render)
        ),
        words=own_language(options.words, options.kinds, options.ids),
    )
