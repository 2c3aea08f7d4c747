"""Service requests at the command line: what is no complaint yet, and who was offered the choice to make one.

Days are counted by hand. Working days of December 2026: 1 to 4, 7 to 11, 14 to 18, 21 to 24, 29 to 31; 25 December is
Christmas Day, 28 December the substitute for Boxing Day.
"""

from officer import Officer
from requests_made import ADD, CHASE, SR, asked, owed


class TestAdded:
    def test_is_a_stream_of_its_own_and_no_complaint(self, officer: Officer) -> None:
        data = asked(officer)
        assert (data["ref"], data["state"], data["complaint"]) == (SR, "open", None)
        assert data["triage"]["is"] == "first-report"
        assert asked(officer)["ref"] == "SR-2026-0002"
        assert officer.done("2026-12-01", "list")["items"] == []
        assert officer.logs("2026-12-01") == "C-2026-0001"

    def test_is_looked_at_again_after_10_working_days(self, officer: Officer) -> None:
        (item,) = asked(officer)["due"]
        assert (item["what"], item["due_on"]) == ("request", "2026-12-15")
        assert (item["rule"], item["governed_by"]) == ("1.4", "record")

    def test_moves_with_a_new_bank_holiday(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-01", "calendar", "add", "2026-12-08", "A day of thanks", "--source", "Proclamation")
        (item,) = [each for each in officer.done("2026-12-01", "due", "--all")["items"] if each["ref"] == SR]
        assert item["due_on"] == "2026-12-16"
        assert officer.done("2026-12-01", "verify")["problems"] == []

    def test_by_the_target_where_one_is_named(self, officer: Officer) -> None:
        assert owed(asked(officer, "2026-12-01", "--target", "2026-12-04")) == {"request": "2026-12-04"}

    def test_within_the_7_days_of_a_policy_that_has_them(self, officer: Officer) -> None:
        text = '[policy]\nname = "P"\nversion = "1"\nin_force_from = 2026-12-01\n[stage_1]\nacknowledge_days = 5\n'
        text += "respond_days = 10\n[stage_2]\nacknowledge_days = 5\nrespond_days = 20\n[handling]\n"
        path = officer.file("policy.toml", f"{text}informal_stage_days = 7\n")
        why = ("--despite", "An early answer, and no stage")
        officer.done("2026-12-01", "policy", "adopt", path, "--effective", "2026-12-01", *why)
        (item,) = asked(officer)["due"]
        assert (item["due_on"], item["governed_by"]) == ("2026-12-10", "policy")

    def test_urgent_where_heat_fails_and_the_officer_does_not_say_otherwise(self, officer: Officer) -> None:
        data = asked(officer, "2026-12-01", "--heat", "service")
        assert owed(data) == {"request": "2026-12-02"}
        assert "urgent" in data["warnings"][0]
        assert "repair report" in data["triage"]["because"]
        shown = officer.done("2026-12-01", "request", "show", SR)
        assert (shown["flags"], shown["heat"], shown["priority"]) == (["heat-network"], "service", "urgent")
        calm = asked(officer, "2026-12-01", "--heat", "service", "--priority", "ordinary")
        assert owed(calm) == {"request": "2026-12-15"}
        assert owed(asked(officer, "2026-12-01", "--heat", "billing")) == {"request": "2026-12-15"}

    def test_keeps_who_took_it_and_whom_they_spoke_to(self, officer: Officer) -> None:
        asked(
            officer, "2026-12-01", "--taken-by", "Jane Evans", "--spoken-to", "Tom at the depot", "--team", " Repairs "
        )
        shown = officer.done("2026-12-01", "request", "show", SR)
        assert (shown["taken_by"], shown["team"]) == ("Jane Evans", "repairs")
        assert shown["contacts"][0]["spoken_to"] == "Tom at the depot"

    def test_words_of_dissatisfaction_prompt_and_do_not_decide(self, officer: Officer) -> None:
        data = officer.done("2026-12-01", *ADD[:-1], "I am FED UP: no hot water, and nobody\ncame")
        assert data["triage"]["signs"] == ["fed up", "nobody came"]
        assert (data["triage"]["is"], data["triage"]["unhappy"]) == ("first-report", None)
        assert owed(data)["offer-choice"] == "2026-12-01"
        said = officer.done("2026-12-01", *ADD[:-1], "I am fed up with this boiler", "--unhappy", "no")
        assert "offer-choice" not in owed(said)

    def test_is_a_complaint_too_where_they_want_one_at_once(self, officer: Officer) -> None:
        data = asked(officer, "2026-12-01", "--choice", "accepted", "--category", "Repairs")
        assert (data["ref"], data["complaint"], data["state"]) == (SR, "C-2026-0001", "open")
        assert owed(data, "complaint_due") == {"acknowledge": "2026-12-08"}
        shown = officer.done("2026-12-01", "show", "C-2026-0001")
        assert (shown["request"], shown["reported_on"], shown["category"]) == (SR, "2026-12-01", "repairs")
        assert shown["points"][0]["text"] == "There is no hot water"
        assert officer.done("2026-12-01", "request", "show", SR)["complaints"] == ["C-2026-0001"]
        assert officer.done("2026-12-01", "verify")["problems"] == []

    def test_refusals(self, officer: Officer) -> None:
        day = "2026-12-01"
        assert officer.refused(day, "request", "add", "--via", "phone", code=2) == [("missing-option", None)]
        assert officer.refused(day, *ADD, "--received", "2026-12-02") == [("in-the-future", "5.12")]
        assert officer.refused(day, *ADD, "--received", "2011-12-02") == [("out-of-order", "5.12")]
        assert officer.refused(day, *ADD, "--target", "2026-12-01") == [("out-of-order", "5.12")]
        assert officer.refused(day, *ADD, "--heat", "gas", code=2) == [("choice", None)]
        assert officer.refused(day, *ADD, "--choice", "under-way", code=2) == [("choice", None)]
        assert officer.refused(day, *ADD, "--unhappy", "perhaps", code=2) == [("answer", None)]


class TestChased:
    def test_stays_a_request_and_the_choice_is_due_until_it_is_said(self, officer: Officer) -> None:
        asked(officer)
        data = officer.done("2026-12-07", *CHASE, "When will you come?")
        assert (data["triage"]["is"], data["complaint"]) == ("chasing", None)
        assert owed(data) == {"offer-choice": "2026-12-07", "request": "2026-12-15"}
        items = officer.done("2026-12-09", "due")["items"]
        (item,) = [each for each in items if each["what"] == "offer-choice"]
        assert (item["ref"], item["state"], item["rule"], item["working_days"]) == (SR, "overdue", "1.5", -2)
        assert "Łukasz" not in str(items)
        later = officer.done("2026-12-09", "request", "choice", SR, "--choice", "declined", "--why", "Only a repair")
        assert owed(later) == {"request": "2026-12-15"}
        assert later["triage"]["because"].startswith("They were offered the choice")

    def test_not_offered_yet_stays_due(self, officer: Officer) -> None:
        asked(officer)
        data = officer.done("2026-12-07", *CHASE, "Any news?", "--choice", "not-yet", "--why", "They rang off")
        assert owed(data)["offer-choice"] == "2026-12-07"
        assert owed(officer.done("2026-12-08", "request", "choice", SR, "--choice", "not-yet")) == owed(data)

    def test_declined_answers_the_contacts_before_it_and_the_next_asks_anew(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-03", *CHASE, "Any news?")
        assert "offer-choice" not in owed(officer.done("2026-12-07", *CHASE, "Still no?", "--choice", "declined"))
        assert owed(officer.done("2026-12-09", *CHASE, "And now?"))["offer-choice"] == "2026-12-09"

    def test_asks_whoever_sits_there(self, officer: Officer) -> None:
        asked(officer)
        officer.run.sit_down()
        ran = officer.screen("2026-12-07", *CHASE, "I am unhappy", typed="yes\ndeclined\ny\n")
        assert ran.code == 0, ran.err
        contact = officer.done("2026-12-07", "request", "show", SR)["contacts"][1]
        assert (contact["unhappy"], contact["choice"]) == (True, "declined")

    def test_what_is_accepted_is_a_complaint_at_once_and_the_request_goes_on(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--handler", "Jane Evans", "--email", "sian@example.org")
        words = "Nobody came again. I want to complain."
        data = officer.done("2026-12-14", *CHASE, words, "--choice", "accepted")
        # 14 December is day zero: 15, 16, 17, 18 and 21 December are the five working days.
        assert owed(data, "complaint_due") == {"acknowledge": "2026-12-21"}
        assert owed(data) == {"request": "2026-12-15"}
        shown = officer.done("2026-12-14", "show", data["complaint"])
        assert (shown["received_on"], shown["reported_on"], shown["via"]) == ("2026-12-14", "2026-12-01", "phone")
        assert (shown["parties"]["name"], shown["parties"]["email"]) == ("Siân Łukasz", "sian@example.org")
        assert (shown["points"][0]["text"], shown["handler"]) == (words, None)
        done = officer.done("2026-12-15", "request", "done", SR, "--how", "A new pump")
        assert (done["state"], done["due"]) == ("done", [])
        assert officer.done("2026-12-15", "show", data["complaint"])["state"] == "open"

    def test_of_a_complaint_that_has_not_ended_belongs_there(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--choice", "accepted")
        data = officer.done("2026-12-07", *CHASE, "This is unacceptable", "--choice", "accepted")
        assert (data["complaint"], owed(data)) == (None, {"request": "2026-12-15"})
        assert "C-2026-0001" in data["warnings"][0]
        assert len(officer.done("2026-12-07", "list")["items"]) == 1

    def test_of_a_complaint_that_has_ended_asks_again(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--choice", "accepted")
        officer.done("2026-12-02", "withdraw", "C-2026-0001", "--said-on", "2026-12-02", "--via", "phone")
        data = officer.done("2026-12-07", *CHASE, "It failed again")
        assert owed(data)["offer-choice"] == "2026-12-07"

    def test_opens_a_request_again_that_was_done(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-03", "request", "done", SR, "--how", "A new pump")
        data = officer.done("2026-12-04", *CHASE, "It failed again")
        assert (data["state"], owed(data)["request"]) == ("open", "2026-12-15")

    def test_refusals(self, officer: Officer) -> None:
        assert officer.refused("2026-12-07", *CHASE, "x", code=4) == [("request", None)]
        asked(officer)
        assert officer.refused("2026-12-07", *CHASE[:-1], code=2) == [("missing-option", None)]
        assert officer.refused("2026-12-07", *CHASE, "x", "--on", "2026-11-30") == [("out-of-order", "5.12")]
        choice = ("request", "choice", SR, "--choice", "declined")
        assert officer.refused("2026-12-07", *choice) == [("nothing-to-answer", "1.3")]
        officer.done("2026-12-07", *CHASE, "x")
        assert officer.refused("2026-12-08", *choice, "--on", "2026-12-06") == [("out-of-order", "5.12")]


def test_a_first_report_that_is_logged_is_never_refused(officer: Officer) -> None:
    assert officer.done("2026-12-01", "log", "--via", "phone", "--summary", "There is no heating", "--heat", "service")
    shown = officer.done("2026-12-01", "show", "C-2026-0001")
    assert (shown["flags"], shown["heat"]) == (["heat-network"], "service")


def test_empty_lists_say_what_comes_first(officer: Officer) -> None:
    assert "request add" in officer.sees("2026-12-01", "request", "list")
    asked(officer)
    assert "No service request fits" in officer.sees("2026-12-01", "request", "list", "--flag", "hazard")
