"""What documents tell: of a complaint, a request, praise, criticism and a claim. All dates are typed in by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from complaints_cli.documents import Paper, Sender
from complaints_cli.documents.answers import claim_answer, feedback_answer, request_choice, thanks
from complaints_cli.documents.authority import authority
from complaints_cli.documents.exceptional import notice
from complaints_cli.domain.claim import Claim
from complaints_cli.domain.compensation import Head
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimReceived, Granted
from complaints_cli.domain.events.feedback import ComplimentReceived, FeedbackReceived
from complaints_cli.domain.events.requests import RequestReceived
from complaints_cli.domain.exceptional import Exceptional
from complaints_cli.domain.feedback import Compliment, Feedback
from complaints_cli.domain.feedback import begin as feedback_begun
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.landlord_terms import Audience
from complaints_cli.domain.policy import CODE_2024, Policy, Wording
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.domain.service_request import begin as request_begun
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import Channel
from letter_stories import HEATING, RECEIVED, folded
from stories_beside import SPEAKS

ON = date(2026, 12, 14)
BARE = Landlord(name="Alder Homes")
FULL = Landlord(
    name="Alder Homes [Ltd]",
    address="1 High Street\nAlderton",
    phone="01632 960100",
    email="hello@alder.example",
    website="www.alder.example",
    complaints_officer="Ŵyn *Bevan*",
    member_responsible="Zofia Łęcka",
    other_ombudsman_categories="Council Tax, planning",
)
POLICY = replace(
    CODE_2024,
    name="Alder's policy",
    version="2026 {{ 7*7 }}",
    wording=Wording(
        signposts=("Law Centre", "a solicitor (charges)", "County Court, within six months"),
        documents=("Complaints procedure", "Antisocial behaviour policy"),
        laws=("Equality Act 2010",),
    ),
)
NAMES = {"priya": "Priya Shah", "tom": "Tom Reeve", "ada": "Ada Cole"}
"""By the ids of `letter_stories`."""


def sender(landlord: Landlord = FULL, policy: Policy = CODE_2024, on: date = ON) -> Sender:
    return Sender(landlord=landlord, policy=policy, on=on, names=NAMES)


REQUESTED = RequestReceived(
    on=date(2026, 12, 7),
    via=Channel.PHONE,
    policy="Code",
    handler="tom",
    name="Jean Okafor",
    address="12 Elm Court\nWestfield, WF1 3CD",
    adjustment="Large print",
    summary="The gate does not shut.",
)
REQUEST: ServiceRequest = request_begun("SR-2026-0001", REQUESTED)
PRAISE = Compliment(
    ref="K-2026-0001",
    version=1,
    received=ComplimentReceived(
        on=date(2026, 12, 10),
        via=Channel.LETTER,
        about=("tom", "ada"),
        team="grounds-care",
        text="They cleared the path before I was up.",
        name="Zofia Łęcka",
    ),
)
CRITICISED = FeedbackReceived(
    on=date(2026, 12, 9),
    source=FeedbackFrom.SURVEY,
    via=Channel.WEB,
    handler="priya",
    unhappy=True,
    summary="Nobody answers the phone on Mondays.",
    name="Rosalind Tew",
)
CRITICISM: Feedback = feedback_begun("F-2026-0001", CRITICISED)
ANSWERED = ClaimAnswered(
    on=date(2026, 12, 11),
    granted=Granted.PART,
    amount=6000,
    pay_by=date(2027, 1, 8),
    decider="tom",
    reasons="The tear is ours. The carpet was three years old.",
    basis="Remedies policy 2026, section 6",
)
CLAIM = Claim(
    ref="M-2026-0001",
    version=2,
    received=ClaimReceived(
        on=date(2026, 12, 1),
        via=Channel.EMAIL,
        heads=(Head.DAMAGE, Head.DISTRESS),
        policy="Code",
        asked=9500,
        name="Ewa Sikora",
        what="Your plumber tore the hall carpet.",
    ),
    answer=ANSWERED,
)
TIME = Exceptional(
    number=1,
    began_on=date(2026, 12, 4),
    expected_back=date(2027, 1, 18),
    what="Somebody broke into our computers on the night of 3 December.",
    why="We cannot read our records, and write from paper.",
    told=((Audience.OMBUDSMAN, date(2026, 12, 4)),),
)
COMPLAINT = folded(RECEIVED, HEATING, replace(SPEAKS, address="4 Ash Road\nWestfield", phone="07700 900 333"))
PLAN, BY = "A joiner comes on Thursday 17 December 2026, between 8am and 1pm.", date(2026, 12, 17)

_ALONE: Mapping[Paper, Mapping[str, object]] = {
    paper: {}
    for paper in (
        *(Paper.FACT_SHEET, Paper.FORM, Paper.SCRIPT, Paper.NEWSLETTER, Paper.CHECKLIST),
        Paper.SURVEY_NOTICE,
    )
}
ABOUT: Mapping[Paper, Mapping[str, object]] = {
    **_ALONE,
    Paper.AUTHORITY_FORM: authority(COMPLAINT),
    Paper.SURVEY: {"ref": "C-2026-0001"},
    Paper.EXCEPTION_NOTICE: notice(TIME, "", ON),
    Paper.REQUEST_CHOICE: request_choice(REQUEST, sender(), PLAN, BY),
    Paper.THANKS: thanks(PRAISE, sender()),
    Paper.FEEDBACK_ANSWER: feedback_answer(CRITICISM, sender(), ""),
    Paper.CLAIM_ANSWER: claim_answer(CLAIM, ANSWERED, sender()),
}
"""For each document, what it tells besides the landlord's own."""
LEAST: Mapping[Paper, Mapping[str, object]] = {
    **ABOUT,
    Paper.AUTHORITY_FORM: authority(None),
    Paper.SURVEY: {"ref": ""},
}
"""The same with as little as there can be."""
