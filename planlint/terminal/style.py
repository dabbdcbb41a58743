"""How text is made to stand out on a terminal that can show it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Role = Literal["plain", "error", "warning", "info", "related", "gutter", "quiet", "strong"]

SGR: Mapping[Role, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "related": "1;34",
    "gutter": "1;34",
    "quiet": "2",
    "strong": "1",
}
"""Parameters of the ANSI sequence "select graphic rendition" for each role but ``plain``."""


class Style(NamedTuple):
    """Whether a report may use colours."""

    colour: bool = False

    def paint(self, text: str, role: Role) -> str:
        r"""Set text off for its role; without colours it stays as it is.

        >>> Style(colour=True).paint("error", "error")
        '\x1b[1;31merror\x1b[0m'
        """
        if not (self.colour and text and role in SGR):
            return text
        return f"\x1b[{SGR[role]}m{text}\x1b[0m"


def wants_colour(choice: str, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Decide on colours: ``always`` or ``never``, or for ``auto`` what the environment says.

    The order is customary: NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, TERM=dumb, the terminal.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") != "0" for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return terminal and environment.get("TERM") != "dumb"
