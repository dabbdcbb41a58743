"""What says of which kind an amount is: the header of its column, or the words before it."""

from planlint.document import Document, Table
from planlint.source import Span


def caption(document: Document, place: Span) -> str:
    """Give the header of the column that holds a place, or what stands before it on its line."""
    for block in document.blocks:
        if isinstance(block, Table) and block.span.holds(place):
            rows = (row for row in block.rows if row and row[-1].span().end >= place.end)
            row = next(rows, ())
            cells = zip(block.header, row, strict=False)
            return next((head.value for head, cell in cells if cell.span().holds(place)), "")
    source = document.source
    return source.text[source.line_span(source.line(place.start)).start : place.start]
