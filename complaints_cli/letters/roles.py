"""Who does a thing by the policy, as a letter says it: by role. A name that stands in its place is told as a name."""

from complaints_cli.letters.letter import Matter
from complaints_cli.pages.outline import bare

WITHHELD = {"complaints_officer": "our Complaints Officer"}
"""How a letter speaks of whoever the policy has by name for a role, where letters name nobody of ours."""
JOBS = frozenset(
    {
        "adviser",
        "advisor",
        "assistant",
        "board",
        "chair",
        "chief",
        "coordinator",
        "director",
        "executive",
        "head",
        "lead",
        "leader",
        "manager",
        "member",
        "officer",
        "panel",
        "partner",
        "secretary",
        "service",
        "team",
    }
)
"""A word of these tells that it is a role, and not a name."""


def role(matter: Matter, name: str, otherwise: str) -> str:
    """Who does a thing by the policy, as "our" or "the" somebody."""
    return by_role(matter, matter.setting.rules.policy.roles.get(name, ""), otherwise, WITHHELD.get(name, otherwise))


def by_role(matter: Matter, given: str, otherwise: str, withheld: str = "") -> str:
    """A role as a letter speaks of it: "our" or "the" somebody; a name in its place only where letters name people.

    `withheld` stands for such a name where they do not; `otherwise` unless said, as for no role at all.
    """
    named = given.strip()
    if not named:
        return otherwise
    if is_name(matter, named):
        return named if matter.names_staff else withheld or otherwise
    return named if named.split(" ")[0].lower() in ("a", "an", "the", "our") else f"our {named}"


def is_name(matter: Matter, given: str) -> bool:
    """Whether it is a name: of the staff list, or the officer's by the settings where it reads like one."""
    said = bare(given)
    if any(f" {bare(name)} " in f" {said} " for name in matter.setting.names.values() if bare(name)):
        return True
    words = given.split()
    reads = len(words) > 1 and all(word[0].isupper() for word in words) and not JOBS.intersection(said.split())
    return reads and said == bare(matter.setting.landlord.complaints_officer.split(",")[0])
