"""The register says what the events add up to, date by date."""

from dataclasses import replace
from datetime import date

from complaints_cli.domain.calendar import official
from complaints_cli.domain.events.ends import Closed, EscalationRefused
from complaints_cli.domain.events.record import ActionDone, ActionMoved, Assigned, Corrected, Linked, Noted
from complaints_cli.domain.events.stages import Acknowledged, Escalated, PointAdded, Received, RemedyOffered, ToldLate
from complaints_cli.domain.terms import (
    Channel,
    CloseReason,
    Flag,
    Ground,
    Home,
    NotedWith,
    RemedyKind,
    RepBasis,
)
from record_room import TODAY, Office, calendar_event, one

ENGLAND = official("england-and-wales")


def arrival(received: date, **more: object) -> Received:
    return Received(on=received, via=Channel.LETTER, policy="code-2024", calendar=1, **more)  # type: ignore[arg-type]


def test_a_complaint_just_received(office: Office) -> None:
    arrived = arrival(
        date(2026, 12, 14),
        home=Home.TENANT,
        flags=(Flag.HAZARD, Flag.SENSITIVE),
        category="repairs",
        handler="p1",
        taken_by="p2",
        occurred=date(2026, 11, 2),
        known=date(2026, 11, 3),
        rep="Her daughter",
        rep_basis=RepBasis.CONSENT,
        vulnerability="Asthma",
        outcome="A dry bedroom",
    )
    points = [PointAdded(on=arrived.on, point=n, text=f"Point {n}") for n in (1, 2)]
    office.act(None, arrived, *points)
    row = one(office, "SELECT * FROM complaint")
    assert row == {
        "ref": "C-2026-0001",
        "year": 2026,
        "number": 1,
        "state": "open",
        "situation": "received",
        "stage": 1,
        "received_on": "2026-12-14",
        "recorded_on": "2026-11-22",
        "via": "letter",
        "home": "tenant",
        "category": "repairs",
        "flags": "hazard sensitive",
        "handler": "p1",
        "taken_by": "p2",
        "label": "restricted",
        "kept_close": 1,
        "summary": None,
        "name": None,
        "address": None,
        "anonymous": 0,
        "rep": "Her daughter",
        "rep_basis": "consent",
        "has_adjustment": 0,
        "has_vulnerability": 1,
        "outcome_known": 1,
        "policy": "code-2024",
        "occurred_on": "2026-11-02",
        "known_on": "2026-11-03",
        "accept_until": "2027-11-03",
        "request": None,
        "feedback": None,
        "claim": None,
        "reported_on": None,
        "raised_on": "2026-12-14",
        "heat": None,
        "because": None,
        "closed_on": None,
        "close_reason": None,
        "satisfied": "unknown",
        "withdrawn_on": None,
        "refused_on": None,
        "refusal_ground": None,
        "reopened_on": None,
        "corrections": 0,
        "erased": 0,
        "version": 3,
    }


def test_received_on_a_monday_before_christmas(office: Office) -> None:
    """25 Dec, 28 Dec (substitute for Boxing Day) and 1 Jan do not count."""
    office.act(None, arrival(date(2026, 12, 14)))
    row = one(office, "SELECT * FROM stage")
    assert (row["acknowledge_due"], row["acknowledge_governed_by"]) == ("2026-12-21", "code")
    assert (row["respond_due"], row["respond_governed_by"]) == ("2027-01-07", "backstop")
    assert (row["backstop"], row["code_due"], row["cap"]) == ("2027-01-07", "2027-01-07", "2027-01-21")
    assert (row["is_open"], row["next_due"], row["acknowledge_kept"], row["answered_in"]) == (
        1,
        "2026-12-21",
        None,
        None,
    )


def test_acknowledged_late_buys_no_time(office: Office) -> None:
    ref = office.act(None, arrival(date(2026, 12, 14))).streams[0]
    office.act(ref, Acknowledged(on=date(2026, 12, 23), stage=1, calendar=1))
    row = one(office, "SELECT * FROM stage")
    assert (row["acknowledge_kept"], row["acknowledge_missed_by"]) == (0, 2)
    assert (row["respond_due"], row["respond_governed_by"], row["next_due"]) == ("2027-01-07", "backstop", "2027-01-07")


def test_an_extension_a_promise_and_updates(office: Office) -> None:
    office.lively()
    row = one(office, "SELECT * FROM stage")
    assert (row["extended_to"], row["code_due"], row["extensions"], row["beyond_cap"]) == (
        "2026-12-10",
        "2026-12-01",
        1,
        0,
    )
    assert (row["respond_due"], row["respond_governed_by"], row["promised_on"]) == (
        "2026-12-10",
        "extension",
        "2026-12-10",
    )
    notice = one(office, "SELECT * FROM notice")
    assert (notice["kind"], notice["replaces"], notice["to_date"]) == ("extension", "2026-12-01", "2026-12-10")
    assert (notice["working_days"], notice["within_cap"], notice["update_every"]) == (7, 1, 5)
    letter = one(office, "SELECT * FROM letter")
    assert (letter["kind"], letter["sent_by"], letter["respond_by"], letter["event"], letter["version"]) == (
        "extension",
        "post",
        "2026-12-10",
        9,
        5,
    )


def test_what_is_due_is_in_order_with_what_governs_it(office: Office) -> None:
    office.lively()
    found = office.rows(
        "SELECT ref, label, what, stage, item, due_on, governed_by, rule, original_due, provisional, handler"
        " FROM due_item WHERE ref LIKE 'C-%' ORDER BY due_on, ref, stage"
    )
    assert [tuple(row) for row in found] == [
        ("C-2026-0001", "repairs, 1 point", "update", 1, None, "2026-12-07", "promise", "5.9", None, 0, None),
        (
            "C-2026-0001",
            "repairs, 1 point",
            "respond",
            1,
            None,
            "2026-12-10",
            "extension",
            "6.4",
            "2026-12-01",
            0,
            None,
        ),
        ("C-2026-0001", "repairs, 1 point", "action", 1, 1, "2027-01-15", "promise", "7.3", None, 0, None),
    ]


def test_promises_that_are_moved_and_kept(office: Office) -> None:
    ref = office.lively()
    office.act(ref, ActionMoved(on=TODAY, action=1, was=date(2027, 1, 15), to=date(2027, 2, 1), reason="No fans"))
    office.act(ref, Assigned(on=TODAY, handler="p2"))
    found = office.rows("SELECT due_on, original_due, handler FROM due_item WHERE what = 'action'")
    assert [tuple(row) for row in found] == [("2027-02-01", "2027-01-15", "p2")]
    office.act(ref, ActionDone(on=date(2027, 2, 1), action=1))
    row = one(office, "SELECT * FROM action")
    assert (row["done_on"], row["first_due_on"], row["moves"], row["is_open"]) == ("2027-02-01", "2027-01-15", 1, 0)
    assert office.rows("SELECT * FROM due_item WHERE what = 'action'") == []


def test_a_promise_beyond_the_published_holidays_is_provisional(office: Office) -> None:
    ref = office.log()
    office.act(ref, RemedyOffered(on=TODAY, stage=1, action=1, remedy=RemedyKind.ACTION, due=date(2029, 3, 1)))
    assert one(office, "SELECT provisional FROM due_item WHERE what = 'action'") == {"provisional": 1}


def test_a_new_calendar_settles_the_promises_of_a_complaint_that_is_closed(office: Office) -> None:
    ref = office.answered(date(2026, 12, 1))
    promise = RemedyOffered(on=date(2026, 12, 1), stage=1, action=1, remedy=RemedyKind.ACTION, due=date(2029, 3, 1))
    office.act(ref, promise, Closed(on=date(2026, 12, 2), reason=CloseReason.RESPONDED))
    assert one(office, "SELECT what, provisional FROM due_item WHERE ref LIKE 'C-%'") == {
        "what": "action",
        "provisional": 1,
    }
    published = replace(ENGLAND, covered_until=date(2029, 12, 31))
    office.act("calendar", calendar_event(published, 2))
    assert one(office, "SELECT what, provisional FROM due_item WHERE ref LIKE 'C-%'") == {
        "what": "action",
        "provisional": 0,
    }
    assert office.problems() == []


def test_answered_in_time(office: Office) -> None:
    office.answered(date(2026, 12, 1))
    row = one(office, "SELECT * FROM stage")
    assert (row["state"], row["answered_in"], row["respond_missed_by"], row["in_time_for_return"]) == (
        "answered",
        "met",
        None,
        1,
    )
    assert (row["working_days_taken"], row["decision"], row["decider"]) == (11, "upheld", "p1")
    assert (row["is_open"], row["next_due"], row["remedy_ruled_out"]) == (0, None, 1)
    finding = one(office, "SELECT * FROM finding")
    assert (finding["decision"], finding["reasons"]) == ("upheld", "Damp since March")
    assert one(office, 'SELECT change, "none" FROM learning') == {"change": "Fans are checked each autumn", "none": 0}


def test_answered_late(office: Office) -> None:
    office.answered(date(2026, 12, 3))
    row = one(office, "SELECT * FROM stage")
    assert (row["answered_in"], row["respond_missed_by"], row["in_time_for_return"]) == ("missed", 2, 0)


def test_stage_two_is_a_row_of_its_own(office: Office) -> None:
    ref = office.answered(date(2026, 12, 1))
    office.act(ref, Escalated(on=date(2026, 12, 21), via=Channel.PHONE, handler="p2"))
    row = one(office, "SELECT * FROM stage WHERE stage = 2")
    assert (row["opened_on"], row["acknowledge_due"], row["handler"]) == ("2026-12-21", "2026-12-30", "p2")
    assert one(office, "SELECT stage, next_due, state FROM complaint_list") == {
        "stage": 2,
        "next_due": "2026-12-30",
        "state": "open",
    }
    assert one(office, "SELECT what, rule FROM due_item WHERE ref LIKE 'C-%'") == {
        "what": "acknowledge",
        "rule": "6.11",
    }
    office.act(ref, EscalationRefused(on=date(2026, 12, 22), ground=Ground.ALREADY_CONSIDERED, decider="p1"))
    assert one(office, "SELECT state, is_open FROM stage WHERE stage = 2") == {"state": "refused", "is_open": 0}
    assert one(office, "SELECT stage, ground, with_letter FROM refusal") == {
        "stage": 2,
        "ground": "already-considered",
        "with_letter": 0,
    }


def test_a_late_notice_is_no_extension(office: Office) -> None:
    ref = office.log()
    office.act(ref, ToldLate(on=date(2026, 12, 15), stage=1, expect=date(2026, 12, 22), reason="No surveyor"))
    notice = one(office, "SELECT kind, working_days, within_cap FROM notice")
    assert notice == {"kind": "late", "working_days": None, "within_cap": None}


def test_notes_links_and_corrections(office: Office) -> None:
    ref = office.log()
    office.act(ref, Noted(on=TODAY, party=NotedWith.RESIDENT, via=Channel.PHONE, about="update", text="Told her"))
    office.act(ref, Linked(on=TODAY, other="C-2025-0009"), Linked(on=TODAY, other="C-2025-0009"))
    office.act(ref, Corrected(on=TODAY, field="received", day=date(2026, 11, 13), was_day=date(2026, 11, 16)))
    assert one(office, "SELECT party, via, about FROM note") == {"party": "resident", "via": "phone", "about": "update"}
    assert one(office, "SELECT * FROM link") == {"ref": ref, "other": "C-2025-0009"}
    row = one(office, "SELECT received_on, corrections, version FROM complaint")
    assert row == {"received_on": "2026-11-13", "corrections": 1, "version": 6}
    assert one(office, "SELECT received_on, opened_on FROM stage") == {
        "received_on": "2026-11-13",
        "opened_on": "2026-11-13",
    }
