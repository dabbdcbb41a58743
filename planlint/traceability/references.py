"""Where a plan names requirements: ``FR-003``, ``_Requirements: 1.1, 2.3_``, ``FR-1 to FR-4``."""

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from planlint.document import Document, Table
from planlint.language import Language
from planlint.pattern import Pattern, either, holds, says
from planlint.requirement import Code, Reference, code
from planlint.source import Span
from planlint.text import Text

NUMBERS = r"\d{1,3}(?:\.\d{1,3})*"
DASH = r"-|–|—|\.{2,3}|…|~"
"""Between the ends of a range, beside the words for it."""

SLASH = Pattern(r"(?<=\d)/(?=[A-Z])", 0, holds("/"))
"""Parts two identifiers rather than folders: ``FR-001/FR-002``."""

PIECE = Pattern(r"[^,;，、;&+]+")
SLUG = Pattern(r"\b\d{3}-[a-z]|\bspec[- ]?\d")
"""Names another specification, whose requirements have numbers of their own."""

WIDEST = 60
"""A range of more numbers is none."""


def named(
    lines: Iterable[Text], known: Collection[Code], language: Language
) -> Iterator[Reference]:
    """Give each place in some lines that names a requirement of a known series."""
    prefixes = tuple(sorted({one.prefix for one in known if one.prefix}))
    numbered = any(not one.prefix for one in known)
    for line in lines:
        if not _is_of_others(line.value, language):
            yield from _coded(line, prefixes, known, language) if prefixes else ()
            yield from _listed(line, known, language) if numbered else ()
            yield from _all(line, known, language)


def lines(document: Document) -> Iterator[Text]:
    """Give all that may name a requirement: running text, and the cells of tables."""
    yield from document.lines
    for block in document.blocks:
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)


def _is_of_others(text: str, language: Language) -> bool:
    """Tell a line about what was left out, or about another specification."""
    return SLUG.search(text) is not None or says(text, language.statuses["skipped"])


@cache
def _token(prefixes: tuple[str, ...]) -> Pattern:
    spelled = "|".join("-?".join(prefix) for prefix in prefixes)
    number = r"\d{1,4}(?:\.\d{1,3})*[a-z]?"
    before, behind = r"(?<![\w/#-])(?<!(?<!\.)\.)", r"(?![\w/]|-\w|\.\w)"
    return Pattern(rf"{before}(?P<id>(?:{spelled})-?{number}){behind}", 0)


@cache
def _joint(language: Language) -> Pattern:
    return Pattern(rf"\s*(?:{DASH}|{either(language.ranges)})\s*")


def _coded(
    line: Text, prefixes: tuple[str, ...], known: Collection[Code], language: Language
) -> Iterator[Reference]:
    """Read identifiers with letters; a range names all that lies between its ends."""
    before: tuple[int, Code] | None = None
    for match in _token(prefixes).finditer(SLASH.sub(",", line.value)):
        one = code(match["id"])
        if one is None:
            continue
        if before and _joint(language).fullmatch(line.value[before[0] : match.start()]):
            yield from _between(before[1], one, line.of(match), known)
        yield Reference(match["id"], one, line.of(match))
        before = (match.end(), one)


def _between(first: Code, last: Code, span: Span, known: Collection[Code]) -> Iterator[Reference]:
    """Give what is known to lie between the ends of a range, of one series."""
    low, high, stem = first.numbers[-1], last.numbers[-1], first.numbers[:-1]
    alike = first._replace(numbers=last.numbers) == last and stem == last.numbers[:-1]
    for number in range(low + 1, high) if alike and high - low <= WIDEST else ():
        one = first._replace(numbers=(*stem, number))
        yield from (Reference(str(one), one, span),) if one in known else ()


@cache
def _label(language: Language) -> Pattern:
    words = either(language.requirements)
    return Pattern(rf"(?<!\w)(?:{words})\s*[:：]?\s*(?P<list>#?{NUMBERS}.*)")


@cache
def _piece(language: Language) -> Pattern:
    words = either(language.requirements)
    return Pattern(
        rf"\s*(?:(?:{words})\s*)?#?(?P<id>{NUMBERS})"
        rf"(?:{_joint(language).source}(?P<last>{NUMBERS})|\.[x*])?(?!\w|\.\d)\s*(?P<rest>.*)"
    )


def _listed(line: Text, known: Collection[Code], language: Language) -> Iterator[Reference]:
    """Read the numbers behind the word for requirements, as far as the list goes."""
    found = _label(language).search(line.value)
    for piece in PIECE.finditer(found["list"]) if found else ():
        match = _piece(language).fullmatch(piece.group())
        if not found or not match or match["rest"][:1].isalnum():
            return
        start = found.start("list") + piece.start()
        span = line.span(
            start + match.start("id"), start + match.end("last" if match["last"] else "id")
        )
        first, last = code(match["id"]), code(match["last"] or match["id"])
        if first and last:
            yield Reference(match["id"], first, span)
            yield from _between(first, last, span, known)
            yield from (Reference(str(last), last, span),) if match["last"] else ()


@cache
def _everything(language: Language) -> Pattern:
    words, every = either(language.requirements), either(language.everything)
    return Pattern(
        rf"(?:{words})\s*[:：]\s*(?:{every})\W*$|(?<!\w)(?:{every})\s(?:(?P<prefix>[A-Z]+)s|(?:{words}))(?!\w)"
    )


def _all(line: Text, known: Collection[Code], language: Language) -> Iterator[Reference]:
    """Let ``Requirements: All`` and ``all FRs`` name every requirement, or all of one series."""
    found = _everything(language).search(line.value)
    for one in sorted(known) if found else ():
        if found and (found["prefix"] or one.prefix).upper() == one.prefix:
            yield Reference(str(one), one, line.of(found))
