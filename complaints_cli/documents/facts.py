"""The facts of every document: how to reach whom, and the times that hold, which are never laxer than the Code's."""

from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.plain import Written
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import CODE_DEFINITION, Channel
from complaints_cli.domain.times_told import times_told
from complaints_cli.letters.letterhead import ombudsman_facts

LINE = Written("." * 40)
LINES = Written("\n\n".join(["", *["." * 70] * 4]))
BOX = Written("[ ]")
CODE_MONTHS = 12


def facts(landlord: Landlord, policy: Policy, on: date) -> dict[str, object]:
    """All that a template of a document can print."""
    others = landlord.other_categories
    return {
        "landlord": {
            "name": landlord.name or "Your landlord",
            "phone": landlord.phone,
            "website": landlord.website,
            "officer": landlord.complaints_officer,
            "member": landlord.member_responsible,
        },
        "definition": CODE_DEFINITION,
        "ways": ways(landlord, policy),
        "months": _months(policy),
        "advice": landlord.advice,
        "signposts": list(policy.wording.signposts),
        **times_told(policy),
        "ombudsman": ombudsman_facts(landlord.ombudsman()),
        "other": ombudsman_facts(landlord.ombudsman(others[0])) if others else None,
        "other_categories": " or ".join(each.replace("-", " ") for each in others),
        "heat_network": False,
        "policy": f"{policy.name}, {policy.version}",
        "documents": [*policy.wording.documents, *policy.wording.laws],
        "checked": long_day(date.fromisoformat(landlord.ombudsman_checked_on)),
        "date": long_day(on),
        "line": LINE,
        "lines": LINES,
        "box": BOX,
    }


def ways(landlord: Landlord, policy: Policy) -> list[str]:
    """How a complaint can reach the landlord, each with where to, as the policy has it."""
    said = {
        Channel.PHONE: _with("By phone", landlord.phone),
        Channel.TEXT: "By text message",
        Channel.EMAIL: _with("By email", landlord.email),
        Channel.WEB: _with("On our website", landlord.website),
        Channel.SOCIAL_MEDIA: "On social media, where we answer you in private",
        Channel.LETTER: _with("By letter", ", ".join(line.strip(" ,") for line in landlord.address.splitlines())),
        Channel.IN_PERSON: "In person, to anybody who works for us",
    }
    return [words for channel, words in said.items() if channel in policy.channels]


def _with(how: str, where: str) -> str:
    return f"{how}: {where}" if where.strip() else how


def _months(policy: Policy) -> int | None:
    """Within which a complaint should be made. The Code lets nobody ask for less than twelve (2.3)."""
    asked = policy.complain_within_months
    return None if asked is None else max(asked, CODE_MONTHS)
