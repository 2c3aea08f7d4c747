"""What the resident was asked and said, and what was shared about them, as it then stands."""

from complaints_cli.domain.applying import apply, changed, copied
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.contact import Comment
from complaints_cli.domain.events.contact import CommentAsked, CommentReceived, Shared
from complaints_cli.domain.sharing import Share


@apply.register
def _(event: CommentAsked, complaint: Complaint, version: int) -> Complaint:
    asked = copied(Comment, event, number=event.comment, asked_on=event.on)
    return changed(complaint, comments=(*complaint.comments, asked))


@apply.register
def _(event: CommentReceived, complaint: Complaint, version: int) -> Complaint:
    if all(each.number != event.comment for each in complaint.comments):
        unasked = Comment(number=event.comment, stage=event.stage, via=event.via)
        complaint = changed(complaint, comments=(*complaint.comments, unasked))
    comments = tuple(
        changed(each, received_on=event.on, reply=event.reply) if each.number == event.comment else each
        for each in complaint.comments
    )
    return changed(complaint, comments=comments)


@apply.register
def _(event: Shared, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, shares=(*complaint.shares, copied(Share, event)))
