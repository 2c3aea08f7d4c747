"""`retention`: what is past the period that you set, what is held all the same; and with --apply it is erased."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from complaints_cli.commands.asking import agree
from complaints_cli.commands.drafts import kept_of
from complaints_cli.commands.due_words import step
from complaints_cli.commands.erase import GOES, unless_held, whoever_erases
from complaints_cli.commands.erased_elsewhere import SavedBeside, must_take_backups, renewed
from complaints_cli.commands.hold_seen import hold_data
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.domain.hold_terms import FOLLOWS
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.retention_periods import BASIS, SETTINGS, Kind, Period, period, periods
from complaints_cli.errors import Problem, Refused
from complaints_cli.result import Block, Heading, Result, Table, Text
from complaints_cli.store.retained import Kept, Retained, retained

if TYPE_CHECKING:
    from complaints_cli.store.appending import Who

PROVISION = "UK GDPR, article 5(1)(e)"
EXAMPLE = "6 years"


def retention(
    call: Call,
    within: Annotated[
        str | None,
        Option("--within", metavar="PERIOD", help='Also what will be past it soon: "3 months".'),
    ] = None,
    apply_: Annotated[bool, Option("--apply", help="Erase what is past its period, and not held.")] = False,
    backups: Annotated[
        Path | None,
        Option("--backups", metavar="DIR", help="Make a backup there, and remove older ones that hold it still."),
    ] = None,
) -> Result:
    """List what is past the period that you set for it, and what is held all the same; --apply erases the first list.

    A period runs from the last day anything happened: the end, the last promise kept, the Ombudsman's last step. Set
    one for each kind: complaints settings set retention_complaint "6 years"; and why: settings set retention_basis.
    """
    with recording(call) as work:
        landlord = work.landlord
        settings = {key: getattr(landlord, key) for key in SETTINGS}
        set_periods = periods(settings)
        wanted = period(within) if within else None
        horizon = wanted.until(work.today) if wanted else work.today
        found = retained(work.record, set_periods, work.today, horizon)
        unset = [kind for kind in Kind if kind not in set_periods]
        listed = _blocks(found, unset, landlord)
        data = _data(work, found, set_periods, settings[BASIS], unset)
        if not apply_:
            return Result(data=data, screen=listed)
        _refuse_unset(set_periods, settings[BASIS])
        if not found.past:
            return Result(data=data, screen=[*listed, Text("There is nothing to erase.")])
        saved = SavedBeside(work.at.db)
        for each in found.past:
            saved.find(work.record, each.ref)
    agree(call, f"Erase the {len(found.past)} past their period? {GOES} go and cannot be brought back.", listed)
    must_take_backups(backups)
    done = _erase(work, whoever_erases(call), found.past, set_periods, settings[BASIS], saved)
    made = renewed(work.at.db, backups)
    return Result(
        data={**data, "erased": done, **saved.data, **made.data},
        screen=[*listed, Heading(f"Erased: {len(done)}"), Text(", ".join(done)), *saved.blocks, *made.blocks],
    )


def _refuse_unset(set_periods: dict[Kind, Period], basis: str) -> None:
    """Raises Refused without any period, or without the reason for them, which goes on record with each erasure."""
    problems = []
    if not set_periods:
        message = (
            f'No period is set, so nothing is past it. Set one: complaints settings set retention_complaint "{EXAMPLE}"'
        )
        problems.append(Problem("no-period", message, PROVISION, f'settings set retention_complaint "{EXAMPLE}"'))
    if not basis:
        message = "Say why you keep things for so long: it goes on record with each erasure."
        problems.append(Problem("no-basis", message, PROVISION, "settings set retention_basis TEXT"))
    if problems:
        raise Refused(problems)


def _erase(
    work: Recording,
    who: "Who",
    past: Sequence[Kept],
    set_periods: dict[Kind, Period],
    basis: str,
    saved: SavedBeside,
) -> list[str]:
    from complaints_cli.store.erase import ToErase, erase_each

    several = [
        ToErase(
            ref=each.ref,
            after=each.version,
            reason=f"Past its period: {set_periods[each.kind]} from {long_day(each.ended_on)}. {basis}",
        )
        for each in past
    ]
    done: list[str] = []
    try:
        for written in erase_each(work.at.db, who, several, unless_held(work.today)):
            done += written.streams
            for ref in written.streams:
                for draft in kept_of(ref, work.at.db):
                    draft.unlink(missing_ok=True)
                saved.go(ref)
    except BaseException:
        work.at.say(f"{len(done)} of {len(past)} were erased, each as a whole. The same command goes on with the rest.")
        raise
    return done


def _data(
    work: Recording, found: Retained, set_periods: dict[Kind, Period], basis: str, unset: Sequence[Kind]
) -> dict[str, Any]:
    return {
        "as_of": work.today,
        "periods": {kind.value: str(each) for kind, each in set_periods.items()},
        "basis": basis or None,
        "not_set": list(unset),
        "past": [_item(each) for each in found.past],
        "held": [_item(each) for each in found.held],
        "soon": [_item(each) for each in found.soon],
        "counts": {"past": len(found.past), "held": len(found.held), "soon": len(found.soon), "kept": found.kept},
        "erased": [],
    }


def _item(each: Kept) -> dict[str, Any]:
    return {
        "ref": each.ref,
        "kind": each.kind,
        "ended_on": each.ended_on,
        "keep_until": each.until,
        "holds": [hold_data(each.ref, hold, asked=False) for hold in each.keeping.holds],
        "owed": [{"what": owed.what, "due_on": owed.due_on} for owed in each.keeping.owed],
        "waits_for": each.waits_for,
    }


def _blocks(found: Retained, unset: Sequence[Kind], landlord: Landlord) -> list[Block]:
    blocks: list[Block] = []
    if found.past:
        blocks += [Heading(f"Past its period: {len(found.past)}"), _table(found.past)]
    if found.held:
        rows = [[each.ref, short_day(each.until), why] for each in found.held for why in _why(each)]
        blocks += [Heading(f"Past its period, and held: {len(found.held)}"), Table(["Ref", "Until", "Why"], rows)]
    if found.soon:
        blocks += [Heading(f"Past its period soon: {len(found.soon)}"), _table(found.soon)]
    if not (found.past or found.held):
        blocks.append(Text("Nothing is past its period."))
    if found.kept and len(unset) < len(Kind):
        verb = "is" if found.kept == 1 else "are"
        blocks.append(Text(f"{found.kept} more {verb} kept: not past the period, or not over yet."))
    if unset:
        names = ", ".join(kind.value for kind in unset)
        first = unset[0].setting
        blocks.append(Text(f'No period is set for: {names}. Set one: complaints settings set {first} "{EXAMPLE}"'))
    if not landlord.retention_basis:
        blocks.append(Text("Why you keep things for so long is not on record: complaints settings set retention_basis"))
    return blocks


def _table(several: Sequence[Kept]) -> Table:
    rows = [[each.ref, each.kind.value, short_day(each.ended_on), short_day(each.until)] for each in several]
    return Table(["Ref", "What", "Last step", "Kept until"], rows)


def _why(each: Kept) -> list[str]:
    found = [
        hold.says or f"Hold {hold.number}, {hold.ground}, since {short_day(hold.since)}" for hold in each.keeping.holds
    ]
    found += [
        f"{step(owed.what, owed.stage, owed.item)} by {short_day(owed.due_on)}"
        for owed in each.keeping.owed
        if owed.what not in FOLLOWS
    ]
    return found + ([f"{each.waits_for}, which belongs with it, is not over"] if each.waits_for else [])
