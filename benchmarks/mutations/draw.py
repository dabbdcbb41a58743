"""A consistent plan drawn at random: the same one for the same seed."""

from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.mutations.model import Model, Task, earliest, levels
from benchmarks.mutations.subjects import SUBJECTS

KINDS = (
    ("Workstream", "WS{number}"),
    ("Stream", "Stream {letter}"),
    ("Task", "Task {number}"),
    ("Task", "T{number}"),
    ("Phase", "Phase {number}"),
    ("Package", "WP{number}"),
)
UNITS = ("day", "day", "week")
LEAST, MOST = 4, 8
LENGTHS = {"day": (1, 5), "week": (1, 4)}
POINTS = (1, 2, 3, 5, 8)
HUNDRED = 100


def drawn(random: Random) -> Model:
    """Draw a plan of a few tasks, each of which starts as soon as it can."""
    subject = random.choice(sorted(SUBJECTS))
    kind, pattern = random.choice(KINDS)
    unit = random.choice(UNITS)
    count = random.randint(LEAST, MOST)
    after = [_after(number, random) for number in range(count)]
    lengths = [random.randint(*LENGTHS[unit]) for _ in range(count)]
    names = random.sample(SUBJECTS[subject], count)
    under_way = random.random() < 0.3
    ids = [pattern.format(number=i + 1, letter="ABCDEFGH"[i]) for i in range(count)]
    starts = earliest(lengths, after)
    today = random.randint(2, max(starts) + 1) if under_way else 0
    owners = _owners(starts, lengths)
    tasks = (
        Task(
            id=ids[i],
            name=names[i],
            length=lengths[i],
            start=starts[i],
            after=tuple(ids[before] for before in after[i]),
            level=level,
            owner=next(owners),
            file=f"src/{names[i].lower().replace(' ', '_')}.py",
            cost=random.randint(3, 40) * HUNDRED,
            points=random.choice(POINTS),
            status=_status(starts[i], starts[i] + lengths[i], today),
        )
        for i, level in enumerate(levels(after))
    )
    return Model(subject, kind, unit, tuple(tasks), under_way)


def _after(number: int, random: Random) -> tuple[int, ...]:
    """Choose what a task waits for: nothing that another prerequisite of it implies, mostly."""
    if not number or random.random() < 0.25:
        return ()
    return tuple(sorted(random.sample(range(number), min(number, random.choice((1, 1, 2))))))


def _owners(starts: Sequence[int], lengths: Sequence[int]) -> Iterator[str]:
    """Give each task an agent who is free, the one with the lowest number."""
    free: list[int] = []
    for start, length in zip(starts, lengths, strict=True):
        agent = next((i for i, day in enumerate(free) if day <= start), len(free))
        free[agent:] = [start + length, *free[agent + 1 :]]
        yield f"Agent {agent + 1}"


def _status(start: int, over: int, today: int) -> str:
    if over <= today:
        return "done"
    return "active" if start < today else "todo"
