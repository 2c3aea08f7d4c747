"""A complaint that came over without a word of what it is about: no letter says so to the resident."""

from officer import Officer
from older_register import DAY, imports, ref_of

OPEN = "H-05,07/12/2026,Ann Lee,,,09/12/2026,,"
NEW = "H-06,11/12/2026,Ben Osei,,,,,"
ANSWERED = "H-07,01/04/2026,Maja Holm,,Jane Evans,09/04/2026,24/04/2026,Upheld"
WORDS = ("--responsible", "yes", "--outcome", "none-given")


def test_it_is_not_acknowledged_before_it_has_words(officer: Officer) -> None:
    imports(officer, NEW)
    assert officer.refused(DAY, "ack", "H-06", *WORDS) == [("point-without-words", "5.6")]
    officer.done(DAY, "correct", "H-06", "summary", "The bins.", "--reason", "Asked him")
    assert officer.done(DAY, "show", "H-06")["points"][0]["text"] == "The bins."
    officer.done(DAY, "ack", "H-06", *WORDS)


def test_nor_answered(officer: Officer) -> None:
    imports(officer, OPEN)
    ref = ref_of(officer, "H-05")
    missing = officer.done(DAY, "next", ref)["missing"]
    assert [each["command"] for each in missing if each["code"] == "point-without-words"] == [
        f"complaints correct {ref} summary TEXT --reason TEXT"
    ]
    refused = officer.refused(DAY, "respond", ref, "--decider", "Jane Evans")
    assert ("point-without-words", "6.7") in refused


def test_nor_at_stage_2(officer: Officer) -> None:
    imports(officer, ANSWERED)
    officer.done(DAY, "escalate", "H-07", "--via", "phone")
    assert officer.refused(DAY, "ack", "H-07", *WORDS) == [("point-without-words", "5.6")]


def test_the_words_of_other_points_stay(officer: Officer) -> None:
    imports(officer, NEW)
    officer.done(DAY, "point", "add", "H-06", "And the lift.")
    officer.done(DAY, "correct", "H-06", "summary", "The bins.", "--reason", "Asked him")
    assert [each["text"] for each in officer.done(DAY, "show", "H-06")["points"]] == ["The bins.", "And the lift."]


def test_the_register_says_the_same_as_the_record(officer: Officer) -> None:
    imports(officer, NEW)
    officer.done(DAY, "correct", "H-06", "summary", "The bins.", "--reason", "Asked him")
    assert officer.done(DAY, "verify")["problems"] == []
