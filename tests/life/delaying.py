"""A new date for the answer: an extension while there is time, and word that it is late once there is none."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from life.answering import Answering, in_working_days
from life.office import BACK, REFS
from plain_model import nth_working_day


class Delaying(Answering):
    """Extensions and their limit; and no other way to more time."""

    @rule(ref=REFS, late=st.integers(0, 1))
    def extend_at_the_last_moment(self, ref: str, late: int) -> None:
        """On the last day that is in time, or the day after it."""
        self.wait_for_the_date(ref, late)
        self.extended(ref, in_working_days(self.model[ref].current, 3), self.today)

    @rule(ref=REFS, first=st.integers(5, 10))
    def extend_twice(self, ref: str, first: int) -> None:
        """Extensions of a stage count together."""
        for days in (first, 5):
            self.extended(ref, in_working_days(self.model[ref].current, days), self.today)

    @rule(ref=REFS, days=st.integers(1, 25), back=BACK)
    def extend(self, ref: str, days: int, back: int) -> None:
        self.extended(ref, in_working_days(self.model[ref].current, days), self.on(back))

    @rule(ref=REFS, beyond=st.integers(0, 1))
    def extend_to_the_edge(self, ref: str, beyond: int) -> None:
        """To the last day that an extension may reach, or the day after it."""
        self.extended(ref, self.model[ref].current.cap + timedelta(days=beyond), self.today)

    @rule(target=REFS, beyond=st.integers(0, 1))
    def a_complaint_extended_to_the_edge(self, beyond: int) -> str:
        """A short way to that."""
        ref = self.logged_and_acknowledged()
        self.extend_to_the_edge(ref, beyond)
        return ref

    def may_be_extended(self, ref: str, day: date) -> bool:
        stage = self.model[ref].current
        begun = max(found for found in (stage.acknowledged, stage.last_notice, date.min) if found)
        is_open = stage in self.model[ref].open_stages and stage.acknowledged is not None
        return is_open and begun <= day <= stage.code_date

    def extended(self, ref: str, to: date, day: date) -> None:
        stage = self.model[ref].current
        fits = self.may_be_extended(ref, day) and max(stage.due[1], day) < to <= stage.cap
        words = ("--to", str(to), "--reason", "A survey", "--on", str(day))
        if self.act(fits, ref, "extend", *words, letter=True):
            self.moved(stage, day, to)
            stage.extensions.append((day, to))

    @rule(ref=REFS, days=st.integers(1, 25))
    def extend_by_days(self, ref: str, days: int) -> None:
        """By a number of working days, which are counted from the day that is due."""
        stage = self.model[ref].current
        if not self.may_be_extended(ref, self.today):
            self.refuses(ref, "extend", "--days", str(days), "--reason", "A survey")
            return
        to = nth_working_day(stage.due[1], days)
        fits = max(stage.due[1], self.today) < to <= stage.cap
        if self.act(fits, ref, "extend", "--days", str(days), "--reason", "A survey", letter=True):
            self.moved(stage, self.today, to)
            stage.extensions.append((self.today, to))

    @rule(ref=REFS, days=st.integers(0, 20), back=BACK)
    def tell_that_it_is_late(self, ref: str, days: int, back: int) -> None:
        """No more time comes of it."""
        complaint, day = self.model[ref], self.on(back)
        stage, expect = complaint.current, self.on(back) + timedelta(days=days)
        fits = stage in complaint.open_stages and day > stage.code_date
        words = ("--expect", str(expect), "--reason", "The surveyor is ill", "--on", str(day))
        if self.act(fits, ref, "late", *words, letter=True):
            self.moved(stage, day, expect)

    @rule(target=REFS, days=st.integers(1, 4))
    def an_acknowledgement_was_later(self, days: int) -> str:
        """Found out before the answer: there is more time, and yet the letter told an earlier day."""
        ref = self.logged_and_acknowledged()
        self.pass_time(days)
        self.correct_the_acknowledgement(ref, 1, days)
        return ref

    @rule(target=REFS, days=st.integers(0, 9), late=st.integers(0, 9))
    def an_extension_overtaken(self, days: int, late: int) -> str:
        """Acknowledged later than was recorded, a stage may have more time than its extension gave it."""
        ref = self.logged_and_acknowledged()
        self.extend_at_the_last_moment(ref, 0)
        self.correct_the_acknowledgement(ref, 1, days)
        self.extended(ref, self.model[ref].current.unextended, self.today)
        self.answer_at_the_last_moment(ref, late)
        return ref
