"""English words for time: units, dates and calendars, and how lengths are told."""

from planlint.language import Language
from planlint.lexicon import meaning, numbered, words

TIME = Language(
    name="en",
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
    bygone=words(
        "took, lasted, was, were, last year, last month, last week, last quarter, last time, "
        "previously, formerly, originally, used to"
    ),
    straddles=words("overlap, overlaps, overlapping, overlapped"),
    passed=(
        "remaining",
        "overlap",
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
    ongoing=words("ongoing, continuous, continuously, throughout, recurring"),
    starts=words("launch, start, starts, begin, begins, kick off, kickoff, spawn"),
    ends=words(
        "completes, finishes, ends, delivers, is done, is complete, is completed, is finished, is "
        "over"
    ),
    continues=words("continue, continues, continued, continuing, still"),
    dates=words("date"),
    lengths=words(
        "timeline, duration, time, calendar time, wall time, wall clock, elapsed time, elapsed, "
        "length, schedule"
    ),
    times=words("faster, time, timeline, duration, schedule, sequential, parallel, critical path"),
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
