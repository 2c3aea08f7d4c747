"""`next`: what is still missing before the next letter can go out, in plain words, with the command for each."""

from collections.abc import Sequence

from complaints_cli.commands import params
from complaints_cli.commands.letter_matter import as_if_sent
from complaints_cli.commands.posting import setting
from complaints_cli.commands.recording import Recording, about, recording
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.due import Due
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.terms import Flag, LetterKind, State
from complaints_cli.errors import Problem
from complaints_cli.handling.missing import ACKNOWLEDGEMENTS, missing, next_letter
from complaints_cli.result import Block, Facts, Heading, Result, Text

NAMES = {
    LetterKind.ACKNOWLEDGEMENT_1: "the acknowledgement of stage 1",
    LetterKind.ACKNOWLEDGEMENT_2: "the acknowledgement of stage 2",
    LetterKind.RESPONSE_1: "the stage 1 response",
    LetterKind.RESPONSE_2: "the stage 2 response",
}


def next_(call: Call, ref: params.Ref) -> Result:
    """Say what is still missing before the next letter, and the command for each."""
    with recording(call) as work:
        complaint = work.complaint(ref)
        letter = next_letter(complaint)
        problems = missing(complaint, work.bench(complaint)) or _gaps(work, complaint, letter)
        wanted = [about(each, complaint.ref) for each in problems]
        aside = _aside(complaint)
        screen = [*_screen(work, complaint, letter, wanted), *map(Text, aside)]
    return Result(
        data={
            "ref": complaint.ref,
            "letter": letter,
            "missing": [
                {"code": each.code, "message": each.message, "provision": each.provision, "command": each.way_out}
                for each in wanted
            ],
            "aside": aside,
        },
        screen=screen,
    )


def _gaps(work: Recording, complaint: Complaint, letter: LetterKind | None) -> tuple[Problem, ...]:
    """What the letter itself would still lack, once the Code asks for nothing more."""
    from complaints_cli.letters import missing_parts

    if letter is None:
        return ()
    after = as_if_sent(work, complaint, letter, work.today)
    gaps = missing_parts(letter, after, setting(work, after, work.today))
    return tuple(gap.problem(f"letter-{gap.part}") for gap in gaps)


def _screen(work: Recording, complaint: Complaint, letter: LetterKind | None, wanted: Sequence[Problem]) -> list[Block]:
    ref = complaint.ref
    if letter is None:
        return [Heading(f"{ref} awaits no letter"), Text(_afterwards(complaint))]
    due = due_items(complaint, work.record.rules_for(complaint))
    until = Facts([("Due", f"by {short_day(item.due_on)}") for item in due if _awaits(item, complaint)])
    if not wanted:
        command = "ack" if letter in ACKNOWLEDGEMENTS.values() else "respond"
        return [
            Heading(f"{ref}: {NAMES[letter]}"),
            until,
            Text(f"Nothing is missing: complaints {command} {ref}", "good"),
        ]
    steps = [Text(f"{n}. {_said(each)}") for n, each in enumerate(wanted, 1)]
    return [Heading(f"{ref}: before {NAMES[letter]} can go out"), until, *steps]


def _said(wanted: Problem) -> str:
    sentence = f"{wanted.message} ({wanted.cited})"
    return f"{sentence}\n   {wanted.way_out}" if wanted.way_out else sentence


def _aside(complaint: Complaint) -> list[str]:
    """What is not looked at in the complaint, and goes its own way."""
    aside, flags = [], complaint.received.flags
    if Flag.ASB_HANDLING in flags or complaint.asb_cases:
        cases = ", ".join(each.case for each in complaint.asb_cases)
        where = f"case {cases}" if cases else f"no case on record yet: complaints asb {complaint.ref} --case REFERENCE"
        aside.append(
            f"Looked at: how reports of anti-social behaviour were handled. Not the behaviour itself ({where})."
        )
    if Flag.STAFF_CONDUCT in flags:
        aside.append(
            "Looked at: the service. What comes of a procedure about an employee is confidential: leave it out."
        )
    if Flag.HEAT_NETWORK in flags:
        aside.append(_without_heat(complaint))
    return aside


def _without_heat(complaint: Complaint) -> str:
    """A cold home is worse for some: whether anybody there is vulnerable is thought of each time."""
    ref = complaint.ref
    if any(each.ended_on is None for each in complaint.vulnerabilities):
        return f"Heat: somebody there is vulnerable (complaints show {ref} --private). Weigh it in what is done first."
    return f"Heat: ask whether anybody there is vulnerable; if so: complaints vulnerability add {ref} TEXT"


def _awaits(item: Due, complaint: Complaint) -> bool:
    return item.what in ("acknowledge", "respond") and item.stage == complaint.current.number


def _afterwards(complaint: Complaint) -> str:
    if complaint.state is State.ANSWERED:
        return (
            f"It is answered. Dissatisfied: complaints escalate {complaint.ref}. "
            f"Done with: complaints close {complaint.ref} --reason responded."
        )
    return f"It is {complaint.state}. To look at it again: complaints reopen {complaint.ref} --reason TEXT."
