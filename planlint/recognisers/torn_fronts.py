"""Front matter that no tool can read: what it says of the plan is lost.

## Written

```markdown
---
title: Lighthouse: a new lamp
status: open
---

# Lighthouse

- T1: Lens (2 days)
- T2: Lamp (1 day), depends on T1
```

## Read

```
T1: Lens [2 days]
T2: Lamp [1 day; after T1]
problem: mapping values are not allowed in this context
```
"""

from collections.abc import Iterator

from planlint.document import Document
from planlint.language import Language
from planlint.notation.front_matter import front_matters
from planlint.plan import Problem
from planlint.recogniser import Recogniser


def recognise(document: Document, _: Language) -> Iterator[Problem]:
    """Say where the front matter of a file stops to be YAML."""
    yield from (front.flaw for front in front_matters(document) if front.flaw)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
