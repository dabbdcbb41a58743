"""The items of a tier must meet the rule that the plan states for it.

## Why

A first tier holds up all others, so plans let nothing into it that does not block several items.
What is in it and blocks fewer delays everything for nothing; what blocks as many and is not in
it starts too late.

Reported where the plan states such a rule itself. Whatever waits for an item counts, directly or
in the end; an item outside the tier is reported only where it waits for nothing.

## Bad

```markdown
# Orchard

Tier 0 is for phases of which each blocks at least 2 phases.

## Tier 0: Ground

- Phase 1: Soil
- Phase 2: Fence <!-- PL303 -->

## Tier 1: Trees

- Phase 3: Apples
  - **Dependencies:** Phase 1
- Phase 4: Pears
  - **Dependencies:** Phase 1, Phase 2
```

## Good

```markdown
# Orchard

Tier 0 is for phases of which each blocks at least 2 phases.

## Tier 0: Ground

- Phase 1: Soil

## Tier 1: Trees

- Phase 2: Fence
- Phase 3: Apples
  - **Dependencies:** Phase 1
- Phase 4: Pears
  - **Dependencies:** Phase 1
```
"""

from collections.abc import Iterator, Mapping

from planlint.diagnostic import Finding, Related, Severity
from planlint.naming import called, enumerated
from planlint.plan import Item, Plan, TierRule
from planlint.rule import Rule
from planlint.schedule.ranks import TIERS, Rank, ranks


def check(plan: Plan) -> Iterator[Finding]:
    """Compare with the rule of a tier what is in it, and what is in another."""
    first = {(rule.kind, rule.id): rule for rule in reversed(plan.tier_rules)}
    for rule in first.values():
        stated, waiting = ranks(plan, TIERS), _waiting(plan, rule)
        for item in plan.items:
            rank = stated.get(item.key)
            if rank and item.kind == rule.of and not item.is_at_rest:
                yield from _judged(rule, item, rank, waiting)


def _waiting(plan: Plan, rule: TierRule) -> Mapping[str, list[Item]]:
    """Give for each item those of the kind in question that wait for it, in the end."""
    items = {item.key: item for item in plan.items}
    followers: dict[str, list[str]] = {}
    for item in plan.items:
        for link in item.dependencies:
            followers.setdefault(link.on, []).append(item.key)
    found: dict[str, list[Item]] = {}
    for key in items:
        behind = dict.fromkeys(followers.get(key, ()))
        queue = list(behind)
        for each in queue:
            new = [one for one in followers.get(each, ()) if one not in behind]
            behind.update(dict.fromkeys(new))
            queue.extend(new)  # the list is its own queue
        found[key] = [items[one] for one in behind if one != key and items[one].kind == rule.of]
    return found


def _judged(
    rule: TierRule, item: Item, rank: Rank, waiting: Mapping[str, list[Item]]
) -> Iterator[Finding]:
    tier, blocked = called(rule.kind, rule.id), waiting[item.key]
    inside = (rank.group.kind, rank.group.id) == (rule.kind, rule.id)
    names = enumerated(each.label for each in blocked) if blocked else ""
    asked = f"each {rule.of} of {tier} is to block {rule.blocks}"
    if inside and len(blocked) < rule.blocks:
        who = f"only {names} wait{'s' * (len(blocked) == 1)}" if blocked else "nothing waits"
        told = f"{item.label} is in {tier}, but {who} for it: {asked}"
        yield _finding(rule, item, told, f"move {item.label} to a later {rule.kind}")
    elif not inside and len(blocked) >= rule.blocks and not item.dependencies:
        told = f"{item.label} waits for nothing, and {names} wait for it"
        told = f"{told}, but it is in {rank.group.label}: {asked}"
        yield _finding(rule, item, told, f"move {item.label} to {tier}")


def _finding(rule: TierRule, item: Item, message: str, remedy: str) -> Finding:
    return Finding(item.declared[0], message, (Related(rule.span, "the rule"),), help=remedy)


RULE = Rule(
    code="PL303",
    name="foundation-tier",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
