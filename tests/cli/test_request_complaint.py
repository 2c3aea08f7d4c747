"""A complaint that grows out of a service request: from when it counts, and what it takes over.

Days are counted by hand. Working days of December 2026: 1 to 4, 7 to 11, 14 to 18, 21 to 24, 29 to 31; 25 December is
Christmas Day, 28 December the substitute for Boxing Day.
"""

from officer import Officer
from requests_made import CHASE, SR, asked, owed


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


def test_why_it_is_a_complaint_now_is_kept(officer: Officer) -> None:
    asked(officer)
    ref = officer.done("2026-12-14", "request", "complain", SR, "--because", "still-unhappy")["ref"]
    assert officer.done("2026-12-14", "show", ref)["because"] == "still-unhappy"
    assert officer.refused("2026-12-14", "request", "complain", SR, "--because", "rain", code=2) == [("choice", None)]
