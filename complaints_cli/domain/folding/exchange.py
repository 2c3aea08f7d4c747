"""Where a complaint was before it was brought over, as it then stands."""

from complaints_cli.domain.applying import apply, changed
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.exchange import Imported


@apply.register
def _(event: Imported, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, imported=(*complaint.imported, event))
