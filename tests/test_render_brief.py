"""The prompt that a plan holds, taken apart at its headings."""

from planlint.view.brief import brief
from planlint.view.model import Brief, Section

PROMPT = """
    You mend the pump.

    CONTEXT - READ THESE FIRST:
    - docs/pump.md

    GOAL: A pump that runs dry
    without harm.

    DELIVERABLES:

    Day 1: Seals
    - two seals

    SUCCESS CRITERIA:
    ✅ Runs dry for an hour
    ☑ No smell

    TOOL RULES:
    • Hand tools only

    IMPORTANT:
    - Close the valve

    DEPENDENCIES:
    - REQUIRES the tank

    Ready? Ask for the key.
"""


def test_every_section_goes_to_its_part_and_strange_ones_keep_their_heading() -> None:
    assert brief(PROMPT) == Brief(
        opening="You mend the pump.",
        context="- docs/pump.md",
        goal="A pump that runs dry\nwithout harm.",
        deliverables="Day 1: Seals\n- two seals",
        criteria="- [ ] Runs dry for an hour\n- [ ] No smell",
        others=(Section(heading="TOOL RULES", text="- Hand tools only"),),
        notes="- Close the valve",
        dependencies="- REQUIRES the tank",
        closing="Ready? Ask for the key.",
    )


def test_markdown_headings_and_bold_leads_are_sections_where_their_words_say_so() -> None:
    text = "Mend it.\n## Goal\nno leaks\n\n**Deliverables:**\n**Day 1:** seals\n## Day 2\nvalves"
    parts = brief(text)
    assert parts.goal == "no leaks"
    assert parts.deliverables == "**Day 1:** seals\n## Day 2\nvalves"


def test_a_prompt_without_headings_is_all_opening() -> None:
    assert brief("Mend the pump.\n\nThen rest.") == Brief(opening="Mend the pump.\n\nThen rest.")


def test_nothing_in_a_fence_is_a_heading_or_a_list() -> None:
    text = "GOAL: run\n\nSUCCESS CRITERIA:\n```\nNOTE THAT:\n- x\n✅ y\n```"
    assert brief(text).criteria == "```\nNOTE THAT:\n- x\n✅ y\n```"


def test_the_last_line_is_no_closing_where_it_is_a_part_of_a_list() -> None:
    assert brief("GOAL: run\n\nIMPORTANT:\n- one\n\n- two").closing == ""


def test_two_sections_of_one_part_are_both_kept() -> None:
    assert brief("CONTEXT:\n- a\n\nREAD FIRST:\n- b\n- c").context == "- a\n\n- b\n- c"
