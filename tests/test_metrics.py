"""The points of the assessment of a schedule: against their own documentation, and as rules."""

import json

import pytest
from building import item, plan
from hypothesis import given
from hypothesis import strategies as st

from planlint.api import check
from planlint.cli import main
from planlint.config import Settings
from planlint.diagnostic import Diagnostic
from planlint.discover import constants, modules
from planlint.examples import MARK, examples, sections, summary
from planlint.metric import Metric, Verdict
from planlint.overview import health
from planlint.reading import read
from planlint.schedule import schedule
from planlint.selection import all_rules, assessment, mistake, selected
from planlint.source import source
from planlint.standing import status_date
from planlint.terminal.grid import drawn
from planlint.terminal.style import Style

METRICS = [pytest.param(each, id=each.name) for each in constants("planlint.metrics", "METRIC")]

BOAT = """
# Boat house

**Total duration:** 9 days

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| B1 | Sand | 1-3 days | - |
| B2 | Varnish | 1-3 days | - |
| B3 | Launch | 1 day | B1, B2 |
| B4 | Row | 4 days | B3 FS + 1 day |
"""

TASKS = """
# Tasks: Fair

## Phase 1: Setup

- [ ] T001 Rent the field in plan/field.md
- [ ] T002 [P] Print the bills in plan/bills.md

## Phase 2: Foundational

- [ ] T003 Put up the tents in plan/tents.md
"""


def told(text: str, *select: str) -> tuple[Diagnostic, ...]:
    return check(source("plan.md", text), Settings(select=select)).diagnostics


def shown(text: str, width: int = 100) -> list[str]:
    made = health(read(source("plan.md", text)))
    lines = [made.title, *drawn(made.blocks, width, Style()), made.summary]
    return [" ".join(line.split()) for line in lines]


def test_there_are_fourteen_points_each_called_as_its_module() -> None:
    found = [each.values[0] for each in METRICS]
    assert sorted(each.code for each in found) == [f"DCMA{at:02}" for at in range(1, 15)]
    names = {name.replace("_", "-") for name in modules("planlint.metrics")}
    assert {each.name for each in found} == names
    assert names.isdisjoint(rule.name for rule in all_rules())


@pytest.mark.parametrize("metric", METRICS)
def test_a_point_has_a_page_like_a_rule(metric: Metric) -> None:
    assert list(sections(metric.doc)) == ["Why", "Bad", "Good"]
    assert summary(metric.doc).endswith(".")
    assert {mark[0].strip() for mark in MARK.finditer(metric.doc)} == {f"<!-- {metric.code} -->"}


@pytest.mark.parametrize("metric", METRICS)
def test_each_bad_example_fails_on_exactly_the_marked_lines(metric: Metric) -> None:
    bad = examples(metric.doc, "Bad")
    assert bad
    for example in bad:
        [found] = told(example.text, metric.code)
        assert (found.source.line(found.finding.span.start),) == example.flagged


@pytest.mark.parametrize("metric", METRICS)
def test_each_good_example_passes_its_own_point_and_every_rule(metric: Metric) -> None:
    good = examples(metric.doc, "Good")
    assert good
    for example in good:
        made = check(source("plan.md", example.text), Settings(extend_select=(metric.code,)))
        assert made.diagnostics == ()
        assert made.plan is not None
        assert metric.judge(schedule(made.plan)).verdict is Verdict.PASS


def test_a_failed_point_is_told_with_its_figure_its_limit_and_every_place() -> None:
    [found] = told(BOAT, "DCMA03")
    assert found.finding.message == (
        "1 of 3 dependencies (33%) have a lag, and the limit is 5%: B4 waits for B3 FS + 1 day"
    )
    assert found.name == "lags"


def test_only_who_names_a_point_applies_it() -> None:
    for selectors in (None, ("ALL",), ("PL",)):
        codes = {rule.code for rule in selected(selectors, (), ())}
        assert not any(code.startswith("DCMA") for code in codes)
    assert selected(("DCMA",), (), ()) == assessment()
    assert [rule.code for rule in selected(("lags", "DCMA1"), (), ("DCMA12",))] == [
        *("DCMA03", "DCMA10", "DCMA11", "DCMA13", "DCMA14")
    ]
    both = {rule.code for rule in selected(("ALL", "DCMA01"), (), ())}
    assert both == {rule.code for rule in all_rules()} | {"DCMA01"}


def test_a_mistyped_point_is_known_by_its_like() -> None:
    assert mistake("high-flaot") == "no rule is called 'high-flaot'; did you mean high-float?"


def test_a_comment_may_silence_a_point() -> None:
    silent = BOAT.replace("+ 1 day |", "+ 1 day | <!-- planlint-disable-line lags -->")
    assert told(silent, "DCMA03") == ()
    assert told(silent, "PL005", "PL006") == ()


def test_orders_that_a_format_implies_are_logic() -> None:
    ordered = read(source("specs/001-fair/tasks.md", TASKS))
    assert ordered.orders
    logic = next(each.values[0] for each in METRICS if each.values[0].name == "logic")
    assert logic.judge(schedule(ordered)).verdict is Verdict.PASS
    assert logic.judge(schedule(ordered._replace(orders=()))).verdict is Verdict.FAIL
    assert check(ordered.source, Settings(select=("DCMA01",))).diagnostics == ()


def test_what_is_no_plan_has_no_health() -> None:
    assert told("# Notes\n\nNothing is planned.\n", "DCMA") == ()
    assert shown("# Notes\n\nNothing is planned.\n")[-1].startswith("no plan")


def test_health_tells_points_chances_merges_and_what_agents_gain() -> None:
    lines = shown(BOAT)
    assert "03 lags fail ≤ 5% 1 of 3 dependencies (33%) have a lag" in lines
    assert "11 B4 waits for B3 FS + 1 day" in lines
    assert "13 critical path length index pass ≥ 0.95 1.29" in lines
    assert "Day 9 after 8.8 days 96%" in lines
    assert "4 by its own word takes 9 days 100%" in lines
    # Merge bias: each has an even chance, and both together one of four.
    assert "10 B3 B1 49%, B2 50% Day 2 26%" in lines
    assert "2 7-9 days 10.5-14.5 days" in lines
    assert lines[-1] == "8 of 9 points pass, 5 do not apply"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Status date: 2026-05-11", "2026-05-11"),
        ("**Last updated:** May 11, 2026", "2026-05-11"),
        ("| As of | 2026-05-11 |", "2026-05-11"),
        ("Updated the plan after the storm of 2026-05-11", None),
        ("Last updated: May 11", None),
        ("Last updated by Ines, 2026-05-11", None),
    ],
)
def test_the_status_date_stands_behind_its_label(line: str, date: str | None) -> None:
    assert status_date(read(source("plan.md", f"{BOAT}\n{line}\n"))) == date


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 8)), max_size=7),
    st.data(),
)
def test_every_point_judges_every_plan(
    sizes: list[tuple[int, int, int]], data: st.DataObject
) -> None:
    items = []
    for at, (low, extra, day) in enumerate(sizes):
        after = data.draw(st.sets(st.sampled_from(range(at)), max_size=2)) if at else set()
        needs = " ".join(str(each) for each in sorted(after))
        items.append(item(str(at), f"{low}-{low + extra} day", f"day {day}" if day else "", needs))
    made = schedule(plan(*items))
    for metric in constants("planlint.metrics", "METRIC"):
        judged = metric.judge(made)
        assert judged.words
        assert bool(judged.figure) == (judged.verdict is not Verdict.OPEN)
        assert judged.verdict is Verdict.FAIL or not judged.evidence or judged.figure


def test_programs_are_told_of_every_rule_and_every_point(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rule", "--all", "--output-format", "json"]) == 0
    rules = json.loads(capsys.readouterr().out)
    assert [each["code"] for each in rules] == [rule.code for rule in (*all_rules(), *assessment())]
    [lags] = [each for each in rules if each["name"] == "lags"]
    assert list(lags["sections"]) == ["Why", "Bad", "Good"]
    assert (lags["severity"], lags["default"], lags["fix"]) == ("info", False, None)
    assert "<!--" not in lags["doc"]
