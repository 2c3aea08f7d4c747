"""What the record cannot fill yet is named, with its provision and its command; and which letters could be next."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import LetterSent
from complaints_cli.domain.events.stages import RemedyRuledOut
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import Ground, LetterKind
from complaints_cli.errors import Refused
from complaints_cli.letters import Letter, Setting, check, compose, missing_parts
from letter_stories import (
    ACK_SENT,
    ACKNOWLEDGED,
    ACKNOWLEDGED_2,
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
    TOLD_LATE,
    folded,
    setting,
    story,
)
from people_stories import PEOPLE_TOLD

K = LetterKind


def letter(kind: LetterKind, on: date, *events: Event, at: Setting | None = None) -> Letter:
    return compose(kind, folded(*events), at or setting(on))


OUTCOME = ("outcome", "5.6", "ack REF --outcome TEXT")
SETTLE = ("responsibility", "5.7", "ack REF --responsible yes")
LEARN = ("learning", "9.1", "learn REF --change TEXT")
LATE = ("reason", "5.9", "late REF --expect DATE --reason TEXT")
LACKING: list[tuple[LetterKind, tuple[Event, ...], list[tuple[str, str, str | None]]]] = [
    (K.ACKNOWLEDGEMENT_1, (RECEIVED,), [("definition", "5.6", "point add REF TEXT"), OUTCOME]),
    (
        K.ACKNOWLEDGEMENT_1,
        (RECEIVED, HEATING, replace(NOISE, whose=" ")),
        [OUTCOME, ("responsibility", "5.7", "point set REF 2 --responsible part --whose TEXT")],
    ),
    (K.ACKNOWLEDGEMENT_1, (RECEIVED, replace(HEATING, responsible=None), ACKNOWLEDGED), [SETTLE]),
    (K.EXTENSION, OPEN, [("reason", "6.4", "extend REF --to DATE --reason TEXT")]),
    (K.LATE, OPEN, [LATE]),
    (K.LATE, (*OPEN, EXTENDED), [LATE]),
    (K.RESPONSE_1, OPEN, [("decision", "6.7", "finding REF 1 --decision WORD --reasons TEXT"), LEARN]),
    (
        K.RESPONSE_1,
        (*OPEN, FOUND[0], *OFFERED),
        [("decision", "6.7", "finding REF 2 --decision WORD --reasons TEXT"), LEARN],
    ),
    (K.RESPONSE_1, (*OPEN, FOUND[1], LEARNED), [("decision", "6.7", "finding REF 1 --decision WORD --reasons TEXT")]),
    (K.RESPONSE_1, (*OPEN, *FOUND, LEARNED), [("remedy", "7.1", "remedy REF --what TEXT")]),
    (
        K.RESPONSE_2,
        (*ANSWERED, ESCALATED, ACKNOWLEDGED_2),
        [
            ("decision", "6.18", "finding REF 1 --decision WORD --reasons TEXT"),
            LEARN,
        ],
    ),
    (K.REFUSAL, ARRIVED, [("decision", "2.4", "refuse REF --ground WORD --reasons TEXT")]),
    (
        K.REFUSAL_TO_ESCALATE,
        (*ANSWERED, ESCALATED),
        [("decision", "5.11", "refuse-escalation REF --ground WORD --reasons TEXT")],
    ),
    (K.WITHDRAWAL, OPEN, [("confirmation", "5.12", "withdraw REF --said-on DATE --via CHANNEL")]),
    (K.CORRECTION, OPEN, [("right-date", "6.3", None)]),
    (K.CORRECTION, (*ARRIVED, ACKNOWLEDGED), [("right-date", "6.3", None)]),
    (K.UPDATE, OPEN, [("where", "5.9", "update REF --text TEXT --sent WAY")]),
    (K.ACTIONS_COMPLETED, ANSWERED, [("done", "7.3", "action done REF N --proof TEXT")]),
    (K.CANNOT_DELIVER, ANSWERED, [("promise", "7.3", "action replace REF N --instead N --reason TEXT")]),
    (
        K.NO_CONTACT,
        ANSWERED,
        [("closed", "5.12", "close REF --reason WORD")],
    ),
    (K.CLOSING, OPEN, [("closed", "5.12", "close REF --reason WORD")]),
    (K.COMPENSATION_OFFER, ANSWERED, [("amounts", "7.2", "compensation offer REF --sent WAY")]),
    (K.YOU_SAID, ANSWERED, [("did", "9.3", "learning told REF N --how person --sent WAY")]),
    (K.NEW_ISSUE, OPEN, [("raised", "6.8", "point add REF TEXT")]),
    (
        K.CLARIFICATION,
        OPEN,
        [
            ("question", "5.6", "letter send REF clarification --say TEXT"),
            ("by", "5.6", "letter send REF clarification --by DATE"),
        ],
    ),
    (K.MEETING, OPEN, [("invitation", "3.6", "letter send REF meeting --say TEXT --by DATE")]),
    (K.EARLY_REMEDY, OPEN, [("remedy", "7.1", "remedy REF --what TEXT")]),
]


@pytest.mark.parametrize(("kind", "events", "parts"), LACKING)
def test_what_the_record_lacks_is_named_with_its_command(
    kind: LetterKind, events: tuple[Event, ...], parts: list[tuple[str, str, str | None]]
) -> None:
    on = date(2027, 1, 7)
    found = missing_parts(kind, folded(*events), setting(on))
    assert [(gap.part, gap.provision, gap.command) for gap in found] == parts
    assert check(b"", "text/plain", kind, folded(*events), setting(on)) == found
    assert not any("complaints " in gap.message for gap in found)
    with pytest.raises(Refused) as raised:
        compose(kind, folded(*events), setting(on))
    assert raised.value.problems == tuple(gap.problem("part-missing") for gap in found)


def test_nothing_offered_is_no_remedy_for_what_is_upheld() -> None:
    ruled_out = RemedyRuledOut(on=date(2027, 1, 6), stage=1, reason="No loss.")
    (gap,) = missing_parts(K.RESPONSE_1, folded(*OPEN, *FOUND, ruled_out, LEARNED), setting(date(2027, 1, 7)))
    assert (gap.provision, gap.message) == ("7.1", "Offer a remedy for point 1, which you uphold.")


EMPTY: list[tuple[LetterKind, tuple[Event, ...], set[str]]] = [
    (K.EXTENSION, (*OPEN, replace(EXTENDED, reason=" ")), {"6.4"}),
    (K.LATE, (*OPEN, replace(TOLD_LATE, reason="")), {"5.9"}),
    (K.REFUSAL, (*ARRIVED, replace(REFUSED, reasons=" ")), {"2.4"}),
    (K.REFUSAL, (*ARRIVED, replace(REFUSED, discretion="")), {"2.3"}),
    (
        K.REFUSAL_TO_ESCALATE,
        (*ANSWERED, ESCALATED, replace(NOT_ESCALATED, ground=Ground.OVER_12_MONTHS, discretion="")),
        {"2.3"},
    ),
]


@pytest.mark.parametrize(("kind", "events", "provisions"), EMPTY)
def test_a_part_that_the_record_leaves_empty_goes_out_in_no_letter(
    kind: LetterKind, events: tuple[Event, ...], provisions: set[str]
) -> None:
    with pytest.raises(Refused) as raised:
        compose(kind, folded(*events), setting(date(2027, 1, 20)))
    assert {problem.provision for problem in raised.value.problems} == provisions


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
    assert {kind: day for kind, day in told.items() if day} == {
        K.ACKNOWLEDGEMENT_1: date(2027, 1, 7),
        K.ACKNOWLEDGEMENT_2: date(2027, 2, 22),
        K.EXTENSION: date(2027, 1, 21),
        K.LATE: date(2027, 1, 18),
        **PEOPLE_TOLD,
        **dict.fromkeys((K.CORRECTION, K.NEW_ISSUE, K.CLARIFICATION, K.MEETING, K.EARLY_REMEDY), date(2027, 1, 7)),
    }


def test_letters_sent_before_do_not_matter_to_a_response() -> None:
    second = LetterSent(**{**vars(ACK_SENT), "respond_by": date(2027, 1, 5)})
    text = letter(K.RESPONSE_1, date(2027, 1, 7), *ANSWERED[:5], second, *ANSWERED[5:]).markdown
    assert "You should have had this response by Tuesday 5 January 2027." in text
