"""After every step the program and the model say the same of what is due, of the complaint, of the figures."""

from datetime import date
from typing import Any

from hypothesis.stateful import invariant

from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.chain import record_troubles
from complaints_cli.store.reading import reading
from life.keeping import Keeping
from life.looked_back_at import differences
from plain_counts import REFUSED, counted, first_of_year
from plain_model import ModelComplaint, ModelStage

IN_TIME = ("without an extension", "with an extension")


class Agreeing(Keeping):
    """What must be so at every step, and at the end of each life."""

    @invariant()
    def the_program_agrees(self) -> None:
        if not hasattr(self, "db"):
            return
        Agreeing.steps += 1
        before = self.fingerprint()
        self.everybody_is_in_due()
        if self.touched:
            self.the_complaint_is_shown_as_it_is(self.model[self.touched])
            self.touched = ""
        self.the_figures_are_right_and_the_chain_holds()
        assert self.fingerprint() == before

    def everybody_is_in_due(self) -> None:
        """P1, P2, P3, P6, P8, P15: one item an open stage, on the model's date, and reading changes no byte."""
        due = self.accepted("due", "--all")
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
        assert found == expected, found ^ expected
        for item in due["items"]:
            assert (item["state"] == "overdue") == (date.fromisoformat(item["due_on"]) < self.today)
        listed = {item["ref"]: item["state"] for item in self.accepted("list")["items"]}
        assert listed == {ref: complaint.state for ref, complaint in self.model.items()}

    def the_complaint_is_shown_as_it_is(self, complaint: ModelComplaint) -> None:
        """Every day and verdict, worked out by listing days."""
        shown = self.accepted("show", complaint.ref)
        assert shown["state"] == complaint.state
        assert (shown["parties"]["name"] == complaint.name) is not complaint.erased
        expected = [self.stage_told(complaint, stage) for stage in complaint.stages]
        found = [{key: stage[key] for key in expected[0]} for stage in shown["stages"]]
        unlike = list(differences(expected, found))
        assert unlike == [], (complaint.ref, unlike)

    def stage_told(self, complaint: ModelComplaint, stage: ModelStage) -> dict[str, Any]:
        until = complaint.until(stage, self.today)
        (ack_state, ack_missed_by), (state, missed_by) = stage.acknowledgement(until), stage.response(until)
        days = {
            "opened_on": stage.opened,
            "acknowledged_on": stage.acknowledged,
            "ack_due": stage.acknowledge_due,
            "response_due": stage.code_date,
            "original_due": stage.unextended,
            "extended_to": stage.extensions[-1][1] if stage.extensions else None,
            "backstop": stage.backstop,
            "responded_on": stage.answered,
            "promised_on": stage.told,
        }
        return {
            **{name: day and day.isoformat() for name, day in days.items()},
            "stage": stage.number,
            "ack_state": ack_state,
            "ack_missed_by": ack_missed_by,
            "response_state": state,
            "response_missed_by": missed_by,
        }

    def years(self) -> set[int]:
        return {first_of_year(stage.opened) for complaint in self.model.values() for stage in complaint.stages}

    def the_figures_are_right_and_the_chain_holds(self) -> None:
        """CH02 by how each stage was answered; withdrawn ones are in, once; refused ones stand apart."""
        with reading(self.db) as record:
            ends = record.landlord(self.today).year_ends
            for year in self.years():
                self.the_figures_of_a_year(Span(record.rows, named(label(year), ends), self.today), year)
            assert next(record_troubles(record.connection), None) is None

    def the_figures_of_a_year(self, span: Span, year: int) -> None:
        for number in (1, 2):
            expected = counted(self.model.values(), number, year, self.today)
            refused = expected.pop(REFUSED, 0)
            answered = span.measured(f"answered-in-time-{number}")
            found = {word: n for word, n in answered.words.items() if n}
            assert found == dict(expected), (found, expected)
            assert (answered.count, answered.total) == (sum(expected[word] for word in IN_TIME), expected.total())
            assert span.measured("CH01", number, "lcra").count == expected.total()
            asked = span.measured(f"not-accepted-{number}")
            assert (asked.count, asked.total) == (refused, refused + expected.total())

    def the_regulators_figures_are_right(self) -> None:
        """CH01 and CH02 as the report prints them."""
        for year in self.years():
            told = self.accepted("report", "tsm", "--year", label(year))["measures"]
            found = {(each["id"], each["part"]): each for each in told if each["stock"] == "lcra"}
            for number in (1, 2):
                expected = counted(self.model.values(), number, year, self.today)
                expected.pop(REFUSED, None)
                assert found["CH01", number]["numerator"] == expected.total()
                ch02 = found["CH02", number]
                in_time = [expected[word] for word in IN_TIME]
                assert (ch02["numerator"], ch02["denominator"]) == (sum(in_time), expected.total())
                assert [ch02["without_extension"], ch02["with_extension"]] == in_time

    def teardown(self) -> None:
        if not hasattr(self, "db"):
            return
        try:
            for complaint in self.model.values():
                self.the_complaint_is_shown_as_it_is(complaint)
            self.the_regulators_figures_are_right()
            for day in self.kept:
                self.compare(day)
            assert self.accepted("verify")["problems"] == []
            Agreeing.lives += 1
        finally:
            self.folder.cleanup()


def label(year: int) -> str:
    """A reporting year as it is typed."""
    return f"{year}/{(year + 1) % 100:02d}"
