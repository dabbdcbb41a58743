"""A region that a template writes must hold what the template gives now.

## Why

A timeline or a table of tiers that was generated follows from the rest of the plan. When the plan
changes and the region does not, its readers work by the old plan. Nothing in a region is read as
a part of the plan, so a stale one is reported here and nowhere else.

A region stands between ``<!-- planlint:begin TEMPLATE -->`` and ``<!-- planlint:end -->``, each on
a line of its own. A new one may be empty: the fix fills it. ``planlint render --list`` names the
templates; headings are moved below the one that stands above the region. Whether generated files
are stale is told by ``planlint render --check``.

## Bad

```markdown
# Ferry

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| F1 | Hull | 2 days | - |
| F2 | Deck | 1 day | F1 |

## Order of work

<!-- planlint:begin tiers --> <!-- PL804 -->

### Tiers: Ferry

Everything that an item waits for lies in earlier tiers, so the items of one tier can run side
by side.

| Tier | Item | In the plan | Takes | When | Waits for |
|-----:|------|-------------|-------|------|-----------|
| 0 | F1: Hull |  | 2 days | Day 1-2 |  |
| 0 | F2: Deck |  | 1 day | Day 1 |  |

<!-- planlint:end -->
```

## Fixed

```markdown
# Ferry

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| F1 | Hull | 2 days | - |
| F2 | Deck | 1 day | F1 |

## Order of work

<!-- planlint:begin tiers -->

### Tiers: Ferry

Everything that an item waits for lies in earlier tiers, so the items of one tier can run side
by side.

| Tier | Item | In the plan | Takes | When | Waits for |
|-----:|------|-------------|-------|------|-----------|
| 0 | F1: Hull |  | 2 days | Day 1-2 |  |
| 1 | F2: Deck |  | 1 day | Day 3 | F1 |

<!-- planlint:end -->
```

## Good

````markdown
# Ferry, and how its plan is written

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| F1 | Hull | 2 days | - |
| F2 | Deck | 1 day | F1 |

```markdown
<!-- planlint:begin tiers -->
<!-- planlint:end -->
```
````
"""

from collections.abc import Iterator
from itertools import zip_longest

from planlint.diagnostic import Edit, Finding, Fix, Severity
from planlint.regions import Region, Renewal, Renewals
from planlint.rule import Rule


def check(renewals: Renewals) -> Iterator[Finding]:
    """Report each region that differs from what its template gives, or cannot be written."""
    for each in renewals.each:
        region = each.region
        if each.mistake or region.body is None:
            yield Finding(region.mark, each.mistake)
        elif (held := renewals.source.text[slice(*region.body)]) != each.text:
            edit = Edit(region.body, each.text)
            fix = Fix(f"Write what template {region.template} gives", (edit,), "safe")
            yield Finding(region.mark, _difference(region, each, held), fix=fix)


def _difference(region: Region, renewal: Renewal, held: str) -> str:
    """Say where a region first differs from what it should hold."""
    if not held.strip():
        return f"this region is empty, and template {region.template} fills it"
    pairs = zip_longest(_lines(held), _lines(renewal.text), fillvalue="nothing more")
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    if not differing:
        return f"template {region.template} now leaves other blank lines"
    (old, new), *_ = differing
    return f"template {region.template} now gives `{new}` where this region holds `{old}`"


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


RULE = Rule(
    code="PL804",
    name="stale-render",
    severity=Severity.ERROR,
    subject=Renewals,
    check=check,
    doc=__doc__,
    fix="safe",
)
