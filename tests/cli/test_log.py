"""`log`: whatever arrives is recorded, and what it still lacks is said; what cannot be is refused, and nothing kept."""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.domain.terms import Channel, Flag, Home
from officer import REF, Officer

ARRIVED = ("log", "--via", "phone", "--summary", "The boiler fails")


def test_answers_with_the_reference_and_the_day_to_acknowledge_by(officer: Officer) -> None:
    assert officer.done("2026-12-14", *ARRIVED, "--name", "Maja Holm") == {
        "ref": "C-2026-0001",
        "events": [8, 9],
        "state": "open",
        "stage": 1,
        "due": [
            {
                "what": "acknowledge",
                "stage": 1,
                "due_on": "2026-12-21",  # Mon 14 Dec is day zero
                "governed_by": "code",
                "rule": "6.2",
                "provisional": False,
                "item": None,
                "due_at": None,
            }
        ],
        "letter": None,
        "warnings": [],
    }


@pytest.mark.parametrize(
    ("received", "acknowledge_by"),
    [
        ("2026-12-14", "2026-12-21"),
        ("2026-12-19", "2026-12-29"),  # a Saturday; Christmas Day, and 28 December for Boxing Day, do not count
        ("2026-12-24", "2027-01-05"),  # 29, 30, 31 December, 4 and 5 January: 1 January does not count
        ("2020-05-04", "2020-05-12"),  # VE Day on Friday 8 May 2020, and no holiday on Monday 4 May
    ],
)
def test_counts_from_the_day_it_reached_anybody(officer: Officer, received: str, acknowledge_by: str) -> None:
    data = officer.done("2026-12-31", *ARRIVED, "--received", received)
    assert data["due"][0]["due_on"] == acknowledge_by


def test_points_stand_beside_the_summary_and_without_them_it_is_point_1(officer: Officer) -> None:
    officer.done("2026-12-14", *ARRIVED, "--point", "No heating", "--point", "Nobody called")
    officer.done("2026-12-14", *ARRIVED)
    listed = [officer.done("2026-12-14", "point", "list", ref)["points"] for ref in (REF, "C-2026-0002")]
    assert [[point["text"] for point in points] for points in listed] == [
        ["No heating", "Nobody called"],
        ["The boiler fails"],
    ]


def test_a_reference_has_the_year_received_and_is_the_next_of_it(officer: Officer) -> None:
    refs = [
        officer.done("2027-01-04", *ARRIVED, "--received", day)["ref"] for day in ("2026-12-31", "2027-01-04", "fri")
    ]
    assert refs == ["C-2026-0001", "C-2027-0001", "C-2027-0002"]


def test_a_day_typed_is_said_back_with_its_weekday(officer: Officer) -> None:
    ran = officer.screen("2026-12-14", *ARRIVED, "--received", "11/12/2026")
    assert "Received: Fri 11 Dec 2026" in ran.err
    assert officer.done("2026-12-14", "show", REF)["stages"][0]["opened_on"] == "2026-12-11"


@pytest.mark.parametrize("channel", Channel, ids=str)
def test_it_may_come_in_any_way_and_to_any_of_us(officer: Officer, channel: Channel) -> None:
    came = ("log", "--via", channel, "--summary", "The boiler fails", "--taken-by", "Piotr Łukasz")
    assert officer.done("2026-12-14", *came)["due"][0]["due_on"] == "2026-12-21"
    assert officer.done("2026-12-14", "show", REF)["via"] == channel
    assert "taken by Piotr Łukasz" in officer.sees("2026-12-14", "show", REF)


@pytest.mark.parametrize("home", Home, ids=str)
def test_whoever_is_affected_may_complain(officer: Officer, home: Home) -> None:
    assert officer.done("2026-12-14", *ARRIVED, "--home", home)["state"] == "open"
    assert officer.done("2026-12-14", "show", REF)["home"] == home


@pytest.mark.parametrize("flag", Flag, ids=str)
def test_a_flag_moves_no_date(officer: Officer, flag: Flag) -> None:
    danger = ("--danger-now", "no") if flag is Flag.HAZARD else ()
    due = officer.done("2026-12-14", *ARRIVED, "--flag", flag, *danger)["due"]
    assert [each["due_on"] for each in due if each["stage"] == 1] == ["2026-12-21"]
    assert officer.done("2026-12-14", "show", REF)["flags"] == [flag]


def test_who_complains_of_whom_and_how_they_are_reached_is_kept(officer: Officer) -> None:
    who = ("--name", "Maja Holm", "--address", "1 Mill Lane", "--phone", "01632 960123", "--email", "m@holm.example")
    whom = ("--about", "Brightfix Ltd", "--about", "jane evans", "--occurred", "2026-12-01")
    officer.done("2026-12-14", *ARRIVED, *who, "--contact-by", "email", *whom)
    parties = officer.done("2026-12-14", "show", REF)["parties"]
    reached = [parties[key] for key in ("name", "address", "phone", "email", "contact_by")]
    assert reached == ["Maja Holm", "1 Mill Lane", "01632 960123", "m@holm.example", "email"]
    assert parties["about"] == ["Brightfix Ltd", "Jane Evans"]
    assert "1 Dec 2026" in officer.sees("2026-12-14", "show", REF)


class TestRefuses:
    def test_missing_facts_without_a_terminal_naming_all(self, officer: Officer) -> None:
        assert officer.refused("2026-12-14", "log", code=2) == [("missing-option", None)] * 2
        via, what = officer.sentences("2026-12-14", "log")
        assert "--via" in via
        assert "--summary or --point" in what

    @pytest.mark.parametrize("typed", ["06/25/2026", "31/02/2026", "May", "1735084800", "20/11", "2026-02-29", ""])
    def test_a_date_that_cannot_be(self, officer: Officer, typed: str) -> None:
        assert officer.refused("2026-12-14", *ARRIVED, "--received", typed, code=2) == [("date", None)]

    def test_every_option_that_cannot_be_read_at_once(self, officer: Officer) -> None:
        refused = officer.refused(
            "2026-12-14", *ARRIVED, "--received", "May", "--home", "castle", "--flag", "x", code=2
        )
        assert refused == [("date", None), ("choice", None), ("choice", None)]

    def test_a_day_still_to_come(self, officer: Officer) -> None:
        assert officer.refused("2026-12-14", *ARRIVED, "--received", "2026-12-15") == [("in-the-future", "5.12")]

    def test_a_matter_later_than_the_complaint_about_it(self, officer: Officer) -> None:
        later = ("--occurred", "2026-12-13", "--resident-knew", "2026-12-14")
        refused = officer.refused("2026-12-14", *ARRIVED, "--received", "2026-12-12", *later)
        assert refused == [("out-of-order", "5.12")] * 2

    def test_a_link_to_nothing(self, officer: Officer) -> None:
        assert officer.refused("2026-12-14", *ARRIVED, "--link", "C-2020-0001", code=4) == [("complaint", None)]

    def test_a_name_that_fits_two_people(self, officer: Officer) -> None:
        officer.done("2026-12-14", "staff", "add", "John Evans")
        assert officer.refused("2026-12-14", *ARRIVED, "--handler", "J Evans", code=2) == [("person-unclear", None)]

    def test_a_database_that_is_not_there(self, run: CommandLine, tmp_path: Path) -> None:
        ran = run("--db", str(tmp_path / "none.db"), *ARRIVED, "--json")
        assert (ran.code, ran.codes) == (6, ["no-database"])
        assert not (tmp_path / "none.db").exists()


class TestNobodyNeedNameAnybodyOnACommandLine:
    def test_a_file_of_facts(self, officer: Officer) -> None:
        facts = officer.file(
            "facts.toml",
            """
            via = "letter"
            received = 2026-12-11
            name = "Maja Holm"
            address = '''
            1 Lark Lane
            Leeds'''
            point = ["No heating", "Nobody called"]
            flag = ["sensitive"]
            anonymous = false
            """,
        )
        data = officer.done("2026-12-14", "log", "--from", facts)
        assert data["due"][0]["due_on"] == "2026-12-18"  # Fri 11 Dec is day zero
        assert officer.done("2026-12-14", "show", REF)["parties"]["name"] == "Maja Holm"

    def test_a_file_on_standard_input_and_the_command_line_wins(self, officer: Officer) -> None:
        typed = 'via = "letter"\nsummary = "From the file"\n'
        officer.done("2026-12-14", "log", "--from", "-", "--summary", "From the line", typed=typed)
        assert officer.done("2026-12-14", "point", "list", REF)["points"][0]["text"] == "From the line"

    def test_one_option_from_a_file_another_from_standard_input(self, officer: Officer) -> None:
        story = officer.file("story.txt", "It failed.\nTwice.\n")
        words = ("log", "--via", "email", "--summary", f"@{story}", "--name", "-")
        officer.done("2026-12-14", *words, typed="Maja Holm\n")
        shown = officer.done("2026-12-14", "show", REF)
        assert (shown["parties"]["name"], shown["points"][0]["text"]) == ("Maja Holm", "It failed.\nTwice.")

    @pytest.mark.parametrize(
        ("text", "code"),
        [('via = "phone"\nsumary = "x"', "unknown-key"), ("via = phone", "toml"), ("via = [1, 2]", "wrong-type")],
    )
    def test_a_file_that_is_wrong_is_refused(self, officer: Officer, text: str, code: str) -> None:
        assert officer.refused("2026-12-14", "log", "--from", officer.file("f.toml", text), code=2) == [(code, None)]


class TestReceivingIsNeverRefused:
    def test_nobody_named(self, officer: Officer) -> None:
        ran = officer.screen("2026-12-14", *ARRIVED)
        assert ran.code == 0
        assert f"complaints correct {REF} name NAME" in ran.err

    def test_a_representative_without_a_ground_for_speaking(self, officer: Officer) -> None:
        data = officer.done("2026-12-14", *ARRIVED, "--name", "Maja Holm", "--rep", "Ola Holm")
        assert ["rep scope" in warning for warning in data["warnings"]] == [True]

    def test_a_hazard_says_what_else_runs(self, officer: Officer) -> None:
        data = officer.done("2026-12-14", *ARRIVED, "--name", "M", "--flag", "hazard", "--danger-now", "yes")
        assert ["Awaab" in warning or "24 hours" in warning for warning in data["warnings"]] == [True, True]


class TestAtATerminal:
    def test_what_is_missing_is_asked_shown_and_confirmed(self, officer: Officer) -> None:
        officer.run.sit_down()
        ran = officer.screen("2026-12-14", "log", typed="fone\nphone\nThe boiler fails\n\nfri\nMaja Holm\n\n\n\n\ny\n")
        assert ran.code == 0
        shown = officer.done("2026-12-14", "show", REF)
        assert (shown["stages"][0]["opened_on"], shown["parties"]["name"]) == ("2026-12-11", "Maja Holm")
        assert "Did you mean phone?" in ran.err
        assert "Record this?" in ran.err
        assert f"{REF}: logged" in ran.out

    def test_after_an_interruption_the_other_questions_are_asked_still(self, officer: Officer) -> None:
        officer.run.sit_down()
        assert officer.screen("2026-12-14", "log", typed="phone\nThe boiler fails\n\n\nMaja Holm\n").code == 130
        ran = officer.screen("2026-12-14", "log", "--resume", typed="fri\n1 Mill Lane\n\n\n\n\ny\n")
        assert ran.code == 0
        shown = officer.done("2026-12-14", "show", REF)
        assert (shown["stages"][0]["opened_on"], shown["parties"]["name"]) == ("2026-12-11", "Maja Holm")
        assert shown["parties"]["address"] == "1 Mill Lane"

    def test_a_no_records_nothing(self, officer: Officer) -> None:
        officer.run.sit_down()
        before = officer.db.read_bytes()
        ran = officer.screen("2026-12-14", "log", "--via", "phone", typed="The boiler fails\n\n" + 6 * "\n" + "n\n")
        assert ran.code == 130
        assert officer.db.read_bytes() == before

    def test_with_a_hazard_whether_anybody_is_in_danger_is_asked(self, officer: Officer) -> None:
        officer.run.sit_down()
        ran = officer.screen("2026-12-14", *ARRIVED, "--flag", "hazard", typed="yes\n" + 6 * "\n" + "y\n")
        assert ran.code == 0
        assert "Is anyone in danger now?" in ran.err
        assert "24 hours" in ran.err


class TestPeopleAndKin:
    def test_a_handler_in_any_spelling_is_one_person_and_a_new_one_joins(self, officer: Officer) -> None:
        assert "joins" not in officer.screen("2026-12-14", *ARRIVED, "--handler", "EVANS, Jane").err
        assert "Ann Other joins the staff list" in officer.screen("2026-12-14", *ARRIVED, "--handler", "Ann Other").err
        names = [each["name"] for each in officer.done("2026-12-14", "staff", "list")["items"]]
        assert names == ["Jane Evans", "Piotr Łukasz", "Ann Other"]

    def test_linked_complaints_name_each_other(self, officer: Officer) -> None:
        officer.done("2026-12-14", *ARRIVED)
        officer.done("2026-12-14", *ARRIVED, "--link", "c-2026-0001")
        for ref, other in ((REF, "C-2026-0002"), ("C-2026-0002", REF)):
            assert other in officer.sees("2026-12-14", "show", ref)

    def test_one_word_for_a_category_however_typed(self, officer: Officer) -> None:
        for word in ("Anti Social Behaviour", "anti social  behaviour"):
            officer.done("2026-12-14", *ARRIVED, "--category", word)
        listed = officer.done("2026-12-14", "list")["items"]
        assert {each["category"] for each in listed} == {"anti-social-behaviour"}


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("asked", "they asked for a complaint"),
        ("not-agreed", "they did not agree to an early answer"),
        ("still-unhappy", "they are unhappy with an early answer"),
        ("complex", "it cannot be settled in a few days"),
        ("sensitive", "it is sensitive"),
    ],
)
def test_why_it_came_in_as_a_complaint_at_once_is_kept(word: str, said: str, officer: Officer) -> None:
    officer.logs("2026-12-14", "--because", word)
    assert officer.done("2026-12-14", "show", "C-2026-0001")["because"] == word
    assert f"because {said}" in " ".join(officer.sees("2026-12-14", "show", "C-2026-0001").split())
