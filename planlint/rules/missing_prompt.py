"""Where the items of a plan have prompts, each of them must have one.

## Why

Agents are started from the prompts. An item without one is started by nobody, or by an agent that
has to guess what its fellows were told.

The rule speaks where at least three items of a kind have prompts and a single one has none. What is
done or dropped needs no prompt, nor does an item whose parts have prompts, or whose whole has one;
and one that says where its prompt is, or has a block of text of its own, has one.

## Bad

````markdown
# Concert

### T1: Stage (2 days)

```
You are building the stage.

GOAL: carry a piano.
DELIVERABLES: a floor and two ramps.
```

### T2: Light (1 day)

```
You are hanging the lamps.

GOAL: light the stage.
DELIVERABLES: eight lamps.
```

### T3: Sound (1 day) <!-- PL801 -->

Depends on: T1

### T4: Seats (1 day)

```
You are setting out the seats.

GOAL: seat two hundred.
DELIVERABLES: ten rows.
```
````

## Good

````markdown
# Concert

### T1: Stage (2 days)

```
You are building the stage.

GOAL: carry a piano.
DELIVERABLES: a floor and two ramps.
```

### T2: Light (1 day)

```
You are hanging the lamps.

GOAL: light the stage.
DELIVERABLES: eight lamps.
```

### T3: Sound (1 day)

Depends on: T1
Prompt: prompts/sound.md

### T4: Seats (1 day)

```
You are setting out the seats.

GOAL: seat two hundred.
DELIVERABLES: ten rows.
```
````
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from planlint.diagnostic import Finding, Related, Severity
from planlint.document import Fence
from planlint.naming import enumerated
from planlint.pattern import flat
from planlint.plan import Item, Plan, Prompt
from planlint.rule import Rule
from planlint.schedule.bounds import lineage

LEAST = 3
"""So many items of a kind have prompts where each is meant to have one."""

WORD = "prompt"
"""What the text that starts an agent is called in every language."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report the one item of its kind that has no prompt."""
    if len(plan.prompts) < LEAST:
        return
    prompts: dict[str, Prompt] = {}
    for prompt in plan.prompts:
        prompts.setdefault(prompt.item, prompt)
    items = {item.key: item for item in plan.items}
    served = {each.key for key in prompts for each in lineage(items[key], items)}
    for alike in _by_kind(plan).values():
        having = [item for item in alike if item.key in prompts]
        lacking = [item for item in alike if item.key not in served]
        if len(having) < LEAST or len(lacking) != 1 or not _is_among(lacking[0], having):
            continue
        (item,) = lacking
        if not (item.is_at_rest or prompts.keys() & _around(item, items) or _is_told(plan, item)):
            first = prompts[having[0].key]
            yield Finding(
                item.declared[0],
                f"{item.label} has no prompt, unlike {enumerated(one.label for one in having)}",
                (Related(first.span, f"the prompt of {having[0].label}"),),
            )


def _by_kind(plan: Plan) -> Mapping[str | None, list[Item]]:
    alike: dict[str | None, list[Item]] = defaultdict(list)
    for item in plan.items:
        alike[item.kind].append(item)
    return alike


def _is_among(item: Item, others: list[Item]) -> bool:
    """Tell whether an item stands where others do; all that have prompts may be of one phase."""
    parents = {other.parent for other in others}
    return item.parent in parents or len(parents) > 1


def _around(item: Item, items: Mapping[str, Item]) -> set[str]:
    return {each.key for each in lineage(item, items)}


def _is_told(plan: Plan, item: Item) -> bool:
    """Tell whether an agent is told of an item elsewhere, or in words that are not known."""
    text = plan.source.text
    if any(WORD in text[slice(*extent)].lower() for extent in item.extents):
        return True
    blocks = (block for extent in item.extents for block in plan.document.within(extent))
    if any(isinstance(block, Fence) for block in blocks):
        return True
    titles = (plan.document.section_of(prompt.span.start).title.value for prompt in plan.prompts)
    return any(flat(item.id) in flat(title) for title in titles)


RULE = Rule(
    code="PL801",
    name="missing-prompt",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
