"""The last events and the schema are looked over in a moment; all that came before them is for `verify`."""

from contextlib import closing
from pathlib import Path

from complaints_cli.store import heads
from complaints_cli.store.chain import record_troubles
from complaints_cli.store.opening import check_file, check_version, connect, told
from complaints_cli.store.schema_steps import expected_schema, schema_of
from complaints_cli.store.witness import lacking, standing

LAST_EVENTS = 500
"""So many events are compared with their hashes."""


def look_over(path: Path) -> tuple[int, int, str]:
    """How many of the last events do not fit their hashes, how much of the schema is not ours, what is known to lack.

    Raises as `reading`.
    """
    check_file(path)
    with told(path), closing(connect(path)) as connection:
        check_version(connection, path)
        connection.execute("BEGIN")
        last, _ = heads.last(connection)
        before = max(0, last - LAST_EVENTS)
        found = record_troubles(connection, before, heads.hash_at(connection, before))
        wrong = len({trouble.event for trouble in found})
        here = standing(connection, path)
        names = {entry[:2] for entry in schema_of(connection) ^ expected_schema()}
    return wrong, len(names), lacking(path, here, here.lacks) if here.lacks else ""
