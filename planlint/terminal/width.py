"""How wide the page is that is written on."""

import os
from collections.abc import Mapping
from typing import TextIO

WIDTH = 100
"""How many columns are filled where there is no terminal."""


def page_width(environment: Mapping[str, str], stream: TextIO, otherwise: int = WIDTH) -> int:
    """Ask the terminal that a stream leads to for its width, which the environment may overrule.

    Where there is no terminal, the page is as wide as said otherwise.
    """
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    return os.get_terminal_size(stream.fileno()).columns if stream.isatty() else otherwise
