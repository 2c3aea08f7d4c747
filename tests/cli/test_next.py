"""`next` names what is missing in plain words, with a command that puts it right, and says when nothing is."""

import shlex

import pytest

from office_line import Office

REF = "C-2026-0001"


@pytest.fixture
def logged(office: Office) -> Office:
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating")
    return office


def missing(office: Office, day: str) -> tuple[str | None, list[tuple[str, str, str]]]:
    data = office.done(day, "next", REF)
    assert all(set(each) == {"code", "message", "provision", "command"} for each in data["missing"])
    return data["letter"], [(each["code"], each["provision"], each["command"]) for each in data["missing"]]


def test_before_the_acknowledgement(logged: Office) -> None:
    assert missing(logged, "2026-11-18") == (
        "acknowledgement-1",
        [
            ("outcome-missing", "5.6", "complaints ack C-2026-0001 --outcome TEXT"),
            ("responsibility-missing", "5.7", "complaints ack C-2026-0001 --responsible yes"),
        ],
    )


def test_before_the_response_and_after_each_step(logged: Office) -> None:
    logged.done("2026-11-18", "ack", REF, "--responsible", "yes", "--outcome", "Heating")
    letter, wanted = missing(logged, "2026-11-19")
    assert letter == "response-1"
    assert wanted == [
        ("decider-missing", "5.8", "complaints respond C-2026-0001 --decider NAME"),
        ("points-unanswered", "6.7", "complaints finding C-2026-0001 1 --decision WORD --reasons TEXT"),
        ("learning-missing", "9.1", "complaints learn C-2026-0001 --change TEXT"),
    ]
    logged.done("2026-11-19", "finding", REF, "1", "--decision", "upheld", "--reasons", "It was off.")
    logged.done("2026-11-19", "learn", REF, "--none", "Nothing beyond this one.")
    logged.done("2026-11-19", "assign", REF, "Jo Patel")
    assert missing(logged, "2026-11-19")[1] == [("remedy-missing", "7.1", "complaints remedy C-2026-0001 --what TEXT")]
    logged.done("2026-11-19", "remedy", REF, "--what", "A new boiler", "--due", "2026-12-18")
    assert missing(logged, "2026-11-19") == ("response-1", [])
    ran = logged.screen("2026-11-19", "next", REF)
    assert "Nothing is missing: complaints respond C-2026-0001" in ran.out
    assert "by Wed 2 Dec 2026" in ran.out
    logged.done("2026-11-19", "respond", REF)


def test_the_commands_named_are_commands_that_work(logged: Office) -> None:
    words = {"TEXT": "Some words", "WORD": "not-upheld", "NAME": "Jo Patel"}
    logged.done("2026-11-18", "ack", REF, "--responsible", "yes", "--outcome", "Heating")
    for each in logged.done("2026-11-19", "next", REF)["missing"]:
        line = [words.get(word, word) for word in shlex.split(each["command"])[1:]]
        if line[0] != "respond":
            logged.done("2026-11-19", *line)
    assert [code for code, _, _ in missing(logged, "2026-11-19")[1]] == ["decider-missing"]
    logged.done("2026-11-19", "respond", REF, "--decider", "Jo Patel")


def test_at_stage_2_somebody_else_must_decide(logged: Office) -> None:
    logged.done("2026-11-18", "ack", REF, "--responsible", "yes", "--outcome", "Heating", "--handler", "Jo Patel")
    for stage in (1, 2):
        logged.done("2026-11-19", "finding", REF, "1", "--decision", "not-upheld", "--reasons", "It was on.")
        logged.done("2026-11-19", "learn", REF, "--none", "Nothing beyond this one.")
        if stage == 1:
            logged.done("2026-11-19", "respond", REF)
            logged.done("2026-11-19", "escalate", REF, "--via", "phone")
            logged.done("2026-11-19", "ack", REF, "--outcome", "Heating", "--handler", "J Patel")
    assert missing(logged, "2026-11-19") == (
        "response-2",
        [("same-decider", "6.13", "complaints who-can C-2026-0001")],
    )


def test_where_no_letter_is_awaited_the_ways_on_are_named(logged: Office) -> None:
    logged.done("2026-11-18", "withdraw", REF, "--said-on", "2026-11-18", "--via", "phone")
    assert missing(logged, "2026-11-18") == (None, [])
    assert f"complaints reopen {REF}" in logged.screen("2026-11-18", "next", REF).out


def test_after_an_answer(logged: Office) -> None:
    logged.done("2026-11-18", "finding", REF, "1", "--decision", "not-upheld", "--reasons", "It was on.")
    logged.done("2026-11-18", "learn", REF, "--none", "Nothing beyond this one.")
    line = ("respond", REF, "--with-ack", "--responsible", "yes", "--outcome", "none-given", "--decider", "Jo Patel")
    logged.done("2026-11-18", *line)
    assert missing(logged, "2026-11-18") == (None, [])
    assert f"complaints escalate {REF}" in logged.screen("2026-11-18", "next", REF).out


def test_an_unknown_complaint(logged: Office) -> None:
    assert logged.refused("2026-11-18", "next", "C-2026-0009", code=4) == [("complaint", None)]
