"""`verify` and `db rebuild`: whether the record is what was recorded, and the register what the record adds up to."""

import typer

from complaints_cli.desk import desk
from complaints_cli.errors import DAMAGED, Problem
from complaints_cli.result import Facts, Heading, Result, Text
from complaints_cli.store.verify import Verification


def verify(ctx: typer.Context) -> Result:
    """Check the file, the chain of events, the sealed texts and the register; exit with 5 when anything is wrong.

    It shows that nothing was altered since an anchor was made (the head written down, what this computer saw, a backup)
    by anyone who could not alter the anchor too. It does not show that what was recorded is true.
    """
    from complaints_cli.store.verify import verify as check

    return _told(check(desk(ctx).db), "Everything verifies")


def rebuild(ctx: typer.Context) -> Result:
    """Write the register anew from the events. The events themselves are not touched."""
    from complaints_cli.store.rebuilding import rebuild as again

    return _told(again(desk(ctx).db), "The register was written anew from the events, and everything verifies")


def _told(found: Verification, said: str) -> Result:
    data = {
        "events": found.events,
        "head": found.head,
        "problems": [{"event": each.event, "ref": each.ref, "message": each.message} for each in found.problems],
    }
    extent = Facts([("Events", str(found.events)), ("Head", found.head)])
    if not found.problems:
        return Result(data=data, screen=[Heading(said), extent])
    number = len(found.problems)
    verdict = f"{number} thing{'' if number == 1 else 's'} do{'es' if number == 1 else ''} not verify"
    return Result(
        data=data,
        screen=[
            Heading(verdict),
            *(Text(each.message, "bad") for each in found.problems),
            extent,
            Text("Keep this file as it is. A register that is wrong: complaints db rebuild. Else: complaints restore."),
        ],
        exit_code=DAMAGED,
        problems=[Problem("does-not-verify", f"{verdict}.")],
    )
