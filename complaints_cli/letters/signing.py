"""Who writes: people of ours by name where the policy lets letters name them, else by role; and its standard words."""

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.plain import lines
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.house import UNNAMED
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts
from complaints_cli.letters.roles import by_role, is_name, role
from complaints_cli.letters.wording import held
from complaints_cli.pages.outline import bare

OUR_TEAM = "our complaints team"


def person(matter: Matter, person_id: str | None) -> str:
    """The name of somebody of ours, where the policy lets letters name people; else empty."""
    if person_id is None or not matter.names_staff:
        return ""
    return matter.setting.names.get(person_id, "")


def role_of(matter: Matter, person_id: str | None) -> str:
    """The role of somebody of ours by the staff list; empty where it tells none, or a name in its place."""
    own = matter.setting.roles.get(person_id or "", "").strip()
    return "" if is_name(matter, own) else own


def who(matter: Matter, person_id: str | None) -> str:
    """Whoever handles the complaint: their name, else their own role; the officer's of the policy only for the officer.

    The settings name the officer. Where they name nobody, whoever has no role on the staff list may be the officer.
    """
    if named := person(matter, person_id):
        return named
    if own := role_of(matter, person_id):
        return by_role(matter, own, OUR_TEAM)
    officer, name = bare(matter.setting.landlord.complaints_officer), matter.setting.names.get(person_id or "", "")
    if officer and name and f" {bare(name)} " not in f" {officer} ":
        return OUR_TEAM
    return role(matter, "complaints_officer", OUR_TEAM)


def signature(matter: Matter, signed: str) -> Facts:
    """What a letter ends with: the block of whoever signs, or their name and role, and that of the landlord."""
    landlord = matter.setting.landlord
    signer = next((each for each, name in matter.setting.names.items() if name == signed), "") if signed else ""
    own = lines(held(matter.setting.signatures.get(signer, "")))
    return {
        "signature": own or [*filter(None, [signed, role_of(matter, signer)])],
        "landlord_signature": landlord_block(landlord),
    }


def landlord_block(landlord: Landlord) -> list[str]:
    """What stands under whoever signs."""
    return lines(landlord.signature) or [landlord.name or UNNAMED]


def standard(matter: Matter, kind: LetterKind) -> Facts:
    """The landlord's own paragraphs for that kind of letter on its day, by where they stand."""
    ours = [each for each in matter.setting.paragraphs if each.holds(matter.setting.on) and each.is_for(kind)]
    return {
        place.value.replace("-", "_"): [text for each in ours if each.place is place and (text := held(each.text))]
        for place in Place
    }
