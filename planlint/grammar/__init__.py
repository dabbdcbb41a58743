"""Finds amounts in text: lengths of time, places on the calendar, money, percentages.

Every function gives each amount with the range of the text that states it, in order. The
expressions are linear: no quantifier stands inside another over the same characters.
"""

from planlint.grammar.lengths import FoundDuration, durations
from planlint.grammar.money import FoundMoney, currency_of, money
from planlint.grammar.numbers import LETTERS, NUMBER, amount, bare
from planlint.grammar.ordinals import Ordinal, ordinals
from planlint.grammar.percents import FoundPercent, percents
from planlint.grammar.places import FoundWindow, may_hold_date, windows
from planlint.grammar.units import unit_of

__all__ = [
    "LETTERS",
    "NUMBER",
    "FoundDuration",
    "FoundMoney",
    "FoundPercent",
    "FoundWindow",
    "Ordinal",
    "amount",
    "bare",
    "currency_of",
    "durations",
    "may_hold_date",
    "money",
    "ordinals",
    "percents",
    "unit_of",
    "windows",
]
