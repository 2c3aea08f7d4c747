"""A council's second Ombudsman: by category, in every letter, checked as strictly, and due to be looked at again."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"
HOUSING, OTHER = "0300 111 3000", "0300 061 0614"


@pytest.fixture
def council(officer: Officer) -> Officer:
    officer.done("2026-12-07", "settings", "set", "other_ombudsman_categories", "Council Tax, planning")
    return officer


def logged(officer: Officer, category: str = "council tax") -> None:
    officer.logs(DAY, "--category", category)
    officer.acknowledges()


def test_letters_of_its_categories_name_it_and_not_the_other(council: Officer) -> None:
    logged(council)
    council.decides("2026-12-21")
    council.done("2026-12-21", "respond", REF)
    council.done("2026-12-21", "escalate", REF)
    council.done("2026-12-30", "ack", REF, "--outcome", "Sooner")
    council.done("2026-12-30", "finding", REF, "1", "--unchanged")
    council.done("2026-12-30", "learn", REF, "--none", "Nothing.")
    council.done("2026-12-30", "respond", REF, "--decider", "Piotr Lukasz")
    letters = [council.letter(number).decode() for number in (1, 2, 3, 4)]
    for letter in letters:
        assert OTHER in letter
        assert "CV4 0EH" in letter
        assert "Housing Ombudsman" not in letter
        assert HOUSING not in letter
    assert "in the last 12 months" in letters[-1]
    assert "## The Local Government and Social Care Ombudsman" in letters[0]


def test_all_other_letters_name_the_housing_ombudsman(council: Officer) -> None:
    logged(council, "repairs")
    letter = council.letter(1).decode()
    assert HOUSING in letter
    assert "Local Government" not in letter


def test_a_category_put_right_changes_which_it_is(council: Officer) -> None:
    council.logs(DAY, "--category", "repairs")
    council.done(DAY, "correct", REF, "category", "Council  TAX", "--reason", "A slip")
    council.acknowledges()
    assert OTHER in council.letter(1).decode()


def test_an_edited_letter_is_checked_for_the_relevant_one(council: Officer) -> None:
    logged(council)
    council.decides("2026-12-21")
    path = council.draft("2026-12-21", "respond", REF)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(OTHER, HOUSING), encoding="utf-8")
    assert council.refused("2026-12-21", "respond", REF, "--letter", str(path)) == [("letter-ombudsman", "3.7")]
    (said,) = council.sentences("2026-12-21", "respond", REF, "--letter", str(path))
    assert "how to reach the Local Government and Social Care Ombudsman" in said
    path.write_text(text.replace("## The Local Government and Social Care Ombudsman", "## More"), encoding="utf-8")
    assert council.refused("2026-12-21", "respond", REF, "--letter", str(path)) == [("letter-ombudsman", "3.7")]
    path.write_text(text, encoding="utf-8")
    council.done("2026-12-21", "respond", REF, "--letter", str(path))


def test_a_refusal_can_be_taken_to_it(council: Officer) -> None:
    council.logs(DAY, "--category", "planning")
    line = ("refuse", REF, "--ground", "other", "--reasons", "The Planning Inspectorate decides it.")
    council.done(DAY, *line, "--discretion", "We weighed it.", "--evidence", "Our file.", "--instead", "An appeal.")
    letter = council.letter(1).decode()
    assert "## You can take this decision to the Local Government and Social Care Ombudsman" in letter
    assert OTHER in letter


def test_its_details_are_to_be_checked_at_once_and_each_year(council: Officer) -> None:
    def owed() -> dict[int | None, str]:
        items = council.done(DAY, "due", "--all")["items"]
        return {each["item"]: each["due_on"] for each in items if each["what"] == "contact-review"}

    assert owed() == {None: "2027-12-01", 2: "2026-12-07"}
    council.done(DAY, "settings", "set", "other_ombudsman_checked_on", "2026-12-11")
    assert owed() == {None: "2027-12-01", 2: "2027-12-11"}
    assert council.done(DAY, "verify")["problems"] == []
    council.done(DAY, "settings", "set", "other_ombudsman_categories", "")
    assert owed() == {None: "2027-12-01"}


def test_settings_that_would_leave_a_letter_bare_are_refused(council: Officer) -> None:
    for key in ("name", "address", "phone", "web"):
        assert council.refused(DAY, "settings", "set", f"other_ombudsman_{key}", " ", code=2) == [("setting", None)]
    assert council.refused(DAY, "settings", "set", "other_ombudsman_checked_on", "soon", code=2) == [("setting", None)]
