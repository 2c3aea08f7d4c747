"""Who may decide a complaint, at the command line: in any spelling, with a way out always, and a warning in time."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"
AFTER = "2026-12-30"
JOHN = ("John Smith", "J. Smith", "j. smith", "John SMITH", "Smith, John", "smith", "j.smith@larkfield.example")
NEVER_LISTED = ("john.smith@mail.example", "jsmith@mail.example", "<John.Smith@Larkfield.example>", "Mr J Smith")


def listed(officer: Officer) -> None:
    """John Smith, whose email address is known; the chief executive and the chair are nobody yet."""
    officer.done(DAY, "staff", "add", "John Smith", "--email", "j.smith@larkfield.example", "--role", "Housing officer")


def director(officer: Officer) -> None:
    """An operations director, and a chief executive above them."""
    officer.done(DAY, "staff", "add", "Dai Rhŷs", "--role", "Operations Director")
    officer.done(DAY, "staff", "add", "Ann Lee", "--standing", "chief-executive")


def seen(officer: Officer, name: str, *more: str) -> tuple[bool, list[str | None]]:
    (one,) = officer.done(AFTER, "who-can", REF, "--name", name, *more)["people"]
    return one["can"], [why["provision"] for why in one["why"]]


def at_stage_2(officer: Officer) -> None:
    """Stage 1 was handled by Jane Evans and decided by John Smith; stage 2 lacks only its decider."""
    listed(officer)
    officer.logs()
    officer.acknowledges()
    officer.decides("2026-12-21")
    officer.done("2026-12-21", "respond", REF, "--decider", "John Smith")
    officer.done("2026-12-21", "escalate", REF)
    officer.done(AFTER, "ack", REF, "--outcome", "An earlier day")
    officer.done(AFTER, "finding", REF, "1", "--unchanged")
    officer.done(AFTER, "learn", REF, "--none", "Nothing beyond stage 1.")


def warned(officer: Officer, *line: str, day: str = DAY) -> list[str]:
    warnings = officer.done(day, *line)["warnings"]
    assert isinstance(warnings, list)
    return [str(each) for each in warnings]


class TestWhoCan:
    def test_blocks_the_decider_of_stage_1_in_every_spelling(self, officer: Officer) -> None:
        at_stage_2(officer)
        for name in (*JOHN, *NEVER_LISTED):
            assert seen(officer, name) == (False, ["6.13"]), name
            assert officer.refused(AFTER, "respond", REF, "--decider", name) == [("same-decider", "6.13")], name
        officer.done(AFTER, "staff", "alias", "John Smith", "Jack the Lad")
        assert seen(officer, "jack the LAD") == (False, ["6.13"])
        because = ("--override", "Nobody else is there.")
        assert officer.refused(AFTER, "respond", REF, "--decider", "JS", *because) == [("same-decider", "6.13")]

    def test_blocks_whom_it_is_about_at_both_stages(self, officer: Officer) -> None:
        listed(officer)
        officer.logs(DAY, "--about", "J Smith")
        for name in JOHN:
            for stage in ("1", "2"):
                assert seen(officer, name, "--stage", stage) == (False, ["5.8"])
        officer.acknowledges()
        officer.decides("2026-12-21")
        for more in ((), ("--override", "Nobody else is there.")):
            line = ("respond", REF, "--decider", "john smith", *more)
            assert officer.refused("2026-12-21", *line) == [("decider-is-subject", "5.8")]

    def test_lets_the_handler_of_stage_1_decide_stage_2_for_a_reason_that_the_report_shows(
        self, officer: Officer
    ) -> None:
        at_stage_2(officer)
        assert seen(officer, "Jane Evans") == (False, ["6.13"])
        assert "only with --override REASON" in officer.sees(AFTER, "who-can", REF)
        line = ("respond", REF, "--decider", "Jane Evans")
        assert officer.refused(AFTER, *line) == [("decider-involved", "6.13")]
        assert "the annual report shows it" in officer.sentences(AFTER, *line)[0]
        officer.done(AFTER, *line, "--override", "Two of us are left | and one [red] decided stage 1.")
        assert "Why they decided  Two of us are left | and one [red] decided stage 1." in officer.sees(
            AFTER, "show", REF
        )
        stages = officer.done(AFTER, "show", REF)["stages"]
        assert [each["override"] for each in stages] == [None, "Two of us are left | and one [red] decided stage 1."]
        report = officer.sees("2027-04-01", "report", "annual")
        assert f"| {REF} | 2 | Two of us are left" in report
        assert "in stage 1: 50% (1 of 2)." in report
        form = officer.done("2027-04-01", "assess", "show", "6.13")
        assert any("lesser part" in each and "1 of 2" in each for each in form["answers"][0]["from_the_record"])
        officer.done("2027-04-01", "close", REF, "--reason", "responded")
        officer.done("2027-04-01", "--yes", "erase", REF, "--reason", "Six years have passed.")
        assert "The reason was erased." in officer.sees("2027-04-01", "report", "annual")

    def test_always_ends_in_a_route(self, officer: Officer) -> None:
        officer.logs(DAY, "--about", "Jane Evans", "--about", "Piotr Lukasz")
        data = officer.done(DAY, "who-can", REF)
        assert [each["can"] for each in data["people"]] == [False, False]
        assert len(data["route"]) == 4
        screen = officer.sees(DAY, "who-can", REF)
        assert "None of the usual people may." in screen
        assert "complaints staff add NAME --outside LANDLORD" in screen
        officer.done(DAY, "staff", "add", "Eva Stone", "--outside", "Alder Homes")
        screen = officer.sees(DAY, "who-can", REF)
        assert "None of the usual people may." in screen
        assert "Somebody from another landlord: Eva Stone" in screen
        assert "Alder Homes" in screen

    def test_says_so_when_several_may_too(self, officer: Officer) -> None:
        officer.logs()
        screen = officer.sees(DAY, "--plain", "who-can", REF)
        assert "They may: Jane Evans, Piotr Łukasz." in screen
        assert "Where else it can go:" in screen

    def test_leaves_out_who_has_left_and_says_so_of_one_by_name(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "staff", "leave", "Piotr Lukasz")
        assert [each["name"] for each in officer.done(DAY, "who-can", REF)["people"]] == ["Jane Evans"]
        assert "no: they have left" in officer.sees(DAY, "who-can", REF, "--name", "Piotr")

    def test_of_nobody_is_not_found(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused(DAY, "who-can", REF, "--name", "Nobody Known", code=4) == [("person", None)]
        assert officer.refused(DAY, "who-can", "C-2026-0099", code=4) == [("complaint", None)]
        assert officer.refused(DAY, "who-can", REF, "--stage", "3", code=2)

    def test_names_the_role_that_it_is_for(self, officer: Officer) -> None:
        director(officer)
        officer.logs(DAY, "--about", "Dai Rhys")
        data = officer.done(DAY, "who-can", REF)["routed_to"]
        assert (data["role"], data["names"]) == ("the chief executive", ["Ann Lee"])
        officer.done(DAY, "involve", REF, "Ann Lee", "--as", "conflict", "--why", "A friend")
        data = officer.done(DAY, "who-can", REF)["routed_to"]
        assert (data["role"], data["names"]) == ("the chief executive", [])
        assert "the chief executive, as it is about a director; nobody listed is that and may judge it" in officer.sees(
            DAY, "who-can", REF
        )


class TestReceiving:
    def test_is_never_refused_and_goes_to_whoever_stands_above(self, officer: Officer) -> None:
        director(officer)
        (warning,) = warned(officer, "log", "--via", "phone", "--summary", "Rude", "--name", "A", "--about", "Dai Rhys")
        assert warning == "Given to Ann Lee, as one for the chief executive: it is about a director."
        assert officer.done(DAY, "list")["items"][0]["handler"] == "Ann Lee"

    def test_says_when_whom_it_is_about_has_it(self, officer: Officer) -> None:
        logged = ("log", "--via", "phone", "--name", "A", "--summary", "Rude")
        warnings = warned(officer, *logged, "--about", "Jane Evans", "--handler", "Jane Evans")
        assert warnings == [
            "Jane Evans has it and may not decide it: the complaint is about them (Code 5.8).",
            f"complaints who-can {REF} shows who may, and where else it can go.",
        ]

    def test_but_no_letter_says_that_whom_it_is_about_looks_into_it(self, officer: Officer) -> None:
        logged = ("log", "--via", "phone", "--name", "A", "--summary", "Rude")
        officer.done(DAY, *logged, "--about", "Jane Evans", "--handler", "Jane Evans")
        ack = ("ack", REF, "--responsible", "yes", "--outcome", "x")
        refused = [("handler-is-subject", "5.8")]
        assert officer.refused(DAY, *ack) == refused
        assert officer.refused(DAY, *ack, "--handler", "jane evans") == refused
        assert warned(officer, "assign", REF, "Piotr Lukasz") == []
        assert officer.refused(DAY, "assign", REF, "Evans, Jane") == refused
        assert officer.ways_out(DAY, "assign", REF, "Jane Evans") == [f"complaints who-can {REF}"]
        assert officer.done(DAY, *ack)["state"] == "open"

    def test_an_answer_by_another_than_it_is_for_says_so(self, officer: Officer) -> None:
        director(officer)
        officer.done(DAY, "log", "--via", "phone", "--summary", "Rude", "--name", "A", "--about", "Dai Rhys")
        officer.acknowledges("2026-12-14")
        officer.decides("2026-12-14")
        said = "It is one for the chief executive, as it is about a director; Jane Evans decides it."
        assert said in warned(officer, "respond", REF, "--check", "--decider", "Jane Evans")
        assert said not in warned(officer, "respond", REF, "--check", "--decider", "Ann Lee")

    def test_says_when_nobody_of_that_standing_is_listed(self, officer: Officer) -> None:
        officer.done(DAY, "staff", "add", "Kim Osei", "--standing", "chair")
        (warning,) = warned(officer, "log", "--via", "phone", "--name", "A", "--summary", "Rude", "--about", "Kim Osei")
        assert warning == (
            "It is one for a member of the board, as it is about the chair of the board; nobody on the "
            f"staff list is that and may judge it. complaints who-can {REF} shows who may, and where else it can go."
        )

    def test_of_a_request_for_stage_2_names_who_has_it_and_may_not(self, officer: Officer) -> None:
        officer.answers_stage_1()
        (first, then) = warned(officer, "escalate", REF, "--handler", "Jane Evans", day="2026-12-21")
        assert first == "Jane Evans has it and may not decide it: they decided stage 1 (Code 6.13)."
        assert then.startswith(f"complaints who-can {REF}")

    def test_twice_says_nothing_of_where_it_goes(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        assert officer.refused(AFTER, "escalate", REF)

    def test_says_nothing_once_it_has_ended(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "withdraw", REF, "--via", "phone", "--said-on", DAY)
        assert warned(officer, "involve", REF, "Jane Evans", "--as", "subject") == []

    def test_a_refusal_is_nobodys_whom_it_is_about(self, officer: Officer) -> None:
        officer.logs(DAY, "--about", "Jane Evans")
        line = ("refuse", REF, "--ground", "other", "--reasons", "Another landlord", "--decider", "jane EVANS")
        assert ("decider-is-subject", "5.8") in officer.refused(DAY, *line)


class TestWhoeverDecidesStage2:
    """Decided at stage 1 by Jane Evans."""

    @pytest.mark.parametrize("typed", ["Jnae Evans", "Housing manager", "Nobody At All"])
    def test_is_on_the_list_already(self, typed: str, officer: Officer) -> None:
        officer.reaches_stage_2()
        assert officer.refused("2026-12-31", "respond", REF, "--decider", typed, code=4) == [("person", None)]
        refused = ("refuse-escalation", REF, "--ground", "other", "--reasons", "x", "--decider", typed)
        assert officer.refused("2026-12-31", *refused, code=4) == [("person", None)]

    def test_had_not_left(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        officer.done("2026-12-30", "staff", "leave", "Piotr Łukasz", "--on", "2026-12-30")
        line = ("respond", REF, "--decider", "Piotr Lukasz")
        assert officer.refused("2026-12-31", *line) == [("decider-left", "5.8")]
        assert officer.done("2026-12-31", *line, "--on", "2026-12-30")["state"] == "answered"
