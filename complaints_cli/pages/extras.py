"""What only some offices need is installed by name: where it is missing, the program says how to get it."""

from importlib import import_module
from types import ModuleType

from complaints_cli.errors import Misuse


def extra(module: str, name: str) -> ModuleType:
    """The module, which comes with the extra of that name. Raises Misuse "extra" where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        message = f'The package that makes {name} files is not installed. Get it: pip install "complaints-cli[{name}]"'
        raise Misuse("extra", message) from error
