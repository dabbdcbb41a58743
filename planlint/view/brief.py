"""Takes the prompt that a plan holds for an agent apart at its headings."""

import re
from collections.abc import Iterator
from textwrap import dedent

from planlint.view.model import Brief, Section

PARTS = {
    "context": ("context", "read first", "read these"),
    "goal": ("goal", "objective", "mission"),
    "deliverables": ("deliverable",),
    "criteria": ("success", "acceptance", "definition of done", "done when"),
    "dependencies": ("dependenc", "prerequisite"),
    "notes": ("important", "notes"),
}
"""The words by which a heading tells what its section holds."""

CAPITALS = re.compile(r"(?P<heading>[A-Z][A-Z0-9 &/,'()‐-―-]{3,60}):(?:\s+(?P<rest>.*))?$")
"""A heading in capitals, with a colon: ``GOAL: one loader``."""

HASHED = re.compile(r"#{1,6}\s+(?P<heading>[^#:]{3,60}):?(?P<rest>\s*)$")
"""A heading in Markdown: ``## Goal``."""

BOLD = re.compile(r"\*\*(?P<heading>[^*:]{3,60})(?:\*\*:|:\*\*)(?:\s+(?P<rest>.*))?$")
"""A bold lead: ``**Goal:** one loader``."""

SIGN = re.compile(r"^(\s*)[✅✔☑✓•●▪◦]\ufe0f?\s+(?=\S)")
"""A sign that begins an entry of a list where Markdown would have a hyphen."""

BULLET = re.compile(r"^[-*+]\s+(?!\[[ xX]\])")
"""A bullet at the outer level, without a box to tick."""

ENTRY = re.compile(r"\s*(?:[-*+✅✔☑✓•●▪◦]|\d+[.)])\s|\s*(?:```|~~~)")
"""What begins an entry of a list, or a fence."""

FENCE = re.compile(r"\s*(?:```|~~~)")


def brief(text: str) -> Brief:
    r"""Sort a prompt's sections by what they hold; every other one keeps its heading.

    >>> steps = brief("Fix it.\n\nGOAL: no leaks\n\nSUCCESS CRITERIA:\n✅ dry\n\nReady?")
    >>> steps.goal, steps.criteria, steps.closing
    ('no leaks', '- [ ] dry', 'Ready?')
    """
    *sections, (heading, lines) = _sections(dedent(text).strip().splitlines())
    closing = _closing(lines) if heading else ""
    sections.append((heading, lines[:-2] if closing else lines))
    parts: dict[str, list[str]] = {}
    others = []
    for heading, lines in sections:
        part = _part(heading) if heading else "opening"
        if part:
            parts.setdefault(part, []).append(_markdown(lines, boxes=part == "criteria"))
        else:
            others.append(Section(heading=heading, text=_markdown(lines)))
    joined = {part: "\n\n".join(filter(None, texts)) for part, texts in parts.items()}
    return Brief(**joined, others=tuple(others), closing=closing)


def _sections(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Give each heading with the lines below it; the first heading is empty."""
    heading, body = "", list[str]()
    for line, fenced in _fences(lines):
        found = None if fenced else _heading(line)
        if found is None:
            body.append(line)
            continue
        yield heading, body
        heading, rest = found
        body = [rest] if rest else []
    yield heading, body


def _fences(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Tell of each line whether it stands in a fence."""
    fenced = False
    for line in lines:
        fenced ^= bool(FENCE.match(line))
        yield line, fenced


def _heading(line: str) -> tuple[str, str] | None:
    """Give the heading that a line is, and what else stands on the line."""
    match = CAPITALS.match(line) or HASHED.match(line) or BOLD.match(line)
    if match is None:
        return None
    heading = match["heading"].strip()
    # A heading in Markdown may as well belong to a section's own text: ``**Day 1:**``.
    if match.re is not CAPITALS and not _part(heading):
        return None
    return heading, (match["rest"] or "").strip()


def _part(heading: str) -> str | None:
    folded = heading.lower()
    return next((part for part, words in PARTS.items() if any(map(folded.count, words))), None)


def _closing(lines: list[str]) -> str:
    """Give the last line of a section where it stands alone, below a list or a text."""
    alone = len(lines) > 2 and not lines[-2].strip() and not ENTRY.match(lines[-1])
    return lines[-1].strip() if alone else ""


def _markdown(lines: list[str], *, boxes: bool = False) -> str:
    """Set lines as Markdown: signs become bullets, and bullets become boxes to tick."""
    written = []
    for line, fenced in _fences(lines):
        plain = line.rstrip() if fenced else SIGN.sub(r"\1- ", line.rstrip())
        written.append(BULLET.sub("- [ ] ", plain) if boxes and not fenced else plain)
    return "\n".join(written).strip("\n")
