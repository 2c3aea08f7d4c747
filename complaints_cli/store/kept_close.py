"""Which complaints are kept close: in lists they stand by their reference alone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from complaints_cli.store.reading import Record


def kept_close(record: "Record") -> frozenset[str]:
    """Their references."""
    return frozenset(row["ref"] for row in record.rows("SELECT ref FROM complaint WHERE kept_close = 1"))
