"""The JSON contract: what other tools read of a plan."""

import json

from planlint.exports.json import schema, write
from planlint.plan import (
    Claim,
    Concurrency,
    Crew,
    Dependency,
    Exclusion,
    Gate,
    Item,
    Member,
    Membership,
    Order,
    Plan,
    Stated,
    Strength,
    Telling,
)
from planlint.quantity import ONGOING, Duration, Window
from planlint.source import Span, source

TEXT = "# Harbour\r\nA: survey, 1-2 days\r\nB: dredge, 2.5 days after A\r\nC: patrol\r\n"
HARBOUR = source("harbour.md", TEXT)


def span(words: str) -> Span:
    start = HARBOUR.text.index(words)
    return Span(start, start + len(words))


def waits(on: str, strength: Strength, words: str, telling: Telling) -> Dependency:
    return Dependency(on, strength, span(words), telling)


def item(id_: str, name: str, **facts: tuple[object, ...]) -> Item:
    return Item(f"item:{id_}", None, id_, name, None, (span(f"{id_}:"),), **facts)


def exported(plan: Plan) -> dict[str, object]:
    document = json.loads(write([plan]))
    assert document["schema"] == "planlint.plan/1"
    (only,) = document["plans"]
    return only


ARRANGED = ("windows", "parallel", "apart", "orders", "groups", "crews", "roster")
"""What a plan says beyond its items, gates and claims."""


def harbour() -> Plan:
    one_day = Stated(Duration(1, 2, "day"), span("1-2 days"))
    gate = Gate("Inspection", span("dredge"), (Stated("depth 12 m", span("B:")),), ("item:B",))
    survey = item("A", "survey", durations=(one_day, one_day), owners=(Stated("Ada", span("A:")),))
    dredge = item(
        "B",
        "dredge",
        durations=(Stated(Duration(2.5, 2.5, "day"), span("2.5 days")),),
        windows=(Stated(Window(3.0, None, "day"), span("B:")),),
        dependencies=(Dependency("item:A", "hard", span("after A")),),
        statuses=(Stated("todo", span("B:")),),
    )
    patrol = item("C", "patrol", durations=(Stated(ONGOING, span("patrol")),))
    claim = Claim("total-duration", None, 5.0, "day", span("Harbour"))
    items = (survey, dredge, patrol)
    return Plan(HARBOUR, "Harbour", items, gates=(gate,), claims=(claim,), is_plan=True)


def test_an_exported_plan_holds_every_fact_with_its_line_as_written() -> None:
    bare = {"kind": None, "parent": None, "status": None, "owners": [], "files": []}
    bare |= {"durations": [], "windows": [], "depends_on": []}
    assert exported(harbour()) == {
        "path": "harbour.md",
        "files": [],
        "title": "Harbour",
        "is_plan": True,
        "items": [
            bare
            | {"key": "item:A", "id": "A", "name": "survey", "lines": [2], "owners": ["Ada"]}
            | {"durations": [{"min": 1, "max": 2, "unit": "day", "line": 2}]},
            bare
            | {"key": "item:B", "id": "B", "name": "dredge", "lines": [3], "status": "todo"}
            | {"durations": [{"min": 2.5, "max": 2.5, "unit": "day", "line": 3}]}
            | {"windows": [{"start": 3, "end": None, "unit": "day", "line": 3}]}
            | {
                "depends_on": [
                    {
                        "key": "item:A",
                        "id": "A",
                        "strength": "hard",
                        "type": "FS",
                        "lag": None,
                        "lines": [3],
                    }
                ]
            },
            bare
            | {"key": "item:C", "id": "C", "name": "patrol", "lines": [4]}
            | {"durations": [{"ongoing": True, "line": 4}]},
        ],
        "gates": [
            {"name": "Inspection", "line": 3, "checks": ["depth 12 m"], "covers": ["item:B"]}
            | {"window": None}
        ],
        "claims": [{"kind": "total-duration", "min": None, "max": 5, "unit": "day", "line": 1}],
    } | {name: [] for name in ARRANGED}


def test_an_exported_plan_holds_what_is_said_of_its_whole_and_of_several_items() -> None:
    place = span("after A")
    told = exported(
        harbour()._replace(
            windows=(Stated(Window(None, "2026-03-02", "date"), place),),
            concurrencies=(Concurrency("item:A", ("item:C",), place),),
            exclusions=(Exclusion("item:B", ("item:C",), place),),
            orders=(Order(("item:A",), ("item:B", "item:C"), place),),
            memberships=(Membership("item:A", "wave", "1", place),),
            crews=(Crew(2, 3, "agent", place),),
            roster=(Member("Ada", place),),
        )
    )
    assert {name: told[name] for name in ARRANGED} == {
        "windows": [{"start": None, "end": "2026-03-02", "unit": "date", "line": 3}],
        "parallel": [{"key": "item:A", "others": ["item:C"], "line": 3}],
        "apart": [{"key": "item:B", "others": ["item:C"], "line": 3}],
        "orders": [{"before": ["item:A"], "after": ["item:B", "item:C"], "line": 3}],
        "groups": [{"key": "item:A", "kind": "wave", "id": "1", "line": 3}],
        "crews": [{"min": 2, "max": 3, "word": "agent", "key": None, "line": 3}],
        "roster": [{"name": "Ada", "line": 3}],
    }


def test_a_number_that_is_whole_is_written_as_an_integer() -> None:
    placed = (Stated(Window(3.0, 4.0, "day"), span("B:")),)
    text = write([Plan(HARBOUR, "Harbour", (item("B", "dredge", windows=placed),))])
    assert '"start": 3,' in text
    assert '"end": 4,' in text


def test_of_two_strengths_the_more_authoritative_telling_wins() -> None:
    told = (
        waits("item:A", "hard", "survey", Telling.PROMPT),
        waits("item:A", "soft", "after A", Telling.DECLARATION),
    )
    plan = Plan(HARBOUR, "Harbour", (item("A", "survey"), item("B", "dredge", dependencies=told)))
    wanted = [
        {"key": "item:A", "id": "A", "strength": "soft", "type": "FS", "lag": None, "lines": [3]}
    ]
    assert exported(plan)["items"][1]["depends_on"] == wanted


def test_at_equal_telling_a_hard_prerequisite_wins_and_keeps_all_its_lines() -> None:
    told = (
        waits("item:A", "soft", "patrol", Telling.PROSE),
        waits("item:A", "hard", "after A", Telling.PROSE),
        waits("item:A", "hard", "survey", Telling.PROMPT),
    )
    plan = Plan(HARBOUR, "Harbour", (item("A", "survey"), item("B", "dredge", dependencies=told)))
    wanted = [
        {"key": "item:A", "id": "A", "strength": "hard", "type": "FS", "lag": None, "lines": [2, 3]}
    ]
    assert exported(plan)["items"][1]["depends_on"] == wanted


def test_the_schema_names_every_field_that_an_export_writes() -> None:
    declared = json.loads(schema())
    plan = declared["$defs"]["Plan"]["properties"]
    assert list(plan) == list(exported(Plan(HARBOUR, "Harbour")))
    assert declared["required"] == ["schema", "plans"]
