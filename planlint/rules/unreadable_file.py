"""A file must be text.

## Why

Of a file that is no text nothing can be said, and to say nothing would look like a plan
without flaws. So the file is named, and the others are checked.

Planlint reads UTF-8, and UTF-16 where a byte order mark says so. A NUL character, an invalid
byte or a file that may not be read stops it.

## Bad

```text
$ head -c 4 plan.md | xxd -p
89504e47
```

## Good

```text
$ head -c 6 plan.md | xxd -p
2320506c616e
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.rule import Rule
from planlint.source import Span, UnreadableError


def check(error: UnreadableError) -> Iterator[Finding]:
    """Report that decoding failed, at the beginning of the file."""
    yield Finding(Span(0, 0), f"the file cannot be read: {error}")


RULE = Rule(
    code="PL001",
    name="unreadable-file",
    severity=Severity.ERROR,
    subject=UnreadableError,
    check=check,
    doc=__doc__,
)
