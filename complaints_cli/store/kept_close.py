"""Which complaints are kept close: on a paper that lies about they stand by their reference alone."""

from typing import TYPE_CHECKING

from complaints_cli.domain.terms import Flag

if TYPE_CHECKING:
    from complaints_cli.store.reading import Record

CLOSE = frozenset({Flag.SENSITIVE.value, Flag.SAFEGUARDING.value, Flag.STAFF_CONDUCT.value})


def kept_close(record: "Record") -> frozenset[str]:
    """Their references: flagged so when they came in, or with a safeguarding concern."""
    flagged = record.rows("SELECT ref, flags FROM complaint WHERE flags <> ''")
    concerns = record.rows("SELECT DISTINCT ref FROM safeguarding_concern")
    return frozenset(
        [*(row["ref"] for row in flagged if CLOSE & set(row["flags"].split())), *(row["ref"] for row in concerns)]
    )
