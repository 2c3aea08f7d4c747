"""`feedback list, show`: what was said, and whether whoever said it knows how to complain."""

from complaints_cli.commands.feedback import OWED, Ref
from complaints_cli.commands.outcome import due_data
from complaints_cli.commands.timeline import timeline
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.feedback import feedback_due
from complaints_cli.result import Cell, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading
from complaints_cli.store.triaged import Feedback, all_feedback


def listed(call: Call) -> Result:
    """List feedback, newest first."""
    with reading(call.desk.db) as record:
        found = all_feedback(record)
    if not found:
        return Result(data={"items": []}, screen=[Text("There is none yet. The first: complaints feedback add")])
    rows = [_row(each) for each in found]
    columns = ["Feedback", "Received", "From", "About", "Told how to complain", "Complaint"]
    return Result(data={"items": [vars(each) for each in found]}, screen=[Table(columns, rows)])


def _row(each: Feedback) -> list[str | Cell]:
    about, made = each.category or "", ", ".join(each.complaints)
    return [each.ref, short_day(each.received_on), each.source, about, _told(each), made]


def _told(each: Feedback) -> Cell:
    if each.owes:
        return Cell("not yet", "bad")
    if each.signposted_on:
        return Cell(short_day(each.signposted_on), "good")
    return Cell(f"choice {each.choice}" if each.choice else "not called for" if not each.unhappy else "cannot be told")


def show(call: Call, ref: Ref) -> Result:
    """Show feedback: what was said, and what they were told."""
    with reading(call.desk.db) as record:
        feedback = record.feedback(ref)
        names = {person.id: person.name for person in record.staff()}
        events = timeline(record.history(ref), names, private=True)
    received, contact = feedback.received, feedback.contacts[0]
    told = feedback.signposted_on or feedback.out_of_reach_on
    facts = {
        "received_on": received.on,
        "source": received.source,
        "via": received.via,
        "survey": received.survey or None,
        "category": received.category,
        "home": received.home,
        "handler": names.get(feedback.handler or ""),
        "taken_by": names.get(received.taken_by or ""),
        "reply_wanted": received.reply_wanted,
        "name": received.name or None,
        "summary": received.summary,
        "unhappy": contact.unhappy,
        "signs": contact.signs,
        "choice": contact.choice,
        "why": contact.why or None,
        "signposted_on": feedback.signposted_on,
        "signpost": feedback.signpost or None,
        "out_of_reach_on": feedback.out_of_reach_on,
        "owes": feedback.owes,
        "complaints": feedback.complaints,
        "erased": feedback.erased,
    }
    data = {"ref": ref, **facts, "due": [due_data(item) for item in feedback_due(feedback)], "timeline": events}
    how = "Told how to complain" if feedback.signposted_on else "Cannot be told"
    return Result(
        data=data,
        screen=[
            Heading(f"{ref}: {feedback.label}"),
            Text(OWED[feedback.owes], "warn" if feedback.owes else ""),
            Facts(
                [
                    ("Received", f"{short_day(received.on)} by {received.via.value.replace('-', ' ')}"),
                    ("From", received.survey or None),
                    ("Resident", received.name or "name not recorded"),
                    ("Said", received.summary),
                    ("Reply", "wanted" if received.reply_wanted else "not wanted"),
                    ("Choice to complain", f"{contact.choice}. {contact.why}" if contact.choice else None),
                    (how, f"{short_day(told)}. {feedback.signpost}" if told else None),
                    ("Complaint", ", ".join(feedback.complaints) or None),
                ]
            ),
        ],
    )
