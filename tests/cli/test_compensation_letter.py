"""An offer of money that goes out on its own: line by line, openly set off, with a form to answer it (7.2 to 7.4)."""

import pytest

from compensated import DAY, DISTRESS, HEATING, line, open_complaint, under_a_policy
from officer import REF, Officer

OFFER = ("compensation", "offer", REF)


@pytest.fixture
def worked_out(officer: Officer) -> Officer:
    """Nine days without heating at £8.00, and £60.00 for distress."""
    open_complaint(officer)
    line(officer, *HEATING)
    line(officer, *DISTRESS)
    return officer


def letter_of(officer: Officer, *more: str) -> str:
    data = officer.done(DAY, *OFFER, "--sent", "post", *more)
    assert data["letter"]["kind"] == "compensation-offer"
    return officer.letter(data["letter"]["number"]).decode()


def test_none_goes_out_unless_it_is_asked_for(worked_out: Officer) -> None:
    assert worked_out.refused(DAY, "letter", "draft", REF, "compensation-offer") == [("part-missing", "7.2")]
    assert worked_out.refused(DAY, "letter", "send", REF, "compensation-offer", code=2) == [("own-command", None)]
    assert worked_out.done(DAY, *OFFER)["letter"] is None


def test_each_line_its_rate_and_the_total(worked_out: Officer) -> None:
    letter = letter_of(worked_out, "--due", "2027-01-29", "--answer-by", "2027-01-15", "--basis", "Remedies policy")
    assert "# We offer you £132.00" in letter
    assert "| Loss of heating | 9 days | £8.00 a day | £72.00 | From 5 to 13 December. |" in letter
    assert "| Distress and inconvenience | a single sum | no rate | £60.00 |" in letter
    assert "\\{\\{ 7\\*7 \\}\\}" in letter
    assert "under our Remedies policy" in letter
    assert "We pay by Friday 29 January 2027" in letter
    assert "Please answer by Friday 15 January 2027." in letter
    assert "You can accept this and still ask for stage 2, and go to the Ombudsman." in letter
    assert "\n[ ] I accept the offer, and still want stage 2.\n" in letter
    assert "negligence" not in letter


def test_what_is_set_off_is_told_openly(worked_out: Officer) -> None:
    letter = letter_of(worked_out, "--offset", "50", "--against", "rent-arrears")
    assert "Of the total, £50.00 goes towards your rent arrears. We pay you £82.00." in letter
    assert "Tell us if you want all of it paid to you." in letter
    assert "When you accept, we will tell you the day on which we pay." in letter


def test_a_policy_says_how_soon_and_that_nothing_is_admitted(officer: Officer) -> None:
    under_a_policy(officer)
    line(officer, *HEATING)
    letter = letter_of(officer, "--offset", "58.50", "--against", "other", "--agreed")
    assert "We pay within 28 days of the day on which you accept." in letter
    assert "we do not admit negligence" in letter
    assert "Of the total, £58.50 goes towards what you owe us, as you agreed.\n" in letter
    assert "under our Compensation Policy 2026" in letter


def test_a_draft_is_edited_but_not_its_sums(worked_out: Officer) -> None:
    line_ = (*OFFER, "--due", "2027-01-29")
    draft = worked_out.draft(DAY, *line_)
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("In total we offer you **£132.00**.", ""), encoding="utf-8")
    assert worked_out.refused(DAY, *line_, "--letter", str(draft)) == [
        ("letter-amounts", "7.2"),
        ("letter-sums", "7.3"),
    ]
    draft.write_text(text.replace("sorry", "surprised"), encoding="utf-8")
    assert worked_out.refused(DAY, *line_, "--letter", str(draft)) == [("letter-apology", "7.1")]
    draft.write_text(text.replace("Friday 29 January 2027", "Friday 26 February 2027"), encoding="utf-8")
    assert ("letter-payment", "7.3") in worked_out.refused(DAY, *line_, "--letter", str(draft))
    draft.write_text(text, encoding="utf-8")
    assert worked_out.done(DAY, *line_, "--letter", str(draft))["letter"]["kind"] == "compensation-offer"


def test_days_that_are_not_on_record_are_named(worked_out: Officer) -> None:
    draft = worked_out.draft(DAY, *OFFER, "--due", "2027-01-29", "--answer-by", "2027-01-15")
    said = worked_out(DAY, *OFFER, "--letter", str(draft)).answer["errors"]
    assert [(each["code"], each["message"].partition(",")[0]) for each in said] == [
        ("letter-dates", "The letter says Friday 29 January 2027"),
        ("letter-dates", "The letter says Friday 15 January 2027"),
    ]


def test_after_stage_2_the_next_step_is_the_ombudsman(officer: Officer) -> None:
    officer.reaches_stage_2()
    officer.done("2026-12-30", "respond", REF, "--decider", "Piotr Łukasz")
    line(officer, *HEATING, day="2026-12-30")
    data = officer.done("2026-12-30", *OFFER, "--sent", "post")
    letter = officer.letter(data["letter"]["number"]).decode()
    assert "You can accept this and still go to the Ombudsman." in letter
    assert "\n[ ] I accept the offer, and still want to go to the Ombudsman." in letter


def test_an_offer_may_be_drafted_again_by_its_number(worked_out: Officer) -> None:
    worked_out.done(DAY, *OFFER, "--lines", "1")
    worked_out.done(DAY, *OFFER, "--lines", "2")
    draft = ("letter", "draft", REF, "compensation-offer")
    assert "# We offer you £60.00" in worked_out.done(DAY, *draft)["text"]
    assert "# We offer you £72.00" in worked_out.done(DAY, *draft, "--number", "1")["text"]
    assert worked_out.refused(DAY, *draft, "--number", "3") == [("part-missing", "7.2")]
