"""The exceptions that reach the user."""


class PlanlintError(Exception):
    """Planlint cannot go on; the message says why, one sentence a line, naming file, line, key."""


class InternalError(Exception):
    """A part of planlint failed; the message names the part, and the cause is the failure."""


def reason(error: OSError) -> str:
    """Say in the system's words why a file or folder cannot be had."""
    return str(error.strerror or error).lower()
