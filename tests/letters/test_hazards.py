"""A letter tells the legal times of a hazard, and both ways out of a complaint about a heat network."""

from dataclasses import replace
from datetime import date, time

import pytest

from complaints_cli.domain.events.hazards import (
    HazardAssessed,
    HazardInvestigated,
    HazardMadeSafe,
    HazardRehoused,
    HazardReported,
    HazardSummarised,
)
from complaints_cli.domain.hazards import Graded, HazardKind
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.terms import Flag, LetterKind
from complaints_cli.letters import check, compose
from letter_stories import ACKNOWLEDGED, HEATING, NOISE, RECEIVED, folded, setting, story

K = LetterKind
ACKNOWLEDGED_ON = date(2026, 12, 21)
KNOWN = HazardReported(on=date(2026, 12, 14), hazard=1, at=time(16, 40), sort=HazardKind.DAMP_MOULD, danger_now=False)
HEADING = "## If something in your home is dangerous"


def hazards_told(*events: object, on: date = ACKNOWLEDGED_ON) -> str:
    complaint = folded(RECEIVED, HEATING, NOISE, *events, replace(ACKNOWLEDGED, on=on))  # type: ignore[arg-type]
    text = compose(K.ACKNOWLEDGEMENT_1, complaint, setting(on)).markdown
    return text.partition(HEADING)[2].partition("\n## ")[0]


def test_what_is_done_by_when_is_told_from_the_record() -> None:
    # Ten working days after 14 December 2026, without 25 and 28 December.
    assert "Damp and mould, under Awaab's Law:\n\n- By Wednesday 30 December 2026 we will look into it.\n" in (
        hazards_told(KNOWN)
    )


def test_what_was_done_is_told_and_what_follows_it() -> None:
    found = HazardInvestigated(on=date(2026, 12, 17), hazard=1)
    sent = HazardSummarised(on=date(2026, 12, 18), hazard=1)
    told = hazards_told(KNOWN, found, sent)
    assert "- We looked into it, on Thursday 17 December 2026.\n" in told
    assert "- We sent you a written summary of what we found, on Friday 18 December 2026.\n" in told
    assert (
        "- By Thursday 24 December 2026 we will make it safe, or find you somewhere else to live until it is.\n" in told
    )


def test_an_emergency_is_told_to_the_minute_and_lateness_is_owned_to() -> None:
    known = replace(KNOWN, on=date(2026, 12, 20), sort=None, danger_now=True)
    told = hazards_told(known)
    assert (
        "What you told us of, under Awaab's Law:\n\n- By 16:40 on Monday 21 December 2026 we will look into it.\n"
        in told
    )
    told = hazards_told(replace(KNOWN, danger_now=True, sort=None))
    assert "- We should have done this by 16:40 on Tuesday 15 December 2026, and are sorry that we have not: " in told
    safe = HazardMadeSafe(on=date(2026, 12, 15), hazard=1, at=time(9))
    told = hazards_told(replace(KNOWN, danger_now=True), safe)
    assert "- We made it safe, on Tuesday 15 December 2026.\n" in told
    moved = HazardRehoused(on=date(2026, 12, 15), hazard=1, at=time(9))
    told = hazards_told(replace(KNOWN, danger_now=True), moved)
    assert "- We found you somewhere else to live until it is safe, on Tuesday 15 December 2026.\n" in told


def test_how_grave_it_is_is_not_told_nor_what_is_no_hazard() -> None:
    ungraded = hazards_told(replace(KNOWN, on=date(2026, 12, 21), danger_now=None, sort=None))
    assert "16:40" not in ungraded
    assert "under Awaab's Law" not in hazards_told(
        KNOWN, HazardAssessed(on=ACKNOWLEDGED_ON, hazard=1, grade=Graded.NONE)
    )


HEAT = replace(RECEIVED, flags=(Flag.HEAT_NETWORK,))
TOLD = [K.ACKNOWLEDGEMENT_1, K.ACKNOWLEDGEMENT_2, K.RESPONSE_1, K.RESPONSE_2, K.QUICK_RESPONSE, K.REFUSAL,
        K.REFUSAL_TO_ESCALATE, K.EXTENSION, K.LATE]  # fmt: skip


@pytest.mark.parametrize("kind", TOLD, ids=str)
class TestHeatNetwork:
    def test_both_ombudsmen_are_told(self, kind: LetterKind) -> None:
        complaint, at = story(kind)
        heated = replace(complaint, received=replace(complaint.received, flags=(Flag.HEAT_NETWORK,)))
        text = compose(kind, heated, at).markdown
        for words in ("0300 111 3000", "## The Energy Ombudsman", "0330 440 1624", "www.energyombudsman.org"):
            assert words in text
        assert "week" not in text.partition("## The Energy Ombudsman")[2].partition("\n## ")[0]
        assert "Energy Ombudsman" not in compose(kind, complaint, at).markdown

    def test_without_the_second_it_does_not_go_out(self, kind: LetterKind) -> None:
        complaint, at = story(kind)
        heated = replace(complaint, received=replace(complaint.received, flags=(Flag.HEAT_NETWORK,)))
        text = compose(kind, heated, at).markdown
        (gap,) = check(text.replace("0330 440 1624", "0330").encode(), MARKDOWN, kind, heated, at)
        assert gap.part == "energy-ombudsman"

    def test_a_wait_of_eight_weeks_is_found(self, kind: LetterKind) -> None:
        complaint, at = story(kind)
        text = compose(kind, complaint, at).markdown
        for words in ("eight weeks", "8 weeks", "Eight\u00a0weeks", "8-week"):
            wait = f"{text}\nYou can go to the Ombudsman after {words}.\n"
            assert [gap.part for gap in check(wait.encode(), MARKDOWN, kind, complaint, at)] == ["eight-weeks"]
        assert check(f"{text}\nThe lift was out for eight weeks.\n".encode(), MARKDOWN, kind, complaint, at) == ()


def test_what_the_resident_said_may_speak_of_eight_weeks() -> None:
    said = replace(HEATING, text="I waited eight weeks and wrote to the Ombudsman.")
    complaint = folded(RECEIVED, said, replace(ACKNOWLEDGED, points=(1,)))
    at = setting(ACKNOWLEDGED_ON)
    assert "eight weeks" in compose(K.ACKNOWLEDGEMENT_1, complaint, at).markdown
