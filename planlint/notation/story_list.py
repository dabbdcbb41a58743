"""Stories as BMAD's files of data list them: the state of a sprint, the order of a spec."""

from collections.abc import Iterable, Iterator
from re import MULTILINE

from planlint.document import Document, Fence
from planlint.notation.tasklist import in_turn
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.records import MalformedError, Record, record
from planlint.source import Source
from planlint.statement import Declared, Gated, Noted, Statement
from planlint.text import Text

TRACKED = Pattern(r"^development_status:[ \t]*(?:#.*)?$", MULTILINE)
LISTED = Pattern(r"^[ \t]+(?:spec|done)_checkpoint:", MULTILINE)
"""What the files say that no others do: the state of every story, the checkpoints of each."""

STATE = Pattern(
    r"\s+(?P<key>epic-(?P<epic>\d+)|(?P<of>\d+)-(?P<story>\d+[a-z]?)(?:-(?P<name>[\w-]+))?)"
    r"\s*:\s*(?P<state>[a-z-]+)\s*(?:#.*)?"
)
"""The state of an epic or a story: ``1-2-bake-a-loaf: done``."""

STATES = {
    "backlog": "todo",
    "draft": "todo",
    "drafted": "todo",
    "approved": "todo",
    "ready-for-dev": "todo",
    "contexted": "active",
    "in-progress": "active",
    "inprogress": "active",
    "review": "active",
    "ready-for-review": "active",
    "done": "done",
}
"""The states of all versions, by what they mean for a plan."""


def is_list(text: str) -> bool:
    """Tell whether a file of data lists stories."""
    return bool(TRACKED.search(text) or LISTED.search(text))


def state(text: Text) -> Iterator[Noted]:
    """Read the state of a story as the tool calls it."""
    word = text.words.strip("*_ .").lower().replace(" ", "-")
    if word in STATES:
        yield Noted("status", STATES[word], text.span())


def listed(document: Document) -> Iterator[Statement]:
    """Read the state of the sprint, and the list of stories."""
    files = {part.span for part in document.source.parts}
    for block in document.blocks:
        if isinstance(block, Fence) and block.info == "yaml" and block.span in files:
            yield from _of_file(document.source, block)


def _of_file(source: Source, fence: Fence) -> Iterator[Statement]:
    text = source.text[fence.span.start : fence.span.end]
    if not is_list(text):
        return
    try:
        data = record(text, fence.span.start)
    except MalformedError as error:
        at = source.line(min(error.span.start, fence.span.end - 1))
        yield Problem("block", "yaml", source.line_span(at), str(error))
        return
    if LISTED.search(text):
        yield from _listed(source, data.field("stories").entries or data.entries)
    else:
        for line in fence.lines:
            yield from _tracked(line)


def _tracked(line: Text) -> Iterator[Statement]:
    """Read the state of one epic or story, which the line declares as well."""
    match = STATE.fullmatch(line.value)
    if match is None:
        return
    kind = "epic" if match["epic"] else "story"
    number = match["epic"] or f"{match['of']}.{match['story']}"
    name = (match["name"] or "").replace("-", " ")
    yield Declared(kind, number, name, line.of(match, "key"), line.span(), "block")
    yield from state(line.part(*match.span("state")))


def _listed(source: Source, stories: Iterable[Record]) -> Iterator[Statement]:
    """Read stories that run from top to bottom, and the checkpoints on their way."""
    heads = []
    for story in stories:
        name = story.field("id")
        if name.scalar:
            title = story.field("title").scalar
            span = name.text.span()
            yield Declared("story", name.scalar, title, span, story.text.span(), "block")
            heads.append([name.text])
        for field in ("spec_checkpoint", "done_checkpoint"):
            stop = story.field(field)
            if stop.scalar.lower() == "true":
                line = source.line_span(source.line(stop.text.start))
                written = Text(
                    source.text[line.start : stop.text.start].rstrip(" :\"'"), line.start
                )
                yield Gated(written.part(0), line, (), None, None)
    yield from in_turn(heads)
