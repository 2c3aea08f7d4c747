"""What the record cannot fill yet is named, with its provision and its command; and which letters could be next."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.record_events import LetterSent
from complaints_cli.domain.terms import Ground, LetterKind
from complaints_cli.errors import Refused
from complaints_cli.letters import Letter, Setting, compose, missing_parts
from letter_stories import (
    ACK_SENT,
    ACKNOWLEDGED,
    ANSWERED,
    ARRIVED,
    ESCALATED,
    EXTENDED,
    FOUND,
    HEATING,
    LEARNED,
    NAMES,
    NOISE,
    NOT_ESCALATED,
    OFFERED,
    OPEN,
    RECEIVED,
    REFUSED,
    RULES,
    folded,
    setting,
    story,
)

K = LetterKind


def letter(kind: LetterKind, on: date, *events: Event, at: Setting | None = None) -> Letter:
    return compose(kind, folded(*events), at or setting(on))


LACKING: list[tuple[LetterKind, tuple[Event, ...], set[tuple[str, str]]]] = [
    (
        K.ACKNOWLEDGEMENT_1,
        (RECEIVED,),
        {("definition", "5.6"), ("outcome", "5.6")},
    ),
    (
        K.ACKNOWLEDGEMENT_1,
        (RECEIVED, replace(HEATING, responsible=None), replace(NOISE, whose=" ")),
        {("outcome", "5.6"), ("responsibility", "5.7")},
    ),
    (
        K.ACKNOWLEDGEMENT_1,
        (RECEIVED, replace(HEATING, responsible=None), ACKNOWLEDGED),
        {("responsibility", "5.7")},
    ),
    (K.EXTENSION, OPEN, {("reason", "6.4")}),
    (K.LATE, OPEN, {("reason", "5.9")}),
    (K.LATE, (*OPEN, EXTENDED), {("reason", "5.9")}),
    (K.RESPONSE_1, OPEN, {("decision", "6.9 c"), ("learning", "9.1")}),
    (K.RESPONSE_1, (*OPEN, FOUND[1], LEARNED), {("decision", "6.9 c")}),
    (K.RESPONSE_1, (*OPEN, *FOUND, LEARNED), {("remedy", "6.9 e")}),
    (K.REFUSAL, ARRIVED, {("decision", "2.4")}),
    (K.REFUSAL, (*ARRIVED, replace(REFUSED, discretion="")), {("discretion", "2.3")}),
    (K.REFUSAL_TO_ESCALATE, (*ANSWERED, ESCALATED), {("decision", "5.11")}),
    (K.WITHDRAWAL, OPEN, {("confirmation", "5.12")}),
    (K.CORRECTION, OPEN, {("right-date", "6.3")}),
    (K.CORRECTION, (*ARRIVED, ACKNOWLEDGED), {("right-date", "6.3")}),
]


@pytest.mark.parametrize(("kind", "events", "parts"), LACKING)
def test_what_the_record_lacks_is_named_with_its_command(
    kind: LetterKind, events: tuple[Event, ...], parts: set[tuple[str, str]]
) -> None:
    on = date(2027, 1, 7)
    found = missing_parts(kind, folded(*events), setting(on))
    assert {(gap.part, gap.provision) for gap in found} == parts
    assert all("complaints " in gap.message or "nothing to correct" in gap.message for gap in found)
    with pytest.raises(Refused) as raised:
        compose(kind, folded(*events), setting(on))
    assert [(p.code, p.provision, p.message) for p in raised.value.problems] == [
        ("part-missing", gap.provision, gap.message) for gap in found
    ]


def test_a_late_request_for_stage_2_needs_its_discretion() -> None:
    refusal = replace(NOT_ESCALATED, ground=Ground.OVER_12_MONTHS)
    found = missing_parts(K.REFUSAL_TO_ESCALATE, folded(*ANSWERED, ESCALATED, refusal), setting(date(2027, 1, 20)))
    assert [(gap.part, gap.provision) for gap in found] == [("discretion", "2.3")]


def test_findings_that_name_staff_are_refused_where_the_policy_names_none() -> None:
    rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
    named = (*OPEN, replace(FOUND[0], reasons=f"{NAMES['tom']} forgot it."), FOUND[1], *OFFERED, LEARNED)
    (gap,) = missing_parts(K.RESPONSE_1, folded(*named), setting(date(2027, 1, 7), rules=rules))
    assert (gap.part, gap.provision) == ("staff-names", "policy")
    assert "Tom Reeve" in gap.message


@pytest.mark.parametrize("kind", [K.ACKNOWLEDGEMENT_2, K.RESPONSE_2, K.REFUSAL_TO_ESCALATE], ids=str)
def test_nothing_is_written_about_a_stage_2_that_nobody_asked_for(kind: LetterKind) -> None:
    with pytest.raises(Refused, match="Nobody has asked for stage 2"):
        compose(kind, folded(*ANSWERED), setting(date(2027, 1, 20)))


def test_a_letter_tells_its_response_date() -> None:
    told = {kind: compose(kind, *story(kind)).respond_by for kind in LetterKind}
    assert told == {
        K.ACKNOWLEDGEMENT_1: date(2027, 1, 7),
        K.ACKNOWLEDGEMENT_2: date(2027, 2, 22),
        K.EXTENSION: date(2027, 1, 21),
        K.LATE: date(2027, 1, 18),
        K.CORRECTION: date(2027, 1, 7),
        **dict.fromkeys(
            (K.RESPONSE_1, K.RESPONSE_2, K.QUICK_RESPONSE, K.REFUSAL, K.REFUSAL_TO_ESCALATE, K.WITHDRAWAL), None
        ),
    }


def test_letters_sent_before_do_not_matter_to_a_response() -> None:
    second = LetterSent(**{**vars(ACK_SENT), "respond_by": date(2027, 1, 5)})
    text = letter(K.RESPONSE_1, date(2027, 1, 7), *ANSWERED[:5], second, *ANSWERED[5:]).markdown
    assert "You should have had this response by Tuesday 5 January 2027." in text
