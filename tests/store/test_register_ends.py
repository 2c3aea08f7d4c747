"""How a complaint ended, as the register has it."""

from datetime import date

from complaints_cli.domain.events.ends import Closed, ComplaintRefused, Withdrawn
from complaints_cli.domain.events.record import LetterSent
from complaints_cli.domain.events.stages import PointAdded
from complaints_cli.domain.terms import Channel, CloseReason, Ground, LetterKind, Satisfied, SentBy
from record_room import TODAY, Office, one


def test_how_complaints_end(office: Office) -> None:
    refused, withdrawn = office.log(), office.log()
    closed = office.answered(date(2026, 12, 1))
    reasons = ComplaintRefused(
        on=TODAY, ground=Ground.OVER_12_MONTHS, decider="p1", discretion="Weighed", reasons="Old"
    )
    letter = LetterSent(
        on=TODAY, letter=LetterKind.REFUSAL, stage=1, sent=SentBy.EMAIL, media="text/markdown", content=b"x"
    )
    office.act(refused, reasons, letter)
    office.act(withdrawn, Withdrawn(on=TODAY, via=Channel.PHONE, words="Never mind"))
    office.act(closed, Closed(on=date(2026, 12, 2), reason=CloseReason.RESPONDED, satisfied=Satisfied.YES))
    found = office.rows(
        "SELECT c.state, c.refused_on, c.refusal_ground, c.withdrawn_on, c.closed_on, c.close_reason, c.satisfied,"
        " s.state, s.is_open FROM complaint AS c JOIN stage AS s USING (ref) ORDER BY ref"
    )
    assert [tuple(row) for row in found] == [
        ("refused", "2026-11-22", "over-12-months", None, None, None, "unknown", "refused", 0),
        ("withdrawn", None, None, "2026-11-22", None, None, "unknown", "withdrawn", 0),
        ("closed", None, None, None, "2026-12-02", "responded", "yes", "answered", 0),
    ]
    assert one(office, "SELECT discretion, with_letter, points FROM refusal") == {
        "discretion": 1,
        "with_letter": 1,
        "points": "",
    }


def test_a_point_alone_is_not_accepted(office: Office) -> None:
    ref = office.log()
    office.act(ref, PointAdded(on=TODAY, point=2, text="The fence"))
    office.act(ref, ComplaintRefused(on=TODAY, ground=Ground.OTHER, points=(2,)))
    assert [row["refused"] for row in office.rows("SELECT refused FROM point ORDER BY point")] == [0, 1]
    assert one(office, "SELECT stage, points FROM refusal") == {"stage": 1, "points": "2"}
