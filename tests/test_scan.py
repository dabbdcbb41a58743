"""What a document must say at a glance to be read as a plan."""

import pytest

from planlint.languages.en import LANGUAGE
from planlint.scan import may_be_plan


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("| Task | Start | End | Owner |", True),
        ("| Task | Duration | Owner |", True),
        ("| Task | Start | Owner |", False),
        ("| Room | Start | End |", False),
        ("| Room | Conflicts with | Wave |", False),
    ],
)
def test_a_table_without_identifiers_tells_a_plan_by_its_header(
    header: str, *, expected: bool
) -> None:
    row = "| Sow | 2026-03-02 | 2026-03-04 |"
    assert may_be_plan(f"# Garden\n\n{header}\n|---|---|---|\n{row}\n", LANGUAGE) is expected


def test_rows_that_are_kept_apart_tell_a_plan() -> None:
    header = "| ID | Bed | Conflicts with | Wave |\n|---|---|---|---|"
    assert may_be_plan(
        f"# Garden\n\n{header}\n| B1 | Roses | B2 | 1 |\n| B2 | Peas | - | 1 |", LANGUAGE
    )
