"""What is erased is out of the bytes of the file; the chain, the dates and every past figure stay as they were."""

from pathlib import Path

from sqlalchemy import delete, select
from sqlmodel import SQLModel

from complaints_cli.domain.events.record import Erased
from complaints_cli.errors import ComplaintsError, Unavailable
from complaints_cli.store import log
from complaints_cli.store.appending import Who, append
from complaints_cli.store.opening import no_complaint
from complaints_cli.store.rebuilding import compact
from complaints_cli.store.registering import register
from complaints_cli.store.shelves import landlord_streams
from complaints_cli.store.tables import record as tables
from complaints_cli.store.transaction import Saving, saving
from complaints_cli.store.writing import Written

COLUMN = SQLModel.metadata.tables["event"].c


def erase(path: Path, who: Who, ref: str, reason: str) -> Written:
    """Destroys the texts, documents and salts of everything recorded under a reference so far, and records that.

    Backups and files made from the complaint are not touched. Raises NotFound "complaint"; Unavailable as any write,
    and "traces" when it was erased but the file could not be rewritten; Damaged.
    """
    with saving(path) as at_work:
        through = at_work.record().version(ref)
        if not through or ref in landlord_streams():
            raise no_complaint(ref)
        erased = Erased(on=who.today, through=through, reason=reason)
        seqs = append(at_work, who, ref, through, [erased])
        _destroy(at_work, ref, through)
        registered = register(at_work, [ref])
        head = log.head(at_work.driver)[1]
    try:
        compact(path)
    except ComplaintsError as error:
        raise Unavailable(
            "traces",
            f"The personal data of {ref} was erased, but {path} could not be rewritten, so traces may be left in it. "
            "Run `complaints db rebuild` when nobody else is using it.",
        ) from error
    return Written((ref,), seqs, head, registered.complaints, registered.due)


def _destroy(at_work: Saving, ref: str, through: int) -> None:
    """The triggers let it go only because the erasure is recorded by now."""
    events = select(COLUMN.seq).where(COLUMN.stream == ref, COLUMN.version <= through)
    for table in (tables.SealedText, tables.Document):
        kept = SQLModel.metadata.tables[str(table.__tablename__)]
        at_work.session.execute(delete(kept).where(kept.c.event.in_(events)))
