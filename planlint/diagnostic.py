"""What a rule says: findings, and diagnostics, which are findings with a code and a severity."""

from enum import Enum
from typing import Literal, NamedTuple

from planlint.source import Source, Span

Applicability = Literal["safe", "unsafe"]
"""Whether a fix keeps what the plan means, or may change it: then somebody must look at it."""


class Severity(Enum):
    """How sure a contradiction is; the value is the word that users read."""

    ERROR = "error"
    """No reasonable reading makes the statements true together."""
    WARNING = "warning"
    """The likeliest reading contradicts."""
    INFO = "info"
    """Worth knowing; off unless selected."""


class Related(NamedTuple):
    """Another statement that takes part in a finding, and what it contributes."""

    span: Span
    message: str


class Edit(NamedTuple):
    """Replace a stretch of the reading text; an empty one is a place to insert at."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding; unsafe ones may change what the plan means."""

    message: str
    """An imperative: ``Start WS2 on Day 6``."""
    edits: tuple[Edit, ...]
    """Apart from each other; all of them are made, or none."""
    applicability: Applicability


class Finding(NamedTuple):
    """One contradiction: where it is seen, what it is, and every statement that takes part.

    Messages are lower case without a full stop, in the plan's own words, with the arithmetic.
    """

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    help: str | None = None
    """What would mend it, computed; None where nothing can be proposed."""
    severity: Severity | None = None
    """None takes the rule's own."""
    fix: Fix | None = None


class Diagnostic(NamedTuple):
    """A finding as it is reported: with the rule's code and name, in its document."""

    source: Source
    code: str
    name: str
    severity: Severity
    finding: Finding

    @property
    def path(self) -> str:
        """The file in which it is seen."""
        return self.source.part(self.finding.span.start).path

    @property
    def paths(self) -> frozenset[str]:
        """The files that take part."""
        spans = (self.finding.span, *(related.span for related in self.finding.related))
        return frozenset(self.source.part(span.start).path for span in spans)

    @property
    def remedy(self) -> str | None:
        """What would mend it: its help or, where it needs none, what its fix does."""
        return self.finding.help or self.fixing or None

    @property
    def fixing(self) -> str:
        """What its fix does, as a sentence goes on; empty where it has none."""
        fix = self.finding.fix
        return fix.message[:1].lower() + fix.message[1:] if fix else ""

    def is_fixable(self, *, unsafe: bool) -> bool:
        """Tell whether a fix may be made, which for unsafe ones must be wanted."""
        fix = self.finding.fix
        return fix is not None and (unsafe or fix.applicability == "safe")

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What its fix changes; nothing where it has none."""
        return self.finding.fix.edits if self.finding.fix else ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: file, place, code, message; the same on every run and machine."""
        start, end = self.finding.span
        return (self.path, start, end, self.code, self.finding.message)
