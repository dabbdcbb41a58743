"""English words for work: its kinds, fields and statuses, who does it, and its checkpoints."""

from planlint.language import Language
from planlint.lexicon import pairs, words

WORK = Language(
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
            "mostly done, nearly complete, nearly done, nearly finished, almost complete, almost "
            "done, almost finished, code complete, code-complete, feature complete, under way, "
            "underway, in review, ready for review, for review, in testing, in qa, in development, "
            "🟡, 🔄, 🚧"
        ),
        "todo": words(
            "to be completed, to be done, to be finished, to be delivered, will be completed, "
            "will be done, will be finished, ready to start, not started, not completed, "
            "not complete, not done, incomplete, unfinished, todo, to do, pending, planned, "
            "open, ready, backlog, ⏳, 📋, 📝, ⬜, ☐, 🔲"
        ),
        "blocked": words("blocked, waiting, on hold, 🔴, ⛔"),
        "skipped": words("skipped, cancelled, canceled, deferred, dropped, obsolete"),
    },
    due=words("by, before, until, next"),
    nothing=words(
        "none, nothing, n/a, na, -, –, —, no, no dependencies, immediately, unassigned, "
        "nobody, no one, anyone, everyone"
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
        "modify, modifies, modified, update, updates, edit, edits, change, changes, extend, "
        "extends, refactor, refactors, fix, fixes, patch, migrate, delete, deletes, remove, "
        "removes, clean up, files to modify, files modified, files to change, files to edit, "
        "files changed, modified files"
    ),
    consults=words(
        "read, reads, see, review, reviews, follow, consult, refer to, study, look at, "
        "reference, references, existing, context, context files, required reading"
    ),
    uses=words(
        "read, reads, reading, read only, read-only, reference only, see, use, uses, using, reuse, "
        "reuses, import, imports, importing, copy, copies, load, loads, follow, follows, "
        "following, mirror, mirrors, like, based on, per, according to, review, reviews, consult, "
        "refer to, reference, references, compare with, pattern of, pattern in, pattern from, "
        "patterns in, patterns from, style of, structure of, as in, defined in, described in, "
        "specified in, documented in, types from, depends on, needs, requires, against, test for, "
        "tests for, test of, tests of"
    ),
    someday=words(
        "future, later, someday, deferred, out of scope, not in scope, not yet in scope, "
        "stretch, backlog, optional, nice to have, post mvp, vision, long term, exploratory"
    ),
    optional=words(
        "optional, optionally, stretch, stretch goal, stretch goals, nice to have, bonus, if time "
        "permits, deferred, postponed, skipped, cancelled, canceled, dropped, obsolete, future, "
        "later, follow up, follow ups, followups, next steps, out of scope, not needed, n/a, won't "
        "do, known issues, remaining, moved to, post launch, post release, after launch, after "
        "release, could have, should have, waived, waiver, accepted, rollback plan, rollback "
        "steps, rollback procedure, contingency, contingencies, contingency plan"
    ),
    conditional=words(
        "conditional, conditionally, provisionally, with conditions, with exceptions, waiver, "
        "waivers, waived, accepted, needed, at least"
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
    soft_gates=words("soft, optional, daily, hourly"),
    workers=words(
        "agents, subagents, sessions, terminals, instances, workers, developers, devs, qas, "
        "engineers, teams"
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
        "key, logistics, metadata, notes, objective, objectives, overview, ownership, plan, "
        "planning, properties, quick, requirements, resources, scope, sizing, spec, "
        "specification, specs, strategy, summary, technical, work"
    ),
)
