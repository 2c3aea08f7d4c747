"""`python -m complaints_cli` is the same program as `complaints`."""

import sys
from typing import TYPE_CHECKING

from complaints_cli import stopping

if TYPE_CHECKING:
    from complaints_cli.argv import Typed
    from complaints_cli.desk import Trail


def main() -> None:
    """The console script: Typer is imported once a line is not typed plainly."""
    stopping.silent()
    from complaints_cli.door import run

    sys.exit(run(sys.argv[1:], _parse))


def _parse(typed: "Typed", trail: "Trail") -> object:
    from complaints_cli.cli import parsed

    return parsed(typed, trail)


if __name__ == "__main__":
    main()
