"""Who else can help, as a response tells it: by what the complaint is about, and as the landlord's policy says."""

from complaints_cli.domain.other_routes import Route, other_routes
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Part

WHO_ELSE = "Who else can help"


def routes(matter: Matter) -> Facts:
    """Each body with what it helps with and how to reach it; after our last word, whom the policy points to as well."""
    final = matter.stage.number == 2
    return {
        "other_routes": [
            {"name": each.name, "helps": each.helps, "web": each.web, "phone": each.phone} for each in _fitting(matter)
        ],
        "signposts": list(matter.setting.rules.policy.wording.signposts) if final else [],
    }


def _fitting(matter: Matter) -> tuple[Route, ...]:
    received = matter.complaint.received
    return other_routes(received.category, received.home, final=matter.stage.number == 2)


def _names(matter: Matter) -> tuple[str, ...]:
    return tuple(each.name for each in _fitting(matter))


def who_else() -> Part:
    """The bodies by their names, where there is one for the complaint."""
    return Part(
        id="other-routes",
        provision="good practice",
        tells="who besides the Ombudsman can help with such a complaint",
        heading=WHO_ELSE,
        words=_names,
        applies=lambda matter: bool(_fitting(matter)),
    )
