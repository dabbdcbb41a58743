"""A stated critical path is a claim where the plan says elsewhere what its items wait for."""

from outlines import outline

ITEMS = "- T1: Dough (2 days)\n- T2: Rolls (4 days{after})\n- T3: Signs (1 day)\n\n"
PATH = "**Critical path:** T3 → T2\n"


def test_a_path_orders_an_item_that_says_nothing_itself() -> None:
    assert "T2: Rolls [4 days; after T3]" in outline(ITEMS.format(after="") + PATH)


def test_a_path_adds_nothing_to_what_brackets_say() -> None:
    assert "T2: Rolls [4 days; after T1]" in outline(ITEMS.format(after=", after T1") + PATH)


def test_a_path_adds_nothing_to_what_a_sentence_says() -> None:
    text = ITEMS.format(after="") + "T2 depends on T1.\n\n" + PATH
    assert "T2: Rolls [4 days; after T1]" in outline(text)
