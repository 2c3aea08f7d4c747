"""What a row says happened becomes what is recorded: in the order of the days, and nothing beside it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from adopted import TODAY, brought_over, line, stage
from complaints_cli.domain.complaint import Complaint, Situation
from complaints_cli.domain.terms import CloseReason, Decision, Ground, NotedWith, RemedyKind, Satisfied, Verdict
from complaints_cli.domain.timetable import clocks
from complaints_cli.exchange.importing.line import Line, Sort
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from office_line import opened

UPHELD = Decision.UPHELD


@pytest.fixture
def db(empty_office: Path, tmp_path: Path) -> Path:
    path = tmp_path / "complaints.db"
    path.write_bytes(empty_office.read_bytes())
    return path


@pytest.fixture
def record(db: Path) -> Iterator[Record]:
    with reading(db) as found:
        yield found


def told(db: Path, *rows: Line) -> Complaint:
    """The complaint that the rows became."""
    brought_over(db, rows)
    with reading(db) as record:
        (ref,) = record.references()
        return record.complaint(ref)


def kinds(db: Path, complaint: Complaint) -> list[str]:
    with reading(db) as record:
        return [each.event.kind for each in record.history(complaint.ref)]


class TestOrder:
    def test_everything_stands_on_its_day(self, db: Path) -> None:
        row = line(
            *(2, "C1", "2026-06-01"),
            name="Maja Holm",
            summary="Damp",
            first=stage(acknowledged="2026-06-03", responded="2026-06-17", decision=UPHELD, decider="Jane Evans"),
            second=stage(opened="2026-06-22", acknowledged="2026-06-24", responded="2026-07-22", decision=UPHELD),
            closed=date(2026, 7, 24),
            satisfied=Satisfied.NO,
            amount=5000,
            learning="Ring first",
            note="She rang on Monday",
        )
        made = told(db, row)
        assert kinds(db, made) == [
            *("received", "point-added", "imported", "noted", "acknowledged", "finding-made", "responded"),
            *("escalated", "acknowledged", "finding-made", "remedy-offered", "responded", "learning-noted", "closed"),
        ]
        assert (made.situation, made.close_reason, made.satisfied) == (
            Situation.CLOSED,
            CloseReason.RESPONDED,
            Satisfied.NO,
        )
        assert made.notes[0].party is NotedWith.STAFF
        assert [(each.stage, each.amount, each.remedy) for each in made.actions] == [(2, 5000, RemedyKind.MONEY)]

    def test_stage_2_may_be_asked_for_before_stage_1_was_answered(self, db: Path) -> None:
        made = told(
            db,
            line(
                *(2, "C1", "2026-06-01"),
                first=stage(acknowledged="2026-06-03", responded="2026-06-17"),
                second=stage(opened="2026-06-10"),
            ),
        )
        assert kinds(db, made)[-3:] == ["acknowledged", "escalated", "responded"]
        assert made.situation is Situation.ESCALATED

    def test_what_nobody_decided_has_no_finding(self, db: Path) -> None:
        made = told(db, line(2, "C1", "2026-06-01", first=stage(acknowledged="2026-06-03", responded="2026-06-17")))
        assert made.findings == ()
        assert (made.stages[0].decision, made.stages[0].decider) == (None, None)


EXTENDED = {"acknowledged": "2026-06-03", "responded": "2026-06-26", "extended_to": "2026-06-26"}


class TestExtensions:
    def test_one_that_the_resident_was_told_of_in_time_counts(self, db: Path) -> None:
        first = stage(**EXTENDED, extension_told="2026-06-17", extension_reason="A survey")
        made = told(db, line(2, "C1", "2026-06-01", first=first))
        (notice,) = made.stages[0].notices
        # 10 working days after Wed 3 June is Wed 17 June.
        assert (notice.replaces, notice.to, notice.reason) == (date(2026, 6, 17), date(2026, 6, 26), "A survey")
        with reading(db) as record:
            assert clocks(made, record.rules_for(made))[0].responded(TODAY) == (Verdict.MET_WITH_EXTENSION, None)

    @pytest.mark.parametrize(
        ("day", "words"),
        [
            ({}, "Stage 1 extended to Fri 26 Jun 2026, no day on which the resident was told."),
            ({"extension_told": "2026-06-18"}, "Stage 1 extended to Fri 26 Jun 2026, told on Thu 18 Jun 2026."),
        ],
    )
    def test_one_told_too_late_or_never_is_kept_in_words(self, db: Path, day: dict[str, str], words: str) -> None:
        row = line(2, "C1", "2026-06-01", first=stage(**EXTENDED, **day))
        done = brought_over(db, [row])
        (remark,) = done.remarks
        assert (remark.column, remark.value, remark.held) == ("stage 1 extended to", words, False)
        with reading(db) as record:
            made = record.complaint("C-2026-0001")
            assert made.stages[0].notices == ()
            assert [note.text for note in made.notes] == [words]
            assert clocks(made, record.rules_for(made))[0].responded(TODAY) == (Verdict.MISSED, 7)


class TestEnds:
    def test_refused(self, db: Path) -> None:
        made = told(db, line(2, "C1", "2026-06-01", refused=date(2026, 6, 5), refusal_reason="It was of 2019"))
        assert made.situation is Situation.REFUSED
        assert made.refusal is not None
        assert (made.refusal.ground, made.refusal.reasons) == (Ground.OTHER, "It was of 2019")

    def test_withdrawn_and_then_closed_is_withdrawn(self, db: Path) -> None:
        row = line(2, "C1", "2026-06-01", withdrawn=date(2026, 6, 5), closed=date(2026, 6, 8))
        assert told(db, row).situation is Situation.WITHDRAWN

    def test_closed_without_an_answer_was_resolved(self, db: Path) -> None:
        assert told(db, line(2, "C1", "2026-06-01", closed=date(2026, 6, 8))).close_reason is CloseReason.RESOLVED

    def test_money_before_an_answer_stands_on_the_day_it_came(self, db: Path) -> None:
        made = told(db, line(2, "C1", "2026-06-01", amount=2500, remedy="Vouchers"))
        assert [(each.offered_on, each.what) for each in made.actions] == [(date(2026, 6, 1), "Vouchers")]

    def test_what_was_done_without_money_is_no_money(self, db: Path) -> None:
        made = told(db, line(2, "C1", "2026-06-01", remedy="A new lock", first=stage(responded="2026-06-10")))
        assert [(each.remedy, each.amount) for each in made.actions] == [(RemedyKind.ACTION, None)]

    def test_what_was_learned_before_an_answer_stands_on_the_day_it_came(self, db: Path) -> None:
        made = told(db, line(2, "C1", "2026-06-01", learning="Ring first"))
        assert [each.change for each in made.learning] == ["Ring first"]


class TestOthers:
    def test_a_request_is_done_where_a_day_says_so(self, db: Path) -> None:
        rows = [
            line(2, "S1", "2026-06-01", sort=Sort.REQUEST, name="Q R", summary="A tap", closed=date(2026, 6, 3)),
            line(3, "S2", "2026-06-02", sort=Sort.REQUEST, name="Q R"),
        ]
        assert brought_over(db, rows).not_complaints == 2
        with reading(db) as record:
            one, other = record.service_request("SR-2026-0001"), record.service_request("SR-2026-0002")
        assert (one.state, one.done_on) == ("done", date(2026, 6, 3))
        assert (other.state, other.received.summary) == ("open", "Not recorded in the older register")
        assert other.imported[0].alias == "S2"

    def test_a_compliment_keeps_its_words(self, db: Path) -> None:
        brought_over(db, [line(2, "", "2026-06-01", sort=Sort.COMPLIMENT, name="Q R", summary="Lovely people")])
        with reading(db) as record:
            assert record.compliment("K-2026-0001").received.text == "Lovely people"

    def test_the_same_reference_on_a_request_and_a_complaint_is_two_things(self, db: Path) -> None:
        rows = [
            line(2, "X1", "2026-06-01", name="Q R", summary="A tap"),
            line(3, "X1", "2026-06-01", sort=Sort.REQUEST, name="Q R", summary="A tap"),
        ]
        done = brought_over(db, rows)
        assert (done.imported, done.not_complaints, done.merged, done.duplicates) == (1, 1, 0, 0)
        assert brought_over(db, rows).duplicates == 2


class TestHeld:
    def test_a_row_waits_for_the_other_of_its_complaint(self, db: Path) -> None:
        from complaints_cli.exchange.importing.line import Doubt

        wrong = (Doubt("Date", "31/02/2026", "No such day"),)
        rows = [
            line(2, "C1", "2026-06-01", name="Maja Holm"),
            line(3, "C1", name="Maja Holm", stage=2, second=stage(opened="2026-07-01"), doubts=wrong),
        ]
        done = brought_over(db, rows)
        assert (done.rows, done.held, done.imported) == (2, 2, 0)
        assert [(each.line.row, each.held, each.reason) for each in done.in_order()] == [
            (2, True, "Another row of the same complaint is held back: it comes over together with that one."),
            (3, True, "No such day"),
        ]

    def test_a_day_before_the_bank_holidays_that_are_known_waits(self, db: Path) -> None:
        done = brought_over(db, [line(2, "C1", "2010-06-02"), line(3, "C2", "2026-06-02")])
        assert (done.imported, done.held) == (1, 1)
        (remark,) = done.remarks
        assert (remark.column, remark.value) == ("received", "Wed 2 Jun 2010")
        assert remark.reason.startswith("Wednesday 2 June 2010 is outside the years whose bank holidays are known")

    def test_every_row_is_counted_once_whatever_becomes_of_it(self, db: Path) -> None:
        rows = [
            line(2, "C1", "2026-06-01", name="Maja Holm"),
            line(3, "C1", "2026-06-01", name="John Smith"),
            line(4, "C1", name="Nobody Else", stage=2),
            line(5, "", None, name="X Y"),
            line(6, "C1", "2026-06-01", name="M Holm", stage=2, second=stage(opened="2026-07-01")),
        ]
        done = brought_over(db, rows)
        assert (done.rows, done.imported, done.merged, done.held) == (5, 2, 1, 2)
        assert done.rows == done.imported + done.merged + done.duplicates + done.not_complaints + done.held


def test_references_follow_the_days(db: Path) -> None:
    rows = [line(2, "B", "2026-06-02"), line(3, "A", "2026-06-01"), line(4, "C", "2025-12-31")]
    brought_over(db, rows)
    with reading(db) as after:
        found = {row["alias"]: row["ref"] for row in after.rows("SELECT alias, ref FROM old_reference")}
    assert found == {"A": "C-2026-0001", "B": "C-2026-0002", "C": "C-2025-0001"}


def test_the_policy_is_that_of_the_day_it_came(tmp_path: Path) -> None:
    from complaints_cli.domain.events.landlord import PolicyAdopted
    from complaints_cli.domain.policy import CODE_2024, to_facts
    from complaints_cli.store.writing import Act, Who, write

    db = opened(tmp_path / "complaints.db")
    adopted = PolicyAdopted(on=date(2026, 6, 1), policy="ours-2026", settings=to_facts(CODE_2024))
    write(db, Who(TODAY, "tester"), [Act("policy", 0, (adopted,))])
    brought_over(db, [line(2, "A", "2026-05-31"), line(3, "B", "2026-06-01")])
    with reading(db) as record:
        policies = [record.complaint(ref).received.policy for ref in ("C-2026-0001", "C-2026-0002")]
    assert policies == ["code-2024", "ours-2026"]
