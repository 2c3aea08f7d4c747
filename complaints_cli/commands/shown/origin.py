"""What a complaint grew out of: a service request, feedback or a claim, and the day of the first report."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.origin import sentence
from complaints_cli.commands.show_seen import File
from complaints_cli.domain.service_terms import EntryReason, HeatMatter
from complaints_cli.ombudsman_code.guards_acceptance import accept_until, raised_on
from complaints_cli.result import Block, Heading, Text

HEAT = {
    HeatMatter.SERVICE: "heat or hot water that fails",
    HeatMatter.BILLING: "billing",
    HeatMatter.COMMUNICATION: "communication",
    HeatMatter.OUTAGE_RESPONSE: "the response to an outage",
}

BECAUSE = {
    EntryReason.ASKED: "they asked for a complaint",
    EntryReason.NOT_AGREED: "they did not agree to an early answer instead",
    EntryReason.STILL_UNHAPPY: "they are unhappy with an early answer",
    EntryReason.COMPLEX: "it cannot be settled in a few days",
    EntryReason.SENSITIVE: "it is sensitive, or bears on how you are seen",
}


def data(file: File) -> dict[str, Any]:
    """The reference it grew out of, the day of the first report, and the sub-type of a heat network's complaint."""
    received = file.complaint.received
    return {
        "request": received.request,
        "feedback": received.feedback,
        "claim": received.claim,
        "reported_on": received.reported,
        "raised_on": raised_on(received),
        "accept_until": accept_until(received),
        "heat": received.heat,
        "because": received.because,
    }


def blocks(file: File) -> Iterator[Block]:
    """A sentence, where it grew out of something or is about a heat network."""
    received = file.complaint.received
    if told := sentence(received):
        until, raised = accept_until(received), raised_on(received)
        in_time = " It was reported in time to be complained of (Code 2.2)." if until and raised <= until else ""
        yield Heading("What it grew out of")
        yield Text(told + in_time)
    if received.because:
        yield Text(f"It came in as a complaint because {BECAUSE[received.because]}.")
    if received.heat:
        yield Text(f"Of the heat network it is about {HEAT[received.heat]}.")
