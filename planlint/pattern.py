"""Regular expressions that are compiled when they are first used.

Compiling costs a start up to a millisecond each, and most documents need few of them: what can
tell cheaply that a text holds no match is asked first. For the same reason the words of a language
stand in dictionaries and not in alternations.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property, lru_cache, partial

Hint = Callable[[str], bool]
"""Tells at little cost whether a text may hold a match; it errs on the side of yes."""


def holds(*signs: str) -> Hint:
    """Hint that a match holds one of some texts, as they stand.

    >>> holds("->", "→")("T1 → T2"), holds("->", "→")("T1, T2")
    (True, False)
    """
    return lambda text: any(sign in text for sign in signs)


class Pattern:
    """A regular expression: the same methods as `re.Pattern`, compiled on first use.

    With a hint, the first use is the first text in which there may be a match.
    """

    def __init__(self, source: str, flags: int = re.IGNORECASE, hint: Hint | None = None) -> None:
        self.source = source
        self.flags = flags
        self.hint = hint

    @cached_property
    def compiled(self) -> "re.Pattern[str]":
        """The compiled expression."""
        self.hint = None  # it was there to spare this
        return re.compile(self.source, self.flags)

    def search(self, text: str, start: int = 0) -> "re.Match[str] | None":
        """Find the first match from an offset on."""
        return None if self._lacking(text) else self.compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> "re.Match[str] | None":
        """Match at an offset."""
        return None if self._lacking(text) else self.compiled.match(text, start)

    def fullmatch(self, text: str) -> "re.Match[str] | None":
        """Match the whole text."""
        return None if self._lacking(text) else self.compiled.fullmatch(text)

    def finditer(self, text: str) -> "Iterator[re.Match[str]]":
        """Find every match, in order."""
        return iter(()) if self._lacking(text) else self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """Give the text of every match, in order."""
        return [] if self._lacking(text) else self.compiled.findall(text)

    def split(self, text: str) -> list[str]:
        """Part a text at every match."""
        return [text] if self._lacking(text) else self.compiled.split(text)

    def sub(self, replacement: "str | Callable[[re.Match[str]], str]", text: str) -> str:
        """Replace every match."""
        return text if self._lacking(text) else self.compiled.sub(replacement, text)

    def _lacking(self, text: str) -> bool:
        return self.hint is not None and not self.hint(text)


FIRST_UNSPACED, LAST_UNSPACED = "々", "\uffef"
"""From kana to the signs of full width: scripts that do not part words by blanks."""

SPACED = "(?-i:[0-9A-Za-z_À-ÖØ-öø-ɏͰ-ӿḀ-ỿ])"
"""A letter of the scripts that part words by blanks; between all others words may begin and end.

Named by what it is and not by what it is not: ranges of ten thousand letters compile slowly.
"""

BEGIN, END = "(?<![0-9A-Za-z_])", "(?![0-9A-Za-z_])"
"""Where a word may begin and end, also beside a letter of a script that parts no words."""

WORD = Pattern(r"\w+")
PIECE = Pattern(rf"{SPACED}+|\w")
"""A part of what no blank parts: a word of another script, or a single letter."""


def words_of(text: str) -> list[str]:
    """Part a text into its words, and into single letters where it does not part words.

    >>> words_of("Go/No-Go (依赖WP2)")
    ['Go', 'No', 'Go', '依', '赖', 'WP2']
    """
    found = WORD.findall(text)
    if text.isascii():
        return found
    return [piece for word in found for piece in _pieces(word)]


def _pieces(word: str) -> list[str]:
    return [word] if max(word) < FIRST_UNSPACED else PIECE.findall(word)


@lru_cache(maxsize=4096)
def flat(text: str) -> str:
    """Give the words of a text in lower case, separated and surrounded by single blanks.

    >>> flat("Go/No-Go (soft)")
    ' go no go soft '
    """
    return f" {' '.join(words_of(text.lower()))} "


@lru_cache(maxsize=4096)
def _said(text: str) -> frozenset[str]:
    return frozenset(flat(text).split())


@cache
def _parted(words: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Part phrases into single words, which are found at once, and longer ones."""
    plain = [flat(word) for word in words]
    single = frozenset(word.strip() for word in plain if word.count(" ") == 2)
    return single, tuple(word for word in plain if word.count(" ") > 2)


def says(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text holds any of some phrases as whole words.

    >>> says("Parallel (soft)", ("soft", "nice to have"))
    True
    """
    single, longer = _parted(words)
    if not single.isdisjoint(_said(text)):
        return True
    said = flat(text) if longer else ""
    return any(phrase in said for phrase in longer)


def closes(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text ends with any of some words or signs.

    >>> closes("takes about", ("about",)), closes("layabout", ("about",)), closes("~", ("~",))
    (True, False, True)
    """
    said = text.lower()
    ends = (word for word in words if said.endswith(word))
    return any(_begins_there(said, word) for word in ends)


def _begins_there(text: str, word: str) -> bool:
    before = text[-len(word) - 1 : -len(word)]
    return not (word[0].isalnum() and before.isalnum() and is_parted(word))


def either(words: tuple[str, ...]) -> str:
    r"""Write an alternation of literal words, the longest first, any space for a blank.

    >>> either(("task", "task set"))
    'task\\s+set|task'
    """
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest)


NOTHING = r"(?!)"
"""Matches nowhere: a language may have no word for something."""


@cache
def phrase(words: tuple[str, ...]) -> Pattern:
    """Give the expression that finds any of some phrases as whole words."""
    parted = tuple(word for word in words if is_parted(word))
    if words and len(parted) == len(words):
        source = rf"(?<!\w)(?:{either(words)})(?!\w)"
        tells = all(map(WORD.search, words))  # what is no word, `says` does not see
        return Pattern(source, hint=partial(says, words=words) if tells else None)
    run_on = tuple(word for word in words if not is_parted(word))
    bounded = (rf"{BEGIN}(?:{either(parted)}){END}",) if parted else ()
    return Pattern("|".join((*bounded, either(run_on) or NOTHING)))


def is_parted(word: str) -> bool:
    """Tell whether blanks part a word from its neighbours; signs are parted as words are."""
    return word < FIRST_UNSPACED or word > LAST_UNSPACED
