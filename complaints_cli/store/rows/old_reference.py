"""Where what was brought over stood in the older register; nothing of it but the row's number once it is erased."""

from collections.abc import Iterable

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.exchange import spelt
from complaints_cli.store.entry import Entry, Rows
from complaints_cli.store.folded import Folded

TABLES = ("old_reference",)


def rows(folded: Folded) -> Rows:
    """A complaint's rows in this table."""
    return {"old_reference": old_references(folded.complaint.imported)}


def old_references(imported: Iterable[Imported]) -> list[Entry]:
    """The rows of anything that was brought over, without its reference here."""
    return [_row(number, event) for number, event in enumerate(imported, 1)]


def _row(number: int, event: Imported) -> Entry:
    texts = {name: getattr(event, name) for name in ("alias", "file", "sheet", "key", "said")}
    kept = {name: text or None if text != ERASED else None for name, text in texts.items()}
    alias = kept["alias"]
    return {"n": number, "batch": event.batch, "row": event.row, "spelt": spelt(alias) if alias else None, **kept}
