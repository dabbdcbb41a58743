"""The grammar of mermaid's gantt charts: sections, and bars with their data split up."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from re import escape
from typing import NamedTuple

from planlint.grammar import NUMBER
from planlint.pattern import Pattern
from planlint.quantity import NEVER, WEEKDAYS, Closed, Duration
from planlint.source import Span
from planlint.text import Text

HEAD = Pattern(r"\s*gantt\s*(?:%%.*)?;?\s*")
BEFORE = Pattern(r"\s*(?:%%.*|---\s*|[\w ]+:.*)?")
"""A line before the chart: a comment, a directive, front matter."""

KEYWORD = Pattern(
    r"\s*(?:gantt|axisFormat|tickInterval|excludes|includes|todayMarker|weekday|weekend"
    r"|inclusiveEndDates|topAxis|accTitle|accDescr|click|call|href)(?!\w|\s*:\s*\S+,)"
)
"""Lines that say nothing of work; none is followed by the data of a bar."""

CLOSING = Pattern(r"\s*(?P<word>excludes|includes|weekend)\s+(?P<value>\S.*)")
"""A line that says on which days nothing is done."""

LISTED = Pattern(r"[^\s,]+")
WEEKEND = "weekends"
BEGINS = {"saturday": 5, "friday": 4}
"""The days with which a weekend may begin, as mermaid counts; the first one where none is named."""

SETTING = Pattern(r"\s*(?P<word>title|dateFormat|section)\s+(?P<value>\S.*)")
COMMENT = Pattern(r"%%.*|;\s*$")
COLON = Pattern(r"(?<!\d):|:(?!\d)")
"""Before the data of a bar; a clock time has a colon of its own."""

ITEM = Pattern(r"[^,]+")
TAGS = frozenset(("active", "done", "crit", "milestone", "vert"))
TAG_BEFORE = Pattern(r"\s*:\s*(?P<tag>active|done|crit|milestone|vert)\s*$")
"""A tag with a colon of its own, as in ``Build :crit :a1, 3d``."""

IDENTIFIER = Pattern(r"[A-Za-z][\w.-]*")
AFTER = Pattern(r"after\s+(?P<ids>\S.*)")
UNTIL = Pattern(r"until\s+(?P<ids>\S.*)")

LENGTH = Pattern(rf"(?P<number>{NUMBER})\s?(?P<unit>ms|s|m|h|d|w|M|y)", 0)
UNITS = {
    "s": (1 / 60, "minute"),
    "m": (1, "minute"),
    "h": (1, "hour"),
    "d": (1, "day"),
    "w": (1, "week"),
    "M": (1, "month"),
    "y": (12, "month"),
}

DEFAULT_FORMAT = "YYYY-MM-DD"
TOKEN = Pattern(r"YYYY|YY|MM?|DD?|HH?|mm?|ss?|SSS|.", 0)
TOKENS = {
    "YYYY": r"(?P<year>\d{4})",
    "M": r"(?P<month>\d{1,2})",
    "D": r"(?P<day>\d{1,2})",
    "H": r"(?P<hour>\d{1,2})",
    "m": r"(?P<minute>\d{1,2})",
    "s": r"\d{1,2}",
    "S": r"\d{3}",
}


class Bar(NamedTuple):
    """One task of a chart, its data split up."""

    line: Text
    name: Text
    tags: tuple[Text, ...]
    id: Text | None
    start: Text | None
    end: Text | None

    def has(self, tag: str) -> bool:
        """Tell whether the bar carries a tag."""
        return any(one.value.lower() == tag for one in self.tags)


class Part(NamedTuple):
    """A section of a chart; bars before the first one stand in a part without a title."""

    title: Text | None
    extent: Span
    bars: tuple[Bar, ...]


class Chart(NamedTuple):
    """A gantt chart."""

    title: str
    date_format: str
    parts: tuple[Part, ...]
    unread: tuple[Text, ...]
    """Lines that are neither a keyword nor a bar."""
    closed: Closed = NEVER
    """The days that it leaves out of its bars."""
    closing: Text | None = None
    """The first line that says so."""

    @property
    def is_dated(self) -> bool:
        """Tell whether its bars lie on days, and not only at times of the day."""
        return "d" in self.date_format.lower()


class Moment(NamedTuple):
    """A start or an end as a chart states it: a day, or an hour of the first one."""

    day: str | None
    """ISO 8601; None where the format has no date."""
    hour: float | None


def is_gantt(lines: Sequence[Text]) -> bool:
    """Tell whether a diagram is a gantt chart, whatever stands before its first line."""
    for line in lines:
        if HEAD.fullmatch(line.value):
            return True
        if not BEFORE.fullmatch(line.value):
            return False
    return False


def chart(lines: Sequence[Text]) -> Chart:
    """Read the lines of a chart."""
    title, date_format = "", DEFAULT_FORMAT
    parts: list[tuple[Text | None, int, list[Bar]]] = [(None, 0, [])]
    unread: list[Text] = []
    for at, line in _told(lines):
        setting = SETTING.fullmatch(line.value)
        word = setting["word"].lower() if setting else ""
        if setting and word == "section":
            parts.append((line.part(setting.start("value")), at, []))
        elif setting and word == "title":
            title = setting["value"].strip()
        elif setting:
            date_format = setting["value"].strip()
        elif one := bar(line):
            parts[-1][2].append(one)
        else:
            unread.append(line.part(0))
    closed = _closed(lines, date_format)
    closing = next((line for line in lines if CLOSING.fullmatch(line.value)), None)
    return Chart(title, date_format, tuple(_parts(parts, lines)), tuple(unread), closed, closing)


def _closed(lines: Sequence[Text], date_format: str) -> Closed:
    """Read the days that a chart excludes, but for those that it includes again."""
    said: dict[str, list[str]] = {"excludes": [], "includes": [], "weekend": []}
    for line in lines:
        if match := CLOSING.fullmatch(COMMENT.sub("", line.value)):
            said[match["word"].lower()] += LISTED.findall(match["value"].lower())
    begins = next((BEGINS[word] for word in said["weekend"] if word in BEGINS), BEGINS["saturday"])
    names = {WEEKEND: {begins, begins + 1}, **{day.lower(): {n} for n, day in enumerate(WEEKDAYS)}}
    weekdays = {day for word in said["excludes"] for day in names.get(word, ())}
    weekdays -= {day for word in said["includes"] for day in names.get(word, ())}
    dates = _dates(said["excludes"], date_format) - _dates(said["includes"], date_format)
    return Closed(frozenset(weekdays if len(weekdays) < len(WEEKDAYS) else ()), dates)


def _dates(words: Sequence[str], date_format: str) -> frozenset[str]:
    read = (moment(Text(word, 0), date_format) for word in words)
    return frozenset(each.day for each in read if each and each.day)


def _told(lines: Sequence[Text]) -> Iterator[tuple[int, Text]]:
    """Give the lines that say something of the work, without their comments."""
    inside = False
    started = False
    for at, line in enumerate(lines):
        plain = COMMENT.sub(lambda match: " " * len(match.group()), line.value)
        started = started or bool(HEAD.fullmatch(line.value))
        opens = "accdescr" in plain.lower() and plain.rstrip().endswith("{")
        skipped = inside or opens or KEYWORD.match(plain)
        inside = (inside or opens) and "}" not in plain
        if started and plain.strip() and not skipped:
            yield at, Text(plain, line.start)


def _parts(
    parts: list[tuple[Text | None, int, list[Bar]]], lines: Sequence[Text]
) -> Iterator[Part]:
    ends = [at for _, at, _ in parts[1:]] + [len(lines)]
    for (title, at, bars), end in zip(parts, ends, strict=True):
        extent = Span(lines[at].start, lines[max(end - 1, at)].span().end)
        yield Part(title, extent, tuple(bars))


def bar(line: Text) -> Bar | None:
    """Read a bar: its name, a colon, its data.

    >>> read = bar(Text("Phase 1: Core :crit, a1, after b1, 3d", 0))
    >>> read.name.value, read.id.value, read.start.value, read.end.value
    ('Phase 1: Core', 'a1', 'after b1', '3d')
    """
    colons = [match.start() for match in COLON.finditer(line.value)]
    if not colons or not line.value[: colons[-1]].strip():
        return None
    name = line.part(0, colons[-1])
    pieces = (
        line.part(colons[-1] + 1 + m.start(), colons[-1] + 1 + m.end())
        for m in ITEM.finditer(line.value[colons[-1] + 1 :])
    )
    parts = [piece for piece in pieces if piece.value]
    before = TAG_BEFORE.search(name.value)
    tags = [name.part(*before.span("tag"))] if before else []
    name = name.part(0, before.start()) if before else name
    while parts and parts[0].value.lower() in TAGS:
        tags.append(parts.pop(0))
    return Bar(line, name, tuple(tags), *_times(parts))


def _times(parts: list[Text]) -> tuple[Text | None, Text | None, Text | None]:
    """Give the identifier, the start and the end; each may be missing."""
    match parts:
        case [one]:
            return (None, one, None) if AFTER.fullmatch(one.value) else (None, None, one)
        case [first, second]:
            named = IDENTIFIER.fullmatch(first.value)
            if named and AFTER.fullmatch(second.value):
                return first, second, None
            return (first, None, second) if named else (None, first, second)
        case [first, second, third, *_]:
            return first, second, third
    return None, None, None


def length(end: Text | None) -> Duration | None:
    """Read the length of a bar; None where its end is stated otherwise, or is too small.

    >>> str(length(Text("1.5d", 0)))
    '1.5 days'
    """
    match = LENGTH.fullmatch(end.value) if end else None
    if not match or match["unit"] not in UNITS:
        return None
    size, unit = UNITS[match["unit"]]
    amount = float(match["number"]) * size
    return Duration(amount, amount, unit)


def moment(text: Text | None, date_format: str) -> Moment | None:
    """Read a date in the chart's format, or in the usual one.

    >>> moment(Text("06/01/2025", 0), "DD/MM/YYYY")
    Moment(day='2025-01-06', hour=None)
    """
    if text is None:
        return None
    for one in (date_format, DEFAULT_FORMAT):
        match = _pattern(one).fullmatch(text.value)
        if match:
            return _moment(match.groupdict())
    return None


def _moment(said: dict[str, str | None]) -> Moment | None:
    hour = int(said.get("hour") or 0) + int(said.get("minute") or 0) / 60
    year, month, day = (said.get(name) for name in ("year", "month", "day"))
    if not (year and month and day):
        return Moment(None, hour) if said.get("hour") else None
    try:
        return Moment(date(int(year), int(month), int(day)).isoformat(), None)
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _pattern(date_format: str) -> Pattern:
    """Write the expression of a format; each token counts once."""
    pieces: list[str] = []
    for token in (match.group() for match in TOKEN.finditer(date_format[:40])):
        piece = TOKENS.get(token) or TOKENS.get(token[0], escape(token))
        pieces.append(r"\d{1,4}" if piece in pieces and "<" in piece else piece)
    return Pattern("".join(pieces))
