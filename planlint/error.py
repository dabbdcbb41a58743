"""The one exception that is meant for the user."""


class PlanlintError(Exception):
    """Planlint cannot go on; the message says why, one sentence a line, naming file, line, key."""
