"""Whoever answers for a letter signs it, in their own words; where the policy withholds names, their role does."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused
from complaints_cli.letters import Setting, compose
from letter_stories import ACKNOWLEDGED, ARRIVED, LANDLORD, REFUSED, RULES, STORIES, folded, story

K = LetterKind
WITHHELD = replace(
    RULES, policy=replace(CODE_2024, staff_names_in_letters=False, roles={"complaints_officer": "Complaints Officer"})
)
ROLES = {"priya": "Housing Manager", "tom": "Head of Repairs", "ada": "the Director"}


def ending(kind: LetterKind, **changes: object) -> str:
    """What stands under "Yours sincerely"."""
    complaint, setting = story(kind)
    return compose(kind, complaint, replace(setting, **changes)).markdown.split("Yours sincerely\n\n")[1]  # type: ignore[arg-type]


def text(kind: LetterKind, roles: Mapping[str, str], officer: str = "") -> str:
    complaint, setting = story(kind)
    landlord = replace(LANDLORD, complaints_officer=officer)
    return compose(kind, complaint, replace(setting, rules=WITHHELD, roles=roles, landlord=landlord)).markdown


def test_a_block_that_names_somebody_is_refused_where_the_policy_withholds_names() -> None:
    landlord = replace(LANDLORD, signature="The complaints team\nTom Reeve, Head of Repairs")
    with pytest.raises(Refused, match="this one names Tom Reeve") as raised:
        ending(K.CORRECTION, rules=WITHHELD, landlord=landlord)
    assert raised.value.problems[0].code == "part-missing"


@pytest.mark.parametrize("kind", [K.EXTENSION, K.LATE, K.CORRECTION, K.WITHDRAWAL, K.ACKNOWLEDGEMENT_1])
def test_the_handler_signs_what_nobody_decided(kind: LetterKind) -> None:
    assert ending(kind) == "Priya Shah\nAlder Homes\n"


@pytest.mark.parametrize(
    ("kind", "signed"), [(K.RESPONSE_1, "Priya Shah"), (K.RESPONSE_2, "Ada Cole"), (K.REFUSAL, "Tom Reeve")]
)
def test_whoever_decided_signs_what_was_decided(kind: LetterKind, signed: str) -> None:
    assert ending(kind) == f"{signed}\nAlder Homes\n"


def test_under_the_name_stands_the_role_of_the_staff_list() -> None:
    assert ending(K.LATE, roles=ROLES) == "Priya Shah\nHousing Manager\nAlder Homes\n"


def test_a_signature_of_ones_own_takes_the_place_of_name_and_role() -> None:
    signatures = {"priya": "Priya Shah (she/her)\n\n Housing Manager \nDirect: 01632 960 401", "tom": "Tom"}
    assert ending(K.EXTENSION, roles=ROLES, signatures=signatures) == (
        "Priya Shah (she/her)\nHousing Manager\nDirect: 01632 960 401\nAlder Homes\n"
    )


def test_an_erased_signature_is_a_name_again() -> None:
    assert ending(K.EXTENSION, signatures={"priya": ERASED}) == "Priya Shah\nAlder Homes\n"


def test_the_landlords_own_block_takes_the_place_of_its_name() -> None:
    block = "Alder Homes Ltd\nRegistered society 1234R"
    assert ending(K.LATE, landlord=replace(LANDLORD, signature=block)) == f"Priya Shah\n{block}\n"


def test_where_names_are_withheld_no_signature_of_ones_own_is_used() -> None:
    assert ending(K.LATE, rules=WITHHELD, signatures={"priya": "Pri"}) == "Alder Homes\n"


def test_a_signature_is_text_and_never_markup() -> None:
    assert ending(K.LATE, signatures={"priya": "**Priya**\n# {{ ref }}"}).startswith(
        "\\*\\*Priya\\*\\*\n\\# \\{\\{ ref \\}\\}\n"
    )


@pytest.mark.parametrize(
    ("roles", "officer", "said"),
    [
        (ROLES, "", "our Housing Manager"),
        (ROLES, "Priya Shah, Complaints Officer", "our Housing Manager"),
        ({}, "Priya Shah, Complaints Officer", "our Complaints Officer"),
        ({}, "Tom Reeve, Complaints Officer", "our complaints team"),
        ({}, "", "our Complaints Officer"),
    ],
)
def test_a_role_is_that_of_whoever_handles_it(roles: dict[str, str], officer: str, said: str) -> None:
    assert f"Your complaint is with {said}." in text(K.ACKNOWLEDGEMENT_1, roles, officer)


def test_nobody_in_particular_is_the_officer_of_the_policy() -> None:
    received = replace(ARRIVED[0], handler=None)
    complaint = folded(received, *ARRIVED[1:], replace(ACKNOWLEDGED, handler=None))
    setting = Setting(
        landlord=replace(LANDLORD, complaints_officer="Tom Reeve"), rules=WITHHELD, names={}, on=date(2026, 12, 21)
    )
    assert "Your complaint is with our Complaints Officer." in compose(K.ACKNOWLEDGEMENT_1, complaint, setting).markdown


def test_a_decision_names_the_role_of_whoever_made_it() -> None:
    assert "This was decided by our Head of Repairs on" in text(K.REFUSAL, ROLES)
    assert "This was decided by our Housing Manager." in text(K.RESPONSE_1, ROLES)
    assert "This was decided by the Director, who did not" in text(K.RESPONSE_2, ROLES)
    assert "This was decided by a senior member of our staff" in text(K.RESPONSE_2, {})


def test_a_refusal_by_somebody_of_no_role_is_the_teams() -> None:
    assert REFUSED in STORIES[K.REFUSAL][0]
    assert "This was decided by our complaints team on" in text(K.REFUSAL, {}, "Priya Shah")


def with_officer(role: str, officer: str, *, names: bool) -> str:
    """The acknowledgement of a complaint that nobody handles, where the policy has that for its officer."""
    complaint = folded(replace(ARRIVED[0], handler=None), *ARRIVED[1:], replace(ACKNOWLEDGED, handler=None))
    rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=names, roles={"complaints_officer": role}))
    setting = Setting(
        landlord=replace(LANDLORD, complaints_officer=officer),
        rules=rules,
        names={"priya": "Priya Shah"},
        on=date(2026, 12, 21),
    )
    return compose(K.ACKNOWLEDGEMENT_1, complaint, setting).markdown


@pytest.mark.parametrize(
    ("role", "officer", "names", "said"),
    [
        ("Priya Shah", "", False, "our Complaints Officer"),
        ("Priya Shah", "", True, "Priya Shah"),
        ("Priya Shah, Complaints Officer", "", False, "our Complaints Officer"),
        ("Ruth Adeyemi", "Ruth Adeyemi, Complaints Officer", False, "our Complaints Officer"),
        ("Ruth Adeyemi", "Ruth Adeyemi", True, "Ruth Adeyemi"),
        ("Complaints Officer", "Complaints Officer", True, "our Complaints Officer"),
        ("the Housing Manager", "the Housing Manager", False, "the Housing Manager"),
    ],
)
def test_a_name_in_place_of_a_role_is_no_role(role: str, officer: str, names: bool, said: str) -> None:
    text = with_officer(role, officer, names=names)
    assert f"Your complaint is with {said}." in text
    assert "our Ruth" not in text


def test_a_name_on_the_staff_list_in_place_of_ones_role_is_no_role() -> None:
    assert "This was decided by a senior member of our staff" in text(K.RESPONSE_2, {"ada": "Ada Cole"})
