"""What a letter says when things are not as usual: nothing given or offered, late, hazardous, spoken for, refused."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import ERASED, Event
from complaints_cli.domain.policy import CODE_2024, StageLimits, StartsFrom
from complaints_cli.domain.terms import Agreed, Flag, LetterKind, RepBasis, Responsible
from complaints_cli.letters import Letter, Setting, compose
from letter_stories import (
    ACK_SENT,
    ACKNOWLEDGED,
    ACKNOWLEDGED_2,
    ANSWERED,
    ARRIVED,
    CALENDAR,
    ESCALATED,
    EXTENDED,
    FINALLY,
    FOUND,
    HEATING,
    LANDLORD,
    LEARNED,
    NOISE,
    OFFERED,
    OPEN,
    PART_REFUSED,
    RECEIVED,
    RESPONDED,
    RULES,
    TOLD_LATE,
    folded,
    setting,
    story,
)

K = LetterKind


def letter(kind: LetterKind, on: date, *events: Event, at: Setting | None = None) -> Letter:
    return compose(kind, folded(*events), at or setting(on))


def acknowledged(*events: Event, at: Setting | None = None) -> str:
    return letter(K.ACKNOWLEDGEMENT_1, date(2026, 12, 21), *events, at=at).markdown


def test_no_outcome_is_said_in_words() -> None:
    text = acknowledged(*ARRIVED, replace(ACKNOWLEDGED, outcome="", none_given=True))
    assert "You have not told us what outcome you want. You can tell us at any time." in text


def test_our_own_definition_stands_before_the_points() -> None:
    text = acknowledged(*ARRIVED, replace(ACKNOWLEDGED, definition="No heat.\n\nAnd nobody told you why."))
    assert "No heat.\n\nAnd nobody told you why.\n\n### Point 1" in text


def test_a_point_that_is_another_s_says_whose() -> None:
    text = acknowledged(RECEIVED, replace(HEATING, responsible=Responsible.NO, whose="Your neighbour"), ACKNOWLEDGED)
    assert "- Point 1: We are not responsible for this. Who is: Your neighbour.\n" in text


def test_an_acknowledgement_that_is_late_says_so_and_buys_no_time() -> None:
    made = letter(K.ACKNOWLEDGEMENT_1, date(2026, 12, 23), *ARRIVED, replace(ACKNOWLEDGED, on=date(2026, 12, 23)))
    assert made.respond_by == date(2027, 1, 7)
    assert "We should have written to you by Monday 21 December 2026" in made.markdown


def test_a_response_date_that_has_passed_is_not_promised() -> None:
    made = letter(K.ACKNOWLEDGEMENT_1, date(2027, 1, 8), *ARRIVED, replace(ACKNOWLEDGED, on=date(2027, 1, 8)))
    assert made.respond_by is None
    assert "You should have had our response by Thursday 7 January 2027." in made.markdown
    late = letter(
        K.ACKNOWLEDGEMENT_2, date(2027, 3, 1), *ANSWERED, ESCALATED, replace(ACKNOWLEDGED_2, on=date(2027, 3, 1))
    )
    assert "We should have given you our final response by Monday 22 February 2027." in late.markdown


def test_a_date_told_when_it_was_late_is_the_date_to_tell() -> None:
    events = (*ARRIVED, TOLD_LATE, replace(ACKNOWLEDGED, on=date(2027, 1, 12)))
    assert letter(K.ACKNOWLEDGEMENT_1, date(2027, 1, 12), *events).respond_by == date(2027, 1, 18)


def test_a_stricter_policy_s_date_is_told() -> None:
    policy = replace(CODE_2024, stage_1=StageLimits(5, 10, StartsFrom.RECEIPT, 10))
    made = letter(
        K.ACKNOWLEDGEMENT_1,
        date(2026, 12, 21),
        *ARRIVED,
        ACKNOWLEDGED,
        at=setting(date(2026, 12, 21), rules=replace(RULES, policy=policy)),
    )
    # 14 Dec + 10 working days, without 25 Dec and 28 Dec
    assert made.respond_by == date(2026, 12, 30)


@pytest.mark.parametrize("kind", [K.ACKNOWLEDGEMENT_1, K.EXTENSION, K.LATE], ids=str)
def test_a_provisional_date_says_so(kind: LetterKind) -> None:
    complaint, usual = story(kind)
    calendar = replace(CALENDAR, covered_until=date(2026, 12, 31))
    rules = Rules(calendars={0: calendar}, current=0, policy=CODE_2024)
    said = "bank holidays of that time have not been announced yet"
    assert said in compose(kind, complaint, replace(usual, rules=rules)).markdown
    assert said not in compose(kind, complaint, usual).markdown


def test_a_hazard_has_its_own_time_limits() -> None:
    received = replace(RECEIVED, flags=(Flag.HAZARD, Flag.HEAT_NETWORK))
    text = acknowledged(received, HEATING, ACKNOWLEDGED)
    assert "They run beside this complaint and do not wait for it." in text
    assert "www.energyombudsman.org" in text
    silent = setting(date(2026, 12, 21), replace(LANDLORD, phone="", email="", address="", website=""))
    assert "call us at once. In an emergency" in acknowledged(received, HEATING, ACKNOWLEDGED, at=silent)


def test_without_a_name_the_letter_is_to_the_resident() -> None:
    for name in ("", ERASED):
        text = acknowledged(replace(RECEIVED, name=name, address=name), HEATING, ACKNOWLEDGED)
        assert "\nDear resident\n" in text
        assert "erased" not in text


def test_a_representative_gets_a_copy() -> None:
    text = acknowledged(replace(RECEIVED, rep="Ms Ifeoma Bello", rep_basis=RepBasis.CONSENT), HEATING, ACKNOWLEDGED)
    assert "\nDear Mrs Jean Okafor\n" in text
    assert text.endswith("\nCopy to: Ms Ifeoma Bello\n")
    assert "If you do not want Ms Ifeoma Bello to speak for you, please tell us." in text


@pytest.mark.parametrize(("name", "whom"), [("Mrs Jean Okafor", "Mrs Jean Okafor"), ("", "the resident")])
def test_nobody_writes_to_the_dead(name: str, whom: str) -> None:
    received = replace(RECEIVED, name=name, rep="Ms Ifeoma Bello", rep_basis=RepBasis.DECEASED)
    text = acknowledged(received, HEATING, ACKNOWLEDGED)
    assert "\nDear Ms Ifeoma Bello\n" in text
    assert f"This letter is about the complaint of {whom}, for whom you speak." in text
    assert "Copy to" not in text
    assert "12 Elm Court" not in text


def test_an_adjustment_that_was_told_is_repeated() -> None:
    text = acknowledged(replace(RECEIVED, adjustment="letters on yellow paper"), HEATING, ACKNOWLEDGED)
    assert "\n- letters on yellow paper.\n" in text


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("Housing Manager", "our Housing Manager"),
        ("the Housing Manager", "the Housing Manager"),
        ("", "our complaints team"),
    ],
)
def test_without_a_name_the_role_says_who(role: str, said: str) -> None:
    rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False, roles={"complaints_officer": role}))
    text = acknowledged(*ARRIVED, ACKNOWLEDGED, at=setting(date(2026, 12, 21), rules=rules))
    assert f"Your complaint is with {said}." in text
    assert "Priya" not in text


def test_a_landlord_without_a_name_is_your_landlord() -> None:
    assert acknowledged(*ARRIVED, ACKNOWLEDGED, at=setting(date(2026, 12, 21), replace(LANDLORD, name=""))).startswith(
        "Your landlord\n"
    )


def test_points_that_were_not_accepted_have_their_section() -> None:
    first = acknowledged(RECEIVED, HEATING, NOISE, PART_REFUSED, ACKNOWLEDGED)
    assert "## What we are not looking at\n\nWe did not accept this part of what you raised:\n\n- Point 2" in first
    assert "A court is looking at the hall light." in first
    assert "under “The Housing Ombudsman”, below." in first
    assert "### Point 2" not in first
    history = (RECEIVED, HEATING, NOISE, PART_REFUSED, ACKNOWLEDGED, FOUND[0], *OFFERED, LEARNED, RESPONDED)
    final = letter(K.RESPONSE_2, date(2027, 2, 12), *history, ESCALATED, ACKNOWLEDGED_2, *FINALLY).markdown
    assert "under “If you are unhappy with this response”, below." in final


def test_the_refusal_of_a_part_says_what_goes_on() -> None:
    text = letter(K.REFUSAL, date(2026, 12, 16), RECEIVED, HEATING, NOISE, PART_REFUSED).markdown
    assert "# We cannot take on part of your complaint" in text
    assert "The claim has the number K01WF123 and was filed on Monday 2 November 2026." in text
    assert "## What we are still looking at\n\n- Point 1: The boiler" in text
    assert "There is nothing else that we plan to do about this." in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"claim_number": ""}, "The claim was filed on Monday 2 November 2026."),
        ({"claim_date": None}, "The claim has the number K01WF123."),
        ({"discretion": "We asked the court."}, "## What we considered\n\nWe asked the court."),
    ],
)
def test_a_refusal_says_what_is_known(changes: dict[str, str | None], said: str) -> None:
    refusal = replace(PART_REFUSED, **changes)  # type: ignore[arg-type]
    assert said in letter(K.REFUSAL, date(2026, 12, 16), RECEIVED, HEATING, NOISE, refusal).markdown


def test_an_extension_beyond_the_limit_says_why() -> None:
    extended = replace(
        EXTENDED, to=date(2027, 1, 29), good_reason="Asbestos was found.", update_every=None, agreed=None
    )
    text = letter(K.EXTENSION, date(2027, 1, 5), *OPEN, extended).markdown
    assert "We would not normally take more than 10 extra working days." in text
    assert "Asbestos was found." in text
    assert "We have not yet agreed with you how often" in text


def test_an_extension_says_whether_it_was_agreed() -> None:
    yes = letter(K.EXTENSION, date(2027, 1, 5), *OPEN, replace(EXTENDED, agreed=Agreed.YES, update_every=1)).markdown
    assert "You have agreed to the new date." in yes
    assert "every 1 working day until" in yes
    no = letter(K.EXTENSION, date(2027, 1, 5), *OPEN, replace(EXTENDED, agreed=Agreed.NO)).markdown
    assert "You told us that you do not agree to the new date." in no


def test_an_extension_names_the_day_that_the_resident_was_told() -> None:
    # By a policy that counts from receipt the acknowledgement promised an earlier day than the Code's, 7 January.
    sent = replace(ACK_SENT, respond_by=date(2027, 1, 6))
    text = letter(K.EXTENSION, date(2027, 1, 5), *OPEN, sent, EXTENDED).markdown
    assert "We will not be able to answer your complaint by Wednesday 6 January 2027." in text
    assert "This replaces the date of Wednesday 6 January 2027." in text
    assert "7 January" not in text


def test_an_extension_does_not_call_a_day_to_come_that_has_passed() -> None:
    sent = replace(ACK_SENT, respond_by=date(2027, 1, 4))
    text = letter(K.EXTENSION, date(2027, 1, 5), *OPEN, sent, EXTENDED).markdown
    assert "We were to answer your complaint by Monday 4 January 2027, and did not. We are sorry." in text


def test_a_correction_to_a_day_that_has_passed_promises_none() -> None:
    sent = replace(ACK_SENT, respond_by=date(2027, 1, 8))
    text = letter(K.CORRECTION, date(2027, 1, 8), RECEIVED, HEATING, ACKNOWLEDGED, sent).markdown
    assert "You should have had our response by **Thursday 7 January 2027**. That day has passed." in text
