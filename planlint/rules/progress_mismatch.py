"""Stated progress must be that of the work.

## Why

A plan that calls itself 60% complete is trusted until somebody counts. Whoever reports upwards
reads the figure, and not the boxes.

A count ("7 of 12 tasks done", "Remaining: 5 of 12") is compared with the items of that kind that
say how far they are, if there are so many of them, or with those that are left, if there are so
many of these. A percentage is compared with the count that it stands beside without another word;
one without a count with the share of the parts that are done, where all of them say how far they
are. Work under way may count as anything; the share may be
rounded, and counted at any level.

## Bad

```markdown
# Orchard

**Progress:** 3 of 4 tasks done (75%) <!-- PL510 -->

- [x] T1 Dig (2 days)
- [x] T2 Plant (1 day)
- [ ] T3 Water (1 day), after T2
- [ ] T4 Prune (1 day), after T2
```

```markdown
# Orchard

- Phase 1: Soil (2 weeks)
- Phase 2: Trees (1 week), after Phase 1

**Status:** 5 of 8 tasks completed (72%) <!-- PL510 -->
```

```markdown
# Orchard

## Phase 1: Soil (2 weeks)

**Progress:** 90% <!-- PL510 -->

- [x] Dig
- [ ] Drain
- [ ] Spread manure

## Phase 2: Trees (1 week), after Phase 1
```

## Fixed

```markdown
# Orchard

**Progress:** 2 of 4 tasks done (50%)

- [x] T1 Dig (2 days)
- [x] T2 Plant (1 day)
- [ ] T3 Water (1 day), after T2
- [ ] T4 Prune (1 day), after T2
```

```markdown
# Orchard

- Phase 1: Soil (2 weeks)
- Phase 2: Trees (1 week), after Phase 1

**Status:** 5 of 8 tasks completed (63%)
```

```markdown
# Orchard

## Phase 1: Soil (2 weeks)

**Progress:** 33%

- [x] Dig
- [ ] Drain
- [ ] Spread manure

## Phase 2: Trees (1 week), after Phase 1
```

## Good

```markdown
# Orchard

**Progress:** 2 of 12 tasks done (17%), last year 1 of 9 (11%)
**Status:** 2 of 12 tasks done (8 of 20 points, 40%)
**Today:** 2 of 12 tasks done, 85% of the trees are ordered

## Phase 1: Soil (2 weeks)

**Progress:** 60%

- [x] Dig
- [~] Drain
- [ ] Spread manure

## Phase 2: Trees (1 week), after Phase 1

- [ ] T1 Choose the trees
- [ ] T2 Plant
```
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from math import floor
from typing import NamedTuple

from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.naming import synonyms
from planlint.parts import Part, parts
from planlint.pattern import Pattern, says
from planlint.plan import Claim, Item, Plan, Stated
from planlint.progress import Statuses, statuses
from planlint.reach import holder, line_of
from planlint.rule import Rule
from planlint.source import Span

LEAST = 3
"""Of fewer parts a percentage may tell anything."""

ROUNDED = 1
"""So many points a percentage may differ from the count beside it."""

MARGIN = 10
"""So many points a percentage may differ from a share of the parts."""

NUMBER = Pattern(r"\d+(?:[.,](?P<decimals>\d+))?")


class Tally(NamedTuple):
    """How far several items or parts are."""

    done: tuple[Span, ...]
    """The places that say so, one of each."""
    active: int
    unsure: int
    """Those that are left out, or that some places call done and others not."""
    whole: int

    @property
    def share(self) -> float:
        """How many of a hundred are done."""
        return 100 * len(self.done) / self.whole

    def admits(self, percent: float) -> bool:
        """Tell whether a percentage may be meant; work under way counts as anything but all."""
        margin = 0 if percent in {0, 100} else MARGIN
        begun = self.unsure + (self.active if percent < 100 else 0)
        most = self.share + 100 * begun / self.whole
        return self.share - margin <= percent <= most + margin


def check(plan: Plan) -> Iterator[Finding]:
    """Report each line of progress, and a count that several lines repeat once."""
    claims = [claim for claim in plan.claims if claim.kind == "progress"]
    stated = statuses(plan) if claims else {}
    wholes = parts(plan, stated) if claims else {}
    seen: set[tuple[str, float | None, str | None]] = set()
    lines = groupby(claims, key=lambda claim: plan.source.line(claim.span.start))
    for told in ([*group] for _, group in lines):
        counts = [claim for claim in told if claim.unit is None]
        shares = [claim for claim in told if claim.unit == "percent" and claim.low == claim.high]
        if len(counts) == 1 and len(shares) <= 1:
            figures = (counts[0].label, counts[0].low, counts[0].of)
            if figures not in seen:
                found = [*_of_count(plan, counts[0], shares, stated)]
                yield from found
                seen.update([figures] if found else [])
        elif len(told) == len(shares) == 1:
            yield from _of_share(plan, shares[0], _tallies(plan, shares[0], stated, wholes))


def _of_count(
    plan: Plan, count: Claim, shares: Sequence[Claim], stated: Statuses
) -> Iterator[Finding]:
    """Compare a count with the items, or else the percentage beside it with the count."""
    done, whole = _meant(plan, count)
    groups = [*_groups(plan, count, stated)]
    exact = [one for one in groups if one.whole == whole]
    left = [one for one in groups if one.whole == whole - done and one.done]
    text = plan.source.text[count.span.start : count.span.end]
    share = 100 * int(count.low or 0) / whole if whole else 0
    if exact and not any(len(one.done) <= done <= len(one.done) + one.unsure for one in exact):
        yield _miscounted(plan, count, shares, exact[0])
    elif (
        left
        and not (exact or _is_of_the_rest(plan, count))
        and len(left) == len([g for g in groups if g.whole == whole - done])
    ):
        found = left[0]
        yield Finding(
            count.span,
            f"{text} leaves {whole - done}, but {len(found.done)} of these "
            f"{'is' if len(found.done) == 1 else 'are'} done as well",
            tuple(Related(span, "done") for span in found.done),
            help=f"write {done + len(found.done)} of {whole}",
        )
    elif shares and whole and abs(share - (shares[0].low or 0)) >= ROUNDED:
        edit = _rewritten(plan, shares[0].span, share)
        yield Finding(
            shares[0].span,
            f"{text} is {share:.3g}%, not {shares[0].low:g}%",
            (Related(count.span, f"{done} of {whole}"),),
            help=f"write {edit.text}%",
            fix=Fix(f"Write {edit.text}%", (edit,), "unsafe"),
        )


def _meant(plan: Plan, count: Claim) -> tuple[int, int]:
    """Tell how many of how many are done by a count of these, or of what is left."""
    told, whole = int(count.low or 0), int(count.of or 0)
    return (whole - told if _is_of_the_rest(plan, count) else told), whole


def _is_of_the_rest(plan: Plan, count: Claim) -> bool:
    return says(count.label, plan.language.left)


def _miscounted(plan: Plan, count: Claim, shares: Sequence[Claim], found: Tally) -> Finding:
    of_the_rest = _is_of_the_rest(plan, count)
    done = found.whole - len(found.done) if of_the_rest else len(found.done)
    edits = [_rewritten(plan, count.span, done)]
    edits += [_rewritten(plan, each.span, 100 * done / found.whole) for each in shares]
    text = plan.source.text[count.span.start : count.span.end]
    return Finding(
        count.span,
        f"{text} are called {'left' if of_the_rest else 'done'}, but {done} "
        f"{'is' if done == 1 else 'are'}",
        tuple(Related(span, "done") for span in found.done),
        help=f"write {done} of {found.whole}",
        fix=Fix(f"Count {done}", tuple(sorted(edits, key=lambda edit: edit.span)), "unsafe"),
    )


def _rewritten(plan: Plan, span: Span, value: float) -> Edit:
    """Write another number in the place of the first one in a span, to as many decimals."""
    found = NUMBER.search(plan.source.text[span.start : span.end])
    start, end = found.span() if found else (0, 0)
    scale = 10 ** len((found and found["decimals"]) or "")
    number = floor(value * scale + 0.5) / scale
    return Edit(Span(span.start + start, span.start + end), f"{number:g}")


def _groups(plan: Plan, count: Claim, stated: Statuses) -> Iterator[Tally]:
    """Tally the items of each kind that the line of a count names, those with a status first."""
    words, kinds = line_of(plan, count.span), plan.language.kinds
    own = holder(plan, count.span)
    around = [item for item in plan.items if own is None or item.parent == own.key]
    named = [one for one, many in kinds.items() if says(words, (one, many))]
    for kind in named or dict.fromkeys(item.kind for item in around):
        alike = [
            item for item in around if item.kind == kind or (kind and item.kind in synonyms(kind))
        ]
        for items in ([one for one in alike if stated[one.key]], alike):
            if items and any(stated[one.key] for one in items):
                yield _tally(items, stated)


def _tally(items: Sequence[Item], stated: Statuses) -> Tally:
    return _counted([stated[item.key] for item in items])


def _counted(told: Collection[Sequence[Stated[str] | Part]]) -> Tally:
    """Count items or parts by all that is said of each."""
    values = [{_value(each) for each in several} for several in told]
    done = tuple(s[0].span for s, v in zip(told, values, strict=True) if v == {"done"})
    unsure = sum(v == {"skipped"} or ("done" in v and v != {"done"}) for v in values)
    active = sum("active" in v and "done" not in v for v in values)
    return Tally(done, active, unsure, len(told))


def _value(told: Stated[str] | Part) -> str:
    return told.status if isinstance(told, Part) else told.value


def _of_share(plan: Plan, claim: Claim, tallies: Sequence[Tally]) -> Iterator[Finding]:
    """Compare a percentage with every way to count what it may speak of."""
    counted = [one for one in tallies if one.whole >= LEAST]
    percent = claim.low or 0
    if not counted or any(one.admits(percent) for one in counted):
        return
    found = max(counted, key=lambda one: one.whole)
    edit = _rewritten(plan, claim.span, found.share)
    active = f", {found.active} under way" if found.active else ""
    yield Finding(
        claim.span,
        f"{percent:g}% is called done, but {len(found.done)} of {found.whole} parts "
        f"{'is' if len(found.done) == 1 else 'are'}{active}",
        tuple(Related(span, "done") for span in found.done),
        help=f"write {edit.text}%",
        fix=Fix(f"Write {edit.text}%", (edit,), "unsafe"),
    )


def _tallies(
    plan: Plan, claim: Claim, stated: Statuses, wholes: Mapping[str, Sequence[Part]]
) -> list[Tally]:
    """Count the parts of the item around a percentage, or the items of the plan by their kinds."""
    own = holder(plan, claim.span)
    if own:
        told = [part for part in wholes.get(own.key, ()) if not part.is_criterion]
        return [_of_parts(told)] if _all_tell(plan, own, told) else []
    kinds = {item.kind for item in plan.items}
    groups = ([item for item in plan.items if item.kind == kind] for kind in sorted(kinds, key=str))
    counted = [group for group in groups if len(group) >= LEAST]
    if not all(stated[item.key] for group in counted for item in group):
        return []
    return [_tally(group, stated) for group in counted]


def _all_tell(plan: Plan, own: Item, told: Sequence[Part]) -> bool:
    """Tell whether each item inside another says how far it is."""
    return {item.key for item in plan.children(own.key)} <= {part.key for part in told}


def _of_parts(told: Sequence[Part]) -> Tally:
    by_part: dict[str | Span, list[Part]] = {}
    for part in told:
        by_part.setdefault(part.key or part.span, []).append(part)
    return _counted(by_part.values())


RULE = Rule(
    code="PL510",
    name="progress-mismatch",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
