"""What the templates of a document's regions write now."""

from planlint.config import Settings
from planlint.error import PlanlintError
from planlint.pattern import Pattern
from planlint.plan import Plan
from planlint.regions import Region, Renewal, Renewals, regions
from planlint.schedule import schedule
from planlint.source import source
from planlint.unfenced import unfenced

HEADING = Pattern(r"#{1,6}(?=[ \t])", 0)
DEEPEST = 6


def renewals(plan: Plan, settings: Settings) -> Renewals:
    """Render every region of a plan's document; imports Jinja only where there is one."""
    found = regions(plan.source)
    return Renewals(plan.source, tuple(_renewal(each, plan, settings) for each in found))


def _renewal(region: Region, plan: Plan, settings: Settings) -> Renewal:
    if region.body is None:
        return Renewal(region, mistake="no <!-- planlint:end --> ends this region")
    try:
        text = _rendered(region.template, plan, settings)
    except PlanlintError as error:
        return Renewal(region, mistake=str(error))
    around = (each.level for each in plan.document.path(region.mark.start))
    level = next((level for level in around if level <= DEEPEST), 0)
    return Renewal(region, f"\n{_below(level, text.strip())}\n\n")


def _rendered(name: str, plan: Plan, settings: Settings) -> str:
    """Give the one page of a template.

    Raises:
        PlanlintError: there is no such template, or it is wrong, or writes several pages.
    """
    from planlint.render import templates  # few plans have a region
    from planlint.view import view

    known = templates(settings.templates)
    chosen = known.named([name])
    if any(template.each for template in chosen):
        raise PlanlintError(f"template {name!r} writes a file for each item, and no region")
    (page,) = known.render(view(schedule(plan, settings.calendar)), chosen)
    return page.text


def _below(level: int, text: str) -> str:
    """Let the headings of a text stand below one of a level.

    >>> _below(2, "# Tiers")
    '### Tiers'
    """
    document = source("", text)
    lines = text.split("\n")
    for number in unfenced(document):
        line = lines[number - 1]
        if found := HEADING.match(line):
            depth = min(len(found.group()) + level, DEEPEST)
            lines[number - 1] = "#" * depth + line[found.end() :]
    return "\n".join(lines)
