"""What a configuration may say of the words of a project: ``kinds``, ``ids``, and ``words``.

The tables of ``[tool.planlint.words]`` are those of `planlint.language`, with the labels of fields
and the statuses by their own names.
"""

import re
from types import GenericAlias
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, create_model

from planlint.language import ROLES, STATUSES, Language
from planlint.pattern import Pattern
from planlint.quantity import TIME_UNITS

UNITS = frozenset((*TIME_UNITS, "point"))
UNIT_TABLES = ("units", "efforts_of", "calendar")
NOT_WORDS = frozenset(("name", "common", "ids", "ordinals", "false_friends", "roles", "statuses"))
"""Tables of a language that a project does not add to, or by other names."""

SIGNED = frozenset(
    ("id", "about", "at_least", "at_most", "conjunctions", "joints", "nothing", "ranges")
) | frozenset(STATUSES)
"""Tables in which a sign may stand for a word: ``~`` for about."""

TOKEN = Pattern(
    r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]"  # what stands for one letter
    r"|(?P<opens>\((?:\?[:=!<>#a-z]*)?)"
    r"|(?P<closes>\))(?P<again>[*+]|\{\d*,?\d*\})?"
    r"|(?P<varies>[*+?|]|\{\d*,\d*\})"
)
"""What in an expression can make it slow, and what only looks so."""


def identifier(pattern: str) -> str:
    """Check an expression for identifiers.

    Raises:
        ValueError: it is none, matches nothing at all, or can take very long.
    """
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        raise ValueError(f"{pattern!r} is no regular expression: {error}") from None
    if compiled.fullmatch(""):
        raise ValueError(f"{pattern!r} matches the empty text")
    if compiled.groupindex:
        raise ValueError(f"{pattern!r} names a group")
    if _is_slow(pattern):
        raise ValueError(f"{pattern!r} repeats what itself varies, which can take very long")
    return pattern


def _is_slow(pattern: str) -> bool:
    """Tell whether a group is repeated that can match in several ways: ``(a+)+``, ``(a|a)*``."""
    varies = [False]
    for token in TOKEN.finditer(pattern):
        if token["opens"]:
            varies.append(False)
        elif token["closes"] and len(varies) > 1:
            inside = varies.pop()
            if inside and token["again"]:
                return True
            varies[-1] |= inside or bool(token["again"])
        elif token["varies"]:
            varies[-1] = True
    return False


Identifiers = tuple[Annotated[str, AfterValidator(identifier)], ...]


def _unit(word: str) -> str:
    if word not in UNITS:
        raise ValueError(f"{word!r} is no unit: {', '.join(sorted(UNITS))}")
    return word


def _written(word: str) -> str:
    if not word.strip():
        raise ValueError(f"{word!r} is no word")
    return word


def _lettered(word: str) -> str:
    if not any(map(str.isalpha, word)):
        raise ValueError(f"{word!r} is no word")
    return word


Written = Annotated[str, AfterValidator(_written)]
Word = Annotated[str, AfterValidator(_lettered)]

SIGN_LIST = GenericAlias(tuple, (Written, ...))
WORD_LIST = GenericAlias(tuple, (Word, ...))
NUMBERS = GenericAlias(dict, (Word, int))
AMOUNTS = GenericAlias(dict, (Word, float))
PLURALS = GenericAlias(dict, (Word, Word))
MEANINGS = GenericAlias(dict, (Word, Annotated[str, AfterValidator(_unit)]))


def _tables() -> dict[str, Any]:
    """Give the type of each table, by the names of a language's own."""
    empty = Language("")._asdict()
    tables: dict[str, Any] = dict.fromkeys((*ROLES, *STATUSES), WORD_LIST)
    for name, table in empty.items():
        if name not in NOT_WORDS:
            tables[name] = WORD_LIST if isinstance(table, tuple) else NUMBERS
    tables |= dict.fromkeys(SIGNED & tables.keys(), SIGN_LIST)
    return {**tables, "kinds": PLURALS, "articles": AMOUNTS, **dict.fromkeys(UNIT_TABLES, MEANINGS)}


_definitions: dict[str, Any] = {name: (table, table()) for name, table in _tables().items()}

Words: type[BaseModel] = create_model(
    "Words",
    __config__=ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-")
    ),
    **_definitions,
)
"""The tables of ``[tool.planlint.words]``."""


def own_language(
    words: BaseModel | None, kinds: tuple[str, ...], ids: tuple[str, ...]
) -> Language | None:
    """Make a language of the words of a project; None where it has none of its own."""
    tables = words.model_dump(exclude_unset=True) if words else {}
    if not (tables or kinds or ids):
        return None
    lower = {name: _lower(table) for name, table in tables.items()}
    plurals = {kind.lower(): f"{kind.lower()}s" for kind in kinds} | lower.pop("kinds", {})
    roles = {role: lower.pop(role) for role in ROLES if role in lower}
    statuses = {status: lower.pop(status) for status in STATUSES if status in lower}
    return Language("own", kinds=plurals, roles=roles, statuses=statuses, ids=ids, **lower)


def _lower(table: Any) -> Any:
    """Write the words of a table in lower case, as those of languages are."""
    if isinstance(table, tuple):
        return tuple(word.lower() for word in table)
    return {
        word.lower(): means.lower() if isinstance(means, str) else means
        for word, means in table.items()
    }
