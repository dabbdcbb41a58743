"""Collect one constant from each module of a package: what makes an instance one file."""

import os
from functools import cache
from importlib import import_module
from typing import Any


@cache
def modules(package: str) -> tuple[str, ...]:
    """Name the modules of a package, sorted, without importing them.

    >>> modules("planlint.reports")
    ('json', 'text')
    """
    # Not pkgutil, which also looks into archives: it costs a start 3 ms.
    (folder,) = import_module(package).__path__
    with os.scandir(folder) as entries:
        files = [entry.name for entry in entries if entry.name.endswith(".py")]
    return tuple(sorted(name.removesuffix(".py") for name in files if name != "__init__.py"))


def summary(package: str, module: str) -> str:
    """Give the first line of a module's docstring without importing the module.

    >>> summary("planlint.commands", "check")
    'Find contradictions in plans.'
    """
    import ast
    from pathlib import Path  # only help needs it

    (folder,) = import_module(package).__path__
    text = Path(folder, f"{module}.py").read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]


def constant(package: str, module: str, name: str) -> Any:
    """Import a module of a package and give the constant that makes it an instance.

    Raises:
        TypeError: the module has no such constant.
    """
    imported = import_module(f"{package}.{module}")
    if not hasattr(imported, name):
        raise TypeError(f"{imported.__name__} has no {name}")
    return getattr(imported, name)


@cache
def constants(package: str, name: str) -> tuple[Any, ...]:
    """Import every module of a package and give their constants, in order of module name.

    Raises:
        TypeError: a module has no such constant.
    """
    return tuple(constant(package, module, name) for module in modules(package))
