"""The legal times of a hazard, counted by hand. England's holidays: 25 and 28 December 2026, 1 January 2027."""

from dataclasses import replace
from datetime import date, time

import pytest

from complaints_cli.domain.awaab import PHASES, phase
from complaints_cli.domain.hazard_clocks import Limit, Step, law_of, limits, unclocked
from complaints_cli.domain.hazards import Assessment, Graded, Hazard, HazardKind, Stamp
from complaints_cli.domain.terms import Governs, Verdict
from stories import ENGLAND

FRIDAY = date(2026, 11, 20)
AWARE = Stamp(on=FRIDAY, at=time(16, 40))


def hazard(grade: Graded | None = None, **facts: object) -> Hazard:
    graded = () if grade is None else (Assessment(grade=grade, when=AWARE),)
    usual = Hazard(number=1, aware=AWARE, sort=HazardKind.DAMP_MOULD, assessments=graded)
    return replace(usual, **facts)  # type: ignore[arg-type]


def found(one: Hazard) -> dict[Step, Limit]:
    return {each.step: each for each in limits(one, ENGLAND)}


def days(one: Hazard) -> dict[Step, date]:
    return {step: each.due_on for step, each in found(one).items()}


def test_an_emergency_has_24_hours_to_the_minute_over_the_weekend() -> None:
    both = found(hazard(Graded.EMERGENCY))
    assert set(both) == {Step.INVESTIGATE, Step.SAFE}
    for limit in both.values():
        assert (limit.due_on, limit.due_at) == (date(2026, 11, 21), time(16, 40))
        assert limit.governed_by is Governs.LAW


def test_one_that_nobody_has_graded_may_be_an_emergency() -> None:
    ungraded = found(hazard())
    assert (ungraded[Step.ASSESS].due_on, ungraded[Step.ASSESS].due_at) == (date(2026, 11, 21), time(16, 40))
    assert ungraded[Step.INVESTIGATE].due_on == date(2026, 12, 4)
    assert days(hazard(danger_now=False)) == {Step.INVESTIGATE: date(2026, 12, 4)}
    assert set(days(hazard(danger_now=True))) == {Step.INVESTIGATE, Step.SAFE}


@pytest.mark.parametrize(
    ("aware", "expected"),
    [
        (FRIDAY, date(2026, 12, 4)),
        # Saturday is day zero: Monday is day one.
        (date(2026, 11, 21), date(2026, 12, 4)),
        # 15 to 18 and 21 to 24 December, then 29 and 30: without Christmas Day and the substitute for Boxing Day.
        (date(2026, 12, 14), date(2026, 12, 30)),
    ],
)
def test_a_significant_hazard_is_investigated_within_10_working_days(aware: date, expected: date) -> None:
    assert days(hazard(Graded.SIGNIFICANT, aware=Stamp(on=aware))) == {Step.INVESTIGATE: expected}


def test_the_rest_is_counted_from_the_end_of_the_investigation() -> None:
    # Wed 23 December 2026: 24, 29 and 30 are three working days, 31 December and 4 January five.
    ended = hazard(Graded.SIGNIFICANT, investigated=Stamp(on=date(2026, 12, 23)))
    assert days(ended) == {
        Step.INVESTIGATE: date(2026, 12, 4),
        Step.SUMMARY: date(2026, 12, 30),
        Step.SAFE: date(2027, 1, 4),
        Step.WORKS: date(2027, 1, 4),
    }


def test_an_emergency_owes_its_summary_and_works_too() -> None:
    ended = hazard(Graded.EMERGENCY, investigated=Stamp(on=date(2026, 11, 21), at=time(9)))
    assert days(ended) == {
        Step.INVESTIGATE: date(2026, 11, 21),
        Step.SAFE: date(2026, 11, 21),
        Step.SUMMARY: date(2026, 11, 25),
        Step.WORKS: date(2026, 11, 27),
    }


def test_steps_in_time_give_the_works_12_weeks_and_steps_too_late_none() -> None:
    ended = hazard(Graded.SIGNIFICANT, investigated=Stamp(on=date(2026, 12, 4)))
    assert days(ended)[Step.WORKS] == date(2026, 12, 11)
    taken = found(replace(ended, steps_on=date(2026, 12, 11)))[Step.WORKS]
    assert (taken.due_on, taken.original_due) == (date(2027, 2, 26), date(2026, 12, 11))
    assert days(replace(ended, steps_on=date(2026, 12, 14)))[Step.WORKS] == date(2026, 12, 11)


def test_what_is_no_hazard_ends_its_times_and_owes_the_summary_of_an_investigation() -> None:
    assert limits(hazard(Graded.NONE), ENGLAND) == ()
    ended = hazard(Graded.NONE, investigated=Stamp(on=date(2026, 12, 4)))
    assert days(ended) == {Step.SUMMARY: date(2026, 12, 9)}
    assert unclocked(ended) == "assessed as no hazard"


class TestHousedElsewhere:
    elsewhere = hazard(Graded.EMERGENCY, rehoused=Stamp(on=date(2026, 11, 21), at=time(12)))

    def test_keeps_the_law_and_leaves_the_home_to_be_made_safe(self) -> None:
        both = found(self.elsewhere)
        assert both[Step.SAFE].kept(date(2026, 12, 1)) is Verdict.MET
        # Twelve weeks after Saturday 21 November 2026.
        home = both[Step.RETURN]
        assert (home.due_on, home.governed_by, home.done) == (date(2027, 2, 13), Governs.RECORD, None)

    def test_until_it_is_safe(self) -> None:
        safe = Stamp(on=date(2027, 1, 20))
        assert found(replace(self.elsewhere, safe=safe))[Step.RETURN].done == safe

    def test_after_it_was_safe_is_of_no_account(self) -> None:
        safe = Stamp(on=date(2026, 11, 21), at=time(11))
        both = found(replace(self.elsewhere, safe=safe))
        assert Step.RETURN not in both
        assert both[Step.SAFE].done == safe

    def test_counts_for_a_significant_hazard_too(self) -> None:
        one = hazard(
            Graded.SIGNIFICANT, investigated=Stamp(on=date(2026, 12, 4)), rehoused=Stamp(on=date(2026, 12, 11))
        )
        assert found(one)[Step.SAFE].kept(date(2027, 1, 1)) is Verdict.MET
        assert days(one)[Step.RETURN] == date(2027, 3, 5)


class TestVerdict:
    @pytest.mark.parametrize(
        ("safe", "verdict"),
        [
            (Stamp(on=date(2026, 11, 21), at=time(16, 40)), Verdict.MET),
            (Stamp(on=date(2026, 11, 21), at=time(16, 41)), Verdict.MISSED),
            (Stamp(on=date(2026, 11, 20)), Verdict.MET),
            (Stamp(on=date(2026, 11, 22)), Verdict.MISSED),
            (Stamp(on=date(2026, 11, 21)), None),
        ],
    )
    def test_of_what_is_done(self, safe: Stamp, verdict: Verdict | None) -> None:
        assert found(hazard(Graded.EMERGENCY, safe=safe))[Step.SAFE].kept(date(2026, 12, 1)) is verdict

    @pytest.mark.parametrize(
        ("today", "now", "verdict"),
        [
            (date(2026, 11, 21), time(16, 40), Verdict.PENDING),
            (date(2026, 11, 21), time(16, 41), Verdict.MISSED),
            (date(2026, 11, 21), None, Verdict.PENDING),
            (date(2026, 11, 22), None, Verdict.MISSED),
        ],
    )
    def test_of_what_is_not(self, today: date, now: time | None, verdict: Verdict) -> None:
        assert found(hazard(Graded.EMERGENCY))[Step.SAFE].kept(today, now) is verdict

    def test_of_days_knows_no_hour(self) -> None:
        one = found(hazard(Graded.SIGNIFICANT))[Step.INVESTIGATE]
        assert one.kept(date(2026, 12, 4), time(23, 59)) is Verdict.PENDING
        assert one.kept(date(2026, 12, 5)) is Verdict.MISSED


class TestFromWhenAnEmergencyRuns:
    later = Stamp(on=date(2026, 11, 24), at=time(10))

    def graded(self, *grades: Graded) -> Hazard:
        return hazard(assessments=tuple(Assessment(grade=grade, when=self.later) for grade in grades))

    def test_from_becoming_aware_when_it_is_the_first_grading(self) -> None:
        assert self.graded(Graded.EMERGENCY).emergency_from == AWARE
        assert self.graded(Graded.EMERGENCY, Graded.EMERGENCY).emergency_from == AWARE

    def test_from_finding_it_worse_than_was_thought(self) -> None:
        assert self.graded(Graded.SIGNIFICANT, Graded.EMERGENCY).emergency_from == self.later
        both = found(self.graded(Graded.SIGNIFICANT, Graded.EMERGENCY))
        assert (both[Step.SAFE].due_on, both[Step.SAFE].due_at) == (date(2026, 11, 25), time(10))

    def test_from_becoming_aware_where_somebody_was_in_danger_then(self) -> None:
        assert replace(self.graded(Graded.SIGNIFICANT, Graded.EMERGENCY), danger_now=True).emergency_from == AWARE


class TestWhatWasMissedStaysMissed:
    """Aware on Fri 20 November 2026 at 16:40, somebody in danger: 24 hours, to Saturday 16:40."""

    LATER = Stamp(on=date(2026, 11, 22), at=time(9))
    IN_TIME = Stamp(on=date(2026, 11, 21), at=time(16, 40))

    def stood_down(self, when: Stamp, grade: Graded, safe: Stamp | None = None) -> list[tuple[Step, Verdict | None]]:
        graded = (Assessment(grade=grade, when=when),)
        one = hazard(danger_now=True, assessments=graded, safe=safe)
        return [(each.step, each.kept(date(2026, 11, 23))) for each in limits(one, ENGLAND) if each.due_at]

    @pytest.mark.parametrize("grade", [Graded.SIGNIFICANT, Graded.NONE])
    def test_when_it_is_found_to_be_less_afterwards(self, grade: Graded) -> None:
        missed = [(Step.INVESTIGATE, Verdict.MISSED), (Step.SAFE, Verdict.MISSED)]
        assert self.stood_down(self.LATER, grade) == missed
        assert self.stood_down(self.LATER, grade, safe=self.IN_TIME) == missed[:1]

    def test_but_not_when_that_was_found_in_time(self) -> None:
        assert self.stood_down(self.IN_TIME, Graded.SIGNIFICANT) == []

    def test_nor_while_it_counts_as_one(self) -> None:
        one = hazard(Graded.EMERGENCY)
        assert [each.step for each in limits(one, ENGLAND)] == [Step.INVESTIGATE, Step.SAFE]

    def test_each_time_that_it_counted_as_one(self) -> None:
        grades = (Graded.SIGNIFICANT, Graded.EMERGENCY, Graded.NONE)
        stamps = [Stamp(on=date(2026, 11, day), at=time(9)) for day in (23, 25, 27)]
        graded = tuple(Assessment(grade=g, when=w) for g, w in zip(grades, stamps, strict=True))
        assert hazard(danger_now=False, assessments=graded).emergencies == ((stamps[1], stamps[2]),)
        assert hazard(assessments=graded[1:2]).emergencies == ((AWARE, None),)


@pytest.mark.parametrize(
    ("aware", "said"),
    [
        (Stamp(on=FRIDAY, at=time(16, 40)), "24 hours after Fri 20 Nov 2026 16:40, when you became aware"),
        (Stamp(on=FRIDAY, at=time(9, 12), noted=True), "when it was recorded, as no time was given"),
        (Stamp(on=FRIDAY), "24 hours after Fri 20 Nov 2026 00:00, the start of the day, as no time is on record"),
    ],
)
def test_says_how_the_moment_is_known(aware: Stamp, said: str) -> None:
    limit = found(hazard(Graded.EMERGENCY, aware=aware))[Step.SAFE]
    assert limit.elapsed is not None
    assert said in limit.elapsed.words


class TestPhases:
    def test_the_first_is_in_force_from_27_october_2025(self) -> None:
        for day, there in ((date(2025, 10, 26), False), (date(2025, 10, 27), True)):
            for emergency in (False, True):
                assert (phase(day, HazardKind.DAMP_MOULD, emergency=emergency) is not None) is there
        (first,) = PHASES
        assert first.in_force_from == date(2025, 10, 27)

    def test_an_earlier_hazard_has_no_legal_time_and_says_so(self) -> None:
        early = hazard(Graded.EMERGENCY, aware=Stamp(on=date(2025, 10, 26)))
        assert limits(early, ENGLAND) == ()
        assert "no legal time" in unclocked(early)
        assert limits(replace(early, assessments=()), ENGLAND) == ()

    def test_beyond_damp_and_mould_it_reaches_emergencies_alone(self) -> None:
        fire = hazard(Graded.SIGNIFICANT, sort=HazardKind.FIRE, investigated=Stamp(on=date(2026, 12, 4)))
        assert limits(fire, ENGLAND) == ()
        assert "still to be dealt with" in unclocked(fire)
        assert set(days(hazard(Graded.EMERGENCY, sort=HazardKind.FIRE))) == {Step.INVESTIGATE, Step.SAFE}
        # Nobody has graded it: it may be an emergency yet.
        assert set(days(hazard(sort=HazardKind.FIRE))) == {Step.ASSESS}

    def test_a_kind_that_nobody_has_settled_may_be_any(self) -> None:
        assert law_of(hazard(Graded.SIGNIFICANT, sort=None)) is PHASES[0]
        assert unclocked(hazard(Graded.SIGNIFICANT, sort=None)) == ""
