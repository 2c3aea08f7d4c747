"""What every command on a service request answers: where it stands, which of three things it is, and what is due."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from complaints_cli.commands import params
from complaints_cli.commands.choosing import triage_block, triage_data
from complaints_cli.commands.kinds import Offered
from complaints_cli.commands.outcome import due_block, due_data
from complaints_cli.commands.recording import Recording, spelt_out
from complaints_cli.declared import Argument
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.result import Block, Heading, Result, Text

if TYPE_CHECKING:
    from complaints_cli.store.writing import Written

Ref = Annotated[
    str,
    Argument(metavar="REF", read=params.reference, help="The service request, such as SR-2026-0001."),
    Offered(record="SR"),
]


def answered(
    work: Recording,
    ref: str,
    request: ServiceRequest,
    written: "Written",
    recorded: str,
    *,
    complaint: str | None = None,
    warnings: Sequence[str] = (),
    triaged: bool = False,
) -> Result:
    """The answer after something was recorded on a request, which now stands as given."""
    due = written.due[ref]
    warned = [spelt_out(warning, complaint or ref) for warning in warnings]
    screen: list[Block] = [Heading(f"{ref}: {recorded}")]
    screen += [triage_block(request)] if triaged else []
    screen.append(due_block(due, work.today) if due else Text("Nothing is due on it."))
    data: dict[str, Any] = {
        "ref": ref,
        "events": list(written.seqs),
        "state": request.state,
        "stage": None,
        "due": [due_data(item) for item in due],
        "letter": None,
        "triage": triage_data(request),
        "complaint": complaint,
        "warnings": warned,
    }
    if complaint is not None:
        of_it = written.due[complaint]
        screen += [
            Heading(f"{complaint}: logged, and grown out of {ref}, which goes on"),
            due_block(of_it, work.today),
        ]
        data["complaint_due"] = [due_data(item) for item in of_it]
    return Result(data=data, screen=screen, messages=[f"Warning: {warning}" for warning in warned])
