"""A plan as its document tells it: every item, and every statement made of it.

Values only; `planlint.assembly.assemble` builds them and nothing changes them. One fact is often
stated several times, and the statements may disagree: all are kept, in reading order, for
the rules to compare. Spans count in the document's `Source`.
"""

from planlint.plan.arrangement import (
    OTHER_WAYS,
    Concurrency,
    Crew,
    Dated,
    Exclusion,
    Member,
    Membership,
    MergeOrder,
    Order,
    Placement,
    Scenario,
    StatedPath,
    TierRule,
    Timeline,
)
from planlint.plan.figures import Breakdown, Claim, ClaimKind, Equation, Form, Part
from planlint.plan.item import (
    Check,
    Dependency,
    Gate,
    Item,
    LinkType,
    Named,
    Prompt,
    Stated,
    Strength,
    Telling,
)
from planlint.plan.whole import Plan, Problem

__all__ = [
    "OTHER_WAYS",
    "Breakdown",
    "Check",
    "Claim",
    "ClaimKind",
    "Concurrency",
    "Crew",
    "Dated",
    "Dependency",
    "Equation",
    "Exclusion",
    "Form",
    "Gate",
    "Item",
    "LinkType",
    "Member",
    "Membership",
    "MergeOrder",
    "Named",
    "Order",
    "Part",
    "Placement",
    "Plan",
    "Problem",
    "Prompt",
    "Scenario",
    "Stated",
    "StatedPath",
    "Strength",
    "Telling",
    "TierRule",
    "Timeline",
]
