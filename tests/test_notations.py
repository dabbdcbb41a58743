"""Each notation's page says what is read from its example; the example is its test."""

import pytest

from planlint.discover import constants, modules
from planlint.examples import FENCE, sections
from planlint.exports.outline import EXPORT
from planlint.reading import read
from planlint.recogniser import Recogniser
from planlint.source import source

NAMES = modules("planlint.recognisers")
RECOGNISERS: tuple[Recogniser, ...] = constants("planlint.recognisers", "RECOGNISER")


@pytest.mark.parametrize("recogniser", RECOGNISERS, ids=NAMES)
def test_each_notation_is_read_as_its_page_says(recogniser: Recogniser) -> None:
    parts = sections(recogniser.doc)
    written = [fence[3] for fence in FENCE.finditer(parts["Written"])]
    outlines = [fence[3] for fence in FENCE.finditer(parts["Read"])]

    assert [EXPORT.write([read(source("plan.md", text))]) for text in written] == outlines != []


@pytest.mark.parametrize("recogniser", RECOGNISERS, ids=NAMES)
def test_no_example_is_read_without_its_notation(recogniser: Recogniser) -> None:
    """A page whose example others read alone would show nothing of its own notation."""
    from planlint.assembly.assemble import assemble
    from planlint.blocks import parse
    from planlint.detection import language_of

    written = next(FENCE.finditer(sections(recogniser.doc)["Written"]))[3]
    document, language = parse(source("plan.md", written)), language_of(written)
    others = (one for one in RECOGNISERS if one is not recogniser)
    statements = (found for one in others for found in one.recognise(document, language))

    assert EXPORT.write([assemble(document, statements, language)]) != EXPORT.write(
        [read(document.source)]
    )
