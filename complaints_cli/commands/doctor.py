"""`doctor`: one page on the health of the program, the file, its folder and its habits. It changes nothing."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Annotated

from complaints_cli import clock
from complaints_cli.commands.asking import agree
from complaints_cli.commands.doctoring.finding import Finding, State, all_of
from complaints_cli.declared import Option
from complaints_cli.desk import Call, Desk
from complaints_cli.errors import DAMAGED, OK, UNAVAILABLE, ComplaintsError, Problem
from complaints_cli.result import Block, Cell, Facts, Heading, Result, Text, Tone

Findings = dict[str, list[Finding]]

TONES: dict[State, Tone] = {State.FINE: "", State.LOOK: "warn", State.WRONG: "bad"}
NOT_OPENED = ("File", "Schema")
"""Where one of these is not well, the file is not opened: it is none of ours, or is first to be brought up to date."""
WORST = (DAMAGED, UNAVAILABLE)
"""Of two exit codes, the first of these."""


def doctor(
    call: Call,
    quick: Annotated[
        bool, Option("--quick", help="Verify only the last events: for a big file, on a busy morning.")
    ] = False,
    tidy: Annotated[
        bool, Option("--tidy", help="End what runs of this program left unfinished, or remove it once it was shown.")
    ] = False,
) -> Result:
    """Say whether all is well: the program, the file and its content, its folder, what was left lying, what grew old.

    It needs no database that can be read, and says what is wrong with one. Each finding is fine, to look at, or wrong.
    It exits with 5 where content does not verify, and with 6 where the database cannot be used, or should not be until
    something around it is put right.
    """
    at = call.desk
    removed = _tidied(call, at) if tidy else []
    found = _found(at, quick=quick)
    each = [(subject, finding) for subject, findings in found.items() for finding in findings]
    counts = {state.value: sum(finding.state is state for _, finding in each) for state in State}
    codes = {finding.exit_code for _, finding in each}
    exit_code = next((code for code in WORST if code in codes), OK)
    not_fine = [finding for _, finding in each if finding.state is not State.FINE]
    said = _said(counts, dict.fromkeys(finding.what for finding in not_fine))
    worst = [finding for finding in not_fine if finding.state is State.WRONG and finding.exit_code == exit_code]
    way_out = next((finding.command for finding in worst if finding.command), None)
    return Result(
        data={
            "checks": [
                {
                    "subject": subject,
                    "what": finding.what,
                    "state": finding.state,
                    "message": finding.message,
                    "command": finding.command,
                }
                for subject, finding in each
            ],
            "counts": counts,
            "removed": removed,
        },
        screen=[Heading(said), *_screen(found), *([] if counts[State.WRONG] else [_at_the_end(said, not_fine)])],
        messages=[f"Removed: {path}" for path in removed],
        exit_code=exit_code,
        problems=[Problem("not-well", f"{said}.", command=way_out)] if counts[State.WRONG] else [],
    )


def _found(at: Desk, *, quick: bool) -> Findings:
    """What there is to say of each subject, in the order of the page."""
    from complaints_cli.commands.doctoring.content import content
    from complaints_cli.commands.doctoring.file import file
    from complaints_cli.commands.doctoring.folder import copies, folder
    from complaints_cli.commands.doctoring.habits import backups
    from complaints_cli.commands.doctoring.leftovers import leftovers
    from complaints_cli.commands.doctoring.program import program

    found: Findings = {"The program": list(all_of("Program", program))}
    found["The file"] = list(all_of("File", lambda: file(at.db)))
    opens = all(finding.state is State.FINE or finding.what not in NOT_OPENED for finding in found["The file"])
    if opens:
        within = list(all_of("Content", lambda: content(at.db, quick=quick)))
        found["The file"] += within
        opens = not any(finding.is_cut_short for finding in within)  # else each look would fail again, or wait again
    found["Its folder"] = list(all_of("Folder", lambda: folder(at.db, is_allowed=opens and _is_allowed(at))))
    if opens:
        found["Its folder"] += all_of("Second copy", lambda: copies(at.db))
    found["Left lying"] = list(all_of("Unfinished", lambda: leftovers(at.db)))
    if opens:
        found["Left lying"] += all_of("Erasures", lambda: _erasures(at))
        found["What grows old"], found["Habits"] = _of_record(at)
    else:
        found["Habits"] = list(all_of("Backup", lambda: backups(at)))
    return found


def _is_allowed(at: Desk) -> bool:
    from complaints_cli.store.reading import reading

    with suppress(ComplaintsError), reading(at.db) as record:
        return bool(record.landlord(date.max).shared_folder)
    return False


def _erasures(at: Desk) -> Iterator[Finding]:
    from complaints_cli.commands.doctoring.erasures import ended
    from complaints_cli.store.reading import reading

    with reading(at.db) as record:
        yield from ended(record, at)


def _of_record(at: Desk) -> tuple[list[Finding], list[Finding]]:
    from complaints_cli.commands.doctoring.habits import habits
    from complaints_cli.commands.doctoring.staleness import staleness
    from complaints_cli.store.reading import reading

    def grown_old() -> Iterator[Finding]:
        with reading(at.db) as record:
            yield from staleness(record, at.today)

    def by_itself() -> Iterator[Finding]:
        with reading(at.db) as record:
            yield from habits(record, at)

    return list(all_of("Record", grown_old)), list(all_of("Record", by_itself))


def _tidied(call: Call, at: Desk) -> list[str]:
    """Ends an erasure that was cut short, which was agreed to, and removes what was left unfinished, once that is too.

    What is gone.
    """
    from complaints_cli.commands.doctoring.leftovers import days, looked_in
    from complaints_cli.computer.left_behind import left_in, remove
    from complaints_cli.store.erase import end_what_was_begun

    has_ended = end_what_was_begun(at.db)
    now = datetime.fromisoformat(clock.now())
    left = list(left_in(looked_in(at.db), now))
    if not left:
        if not has_ended:
            at.say("There is nothing to tidy.")
        return []
    listed = "; ".join(f"{each.path} ({days(each)})" for each in left)
    agree(call, f"Remove what runs that were cut short left behind: {listed}?")
    return [str(each.path) for each in left if remove(each, now)]


def _said(counts: dict[str, int], not_fine: Iterable[str]) -> str:
    """The verdict, with the names of what to look for on a page that is longer than the screen."""
    look, bad = counts[State.LOOK], counts[State.WRONG]
    to_look = f"{look} thing{'' if look == 1 else 's'} to look at"
    if bad:
        verdict = f"{bad} thing{' is' if bad == 1 else 's are'} wrong" + (f", and {to_look}" if look else "")
    else:
        verdict = f"Nothing is wrong; {to_look}" if look else "All is well"
    return ": ".join([verdict, *filter(None, [", ".join(not_fine)])])


def _at_the_end(said: str, not_fine: Iterable[Finding]) -> Text:
    """The verdict once more, where a long page leaves its reader, with what to type; an error would say it there."""
    commands = dict.fromkeys(finding.command for finding in not_fine if finding.command)
    return Text("\n".join([f"{said}.", *(f"  complaints {command}" for command in commands)]))


def _screen(found: Findings) -> Sequence[Block]:
    blocks: list[Block] = []
    for subject, findings in found.items():
        blocks += [Heading(subject), Facts([(finding.what, _cell(finding)) for finding in findings])]
    return blocks


def _cell(finding: Finding) -> Cell:
    then = f"\nTo do: complaints {finding.command}" if finding.command else ""
    return Cell(f"{finding.state.capitalize()}. {finding.message}{then}", TONES[finding.state])
