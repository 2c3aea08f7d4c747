"""How the register is asked: with SQL and named parameters, and it answers with rows read by column name."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Rows = Callable[[str, Mapping[str, Any]], Sequence[Any]]
