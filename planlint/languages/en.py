"""English."""

from planlint.english.figures import FIGURES
from planlint.english.order import ORDER
from planlint.english.time import TIME
from planlint.english.work import WORK
from planlint.language import assembled

LANGUAGE = assembled(WORK, TIME, ORDER, FIGURES)
