"""The people of a complaint: what they need and prefer, who speaks for them; what was disclosed, only when asked."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from complaints_cli.commands.adjust_seen import adjustment_data, adjustment_table
from complaints_cli.commands.rep_seen import rep_data, rep_table
from complaints_cli.commands.show_seen import File
from complaints_cli.domain.adjusting import in_force, in_words, resident_has_until
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.languages import called
from complaints_cli.result import Block, Cell, Facts, Heading

PRIVATE = "recorded; shown with --private"


def data(file: File) -> dict[str, Any]:
    """Adjustments, representatives, what was disclosed (its words only when asked), the policy's date for stage 2."""
    complaint, private = file.complaint, file.private
    permission = complaint.permission
    return {
        "adjustments": [adjustment_data(each) for each in complaint.adjustments],
        "representatives": [rep_data(each) for each in complaint.representatives],
        "disabilities": [
            {"n": each.number, "on": each.on, "ended_on": each.ended_on, "text": each.text if private else None}
            for each in complaint.disabilities
        ],
        "vulnerabilities": [
            {
                "n": each.number,
                "on": each.on,
                "checked_on": each.checked_on,
                "ended_on": each.ended_on,
                "text": each.text if private else None,
            }
            for each in complaint.vulnerabilities
        ],
        "holder_permission": permission
        and {"kind": permission.proof, "on": permission.on, "reference": permission.reference or None},
        "ask_for_stage_2_by": stage_2_by(file),
    }


def person_facts(file: File) -> Iterator[tuple[str, str | Cell | None]]:
    """What the resident prefers and needs, in a line each."""
    complaint, received = file.complaint, file.complaint.received
    yield "Likes to be called", received.preferred_name or None
    yield "Answer as", received.reply_as and received.reply_as.value
    yield "Letters in", called(received.language) if received.language else None
    yield "Members", received.members or None
    for each in complaint.representatives:
        if each.ended_on is None and each.name:
            yield "Speaks for them", f"{each.name} ({(each.basis or 'basis missing').replace('-', ' ')})"
    words = [in_words(each) for each in in_force(complaint.adjustments, file.today)]
    yield "Adjustments", "; ".join(words) or None
    for label, parts in (("Disability", complaint.disabilities), ("Vulnerability", complaint.vulnerabilities)):
        told = [each.text for each in parts if each.ended_on is None]
        yield label, ("; ".join(told) if file.private else PRIVATE) if told else None
    until = stage_2_by(file)
    yield (
        "Stage 2 by",
        f"{short_day(until)}, says your policy; a later request goes on all the same (Code 6.10)" if until else None,
    )


def stage_2_by(file: File) -> date | None:
    """The last day that the policy names for asking for stage 2, with the resident's extra time."""
    days, answered = file.policy.escalate_within_days, file.complaint.stages[0].responded_on
    if days is None or answered is None or file.complaint.stage(2) is not None:
        return None
    limit = answered + timedelta(days=days)
    return resident_has_until(limit, file.complaint.adjustments, file.today, file.calendar)


def blocks(file: File) -> Iterator[Block]:
    """Tables, where there is more to say than a line."""
    complaint = file.complaint
    if complaint.adjustments:
        yield Heading("Adjustments")
        yield adjustment_table(complaint.adjustments, file.today)
    if complaint.representatives:
        yield Heading("Who speaks for the resident")
        yield rep_table(complaint.representatives)
    if complaint.permission:
        given = complaint.permission
        said = f"{given.proof.replace('-', ' ')}, {short_day(given.on)} {given.reference}".strip()
        yield Facts([("Holder's permission", said)])
