"""Facts that no measure counts, beside the provisions that rest on them, and what contradicts a yes (Code 8.1 a)."""

import pytest

from officer import REF, Officer

DAY = "2027-04-19"
POLICY = """
[policy]
name = "Larkfield complaints policy"
version = "3"
in_force_from = 2026-12-01
[stage_1]
acknowledge_days = 5
respond_days = {days}
[stage_2]
acknowledge_days = 5
respond_days = 20
"""


def shown(officer: Officer, number: str, day: str = DAY) -> list[str]:
    (row,) = officer.done(day, "assess", "show", number, "--year", "2026/27")["answers"]
    lines = row["from_the_record"]
    assert isinstance(lines, list)
    return lines


def failing(officer: Officer, number: str, day: str = DAY) -> list[str]:
    (row,) = officer.done(day, "assess", "show", number, "--year", "2026/27")["answers"]
    lines = row["failings"]
    assert isinstance(lines, list)
    return lines


def adopted(officer: Officer, days: int = 10) -> None:
    file = officer.file("policy.toml", POLICY.format(days=days))
    more = ("--despite", "We mean to change it.") if days > 10 else ()
    officer.done("2026-12-01", "policy", "adopt", file, "--effective", "2026-12-01", *more)


class TestThePolicy:
    def test_without_one_of_your_own_it_says_so(self, officer: Officer) -> None:
        assert "No policy of the landlord's own is on record" in shown(officer, "5.1")[0]
        for number in ("1.2", "2.2", "6.3"):
            assert not any("policy" in line for line in shown(officer, number))

    def test_what_it_says_and_when_it_was_approved_and_published(self, officer: Officer) -> None:
        adopted(officer)
        listed = officer.done(DAY, "policy", "list")["items"]
        name = next(each["id"] for each in listed if each["id"] != "code-2024")
        officer.done(DAY, "policy", "approve", name, "--by", "Board", "--review", "2029-12-01", "--on", "2026-12-01")
        officer.done(DAY, "policy", "equality", name, "--impact", "none", "--text", "x", "--on", "2026-12-02")
        assert shown(officer, "5.1") == [
            "Policy in force: Larkfield complaints policy, version 3, from 1 December 2026.",
            "The policy was approved on 1 December 2026.",
            "Our policy checked against the Code: nothing found against it.",
        ]
        assert "The policy's effect on equality was assessed on 2 December 2026." in shown(officer, "3.1")
        ways = "phone, text, email, web, social media, letter, in person, other"
        assert f"Ways to complain that the policy opens: 8 ({ways})." in shown(officer, "3.1")
        assert "Exclusions that the policy names: none." in shown(officer, "2.2")

    def test_a_clash_with_the_code_contradicts_a_yes(self, officer: Officer) -> None:
        adopted(officer, days=15)
        officer.done(DAY, "assess", "answer", "6.3", "--comply", "yes")
        (line,) = officer.done(DAY, "assess", "show", "6.3")["contradictions"]
        assert line.startswith("6.3 is answered yes. Our policy checked against the Code: stage_1.respond_days: ")
        assert "Our policy checked against the Code: 1 to answer for." in shown(officer, "6.3")


class TestOverdue:
    def test_reviews_of_adjustments_and_requests(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-14", "adjust", "add", REF, "--kind", "large-print", "--review", "2027-02-01")
        assert shown(officer, "5.10")[-1] == "Reviews of adjustments: some are overdue."
        assert failing(officer, "5.10") == [f"Reviews of adjustments: 1 overdue ({REF})."]
        # What falls due after the year is of another year's form.
        officer.done("2026-12-14", "adjust", "review", REF, "1", "--words", "Needed", "--again", "2027-04-01")
        assert shown(officer, "5.10")[-1] == "Reviews of adjustments: none is overdue."

    def test_training(self, officer: Officer) -> None:
        assert shown(officer, "4.3") == ["Courses taken: none."]
        line = ("training", "add", "Jane Evans", "--what", "The Code", "--refresh", "2027-02-01")
        officer.done("2026-12-14", *line)
        assert shown(officer, "4.3") == ["Courses taken: 1 in the year, by 1 person."]
        assert failing(officer, "4.3") == ["Courses taken: Training 1 was not refreshed in time."]

    def test_the_ombudsmans_details(self, officer: Officer) -> None:
        officer.done("2026-12-14", "settings", "set", "ombudsman_checked_on", "2026-01-05")
        assert "last checked on 5 January 2026." in shown(officer, "3.7")[-1]
        assert failing(officer, "3.7")[-1].startswith("The Ombudsman's details in our letters were to be checked")

    def test_the_years_papers(self, officer: Officer) -> None:
        assert "not on record as sent" in shown(officer, "8.1")[0]
        assert failing(officer, "8.1", "2027-09-30") == []
        assert len(failing(officer, "8.1", "2027-10-01")) == 1
        officer.done("2027-09-01", "assess", "submitted", "--proof", "Receipt 12")
        assert "went to the Ombudsman on 1 September 2027." in shown(officer, "8.1", "2027-10-01")[0]
        assert failing(officer, "8.1", "2027-10-01") == []


class TestOutOfTheOrdinary:
    @pytest.mark.parametrize(("because", "number"), [("ombudsman", "8.4"), ("merger", "8.3")])
    def test_fresh_assessments_that_were_called_for(self, because: str, number: str, officer: Officer) -> None:
        assert shown(officer, number) == ["Fresh self-assessments: none was called for in the year."]
        officer.done("2026-12-15", "assess", "call", "--because", because, "--by", "2027-02-01")
        assert failing(officer, number, "2027-02-01") == []
        assert failing(officer, number) == ["Fresh self-assessments: Number 1 was due by 1 February 2027."]
        officer.done("2027-02-02", "assess", "complete", "1", "--changes", "None needed")
        assert shown(officer, number) == ["Fresh self-assessments: 1 called for in the year, 1 made."]
        assert failing(officer, number) == ["Fresh self-assessments: Number 1 was due by 1 February 2027."]

    def test_times_in_which_the_code_was_not_kept(self, officer: Officer) -> None:
        title = "Times in which the Code could not be kept"
        assert shown(officer, "8.5") == [f"{title}: none in the year."]
        line = ("exception", "add", "--what", "A flood", "--why", "No files", "--back", "2027-01-11")
        officer.done("2026-12-14", *line)
        officer.done("2026-12-14", "exception", "told", "1", "--whom", "ombudsman", "--how", "By form")
        assert shown(officer, "8.5") == [f"{title}: 1 in the year."]
        (found,) = failing(officer, "8.5")
        assert found.count("It is not on record") == 2
        assert "the residents were told" in found
        assert "the Ombudsman were" not in found

    def test_no_third_stage(self, officer: Officer) -> None:
        officer.logs()
        assert "Stages: no complaint on record has a third." in shown(officer, "5.3")


def test_what_went_to_the_board_and_the_member_and_was_published(officer: Officer) -> None:
    assert shown(officer, "9.6") == ["Reports to the Member Responsible: none is on record for the year."]
    paper = officer.file("paper.md", "# The year\n")
    given = ("governance", "present", paper, "--on", "2027-03-15", "--year", "2026/27")
    for forum in ("board", "mrc", "staff"):
        officer.done(DAY, *given, "--report", "other", "--to", forum)
    assert "Reports to the Member Responsible: 1 in the year." in shown(officer, "9.6")
    assert "Reports to the governing body: 1 in the year." in shown(officer, "9.7")
    assert "Reports presented in the year: staff 1." in shown(officer, "9.3")
    assert "The governing body has not approved the self-assessment yet." in shown(officer, "8.2")
    officer.done(DAY, "assess", "approve", "--by", "The board", "--despite", "x")
    assert "The governing body approved the self-assessment on 19 April 2027." in shown(officer, "8.2")
    officer.done("2027-04-20", "assess", "answer", "1.2", "--comply", "yes", "--evidence", "Policy, 1.")
    since = "The governing body approved the self-assessment on 19 April 2027, and rows were answered otherwise since: "
    assert f"{since}1.2." in shown(officer, "8.2", "2027-04-20")


def test_the_response_is_the_one_that_stands_here_as_in_the_annual_report(officer: Officer) -> None:
    """The later one takes the place of the other, although its day is the earlier."""
    for approved_on in ("2027-05-14", "2027-05-13"):
        response = ("--text", "We read it.", "--by", "The board", "--approved-on", approved_on)
        officer.done("2027-05-20", "governance", "respond", "--year", "2026/27", *response)
    found = [number for number in ("8.1", "8.2") if "13 May 2027" in " ".join(shown(officer, number, "2027-05-20"))]
    assert found
    assert not any("14 May 2027" in " ".join(shown(officer, number, "2027-05-20")) for number in found)
    assert "13 May 2027" in officer.sees("2027-05-20", "report", "annual", "--year", "2026/27")
