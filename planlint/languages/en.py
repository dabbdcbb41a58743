"""English."""

from planlint.language import Language, meaning, numbered, pairs, words

LANGUAGE = Language(
    name="en",
    common=words(
        "the, of, and, to, with, for, is, are, be, this, by, from, that, it, all, not, when, will, "
        "each, must, after, before, into, days, weeks, hours, dependencies, duration, depends, "
        "none, add, create, files, tests, complete"
    ),
    kinds=pairs(
        "stream: streams; workstream: workstreams; work stream: work streams; phase: phases; tier: "
        "tiers; track: tracks; wave: waves; lane: lanes; story: stories; user story: user stories; "
        "epic: epics; feature: features; task set: task sets; task: tasks; subtask: subtasks; "
        "ticket: tickets; issue: issues; sprint: sprints; iteration: iterations; milestone: "
        "milestones; deliverable: deliverables; batch: batches; module: modules; component: "
        "components; step: steps; stage: stages; agent: agents; group: groups; work package: work "
        "packages; work item: work items; worktree: worktrees; "
        "initiative: initiatives; block: blocks; round: rounds; cycle: cycles; slice: slices; "
        "pillar: pillars; workflow: workflows; chunk: chunks; pr: prs; prd: prds; unit: units; "
        "part: parts; session: sessions; increment: increments; package: packages; lot: lots; "
        "area: areas; pod: pods; squad: squads; layer: layers; theme: themes; bundle: bundles; "
        "domain: domains"
    ),
    occasional=words(
        "block, round, cycle, slice, pillar, workflow, chunk, pr, prd, unit, part, session, "
        "increment, package, lot, area, pod, squad, layer, theme, bundle, domain"
    ),
    outside=words(
        "external, package, packages, python, npm, node, dev, runtime, build, system, library, "
        "software, new, project, production, third-party, technical, infrastructure"
    ),
    groups=words("group, wave, batch, phase, track, stream, stage"),
    members=words("items, members, work items, includes, included, contents, contains, covers"),
    units=meaning(
        minute=words("minute, minutes, min, mins"),
        hour=words("hour, hours, hr, hrs, h"),
        day=words(
            "day, days, d, calendar days, working days, business days, work days, workdays, "
            "calendar day, working day, business day"
        ),
        week=words("week, weeks, wk, wks, w"),
        month=words("month, months, mo"),
        sprint=words("sprints, sprint"),
        point=words("point, points, pts, story points, story point, sp"),
    ),
    efforts_of=meaning(
        hour=words(
            "person hours, person hour, man hours, man hour, staff hours, staff hour, dev hours, "
            "developer hours, engineer hours, engineering hours, agent hours, agent hour"
        ),
        day=words(
            "person days, person day, pd, man days, man day, staff days, dev days, dev day, "
            "developer days, developer day, engineer days, engineer day, engineering days, ideal "
            "days, fte days, fte day, agent days"
        ),
        week=words(
            "person weeks, person week, man weeks, man week, staff weeks, dev weeks, dev week, "
            "developer weeks, engineer weeks, engineer week, engineering weeks, fte weeks, fte week"
        ),
        month=words(
            "person months, person month, man months, man month, staff months, dev months, "
            "engineer months, engineer month, fte months, fte month"
        ),
    ),
    calendar=meaning(
        day=words("day, days"),
        week=words("week, weeks, wk, cw, calendar week, kw"),
        month=words("month, months"),
        hour=words("hour, hours"),
        minute=words("minute, minutes"),
        sprint=words("sprint, sprints"),
    ),
    months=numbered(
        "january|jan, february|feb, march|mar, april|apr, may, june|jun, july|jul, august|aug, "
        "september|sep|sept, october|oct, november|nov, december|dec"
    ),
    roles={
        "id": words("id, #, no, no., number, key, ref, code"),
        "name": words("name, title, description, summary, focus, goal, what"),
        "duration": words(
            "duration, est. duration, estimated duration, estimate, estimated, estimated time, "
            "est. time, est, est., effort, estimated effort, time, time estimate, length, size, "
            "points, story points, hours, days, weeks, estimated hours, how long"
        ),
        "window": words(
            "timeline, calendar, can complete, window, when, schedule, timeframe, time frame, "
            "dates, day, week, target, target date, target dates, target week, planned date, eta"
        ),
        "start": words("start, starts, start day, start date, start week, begin, begins"),
        "end": words("end, ends, end day, end date, due, due date, finish, deadline"),
        "dependencies": words(
            "dependencies, dependency, depends on, depends, deps, dep, blocked by, prerequisites, "
            "prerequisite, pre-requisites, prereqs, prereq, requires, needs, after, can start, can "
            "start when, starts when, start when, starts after, start after, waits for, waits on, "
            "waiting on, depends upon, blockers, blocked on, predecessors, predecessor, pred, "
            "preds, upstream, hard deps, hard dependencies, soft deps, soft dependencies"
        ),
        "blocks": words(
            "blocks, unblocks, unlocks, blocking, enables, required by, needed by, successors, "
            "successor, downstream, required for"
        ),
        "apart": words(
            "conflicts with, conflicts, conflict with, cannot run with, cannot run in parallel "
            "with, can't run with, must not run with, must not run in parallel with, not parallel "
            "with, do not run with, do not run in parallel with, exclusive with, mutually "
            "exclusive with, never alongside"
        ),
        "beside": words(
            "can parallelize with, can parallelise with, parallelizable with, parallelisable with, "
            "parallel with, in parallel with, can run with, can run in parallel with, runs "
            "parallel with, concurrent with"
        ),
        "owner": words(
            "owner, owners, agent, agents, assignee, assigned to, assigned agent, lead, lead "
            "agent, responsible, team, developer, who, assignees, assigned, dri, led by, owned "
            "by, implementer, responsible person, responsible party, assigned developer, assigned "
            "engineer, agent type, subagent, point person"
        ),
        "status": words("status, state"),
        "cost": words("cost, costs, cost estimate, estimated cost, budget, price, funding"),
        "files": words(
            "files, file, files to modify, files to create, file ownership, owns, owned files, "
            "touches, files touched, files modified, files changed, files created, files "
            "affected, affected files, modified files, modifies, files to change, files to edit, "
            "files to touch, file scope, write scope, exclusive files, files owned, target files"
        ),
        "resources": words("port, dev port, worktree, git worktree"),
    },
    statuses={
        "done": words(
            "complete, completed, done, finished, closed, merged, shipped, delivered, resolved, "
            "released, ✅, ✔, ✓, ☑"
        ),
        "active": words(
            "in progress, in-progress, active, started, wip, partially completed, partially "
            "complete, partially done, partly complete, partly done, partial, mostly complete, "
            "mostly done, nearly complete, nearly done, almost complete, almost done, under way, "
            "underway, in review, ready for review, for review, in testing, in qa, in development, 🟡, 🔄, 🚧"
        ),
        "todo": words(
            "ready to start, not started, not completed, not complete, not done, incomplete, "
            "unfinished, todo, to do, pending, planned, open, ready, backlog, ⏳, 📋, 📝, ⬜, ☐, 🔲"
        ),
        "blocked": words("blocked, waiting, on hold, 🔴, ⛔"),
        "skipped": words("skipped, cancelled, canceled, deferred, dropped, obsolete"),
    },
    numbers=numbered("one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"),
    articles={"a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "half": 0.5},
    at_least=words("at least, min, min., minimum, no less than, not less than, ≥, >=, >"),
    at_most=words("at most, up to, under, max, max., maximum, no more than, within, ≤, <=, <"),
    about=words(
        "about, approx, approx., approximately, around, roughly, circa, ca., some, nearly, almost, "
        "~, ≈, est., estimated"
    ),
    joints=words("and"),
    versus=words("vs, vs., versus, compared to"),
    instead=words("instead of, rather than, down from"),
    passed=(
        "remaining",
        "left",
        "earlier",
        "later",
        "ago",
        "each",
        "per ",
        "before",
        "after",
        "into",
        "of ",
        "sooner",
        "buffer",
    ),
    per=words("per, a, an, each, every"),
    nothing=words(
        "none, nothing, n/a, na, -, –, —, no, no dependencies, immediately, unassigned, "
        "nobody, no one, anyone, everyone"
    ),
    undecided=words(
        "tbd, tba, tbc, to be determined, to be decided, to be confirmed, to be estimated, to be "
        "defined, to come, unknown, unclear, undefined, unspecified, unestimated, undecided, open "
        "ended, varies, variable, varying, flexible, depends, see, same, as needed, as required, "
        "if needed, when ready, when possible, asap, small, medium, large, big, tiny, huge, "
        "massive, xs, s, m, l, xl, xxl, low, moderate, high, very, trivial, minor, major, minimal, "
        "simple, easy, hard, complex, complicated, quick, fast, short, long, brief, light, heavy, "
        "instant, immediate, instantaneous, negligible, significant, substantial, overnight, "
        "daily, weekly, monthly, hourly, quarterly, ad hoc, one time, one off, half, quarter, "
        "quarters, year, years, second, seconds, decade, semester, season, summer, autumn, winter, "
        "spring, cycle, cycles, session, sessions, morning, afternoon, evening, night, now, free, "
        "included, internal, covered, volunteer, volunteers, in kind, in house, sponsored, "
        "donated, shared, existing, budgeted, optional, fixed, hidden, paid, unpaid, yes, true, "
        "false, automated, automatic, manual, background, permanent, indefinite, forever, always, "
        "never, once, twice, done"
    ),
    placeholders=words(
        "tbd, tba, tbc, todo, fixme, to be determined, to be decided, to be confirmed, "
        "to be defined, to be estimated, to be assigned, to be announced, to be filled in, "
        "placeholder, needs clarification"
    ),
    stand_ins=words(
        "endpoint, entity, entity1, entity2, entity name, service name, feature name, "
        "project name, component name, module name, user journey, brief title, "
        "brief description, your name, owner name, x days, x weeks, x hours, tbd, todo, "
        "placeholder, exact file path"
    ),
    requirements=words("requirement, requirements, req, reqs, success criteria"),
    tracings=words("coverage, covered, traceability, trace, mapping, map, matrix"),
    creates=words(
        "create, creates, created, creating, add, adds, added, new, write, writes, writing, "
        "generate, generates, generated, produce, produces, output, outputs, deliverable, "
        "deliverables, scaffold, implement, implements, build, builds, introduce, extract, move, "
        "moves, rename, renames, save, split, export, emit, draft, publish, into"
    ),
    changes=words(
        "modify, modifies, modified, update, updates, edit, edits, change, changes, extend, extends, refactor, "
        "refactors, fix, fixes, patch, migrate, delete, deletes, remove, removes, clean up, "
        "files to modify, files modified, files to change, files to edit, files changed, "
        "modified files"
    ),
    consults=words(
        "read, reads, see, review, reviews, follow, consult, refer to, study, look at, "
        "reference, references, existing, context, context files, required reading"
    ),
    someday=words(
        "future, later, someday, deferred, out of scope, not in scope, not yet in scope, "
        "stretch, backlog, optional, nice to have, post mvp, vision, long term, exploratory"
    ),
    ongoing=words("ongoing, continuous, continuously, throughout, recurring"),
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
        "only, ready, draft, partial, partially, initial, first cut, stub, stubs, "
        "mocks, can start, may start, can begin, may begin"
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
        "parallelizable, parallelisable, parallelized, parallelised"
    ),
    runs=words(
        "can, may, will, should, must, could, run, runs, running, execute, be, executed, done, "
        "worked on, built, implemented, proceed, start, started, begin, work, are, is, all, both, "
        "each, fully, safely, now, then, to, not, never, cannot, can't, can’t, do, don't, don’t, "
        "developed, launched"
    ),
    launches=words("wave, batch, round, group"),
    exclusive=words("mutually exclusive, exclusive of each other"),
    refusals=words("cannot, can't, can’t, mustn't, must never"),
    starts=words("launch, start, starts, begin, begins, kick off, kickoff, spawn"),
    ends=words("completes, finishes, ends, delivers, is done, is complete"),
    continues=words("continue, continues, continued, continuing, still"),
    progress=words(
        "progress, overall progress, total progress, project progress, completion, overall "
        "completion, completion rate, percent complete, percentage complete, % complete, overall"
    ),
    unstarted=words("not started, ready to start, planned, todo, to do, backlog, 📋, 📝"),
    optional=words(
        "optional, optionally, stretch, stretch goal, stretch goals, nice to have, bonus, if time "
        "permits, deferred, postponed, skipped, cancelled, canceled, dropped, obsolete, future, "
        "later, follow up, follow ups, followups, next steps, out of scope, not needed, n/a, won't "
        "do, known issues, remaining, moved to, post launch, post release"
    ),
    gates=words(
        "quality gate, quality gates, gate, gates, checkpoint, checkpoints, exit criteria, "
        "completion criteria, acceptance checklist, merge checklist, release checklist, launch "
        "checklist, pre merge checklist, sync point, sync points, synchronization point, "
        "synchronization points, integration point, integration points, go/no-go, merge gate, "
        "merge gates"
    ),
    meetings=words("sync points, synchronization points, integration points"),
    criteria=words(
        "criteria, criterion, checks, conditions, exit criteria, pass criteria, acceptance "
        "criteria, passing criteria, acceptance, must pass, required checks, what is checked, "
        "definition of done, dod, done when, verification"
    ),
    passes=words("passed, approved, signed off, cleared, met, satisfied, fulfilled"),
    last=words("final, last"),
    soft_gates=words("soft, optional, daily, hourly"),
    parallel=words("parallel, concurrent, concurrently, simultaneous, parallelized"),
    sequential=words("sequential, sequentially, serial, one after another"),
    origins=words("from"),
    destinations=words("to"),
    dates=words("date"),
    gradings=words(
        "priority, prio, severity, likelihood, probability, impact, risk, risk level, complexity"
    ),
    sums=words("total"),
    totals=words("total, overall, entire, combined, critical path, project, grand total"),
    lengths=words(
        "timeline, duration, time, calendar time, wall time, wall clock, elapsed time, elapsed, "
        "length, schedule"
    ),
    efforts=words(
        "effort, agent hours, person hours, person days, man hours, developer hours, work hours, "
        "points, story points, total hours"
    ),
    costs=words("cost, costs, budget, price, spend, funding"),
    savings=words(
        "faster, reduction, savings, saving, saved, less, shorter, quicker, earlier, time savings, "
        "time saved, improvement, acceleration, time reduction"
    ),
    times=words("faster, time, timeline, duration, schedule, sequential, parallel, critical path"),
    examples=words("example, examples, for example, for instance, e.g."),
    crowd=words(
        "concurrent, parallel, independent, simultaneous, development, work, main, primary, "
        "specialized, total, separate, different, open"
    ),
    workers=words(
        "agents, subagents, sessions, terminals, instances, workers, developers, devs, qas, "
        "engineers, teams"
    ),
    prior=words(
        "prior, previous, preceding, earlier, above, before, before it, before this, so far"
    ),
    limits=words("that, which, who, with, without, except, in, of, from, but"),
    conjunctions=words("and, or, plus, and/or, as well as"),
    alternatives=words("or"),
    behind=words("after, following"),
    ranges=words("to, through, thru, until"),
    peaks=words(
        "at once, at a time, at peak, peak, simultaneously, concurrency, parallelism, parallelize, "
        "parallelise, parallelizing, parallelising"
    ),
    altogether=words("across, in all, altogether, sum, totals, subtotal"),
    tallies=words("count, number, number of, no., no. of, #, # of, total, quantity"),
    some=words(
        "of, other, others, more, first, last, next, remaining, additional, new, only, up to, at "
        "least, at most, per, each, every, if, instead, previous, previously, earlier, later, "
        "was, were, had"
    ),
    left=words("left, remaining, open, outstanding, pending, to go"),
    beyond=words(
        "plus, besides, incl, include, includes, included, including, inclusive, excl, exclude, "
        "excludes, excluded, excluding, exclusive"
    ),
    surcharges=words(
        "include, includes, included, including, inclusive, excluding, without, plus, contingency, "
        "buffer, reserve, tax, taxes, vat, overhead, discount, margin, fee, fees"
    ),
    spare=words(
        "slack, spare, buffer, buffers, contingency, reserve, float, holiday, holidays, vacation, "
        "vacations, part time, weekend, weekends, review, reviews, wait, waits, waiting, pause, "
        "pauses, hour per day, hours per day, hour a day, hours a day, hours each day, hour per "
        "week, hours per week, hours a week, hours each week"
    ),
    capacities=words("capacity, velocity, budget, target, goal, available, limit"),
    shares=words(
        "allocation, distribution, breakdown, split, share, shares, mix, usage, weight, weights, "
        "weighting, of which"
    ),
    summaries=words(
        "overview, summary, conclusion, tl dr, tldr, introduction, metrics, result, results, "
        "total, totals, timeline, schedule, cost, costs, budget, estimate, estimates, effort, "
        "saving, savings, benefit, benefits, goal, goals, at a glance, comparison"
    ),
    restrictions=words(
        "if, with, without, assuming, per, for, mvp, option, options, optional, scenario, "
        "alternative, minimum, maximum, best, worst, optimistic, pessimistic, remaining, actual, "
        "phase, was, instead"
    ),
    plainly=words(
        "estimated, estimate, project, plan, the, of, in, is, with, a, an, execution, expected, "
        "planned, approx, approximately, about, effort, efforts"
    ),
    relations={
        "FS": words("finish-to-start, finish to start"),
        "SS": words("start-to-start, start to start"),
        "FF": words("finish-to-finish, finish to finish"),
        "SF": words("start-to-finish, start to finish"),
    },
    openings=words(
        "kickoff, plan start, kick-off, kickoff date, planned start, planned start date, work "
        "starts, start of work, sprint start, sprint start date"
    ),
    deadlines=words(
        "plan end, plan deadline, target, target date, target end, target end date, target "
        "completion, target completion date, target finish, target release, target release date, "
        "target launch, target launch date, target delivery, target delivery date, target "
        "deadline, completion date, expected completion, planned completion, estimated "
        "completion, planned end, planned end date, planned finish, hard deadline, final "
        "deadline, deliver by, due by, ship by, ship date, launch date, release date, delivery "
        "date, go-live, go-live date, finish by, complete by, sprint end, sprint end date, eta"
    ),
    periods=words(
        "timeline, time line, dates, schedule, timeframe, time frame, period, sprint dates, "
        "sprint period, duration, window, calendar, sprint"
    ),
    staff=words(
        "people, persons, person, members, contributors, designers, testers, programmers, coders, "
        "contractors, volunteers, students, analysts, researchers, writers, assistants, bots"
    ),
    working=words(
        "we, have, has, run, runs, running, use, uses, using, work, works, working, are, is, will, "
        "be, there, it, on, by, with, the, this, our, whole, entire, plan, project, assigned, "
        "available, throughout"
    ),
    crews=words(
        "team, team members, members, people, roster, crew, staff, staffing, agents, agent "
        "roster, agent assignment, agent assignments, participants, contributors, developers, "
        "engineers, team allocation, team composition, team structure, team assignment, team "
        "assignments, resources, roles, who"
    ),
    aspects=words(
        "about, acceptance, approach, assignment, at a glance, attributes, background, brief, "
        "breakdown, details, execution, facts, goal, goals, implementation, info, information, "
        "key, logistics, metadata, notes, objective, objectives, overview, plan, planning, "
        "properties, quick, requirements, resources, scope, sizing, spec, specification, specs, "
        "strategy, summary, technical, work"
    ),
    supposed=words(
        "alternative, alternatives, best case, communication, communications, contingency, "
        "contingencies, discarded, earlier plan, escalation, fallback, former plan, "
        "hypothetical, if blocked, not chosen, old plan, option, original plan, plan b, "
        "previous plan, rejected, risk, risks, scenario, scenarios, superseded, what if, worst case"
    ),
    chosen=words("adopted, chosen, current, preferred, recommended, selected"),
    weekdays=numbered(
        "monday|mon, tuesday|tue|tues, wednesday|wed, thursday|thu|thur|thurs, friday|fri, "
        "saturday|sat, sunday|sun",
        first=0,
    ),
    stretches=meaning(
        week=words("work week, work weeks, workweek, workweeks, working week, working weeks"),
        sprint=words("sprint, sprints, iteration, iterations"),
    ),
    paces=meaning(
        day=words(
            "hours per day, hours a day, hours/day, work hours per day, working hours per day, "
            "productive hours per day, daily hours, work day, workday, working day"
        ),
        week=words(
            "days per week, days a week, days/week, work days per week, working days per week, "
            "work week, workweek, working week"
        ),
        sprint=words(
            "sprint length, sprint duration, length of a sprint, sprint cadence, iteration length, "
            "iteration duration"
        ),
    ),
    workdays=words("working days, work days, workdays, business days, work week, working week"),
    status_dates=words(
        "status date, status as of, as of, data date, updated, updated on, updated at, "
        "last updated, last update, last revised, last modified"
    ),
    holidays=words(
        "holiday, holidays, public holidays, bank holidays, national holidays, company holidays, "
        "non-working days, closed days, closed on"
    ),
    weekends=words("weekend, weekends"),
    excluding=words(
        "exclude, excludes, excluding, except, without, not counting, not including, skip, skips, "
        "skipping, avoid, avoids, avoiding, no work on, no work at, no work on the, no work at the"
    ),
    excluded=words("excluded, not included, not counted, skipped, not worked, no work, off, free"),
    assumed=words(
        "assume, assumes, assumed, assuming, assumption, assumptions, based on, durations, "
        "estimates, working time, working calendar"
    ),
    equals=words("equals, is, are, means, lasts, last, consists of, comprises"),
)
