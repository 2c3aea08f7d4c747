"""From the acknowledgement to the answer: each step on the days on which it may be, and not on the others."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from life.office import BACK, REFS, Office
from plain_model import ModelStage, nth_working_day

DECIDERS = st.sampled_from(["Jane Evans", "J. Evans", "EVANS, Jane", "Piotr Łukasz", "p lukasz"])
SAME = {"Jane Evans": 1, "J. Evans": 1, "EVANS, Jane": 1, "Piotr Łukasz": 2, "p lukasz": 2}


class Answering(Office):
    """Acknowledging, deciding, putting right, answering, and stage 2."""

    @rule(target=REFS)
    def a_complaint_acknowledged(self) -> str:
        """A short way to where most things can go wrong."""
        return self.logged_and_acknowledged()

    def logged_and_acknowledged(self) -> str:
        ref = self.logged(0)
        self.acknowledge(ref, 0)
        return ref

    def logged_and_answered(self, decider: str) -> str:
        ref = self.logged_and_acknowledged()
        self.decide(ref)
        self.put_right(ref)
        self.respond(ref, decider, 0)
        return ref

    @rule(target=REFS, decider=DECIDERS)
    def a_complaint_at_stage_2(self, decider: str) -> str:
        """Answered at stage 1, asked again and acknowledged, with stage 2 decided."""
        ref = self.logged_and_answered(decider)
        self.escalate(ref, 0)
        self.acknowledge(ref, 0)
        self.decide(ref)
        return ref

    @rule(ref=REFS, back=BACK)
    def acknowledge(self, ref: str, back: int) -> None:
        stage, day = self.model[ref].unacknowledged, self.on(back)
        fits = stage is not None and day >= stage.opened
        words = ("--on", str(day), "--responsible", "yes", "--outcome", "none-given")
        if self.act(fits, ref, "ack", *words, letter=True) and stage:
            stage.acknowledged = day
            stage.told = stage.unextended if stage.unextended >= day else None

    @rule(ref=REFS)
    def decide(self, ref: str) -> None:
        stage = self.model[ref].current
        fits = stage in self.model[ref].open_stages
        if self.act(fits, ref, "finding", "1", "--decision", "upheld", "--reasons", "The visit was missed."):
            stage.decided = True
        if fits:
            self.accepts(ref, "learn", "--none", "Nothing beyond this one.")
            stage.learned = True

    @rule(ref=REFS)
    def put_right(self, ref: str) -> None:
        self.accepts(ref, "remedy", "--what", "We will mend it", "--kind", "apology").settled = True

    @rule(ref=REFS, decider=DECIDERS, back=BACK)
    def respond(self, ref: str, decider: str, back: int) -> None:
        complaint, day = self.model[ref], self.on(back)
        stage = complaint.current
        ready = stage.acknowledged is not None and stage.decided and complaint.settled and stage.learned
        first = complaint.stages[0].decider
        other = stage.number == 1 or first is None or SAME[decider] != SAME[first]
        fits = stage in complaint.open_stages and ready and other and day >= (stage.acknowledged or day)
        if self.act(fits, ref, "respond", "--decider", decider, "--on", str(day), letter=True):
            stage.answered, stage.decider = day, decider

    @rule(ref=REFS, late=st.integers(0, 1))
    def answer_at_the_last_moment(self, ref: str, late: int) -> None:
        """On the last day that is in time, or the day after it."""
        self.wait_for_the_date(ref, late)
        self.decide(ref)
        self.put_right(ref)
        self.respond(ref, "Jane Evans", 0)

    @rule(ref=REFS, late=st.integers(0, 1))
    def wait_for_the_date(self, ref: str, late: int) -> None:
        """To the last day that is in time, or the day after it."""
        self.today = max(self.today, self.model[ref].current.code_date + timedelta(days=late))

    @rule(ref=REFS, back=BACK)
    def escalate(self, ref: str, back: int) -> None:
        complaint, day = self.model[ref], self.on(back)
        fits = complaint.end in ("", "closed") and len(complaint.stages) == 1 and day >= complaint.stages[0].opened
        if self.act(fits, ref, "escalate", "--on", str(day)):
            complaint.end = ""
            complaint.stages.append(ModelStage(2, day))

    @rule(ref=REFS)
    def from_the_future(self, ref: str) -> None:
        self.refuses(ref, "escalate", "--on", str(self.today + timedelta(days=1)))

    @rule(ref=REFS, number=st.integers(1, 2), days=st.integers(0, 30))
    def correct_the_acknowledgement(self, ref: str, number: int, days: int) -> None:
        """To any day that it could have been: what a letter told stays told, and an extension stands."""
        stage = next((stage for stage in self.model[ref].stages if stage.number == number), None)
        day = self.today if stage is None else min(stage.opened + timedelta(days=days), self.today)
        fits = stage is not None and stage.acknowledged not in (None, day) and day <= (stage.answered or day)
        field = "acknowledged" if number == 1 else "acknowledged-2"
        if self.act(fits, ref, "correct", field, str(day), "--reason", "Read again from the letter") and stage:
            stage.acknowledged = day

    @rule(ref=REFS, days=st.integers(-12, 6))
    def correct_the_receipt(self, ref: str, days: int) -> None:
        """Day zero of stage 1 moves, and every date that was counted from it."""
        first, *rest = self.model[ref].stages
        day = first.opened + timedelta(days=days)
        later = [first.acknowledged, first.answered, *(stage.opened for stage in rest), self.today]
        fits = days != 0 and day <= min(found for found in later if found)
        if self.act(fits, ref, "correct", "received", str(day), "--reason", "The stamp says so"):
            first.opened = day

    def moved(self, stage: ModelStage, day: date, to: date) -> None:
        """The resident was told another day for the answer."""
        stage.told, stage.last_notice = to, day


def in_working_days(stage: ModelStage, number: int) -> date:
    """So many working days after the date in force."""
    return nth_working_day(stage.code_date, number)
