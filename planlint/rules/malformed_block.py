"""A block of plan data must follow the grammar of its own language.

## Why

A YAML block, a mermaid chart or front matter that does not parse is lost to every tool: the
chart is not drawn, and the tasks in it are planned by nobody. Planlint reads what it can of such
a block, and names the first place at which a parser stops.

## Bad

```markdown
# Firmware

Stream B depends on Stream A.

## Stream A: Kernel (2 days)

~~~yaml
Task Set A1: Drivers
  duration: 2 days <!-- PL003 -->
~~~

## Stream B: Image (1 day)
```

## Good

```markdown
# Firmware

Stream B depends on Stream A.

## Stream A: Kernel (2 days)

~~~yaml
Task Set A1:
  name: Drivers
  duration: 2 days
~~~

## Stream B: Image (1 day)
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Plan
from planlint.rule import Rule

REMEDIES = {
    "mapping values are not allowed here": (
        "give a key either a value on its own line or keys below it, not both"
    ),
}
"""What mends the commonest errors of YAML, whose parser speaks of its grammar only."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each block that a parser of its language refuses."""
    for problem in plan.problems:
        if problem.kind == "block":
            yield Finding(
                problem.span,
                f"this {problem.text} does not parse: {problem.reason}",
                tuple(Related(span, "the block begins here") for span in problem.related),
                help=REMEDIES.get(problem.reason),
            )


RULE = Rule(
    code="PL003",
    name="malformed-block",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
