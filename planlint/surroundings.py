"""A plan among the files of its repository."""

from collections.abc import Mapping
from posixpath import join, normpath
from typing import NamedTuple

from planlint.plan import Plan


class Surroundings(NamedTuple):
    """What rules see that compare a plan with the files around it."""

    plan: Plan
    files: Mapping[str, tuple[str, ...]]
    """Paths from the root of the repository by the names of files, in lower case, with slashes."""
    home: str = ""
    """The folder of the plan, likewise; empty for the root."""

    def holds(self, path: str) -> bool:
        """Tell whether a path leads to a file: from the plan, from the root, or from anywhere.

        >>> from planlint.source import source
        >>> files = {"desk.py": ("app/src/desk.py",)}
        >>> around = Surroundings(Plan(source("docs/plan.md", ""), ""), files, "docs")
        >>> around.holds("../app/src/desk.py"), around.holds("src/Desk.py"), around.holds("esk.py")
        (True, True, False)
        """
        written = path.lower().replace("\\", "/")
        alike = self.files.get(written.rpartition("/")[2], ())
        if normpath(join(self.home, written)) in alike:
            return True
        plain = written.lstrip("./")
        return plain in alike or any(file.endswith(f"/{plain}") for file in alike)
