"""The things behind a figure, as `--explain` lists them."""

from collections.abc import Sequence

from complaints_cli.commands.explained import halves
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.tallied import Counted


def counted(measured: Measured) -> Sequence[Counted]:
    """Those that count for it."""
    return halves(measured)["counted"]


def in_base(measured: Measured) -> Sequence[Counted]:
    """Those that count for or against it."""
    return [*counted(measured), *halves(measured)["not_counted"]]
