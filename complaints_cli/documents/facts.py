"""The facts of every document: how to reach whom, and the times that hold, which are never laxer than the Code's."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.plain import Written, listed, on_one_line
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import CODE_DEFINITION, Channel
from complaints_cli.domain.times_told import times_told
from complaints_cli.letters.house import head_lines, landlord_facts, ombudsman_facts

LINE = Written("." * 40)
LINES = Written("\n\n".join(["", *["." * 70] * 4]))
BOX, TICKED = Written("[ ]"), Written("[x]")
CODE_MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class Sender:
    """The landlord's side of a document: who gives it out, by which policy, on which day; people's names by id."""

    landlord: Landlord
    policy: Policy
    on: date
    names: Mapping[str, str]

    def named(self, person: str | None) -> str:
        """The name of somebody of ours, where the policy lets letters name people; else empty."""
        return self.names.get(person or "", "") if self.policy.staff_names_in_letters else ""


def facts(sender: Sender) -> dict[str, object]:
    """What every template of a document can print."""
    landlord, policy = sender.landlord, sender.policy
    others = landlord.other_categories
    return {
        "letterhead": head_lines(landlord),
        "landlord": {
            **landlord_facts(landlord),
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
        "other_categories": listed((each.replace("-", " ") for each in others), "or"),
        "heat_network": False,
        "policy": f"{policy.name}, {policy.version}",
        "documents": [*policy.wording.documents, *policy.wording.laws],
        "checked": long_day(date.fromisoformat(landlord.ombudsman_checked_on)),
        "date": long_day(sender.on),
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
        Channel.LETTER: _with("By letter", on_one_line(landlord.address)),
        Channel.IN_PERSON: "In person, to anybody who works for us",
    }
    return [words for channel, words in said.items() if channel in policy.channels]


def _with(how: str, where: str) -> str:
    return f"{how}: {where}" if where.strip() else how


def _months(policy: Policy) -> int | None:
    """Within which a complaint should be made. The Code lets nobody ask for less than twelve (2.3)."""
    asked = policy.complain_within_months
    return None if asked is None else max(asked, CODE_MONTHS)
