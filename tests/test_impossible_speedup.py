"""What no number of agents gains, and what may be meant otherwise."""

import pytest

from planlint.api import check
from planlint.config import Settings
from planlint.source import source

ITEMS = ("- Task 1: Floors (4 days)", "- Task 2: Lights (3 days)", "- Task 3: Cases (5 days)")
CHAIN = ("- Task 1: Floors (4 days)", "- Task 2: Lights (8 days), after Task 1")
GAIN = "Parallel execution is 4x faster than one after the other."


def told(*lines: str, title: str = "# Museum") -> dict[str, str]:
    text = f"{title}\n\n" + "\n\n".join(lines[:1]) + "\n\n" + "\n".join(lines[1:]) + "\n"
    found = check(source("plan.md", text), Settings()).diagnostics
    return {each.code: each.finding.message for each in found}


def test_agents_need_their_share_of_the_work() -> None:
    assert told("**Total duration:** 5 days", *ITEMS, title="# Museum, with 2 agents") == {
        "PL509": "the total duration is stated as 5 days, but 2 agents need at least 6 days "
        "for 12 days of work"
    }


def test_no_number_of_agents_outruns_the_longest_chain() -> None:
    assert told(GAIN, *CHAIN, "- Task 3: Cases (2 days)") == {
        "PL509": "4x is claimed, but Task 1 → Task 2 takes at least 12 days of 14 days of work, "
        "so no number of agents gains more than 1.1x"
    }


def test_a_total_that_its_chain_denies_is_told_once() -> None:
    found = told("**Total duration:** 5 days", *CHAIN, title="# Museum, with 2 agents")
    assert list(found) == ["PL502"]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        pytest.param("# Museum", ("**Total duration:** 5 days", *ITEMS), id="nobody is counted"),
        pytest.param(
            "# Museum, with 3 agents", ("**Total duration:** 5 days", *ITEMS), id="enough agents"
        ),
        pytest.param(
            "# Museum, with 2 agents",
            ("**Total duration:** 1 week", *ITEMS),
            id="a week may have seven days",
        ),
        pytest.param(
            "# Museum, with 2 agents",
            ("**Total duration:** about 5.5 days", *ITEMS),
            id="a rough figure",
        ),
        pytest.param(
            "# Museum, with 2 agents",
            ("**Remaining:** 3 days in total", *ITEMS),
            id="a figure of the rest",
        ),
        pytest.param(
            "# Museum, with 2 agents",
            ("**Total duration:** 5 days", *ITEMS, "- Task 4: Labels"),
            id="an item without a length",
        ),
        pytest.param(
            "# Museum, with 2 agents",
            ("**Total duration:** 5 days", *ITEMS[:2], "- Task 3: Cases (5 person-days)"),
            id="effort is no length",
        ),
        pytest.param(
            "# Museum", ("Builds are 4x faster with the new tool.", *CHAIN), id="another speed"
        ),
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(title: str, lines: tuple[str, ...]) -> None:
    assert told(*lines, title=title) == {}
