"""Letters to the Ombudsman, and about what it ordered: refused where there is nothing, and with nothing personal."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.adjusting import AdjustmentAgreed
from complaints_cli.domain.events.ends import Closed
from complaints_cli.domain.events.ombudsman import Complied, DeterminationCame, EvidenceAsked, OtherDaySet
from complaints_cli.domain.events.record import Erased, LetterSent
from complaints_cli.domain.ombudsman import Determined, Matter, OrderKind
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import CloseReason, LetterKind, SentBy
from complaints_cli.errors import Refused
from complaints_cli.letters import Asked, compose, missing_parts
from letter_stories import ANSWERED, ARRIVED, ESCALATED, NOTHING, OPEN, RULES, folded, setting
from stories_beside import COMPLIED, DETERMINED, EVIDENCE_ASKED, PHOTO, REFERRED

K = LetterKind
SCHEME = "Housing Ombudsman Scheme"
ON = date(2027, 4, 26)
ERASED_ALL = Erased(on=date(2027, 4, 1), through=99, reason="Kept long enough.")
ORDER, EVIDENCE = "ombudsman order REF --what TEXT --by DATE", "ombudsman evidence REF --by DATE --what TEXT"
LATE = "letter send REF ombudsman-compliance --say TEXT"


def letter(kind: LetterKind, *events: Event, on: date = ON, asked: Asked = NOTHING) -> str:
    return compose(kind, folded(*events), setting(on, asked=asked)).markdown


LACKING: list[tuple[LetterKind, tuple[Event, ...], Asked, tuple[str, str | None]]] = [
    (K.OMBUDSMAN_EVIDENCE, OPEN, Asked(), ("The Ombudsman has asked for no evidence here.", EVIDENCE)),
    (K.OMBUDSMAN_EVIDENCE, (*OPEN, EVIDENCE_ASKED), Asked(number=2), ("There is no request 2.", EVIDENCE)),
    (K.OMBUDSMAN_EVIDENCE, (*OPEN, EVIDENCE_ASKED, ERASED_ALL), Asked(), ("Its personal data was erased", None)),
    (K.OMBUDSMAN_COMPLIANCE, (*ANSWERED, REFERRED), Asked(), ("The Ombudsman has ordered nothing here.", ORDER)),
    (K.OMBUDSMAN_ORDERS, (*ANSWERED, REFERRED), Asked(), ("The Ombudsman has ordered nothing here.", ORDER)),
    (K.OMBUDSMAN_ORDERS, (*ANSWERED, *DETERMINED), Asked(number=4), ("There is no order 4.", ORDER)),
    (K.OMBUDSMAN_ORDERS, (*ANSWERED, *DETERMINED, ERASED_ALL), Asked(), ("Its personal data was erased", None)),
]


@pytest.mark.parametrize(("kind", "events", "asked", "told"), LACKING)
def test_without_what_it_is_about_it_is_refused(
    kind: LetterKind, events: tuple[Event, ...], asked: Asked, told: tuple[str, str | None]
) -> None:
    message, command = told
    (gap,) = missing_parts(kind, folded(*events), setting(ON, asked=asked))
    assert gap.message.startswith(message)
    assert (gap.provision, gap.command) == (SCHEME, command)
    with pytest.raises(Refused):
        letter(kind, *events, asked=asked)


def test_an_order_whose_day_has_passed_is_not_reported_without_a_reason() -> None:
    events = (*ANSWERED, REFERRED, *DETERMINED)
    (gap,) = missing_parts(K.OMBUDSMAN_COMPLIANCE, folded(*events), setting(date(2027, 4, 29)))
    assert "not done: Order 1." in gap.message
    assert (gap.part, gap.command) == ("not-done", LATE)
    said = letter(K.OMBUDSMAN_COMPLIANCE, *events, on=date(2027, 4, 29), asked=Asked(words="The bank sent it back."))
    assert "- Order 1\n- Wider order 2\n- Recommendation 3\n\nThe bank sent it back." in said


def test_on_its_last_day_an_order_is_not_late() -> None:
    assert missing_parts(K.OMBUDSMAN_COMPLIANCE, folded(*ANSWERED, *DETERMINED), setting(date(2027, 4, 28))) == ()


def test_nothing_is_left_open_once_all_is_done() -> None:
    done = Complied(on=date(2027, 4, 22), item=2, proof="")
    said = letter(K.OMBUDSMAN_COMPLIANCE, *ANSWERED, *DETERMINED, *COMPLIED, done)
    assert "We have done all of it." in said
    assert "not done yet" not in said
    assert said.count("What shows it:") == 1


def test_one_order_alone() -> None:
    said = letter(K.OMBUDSMAN_COMPLIANCE, *ANSWERED, *DETERMINED, *COMPLIED, asked=Asked(number=1))
    assert "## Order 1" in said
    assert "rder 2" not in said


@pytest.mark.parametrize("kind", [K.OMBUDSMAN_EVIDENCE, K.OMBUDSMAN_COMPLIANCE])
def test_a_letter_to_the_ombudsman_has_nothing_that_is_the_residents(kind: LetterKind) -> None:
    large = AdjustmentAgreed(on=date(2026, 12, 15), adjustment=1, aid=Aid.LARGE_PRINT, text="Since her stroke.")
    made = compose(kind, folded(*ANSWERED, large, *DETERMINED, EVIDENCE_ASKED), setting(date(2027, 4, 7)))
    for words in ("large print", "stroke", "Dear Mrs", "12 Elm Court", "Would you like"):
        assert words not in made.markdown
    assert (made.to, made.for_resident) == (None, False)
    assert "PO Box 1484\nUnit D\nPreston\nPR2 0ET" in made.markdown
    assert "Your reference" not in made.markdown


@pytest.mark.parametrize("kind", [K.OMBUDSMAN_EVIDENCE, K.OMBUDSMAN_COMPLIANCE, K.OMBUDSMAN_ORDERS])
def test_no_staff_is_named_where_the_policy_names_none(kind: LetterKind) -> None:
    rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
    events = (*ANSWERED, *DETERMINED, EVIDENCE_ASKED)
    said = compose(kind, folded(*events), setting(date(2027, 4, 7), rules=rules)).markdown
    assert "Priya" not in said
    assert kind is K.OMBUDSMAN_ORDERS or "Please contact the complaints officer, and" in said


def test_evidence_is_the_letters_to_the_resident_and_every_file() -> None:
    sent = LetterSent(
        on=date(2027, 3, 8), letter=K.OMBUDSMAN_EVIDENCE, stage=1, sent=SentBy.EMAIL, media="text/markdown"
    )
    bare = replace(PHOTO, name="a | b", evidence=None)
    said = letter(K.OMBUDSMAN_EVIDENCE, *ARRIVED, bare, EVIDENCE_ASKED, sent, on=date(2027, 3, 23))
    assert "| 1 | a \\| b | Thursday 17 December 2026 |" in said
    assert "| 2 |" not in said
    assert "We are sorry that it comes late." in said
    assert "Our account" not in said


def test_evidence_of_two_requests_the_last_or_the_one_asked_about_and_where_there_are_no_papers() -> None:
    second = EvidenceAsked(on=date(2027, 3, 8), evidence=2, by=date(2027, 3, 29), what="")
    moved = OtherDaySet(
        on=date(2027, 3, 9),
        matter=Matter.EVIDENCE,
        item=2,
        was=date(2027, 3, 29),
        to=date(2027, 4, 12),
        reason="Easter.",
    )
    events = (*ANSWERED[:3], ESCALATED, EVIDENCE_ASKED, second, moved)
    last = letter(K.OMBUDSMAN_EVIDENCE, *events, on=date(2027, 3, 10))
    assert "by **Monday 12 April 2027**. You first asked for it by Monday 29 March 2027" in last
    assert "> Evidence about this complaint." in last
    assert "We hold no letter and no file about this complaint." in last
    assert "- Stage 2 was asked for on Monday 18 January 2027." in last
    first = letter(K.OMBUDSMAN_EVIDENCE, *events, on=date(2027, 3, 10), asked=Asked(number=1))
    assert "by **Monday 22 March 2027**." in first


def test_the_resident_is_told_what_is_done_what_is_late_and_what_is_not_followed() -> None:
    found = DeterminationCame(on=date(2027, 3, 31), determination=1, outcome=Determined.SERVICE_FAILURE)
    closed = Closed(on=date(2027, 3, 1), reason=CloseReason.RESPONDED)
    said = letter(K.OMBUDSMAN_ORDERS, *ANSWERED, closed, found, *DETERMINED[1:], *COMPLIED, on=date(2027, 6, 10))
    assert "On Wednesday 31 March 2027 it found a service failure." in said
    assert "Maladministration" not in said
    assert "We are sorry for that failure." in said
    assert "We did this on **Tuesday 20 April 2027**. The payment was £250.00." in said
    assert "We should have done this by **Wednesday 9 June 2027**. We have not, and we are sorry." in said
    assert "We told the Ombudsman so on Wednesday 21 April 2027." in said


def test_an_order_without_a_determination_is_told_all_the_same() -> None:
    said = letter(K.OMBUDSMAN_ORDERS, *ANSWERED, *DETERMINED[1:], on=date(2027, 4, 29))
    assert "What the Ombudsman found" not in said
    assert "We should have done this by **Wednesday 28 April 2027**." in said


def test_a_failure_order_is_called_by_its_whole_name() -> None:
    failure = replace(DETERMINED[2], order=OrderKind.FAILURE_ORDER)
    assert "## Complaint handling failure order 2: Review" in letter(K.OMBUDSMAN_ORDERS, *ANSWERED, failure)
