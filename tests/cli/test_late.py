"""`late`: the time has passed, which no notice mends; the resident is told when the answer will come (Code 5.9)."""

from officer import REF, Officer

WHY = ("--reason", "The surveyor was ill.")


def _overdue(officer: Officer) -> None:
    """Due on Thu 7 January 2027."""
    officer.logs()
    officer.acknowledges()


def test_the_verdict_stays_missed_and_the_promise_and_updates_fall_due(officer: Officer) -> None:
    _overdue(officer)
    words = ("--expect", "2027-01-20", *WHY, "--update-every", "3", "--agreed", "asked")
    data = officer.done("2027-01-11", "late", REF, *words)
    assert (data["state"], data["stage"], data["warnings"]) == ("open", 1, [])
    assert data["letter"]["kind"] == "late"
    assert [(item["what"], item["due_on"]) for item in data["due"]] == [
        ("respond", "2027-01-07"),
        ("update", "2027-01-14"),  # Tue 12, Wed 13, Thu 14 January
    ]
    (stage,) = officer.done("2027-01-11", "show", REF)["stages"]
    assert (stage["response_state"], stage["response_missed_by"]) == ("missed", 2)
    told = officer.letter(2).decode()
    assert "Wednesday 20 January 2027" in told
    assert "The surveyor was ill." in told


def test_without_an_interval_it_is_accepted_with_a_warning(officer: Officer) -> None:
    _overdue(officer)
    (warning,) = officer.done("2027-01-11", "late", REF, "--expect", "2027-01-20", *WHY)["warnings"]
    assert "--update-every" in warning


def test_refuses_missing_facts_naming_all(officer: Officer) -> None:
    _overdue(officer)
    assert officer.refused("2027-01-11", "late", REF, code=2) == [("missing-option", None)] * 2


def test_refuses_while_there_is_time_and_says_how_to_extend(officer: Officer) -> None:
    _overdue(officer)
    late = ("late", REF, "--expect", "2027-01-20", *WHY)
    assert officer.refused("2027-01-07", *late) == [("not-late", "6.4")]
    assert officer.ways_out("2027-01-07", *late) == [f"complaints extend {REF} --to DATE --reason TEXT"]


def test_refuses_an_answer_expected_in_the_past(officer: Officer) -> None:
    _overdue(officer)
    assert officer.refused("2027-01-11", "late", REF, "--expect", "2027-01-10", *WHY) == [("out-of-order", "5.9")]


def test_refuses_the_future_an_answered_stage_and_an_unknown_complaint(officer: Officer) -> None:
    _overdue(officer)
    late = ("--expect", "2027-01-20", *WHY)
    assert officer.refused("2027-01-11", "late", REF, *late, "--on", "2027-01-12") == [("in-the-future", "5.12")]
    assert officer.refused("2027-01-11", "late", "C-2026-0009", *late, code=4) == [("complaint", None)]
    officer.decides("2027-01-11")
    officer.done("2027-01-11", "respond", REF)
    assert officer.refused("2027-01-11", "late", REF, *late) == [("answered", "6.3")]


def test_an_answer_after_the_date_is_missed_whatever_was_said(officer: Officer) -> None:
    _overdue(officer)
    officer.done("2027-01-11", "late", REF, "--expect", "2027-01-20", *WHY, "--update-every", "3")
    officer.decides("2027-01-14")
    assert officer.done("2027-01-14", "respond", REF)["state"] == "answered"
    (stage,) = officer.done("2027-01-14", "show", REF)["stages"]
    # Fri 8, Mon 11, Tue 12, Wed 13, Thu 14 January
    assert (stage["response_state"], stage["response_missed_by"], stage["working_days_taken"]) == ("missed", 5, 20)
