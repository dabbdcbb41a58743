"""Plans levelled for tests, and the items that such plans are made of."""

from building import DAY, NOWHERE, plan

from planlint.levelling import Levelling, Slot, Terms, level
from planlint.plan import Dependency, Item, Stated
from planlint.quantity import Duration
from planlint.schedule import schedule


def levelled(*items: Item, catch_up: str | None = None, **terms: object) -> Levelling:
    return level(schedule(plan(*items)), Terms(**terms), catch_up)


def days(levelling: Levelling) -> dict[str, tuple[float, float]]:
    """Give each item's start and finish in days."""
    return {
        slot.item.id: (slot.start / DAY, slot.finish / DAY)
        for slot in sorted(levelling.slots, key=lambda slot: slot.number)
    }


def agents(levelling: Levelling) -> dict[str, int | None]:
    return {slot.item.id: slot.agent for slot in levelling.slots}


def slots(levelling: Levelling) -> dict[str, Slot]:
    return {slot.item.id: slot for slot in levelling.slots}


def listing(one: Item, *files: str) -> Item:
    return one._replace(files=tuple(Stated(file, NOWHERE) for file in files))


def owned(one: Item, *owners: str) -> Item:
    return one._replace(owners=tuple(Stated(owner, NOWHERE) for owner in owners))


def linked(one: Item, on: str, kind: str, lag: str = "0 day") -> Item:
    amount, unit = lag.split()
    length = Duration(float(amount), float(amount), unit)
    link = Dependency(on, "hard", NOWHERE, type=kind, lag=length)
    return one._replace(dependencies=(*one.dependencies, link))
