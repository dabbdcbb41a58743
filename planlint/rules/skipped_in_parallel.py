"""What is not going to be done is no work to run in parallel.

## Why

Whoever starts the tasks of a parallel set starts this one too, or looks for the reason why nobody
does. The set is also smaller than it looks: two tasks of which one is dropped run one at a time.

Only the lists and sentences that place the item beside others are compared with its status: a mark
on the line that says that the item is dropped needs no mending.

## Bad

```markdown
# Museum

- [x] T1 Paint the walls (2 days)
- [ ] ~~T2~~ Cancelled: gild the doors
- [ ] T3 Hang the lamps (1 day)
- [ ] T4 Open (1 day), after T1, T3

## Parallel work

T2 and T3 can run in parallel. <!-- PL212 -->
```

## Good

```markdown
# Museum

- [ ] T1 Paint the walls (2 days)
- [ ] ~~T2~~ [P] Cancelled: gild the doors
- [ ] T3 [P] Hang the lamps (1 day)
- [ ] T4 Open (1 day), after T1, T3

## Parallel work

T1 and T3 can run in parallel. Tasks T1, ~~T2~~ and T3 share no room.
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Plan
from planlint.progress import agreed, statuses
from planlint.rule import Rule
from planlint.source import Span

STRUCK = "~~"
"""Around what a list itself takes out."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each place that lists dropped work beside work to do, once for all of it."""
    stated = statuses(plan)
    dropped = {item.key: item for item in plan.items if agreed(stated[item.key]) == "skipped"}
    found: dict[Span, list[str]] = {}
    for each in plan.concurrencies if dropped else ():
        item = dropped.get(each.item)
        if item and not _tells(plan, each.span) and not _holds(item.extents, each.span):
            found.setdefault(each.span, []).append(each.item)
    for span, keys in found.items():
        items = [dropped[key] for key in dict.fromkeys(keys)]
        names = ", ".join(item.label for item in items)
        yield Finding(
            span,
            f"{names} {'is' if len(items) == 1 else 'are'} listed to run in parallel, "
            f"but {'is' if len(items) == 1 else 'are'} not going to be done",
            tuple(Related(stated[item.key][0].span, f"{item.label} is left out") for item in items),
            help=f"leave {names} out of the list",
        )


def _tells(plan: Plan, span: Span) -> bool:
    """Tell whether the line itself strikes something out."""
    line = plan.source.line_span(plan.source.line(span.start))
    return STRUCK in plan.source.text[line.start : line.end]


def _holds(extents: tuple[Span, ...], span: Span) -> bool:
    return any(one.holds(span) for one in extents)


RULE = Rule(
    code="PL212",
    name="skipped-in-parallel",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
