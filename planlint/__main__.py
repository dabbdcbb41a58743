"""Run planlint as a program: ``planlint``, or ``python -m planlint``."""

import gc
import os
from typing import NoReturn


def start() -> NoReturn:
    """Run planlint with the words of the command line, and leave the process.

    A tenth of a short check would go into looking for garbage and into taking everything apart
    at the end; the process is over so soon that neither is worth it.
    """
    gc.disable()
    from planlint.cli import main  # the collector would run while it is imported

    code = main()
    os._exit(code)


if __name__ == "__main__":
    start()
