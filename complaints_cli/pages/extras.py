"""What only some offices need is installed apart: whoever needs it and has it not is told how to install it."""

from importlib import import_module

from complaints_cli.errors import Misuse


def extra(module: str, name: str) -> None:
    """Makes sure that a module is there, which comes with the program's extra of that name.

    Raises Misuse "extra" with the command that installs it.
    """
    try:
        import_module(module)
    except ImportError as error:
        message = (
            f"This needs the Python package {error.name or module}, which is not installed. "
            f'Install it with: pip install "complaints-cli[{name}]"'
        )
        raise Misuse("extra", message) from error
