"""How many items a count may mean, in every way that a reader may count them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from planlint.document import Entry
from planlint.naming import abbreviates, synonyms
from planlint.pattern import Pattern, says
from planlint.plan import Claim, Item, Plan
from planlint.reach import holder, is_qualified

MARK = "[P]"
"""What a count of marked items has before its kind, and their lines behind their names."""

CORE = Pattern(r"[A-Za-z]*[-.]?\d+(?:\.\d+)*")
"""What several identifiers share that were split or added later: ``T004`` of ``T004a``."""

CLAUSE = Pattern(r"[(),;/|·+&–—]")
"""What parts a count in a title from what else is said there."""

WORD = Pattern(r"\w")
FRAME = " *_"
"""What may stand between a count and what is added to it."""

PREFIX = Pattern(r"[A-Za-z]*")
ZERO = Pattern(r"[A-Za-z]*[-.]?0+")
"""An identifier that comes before the first, and may not be counted."""


def counted(plan: Plan, claim: Claim) -> list[Item]:
    """Give the items that a count is of: those of its kind, or those of them that are marked.

    Where no item has the kind, those that plans call so as well: the issues of a list of tasks.
    """
    of = claim.of or ""
    kind = of.removeprefix(MARK).lstrip()
    named = [item for item in plan.items if (item.kind or "").endswith(kind)] if kind else []
    alike = named or [item for item in plan.items if _may_be(plan, item, kind)]
    return alike if of == kind else [item for item in alike if is_marked(plan, item)]


def _may_be(plan: Plan, item: Item, kind: str) -> bool:
    """Tell whether an item may be called so, by another word or by its letters."""
    return item.kind in synonyms(kind) or abbreviates(item.id, kind, plan.language.kinds)


def is_marked(plan: Plan, item: Item) -> bool:
    """Tell whether a line that declares an item marks it as one that may run beside others."""
    source = plan.source
    lines = (source.line_span(source.line(span.start)) for span in item.declared)
    return any(MARK in source.text[line.start : line.end] for line in lines)


def within(plan: Plan, items: Iterable[Item], keys: Sequence[str]) -> list[Item]:
    """Give those of some items that lie in others, at any depth."""
    parents = {item.key: item.parent for item in plan.items}

    def lies_inside(item: Item) -> bool:
        around = item.parent
        while around is not None and around not in keys:
            around = parents[around]
        return around is not None

    return [item for item in items if lies_inside(item)]


def totals(items: Sequence[Item]) -> frozenset[int]:
    """Give every number that may be called the number of all of some items.

    Parts may count or only their wholes; what was split off or added later may count as one
    with its like, or not at all, and so may what comes before the first.
    """
    keys = {item.key for item in items}
    wholes = {item.parent for item in items}
    cores = [_core(item) for item in items]
    from_zero = any(ZERO.fullmatch(item.id) for item in items)
    numbers = {
        len(items),
        sum(item.key not in wholes for item in items),
        sum(item.parent not in keys for item in items),
        len(set(cores)),
        sum(item.id == core for item, core in zip(items, cores, strict=True)),
        sum(item.status != "skipped" for item in items),
    }
    return frozenset(numbers | {each - 1 for each in numbers if from_zero})


def groups(items: Sequence[Item]) -> frozenset[int]:
    """Give the numbers of every group that may be meant: of one parent, status or prefix."""
    sizes = Counter(("parent", item.parent) for item in items)
    sizes.update(("status", item.status) for item in items if item.status)
    sizes.update(("prefix", _prefix(item)) for item in items)
    unfinished = sum(not item.is_at_rest for item in items)
    return frozenset((unfinished, *sizes.values()))


def stated(plan: Plan) -> Iterator[Claim]:
    """Give the counts that state one number."""
    return (
        claim
        for claim in plan.claims
        if claim.kind == "count" and claim.low is not None and claim.low == claim.high
    )


def is_plain(plan: Plan, claim: Claim) -> bool:
    """Tell whether nothing beside a count makes it one of some items, or of more than these.

    In the parentheses of a title it says how many there are only if no other words go with it:
    "(4 tasks, 2 days)", but not "(2 items deferred)", "(blocked: 1 item)".
    """
    if is_qualified(plan, claim.span):
        return False
    start, end = claim.span
    line = plan.source.line_span(plan.source.line(start))
    before, behind = plan.source.text[line.start : start], plan.source.text[end : line.end]
    if behind.lstrip(FRAME).startswith("+"):
        return False
    title = plan.document.section_of(start).title
    if not title.span().holds(claim.span) or before.count("(") <= before.count(")"):
        return True
    language = plan.language
    plain = (*language.totals, *language.sums, *language.abreast, *language.parallel)
    words = (CLAUSE.split(before)[-1], CLAUSE.split(behind)[0])
    return all(not WORD.search(each) or MARK in each or says(each, plain) for each in words)


def counts_of_parts(
    plan: Plan, counts: list[Claim], kind: str | None
) -> Iterator[dict[str, Claim]]:
    """Give the counts of a kind in each group of siblings of which every one states its own."""
    known: dict[tuple[str | None, str | None], dict[str, Claim]] = {}
    for claim in (each for each in counts if each.of == kind):
        part = holder(plan, claim.span)
        if part:
            known.setdefault((part.kind, part.parent), {}).setdefault(part.label, claim)
    for group, claims in known.items():
        siblings = sum((item.kind, item.parent) == group for item in plan.items)
        if siblings == len(claims) > 1:
            yield claims


def told(entry: Entry, starts: Mapping[int, Item], kind: str | None) -> Item | None:
    """Find the item of a kind that an entry begins with."""
    line = entry.text.span()
    item = next((starts[at] for at in range(line.start, line.end) if at in starts), None)
    return item if item and item.kind in synonyms(kind or "") else None


def is_of_all(plan: Plan, claim: Claim) -> bool:
    """Tell whether a label makes a count that of all items, or of all that are marked."""
    language = plan.language
    if (claim.of or "").startswith(MARK):
        return says(claim.label, (*language.totals, *language.abreast, *language.parallel))
    return says(claim.label, language.totals)


def is_of_moment(plan: Plan, line: str) -> bool:
    """Tell whether a number is one of items that run at one time, of which more may exist."""
    language = plan.language
    return says(line, (*language.parallel, *language.abreast, *language.peaks))


def _core(item: Item) -> str:
    match = CORE.match(item.id)
    return match.group() if match else item.id


def _prefix(item: Item) -> str:
    match = PREFIX.match(item.id)
    return match.group() if match else ""
