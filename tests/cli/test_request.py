"""Service requests at the command line: what is no complaint yet, who was offered the choice, and from when it counts.

Days are counted by hand. Working days of December 2026: 1 to 4, 7 to 11, 14 to 18, 21 to 24, 29 to 31; 25 December is
Christmas Day, 28 December the substitute for Boxing Day.
"""

from typing import Any

import pytest

from officer import Officer

SR = "SR-2026-0001"
ADD = ("request", "add", "--via", "phone", "--summary", "There is no hot water")
CHASE = ("request", "chase", SR, "--via", "phone", "--words")


def asked(officer: Officer, on: str = "2026-12-01", *more: str) -> dict[str, Any]:
    return officer.done(on, *ADD, "--name", "Siân Łukasz", *more)


def owed(data: dict[str, Any], key: str = "due") -> dict[str, str]:
    return {each["what"]: each["due_on"] for each in data[key]}


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


class TestDayZero:
    def test_is_the_day_they_were_first_unhappy_though_the_choice_came_later(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "Still waiting, nobody came")
        officer.done("2026-12-09", *CHASE, "I am fed up")
        data = officer.done("2026-12-14", "request", "choice", SR, "--choice", "accepted")
        # From Monday 7 December: 8, 9, 10, 11 and 14 December.
        assert owed(data, "complaint_due") == {"acknowledge": "2026-12-14"}
        assert "Monday 7 December 2026" in data["warnings"][0]
        assert "nobody came, still waiting" in data["warnings"][0]
        assert "complaints correct C-2026-0001 received" in data["warnings"][0]
        shown = officer.done("2026-12-14", "show", "C-2026-0001")
        # 15 working days from 7 December: 8 to 11, 14 to 18, 21 to 24, then 29 and 30 December.
        assert shown["stages"][0]["backstop"] == "2026-12-30"
        assert shown["points"][0]["text"] == "Still waiting, nobody came\n\nI am fed up"
        assert "first reported on Tuesday 1 December 2026" in officer.sees("2026-12-14", "why", "C-2026-0001")
        assert officer.done("2026-12-14", "why", "C-2026-0001")["reported_on"] == "2026-12-01"

    def test_is_the_day_of_the_request_to_complain_where_nobody_was_unhappy_before(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "When will you come?")
        data = officer.done("2026-12-14", "request", "complain", SR, "--summary", "It took too long")
        assert (data["ref"], data["request"], data["day_zero"]) == ("C-2026-0001", SR, "2026-12-14")
        assert owed(data) == {"acknowledge": "2026-12-21"}
        assert data["warnings"] == []

    def test_the_officers_word_counts_and_not_the_words(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "No complaint, only asking", "--unhappy", "no")
        officer.done("2026-12-09", *CHASE, "Come, then", "--unhappy", "yes")
        data = officer.done("2026-12-14", "request", "complain", SR)
        assert data["day_zero"] == "2026-12-09"
        assert "words of it" not in data["warnings"][0]

    def test_what_was_offered_and_declined_is_settled(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "I am unhappy", "--choice", "declined")
        data = officer.done("2026-12-14", "request", "complain", SR)
        assert data["day_zero"] == "2026-12-14"
        assert officer.done("2026-12-14", "show", data["ref"])["points"][0]["text"].startswith(
            "The handling of SR-2026"
        )

    def test_falls_in_the_year_of_the_dissatisfaction(self, officer: Officer) -> None:
        asked(officer, "2026-12-29")
        officer.done("2026-12-31", *CHASE, "Still nothing")
        assert officer.done("2027-01-04", "request", "complain", SR)["ref"] == "C-2026-0001"

    def test_by_log_from_the_other_side(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--category", "Heating")
        officer.done("2026-12-07", *CHASE, "I am unhappy")
        line = ("log", "--via", "email", "--point", "The delay", "--point", "The tone", "--request", SR.lower())
        data = officer.done("2026-12-14", *line)
        assert (data["ref"], owed(data)) == ("C-2026-0001", {"acknowledge": "2026-12-14"})
        shown = officer.done("2026-12-14", "show", data["ref"])
        assert ([each["text"] for each in shown["points"]], shown["via"]) == (["The delay", "The tone"], "email")
        assert (shown["category"], shown["parties"]["name"]) == ("heating", "Siân Łukasz")
        assert officer.done("2026-12-14", "request", "show", SR)["complaints"] == ["C-2026-0001"]
        # `log` is never refused because one was made already.
        assert officer.done("2026-12-15", *line)["ref"] == "C-2026-0002"
        assert officer.done("2026-12-15", "request", "list")["items"][0]["complaints"] == ["C-2026-0001", "C-2026-0002"]

    def test_takes_over_what_was_not_said_otherwise(self, officer: Officer) -> None:
        asked(
            officer, "2026-12-01", "--outcome", "Heat", "--rep", "Tom", "--rep-basis", "consent", "--flag", "sensitive"
        )
        line = ("log", "--via", "email", "--summary", "The delay", "--request", SR)
        officer.done("2026-12-02", *line, "--flag", "hazard")
        one = officer.done("2026-12-02", "show", "C-2026-0001")
        assert (one["outcome"], one["parties"]["rep_basis"], one["flags"]) == (
            "Heat",
            "consent",
            ["hazard", "sensitive"],
        )
        officer.done("2026-12-02", *line, "--outcome", "none-given", "--rep", "Ann", "--name", "Maja Holm")
        two = officer.done("2026-12-02", "show", "C-2026-0002")
        assert (two["outcome"], two["parties"]["representative"], two["parties"]["rep_basis"]) == (None, "Ann", None)
        assert two["parties"]["name"] == "Maja Holm"

    def test_refusals(self, officer: Officer) -> None:
        line = ("log", "--via", "email", "--summary", "The delay", "--request")
        assert officer.refused("2026-12-14", *line, "SR-2026-0009", code=4) == [("request", None)]
        asked(officer)
        both = (*line, SR, "--feedback", "F-2026-0001")
        assert officer.refused("2026-12-14", *both, code=2) == [("two-origins", None)]
        assert officer.refused("2026-12-14", *line, SR, "--received", "2026-11-30") == [("out-of-order", "5.12")]
        complain = ("request", "complain", SR)
        assert officer.refused("2026-12-14", *complain, "--on", "2026-12-15") == [("in-the-future", "5.12")]
        officer.done("2026-12-14", *complain)
        assert officer.refused("2026-12-14", *complain) == [("complaint-already", "6.8")]
        assert officer.refused("2026-12-14", "request", "complain", "C-2026-0001", code=4) == [("request", None)]
        (sentence,) = officer.sentences("2026-12-14", "show", SR)
        assert f"complaints request show {SR}" in sentence


class TestTwelveMonths:
    refuse = ("refuse", "C-2026-0001", "--ground", "over-12-months", "--reasons", "Old", "--discretion", "We looked.")

    def test_what_was_reported_in_time_is_not_too_old(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--received", "2025-06-02")
        officer.done("2026-12-14", "request", "complain", "SR-2025-0001")
        assert officer.refused("2026-12-14", *self.refuse) == [("within-12-months", "2.3")]
        (sentence,) = officer.sentences("2026-12-14", *self.refuse)
        assert "first reported on Monday 2 June 2025" in sentence

    def test_what_was_done_long_ago_is_as_old_as_that(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--received", "2025-06-02")
        officer.done("2026-12-01", "request", "done", "SR-2025-0001", "--how", "A pump", "--on", "2025-06-09")
        officer.done(
            "2026-12-14", "request", "complain", "SR-2025-0001", "--summary", "The pump of last year was second-hand"
        )
        shown = officer.done("2026-12-14", "show", "C-2026-0001")
        assert (shown["reported_on"], shown["accept_until"]) == ("2025-06-02", "2026-06-09")
        officer.done("2026-12-14", *self.refuse)


class TestDone:
    def test_by_agreement_is_done_and_no_stage(self, officer: Officer) -> None:
        asked(officer)
        line = ("request", "done", SR, "--how", "Settled at the informal stage", "--agreed", "yes")
        data = officer.done("2026-12-02", *line)
        assert "no stage before stage 1 (Code 5.2)" in data["warnings"][0]
        shown = officer.done("2026-12-02", "request", "show", SR)
        assert (shown["state"], shown["agreed"], shown["done_on"]) == ("done", "yes", "2026-12-02")

    def test_leaves_the_choice_due_that_was_not_offered(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "I am unhappy")
        data = officer.done("2026-12-08", "request", "done", SR, "--how", "A new pump")
        assert owed(data) == {"offer-choice": "2026-12-07"}

    def test_without_their_agreement_is_said(self, officer: Officer) -> None:
        asked(officer)
        data = officer.done("2026-12-02", "request", "done", SR, "--how", "A heater", "--agreed", "no")
        assert f"complaints request chase {SR}" in data["warnings"][0]

    def test_refusals(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "Any news?")
        done = ("request", "done", SR, "--how", "A new pump")
        assert officer.refused("2026-12-08", *done[:3], code=2) == [("missing-option", None)]
        assert officer.refused("2026-12-08", *done, "--on", "2026-12-04") == [("out-of-order", "5.12")]
        officer.done("2026-12-08", *done)
        assert officer.refused("2026-12-08", *done) == [("done-already", "1.4")]
        assert officer.ways_out("2026-12-08", *done) == [f"complaints request chase {SR}"]
        assert officer.refused("2026-12-08", "request", "review", SR, "--text", "x") == [("done-already", "1.4")]


class TestSteps:
    def test_is_passed_to_a_team_that_replies(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-02", "request", "assign", SR, "--team", "Heating", "--handler", "Jane Evans")
        reply = ("request", "reply", SR, "--via", "email", "--text", "On Friday", "--by", "Piotr Łukasz")
        officer.done("2026-12-03", *reply)
        shown = officer.done("2026-12-03", "request", "show", SR)
        assert (shown["team"], shown["handler"]) == ("heating", "Jane Evans")
        assert shown["replies"] == [{"on": "2026-12-03", "via": "email", "by": "Piotr Łukasz", "text": "On Friday"}]
        items = officer.done("2026-12-03", "due", "--all", "--handler", "Jane Evans")["items"]
        assert [each["ref"] for each in items] == [SR]
        assert officer.done("2026-12-03", "request", "list", "--team", "heating")["items"][0]["ref"] == SR
        assert officer.done("2026-12-03", "request", "list", "--status", "done")["items"] == []
        assert officer.refused("2026-12-03", "request", "assign", SR, code=2) == [("missing-option", None)]

    def test_is_looked_at_again_and_again(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--target", "2026-12-04")
        review = ("request", "review", SR, "--text", "The part is late")
        data = officer.done("2026-12-04", *review, "--next", "2026-12-09")
        assert owed(data) == {"request": "2026-12-09"}
        items = officer.done("2026-12-04", "due")["items"]
        assert items[0]["original_due"] == "2026-12-04"
        # Ten working days from 9 December: 10, 11, 14 to 18, 21, 22 and 23 December.
        assert owed(officer.done("2026-12-09", *review)) == {"request": "2026-12-23"}
        assert officer.refused("2026-12-09", *review, "--next", "2026-12-09") == [("out-of-order", "5.12")]

    def test_is_put_right(self, officer: Officer) -> None:
        asked(officer)
        fix = ("request", "correct", SR)
        officer.done("2026-12-02", *fix, "received", "2026-11-30", "--reason", "A slip")
        officer.done("2026-12-02", *fix, "category", "Damp and mould", "--reason", "Left out")
        officer.done("2026-12-02", *fix, "name", "Siân Lukas", "--reason", "A slip")
        shown = officer.done("2026-12-02", "request", "show", SR)
        assert (shown["received_on"], shown["category"]) == ("2026-11-30", "damp-and-mould")
        assert (shown["parties"]["name"], shown["contacts"][0]["on"]) == ("Siân Lukas", "2026-11-30")
        officer.done("2026-12-03", *CHASE, "x")
        why = ("--reason", "x")
        assert officer.refused("2026-12-04", *fix, "received", "2026-12-04", *why) == [("out-of-order", "5.12")]
        assert officer.refused("2026-12-04", *fix, "received", "2026-12-05", *why) == [("in-the-future", "5.12")]
        assert officer.refused("2026-12-04", *fix, "name", "Siân Lukas", *why) == [("no-change", "5.12")]
        assert officer.refused("2026-12-04", *fix, "state", "x", *why, code=2) == [("field", None)]
        assert officer.refused("2026-12-04", *fix, "category", "  ", *why, code=2) == [("missing-option", None)]

    def test_is_taken_back_but_not_what_arrived(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "x")
        data = officer.done("2026-12-07", "undo", SR)
        assert (owed(data), len(officer.done("2026-12-07", "request", "show", SR)["contacts"])) == (
            {"request": "2026-12-15"},
            1,
        )
        assert officer.refused("2026-12-07", "undo", SR) == [("arrival", "5.12")]
        officer.done("2026-12-07", *CHASE, "x", "--choice", "accepted")
        assert officer.refused("2026-12-07", "undo", SR) == [("complaint-made", "1.5")]
        assert officer.done("2026-12-07", "verify")["problems"] == []


class TestErased:
    def test_the_names_and_words_go_and_the_days_stay(self, officer: Officer) -> None:
        names = ("Szczęsny-Holm", "Kanalgata 7", "I am fed up with Tom", "Tom at the depot")
        officer.done("2026-12-01", *ADD, "--name", names[0], "--address", names[1], "--spoken-to", names[3])
        officer.done("2026-12-07", *CHASE, names[2])
        assert all(name.encode() in officer.db.read_bytes() for name in names)
        assert "still open" in officer.sentences("2026-12-08", "erase", SR, "--reason", "x")[0]
        data = officer.done("2026-12-08", "erase", SR, "--reason", "Asked for", "--yes")
        assert (data["ref"], data["state"]) == (SR, "open")
        assert not any(name.encode() in officer.db.read_bytes() for name in names)
        shown = officer.done("2026-12-08", "request", "show", SR)
        assert (shown["erased"], shown["parties"]["name"], shown["contacts"][1]["signs"]) == (
            True,
            "[erased]",
            ["fed up"],
        )
        assert owed(shown) == {"offer-choice": "2026-12-07", "request": "2026-12-15"}
        assert officer.done("2026-12-08", "db", "rebuild")["problems"] == []

    def test_a_complaint_made_of_what_was_erased_takes_nothing_over(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "I am fed up")
        officer.done("2026-12-08", "erase", SR, "--reason", "Asked for", "--yes")
        officer.done("2026-12-09", "request", "complain", SR)
        shown = officer.done("2026-12-09", "show", "C-2026-0001")
        assert (shown["received_on"], shown["parties"]["name"]) == ("2026-12-07", None)
        assert shown["points"][0]["text"] == f"The handling of {SR}"

    def test_of_a_complaint_names_the_request_that_holds_them_too(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--choice", "accepted")
        erase = ("--reason", "Asked for", "--yes")
        ran = officer("2026-12-08", "erase", "C-2026-0001", *erase)
        assert f"complaints erase {SR}" in ran.answer["messages"][0]
        officer.done("2026-12-08", "feedback", "add", "--source", "comment", "--summary", "x", "--choice", "accepted")
        ran = officer("2026-12-08", "erase", "C-2026-0002", *erase)
        assert "complaints erase F-2026-0001" in ran.answer["messages"][0]
        officer.done("2026-12-08", "erase", SR, *erase)
        assert officer("2026-12-08", "erase", "C-2026-0001", *erase).answer["messages"] == []

    @pytest.mark.parametrize("ref", ["SR-2026-0009", "F-2026-0001", "K-2026-0001", "policy", "X-2026-0001"])
    def test_what_is_not_there_is_refused(self, ref: str, officer: Officer) -> None:
        ((code, _),) = officer.refused("2026-12-08", "erase", ref, "--reason", "x", "--yes", code=4)
        assert code in {"request", "feedback", "compliment", "complaint"}


def test_hostile_text_is_only_text(officer: Officer) -> None:
    hostile = "[red]x[/] {{ 7*7 }} =cmd|'/c' O'Brien, \"Łukasz\" ŵ"
    officer.done("2026-12-01", *ADD[:-1], hostile, "--name", hostile)
    officer.done("2026-12-07", *CHASE, hostile)
    shown = officer.done("2026-12-07", "request", "show", SR)
    assert [each["words"] for each in shown["contacts"]] == [hostile, hostile]
    assert "[red]x[/] {{ 7*7 }}" in officer.sees("2026-12-07", "request", "show", SR, "--timeline")


def test_a_first_report_that_is_logged_is_never_refused(officer: Officer) -> None:
    assert officer.done("2026-12-01", "log", "--via", "phone", "--summary", "There is no heating", "--heat", "service")
    shown = officer.done("2026-12-01", "show", "C-2026-0001")
    assert (shown["flags"], shown["heat"]) == (["heat-network"], "service")


def test_empty_lists_say_what_comes_first(officer: Officer) -> None:
    assert "request add" in officer.sees("2026-12-01", "request", "list")
    asked(officer)
    assert "No service request fits" in officer.sees("2026-12-01", "request", "list", "--flag", "hazard")
