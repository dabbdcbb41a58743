"""What a built distribution would hold."""

import ast
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "planlint"


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_package_is_listed() -> None:
    found = {".".join(path.parent.relative_to(ROOT).parts) for path in PACKAGE.rglob("__init__.py")}
    listed = project()["tool"]["setuptools"]["packages"]
    assert sorted(listed) == sorted(found | {"planlint.templates"})


def test_every_template_ships() -> None:
    written = {path.relative_to(ROOT / "templates") for path in ROOT.glob("templates/**/*.j2")}
    shipped = files("planlint.templates")
    assert written
    assert all(shipped.joinpath(*path.parts).is_file() for path in written)
    assert project()["tool"]["setuptools"]["package-data"]["planlint.templates"] == ["**/*.j2"]


def test_the_version_is_a_literal_that_can_be_read_without_importing() -> None:
    [version] = [
        node.value
        for node in ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__version__"
    ]
    assert isinstance(ast.literal_eval(version), str)
