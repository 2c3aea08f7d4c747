"""`due` lists everything that is owed, each thing once, in one order, with the rule that it rests on.

A kind of obligation that is new is one more `Owed`: the lines that bring it about, its day, its rule and its words.
"""

from dataclasses import dataclass

import pytest

from compensated import POLICY
from officer import Officer

TODAY = "2026-12-31"
A, B = "C-2026-0001", "C-2026-0002"
Lines = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Owed:
    """Something that is due: what `due` calls it, its day, rule and source, its words on the screen, how it arises."""

    what: str
    due_on: str
    rule: str
    governed_by: str
    words: str
    lines: Lines


def line(head: str) -> tuple[str, ...]:
    return ("2026-12-22", "compensation", "line", B, "--head", head, "--amount", "50", "--why", "x")


OFFER = ("2026-12-22", "compensation", "offer", B)
CLAIM = ("2026-12-14", "claim", "add", "--via", "phone", "--head", "billing-error", "--what", "x")
EXTEND = ("2026-12-22", "extend", B, "--to", "2027-01-20", "--reason", "Parts", "--update-every", "5")
EVERYTHING = (
    Owed(
        "exception-notice",
        "2026-12-14",
        "8.5",
        "record",
        "Tell of exceptional circumstances 1 (Code 8.5)",
        (("2026-12-14", "exception", "add", "--what", "A flood", "--why", "No files", "--back", "2027-01-20"),),
    ),
    Owed(
        "acknowledge",
        "2026-12-21",
        "6.2",
        "code",
        "Acknowledge, stage 1 (Code 6.2)",
        (("2026-12-14", "log", "--via", "phone", "--summary", "The fence"),),
    ),
    Owed(
        "update",
        "2026-12-31",  # 23, 24, 29, 30 and 31 December
        "5.9",
        "promise",
        "Update the resident, stage 1 (as promised)",
        (
            ("2026-12-14", "log", "--via", "phone", "--summary", "No heating"),
            ("2026-12-21", "ack", B, "--responsible", "yes", "--outcome", "none-given"),
            EXTEND,
        ),
    ),
    Owed(
        "payment",
        "2027-01-12",
        "7.3",
        "promise",
        "Pay what was accepted, offer 1 (as promised)",
        (
            line("time-and-trouble"),
            OFFER,
            ("2026-12-23", "compensation", "answer", B, "accepted", "--pay-by", "2027-01-12"),
        ),
    ),
    Owed(
        "offer-answer",
        "2027-01-13",
        "7.3",
        "record",
        "Ask what they say to offer 2 (Code 7.3)",
        (line("other"), (*OFFER, "--answer-by", "2027-01-13")),
    ),
    Owed(
        "claim-payment",
        "2027-01-14",
        "7.3",
        "promise",
        "Pay what was granted (as promised)",
        (
            CLAIM,
            (
                *("2026-12-15", "claim", "answer", "M-2026-0001", "granted", "--amount", "9", "--reasons", "x"),
                *("--pay-by", "2027-01-14"),
            ),
        ),
    ),
    # One day, four things: the stage's step, then promises by the reference, then the landlord's own record.
    Owed("respond", "2027-01-20", "6.4", "extension", "Respond, stage 1 (as extended, was Thu 7 Jan 2027)", ()),
    Owed(
        "action",
        "2027-01-20",
        "7.3",
        "promise",
        "Action 3 (as promised)",
        (("2026-12-22", "remedy", B, "--what", "Fit a boiler", "--due", "2027-01-20"),),
    ),
    Owed(
        "claim",
        "2027-01-20",
        "policy",
        "promise",
        "Answer the claim (as promised)",
        ((*CLAIM, "--answer-by", "2027-01-20"),),
    ),
    Owed("exception-return", "2027-01-20", "8.5", "record", "Return to the Code, exceptional circumstances 1", ()),
    Owed(
        "self-assessment",
        "2027-02-26",
        "8.3",
        "record",
        "Assess yourselves again 1 (Code 8.3)",
        (("2026-12-15", "assess", "call", "--because", "merger", "--by", "2027-02-26"),),
    ),
    Owed(
        "policy-review",
        "2027-03-31",
        "policy",
        "record",
        "Review the policy 1 (your policy)",
        (
            ("2026-12-15", "policy", "adopt", "{policy}", "--effective", "2027-02-01"),
            ("2026-12-15", "policy", "review", "larkfield-2026", "--because", "law", "--by", "2027-03-31"),
        ),
    ),
    Owed(
        "training",
        "2027-06-30",
        "4.3",
        "record",
        "Refresh the training 1 (Code 4.3)",
        (("2026-12-15", "training", "add", "Jane Evans", "--what", "Distress", "--refresh", "2027-06-30"),),
    ),
    Owed(
        "submission",
        "2027-09-30",
        "8.1",
        "ombudsman",
        "Send the year's papers to the Ombudsman (as the Ombudsman set)",
        (),
    ),
    Owed("contact-review", "2027-12-01", "3.7", "record", "Check the Ombudsman's contact details (Code 3.7)", ()),
)


@pytest.fixture
def everything(officer: Officer) -> Officer:
    """A landlord that owes each of them."""

    def lived() -> None:
        policy = officer.file("own.toml", POLICY)
        for owed in EVERYTHING:
            for day, *words in owed.lines:
                officer.done(day, *(policy if word == "{policy}" else word for word in words))

    officer.once("everything due", lived)
    return officer


def test_each_is_listed_once_in_one_order_with_its_rule(everything: Officer) -> None:
    items = everything.done(TODAY, "due", "--all")["items"]
    found = [(each["what"], each["due_on"], each["rule"], each["governed_by"]) for each in items]
    assert found == [(owed.what, owed.due_on, owed.rule, owed.governed_by) for owed in EVERYTHING]


def test_every_kind_that_the_program_knows_is_here() -> None:
    from complaints_cli.commands.governing import STEPS

    assert sorted(STEPS) == sorted({owed.what for owed in EVERYTHING})


@pytest.mark.parametrize("form", [(), ("--plain",)], ids=["screen", "plain"])
def test_the_reader_sees_the_same_in_words(everything: Officer, form: tuple[str, ...]) -> None:
    out = " ".join(everything.sees(TODAY, "due", "--all", *form).split())
    assert {owed.what: out.count(owed.words) for owed in EVERYTHING} == {owed.what: 1 for owed in EVERYTHING}
    places = [out.index(owed.words) for owed in EVERYTHING]
    assert places == sorted(places)


def test_why_gives_the_same_days_and_rules(everything: Officer) -> None:
    items = [each for each in everything.done(TODAY, "due", "--all")["items"] if each["ref"] == B]
    reasons = [each for each in everything.done(TODAY, "why", B)["dates"] if each["governs"]]
    due = {(each["what"], each["due_on"], each["rule"]) for each in items}
    said = {(each["what"].partition(" ")[0], each["due_on"], each["rule"]) for each in reasons}
    assert due == {each for each in said if each[0] != "acknowledge"}


def test_nothing_of_it_names_anybody_and_a_rebuilt_register_is_the_same(everything: Officer) -> None:
    before = everything.done(TODAY, "due", "--all")["items"]
    everything.done(TODAY, "db", "rebuild")
    assert everything.done(TODAY, "due", "--all")["items"] == before
    assert everything.done(TODAY, "verify")["problems"] == []
