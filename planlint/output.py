"""Writes files: all of them or none, and only those that change."""

import os
import shutil
from collections.abc import Iterable
from difflib import unified_diff
from errno import EACCES
from pathlib import Path, PurePosixPath, PureWindowsPath

from planlint.error import PlanlintError, reason
from planlint.files import shown


def target(folder: Path, path: str) -> Path:
    """Find where a path below a folder lies.

    Raises:
        PlanlintError: the path leads out of the folder, by itself or through a link.
    """
    found = folder / path
    leaves = ".." in PurePosixPath(path).parts or ".." in PureWindowsPath(path).parts
    if leaves or PureWindowsPath(path).anchor or not PurePosixPath(path).name:
        raise PlanlintError(f"{path}: leads out of the output folder {shown(folder)}")
    if not found.resolve().is_relative_to(folder.resolve()):
        raise PlanlintError(f"{shown(found)}: a link leads out of the output folder")
    return found


def difference(file: Path, text: str) -> str:
    """Compare a file with the text that it should hold; empty where they are the same."""
    old = _written(file)
    if old == _unified(text):
        return ""
    before = (old or "").splitlines(keepends=True)
    lines = unified_diff(before, text.splitlines(keepends=True), shown(file), shown(file))
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def write(files: Iterable[tuple[Path, str]]) -> tuple[Path, ...]:
    """Write every file that does not hold its text yet, and give those that were.

    Every place is looked at before the first file is written, and nothing is replaced before
    everything has been written beside it.

    Raises:
        PlanlintError: a file cannot be written.
    """
    stale = [(file, text) for file, text in files if _written(file) != _unified(text)]
    replace((file, text.encode()) for file, text in stale)
    return tuple(file for file, _ in stale)


def replace(files: Iterable[tuple[Path, bytes]]) -> None:
    """Give every file its new content, or none.

    Raises:
        PlanlintError: a file cannot be written.
    """
    files = [(_linked(file), data) for file, data in files]
    for file, _ in files:
        _inspect(file)
    fixed = [(file, data) for file, data in files if _stays(file)]
    staged: list[tuple[Path, Path]] = []
    try:
        for file, data in files:
            _refuse_protected(file)
            if (file, data) not in fixed:
                new = file.with_name(f".{file.name}.{os.getpid()}")
                staged.append((new, file))
                _stage(new, file, data)
        for file, data in fixed:
            file.write_bytes(data)
        for new, file in staged:
            new.replace(file)
    except OSError as error:
        belongs = {str(new): shown(file) for new, file in staged}
        place = error.filename2 or belongs.get(str(error.filename), error.filename)
        raise PlanlintError(f"{place}: {reason(error)}") from None
    finally:
        for new, _ in staged:
            if new.exists():
                new.unlink()


def _written(file: Path) -> str | None:
    """Read what a file holds, however its lines end; None where there is none, or it is no text."""
    try:
        return _unified(file.read_bytes().decode())
    except (OSError, UnicodeDecodeError):
        return None


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n")


def _inspect(file: Path) -> None:
    """Refuse a place where a folder stands, or above which a file does."""
    if file.is_dir():
        raise PlanlintError(f"{shown(file)}: a folder stands where a file belongs")
    above = next(folder for folder in file.parents if folder.exists())
    if not above.is_dir():
        raise PlanlintError(f"{shown(above)}: a file stands where a folder belongs")


def _linked(file: Path) -> Path:
    """Follow a link to the file that it leads to, so that it stays a link."""
    return file.resolve() if file.is_symlink() else file


def _refuse_protected(file: Path) -> None:
    if file.exists() and not os.access(file, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(file))


def _stays(file: Path) -> bool:
    """Tell a file whose place no other may take: it has several names, or its folder is shut."""
    return file.exists() and (file.stat().st_nlink > 1 or not os.access(file.parent, os.W_OK))


def _stage(new: Path, file: Path, data: bytes) -> None:
    """Write beside the file whose place it will take, with that file's mode."""
    new.parent.mkdir(parents=True, exist_ok=True)
    new.write_bytes(data)
    if file.exists():
        shutil.copymode(file, new)
