"""The life of complaints, driven through the command line at random, against a plain model of it.

Every rule says beforehand whether the command is to be accepted; what is refused leaves the record as it was and names
its rule. After every step each open complaint is in `due`, and at the end the record verifies.
"""

import os
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from at_the_desk import AtTheDesk
from plain_model import ModelComplaint, ModelStage, nth_working_day

BACK = st.integers(0, 4)
DECIDERS = st.sampled_from(["Jane Evans", "J. Evans", "EVANS, Jane", "Piotr Łukasz", "p lukasz"])
SAME = {"Jane Evans": 1, "J. Evans": 1, "EVANS, Jane": 1, "Piotr Łukasz": 2, "p lukasz": 2}


class LifeOfComplaints(AtTheDesk, RuleBasedStateMachine):
    """Time only moves forward; complaints come, move through their stages, and end."""

    refs = Bundle("refs")

    @initialize(start=st.dates(date(2026, 1, 5), date(2027, 10, 1)))
    def open_the_office(self, start: date) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.model: dict[str, ModelComplaint] = {}
        self.opens(Path(self.folder.name), start, "Jane Evans", "Piotr Łukasz")

    def teardown(self) -> None:
        if hasattr(self, "db"):
            try:
                assert self.accepted("verify")["problems"] == []
            finally:
                self.folder.cleanup()

    @rule(days=st.integers(0, 20))
    def pass_time(self, days: int) -> None:
        self.today = min(self.today + timedelta(days=days), date(2028, 6, 30))

    @rule(target=refs, back=BACK)
    def log(self, back: int) -> str:
        return self.logged(back)

    def logged(self, back: int) -> str:
        data = self.accepted(
            "log", "--via", "phone", "--summary", "[kitchen] {{ 7*7 }}", "--received", str(self.on(back))
        )
        ref: str = data["ref"]
        assert ref not in self.model
        self.model[ref] = ModelComplaint(ref, [ModelStage(1, self.on(back))])
        return ref

    @rule(target=refs)
    def a_complaint_acknowledged(self) -> str:
        """A short way to where most things can go wrong."""
        return self.logged_and_acknowledged()

    def logged_and_acknowledged(self) -> str:
        ref = self.logged(0)
        self.acknowledge(ref, 0)
        return ref

    @rule(target=refs, decider=DECIDERS)
    def a_complaint_at_stage_2(self, decider: str) -> str:
        """Answered at stage 1, asked again and acknowledged, with stage 2 decided."""
        ref = self.logged_and_acknowledged()
        self.decide(ref)
        self.put_right(ref)
        self.respond(ref, decider, 0)
        self.escalate(ref, 0)
        self.acknowledge(ref, 0)
        self.decide(ref)
        return ref

    @rule(ref=refs, back=BACK)
    def acknowledge(self, ref: str, back: int) -> None:
        complaint, day = self.model[ref], self.on(back)
        stage = complaint.unacknowledged
        fits = stage is not None and day >= stage.opened

        def change() -> None:
            assert stage is not None
            stage.acknowledged = day
            stage.told = stage.unextended

        self.either(fits, change, "ack", ref, "--on", str(day), "--responsible", "yes", "--outcome", "none-given")

    @rule(ref=refs, late=st.integers(0, 1))
    def wait_for_the_date(self, ref: str, late: int) -> None:
        """To the last day that is in time, or the day after it."""
        self.today = max(self.today, self.model[ref].current.code_date + timedelta(days=late))

    @rule(ref=refs, late=st.integers(0, 1))
    def extend_at_the_last_moment(self, ref: str, late: int) -> None:
        """On the last day that is in time, or the day after it."""
        self.wait_for_the_date(ref, late)
        self.extended(ref, nth_working_day(self.model[ref].current.code_date, 3), self.today)

    @rule(ref=refs, first=st.integers(5, 10))
    def extend_twice(self, ref: str, first: int) -> None:
        """Extensions of a stage count together."""
        for days in (first, 5):
            self.extended(ref, nth_working_day(self.model[ref].current.code_date, days), self.today)

    @rule(ref=refs, days=st.integers(1, 25), back=BACK)
    def extend(self, ref: str, days: int, back: int) -> None:
        self.extended(ref, nth_working_day(self.model[ref].current.code_date, days), self.on(back))

    @rule(ref=refs, beyond=st.integers(0, 1))
    def extend_to_the_edge(self, ref: str, beyond: int) -> None:
        """To the last day that an extension may reach, or the day after it."""
        self.extended(ref, self.model[ref].current.cap + timedelta(days=beyond), self.today)

    def extended(self, ref: str, to: date, day: date) -> None:
        complaint = self.model[ref]
        stage = complaint.current
        fits = (
            stage in complaint.open_stages
            and stage.acknowledged is not None
            and stage.acknowledged <= day <= stage.code_date
            and max(stage.due[1], day) < to <= stage.cap
        )

        def change() -> None:
            stage.extended_to = stage.told = to

        self.either(fits, change, "extend", ref, "--to", str(to), "--reason", "A survey", "--on", str(day))

    @rule(ref=refs, number=st.integers(1, 2), days=st.integers(0, 30))
    def correct_the_acknowledgement(self, ref: str, number: int, days: int) -> None:
        """To any day that it could have been: what a letter told stays told, and an extension stands."""
        complaint = self.model[ref]
        stage = next((stage for stage in complaint.stages if stage.number == number), None)
        day = self.today if stage is None else min(stage.opened + timedelta(days=days), self.today)
        fits = stage is not None and stage.acknowledged not in (None, day) and day <= (stage.answered or day)

        def change() -> None:
            assert stage is not None
            stage.acknowledged = day

        words = ("correct", ref, "acknowledged" if number == 1 else "acknowledged-2", str(day))
        self.either(fits, change, *words, "--reason", "Read again from the letter")
        if fits and stage is not None and stage.answered is not None:
            self.judge(ref, stage)

    @rule(target=refs, days=st.integers(1, 4))
    def an_acknowledgement_was_later(self, days: int) -> str:
        """Found out before the answer: there is more time, and yet the letter told an earlier day."""
        ref = self.logged_and_acknowledged()
        self.pass_time(days)
        self.correct_the_acknowledgement(ref, 1, days)
        return ref

    @rule(target=refs, days=st.integers(0, 9), late=st.integers(0, 9))
    def an_extension_overtaken(self, days: int, late: int) -> str:
        """Acknowledged later than was recorded, a stage may have more time than its extension gave it."""
        ref = self.logged_and_acknowledged()
        self.extend_at_the_last_moment(ref, 0)
        self.correct_the_acknowledgement(ref, 1, days)
        self.extended(ref, self.model[ref].current.unextended, self.today)
        self.wait_for_the_date(ref, late)
        self.decide(ref)
        self.put_right(ref)
        self.respond(ref, "Jane Evans", 0)
        return ref

    @rule(ref=refs)
    def decide(self, ref: str) -> None:
        complaint = self.model[ref]
        stage = complaint.current
        fits = stage in complaint.open_stages

        def change() -> None:
            stage.decided = True

        words = ("finding", ref, "1", "--decision", "upheld", "--reasons", "The visit was missed.")
        self.either(fits, change, *words)
        if fits:
            self.accepted("learn", ref, "--none", "Nothing beyond this one.")
            stage.learned = True

    @rule(ref=refs)
    def put_right(self, ref: str) -> None:
        self.accepted("remedy", ref, "--what", "We will mend it", "--kind", "apology")
        for stage in self.model[ref].stages:
            stage.put_right = True
        self.model[ref].settled = True

    @rule(ref=refs, decider=DECIDERS, back=BACK)
    def respond(self, ref: str, decider: str, back: int) -> None:
        complaint, day = self.model[ref], self.on(back)
        stage = complaint.current
        ready = stage.acknowledged is not None and stage.decided and complaint.settled and stage.learned
        first = complaint.stages[0].decider
        other = stage.number == 1 or first is None or SAME[decider] != SAME[first]
        fits = stage in complaint.open_stages and ready and other and day >= (stage.acknowledged or day)

        def change() -> None:
            stage.answered, stage.decider = day, decider

        self.either(fits, change, "respond", ref, "--decider", decider, "--on", str(day))
        if fits:
            self.judge(ref, stage)

    @rule(ref=refs, back=BACK)
    def escalate(self, ref: str, back: int) -> None:
        complaint, day = self.model[ref], self.on(back)
        fits = complaint.end in ("", "closed") and len(complaint.stages) == 1 and day >= complaint.stages[0].opened

        def change() -> None:
            complaint.end = ""
            complaint.stages.append(ModelStage(2, day, put_right=complaint.settled))

        self.either(fits, change, "escalate", ref, "--on", str(day))

    @rule(ref=refs)
    def close(self, ref: str) -> None:
        complaint = self.model[ref]
        fits = not complaint.end and not complaint.open_stages

        def change() -> None:
            complaint.end = "closed"

        self.either(fits, change, "close", ref, "--reason", "responded")

    @rule(ref=refs)
    def withdraw(self, ref: str) -> None:
        complaint = self.model[ref]

        def change() -> None:
            complaint.end = "withdrawn"

        words = ("withdraw", ref, "--said-on", str(self.today), "--via", "phone")
        self.either(bool(complaint.open_stages), change, *words)

    @rule(ref=refs)
    def reopen(self, ref: str) -> None:
        complaint = self.model[ref]

        def change() -> None:
            complaint.end = ""

        self.either(bool(complaint.end), change, "reopen", ref, "--reason", "The Ombudsman asked")

    @rule(ref=refs)
    def from_the_future(self, ref: str) -> None:
        self.refused("escalate", ref, "--on", str(self.today + timedelta(days=1)))

    @invariant()
    def everybody_is_in_due(self) -> None:
        """P1, P2, P3, P6, P8, P15: one item an open stage, on the model's date, and reading changes no byte."""
        if not hasattr(self, "db"):
            return
        before = self.fingerprint()
        due = self.accepted("due", "--all")
        assert self.fingerprint() == before
        found = {
            (i["ref"], i["stage"], i["what"], i["due_on"])
            for i in due["items"]
            if i["what"] in ("acknowledge", "respond")
        }
        expected = {
            (ref, stage.number, stage.due[0], stage.due[1].isoformat())
            for ref, complaint in self.model.items()
            for stage in complaint.open_stages
        }
        assert found == expected
        for item in due["items"]:
            assert (item["state"] == "overdue") == (date.fromisoformat(item["due_on"]) < self.today)
        listed = {item["ref"]: item["state"] for item in self.accepted("list")["items"]}
        assert listed.keys() == self.model.keys()


EXAMPLES = int(os.environ.get("COMPLAINTS_LIVES", "12"))
"""How many lives are lived: more by night."""


@pytest.mark.slow
def test_lives_agree_with_the_plain_model() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        LifeOfComplaints,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.generate] if EXAMPLES < 100 else list(Phase),
        ),
    )
