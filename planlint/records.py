"""Data written in YAML or JSON, in which every value knows its place.

The only module on PyYAML. JSON is read as the YAML that it is, after its own parser has judged
it, since that one tells no places.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from planlint.pattern import Pattern
from planlint.source import Span
from planlint.text import Text

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
DEEPEST = 20
"""Records of plans are flat: what is nested more deeply than this is left out."""

STEEP = Pattern(r"(?:[\[{][^\[\]{}]{0,80}){60}|(?:- ){60}|\n {400}")
"""Nesting that no plan has and that the C parser could not bear."""

PAIR = Pattern(r"\\ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}")
"""An emoji as JSON may write it, in two halves, which YAML refuses."""

UNCLOSED = Pattern(r"flow|quoted")
"""What opens with a bracket or a quotation mark, and is at fault where it has no end."""

BLANKS = dict.fromkeys(map(ord, "\t\x85\u2028\u2029\ufeff"), " ")
"""Blanks that YAML takes for ends of lines, or refuses."""


class MalformedError(Exception):
    """A text is no such data; the message says why."""

    def __init__(self, reason: str, span: Span) -> None:
        super().__init__(reason)
        self.span = span


class Record(NamedTuple):
    """A value with its place: a scalar, a list or a mapping."""

    value: str | tuple["Record", ...] | Mapping[str, "Record"] | None
    """A scalar is the text that it means, whatever its type; None where it says nothing."""
    text: Text
    """What stands in the source, of scalars without quotation marks."""

    @property
    def scalar(self) -> str:
        """The text of a scalar; empty for everything else."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def entries(self) -> tuple["Record", ...]:
        """The entries of a list; a scalar alone counts as the only one."""
        if isinstance(self.value, tuple):
            return self.value
        return (self,) if isinstance(self.value, str) else ()

    @property
    def fields(self) -> Mapping[str, "Record"]:
        """The fields of a mapping; everything else has none."""
        if self.value is None or isinstance(self.value, str | tuple):
            return {}
        return self.value

    def field(self, *names: str) -> "Record":
        """Give the first field of one of these names; a record of nothing if there is none."""
        known = self.fields
        return next((known[name] for name in names if name in known), NOTHING)


NOTHING = Record(None, Text("", 0))
"""What a field holds that is not there."""


def record(text: str, start: int = 0, *, json: bool = False) -> Record:
    r"""Read data that begins at an offset of its source.

    >>> plan = record("id: T1\ndepends_on: [T0, 'T9']")
    >>> [one.text.value for one in plan.field("needs", "depends_on").entries]
    ['T0', 'T9']
    >>> plan.field("depends_on").entries[1].text.start
    25

    Raises:
        MalformedError: it does not parse.
    """
    import yaml  # 14 ms that only documents with such data pay

    if json:
        _judge(text, start)
    if STEEP.search(text):
        raise MalformedError("it is nested too deeply", Span(start, start))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(PAIR.sub(" " * 12, text).translate(BLANKS), Loader=loader)
    except yaml.MarkedYAMLError as error:
        unclosed = UNCLOSED.search(error.context or "")
        mark = (unclosed and error.context_mark) or error.problem_mark or error.context_mark
        at = start + min(_offset(text, mark), len(text)) if mark else start
        raise MalformedError(error.problem or "it does not parse", Span(at, at)) from None
    except (yaml.YAMLError, ValueError) as error:
        raise MalformedError(str(error).partition("\n")[0], Span(start, start)) from None
    return _Conversion(text, start).record(node) if node else NOTHING


def _judge(text: str, start: int) -> None:
    from json import JSONDecodeError, loads

    try:
        loads(text)
    except JSONDecodeError as error:
        at = start + min(error.pos, len(text.rstrip()))
        raise MalformedError(error.msg[:1].lower() + error.msg[1:], Span(at, at)) from None
    except (RecursionError, ValueError) as error:
        raise MalformedError(str(error), Span(start, start)) from None


def _offset(text: str, mark: Any) -> int:
    """Find the place of a mark, which the C parser counts in lines and columns only."""
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: mark.line]) + int(mark.column)


class _Conversion:
    """Turns the nodes of PyYAML into records; what is referred to again is converted once."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.known: dict[int, Record] = {}

    def record(self, node: Any, depth: int = 0) -> Record:
        """Convert a node, and what lies in it up to a certain depth."""
        if id(node) not in self.known:
            self.known[id(node)] = NOTHING  # in case that it refers to itself
            self.known[id(node)] = Record(self._value(node, depth), self._text(node))
        return self.known[id(node)]

    def _value(self, node: Any, depth: int) -> Any:
        if depth > DEEPEST:
            return None
        match node.id:
            case "sequence":
                return tuple(self.record(each, depth + 1) for each in node.value)
            case "mapping":
                return {
                    key.value: self.record(value, depth + 1)
                    for key, value in node.value
                    if key.id == "scalar"
                }
        return None if not node.style and node.value in NULLS else node.value

    def _text(self, node: Any) -> Text:
        start, end = self._at(node.start_mark), self._at(node.end_mark)
        written = self.text[start:end]
        if node.id == "scalar" and written[:1] in {'"', "'"}:
            start, written = start + 1, written[1:-1]
        return Text(written, self.start + start).part(0)

    def _at(self, mark: Any) -> int:
        line, column = int(mark.line), int(mark.column)
        return self.starts[line] + column
