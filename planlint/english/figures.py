"""English words for figures: totals, counts, costs, shares and savings."""

from planlint.language import Language
from planlint.lexicon import words

FIGURES = Language(
    name="en",
    progress=words(
        "progress, overall progress, total progress, project progress, completion, overall "
        "completion, completion rate, percent complete, percentage complete, % complete, overall"
    ),
    unstarted=words("not started, ready to start, planned, todo, to do, backlog, 📋, 📝"),
    gradings=words(
        "priority, prio, severity, likelihood, probability, impact, risk, risk level, complexity"
    ),
    sums=words("total"),
    totals=words("total, overall, entire, combined, critical path, project, grand total"),
    efforts=words(
        "effort, agent hours, person hours, person days, man hours, developer hours, work hours, "
        "points, story points, total hours"
    ),
    costs=words("cost, costs, budget, price, spend, funding"),
    savings=words(
        "faster, reduction, savings, saving, saved, less, shorter, quicker, earlier, time savings, "
        "time saved, improvement, acceleration, time reduction"
    ),
    by_so_much=words("by"),
    hedges=words("estimated, est., expected, approximate, planned, target"),
    examples=words("example, examples, for example, for instance, e.g."),
    crowd=words(
        "concurrent, parallel, independent, simultaneous, development, work, main, primary, "
        "specialized, total, separate, different, open"
    ),
    limits=words("that, which, who, with, without, except, in, of, from, but"),
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
        "buffer, reserve, tax, taxes, vat, gross, overhead, discount, margin, fee, fees, not to "
        "exceed"
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
)
