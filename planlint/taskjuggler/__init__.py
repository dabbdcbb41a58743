"""TaskJuggler projects: `written` gives the text of a `Project`, a `Clock` its dates.

TaskJuggler 3 counts in steps of 5 minutes to an hour, in the years from 1970 to 2035. A task with
parts has no length of its own, and what it waits for, its parts wait for as well; to wait for one
task twice is an error.
"""

from planlint.taskjuggler.clock import Clock, clocks
from planlint.taskjuggler.project import Project, Task, Wait, identifiers
from planlint.taskjuggler.written import written

__all__ = ["Clock", "Project", "Task", "Wait", "clocks", "identifiers", "written"]
