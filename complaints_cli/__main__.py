"""`python -m complaints_cli` is the same program as `complaints`."""

import gc
import sys

from complaints_cli import stopping

TYPE_CHECKING = False
"""As `typing` has it, which is not imported before a signal ends the program without a word."""
if TYPE_CHECKING:
    from complaints_cli.argv import Typed
    from complaints_cli.desk import Trail

SELDOM = 200_000
"""How many more objects there are before the collector looks through them: hardly any command makes as many."""


def main() -> None:
    """The console script: Typer is imported once a line is not typed plainly."""
    stopping.silent()
    gc.set_threshold(SELDOM)
    from complaints_cli.door import run

    try:
        sys.exit(run(sys.argv[1:], _parse))
    finally:
        gc.freeze()  # the interpreter ends: nothing is to be looked for any more


def _parse(typed: "Typed", trail: "Trail") -> object:
    from complaints_cli.cli import parsed

    return parsed(typed, trail)


if __name__ == "__main__":
    main()
