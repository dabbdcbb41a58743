"""How tables of words are written: lists, plurals, numbers, units."""

ACCENTS = str.maketrans("áàâãäåçéèêëíìîïñóòôõöúùûü", "aaaaaaceeeeiiiinooooouuuu")
"""Letters that people in a hurry write without their accents."""


def spellings(word: str) -> tuple[str, ...]:
    """Give a word with and without its accents.

    >>> spellings("início")
    ('início', 'inicio')
    """
    word = word.strip()
    plain = word if word.isascii() else word.translate(ACCENTS)
    return (word,) if plain == word else (word, plain)


def words(text: str) -> tuple[str, ...]:
    """Part a list of words at its commas.

    >>> words("day, working day")
    ('day', 'working day')
    """
    return tuple(form for word in text.split(",") for form in spellings(word))


def pairs(text: str) -> dict[str, str]:
    """Read words with their plurals.

    >>> pairs("story: stories; task set: task sets")
    {'story': 'stories', 'task set': 'task sets'}
    """
    both = (pair.split(":") for pair in text.split(";"))
    return {
        form: spellings(many)[min(at, len(spellings(many)) - 1)]
        for one, many in both
        for at, form in enumerate(spellings(one))
    }


def meaning(**units: tuple[str, ...]) -> dict[str, str]:
    """Map each word to the unit that it means.

    >>> meaning(day=("day", "days"))
    {'day': 'day', 'days': 'day'}
    """
    return {word: unit for unit, several in units.items() for word in several}


def numbered(text: str, first: int = 1) -> dict[str, int]:
    """Give words their numbers in order; variants of one are separated by bars.

    >>> numbered("january|jan, february|feb")
    {'january': 1, 'jan': 1, 'february': 2, 'feb': 2}
    """
    listed = enumerate(text.split(","), first)
    variants = ((word, number) for number, several in listed for word in several.split("|"))
    return {form: number for word, number in variants for form in spellings(word)}
