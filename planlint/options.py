"""What a configuration may say, and what it may not.

Imported only where a configuration exists: pydantic costs more than the check of a short plan.
"""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from planlint.selection import mistake


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
    hours_per_day: float = Field(8, gt=0, le=24, strict=True)
    days_per_week: float = Field(5, gt=0, le=7, strict=True)
    render: tuple[Rendering, ...] = ()
