"""A file that cannot be read is refused with the reason and the way out, by its name and line and never by its text."""

from pathlib import Path

from complaints_cli.errors import Misuse, Unavailable

KIND, DAMAGED, TOO_LARGE = "file-kind", "file-damaged", "file-too-large"
SAVE_IT = "Open it in Excel or LibreOffice, save it as .xlsx or as CSV UTF-8, and import that."
LOOK_AT_IT = "Open it in the spreadsheet it came from, look at what is there, save it again, and import that."


def other_kind(name: str, what: str, way_out: str = SAVE_IT) -> Misuse:
    """The refusal of a file that is `what` ("an old Excel workbook (.xls)")."""
    return Misuse(KIND, f"{name} is {what}. {way_out}")


def damaged(name: str, what: str, way_out: str = LOOK_AT_IT) -> Misuse:
    """The refusal of a file in which something is not sound; `what` is a clause without its full stop."""
    return Misuse(DAMAGED, f"{name}: {what}. {way_out}")


def too_large(name: str, what: str) -> Misuse:
    """The refusal of a file that would take more than a register ever does; `what` is a clause."""
    way_out = "Copy the rows of the register into a new workbook, save it, and import that."
    return Misuse(TOO_LARGE, f"{name} {what}. {way_out}")


def cannot_read(path: Path, error: OSError) -> Unavailable:
    """The error for a file that the machine does not give us."""
    return Unavailable("cannot-read", f"Cannot read {path}: {error.strerror or type(error).__name__}.")


def changed(path: Path) -> Unavailable:
    """The error for a file that somebody wrote to while it was being read."""
    message = f"{path} was changed while it was being read. Close it wherever it is open, and import it again."
    return Unavailable("file-changed", message)
