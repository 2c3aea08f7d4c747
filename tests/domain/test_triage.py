"""Words that prompt, what a contact is, and the day that a complaint is counted from: worked out by hand."""

from datetime import date

import pytest

from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.feedback import ComplimentReceived, FeedbackReceived
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.events.requests import RequestChased, RequestReceived
from complaints_cli.domain.feedback import begin as begin_feedback
from complaints_cli.domain.feedback import fold_compliment, fold_feedback
from complaints_cli.domain.feedback import step as feedback_step
from complaints_cli.domain.service_request import begin, fold_request, step
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import Channel, NotedWith
from complaints_cli.domain.triage import (
    Choice,
    Contact,
    Triage,
    extra_stages,
    signs,
    unanswered,
    unhappy_since,
    weighed,
)
from complaints_cli.errors import Damaged

MONDAY = date(2026, 12, 7)


def contact(
    number: int = 2,
    on: date = MONDAY,
    *,
    unhappy: bool | None = None,
    signs: tuple[str, ...] = (),
    choice: Choice | None = None,
) -> Contact:
    return Contact(number=number, on=on, via=Channel.PHONE, words="x", unhappy=unhappy, signs=signs, choice=choice)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I am FED  UP, and nobody\ncame", ("fed up", "nobody came")),
        ("I\N{RIGHT SINGLE QUOTATION MARK}m unhappy", ("unhappy",)),
        ("Again and again it fails; I want to complain.", ("again and again", "complain")),
        ("Unacceptable!", ("unacceptable",)),
        ("The crude oil is upsetting the rudder", ()),
        ("There is no hot water", ()),
        ("", ()),
        ("Jestem wściekły; rwy'n anhapus", ()),
    ],
)
def test_signs_are_whole_words_in_any_case(text: str, found: tuple[str, ...]) -> None:
    assert signs(text) == found


def test_words_for_a_stage_before_stage_1() -> None:
    assert extra_stages("Settled INFORMALLY, at stage 0") == ("informally", "stage 0")
    assert extra_stages("For your information: stage 01") == ()


@pytest.mark.parametrize(
    ("seen", "kind", "because"),
    [
        (contact(1), Triage.FIRST_REPORT, "put something right"),
        (contact(2), Triage.CHASING, "is still the request"),
        (contact(2, choice=Choice.NOT_YET), Triage.CHASING, "is still the request"),
        (contact(2, signs=("fed up",)), Triage.CHASING, "(fed up) may be dissatisfaction"),
        (contact(2, signs=("fed up",), unhappy=False), Triage.CHASING, "is still the request"),
        (contact(1, unhappy=True), Triage.COMPLAINT, "unhappy with how it was handled"),
        (contact(2, unhappy=True, choice=Choice.DECLINED), Triage.CHASING, "declined it"),
        (contact(2, unhappy=True, choice=Choice.ACCEPTED), Triage.COMPLAINT, "want it to be a complaint"),
        (contact(2, unhappy=True, choice=Choice.UNDER_WAY), Triage.CHASING, "has not ended"),
    ],
)
def test_what_a_contact_is(seen: Contact, kind: Triage, because: str) -> None:
    found, told = weighed(seen)
    assert found is kind
    assert because in told


def test_of_a_heat_network_it_is_said_in_its_words() -> None:
    assert "repair report" in weighed(contact(1), heat=True)[1]
    assert "still the repair report" in weighed(contact(2), heat=True)[1]
    assert weighed(contact(2, unhappy=True), heat=True)[0] is Triage.COMPLAINT


@pytest.mark.parametrize(
    ("seen", "waits"),
    [
        (contact(1), False),
        (contact(2), True),
        (contact(2, unhappy=False), False),
        (contact(2, unhappy=False, choice=Choice.NOT_YET), True),
        (contact(1, unhappy=True), True),
        (contact(2, unhappy=True, choice=Choice.DECLINED), False),
    ],
)
def test_whoever_is_said_not_to_be_unhappy_has_nothing_to_choose(seen: Contact, waits: bool) -> None:
    assert (unanswered([seen]) == (seen,)) is waits


def test_the_earliest_dissatisfaction_counts_however_late_it_was_entered() -> None:
    later = contact(2, date(2026, 12, 9), unhappy=True)
    earlier = contact(3, date(2026, 12, 8), unhappy=True)
    assert unhappy_since([contact(1), later, earlier]) == earlier
    assert unhappy_since([contact(1), contact(2)]) is None
    assert unhappy_since([contact(2, unhappy=True, choice=Choice.DECLINED)]) is None


def recorded(event: Event) -> Recorded:
    return Recorded(
        seq=1, stream="s", version=1, act=1, event=event, recorded_on=MONDAY, instant="", login="jane", person=None
    )


ASKED = RequestReceived(on=MONDAY, via=Channel.PHONE, policy="code-2024", summary="No heat")
SAID = FeedbackReceived(on=MONDAY, source=FeedbackFrom.SURVEY, via=Channel.WEB, summary="Slow")
PRAISED = ComplimentReceived(on=MONDAY, via=Channel.LETTER, text="Thank you")
OTHER = Noted(on=MONDAY, party=NotedWith.RESIDENT, text="x")


def test_a_record_that_does_not_begin_with_its_arrival_is_damage() -> None:
    for fold in (fold_request, fold_feedback, fold_compliment):
        for history in ([], [recorded(OTHER)]):
            with pytest.raises(Damaged, match="does not begin with its arrival"):
                fold("X-2026-0001", history)


def test_what_says_nothing_of_it_changes_nothing() -> None:
    assert step(begin("SR-2026-0001", ASKED), OTHER) == begin("SR-2026-0001", ASKED)
    assert feedback_step(begin_feedback("F-2026-0001", SAID), OTHER) == begin_feedback("F-2026-0001", SAID)
    assert fold_compliment("K-2026-0001", [recorded(PRAISED)]).received == PRAISED


def test_an_answer_settles_the_contacts_before_it() -> None:
    request = begin("SR-2026-0001", ASKED)
    chased = RequestChased(on=MONDAY, via=Channel.PHONE, words="x")
    open_ = step(request, chased)
    answered = step(open_, RequestChased(on=MONDAY, via=Channel.PHONE, words="x", choice=Choice.DECLINED))
    assert [each.choice for each in open_.contacts] == [None, None]
    assert [each.choice for each in answered.contacts] == [None, Choice.DECLINED, Choice.DECLINED]
