"""What happens after a complaint is open, or answered, until a letter about promises, money or the end goes out."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.domain.compensation import Against, Head, Unit
from complaints_cli.domain.contact import NoteKind
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.compensation import CompensationOffered, LineAdded
from complaints_cli.domain.events.ends import Closed
from complaints_cli.domain.events.learning import LearningDone, LearningTold
from complaints_cli.domain.events.promises import ActionReplaced
from complaints_cli.domain.events.record import ActionDone, ActionMoved, Noted
from complaints_cli.domain.events.stages import PointAdded, RemedyOffered
from complaints_cli.domain.learning import ToldBy
from complaints_cli.domain.obligations.updates import UPDATE
from complaints_cli.domain.terms import Channel, CloseReason, LetterKind, NotedWith, RemedyKind, Responsible
from complaints_cli.letters import Asked

MOVED = ActionMoved(
    on=date(2027, 1, 12), action=2, was=date(2027, 1, 15), to=date(2027, 1, 22), reason="The maker sent the wrong pump"
)
PAID_BEFORE = ActionDone(on=date(2027, 1, 18), action=4, proof="Paid into your account.")
TOLD = Noted(
    on=date(2027, 1, 20),
    party=NotedWith.RESIDENT,
    via=Channel.LETTER,
    about=UPDATE,
    text="The right pump has left the maker.\n\nThe engineer is booked for Friday, and brings it with him.",
)
PUMP_FITTED = ActionDone(on=date(2027, 1, 22), action=2, proof="The engineer's sheet of 22 January.")
HEATERS_PAID = ActionDone(on=date(2027, 1, 27), action=4, proof="Paid into your account.")
INSTEAD = RemedyOffered(
    on=date(2027, 1, 14),
    stage=1,
    action=5,
    remedy=RemedyKind.ACTION,
    point=1,
    due=date(2027, 2, 5),
    owner="tom",
    what="Fit a new boiler",
)
GIVEN_UP = ActionReplaced(
    on=date(2027, 1, 14), action=2, instead=5, reason="The boiler is too old, and no pump is made for it any more."
)
CALLED = Noted(
    on=date(2027, 1, 14), party=NotedWith.RESIDENT, via=Channel.PHONE, about=NoteKind.CONTACT_ATTEMPT, text="No answer."
)
CALLED_ROUND = Noted(
    on=date(2027, 1, 21),
    party=NotedWith.RESIDENT,
    via=Channel.IN_PERSON,
    about=NoteKind.CONTACT_ATTEMPT,
    text="Nobody in.",
)
UNREACHED = Closed(on=date(2027, 2, 4), reason=CloseReason.NO_CONTACT)
SETTLED = Closed(on=date(2027, 2, 4), reason=CloseReason.RESOLVED)
LINES = (
    LineAdded(
        on=date(2027, 1, 11),
        line=1,
        stage=1,
        head=Head.HEATING,
        unit=Unit.DAY,
        quantity=21,
        rate=300,
        amount=6300,
        point=1,
        why="No heating from 23 November to 14 December",
    ),
    LineAdded(
        on=date(2027, 1, 11),
        line=2,
        stage=1,
        head=Head.DISTRESS,
        unit=Unit.ONCE,
        quantity=1,
        amount=10000,
        point=1,
        why="Two small children lived in a cold home",
    ),
)
MONEY = RemedyOffered(
    on=date(2027, 1, 11), stage=1, action=1, remedy=RemedyKind.MONEY, point=1, amount=16300, what="Compensation"
)
OFFER = CompensationOffered(
    on=date(2027, 1, 11),
    action=1,
    lines=(1, 2),
    offset=3000,
    against=Against.RENT_ARREARS,
    answer_by=date(2027, 1, 25),
    basis="Alder compensation policy 2026",
)
CHANGED = LearningDone(on=date(2027, 2, 24), learning=1, proof="the contractor's texts of February")
CHANGE_TOLD = LearningTold(on=date(2027, 2, 25), learning=1, how=ToldBy.PERSON)
DAMP = PointAdded(on=date(2026, 12, 23), point=3, responsible=Responsible.YES, text="The bathroom wall is damp.")
AGREED_EARLY = RemedyOffered(
    on=date(2026, 12, 22),
    stage=1,
    action=1,
    remedy=RemedyKind.ACTION,
    point=1,
    due=date(2026, 12, 23),
    owner="tom",
    agreed=True,
    what="Bring two electric heaters, and pay for the power they use",
)

Told = tuple[tuple[Event, ...], date]
WHILE_OPEN: Mapping[LetterKind, Told] = {
    LetterKind.COMPENSATION_OFFER: ((*LINES, MONEY, OFFER), date(2027, 1, 11)),
    LetterKind.NEW_ISSUE: ((DAMP,), date(2026, 12, 23)),
    LetterKind.CLARIFICATION: ((), date(2026, 12, 22)),
    LetterKind.MEETING: ((), date(2026, 12, 22)),
    LetterKind.EARLY_REMEDY: ((AGREED_EARLY,), date(2026, 12, 22)),
}
ONCE_ANSWERED: Mapping[LetterKind, Told] = {
    LetterKind.UPDATE: ((MOVED, PAID_BEFORE, TOLD), date(2027, 1, 20)),
    LetterKind.ACTIONS_COMPLETED: ((MOVED, PUMP_FITTED, HEATERS_PAID), date(2027, 1, 28)),
    LetterKind.CANNOT_DELIVER: ((INSTEAD, GIVEN_UP), date(2027, 1, 14)),
    LetterKind.NO_CONTACT: ((CALLED, CALLED_ROUND, UNREACHED), date(2027, 2, 4)),
    LetterKind.CLOSING: ((PUMP_FITTED, HEATERS_PAID, SETTLED), date(2027, 2, 4)),
    LetterKind.YOU_SAID: ((CHANGED, CHANGE_TOLD), date(2027, 2, 25)),
}
"""What follows the acknowledgement, or the answer of stage 1, and the day the letter goes out."""

ASKED: Mapping[LetterKind, Asked] = {
    LetterKind.CLARIFICATION: Asked(
        words="Which days did you stay at home for the engineer? We want to see whether he called.",
        by=date(2026, 12, 30),
    ),
    LetterKind.MEETING: Asked(words="At our office, 2 Mill Lane, at 10am. There is a lift.", by=date(2026, 12, 29)),
}
"""What an officer says for a letter, where it takes words or a day of its own."""
