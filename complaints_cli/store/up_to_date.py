"""A command that records something reads first: an older database is brought up to date before it does."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from complaints_cli.errors import Unavailable
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record


@contextmanager
def up_to_date(path: Path) -> Iterator[Record]:
    """The record as it stands, in this version's schema. Raises as `reading` and `migrate` do."""
    with ExitStack() as opened:
        try:
            record = opened.enter_context(reading(path))
        except Unavailable as error:
            if error.problems[0].code != "older":
                raise
            from complaints_cli.store.migrating import migrate

            migrate(path)
            record = opened.enter_context(reading(path))
        yield record
