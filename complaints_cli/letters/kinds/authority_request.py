"""Authority: we ask what shows that somebody may speak for the resident, and look into it meanwhile (Code 3.6)."""

from collections.abc import Mapping
from functools import cache

from complaints_cli.domain.policy_terms import Permission
from complaints_cli.domain.representing import STANDS_FOR, Representative
from complaints_cli.domain.terms import LetterKind, RepBasis
from complaints_cli.letters.asked import reply_day, told, unasked
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.signing import person
from complaints_cli.letters.usual_parts import ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

RULE = "3.6"
NEEDED, MEANWHILE = "What we need", "What we do meanwhile"
AGREE: Mapping[Permission, str] = {
    Permission.TOLD: "Please tell us that you agree. You can do that by phone, by email, by letter, or in person.",
    Permission.WRITTEN: "Please tell us in writing that you agree. An email, a letter or a text is enough.",
    Permission.SIGNED: "Please fill in the form that comes with this letter, sign it, and send it back to us.",
}
SHOWN: Mapping[RepBasis, str] = {
    RepBasis.CAPACITY: "We need to see the lasting power of attorney, or the order of the Court of Protection. A copy "
    "is enough.",
    RepBasis.PHYSICAL_CAPACITY: "Please let us know that this is what you want, in any way that you can. If you cannot "
    "write or call, tell us how we can reach you.",
    RepBasis.CHILD: "We need to see what shows parental responsibility, such as a birth certificate. A copy is enough.",
    RepBasis.DECEASED: "We need to see the grant of probate, or the letters of administration. A copy is enough. If "
    "there is neither, tell us how you were related.",
}


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What a request for authority must hold."""
    return (
        reference(RULE),
        Part(
            id="needed",
            provision=RULE,
            tells="who speaks, what we need to see, and by when",
            heading=NEEDED,
            words=lambda matter: (found.name,) if (found := _asked_about(matter)) else (),
            days=reply_day,
            lacking=_lacking,
        ),
        Part(
            id="meanwhile",
            provision=RULE,
            tells="that we keep looking into the complaint meanwhile",
            heading=MEANWHILE,
        ),
        ombudsman("3.7"),
    )


def _asked_about(matter: Matter) -> Representative | None:
    """The one whose number was given, else the last who speaks and has not shown that they may."""
    number, policy = matter.setting.asked.number, matter.setting.rules.policy
    speaking = [each for each in matter.complaint.representatives if each.is_known and each.speaks(matter.setting.on)]
    if number is not None:
        return next((each for each in speaking if each.number == number), None)
    unproven = [each for each in speaking if not each.is_proven(policy.permission)]
    return unproven[-1] if unproven else None


def _lacking(matter: Matter) -> Objection | None:
    found = _asked_about(matter)
    if found is None:
        number = matter.setting.asked.number
        who = "nobody who has still to show that they may" if number is None else f"no representative {number}"
        return Objection(f"There is {who} speak for the resident.", "rep list REF")
    if found.is_proven(matter.setting.rules.policy.permission):
        return Objection(f"Representative {found.number} has shown that they may speak.", "rep list REF")
    return unasked(matter, LetterKind.AUTHORITY_REQUEST)


def facts(matter: Matter) -> Facts:
    """Who speaks, what they or the resident have to show, and by when."""
    found = _asked_about(matter)
    return {
        **({} if found is None else _told(found, matter.setting.rules.policy.permission)),
        "by": told(reply_day(matter)),
        "signed": person(matter, matter.stage.handler),
    }


def _told(found: Representative, permission: Permission) -> Facts:
    on_consent = found.basis is None or found.basis is RepBasis.CONSENT
    return {
        "representative": found.name.strip(),
        "needed": AGREE[permission] if found.basis is None or on_consent else SHOWN[found.basis],
        "on_consent": on_consent,
        "alone": found.basis in STANDS_FOR,
        "waits": not found.may_be_written_to(permission),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.AUTHORITY_REQUEST,
        title="Somebody speaks for you: what we need",
        template="authority-request",
        command=None,
        parts=parts,
        facts=facts,
    ),
)
