"""What a configuration may say, and what it may not.

Imported only where a configuration exists: pydantic costs more than the check of a short plan.
"""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import ErrorDetails

from planlint.error import PlanlintError
from planlint.selection import mistake
from planlint.spelling import did_you_mean
from planlint.timekeeping import Holiday, Workdays
from planlint.vocabulary import Identifiers, Word, Words

SHAPES = {
    "tuple_type": "an array",
    "string_type": "a string",
    "path_type": "a path",
    "float_type": "a number",
    "int_type": "a whole number",
    "dict_type": "a table",
    "model_type": "a table",
}
"""What a value should be that has not the shape of its key, by the validator's complaint."""

BARE = re.compile(r"[A-Za-z0-9_-]+")
"""A key that TOML lets stand without quotes."""


def _known(selector: str) -> str:
    if sentence := mistake(selector):
        raise ValueError(sentence)
    return selector


def _kebab(name: str) -> str:
    return name.replace("_", "-")


Selectors = tuple[Annotated[str, AfterValidator(_known)], ...]


class Table(BaseModel):
    """A table of a configuration: its keys are in kebab case, and no others are allowed."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_kebab)


class Rendering(Table):
    """A table of ``[[tool.planlint.render]]``."""

    plan: Path
    output: Path
    templates: tuple[str, ...] = ()


class Options(Table):
    """The keys of ``[tool.planlint]``."""

    select: Selectors | None = None
    extend_select: Selectors = ()
    ignore: Selectors = ()
    per_file_ignores: dict[str, Selectors] = Field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    templates: Path | None = None
    hours_per_day: float | None = Field(None, gt=0, le=24, strict=True)
    days_per_week: float | None = Field(None, gt=0, le=7, strict=True)
    workdays: Workdays | None = None
    holidays: tuple[Holiday, ...] = ()
    render: tuple[Rendering, ...] = ()
    kinds: tuple[Word, ...] = ()
    ids: Identifiers = ()
    words: Annotated[BaseModel | None, BeforeValidator(Words.model_validate)] = None

    @field_validator("workdays")
    @classmethod
    def _agreeing(cls, workdays: Workdays | None, info: ValidationInfo) -> Workdays | None:
        """Let workdays be as many as a week is said to have."""
        days = info.data.get("days_per_week")
        if workdays and days not in (None, len(workdays)):
            raise ValueError(f"{len(workdays)} days, but days-per-week is {days:g}")
        return workdays


TABLES: dict[str | int, type[BaseModel]] = {"render": Rendering, "words": Words}
"""Tables inside the table, each with what it may say."""


def validated(table: Any, name: str, text: str, header: str) -> Options:
    """Make options of a parsed table, which ``text``, the file called ``name``, holds.

    ``header`` is how the table's header begins; empty where the table is the whole file.

    Raises:
        PlanlintError: it says what it may not; a sentence for each mistake.
    """
    try:
        return Options.model_validate(table)
    except ValidationError as error:
        mistakes = error.errors(include_url=False)
    placed = [(line(text, header, each["loc"], each["input"]), each) for each in mistakes]
    placed.sort(key=itemgetter(0))
    raise PlanlintError("\n".join(f"{name}:{at}: {_sentence(each)}" for at, each in placed))


def line(text: str, header: str, location: Sequence[str | int], value: object = None) -> int:
    """Find the line of a value: from the table on, each key in turn, then the value itself."""
    place = max(text.find(header), 0)
    for wanted in _traces(location, value):
        found = re.compile(wanted, re.MULTILINE).search(text, place)
        place = found.end() if found else place
    return text.count("\n", 0, place) + 1


def _sentence(details: ErrorDetails) -> str:
    """Say what is wrong with one value: its key, then the mistake."""
    location = details["loc"]
    key = ".".join(_key(part) for part in location if isinstance(part, str)) or "the table"
    if details["type"] == "extra_forbidden":
        model = TABLES.get(location[0], Options) if len(location) > 1 else Options
        known = (_kebab(field) for field in model.model_fields)
        return f"{key}: unknown key{did_you_mean(str(location[-1]), known)}"
    if details["type"] == "missing":
        return f"{key}: is required"
    if details["type"] == "value_error":
        return f"{key}: {details['ctx']['error']}"
    if shape := SHAPES.get(details["type"]):
        return f"{key}: should be {shape}"
    return f"{key}: {details['msg'].replace('Input should', 'should')}"


def _key(part: str) -> str:
    """Write a key as TOML has it: quoted where it is not bare."""
    return part if BARE.fullmatch(part) else f'"{part}"'


def _traces(location: Sequence[str | int], value: object) -> Iterator[str]:
    """Give an expression for each step on the way to a value."""
    name = ""
    for part in location:
        if isinstance(part, str):
            name = rf"(?<![\w-]){re.escape(part)}(?![\w-])"
            # A key stands before the equals sign, or in a table's header.
            yield rf"{name}(?=[^#\n]*[=\]])"
        else:
            # The first table of an array was found by its key.
            yield from [rf"\[\[[^\]\n]*{name} *\]\]"] * part
    if isinstance(value, str):
        yield rf"[\"']{re.escape(value)}[\"']"
