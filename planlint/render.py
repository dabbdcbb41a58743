"""Renders templates: the only door to Jinja.

A template is a file ``NAME.SUFFIX.j2``. Its first line says what it writes and where, in a
comment: ``{# The timeline -> timeline.md #}``; a path that holds ``{item}`` is written once
for each item that an agent works on. Files whose name begins with an underscore are parts for
others to include.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from typing import NamedTuple

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PackageLoader, StrictUndefined
from jinja2 import Template as Compiled
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from planlint.error import PlanlintError
from planlint.files import shown
from planlint.spelling import did_you_mean
from planlint.view import PlanView

BUILT_IN = "planlint.templates"
SUFFIX = ".j2"
ITEM = "{item}"

HEADER = re.compile(r"\{#-?\s*(?P<summary>\S.*?)\s+->\s+(?P<path>\S+)\s*-?#\}")
"""The comment at the head of a template."""

MISTAKES = (
    JinjaError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What running a template can raise: it is a program that somebody wrote."""


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of text that is written of a plan."""

    name: str
    """Its file's name without suffixes."""
    file: str
    """Below its folder; a user's template overrides the built-in one of the same file."""
    summary: str
    path: str
    """Where it is written, below the output folder; ``{item}`` stands for an item's slug."""

    @property
    def each(self) -> bool:
        """It is written once for each item, and not once for the plan."""
        return ITEM in self.path


class Page(NamedTuple):
    """A rendered text, and where it belongs below the output folder."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Templates:
    """The built-in templates, and those in a folder of the user's own, which come first."""

    environment: ImmutableSandboxedEnvironment
    known: tuple[Template, ...]

    def named(self, names: Sequence[str]) -> tuple[Template, ...]:
        """Choose templates by name, in order of name; without names, all.

        Raises:
            PlanlintError: no template has that name.
        """
        by_name = {template.name: template for template in self.known}
        for name in names:
            if name not in by_name:
                raise PlanlintError(f"no template {name!r}{did_you_mean(name, by_name)}")
        return tuple(each for each in self.known if not names or each.name in names)

    def render(self, plan: PlanView, chosen: Sequence[Template]) -> tuple[Page, ...]:
        """Render templates with a plan: a page for the plan, or one for each of its items.

        Raises:
            PlanlintError: a template is wrong, or two pages have one path.
        """
        pages = tuple(page for template in chosen for page in self._pages(template, plan))
        seen: set[str] = set()
        for page in pages:
            if page.path.casefold() in seen:
                raise PlanlintError(f"two templates write {page.path}")
            seen.add(page.path.casefold())
        return pages

    def _pages(self, template: Template, plan: PlanView) -> Iterator[Page]:
        compiled = _compiled(self.environment, template.file)
        if not template.each:
            yield Page(template.path, _text(compiled, {"plan": plan}))
            return
        for item in plan.items:
            text = _text(compiled, {"plan": plan, "item": item})
            yield Page(template.path.replace(ITEM, item.slug), text)


def templates(folder: Path | None = None) -> Templates:
    """Find every template, the built-in ones and those in the user's own folder.

    Raises:
        PlanlintError: a template does not say what it writes.
    """
    own: list[BaseLoader] = [FileSystemLoader(folder)] if folder else []
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([*own, PackageLoader(BUILT_IN, "")]),
        undefined=StrictUndefined,
        autoescape=False,  # Markdown is no HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"cell": cell, "spaced": spaced}
    files = environment.list_templates(filter_func=_is_template)
    return Templates(environment, tuple(_template(environment, file) for file in files))


def cell(value: str) -> str:
    """Write a text so that it stays within its cell of a Markdown table."""
    return " ".join(value.replace("|", r"\|").split())


def spaced(text: str) -> str:
    """Leave one blank line where a text has several, and none at its ends."""
    return re.sub(r"\n\s*\n", "\n\n", text).strip() + "\n"


def _is_template(file: str) -> bool:
    return file.endswith(SUFFIX) and not file.rsplit("/", 1)[-1].startswith("_")


def _template(environment: ImmutableSandboxedEnvironment, file: str) -> Template:
    assert environment.loader is not None, "the environment was made with one"
    try:
        text, place, _ = environment.loader.get_source(environment, file)
    except UnicodeDecodeError:
        raise PlanlintError(f"{file}: a template must be UTF-8 text") from None
    head = f"{shown(Path(place or file))}:1"
    header = HEADER.match(text)
    if header is None:
        raise PlanlintError(f"{head}: the first line must say what it writes: {{# what -> path #}}")
    path = header["path"]
    if "{" in path.replace(ITEM, ""):
        raise PlanlintError(f"{head}: nothing but {ITEM} can be filled into the path {path}")
    name = re.sub(r"(?:\.\w+)?\.j2$", "", file)
    return Template(name, file, header["summary"], path)


def _compiled(environment: ImmutableSandboxedEnvironment, file: str) -> Compiled:
    try:
        return environment.get_template(file)
    except TemplateSyntaxError as error:
        raise _mistake(error, file) from None


def _text(template: Compiled, context: dict[str, object]) -> str:
    try:
        return template.render(context)
    except MISTAKES as error:
        raise _mistake(error, template.filename or template.name or "") from None


def _mistake(error: Exception, file: str) -> PlanlintError:
    """Say what is wrong with a template, at which line of which file."""
    if isinstance(error, TemplateSyntaxError):
        place = f"{shown(Path(error.filename or file))}:{error.lineno}"
        return PlanlintError(f"{place}: {error.message}")
    place, sentence = _place(error, file), " ".join(str(error).split())
    if isinstance(error, TemplateNotFound):
        sentence = f"no template {error.message!r} to include"
    return PlanlintError(f"{place}: {sentence}")


def _place(error: Exception, file: str) -> str:
    """Find the innermost line of a template on the way to an error."""
    frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
    lines = [(name, line) for name, line in frames if name.endswith(SUFFIX)]
    name, line = lines[-1] if lines else (file, 1)
    return f"{shown(Path(name))}:{line}"
