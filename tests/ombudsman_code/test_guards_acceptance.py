"""What the Code has against a refusal, each with its accepted neighbour."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.events.ends import ComplaintRefused, EscalationRefused
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.terms import Flag, Ground
from complaints_cli.errors import Refused
from complaints_cli.handling import ending
from stories import Story, arrival

RECEIVED = date(2026, 1, 15)
DAY = date(2026, 1, 19)

OLD = ComplaintRefused(
    on=DAY, ground=Ground.OVER_12_MONTHS, reasons="It ended in 2024.", discretion="No harm lasts, and nothing is left."
)
CLAIM = ComplaintRefused(
    on=DAY,
    ground=Ground.PROCEEDINGS_FILED,
    reasons="The county court has it.",
    claim_number="K00AB123",
    claim_date=date(2026, 1, 12),
)
CONSIDERED = ComplaintRefused(
    on=DAY, ground=Ground.ALREADY_CONSIDERED, reasons="The same matter.", evidence="C-2025-0003, answered 4 July 2025."
)
OTHER = ComplaintRefused(on=DAY, ground=Ground.OTHER, reasons="It is about another landlord.")


def old(
    received_on: date = RECEIVED, *, occurred: date | None = date(2024, 6, 1), known: date | None = None
) -> Received:
    return replace(arrival(received_on), occurred=occurred, known=known)


def refuse(received: Received, refusal: ComplaintRefused) -> None:
    story = Story(received)
    on = max(refusal.on, received.on)
    story.record(on, ending.refuse_complaint(story.complaint, replace(refusal, on=on), story.bench(on)))


def against(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


@pytest.mark.parametrize("refusal", [OLD, CLAIM, CONSIDERED, OTHER], ids=lambda r: r.ground.value)
def test_a_refusal_with_all_that_its_ground_asks_for_is_accepted(refusal: ComplaintRefused) -> None:
    refuse(old(), refusal)


@pytest.mark.parametrize("refusal", [OLD, CLAIM, CONSIDERED, OTHER], ids=lambda r: r.ground.value)
def test_without_reasons_none_is(refusal: ComplaintRefused) -> None:
    with pytest.raises(Refused, match="needs its reasons, for this complaint") as refused:
        refuse(old(), replace(refusal, reasons=" \n"))
    assert against(refused) == [("refusal-unreasoned", "2.1")]


# 12 months, by the calendar, from the later of what happened and what was known


@pytest.mark.parametrize(
    ("occurred", "known", "received_on"),
    [
        (None, date(2025, 1, 15), date(2026, 1, 15)),
        (date(2025, 1, 15), None, date(2026, 1, 15)),
        (date(2020, 1, 1), date(2025, 1, 15), date(2026, 1, 15)),
        (date(2025, 1, 15), date(2020, 1, 1), date(2026, 1, 15)),
        (None, date(2024, 2, 29), date(2025, 2, 28)),
        (None, date(2025, 2, 28), date(2026, 2, 28)),
        (None, date(2025, 12, 31), date(2026, 12, 31)),
    ],
)
def test_within_12_months_it_is_accepted(occurred: date | None, known: date | None, received_on: date) -> None:
    with pytest.raises(Refused, match=r"within 12 months of .* It must be accepted\.") as refused:
        refuse(old(received_on, occurred=occurred, known=known), OLD)
    assert against(refused) == [("within-12-months", "2.3")]


@pytest.mark.parametrize(
    ("occurred", "known", "received_on"),
    [
        (None, date(2025, 1, 15), date(2026, 1, 16)),
        (date(2025, 1, 15), date(2024, 1, 15), date(2026, 1, 16)),
        (None, date(2024, 2, 29), date(2025, 3, 1)),
    ],
)
def test_a_day_later_it_can_be_refused(occurred: date | None, known: date | None, received_on: date) -> None:
    refuse(old(received_on, occurred=occurred, known=known), OLD)


def test_the_sentence_names_the_days() -> None:
    with pytest.raises(Refused, match=r"Thursday 15 January 2026, within 12 months of Wednesday 15 January 2025"):
        refuse(old(occurred=date(2025, 1, 15)), OLD)


def test_without_a_day_its_age_is_not_shown() -> None:
    with pytest.raises(Refused, match="Record when it happened") as refused:
        refuse(old(occurred=None), OLD)
    assert against(refused) == [("within-12-months", "2.3")]
    assert refused.value.problems[0].command == "correct REF occurred DATE"


def test_an_old_matter_is_weighed() -> None:
    with pytest.raises(Refused, match="--discretion") as refused:
        refuse(old(), replace(OLD, discretion=" "))
    assert against(refused) == [("discretion-missing", "2.3")]


@pytest.mark.parametrize(
    ("flag", "words"),
    [(Flag.HAZARD, "a hazard"), (Flag.BUILDING_SAFETY, "building safety"), (Flag.SAFEGUARDING, "safeguarding")],
)
def test_a_matter_of_safety_is_never_too_old(flag: Flag, words: str) -> None:
    with pytest.raises(Refused, match=f"It concerns {words}") as refused:
        refuse(replace(old(), flags=(Flag.SENSITIVE, flag)), OLD)
    assert against(refused) == [("safety-matter", "2.3")]


def test_all_that_it_concerns_is_named() -> None:
    with pytest.raises(Refused, match="a hazard and safeguarding"):
        refuse(replace(old(), flags=(Flag.SAFEGUARDING, Flag.HAZARD)), OLD)


@pytest.mark.parametrize("flag", [Flag.SENSITIVE, Flag.HEAT_NETWORK, Flag.ASB_HANDLING])
def test_another_flag_is_no_matter_of_safety(flag: Flag) -> None:
    refuse(replace(old(), flags=(flag,)), OLD)


def test_a_matter_of_safety_can_be_before_the_court() -> None:
    refuse(replace(old(), flags=(Flag.HAZARD,)), CLAIM)


# Proceedings, and what was considered before


@pytest.mark.parametrize(
    "lacking",
    [
        replace(CLAIM, claim_number=" "),
        replace(CLAIM, claim_date=None),
        replace(CLAIM, claim_date=date(2026, 1, 20)),
    ],
)
def test_proceedings_count_once_they_are_filed(lacking: ComplaintRefused) -> None:
    with pytest.raises(Refused, match="a solicitor's letter is not enough") as refused:
        refuse(old(), lacking)
    assert against(refused) == [("proceedings-not-filed", "2.2")]


def test_a_claim_filed_on_the_very_day_counts() -> None:
    refuse(old(), replace(CLAIM, claim_date=DAY))


def test_an_earlier_answer_is_shown() -> None:
    with pytest.raises(Refused, match="which complaint considered it") as refused:
        refuse(old(), replace(CONSIDERED, evidence=""))
    assert against(refused) == [("not-already-considered", "2.2")]


def test_all_that_stands_against_a_refusal_is_named_at_once() -> None:
    with pytest.raises(Refused) as refused:
        refuse(
            replace(old(occurred=date(2025, 6, 1)), flags=(Flag.HAZARD,)),
            ComplaintRefused(on=DAY, ground=Ground.OVER_12_MONTHS),
        )
    assert against(refused) == [
        ("refusal-unreasoned", "2.1"),
        ("within-12-months", "2.3"),
        ("discretion-missing", "2.3"),
        ("safety-matter", "2.3"),
    ]


# The request for stage 2

ASKED = date(2026, 6, 1)


def refuse_to_escalate(received: Received, refusal: ComplaintRefused) -> None:
    story = Story(received).acknowledge(date(2026, 1, 16)).answer(DAY).escalate(ASKED)
    events = EscalationRefused(
        on=ASKED,
        ground=refusal.ground,
        reasons=refusal.reasons,
        discretion=refusal.discretion,
        evidence=refusal.evidence,
        claim_number=refusal.claim_number,
        claim_date=refusal.claim_date,
    )
    ending.refuse_escalation(story.complaint, events, story.bench(ASKED))


@pytest.mark.parametrize("refusal", [OLD, CLAIM, CONSIDERED, OTHER], ids=lambda r: r.ground.value)
def test_a_request_can_be_refused_on_the_same_grounds(refusal: ComplaintRefused) -> None:
    refuse_to_escalate(old(), refusal)


@pytest.mark.parametrize(
    ("received", "refusal", "code"),
    [
        (old, replace(OTHER, reasons=""), "refusal-unreasoned"),
        (old, replace(CLAIM, claim_number=""), "proceedings-not-filed"),
        (old, replace(CONSIDERED, evidence=""), "not-already-considered"),
        (old, replace(OLD, discretion=""), "discretion-missing"),
        (lambda: replace(old(), flags=(Flag.HAZARD,)), OLD, "safety-matter"),
        (lambda: old(occurred=None), OLD, "not-too-late"),
        (lambda: old(occurred=date(2025, 1, 15)), OLD, "not-too-late"),
    ],
)
def test_and_must_show_as_much(received: Callable[[], Received], refusal: ComplaintRefused, code: str) -> None:
    with pytest.raises(Refused) as refused:
        refuse_to_escalate(received(), refusal)
    assert against(refused) == [(code, "5.11")]


def test_time_since_stage_1_is_no_ground() -> None:
    with pytest.raises(Refused, match="not too late because time has passed since stage 1"):
        refuse_to_escalate(arrival(RECEIVED), OLD)
