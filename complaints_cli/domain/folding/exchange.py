"""Where a complaint was before it was brought over, as it then stands."""

from dataclasses import replace

from complaints_cli.domain.applying import apply
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.exchange import Imported


@apply.register
def _(event: Imported, complaint: Complaint, version: int) -> Complaint:
    return replace(complaint, imported=(*complaint.imported, event))
