"""Nothing is written to a database in a folder that others keep in step, unless the landlord said on record why."""

from datetime import date
from pathlib import Path
from sqlite3 import Connection

from complaints_cli.computer.whose_folder import owner_of_file
from complaints_cli.errors import Unavailable
from complaints_cli.new_files import UNFINISHED
from complaints_cli.store.record import Record


def refuse_shared(path: Path, driver: Connection) -> None:
    """Raises Unavailable "shared-folder" for a file in such a folder, where the record that it holds does not allow it.

    What the transaction under way has added counts: the setting itself goes through.
    """
    owner = owner_of_file(path)
    if owner is None or Record(driver).landlord(date.max).shared_folder:
        return
    named = path.parent if path.match(UNFINISHED) else path  # one that is being made goes by a name nobody typed
    raise Unavailable(
        "shared-folder",
        f"{named} is in a folder of {owner.name}: {owner.because}. There a save can be lost or undone by an older "
        "copy, so nothing was changed. Keep the file on the disk of one computer, where colleagues log in to it; "
        "backups may go to the shared folder. If it must be there: complaints settings set shared_folder REASON, or "
        "complaints init --shared-folder REASON.",
    )
