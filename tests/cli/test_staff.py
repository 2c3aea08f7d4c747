"""`staff`: one name means one person under any spelling, and whoever leaves keeps what they did."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"


def people(officer: Officer) -> dict[str, dict[str, object]]:
    return {each["name"]: each for each in officer.done(DAY, "staff", "list")["items"]}


def test_somebody_is_added_with_all_that_is_known(officer: Officer) -> None:
    data = officer.done(
        DAY,
        "staff",
        "add",
        "Ann O'Brien",
        "--role",
        "Officer",
        "--email",
        "a@l.example",
        "--alias",
        "Annie",
        "--alias",
        "AB",
    )
    assert data["events"] == [8, 9, 10]
    assert people(officer)["Ann O'Brien"] == {
        "id": "S-003",
        "name": "Ann O'Brien",
        "role": "Officer",
        "standing": "staff",
        "landlord": None,
        "signature": None,
        "email": "a@l.example",
        "aliases": ["Annie", "AB"],
        "left_on": None,
        "open_complaints": 0,
    }


def test_an_alias_is_the_same_person_from_then_on(officer: Officer) -> None:
    officer.done(DAY, "staff", "alias", "piotr lukasz", "Peter Lukas")
    officer.done(DAY, "log", "--via", "phone", "--summary", "Damp", "--handler", "LUKAS, Peter")
    assert people(officer)["Piotr Łukasz"]["open_complaints"] == 1
    assert len(people(officer)) == 2


def test_a_namesake_by_initials_is_another_person_once_added(officer: Officer) -> None:
    officer.done(DAY, "staff", "add", "J Evans")
    officer.logs(DAY, "--handler", "J. Evans")
    assert (people(officer)["J Evans"]["open_complaints"], people(officer)["Jane Evans"]["open_complaints"]) == (1, 0)


def test_leaving_keeps_the_past_and_names_what_still_waits(officer: Officer) -> None:
    ref = officer.logs(DAY)
    ran = officer.screen(DAY, "staff", "leave", "Jane Evans", "--on", "2026-12-11")
    assert "Jane Evans left on Fri 11 Dec 2026" in ran.out
    assert ref in ran.err
    assert people(officer)["Jane Evans"]["left_on"] == "2026-12-11"
    assert officer.done(DAY, "show", REF)["handler"] == "Jane Evans"


def test_leaving_with_nothing_open(officer: Officer) -> None:
    assert officer.done(DAY, "staff", "leave", "Piotr Łukasz")["left_on"] == DAY
    assert "(left Mon 14 Dec 2026)" in officer.sees(DAY, "staff", "list")


def test_whoever_adds_may_be_new_as_well(officer: Officer) -> None:
    officer.done(DAY, "--as", "Cy New", "staff", "add", "Ann Other")
    assert {"Cy New", "Ann Other"} < set(people(officer))
    assert len({each["id"] for each in people(officer).values()}) == 4


def test_an_empty_list_says_how_to_begin(officer: Officer, office: Officer) -> None:
    assert "complaints staff add NAME" in office.screen(DAY, "staff", "list").out


class TestRefuses:
    @pytest.mark.parametrize("name", ["Jane Evans", "evans, jane", "Mrs Jane  Evans"])
    def test_a_name_that_is_on_the_list(self, officer: Officer, name: str) -> None:
        assert officer.refused(DAY, "staff", "add", name, code=2) == [("name-taken", None)]

    def test_an_alias_that_means_somebody_else(self, officer: Officer) -> None:
        assert officer.refused(DAY, "staff", "alias", "Piotr Łukasz", "Jane Evans", code=2) == [("alias-taken", None)]
        assert officer.refused(DAY, "staff", "add", "Ann", "--alias", "Jane Evans", code=2) == [("alias-taken", None)]

    def test_an_alias_that_is_theirs_already(self, officer: Officer) -> None:
        assert officer.refused(DAY, "staff", "alias", "Jane Evans", "jane evans", code=2) == [("alias-taken", None)]

    def test_somebody_who_is_not_on_the_list(self, officer: Officer) -> None:
        assert officer.refused(DAY, "staff", "leave", "Ann Other", code=4) == [("person", None)]
        assert officer.refused(DAY, "staff", "alias", "Ann Other", "AO", code=4) == [("person", None)]

    def test_a_blank_name(self, officer: Officer) -> None:
        assert officer.refused(DAY, "staff", "add", " ", code=2) == [("missing-option", None)]

    def test_leaving_in_the_future_or_twice(self, officer: Officer) -> None:
        assert officer.refused(DAY, "staff", "leave", "Jane Evans", "--on", "2026-12-15") == [("in-the-future", "5.12")]
        officer.done(DAY, "staff", "leave", "Jane Evans")
        assert officer.refused(DAY, "staff", "leave", "Jane Evans") == [("left-already", None)]


def test_a_contractor_is_complained_of_and_neither_decides_nor_is_trained(officer: Officer) -> None:
    officer.logs(DAY, "--about", "Brightfix Ltd")
    assert "Brightfix Ltd" in officer.done(DAY, "training", "list")["untrained"]
    officer.done(DAY, "staff", "place", "Brightfix Ltd", "--standing", "contractor")
    assert officer.done(DAY, "training", "list")["untrained"] == ["Jane Evans", "Piotr Łukasz"]
    named = [each["name"] for each in officer.done(DAY, "who-can", REF)["people"]]
    assert named == ["Jane Evans", "Piotr Łukasz"]
    assert officer.done(DAY, "show", REF)["parties"]["about"] == ["Brightfix Ltd"]


def test_a_complaint_about_whoever_has_that_role_goes_above_them(officer: Officer) -> None:
    officer.done(DAY, "staff", "add", "Helen Marsh", "--role", "Chief executive")
    officer.done(DAY, "staff", "add", "Ann Whitlock", "--role", "Chair of the board")
    data = officer.done(DAY, "log", "--via", "email", "--summary", "She never rang", "--about", "Helen Marsh")
    assert officer.done(DAY, "show", REF)["handler"] == "Ann Whitlock"
    assert any("it is about the chief executive" in warning for warning in data["warnings"])


class TestSignatures:
    BLOCK = "Jane Evans (she/her)\nComplaints Officer"

    def test_is_asked_for_with_nothing_to_change(self, officer: Officer) -> None:
        assert officer.refused(DAY, "staff", "place", "Jane Evans", code=2) == [("missing-option", None)]

    def test_stands_under_the_next_letter_until_it_is_taken_away(self, officer: Officer) -> None:
        ref = officer.logs(DAY, "--handler", "Jane Evans", "--outcome", "Heat.")
        officer.done(DAY, "point", "set", ref, "1", "--responsible", "yes")
        draft = ("letter", "draft", ref, "acknowledgement-1")
        assert officer.done(DAY, "staff", "place", "Jane Evans", "--signature", self.BLOCK)["signature"] == self.BLOCK
        assert f"Yours sincerely\n\n{self.BLOCK}\nLarkfield Homes\n" in officer.done(DAY, *draft)["text"]
        officer.done(DAY, "staff", "place", "Jane Evans", "--role", "Officer", "--signature", "none")
        assert "Yours sincerely\n\nJane Evans\nOfficer\nLarkfield Homes\n" in officer.done(DAY, *draft)["text"]

    def test_comes_with_whoever_joins(self, officer: Officer) -> None:
        assert officer.done(DAY, "staff", "add", "Ann Łow", "--signature", "Ann")["signature"] == "Ann"
        path = officer.file("more.toml", 'staff = [{name = "Siân Ŵyn", signature = "Siân\\nTîm Cwynion"}]\n')
        officer.done(DAY, "settings", "load", path)
        assert people(officer)["Siân Ŵyn"]["signature"] == "Siân\nTîm Cwynion"
