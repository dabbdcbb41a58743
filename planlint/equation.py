"""Arithmetic that a plan writes out, and whether it comes out."""

from collections.abc import Iterator

from planlint.diagnostic import Edit, Finding, Fix, Related
from planlint.figure import Figure, exactness, written
from planlint.plan import ClaimKind, Equation, Plan
from planlint.quantity import span_of


def wrong(plan: Plan, kind: ClaimKind) -> Iterator[Finding]:
    """Report the equations of a kind whose sides differ by more than is rounded."""
    for equation in plan.equations:
        if equation.kind == kind and not _holds(plan, equation):
            yield _finding(equation)


def worked_out(equation: Equation) -> Figure:
    """Work out what the left side comes to, end by end.

    >>> from planlint.plan import Part
    >>> from planlint.source import Span
    >>> amounts = [Part("", low, high, Span(0, 0)) for low, high in ((2, 3), (4, 4), (6, 7))]
    >>> worked_out(Equation("count", "sum", "", tuple(amounts), amounts[0], Span(0, 0)))[:2]
    (12, 14)
    """
    lows, highs = zip(*(part[1:3] for part in equation.terms), strict=True)
    match equation.form:
        case "sum":
            return Figure(round(sum(lows), 6), round(sum(highs), 6))
        case "most":
            return Figure(max(lows), max(highs))
        case "ratio":
            return Figure(lows[0] / (highs[1] or 1), highs[0] / (lows[1] or 1))


def _holds(plan: Plan, equation: Equation) -> bool:
    result = equation.result
    step = 2 * exactness(plan, result.span, 0)
    # What is divided is cut off as often as it is rounded.
    slack = step * (0.999 if equation.form == "ratio" else 0.5)
    stated = Figure(result.low, result.high, 0 if step == 1 and _is_whole(equation) else slack)
    return worked_out(equation).agrees(stated)


def _is_whole(equation: Equation) -> bool:
    """Tell whether nothing had to be rounded, as all that is added up is in whole numbers."""
    ends = (end for part in equation.terms for end in part[1:3])
    return equation.form != "ratio" and all(end == int(end) for end in ends)


def _finding(equation: Equation) -> Finding:
    figure, result = worked_out(equation), equation.result
    digits = 3 if equation.form == "ratio" else 6
    low, high = round(figure.low, digits), round(figure.high, digits)
    unit = equation.unit or None
    right, stated = written(low, high, unit), written(result.low, result.high, unit)
    edits = (Edit(result.span, span_of(low, high)),)
    return Finding(
        result.span,
        f"{equation.left} is {right}, not {stated}",
        (Related(equation.terms[0].span, "worked out from here"),),
        help=f"write {right}, or mend the left side",
        fix=Fix(f"Write {edits[0].text}", edits, "unsafe"),
    )
