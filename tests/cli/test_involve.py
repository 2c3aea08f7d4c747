"""Who has a part in a complaint, who signs its answer off, and where the policy sends it, at the command line."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"
AFTER = "2026-12-30"
DIRECTOR = ("staff", "add", "Dai Rhŷs", "--role", "Operations Director")


def director(officer: Officer) -> None:
    """An operations director, and a chief executive above them."""
    officer.done(DAY, *DIRECTOR)
    officer.done(DAY, "staff", "add", "Ann Lee", "--standing", "chief-executive")


def warned(officer: Officer, *line: str, day: str = DAY) -> list[str]:
    warnings = officer.done(day, *line)["warnings"]
    assert isinstance(warnings, list)
    return [str(each) for each in warnings]


class TestInvolve:
    def test_of_a_subject_who_has_it_says_where_it_should_go(self, officer: Officer) -> None:
        director(officer)
        officer.done(DAY, "log", "--via", "phone", "--summary", "Rude", "--handler", "Dai Rhys")
        warnings = warned(officer, "involve", REF, "Dai Rhys", "--as", "subject", "--why", "It was him")
        assert warnings == [
            "Dai Rhŷs has it and may not decide it: the complaint is about them (Code 5.8).",
            f'It is one for the chief executive, as it is about a director: complaints assign {REF} "Ann Lee"',
        ]
        officer.done(DAY, "assign", REF, "Ann Lee")
        assert officer.done(DAY, "verify")["problems"] == []

    def test_names_the_decider_that_respond_takes(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.decides("2026-12-21")
        officer.done("2026-12-21", "involve", REF, "Piotr Lukasz", "--as", "decider")
        officer.done("2026-12-21", "involve", REF, "Jane Evans", "--as", "panel")
        officer.done("2026-12-21", "involve", REF, "Ida Björk", "--as", "panel")
        officer.done("2026-12-21", "respond", REF)
        assert officer.done("2026-12-21", "show", REF)["stages"][0]["decider"] == "Piotr Łukasz"
        letter = officer.letter(2).decode()
        assert "This was decided by Piotr Łukasz. They chaired a panel, with Jane Evans and Ida Björk." in letter

    def test_names_nobody_who_may_not_decide_it(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.decides("2026-12-21")
        officer.done("2026-12-21", "respond", REF, "--decider", "Piotr Łukasz")
        officer.done("2026-12-21", "escalate", REF)
        assert officer.refused(AFTER, "involve", REF, "p lukasz", "--as", "decider") == [("same-decider", "6.13")]
        assert officer.refused(AFTER, "involve", REF, "Jane", "--as", "decider", "--stage", "1") == [
            ("answered-already", "6.13")
        ]
        (warning,) = warned(officer, "involve", REF, "Jane Evans", "--as", "decider", day=AFTER)
        assert warning.startswith("Jane Evans decides it only with --override REASON: they had a part in stage 1")

    def test_takes_long_and_personal_text_from_a_file(self, officer: Officer) -> None:
        officer.logs()
        facts = officer.file(
            "why.toml", 'as = "conflict"\nname = "Piotr Lukasz"\nwhy = "[red] {{ 7*7 }} Ŵyn, \\"x\\""\n'
        )
        officer.done(DAY, "involve", REF, "--from", facts)
        (part,) = officer.done(DAY, "show", REF)["involved"]
        assert (part["name"], part["as"], part["why"]) == ("Piotr Łukasz", "conflict", '[red] {{ 7*7 }} Ŵyn, "x"')
        assert '[red] {{ 7*7 }} Ŵyn, "x"' in officer.sees(DAY, "show", REF)

    def test_a_declared_interest_is_counted_when_it_is_over_too(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "involve", REF, "Piotr Lukasz", "--as", "conflict", "--why", "His sister")
        officer.done(DAY, "involve", REF, "Piotr Lukasz", "--as", "conflict", "--over", "--why", "Another Łukasz")
        (seen,) = officer.done(DAY, "who-can", REF, "--name", "Piotr Lukasz")["people"]
        assert (seen["can"], seen["why"]) == (True, [])
        assert "decided nothing: 100% (1 of 1)." in officer.sees("2027-04-01", "report", "annual")

    def test_is_undone(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "involve", REF, "Piotr Lukasz", "--as", "conflict")
        officer.done(DAY, "undo", REF)
        assert officer.done(DAY, "show", REF)["involved"] == []
        assert officer.done(DAY, "db", "rebuild")["problems"] == []

    def test_refusals(self, officer: Officer) -> None:
        officer.logs()
        line = ("involve", REF, "Jane Evans")
        assert officer.refused(DAY, *line, code=2) == [("missing-option", None)]
        assert officer.refused(DAY, *line, "--as", "judge", code=2) == [("choice", None)]
        assert officer.refused(DAY, *line, "--as", "panel", "--over", code=4) == [("involvement", None)]
        assert officer.refused(DAY, *line, "--as", "panel", "--stage", "2") == [("not-escalated", "6.10")]
        assert officer.refused(DAY, *line, "--as", "panel", "--on", "2026-12-15") == [("in-the-future", "5.12")]
        officer.done(DAY, *line, "--as", "conflict")
        assert officer.refused(DAY, *line, "--as", "conflict") == [("involved-already", "5.8")]
        assert officer.refused(DAY, *line, "--as", "conflict", "--over") == [("reason-missing", "5.8")]


POLICY = """
[policy]
name = "Ours"
version = "1"
in_force_from = 2026-12-01
[stage_1]
acknowledge_days = 5
respond_days = 10
[stage_2]
acknowledge_days = 5
respond_days = 20
[roles]
stage_2_for = "the Executive Director"
[routing]
stage_2 = "Operations Director"
repairs = "Property Services Officer"
"flag:building-safety" = "Property Services Officer"
[sign_off]
stage_1 = "Operations Director"
"""


@pytest.fixture
def governed(officer: Officer) -> Officer:
    director(officer)
    officer.done(DAY, "policy", "adopt", officer.file("ours.toml", POLICY), "--effective", "2026-12-01")
    return officer


class TestAPolicy:
    def test_sends_what_comes_in_to_its_officer(self, governed: Officer) -> None:
        logged = ("log", "--via", "phone", "--name", "A", "--summary", "Cladding", "--flag", "building-safety")
        (nobody,) = warned(governed, *logged)
        assert nobody.startswith("It is one for Property Services Officer, as your policy says; nobody on the staff")
        governed.done(DAY, "staff", "place", "Piotr Lukasz", "--role", "Property Services Officer")
        (given,) = warned(governed, *logged)
        assert given == "Given to Piotr Łukasz, as one for Property Services Officer: your policy says."

    def test_says_where_it_should_go_once_its_category_is_put_right(self, governed: Officer) -> None:
        governed.done(DAY, "staff", "place", "Piotr Lukasz", "--role", "property services officer")
        governed.logs(DAY, "--category", "noise")
        line = ("correct", REF, "category", "repairs", "--reason", "A slip", "--dry-run")
        (warning,) = warned(governed, *line)
        assert warning == (
            f'It is one for Property Services Officer, as your policy says: complaints assign {REF} "Piotr Łukasz"'
        )

    def test_sends_stage_2_to_its_decider_and_letters_say_for_whom(self, governed: Officer) -> None:
        governed.logs()
        governed.acknowledges()
        governed.decides("2026-12-21")
        governed.done("2026-12-21", "approve", REF, "--by", "Dai Rhys")
        governed.done("2026-12-21", "respond", REF)
        (given,) = warned(governed, "escalate", REF, day="2026-12-21")
        assert given == (
            "It is one for Operations Director, as your policy says; nobody on the staff list is that and may judge "
            f"it. complaints who-can {REF} shows who may, and where else it can go."
        )
        governed.done(AFTER, "ack", REF, "--outcome", "Sooner")
        governed.done(AFTER, "finding", REF, "1", "--unchanged")
        governed.done(AFTER, "learn", REF, "--none", "Nothing.")
        governed.done(AFTER, "respond", REF, "--decider", "Ann Lee")
        letter = governed.letter(4).decode()
        assert "decided by Ann Lee, on behalf of the Executive Director. None of them decided your complaint" in letter
        assert "On behalf of the Executive Director" in letter

    def test_wants_an_answer_signed_off_and_due_says_so(self, governed: Officer) -> None:
        governed.logs()
        governed.acknowledges()
        assert governed.refused("2026-12-21", "approve", REF, "--by", "Dai Rhys") == [
            ("points-unanswered", "6.7"),
            ("learning-missing", "9.1"),
        ]
        governed.decides("2026-12-21")
        items = governed.done("2026-12-21", "due", "--all")["items"]
        # Acknowledged Mon 21 Dec 2026; Christmas Day, its substitute on the 28th and New Year do not count: Thu 7 Jan,
        # and the backstop, 15 days from Mon 14 Dec, is Thu 7 Jan too.
        found = {each["what"]: (each["due_on"], each["governed_by"]) for each in items if each["ref"] == REF}
        assert found["approve"] == ("2027-01-07", "policy")
        assert "Sign off the answer, stage 1" in governed.sees("2026-12-21", "due", "--all")
        assert governed.refused("2026-12-21", "respond", REF) == [("not-approved", "policy")]
        assert governed.ways_out("2026-12-21", "respond", REF) == [f"complaints approve {REF} --by NAME"]
        missing = governed.done("2026-12-21", "next", REF)["missing"]
        assert [each["code"] for each in missing] == ["not-approved"]
        assert governed.refused("2026-12-21", "approve", REF, "--by", "Jane Evans") == [("approved-own", "policy")]
        (warning,) = warned(governed, "approve", REF, "--by", "Piotr Lukasz", day="2026-12-21")
        assert warning == "Your policy has Operations Director sign it off; Piotr Łukasz has no role on the staff list."
        assert warned(governed, "approve", REF, "--by", "Dai Rhys", day="2026-12-21") == []
        assert "approve" not in {each["what"] for each in governed.done("2026-12-21", "due", "--all")["items"]}
        governed.done("2026-12-21", "finding", REF, "1", "--decision", "upheld", "--reasons", "Twice.")
        assert governed.refused("2026-12-21", "respond", REF) == [("not-approved", "policy")]
        assert "It changed since." in governed.sees("2026-12-21", "show", REF)
        assert governed.done("2026-12-21", "show", REF)["approvals"] == []
        governed.done("2026-12-21", "approve", REF, "--by", "Dai Rhys")
        governed.done("2026-12-21", "respond", REF)
        assert governed.done("2026-12-21", "verify")["problems"] == []

    def test_stops_no_clock_with_it(self, governed: Officer) -> None:
        governed.logs()
        governed.acknowledges()
        governed.decides("2026-12-21")
        items = governed.done("2027-01-11", "due", "--all")["items"]
        late = {each["what"]: each["state"] for each in items if each["ref"] == REF}
        assert (late["approve"], late["respond"]) == ("overdue", "overdue")

    def test_approve_is_by_whoever_types_it(self, governed: Officer) -> None:
        governed.logs()
        governed.acknowledges()
        governed.decides("2026-12-21")
        assert governed.refused("2026-12-21", "approve", REF, code=2) == [("missing-option", None)]
        governed.done("2026-12-21", "--as", "Dai Rhys", "approve", REF)
        assert governed.done("2026-12-21", "show", REF)["approvals"][0]["name"] == "Dai Rhŷs"


class TestTheList:
    def test_has_standings_from_the_landlords_file(self, officer: Officer) -> None:
        people = '{name = "Ann Lee", standing = "chair"}, {name = "Eva Stone", outside = "Alder Homes"}'
        settings = officer.file("l.toml", f'name = "X"\nstaff = [{people}]\n')
        other = str(officer.folder / "other.db")
        officer.done(DAY, "--db", other, "init", "--from", settings)
        items = officer.done(DAY, "--db", other, "staff", "list")["items"]
        assert [(each["standing"], each["landlord"]) for each in items] == [("chair", None), ("outside", "Alder Homes")]

    def test_refuses_a_standing_that_is_none(self, officer: Officer) -> None:
        settings = officer.file("l.toml", 'name = "X"\nstaff = [{name = "Ann Lee", standing = "boss"}]\n')
        other = str(officer.folder / "other.db")
        assert officer.refused(DAY, "--db", other, "init", "--from", settings, code=2) == [("setting", None)]
        assert officer.refused(DAY, "staff", "add", "Ann", "--standing", "boss", code=2) == [("choice", None)]
