"""What happened to the people in the one complaint once it was open, and what an officer says for a letter about it."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.contact import CommentAsked, Shared
from complaints_cli.domain.events.involvement import Involved
from complaints_cli.domain.events.record import Assigned
from complaints_cli.domain.events.restriction import (
    BehaviourWarned,
    Restricted,
    RestrictionLifted,
    RestrictionReviewed,
)
from complaints_cli.domain.events.stages import FindingMade
from complaints_cli.domain.involvement import Capacity
from complaints_cli.domain.restriction import Behaviour, Outcome, Party
from complaints_cli.domain.sharing import SharingAgreed
from complaints_cli.domain.terms import Channel, Decision, LetterKind, SentBy
from complaints_cli.letters import Asked

TOLD_ON, LIMITED_ON = date(2026, 12, 22), date(2026, 12, 23)
LEANING = FindingMade(
    on=TOLD_ON,
    stage=1,
    point=2,
    decision=Decision.NOT_UPHELD,
    reasons="The hall light was mended on the day you told us. The street light is the council's.",
    evidence="the caretaker's log of 14 December",
)
COMMENT_ASKED = CommentAsked(
    on=TOLD_ON,
    comment=1,
    stage=1,
    points=(2,),
    by=date(2027, 1, 4),
    put="The caretaker's log has the hall light mended on 14 December at noon.",
)
WARNED = BehaviourWarned(
    on=TOLD_ON,
    warning=1,
    party=Party.RESIDENT,
    behaviours=(Behaviour.ABUSE, Behaviour.CONTINUAL_CONTACT),
    evidence="On 21 December you rang 14 times. In three of the calls you shouted at the person who answered.",
    said="Please ring once a day at most, and without shouting.",
)
RESTRICTED = Restricted(
    on=LIMITED_ON,
    restriction=1,
    party=Party.RESIDENT,
    behaviours=(Behaviour.ABUSE, Behaviour.CONTINUAL_CONTACT),
    channels=(Channel.PHONE, Channel.SOCIAL_MEDIA),
    only_with="ada",
    starts=LIMITED_ON,
    review=date(2027, 6, 23),
    told_by=SentBy.POST,
    decider="tom",
    appeal_to="ada",
    frequency="We answer one letter a week",
    evidence="On 22 December you rang 31 times after our letter of that day. The calls are recorded.",
    proportionality="The warning changed nothing. Letters still reach us, and are answered.",
    equality="You told us of no disability. We asked, and offered a visit instead of calls.",
    stays_open="Letters and email. A visit at home, if you ask for one.",
)
EASED = RestrictionReviewed(
    on=date(2027, 1, 5),
    restriction=1,
    outcome=Outcome.EASE,
    next=date(2027, 3, 31),
    channels=(Channel.SOCIAL_MEDIA,),
    decider="tom",
    frequency="",
    reasons="You have written to us calmly for two weeks.",
)
LIFTED = RestrictionLifted(
    on=date(2027, 1, 6), restriction=1, reasons="You rang twice this week, and both calls were good ones."
)
SHARED = Shared(
    on=TOLD_ON,
    discussed=date(2026, 12, 21),
    agreed=SharingAgreed.YES,
    with_whom="Heat Works Ltd",
    what="Job 4711: a boiler that has not worked since 23 November, and three visits that were missed.",
)
INVOLVED = Involved(on=TOLD_ON, person="priya", capacity=Capacity.CONFLICT, stage=1, why="Her sister lives next door.")

PEOPLE: Mapping[LetterKind, tuple[tuple[Event, ...], date]] = {
    LetterKind.OPPORTUNITY_TO_COMMENT: ((LEANING, COMMENT_ASKED), TOLD_ON),
    LetterKind.RESTRICTION_WARNING: ((WARNED,), TOLD_ON),
    LetterKind.RESTRICTION: ((WARNED, RESTRICTED), LIMITED_ON),
    LetterKind.RESTRICTION_REVIEW: ((WARNED, RESTRICTED, EASED), date(2027, 1, 5)),
    LetterKind.RESTRICTION_LIFTED: ((WARNED, RESTRICTED, LIFTED), date(2027, 1, 6)),
    LetterKind.SHARING: ((SHARED,), TOLD_ON),
    LetterKind.QUESTIONS_TO_CONTRACTOR: ((SHARED,), TOLD_ON),
    LetterKind.STATEMENT_REQUEST: ((SHARED,), TOLD_ON),
    LetterKind.NEW_HANDLER: ((INVOLVED, Assigned(on=TOLD_ON, handler="tom")), TOLD_ON),
}
"""For each kind, what followed the acknowledgement, and the day the letter goes out."""
ASKED: Mapping[LetterKind, Asked] = {
    LetterKind.SHARING: Asked(words="That you have asthma, so that no dust is made.", by=date(2027, 1, 4)),
    LetterKind.QUESTIONS_TO_CONTRACTOR: Asked(
        words="Why were the visits of 24, 26 and 27 November missed?\n\nWhen was the part ordered?",
        by=date(2026, 12, 31),
    ),
    LetterKind.STATEMENT_REQUEST: Asked(
        words="What did you see when you came on 2 December, and what did you say?", by=date(2026, 12, 31)
    ),
}
"""What the officer says for the letters that take it."""
PEOPLE_TOLD: Mapping[LetterKind, date] = {
    LetterKind.OPPORTUNITY_TO_COMMENT: date(2027, 1, 7),
    LetterKind.NEW_HANDLER: date(2027, 1, 7),
}
"""The response date that each tells the resident; the others tell none."""
OUTSIDE = {
    ("questions", "5.8 d"),
    ("confidential", "UK GDPR"),
    ("no-contact", "5.4"),
}
PEOPLE_PARTS: Mapping[LetterKind, set[tuple[str, str]]] = {
    LetterKind.OPPORTUNITY_TO_COMMENT: {
        ("reference", "5.8 b"),
        ("stage", "5.8 b"),
        ("not-decided", "5.8 b"),
        ("so-far", "5.8 b"),
        ("so-far-2", "5.8 b"),
        ("looked-at", "5.8 d"),
        ("could-change", "5.8 b"),
        ("how", "5.8 b"),
        ("by-when", "5.8 b"),
        ("response-date", "5.8 b"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.RESTRICTION_WARNING: {
        ("reference", "5.14"),
        ("behaviour", "5.14"),
        ("effect", "5.14"),
        ("change", "5.14"),
        ("may-follow", "5.15"),
        ("open", "5.15"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.RESTRICTION: {
        ("reference", "5.14"),
        ("limits", "5.14"),
        ("behaviour", "5.14"),
        ("effect", "5.14"),
        ("warning", "5.15"),
        ("fair", "5.15"),
        ("open", "5.15"),
        ("review", "5.14"),
        ("appeal", "5.15"),
        ("who-knows", "5.14"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.RESTRICTION_REVIEW: {
        ("reference", "5.14"),
        ("decision", "5.14"),
        ("reasons", "5.14"),
        ("limits", "5.14"),
        ("open", "5.15"),
        ("review", "5.14"),
        ("appeal", "5.15"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.RESTRICTION_LIFTED: {
        ("reference", "5.14"),
        ("decision", "5.14"),
        ("reasons", "5.14"),
        ("from-now-on", "5.14"),
        ("ombudsman", "3.7"),
    },
    LetterKind.SHARING: {
        ("reference", "5.12"),
        ("who", "UK GDPR"),
        ("what", "UK GDPR"),
        ("why", "UK GDPR"),
        ("sensitive", "UK GDPR"),
        ("object", "UK GDPR"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
    LetterKind.QUESTIONS_TO_CONTRACTOR: {
        ("reference", "5.4"),
        ("matter", "5.4"),
        ("reply-by", "5.4"),
        ("code", "5.5"),
        *OUTSIDE,
    },
    LetterKind.STATEMENT_REQUEST: {
        ("reference", "5.8 b"),
        ("matter", "5.8 b"),
        ("reply-by", "5.8 b"),
        ("heard", "5.8 b"),
        *OUTSIDE,
    },
    LetterKind.NEW_HANDLER: {
        ("reference", "5.8 c"),
        ("stage", "5.8 c"),
        ("who", "5.8 c"),
        ("why", "5.8 c"),
        ("response-date", "6.3"),
        ("help", "5.10"),
        ("ombudsman", "3.7"),
    },
}
"""What each must hold, typed in by hand."""
