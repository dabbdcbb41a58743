"""English words for order: what waits for what, and what runs beside what."""

from planlint.language import Language
from planlint.lexicon import words

ORDER = Language(
    name="en",
    everything=words("all, every, everything, all other, all prior, all previous, each"),
    orders=words(
        "depends on, depend on, dependent on, depends upon, depend upon, blocked by, blocked on, "
        "requires, require, waits for, waits on, gated by, gated on, relies on, predecessor"
    ),
    waits=words(
        "depends on, depend on, dependent on, depends upon, depend upon, blocked by, blocked on, "
        "gated by, gated on, relies on, rely on, requires, require, waits for, wait for, waiting "
        "for, waits on, wait on, waiting on, needs, need, builds on, build on, built on, stacked "
        "on, uses, use, benefits from, starts after, start after, can start after, only after, "
        "begins after, begin after, after, once, starts when, start when, begins when, begin when, "
        "blocked until, cannot start until, can't start until, can not start until, cannot begin "
        "until, can't begin until, must not start until, do not start until, not before, follows"
    ),
    sequels=words(
        "complet, finish, done, merg, is, are, has, have, to, for, end, land, ship, deliver, "
        "first, output, approv, pass, clos, succe, be, and, as, only"
    ),
    turns=words("but, while, so, and then"),
    conditions=words("after, once, when, until, if"),
    precedes=words(
        "blocks, unblocks, unlocks, must complete before, must be complete before, must be "
        "completed before, must finish before, must be finished before, must be done before, must "
        "land before, must merge before, must be merged before, has to be done before, needs to be "
        "done before, complete before, completed before, finished before, done before, merged "
        "before, precedes, precede, required by, required for, needed by, needed for, prerequisite "
        "for, prerequisite of, prerequisite to, enables"
    ),
    ahead=words("before, ahead of, prior to, followed by"),
    soft=words(
        "soft, optional, optionally, partial, partially, benefits from, benefit from, placeholder, "
        "placeholders, nice to have, ideally, preferably, initial, use, uses, helpful"
    ),
    partly=words(
        "only, ready, draft, partial, partially, initial, first cut, stub, stubs, mocks, can "
        "start, may start, can begin, may begin, overlap, overlaps, overlapping, overlapped, "
        "starts on, starts during, starts with, starts before, starts in parallel, start on, "
        "start during, start with, start before, starting on, starting during, starting with, "
        "begins on, begins during, begins with, during, midway, halfway, half way, half done, "
        "first half, second half, half of, in parallel, concurrently, alongside, not finished, "
        "before it ends, before it is done, before it finishes"
    ),
    negations=words(
        "no dependencies on, no dependency on, not depend on, independent of, independent from, "
        "independent, without waiting for, does not require, not blocked by"
    ),
    denials=words(
        "no, not, without, never, hardly, neither, doesn't, don't, isn't, aren't, needn't, won't, "
        "doesn’t, don’t, isn’t, aren’t, needn’t, won’t"
    ),
    doubts=words(
        "if, whether, unless, might, could, would, avoid, avoids, prevent, prevents, previously, "
        "formerly, originally, used to, rather than, instead of"
    ),
    inverted=words("should, were, had"),
    partitives=words("of, for"),
    works=words(
        "all, everything, items, rest, start, beginning, whole, work, implementation, execution, "
        "development"
    ),
    possessives=("'s", "’s"),
    merges=words(
        "merge order, merging order, merge sequence, order of merging, order of merges, "
        "integration order, landing order"
    ),
    critical=words("critical path, critical chain, on critical path, on the critical path"),
    uncritical=words(
        "off critical path, off the critical path, non critical path, near critical path, "
        "uncritical path, outside the critical path, beside the critical path"
    ),
    chains=words(
        "path, paths, way, order, ordering, sequence, sequences, flow, chain, chains, timeline, "
        "strategy, execution, dependency, dependencies, depends, critical, schedule, roadmap, "
        "plan, pipeline, graph, course, blocking, mvp"
    ),
    unchained=words(
        "data, user, event, events, message, messages, request, requests, control, call, calls, "
        "traffic, old, former, previous, previously, rejected, alternative, alternatively, "
        "priority, preference, example, not, no, never, import, imports, load, loading, sort, "
        "sorting, presentation, reading, naming, rename, upgrade, startup, boot, backup, fallback"
    ),
    acts=words(
        "merge, merges, merged, merging, review, reviews, reviewed, reviewing, rebase, rebases, "
        "rebased, rebasing, demo, demos, demoed, rollback, rollbacks, roll back, rolls back, "
        "rolled back, revert, reverts, reverted, deploy, deploys, deployed, deployment, "
        "deploying, release, releases, released, releasing, integration, integrates, integrated, "
        "ends, finishes, help, helps, helped, assists, approved, accepted, archived, announced, "
        "presented, publish, published"
    ),
    concurrent=words(
        "in parallel with, parallel with, concurrently with, simultaneously with, at the same time "
        "as, alongside, independent of, independent from, parallelizable with, parallelisable with"
    ),
    abreast=words(
        "in parallel, concurrently, simultaneously, at the same time, side by side, "
        "parallelizable, parallelisable, parallelized, parallelised, independent of each other, "
        "independent of one another, independent from each other, mutually independent"
    ),
    runs=words(
        "can, may, will, should, must, could, run, runs, running, execute, be, executed, done, "
        "worked on, built, implemented, proceed, start, started, begin, work, are, is, all, both, "
        "each, fully, safely, now, then, to, not, never, cannot, can't, can’t, do, don't, don’t, "
        "developed, launched, independent, independently, completely, entirely, totally"
    ),
    launches=words("wave, batch, round, group"),
    exclusive=words("mutually exclusive, exclusive of each other"),
    refusals=words("cannot, can't, can’t, mustn't, must never"),
    last=words("final, last"),
    parallel=words("parallel, concurrent, concurrently, simultaneous, parallelized"),
    sequential=words("sequential, sequentially, serial, one after another"),
    origins=words("from"),
    destinations=words("to"),
    prior=words(
        "prior, previous, preceding, earlier, above, before, before it, before this, so far"
    ),
    conjunctions=words("and, or, plus, and/or, as well as"),
    alternatives=words("or"),
    behind=words("after, following"),
    ranges=words("to, through, thru, until"),
    relations={
        "FS": words("finish-to-start, finish to start"),
        "SS": words("start-to-start, start to start"),
        "FF": words("finish-to-finish, finish to finish"),
        "SF": words("start-to-finish, start to finish"),
    },
    supposed=words(
        "alternative, alternatives, best case, communication, communications, contingency, "
        "contingencies, discarded, earlier plan, escalation, fallback, former plan, "
        "hypothetical, if blocked, not chosen, old plan, option, original plan, plan b, "
        "previous plan, rejected, risk, risks, scenario, scenarios, superseded, what if, worst case"
    ),
    chosen=words("adopted, chosen, current, preferred, recommended, selected"),
)
