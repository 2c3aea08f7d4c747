"""What belongs together is found by walking its folder: a new kind is a new file, and nothing else is told of it."""

from collections.abc import Iterator
from importlib import import_module
from os import listdir
from types import ModuleType


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """The modules of a package, by name; its own subpackages are left out."""
    files = {name for folder in package.__path__ for name in listdir(folder)}  # noqa: PTH208 - pathlib is slower
    for name in sorted(files):
        if name.endswith(".py") and name != "__init__.py":
            yield import_module(f"{package.__name__}.{name.removesuffix('.py')}")
