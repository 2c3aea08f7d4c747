"""What belongs together is found by walking its folder: a new kind is a new file, and nothing else is told of it."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """The modules of a package, by name; its own subpackages are left out."""
    for found in sorted(iter_modules(package.__path__), key=lambda each: each.name):
        if not found.ispkg:
            yield import_module(f"{package.__name__}.{found.name}")
