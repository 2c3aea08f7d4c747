"""What service requests, feedback and compliments add up to in the register."""

from typing import TYPE_CHECKING

from complaints_cli.domain.feedback import feedback_due
from complaints_cli.domain.service_request import ServiceRequest, request_due
from complaints_cli.domain.triage import Contact
from complaints_cli.store.entry import Entry, Rows, entry, iso, stored
from complaints_cli.store.rows.holds import holds
from complaints_cli.store.rows.old_reference import old_references
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _request_drawer(record: "Record", ref: str) -> Drawer:
    request = record.service_request(ref)
    rows: Rows = {
        "request": [_request(request)],
        "request_contact": [_contact(each) for each in request.contacts],
        "request_reply": [entry(each, number=n) for n, each in enumerate(request.replies, 1)],
        "request_review": [entry(each, number=n) for n, each in enumerate(request.reviews, 1)],
        "old_reference": old_references(request.imported),
        "hold": holds(record.history(ref)),
    }
    return Drawer(label=request.label, rows=rows, due=request_due(request, record.rules(request.received.policy)))


def _contact(contact: Contact) -> Entry:
    return entry(contact, signs="; ".join(contact.signs) or None)


def _request(request: ServiceRequest) -> Entry:
    received = request.received
    return {
        "state": request.state,
        "received_on": iso(request.received_on),
        "via": str(received.via),
        "priority": str(received.priority),
        "category": received.category,
        "flags": " ".join(received.flags),
        "heat": received.heat and str(received.heat),
        "home": received.home and str(received.home),
        "team": request.team,
        "handler": request.handler,
        "taken_by": received.taken_by,
        "contact_by": received.contact_by and str(received.contact_by),
        "target_on": iso(received.target),
        "label": request.label,
        "summary": received.summary or None,
        "outcome": received.outcome or None,
        "name": received.name or None,
        "address": received.address or None,
        "rep": received.rep or None,
        "has_adjustment": int(bool(received.adjustment)),
        "has_vulnerability": int(bool(received.vulnerability)),
        "contacts": len(request.contacts),
        "first_unhappy_on": iso(min((each.on for each in request.contacts if each.is_unhappy), default=None)),
        "first_replied_on": iso(min((each.on for each in request.replies), default=None)),
        "last_reviewed_on": iso(max((each.on for each in request.reviews), default=None)),
        "done_on": iso(request.done_on),
        "how": request.how or None,
        "agreed": request.agreed and str(request.agreed),
        "erased": int(request.erased),
        "version": request.version,
    }


def _feedback_drawer(record: "Record", ref: str) -> Drawer:
    feedback = record.feedback(ref)
    received, contact = feedback.received, feedback.contacts[0]
    row: Entry = {
        "received_on": iso(received.on),
        "source": str(received.source),
        "via": str(received.via),
        "category": received.category,
        "home": received.home and str(received.home),
        "handler": feedback.handler,
        "taken_by": received.taken_by,
        "reply_wanted": int(received.reply_wanted),
        "unhappy": int(contact.is_unhappy),
        "choice": contact.choice and str(contact.choice),
        "signposted_on": iso(feedback.signposted_on),
        "out_of_reach_on": iso(feedback.out_of_reach_on),
        "owes": feedback.owes,
        "label": feedback.label,
        "summary": received.summary or None,
        "survey": received.survey or None,
        "name": received.name or None,
        "erased": int(feedback.erased),
        "version": feedback.version,
    }
    rows: Rows = {"feedback": [row], "hold": holds(record.history(ref))}
    return Drawer(label=feedback.label, rows=rows, due=feedback_due(feedback))


def _compliment_drawer(record: "Record", ref: str) -> Drawer:
    compliment = record.compliment(ref)
    received = compliment.received
    row: Entry = {
        "received_on": iso(received.on),
        "via": str(received.via),
        "team": received.team,
        "category": received.category,
        "about": stored(received.about),
        "taken_by": received.taken_by,
        "text": received.text or None,
        "name": received.name or None,
        "erased": int(compliment.erased),
        "version": compliment.version,
    }
    rows: Rows = {
        "compliment": [row],
        "old_reference": old_references(compliment.imported),
        "hold": holds(record.history(ref)),
    }
    return Drawer(label="compliment", rows=rows)


SHELVES = {
    "SR": Shelf(
        drawer=_request_drawer,
        by_ref=("request", "request_contact", "request_reply", "request_review", "old_reference", "hold"),
    ),
    "F": Shelf(drawer=_feedback_drawer, by_ref=("feedback", "hold")),
    "K": Shelf(drawer=_compliment_drawer, by_ref=("compliment", "old_reference", "hold")),
}
