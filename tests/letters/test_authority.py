"""A request for authority: refused where there is nobody to ask about, and fitting what each of them has to show."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.event import ERASED, Event
from complaints_cli.domain.events.representing import RepAdded, RepEnded, RepProven
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.policy_terms import Permission
from complaints_cli.domain.representing import ProofKind
from complaints_cli.domain.terms import LetterKind, RepBasis
from complaints_cli.letters import Asked, Letter, compose, missing_parts
from letter_stories import ARRIVED, RULES, folded, setting
from stories_beside import SPEAKS

KIND = LetterKind.AUTHORITY_REQUEST
ON, BY = date(2026, 12, 15), date(2027, 1, 4)
PROVEN = RepProven(on=ON, rep=1, proof=ProofKind.VERBAL)
FORM = RepProven(on=ON, rep=1, proof=ProofKind.SIGNED_FORM)
OTHER = RepAdded(on=ON, rep=2, basis=RepBasis.CONSENT, name="Ngozi Okafor")
SEND, LIST = "letter send REF authority-request --by DATE", "rep list REF"


def composed(*events: Event, permission: Permission = Permission.TOLD, number: int | None = None) -> Letter:
    rules = replace(RULES, policy=replace(CODE_2024, permission=permission))
    return compose(KIND, folded(*ARRIVED, *events), setting(ON, rules=rules, asked=Asked(number=number, by=BY)))


@pytest.mark.parametrize(
    ("events", "asked", "told"),
    [
        ((), Asked(by=BY), ("There is nobody who has still to show", LIST)),
        ((SPEAKS,), Asked(by=BY, number=2), ("There is no representative 2", LIST)),
        ((SPEAKS, RepEnded(on=ON, rep=1)), Asked(by=BY), ("There is nobody who has still to show", LIST)),
        ((replace(SPEAKS, name=ERASED),), Asked(by=BY), ("There is nobody who has still to show", LIST)),
        ((SPEAKS, PROVEN), Asked(by=BY), ("There is nobody who has still to show", LIST)),
        ((SPEAKS, PROVEN), Asked(by=BY, number=1), ("Representative 1 has shown", LIST)),
        ((SPEAKS,), Asked(), ("Name the day", SEND)),
        ((SPEAKS,), Asked(by=ON), ("Tuesday 15 December 2026 is not after", SEND)),
    ],
)
def test_without_somebody_to_ask_about_and_a_day_it_is_refused(
    events: tuple[Event, ...], asked: Asked, told: tuple[str, str]
) -> None:
    message, command = told
    (gap,) = missing_parts(KIND, folded(*ARRIVED, *events), setting(ON, asked=asked))
    assert gap.message.startswith(message)
    assert (gap.part, gap.provision, gap.command) == ("needed", "3.6", command)


@pytest.mark.parametrize(
    ("permission", "told"),
    [
        (Permission.TOLD, "Please tell us that you agree."),
        (Permission.WRITTEN, "Please tell us in writing that you agree."),
        (Permission.SIGNED, "Please fill in the form that comes with this letter"),
    ],
)
@pytest.mark.parametrize("basis", [None, RepBasis.CONSENT])
def test_what_consent_needs_is_as_the_policy_has_it(permission: Permission, basis: RepBasis | None, told: str) -> None:
    letter = composed(replace(SPEAKS, basis=basis), permission=permission)
    assert told in letter.markdown
    assert ("we will write to you alone, and tell Chidi Okafor nothing" in letter.markdown) is (
        permission is not Permission.TOLD
    )
    assert ("Copy to" in letter.markdown) is (permission is Permission.TOLD)


@pytest.mark.parametrize(
    ("basis", "told"),
    [
        (RepBasis.CAPACITY, "lasting power of attorney"),
        (RepBasis.PHYSICAL_CAPACITY, "in any way that you can"),
        (RepBasis.CHILD, "parental responsibility"),
        (RepBasis.DECEASED, "grant of probate"),
    ],
)
def test_every_other_ground_has_a_proof_of_its_own(basis: RepBasis, told: str) -> None:
    letter = composed(replace(SPEAKS, basis=basis))
    assert told in letter.markdown
    assert "You can change your mind" not in letter.markdown


@pytest.mark.parametrize("basis", [RepBasis.CHILD, RepBasis.DECEASED])
def test_whoever_stands_for_a_child_or_the_dead_is_asked_themselves(basis: RepBasis) -> None:
    letter = composed(replace(SPEAKS, basis=basis)).markdown
    assert "Dear Chidi Okafor" in letter
    assert "You have told us that you speak for Mrs Jean Okafor." in letter
    assert "We will find another way together." in letter


def test_of_two_the_one_who_has_not_shown_it_or_the_one_asked_about() -> None:
    assert "Ngozi Okafor has told us" in composed(SPEAKS, OTHER, FORM).markdown
    assert "Chidi Okafor has told us" in composed(SPEAKS, OTHER, number=1).markdown
    assert "Ngozi Okafor has told us" in composed(SPEAKS, OTHER).markdown


def test_no_date_of_the_complaint_is_told_anew() -> None:
    assert composed(SPEAKS).respond_by is None
