"""Collect one constant from each module of a package: what makes an instance one file."""

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any


@cache
def modules(package: str) -> tuple[str, ...]:
    """Name the modules of a package, sorted, without importing them.

    >>> modules("planlint.reports")
    ('json', 'text')
    """
    paths = import_module(package).__path__
    return tuple(sorted(module.name for module in pkgutil.iter_modules(paths)))


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
