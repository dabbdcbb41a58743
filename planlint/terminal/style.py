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


WIDTH = 160
"""How many columns are filled where nobody knows how many there are."""


class Style(NamedTuple):
    """What a report may use: colours, links, and how many columns."""

    colour: bool = False
    links: bool = False
    width: int = WIDTH

    def paint(self, text: str, role: Role) -> str:
        r"""Set text off for its role; without colours it stays as it is.

        >>> Style(colour=True).paint("error", "error")
        '\x1b[1;31merror\x1b[0m'
        """
        if not (self.colour and text and role in SGR):
            return text
        return f"\x1b[{SGR[role]}m{text}\x1b[0m"

    def link(self, text: str, address: str) -> str:
        r"""Let a text lead to a page, where links may be used (the escape sequence OSC 8).

        >>> Style(links=True).link("PL401", "https://example.org")
        '\x1b]8;;https://example.org\x1b\\PL401\x1b]8;;\x1b\\'
        """
        return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if self.links else text


def wants_links(environment: Mapping[str, str], *, colour: bool, terminal: bool) -> bool:
    """Decide on links: on a terminal that takes colours, or as FORCE_HYPERLINK says."""
    forced = environment.get("FORCE_HYPERLINK")
    return forced != "0" if forced else colour and terminal


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
