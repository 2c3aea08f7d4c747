"""Something is erased while it is held, as no command does: for what letters and lists make of what is left of it."""

from datetime import date

from complaints_cli.store.erase import erase
from complaints_cli.store.writing import Who
from officer import REF, Officer


def erased_all_the_same(officer: Officer, day: str, ref: str = REF) -> None:
    """Straight in the store, past the refusal."""
    erase(officer.db, Who(date.fromisoformat(day), "office", None), ref, "Asked for")
