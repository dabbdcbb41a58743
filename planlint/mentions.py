"""The files that a plan names, and what it wants with them: to change, to read or to make them."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from planlint.document import Entry, Fence, Paragraph
from planlint.notation.roles import role_of
from planlint.pattern import Pattern, holds, phrase
from planlint.plan import Plan
from planlint.reach import holder
from planlint.source import Span
from planlint.text import Text

Purpose = Literal["link", "change", "read", "create"]

KNOWN = (
    "md|mdx|txt|rst|py|js|jsx|ts|tsx|mjs|cjs|vue|svelte|css|scss|html|json|jsonc|yaml|yml|toml|ini|"
    "cfg|env|sql|graphql|proto|prisma|sh|bash|ps1|go|rs|rb|java|kt|swift|scala|cs|cpp|cc|c|h|hpp|php|"
    "ex|exs|lua|r|ipynb|tf|lock|xml|gradle|csv"
)
"""Endings of files; other words with a point are methods, sites and versions."""

PATH = Pattern(
    rf"(?<![\w/.@:*{{}}<>\[\]()~$-])(?!www\.)(?P<path>(?:\.{{0,2}}/)?(?:[\w.-]+/)*[\w.-]*\w\.(?:{KNOWN}))"
    r"(?![\w/*{}<>\[$-]|\.\w|://)",
    hint=holds("."),
)
"""The path of one file: no glob, no address, no part that is left open."""

LIBRARY = Pattern(r"\w+\.js")
"""What may be the name of a library, unless it is written as code: ``Next.js``."""

LINK = Pattern(
    r"(?<!!)\[[^\[\]]*\]\((?P<path>[\w./ %@-]+\.\w{1,8})(?:#[^()\s]*)?(?:\s+\"[^\"]*\")?\)",
    hint=holds("]("),
)
"""A link to a file, without the place in it."""


class Mention(NamedTuple):
    """A place that names a file."""

    path: str
    span: Span
    purpose: Purpose | None
    """None where the text does not say."""
    prompted: bool = False
    """It stands in the text that starts an agent."""


def mentions(plan: Plan) -> Iterator[Mention]:
    """Give every place that names a file: links in titles, then all others in reading order."""
    starts = {prompt.span for prompt in plan.prompts}
    for section in plan.document.sections:
        yield from _links(plan, section.title)
    above = Text("", 0)
    for block in plan.document.blocks:
        if isinstance(block, Paragraph | Entry):
            for line in block.lines:
                yield from _links(plan, line)
                yield from _paths(plan, line, _said_above(plan, line, above))
        elif isinstance(block, Fence) and block.span in starts:
            yield from _in_prompt(plan, block)
        if isinstance(block, Paragraph) or (isinstance(block, Entry) and _is_label(block.text)):
            above = block.lines[-1]


def _is_label(text: Text) -> bool:
    return text.value.rstrip(" *_").endswith((":", "："))


def _said_above(plan: Plan, line: Text, above: Text) -> str:
    """Give what a list of files is said to be: by the label above it, or the title."""
    if _is_label(above):
        return above.value
    title = plan.document.section_of(line.start).title.words
    return title if role_of(title, plan.language) == "files" else ""


def _links(plan: Plan, line: Text) -> Iterator[Mention]:
    written = plan.source.text[line.start : line.start + len(line.value)]
    for match in LINK.finditer(written):
        made = _purpose(plan, line.value, "") == "create"
        path = match["path"].replace("%20", " ")
        yield Mention(path, line.of(match, "path"), "create" if made else "link")


def _paths(plan: Plan, line: Text, above: str) -> Iterator[Mention]:
    for match in PATH.finditer(line.value):
        span, before = line.of(match, "path"), line.value[: match.start()]
        if not (LIBRARY.fullmatch(match["path"]) and plan.source.text[span.start - 1] != "`"):
            yield Mention(match["path"], span, _purpose(plan, before, above))


def _in_prompt(plan: Plan, fence: Fence) -> Iterator[Mention]:
    above = ""
    for line in fence.lines:
        above = line.value if _is_label(line) else above if line.value.strip() else ""
        for match in PATH.finditer(line.value):
            purpose = _purpose(plan, line.value[: match.start()], above)
            yield Mention(match["path"], line.of(match, "path"), purpose, prompted=True)


def _purpose(plan: Plan, before: str, above: str) -> Purpose | None:
    """Tell what is wanted with a file by the words before it, else by those above its line.

    What is both changed and made, in one sentence, may be made.
    """
    language = plan.language
    for written in (before, above):
        text = PATH.sub(" ", written)  # what files are called says nothing
        if phrase(language.creates).search(text):
            return "create"
        if phrase(language.changes).search(text):
            return "change"
        if phrase(language.consults).search(text):
            return "read"
    return None


def is_open(plan: Plan, mention: Mention) -> bool:
    """Tell whether work that names a file is still to be done: what is over needs it no more."""
    item = holder(plan, mention.span)
    return item is None or not item.is_at_rest
