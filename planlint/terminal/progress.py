"""A bar for work that may take as long as it is let."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic
from typing import TextIO

TICK = 0.2
"""Seconds between two looks at the clock; what takes less is not told of."""
CELLS = 24
CLEAR = "\r\x1b[K"


@contextmanager
def progress(stream: TextIO, seconds: float) -> Iterator[Callable[[str], None]]:
    """Show on a terminal how much of some seconds has gone, and what was told last.

    Elsewhere nothing is shown. Gives what is to be called with a few words.
    """
    told = [""]
    over = Event()
    drawer = Thread(target=_draw, args=(stream, seconds, told, over), daemon=True)
    if stream.isatty():
        drawer.start()
    try:
        yield told.append
    finally:
        over.set()
        if drawer.is_alive():
            drawer.join()
            stream.write(CLEAR)
            stream.flush()


def _draw(stream: TextIO, seconds: float, told: list[str], over: Event) -> None:
    began = monotonic()
    while not over.wait(TICK):
        gone = min(monotonic() - began, seconds)
        stream.write(f"{CLEAR}{bar(gone / seconds)} {gone:.0f} of {seconds:.0f} s {told[-1]}")
        stream.flush()


def bar(share: float) -> str:
    """Draw a share of a whole, from 0 to 1.

    >>> bar(0.5)
    '[============            ]'
    """
    full = round(CELLS * min(share, 1))
    return f"[{'=' * full}{' ' * (CELLS - full)}]"
