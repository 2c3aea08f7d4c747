"""`action replace`: what cannot be kept gives way to a promise of its own, and the resident is told (Code 7.3)."""

import pytest

from officer import REF, Officer

DAY = "2026-12-22"
REPLACE = ("action", "replace", REF)
WHY = ("--reason", "The maker is bankrupt {{ 7*7 }}.")
LINE = (*REPLACE, "1", "--instead", "2", *WHY)


@pytest.fixture
def answered(officer: Officer) -> Officer:
    """Answered on Mon 21 December 2026; action 1, a new boiler, is promised for Mon 1 March 2027."""
    officer.answers_stage_1()
    return officer


@pytest.fixture
def offered(answered: Officer) -> Officer:
    """Action 2, by Friday 8 January 2027, is offered on the 22nd."""
    answered.done(DAY, "remedy", REF, "--what", "Mend the old boiler", "--due", "2027-01-08")
    return answered


@pytest.mark.parametrize(
    ("words", "code", "found"),
    [
        (("1",), 2, [("missing-option", None), ("missing-option", None)]),
        (("1", "--instead", "2"), 2, [("missing-option", None)]),
        (("1", "--instead", "2", *WHY), 4, [("action", None)]),
        (("1", "--instead", "1", *WHY), 3, [("not-instead", "7.3")]),
    ],
)
def test_without_what_is_done_instead(
    answered: Officer, words: tuple[str, ...], code: int, found: list[tuple[str, str | None]]
) -> None:
    assert answered.refused(DAY, *REPLACE, *words, code=code) == found


def test_what_takes_its_place_has_a_day_and_came_later(offered: Officer) -> None:
    offered.done(DAY, "remedy", REF, "--what", "Say sorry")
    assert offered.refused(DAY, *REPLACE, "1", "--instead", "3", *WHY) == [("not-instead", "7.3")]
    assert offered.refused(DAY, *REPLACE, "2", "--instead", "1", *WHY) == [("not-instead", "7.3")]
    assert offered.ways_out(DAY, *REPLACE, "2", "--instead", "1", *WHY) == [
        f"complaints remedy {REF} --what TEXT --due DATE"
    ]
    assert offered.refused("2026-12-23", *LINE, "--on", "2026-12-21") == [("out-of-order", "5.12")]


def test_money_gives_way_to_an_offer_only(offered: Officer) -> None:
    offered.done(DAY, "remedy", REF, "--kind", "money", "--amount", "50", "--what", "For it", "--due", "2027-01-15")
    assert offered.refused(DAY, *REPLACE, "3", "--instead", "2", *WHY) == [("is-money", "7.3")]


def test_no_letter_speaks_of_a_promise_that_stands(offered: Officer) -> None:
    draft = ("letter", "draft", REF, "cannot-deliver")
    assert offered.refused(DAY, *draft) == [("part-missing", "7.3")]
    assert offered.ways_out(DAY, *draft) == [f"complaints action replace {REF} N --instead N --reason TEXT"]
    offered.done(DAY, *LINE)
    assert offered.refused(DAY, *draft, "--number", "2") == [("part-missing", "7.3")]
    assert offered.done(DAY, *draft, "--number", "1")["kind"] == "cannot-deliver"


def test_the_letter_tells_both_and_the_way_on(offered: Officer) -> None:
    data = offered.done(DAY, *LINE)
    assert [(each["what"], each["due_on"]) for each in data["due"]] == [("action", "2027-01-08")]
    letter = offered.letter(data["letter"]["number"]).decode()
    assert "- Fit a new boiler, by Monday 1 March 2027" in letter
    assert "The maker is bankrupt \\{\\{ 7\\*7 \\}\\}." in letter
    assert "| Mend the old boiler | Larkfield Homes | Friday 8 January 2027 |" in letter
    assert "at stage 2" in letter
    assert "PO Box 1484" in letter


def test_an_edited_one_must_say_what_comes_instead(offered: Officer) -> None:
    draft = offered.draft(DAY, *LINE)
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("Friday 8 January 2027", "soon"), encoding="utf-8")
    assert offered.refused(DAY, *LINE, "--letter", str(draft)) == [("letter-instead", "7.3")]
    draft.write_text(text, encoding="utf-8")
    assert offered.done(DAY, *LINE, "--letter", str(draft))["letter"]["kind"] == "cannot-deliver"


def test_it_is_owed_no_more_and_counts_as_not_kept(offered: Officer) -> None:
    offered.done(DAY, *LINE)
    assert "replaced: owed no more" in offered.sees(DAY, "action", "list", REF)
    assert offered.refused(DAY, "action", "done", REF, "1", "--proof", "x") == [("offer-ended", "7.3")]
    offered.done("2027-01-08", "action", "done", REF, "2", "--proof", "Job sheet 9")
    report = offered.done("2027-03-31", "report", "annual", "--year", "2026/27")
    kept = {each["id"]: (each["numerator"], each["denominator"]) for each in report["measures"]}
    assert kept["actions-kept"] == (1, 2)
    offered.done("2027-03-31", "undo", REF)
    offered.done("2027-03-31", "undo", REF, "--never-sent", "It lay in the tray.")
    assert "overdue" in offered.sees("2027-03-31", "action", "list", REF)
    assert offered.done("2027-03-31", "verify")["problems"] == []


def test_after_the_final_response_the_way_on_is_the_ombudsman(officer: Officer) -> None:
    officer.reaches_stage_2()
    officer.done("2026-12-30", "respond", REF, "--decider", "Piotr Łukasz")
    officer.done("2026-12-30", "remedy", REF, "--what", "Mend the old boiler", "--due", "2027-01-08")
    data = officer.done("2026-12-30", *LINE)
    letter = officer.letter(data["letter"]["number"]).decode()
    assert "You have had our final response." in letter
    assert "at stage 2" not in letter
