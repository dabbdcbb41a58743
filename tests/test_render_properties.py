"""Laws of rendering, on plans that nobody would write."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from planlint.exports.json import write as export
from planlint.output import target, write
from planlint.plan import Check, Dependency, Gate, Item, Plan, Prompt, Stated, Telling
from planlint.quantity import ONGOING, Duration, Window
from planlint.render import Page, templates
from planlint.schedule import schedule
from planlint.source import Span, source
from planlint.view import view
from planlint.view.names import distinct, slug

TEXT = source("odd.md", "# Odd\n\nOne line, and\nanother.\n")
UNITS = st.sampled_from(["minute", "hour", "day", "week", "month", "sprint"])
NUMBERS = st.integers(0, 60) | st.floats(0, 1e4)
ODD = st.text(max_size=12) | st.sampled_from(
    ["../../up", "/root", "C:\\x", "NUL", "con.txt", "..", ".", "a/b", "A", "a", "{item}", "💥"]
)
SPANS = st.integers(0, 10).map(lambda start: Span(start, start + 5))
TELLINGS = st.sampled_from(list(Telling))


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    return draw(st.sampled_from([ONGOING, Duration(low, high, draw(UNITS))]))


@st.composite
def windows(draw: st.DrawFn) -> Window:
    if draw(st.booleans()):
        days = st.dates().map(str)
        return Window(draw(days), draw(st.none() | days), "date")
    return Window(draw(NUMBERS), draw(st.none() | NUMBERS), draw(UNITS))


def stated(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[Stated[object], ...]]:
    statements = st.builds(Stated, values, SPANS, TELLINGS)
    return st.lists(statements, max_size=2).map(tuple)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    keys = draw(st.lists(ODD, min_size=1, max_size=6, unique=True))
    some = st.lists(st.sampled_from(keys), max_size=2).map(tuple)
    links = st.builds(
        Dependency, st.sampled_from(keys), st.sampled_from(["hard", "soft"]), SPANS, TELLINGS
    )
    items = tuple(
        Item(
            key,
            draw(st.none() | st.just("phase")),
            draw(ODD),
            draw(ODD),
            draw(st.none() | st.sampled_from(keys[:number])) if number else None,
            (Span(0, 1),),
            extents=draw(st.lists(SPANS, max_size=2).map(tuple)),
            durations=draw(stated(durations())),
            windows=draw(stated(windows())),
            dependencies=draw(st.lists(links, max_size=2).map(tuple)),
            statuses=draw(stated(st.sampled_from(["done", "active", "todo"]))),
            owners=draw(stated(ODD)),
            files=draw(stated(ODD)),
        )
        for number, key in enumerate(keys)
    )
    when = st.none() | st.builds(Stated, windows(), SPANS)
    checks = st.lists(st.builds(Check, ODD, SPANS, st.none() | st.booleans()), max_size=2)
    status = st.none() | st.builds(Stated, st.sampled_from(["done", "todo"]), SPANS)
    gates = st.builds(Gate, ODD, SPANS, checks.map(tuple), some, when, status)
    prompts = st.builds(Prompt, st.sampled_from(keys), SPANS, st.text(max_size=40))
    return Plan(
        TEXT,
        draw(ODD),
        items,
        gates=draw(st.lists(gates, max_size=2).map(tuple)),
        prompts=draw(st.lists(prompts, max_size=2).map(tuple)),
        is_plan=True,
    )


def pages(plan: Plan) -> tuple[Page, ...]:
    known = templates()
    return known.render(view(schedule(plan)), known.known)


@given(plans())
def test_every_plan_renders_the_same_each_time_and_stays_in_its_folder(plan: Plan) -> None:
    made = pages(plan)
    assert made == pages(plan)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "out"
        files = [(target(folder, page.path), page.text) for page in made]
        assert sorted(write(files)) == sorted(file for file, _ in files)
        assert write(files) == ()
        assert list(Path(name).iterdir()) == [folder]


@given(plans())
def test_every_plan_can_be_exported(plan: Plan) -> None:
    assert export([plan]) == export([plan])


@given(st.lists(ODD))
def test_slugs_are_distinct_whatever_their_case_and_name_a_file_of_the_folder(
    texts: list[str],
) -> None:
    names = list(distinct(map(slug, texts)))
    assert len({name.casefold() for name in names}) == len(texts)
    for name in names:
        assert target(Path("out"), f"{name}.md") == Path("out") / f"{name}.md"
        assert name.strip(". ") == name
        assert len(f"{name}.md".encode()) <= 255
