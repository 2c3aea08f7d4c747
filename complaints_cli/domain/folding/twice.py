"""An entry that was set aside, as it then stands."""

from complaints_cli.domain.applying import apply, changed
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.twice import EnteredTwice


@apply.register
def _(event: EnteredTwice, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, entered_twice=event)
