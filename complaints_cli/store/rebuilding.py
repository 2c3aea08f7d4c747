"""The register can be made again from the record at any time, and only from a record that verifies."""

from contextlib import closing
from pathlib import Path

from complaints_cli.errors import ComplaintsError, Damaged, Unavailable
from complaints_cli.store.chain import record_troubles
from complaints_cli.store.opening import connect, told
from complaints_cli.store.registering import register_all
from complaints_cli.store.traces import write_anew
from complaints_cli.store.transaction import saving
from complaints_cli.store.verify import Verification, verify


def rebuild(path: Path) -> Verification:
    """Writes every row of the register anew from the events, and the file without the gaps that were left in it.

    Raises Damaged when the record itself does not verify: a register made of it would only hide that; Unavailable as
    any write does, and "traces" where only the file could not be rewritten.
    """
    with saving(path) as at_work:
        trouble = next(record_troubles(at_work.driver), None)
        if trouble is not None:
            raise Damaged("record", f"{trouble.message} The register was left as it was. Restore a backup.")
        register_all(at_work)
    try:
        compact(path)
    except ComplaintsError as error:
        raise Unavailable(
            "traces",
            f"The register was made anew, but {path} could not be rewritten, so traces of what was deleted may be left "
            "in it. Run `complaints db rebuild` again.",
        ) from error
    return verify(path)


def compact(path: Path) -> None:
    """Rewrites the file, so that nothing is left of what was deleted. Raises as `told` does."""
    with told(path), closing(connect(path, writing=True)) as connection:
        write_anew(connection)
