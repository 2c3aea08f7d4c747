"""What is written to whoever asked for something, praised, criticised or claimed, and has not complained.

Nobody of ours is named where the policy names nobody, and nothing is in it that was not theirs or our answer to them.
"""

from collections.abc import Mapping
from datetime import date

from complaints_cli.documents.facts import Sender
from complaints_cli.domain.claim import Claim
from complaints_cli.domain.compensation import money
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.events.claims import ClaimAnswered, Granted
from complaints_cli.domain.feedback import Compliment, Feedback
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.plain import lines, listed
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.domain.service_terms import ONLY_TOLD_HOW, FeedbackFrom
from complaints_cli.domain.triage import Choice
from complaints_cli.letters.house import energy_ombudsman_facts, ombudsman_facts
from complaints_cli.letters.wording import held, sentence

Facts = Mapping[str, object]
SAID_IN: Mapping[FeedbackFrom, str] = {
    FeedbackFrom.SURVEY: "what you said in our survey",
    FeedbackFrom.SOCIAL_MEDIA: "what you said on social media",
    FeedbackFrom.COMMENT: "what you told us",
}


def _head(ref: str, received_on: date, name: str, address: str = "", adjustment: str = "") -> Facts:
    """What a letter begins and ends with: somebody without a name is written to as a resident."""
    known = held(name)
    return {
        "ref": ref,
        "received_on": long_day(received_on),
        "addressee": [*filter(None, [known]), *lines(held(address))],
        "salutation": known or "resident",
        "adjustments": [sentence(adjustment)] if held(adjustment) else [],
        "signed": "",
        "decided_for": "",
        "contact_limited": False,
        "standard": {place.value.replace("-", "_"): [] for place in Place},
        "copy_to": "",
    }


def request_choice(request: ServiceRequest, sender: Sender, plan: str, by: date | None) -> Facts:
    """It is a request, what is done about it by when, and that it can be a complaint (Code 1.3 to 1.5).

    `plan` says what will be done, `by` when; of one that is done, the record has both.
    """
    received, landlord = request.received, sender.landlord
    return {
        **_head(request.ref, request.received_on, received.name, received.address, received.adjustment),
        "summary": received.summary,
        "plan": request.how if request.done_on else plan,
        "by": long_day(by) if by else "",
        "done_on": long_day(request.done_on) if request.done_on else "",
        "declined": any(each.choice is Choice.DECLINED for each in request.contacts),
        "signed": sender.named(request.handler),
        "ombudsman": ombudsman_facts(landlord.ombudsman(received.category)),
        "heat_network": request.is_of_heat,
        "energy_ombudsman": energy_ombudsman_facts(landlord),
    }


def thanks(compliment: Compliment, sender: Sender) -> Facts:
    """Thanks for praise, and whom it is passed on to."""
    received = compliment.received
    people = [name for each in received.about if (name := sender.named(each))]
    team = [f"our {received.team.replace('-', ' ')} team"] if received.team else []
    return {
        **_head(compliment.ref, compliment.received.on, received.name),
        "text": received.text,
        "told": listed([*people, *team]),
    }


def feedback_answer(feedback: Feedback, sender: Sender, plan: str) -> Facts:
    """Thanks for criticism, what comes of it, and how to complain (Code 1.6). `plan` says what is done; "" as usual."""
    received = feedback.received
    return {
        **_head(feedback.ref, feedback.received_on, received.name, received.address),
        "said_in": SAID_IN[received.source],
        "only_told_how": received.source in ONLY_TOLD_HOW,
        "summary": received.summary,
        "plan": plan,
        "signed": sender.named(feedback.handler),
    }


def claim_answer(claim: Claim, answer: ClaimAnswered, sender: Sender) -> Facts:
    """What was asked for, our answer with its reasons, by when it is paid, and how to complain (Code 1.4)."""
    received, rules = claim.received, sender.policy.compensation
    paid, pay_by = claim.paid, answer.pay_by
    decider = sender.named(answer.decider)
    return {
        **_head(claim.ref, received.on, received.name, received.address),
        "heads": [head.words for head in received.heads],
        "asked": money(received.asked) if received.asked else "",
        "what": received.what,
        "amount": money(answer.amount) if answer.amount else "",
        "in_part": answer.granted is Granted.PART,
        "insurers": (rules.insurers or "our insurers") if answer.granted is Granted.INSURERS else "",
        "paid_on": long_day(paid.on) if paid else "",
        "pay_by": long_day(pay_by) if pay_by else "",
        "overdue": paid is None and pay_by is not None and pay_by < sender.on,
        "reasons": answer.reasons,
        "basis": sentence(answer.basis) if answer.basis.strip() else "",
        "not_an_admission": rules.not_an_admission and bool(answer.amount),
        "decided_by": decider,
        "answered_on": long_day(answer.on),
        "signed": decider,
    }
