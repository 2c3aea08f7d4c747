"""Which complaints are kept close: in lists they stand by their reference alone."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from complaints_cli.store.record import Record

KEPT_CLOSE = """
    SELECT ref FROM complaint WHERE ref IN (SELECT value FROM json_each(:refs)) AND kept_close = 1
    UNION ALL SELECT ref FROM entered_twice WHERE ref IN (SELECT value FROM json_each(:refs)) AND kept_close = 1"""


def kept_close(record: "Record", refs: Iterable[str]) -> frozenset[str]:
    """Those of some references: an office keeps ever more of them close, and most were over long ago."""
    return frozenset(row["ref"] for row in record.rows(KEPT_CLOSE, {"refs": json.dumps(sorted(set(refs)))}))


def how_many_kept_close(record: "Record") -> int:
    """How many there are in all."""
    (row,) = record.rows("SELECT count(*) AS n FROM complaint WHERE kept_close = 1")
    return int(row["n"])
