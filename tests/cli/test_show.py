"""`show`: the whole file of a complaint, where it stands and what is next first; what may be private stays so."""

from dataclasses import fields
from string import Formatter
from typing import Any

import pytest

from complaints_cli.domain.codec import KINDS
from officer import REF, Officer

STRANGE = "O'Brien-Łukasz ŵ [red]x[/] {{ 7*7 }} =cmd|'/c' \x1b[31m \u202e"

AT_COURT = (
    *("--ground", "proceedings-filed", "--reasons", "At court", "--evidence", "The claim form"),
    *("--claim-number", "K1", "--claim-date", "2026-12-01", "--decider", "Piotr Łukasz"),
)


def shown(officer: Officer, day: str = "2027-01-11", ref: str = REF, *args: str) -> dict[str, Any]:
    return officer.done(day, "show", ref, *args)


def stage(officer: Officer, number: int = 1, day: str = "2027-01-11") -> dict[str, Any]:
    found = shown(officer, day)["stages"][number - 1]
    assert isinstance(found, dict)
    return found


def words(officer: Officer, day: str, *args: str) -> str:
    """The screen with every run of spaces made one."""
    return " ".join(officer.sees(day, "show", REF, *args).split())


def test_a_stage_that_waits(officer: Officer) -> None:
    officer.logs("2026-12-14")
    found = stage(officer, day="2026-12-14")
    assert (found["ack_due"], found["ack_state"], found["ack_missed_by"]) == ("2026-12-21", "pending", None)
    assert (found["response_due"], found["backstop"], found["response_state"]) == (
        "2027-01-07",
        "2027-01-07",
        "pending",
    )


def test_a_stage_acknowledged_late(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-23")
    found = stage(officer, day="2026-12-23")
    assert (found["ack_state"], found["ack_missed_by"]) == ("missed", 2)
    assert (found["response_due"], found["original_due"], found["extended_to"]) == ("2027-01-07", "2027-01-07", None)


def test_where_the_backstop_governs_the_later_date_of_the_policy_is_not_held_out(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-23")
    assert "11 Jan" not in words(officer, "2026-12-23")


def test_a_stage_answered_by_an_extension(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-21")
    officer.done("2027-01-06", "extend", REF, "--to", "2027-01-20", "--reason", "Parts", "--update-every", "5")
    officer.decides("2027-01-11")
    officer.done("2027-01-11", "respond", REF, "--decider", "Jane Evans")
    found = stage(officer)
    assert (found["response_state"], found["response_missed_by"]) == ("met-with-extension", None)
    assert (found["response_due"], found["original_due"], found["extended_to"]) == (
        "2027-01-20",
        "2027-01-07",
        "2027-01-20",
    )
    # 15 to 18, 21 to 24, 29 to 31 December, 4 to 8 and 11 January
    assert (found["working_days_taken"], found["decision"], found["decider"]) == (17, "upheld", "Jane Evans")
    assert "met with extension" in words(officer, "2027-01-11")


def test_a_stage_answered_late_is_missed_by_working_days(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-21")
    officer.decides("2027-01-11")
    officer.done("2027-01-11", "respond", REF)
    found = stage(officer)
    assert (found["response_state"], found["response_missed_by"], found["promised_on"]) == ("missed", 2, "2027-01-07")
    assert "Mon 11 Jan 2027, due Thu 7 Jan 2027: missed by 2 working days" in words(officer, "2027-01-11")


def test_both_stages_findings_and_what_is_due(officer: Officer) -> None:
    officer.reaches_stage_2()
    data = shown(officer, "2026-12-31")
    assert (data["state"], data["stage"], len(data["stages"])) == ("open", 2, 2)
    assert [(each["stage"], each["unchanged"]) for each in data["points"][0]["findings"]] == [(1, False), (2, True)]
    assert [(each["what"], each["due_on"]) for each in data["due"]] == [
        ("respond", "2027-01-28"),
        ("action", "2027-03-01"),
    ]
    assert [(each["n"], each["state"], each["due_on"]) for each in data["actions"]] == [(1, "open", "2027-03-01")]
    assert [each["kind"] for each in data["letters"]] == ["acknowledgement-1", "response-1", "acknowledgement-2"]


def test_withdrawn_nothing_can_be_missed_any_more(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.done("2026-12-16", "withdraw", REF, "--said-on", "2026-12-16", "--via", "phone")
    found = stage(officer, day="2027-06-01")
    assert (found["ack_state"], found["response_state"]) == ("pending", "pending")
    assert "withdrawn on Wed 16 Dec 2026" in words(officer, "2027-06-01")
    assert "Response no longer due" in words(officer, "2027-06-01")


def test_what_people_typed_is_carried_through_as_text(officer: Officer) -> None:
    ref = officer.logs("2026-12-14", "--point", STRANGE, "--point", "x" * 20_000)
    data = shown(officer, "2026-12-14", ref)
    assert data["points"][0]["text"] == STRANGE.strip()
    assert len(data["points"][1]["text"]) == 20_000
    out = officer.sees("2026-12-14", "show", ref)
    assert "O'Brien-Łukasz ŵ [red]x[/] {{ 7*7 }} =cmd|'/c'" in out
    assert "\x1b" not in out
    assert "\u202e" not in out


class TestPrivate:
    def test_adjustments_are_shown_and_vulnerability_only_when_asked(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--adjustment", "Large print", "--vulnerability", "Recently bereaved")
        ran = officer("2026-12-14", "show", REF)
        parties = ran.answer["data"]["parties"]
        assert (parties["adjustment"], parties["vulnerability_recorded"], parties["vulnerability"]) == (
            "Large print",
            True,
            None,
        )
        assert "bereaved" not in ran.out
        assert "bereaved" not in officer.sees("2026-12-14", "show", REF, "--timeline")
        private = shown(officer, "2026-12-14", REF, "--private")["parties"]
        assert private["vulnerability"] == "Recently bereaved"
        assert "Recently bereaved" in officer.sees("2026-12-14", "show", REF, "--private")


class TestTimeline:
    def test_has_every_event_with_both_days(self, officer: Officer) -> None:
        officer.done(
            "2026-12-15", "--as", "Jane Evans", "log", "--via", "phone", "--received", "2026-12-14", "--summary", "Damp"
        )
        events = shown(officer, "2026-12-15")["timeline"]
        assert [(e["kind"], e["on"], e["recorded_on"], e["who"]) for e in events] == [
            ("received", "2026-12-14", "2026-12-15", "Jane Evans"),
            ("point-added", "2026-12-14", "2026-12-15", "Jane Evans"),
        ]
        assert events[0]["what"] == "Complaint received by phone: Damp"

    def test_shows_what_was_undone_as_undone(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        officer.done("2026-12-14", "note", REF, "--with", "resident", "--text", "Rang")
        officer.done("2026-12-14", "undo", REF)
        events = shown(officer, "2026-12-14")["timeline"]
        assert [(each["kind"], each["undone"]) for each in events[-2:]] == [("noted", True), ("undone", False)]
        assert "Note, with resident: Rang (undone)" in words(officer, "2026-12-14", "--timeline")

    def test_a_sentence_that_somebody_typed_ends_once(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        reason = ("--reason", "As she says... it was the gas.")
        officer.done("2026-12-14", "correct", REF, "summary", "No hot water.", *reason)
        last = shown(officer, "2026-12-14")["timeline"][-1]["what"]
        assert last.endswith("is now No hot water. As she says... it was the gas.")

    def test_only_when_asked_for_on_the_screen(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        assert "What happened" not in words(officer, "2026-12-14")
        assert "What happened" in words(officer, "2026-12-14", "--timeline")

    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_says_something_of_every_event_and_only_what_it_holds(self, kind: str) -> None:
        named = {name for _, name, _, _ in Formatter().parse(KINDS[kind].says) if name}
        assert KINDS[kind].says
        assert named <= {each.name for each in fields(KINDS[kind])}


class TestScreen:
    def test_begins_with_where_it_stands_and_what_is_next(self, officer: Officer) -> None:
        officer.logs(
            "2026-12-14", "--category", "repairs", "--home", "tenant", "--flag", "hazard", "--taken-by", "Jane Evans"
        )
        out = words(officer, "2026-12-23")
        assert out.startswith(
            f"{REF}: open at stage 1, awaiting its acknowledgement (repairs) Next Say how grave it is, hazard 1, by "
            "Tue 15 Dec 2026 at 00:00: overdue by 8 days (Awaab's Law) Then Acknowledge, stage 1, by "
            "Mon 21 Dec 2026: overdue by 2 working days (Code 6.2) Then Investigate, hazard 1, by "
            "Wed 30 Dec 2026: in 3 working days (Awaab's Law) Handler Jane Evans"
        )
        assert "Resident Maja Holm (tenant)" in out
        assert "Mon 14 Dec 2026 by phone, taken by Jane Evans" in out
        assert "due Mon 21 Dec 2026, not sent yet: missed by 2 working days" in out

    def test_of_both_stages_with_promises_letters_notes_and_files(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        officer.done("2026-12-30", "remedy", REF, "--what", "For the delay", "--kind", "money", "--amount", "150.00")
        officer.done("2026-12-30", "action", "done", REF, "1", "--proof", "Photo")
        officer.done("2026-12-30", "note", REF, "--with", "resident", "--text", "Rang her")
        officer.done("2026-12-30", "attach", REF, officer.file("photo.txt", "a photo"))
        other = officer.logs("2026-12-30")
        officer.done("2026-12-30", "link", REF, other)
        out = words(officer, "2026-12-30")
        for expected in (
            "Stage 1, Mon 21 Dec 2026: upheld",
            "as at stage 1",
            "Reasons: The parts were ordered late.",
            "action: Fit a new boiler",
            "done Wed 30 Dec 2026",
            "money: For the delay (£150.00)",
            "Learning",
            "none: Nothing beyond stage 1.",
            "Wed 30 Dec 2026 acknowledgement 2 by post",
            "Rang her",
            "photo.txt",
            f"Linked with {other}",
        ):
            assert expected in out

    @pytest.mark.parametrize(
        ("steps", "said"),
        [
            ([("close", REF, "--reason", "responded")], "closed on Mon 21 Dec 2026"),
            ([], "answered at stage 1"),
            ([("escalate", REF)], "open at stage 2, awaiting its acknowledgement"),
        ],
        ids=["closed", "answered", "escalated"],
    )
    def test_says_where_it_stands(self, officer: Officer, steps: list[tuple[str, ...]], said: str) -> None:
        officer.answers_stage_1()
        for step in steps:
            officer.done("2026-12-21", *step)
        assert said in words(officer, "2026-12-21")

    def test_says_that_it_was_not_accepted(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        officer.done("2026-12-15", "refuse", REF, *AT_COURT)
        assert "not accepted on Tue 15 Dec 2026" in words(officer, "2026-12-15")
        assert shown(officer, "2026-12-15")["refusal"]["ground"] == "proceedings-filed"

    def test_says_that_stage_2_was_not_accepted(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-21", "escalate", REF)
        officer.done("2026-12-22", "refuse-escalation", REF, *AT_COURT)
        out = words(officer, "2027-03-02")
        assert "stage 2 was not accepted" in out
        assert "Tue 22 Dec 2026, proceedings filed: At court" in out
        assert stage(officer, 2, "2027-06-01")["response_state"] == "pending"

    def test_of_an_anonymous_complaint_with_a_representative(self, officer: Officer) -> None:
        officer.done(
            "2026-12-14",
            "log",
            "--via",
            "letter",
            "--summary",
            "Noise",
            "--anonymous",
            "--rep",
            "Ida Sun",
            "--point",
            "A fan",
        )
        out = words(officer, "2026-12-14")
        assert "Resident anonymous" in out
        assert "Ida Sun (basis missing)" in out
        assert "In their words Noise" in out
        assert "Handler nobody yet" in out
