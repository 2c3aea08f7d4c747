"""`verify` and `db rebuild`: whether the record is what was recorded, and the register what the record adds up to."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.errors import DAMAGED, Problem
from complaints_cli.result import Block, Facts, Heading, Result, Text
from complaints_cli.store.chain import Break
from complaints_cli.store.trouble import Part
from complaints_cli.store.verify import Verification

PARTS = {
    Part.CHAIN: "The chain of events",
    Part.TEXTS: "Texts and documents",
    Part.REGISTER: "The register",
    Part.SCHEMA: "The tables as this program makes them",
    Part.FILE: "The file",
    Part.WITNESS: "What was seen of it before",
    Part.ANCHOR: "The heads that you gave",
}
Heads = Annotated[
    list[str] | None,
    Option(
        "--anchor",
        metavar="HEAD",
        help="A head from a report, a pack or a backup, to hold the record against. May be given more than once.",
    ),
]


def verify(call: Call, anchor: Heads = None) -> Result:
    """Check the file, the chain of events, the sealed texts and the register; exit with 5 when anything is wrong.

    Give it a head that was written down earlier, as papers for the board and packs print it: --anchor 812:4f0c9a1be77d.
    It shows that nothing was altered since a head was written down by anyone who could not alter that paper too. It
    does not show that what was recorded is true.
    """
    from complaints_cli.store.anchors import read_anchor
    from complaints_cli.store.verify import verify as check

    given = [read_anchor(each) for each in anchor or ()]
    return _told(check(call.desk.db, given), "Everything verifies")


def rebuild(call: Call) -> Result:
    """Write the register anew from the events. The events themselves are not touched."""
    from complaints_cli.store.rebuilding import rebuild as again

    return _told(again(call.desk.db), "The register was written anew from the events, and everything verifies")


def _told(found: Verification, said: str) -> Result:
    held = [Text(each.says) for each in found.anchors if each.holds]
    extent = Facts([("Events", str(found.events)), ("Head", found.anchor)])
    if not found.problems:
        return Result(data=_data(found), screen=[Heading(said), *held, extent])
    number = len(found.problems)
    verdict = f"{number} thing{'' if number == 1 else 's'} do{'es' if number == 1 else ''} not verify"
    return Result(
        data=_data(found),
        screen=[
            Heading(verdict),
            *_part_by_part(found),
            *held,
            extent,
            Text("Keep this file as it is. A register that is wrong: complaints db rebuild. Else: complaints restore."),
        ],
        exit_code=DAMAGED,
        problems=[Problem("does-not-verify", f"{verdict}.")],
    )


def _data(found: Verification) -> dict[str, Any]:
    return {
        "events": found.events,
        "head": found.head,
        "anchor": found.anchor,
        "problems": [{**vars(each)} for each in found.problems],
        "broken": {**vars(found.broken)} if found.broken else None,
        "anchors": [{**vars(each)} for each in found.anchors],
    }


def _part_by_part(found: Verification) -> Iterator[Block]:
    for part, heading in PARTS.items():
        said = [each.message for each in found.problems if each.part is part]
        if said:
            yield Heading(heading)
            yield from (Text(each, "bad") for each in said)
        if part is Part.CHAIN and found.broken:
            yield Text(_covers(found.broken, _proved(found, found.broken.intact_to)))


def _proved(found: Verification, intact_to: int) -> str:
    """What stands before the first event that does not fit."""
    if intact_to == 0:
        return "No event is proved to be as it was recorded."
    texts = [each for each in found.problems if each.part is Part.TEXTS and each.event and each.event <= intact_to]
    but = ", but for the texts named below" if texts else ""
    return f"Events 1 to {intact_to} are as they were recorded{but}."


def _covers(first: Break, proved: str) -> str:
    """What the first event that does not fit leaves proved, and what it does not."""
    others = first.streams - len(first.named)
    of = ", ".join(first.named) + (f" and {others} more" if others else "")
    last = f"{first.unproved} event{'' if first.unproved == 1 else 's'}"
    return (
        f"The first event that does not fit is {first.event} ({_in_words(first.kind)}, recorded on "
        f"{_day(first.recorded_on)}). {proved} From event {first.intact_to + 1} on the chain proves nothing: {last}, "
        f"of {of}. Compare those with a backup from before."
    )


def _in_words(kind: str) -> str:
    return kind.replace("-", " ")


def _day(text: str) -> str:
    try:
        return short_day(date.fromisoformat(text))
    except ValueError:
        return f"no day: {text}"
