"""A TOML file is read in one way, and whatever is wrong with it is said in a few words."""

import tomllib
from collections.abc import Callable
from typing import Any


class NotTomlError(ValueError):
    """The text is no TOML; the message says why, as a clause without its full stop."""


def read_toml(text: str, decimals: Callable[[str], Any] = float) -> dict[str, Any]:
    """What the text says. `decimals` makes numbers with a point in them. Raises NotTomlError."""
    try:
        return tomllib.loads(text.removeprefix("\ufeff"), parse_float=decimals)
    except tomllib.TOMLDecodeError as error:
        raise NotTomlError(str(error)) from error
    except RecursionError as error:
        raise NotTomlError("brackets within brackets without end") from error
    except (ValueError, ArithmeticError) as error:
        raise NotTomlError("a number with too many digits") from error
