"""`import`: what comes over, what goes on, and what is never recorded twice or over something else."""

import pytest

from officer import REF, Officer
from older_register import DAY, HOLM, NEW, OPEN, WOJCIK, imports, ref_of, register


class TestComesOver:
    def test_it_says_what_became_of_every_row(self, officer: Officer) -> None:
        data = imports(officer, HOLM, WOJCIK, OPEN, NEW)
        assert (data["batch"], data["rows"], data["imported"], data["held"]) == (1, 4, 4, 0)
        assert data["by_year"] == {"2026/27": 4}
        # 1 April to 24 April: Good Friday 3 and Easter Monday 6 April do not count, so 23 April was the last day.
        assert data["judged"] == {
            "past": 2,
            "acknowledged_late": 0,
            "acknowledgement_unrecorded": 1,
            "answered_late": 1,
            "decision_unrecorded": 0,
            "refused": 0,
            "open": 2,
            "overdue": 0,
            "late_of_open": 0,
        }

    def test_the_days_are_those_of_the_register_and_recorded_today(self, officer: Officer) -> None:
        imports(officer, HOLM)
        timeline = officer.done(DAY, "show", "h-01")["timeline"]
        assert [(each["on"], each["recorded_on"]) for each in timeline][-1] == ("2026-04-24", DAY)

    def test_a_dry_run_says_the_same_and_changes_not_one_byte(self, officer: Officer) -> None:
        path = register(officer, HOLM, "H-09,31/02/2026,X Y,z,,,,")
        before = officer.db.read_bytes()
        dry = officer.done(DAY, "import", path, "--dry-run")
        assert officer.db.read_bytes() == before
        wet = officer.done(DAY, "import", path)
        assert (dry["batch"], wet["batch"]) == (None, 1)
        assert {**dry, "batch": 1} == wet

    def test_what_nobody_recorded_is_not_called_late(self, officer: Officer) -> None:
        said = officer.sees(DAY, "import", register(officer, HOLM, WOJCIK))
        assert (
            "Of 2 past complaints, 0 acknowledgements were late, 1 response was late; 1 has no day of acknowledgement."
            in said
        )
        assert "no day of it is on record; it was due Wed 20 May 2026" in officer.sees(DAY, "show", "h-02")

    def test_measures_count_it(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK)
        measures = officer.done(DAY, "report", "annual", "--year", "2026/27")["measures"]
        answered = next(each for each in measures if each["id"] == "answered-in-time-1")
        assert (answered["numerator"], answered["denominator"]) == (1, 2)

    def test_of_whom_the_register_does_not_say_it_somebody_may(self, officer: Officer) -> None:
        path = register(officer, HOLM, WOJCIK)
        assert officer.done(DAY, "import", path, "--dry-run")["without_home"] == 2
        assert "2 complaints do not say what the resident is to you" in officer.sees(DAY, "import", path, "--dry-run")
        assert officer.done(DAY, "import", path, "--home", "tenant")["without_home"] == 0
        measures = officer.done(DAY, "report", "tsm", "--year", "2026/27")["measures"]
        (made,) = (each for each in measures if (each["id"], each["part"], each["stock"]) == ("CH01", 1, "lcra"))
        assert made["numerator"] == 2

    def test_what_they_all_are_is_one_of_the_words(self, officer: Officer) -> None:
        refused = officer(DAY, "import", register(officer, HOLM), "--home", "tennant")
        assert (refused.code, officer.done(DAY, "list")["items"]) == (2, [])

    def test_who_decided_and_what_may_be_unknown(self, officer: Officer) -> None:
        imports(officer, "H-05,01/06/2026,Ida Roe,The path,,03/06/2026,17/06/2026,")
        (stage,) = officer.done(DAY, "show", "h-05")["stages"]
        assert (stage["decision"], stage["decider"], stage["response_state"]) == (None, None, "met")
        assert "what was decided, and by whom, is not on record" in officer.sees(DAY, "show", "h-05")

    def test_a_single_letter_is_nobody(self, officer: Officer) -> None:
        data = imports(officer, OPEN.replace("The lift,,", "The lift,Q,"))
        assert [(each["column"], each["value"], each["held"]) for each in data["review"]] == [("staff", "Q", False)]
        assert "Q" not in [each["name"] for each in officer.done(DAY, "staff", "list")["items"]]

    def test_a_new_name_joins_the_staff_list_in_the_same_write(self, officer: Officer) -> None:
        imports(officer, OPEN.replace("The lift,,", "The lift,Carol Ng,"))
        assert officer.done(DAY, "show", "h-03")["handler"] == "Carol Ng"
        assert [each["name"] for each in officer.done(DAY, "staff", "list")["items"]].count("Carol Ng") == 1

    def test_a_name_that_fits_two_is_nobodys_and_said(self, officer: Officer) -> None:
        officer.done(DAY, "staff", "add", "Jan Evans")
        (doubt,) = imports(officer, HOLM.replace("Jane Evans", "J Evans"))["review"]
        assert (doubt["column"], doubt["value"], doubt["held"]) == ("staff", "J Evans", False)
        assert officer.done(DAY, "show", "h-01")["handler"] is None

    def test_as_somebody_unclear_is_refused(self, officer: Officer) -> None:
        officer.done(DAY, "staff", "add", "Jan Evans")
        before = officer.db.read_bytes()
        ran = officer(DAY, "--as", "J Evans", "import", register(officer, HOLM))
        assert (ran.code, ran.codes) == (2, ["person-unclear"])
        assert officer.db.read_bytes() == before

    def test_months_before_days_stop_it(self, officer: Officer) -> None:
        path = register(officer, "A,03/06/2026,P Q,x,,,,", "B,06/25/2026,R S,y,,,,")
        assert officer.refused(DAY, "import", path) == [("date-order", None)]
        (said,) = officer.sentences(DAY, "import", path)
        assert "03/06/2026" in said
        assert "06/25/2026" in said


class TestGoesOn:
    def test_an_open_one_is_a_living_complaint(self, officer: Officer) -> None:
        imports(officer, OPEN)
        ref = ref_of(officer, "H-03")
        officer.done(DAY, "point", "add", "h-03", "The light on the stairs")
        for point in ("1", "2"):
            officer.done(DAY, "point", "set", "h-03", point, "--responsible", "yes")
            reasons = "We saw it on Monday and it had stood still for a week."
            officer.done(DAY, "finding", "h-03", point, "--decision", "upheld", "--reasons", reasons)
        officer.done(DAY, "remedy", "h-03", "--what", "We are sorry", "--kind", "apology")
        officer.done(DAY, "learn", "h-03", "--change", "We look at the lift each week")
        assert officer.refused(DAY, "respond", "h-03", "--decider", "Jane Evans") == [("part-missing", "5.6")]
        assert officer.ways_out(DAY, "respond", "h-03", "--decider", "Jane Evans") == [
            f"complaints correct {ref} outcome TEXT --reason TEXT"
        ]
        officer.done(DAY, "correct", "h-03", "outcome", "A lift that works", "--reason", "We asked her")
        answered = officer.done(DAY, "respond", "h-03", "--decider", "Jane Evans")
        assert (answered["ref"], answered["state"]) == (ref, "answered")
        assert b"A lift that works" in officer.letter(1, ref)

    def test_one_that_nobody_acknowledged_is_acknowledged(self, officer: Officer) -> None:
        imports(officer, NEW)
        words = ("--responsible", "yes", "--outcome", "none-given")
        assert officer.done(DAY, "ack", "h-04", *words)["letter"]["kind"] == "acknowledgement-1"

    def test_one_that_was_answered_goes_to_stage_2(self, officer: Officer) -> None:
        imports(officer, WOJCIK)
        officer.done(DAY, "escalate", "h-02", "--reason", "Still damp")
        officer.done(DAY, "ack", "h-02", "--responsible", "yes", "--outcome", "none-given")
        assert officer.done(DAY, "show", "h-02")["situation"] == "acknowledged-2"

    def test_what_is_wanted_at_stage_2_is_put_right_there(self, officer: Officer) -> None:
        imports(officer, WOJCIK)
        assert officer.refused(DAY, "correct", "h-02", "outcome-2", "x", "--reason", "y") == [
            ("nothing-to-correct", "5.12")
        ]
        officer.done(DAY, "escalate", "h-02")
        officer.done(DAY, "correct", "h-02", "outcome-2", "none-given", "--reason", "We asked him")
        assert "they did not say" in officer.sees(DAY, "show", "h-02")


class TestNeverTwice:
    def test_the_same_file_adds_nothing(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK, OPEN)
        before = officer.db.read_bytes()
        again = imports(officer, HOLM, WOJCIK, OPEN)
        assert (again["batch"], again["imported"], again["duplicates"], again["review"]) == (None, 0, 3, [])
        assert officer.db.read_bytes() == before

    def test_a_longer_file_adds_what_is_new(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK)
        later = imports(officer, HOLM, WOJCIK, OPEN)
        assert (later["imported"], later["duplicates"]) == (1, 2)

    @pytest.mark.parametrize("name", ["Holm, Maja", "MRS MAJA HOLM", "M Holm"])
    def test_another_spelling_is_no_other_person(self, officer: Officer, name: str) -> None:
        imports(officer, HOLM)
        again = imports(officer, HOLM.replace("Maja Holm", f'"{name}"'))
        assert (again["imported"], again["duplicates"]) == (0, 1)

    def test_what_a_row_says_more_is_listed_with_the_command(self, officer: Officer) -> None:
        imports(officer, OPEN)
        ref = ref_of(officer, "h-03")
        before = officer.db.read_bytes()
        data = imports(officer, "H-03,07/12/2026,Ann Lee,The lift,,09/12/2026,14/12/2026,Upheld")
        (more,) = data["review"]
        assert (data["duplicates"], more["column"], more["value"]) == (1, "stage 1 responded", "Mon 14 Dec 2026")
        assert (more["held"], more["on_record"]) == (False, ref)
        assert more["reason"].endswith(
            f"nothing of it is on record. To record it: complaints respond {ref} --on 2026-12-14."
        )
        assert officer.db.read_bytes() == before

    def test_what_differs_is_put_right_and_never_overwritten(self, officer: Officer) -> None:
        imports(officer, HOLM)
        ref = ref_of(officer, "h-01")
        (more,) = imports(officer, HOLM.replace("09/04/2026", "08/04/2026"))["review"]
        assert more["reason"].endswith(
            f"on record is Thu 9 Apr 2026. To record it: complaints correct {ref} acknowledged 2026-04-08."
        )
        assert officer.done(DAY, "show", ref)["stages"][0]["acknowledged_on"] == "2026-04-09"

    def test_words_that_differ_are_said_to(self, officer: Officer) -> None:
        imports(officer, HOLM)
        (more,) = imports(officer, HOLM.replace("No heating", "No hot water"))["review"]
        assert more["reason"] == f"It came over before, when other words stood in it: complaints show {REF}."

    def test_what_was_logged_here_is_probably_the_same(self, officer: Officer) -> None:
        logged = officer.done("2026-12-07", "log", "--via", "phone", "--name", "ann lee", "--summary", "Lift")["ref"]
        data = imports(officer, OPEN)
        (doubt,) = data["review"]
        assert (data["imported"], data["held"], doubt["held"], doubt["on_record"]) == (0, 1, True, logged)
        assert doubt["reason"].startswith(f"{logged} was logged here of the same person from the same day")

    def test_what_was_erased_does_not_come_back(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK)
        officer.done(DAY, "erase", "h-01", "--reason", "The time to keep it is over", "--yes")
        assert b"Maja Holm" not in officer.db.read_bytes()
        assert officer.refused(DAY, "show", "h-01", code=4) == [("complaint", None)]
        again = imports(officer, HOLM, WOJCIK)
        assert (again["imported"], again["duplicates"]) == (0, 2)


class TestOldReferences:
    @pytest.mark.parametrize("typed", ["H-01", "h-01", " H - 01 "])
    def test_it_works_wherever_a_reference_is_typed(self, officer: Officer, typed: str) -> None:
        imports(officer, HOLM)
        assert ref_of(officer, typed) == REF
        assert officer.done(DAY, "why", typed)["dates"]
        assert officer.done(DAY, "note", typed, "--with", "staff", "--text", "Filed")["ref"] == REF
        assert officer.done(DAY, "log", "--via", "phone", "--summary", "More", "--link", typed)["ref"] != REF

    def test_our_own_reference_wins(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK.replace("H-02", REF))
        assert officer.done(DAY, "show", REF)["parties"]["name"] == "Maja Holm"

    def test_one_that_looks_like_ours_still_works(self, officer: Officer) -> None:
        imports(officer, HOLM.replace("H-01", "C-2019-0007"))
        assert ref_of(officer, "c-2019-0007") == REF

    def test_one_that_fits_two_is_refused_naming_both(self, officer: Officer) -> None:
        imports(officer, HOLM, HOLM.replace("Maja Holm", "John Smith"))
        assert officer.refused(DAY, "show", "h-01", code=4) == [("old-reference", None)]
        (said,) = officer.sentences(DAY, "show", "h-01")
        assert "C-2026-0001 and C-2026-0002" in said

    def test_lists_show_ours_alone(self, officer: Officer) -> None:
        imports(officer, OPEN)
        assert "H-03" not in officer.sees(DAY, "list")
        assert "H-03" not in officer.sees(DAY, "due")


class TestSecondRows:
    SECOND = "H-02,01/06/2026,Piotr Wójcik,Stage 2: still damp,Jane Evans,03/06/2026,29/06/2026,Upheld"

    def test_a_row_whose_words_begin_with_stage_2_is_that_stage_and_comes_once(self, officer: Officer) -> None:
        data = imports(officer, WOJCIK, self.SECOND)
        assert (data["imported"], data["merged"], data["held"]) == (1, 1, 0)
        stages = officer.done(DAY, "show", "h-02")["stages"]
        assert [(each["responded_on"], each["decision"]) for each in stages] == [
            ("2026-05-28", "not-upheld"),
            ("2026-06-29", "upheld"),
        ]
        again = imports(officer, WOJCIK, self.SECOND)
        assert (again["imported"], again["duplicates"], again["review"]) == (0, 2, [])

    def test_one_that_comes_in_a_later_file_is_an_escalation_to_be_recorded(self, officer: Officer) -> None:
        imports(officer, WOJCIK)
        data = imports(officer, WOJCIK, self.SECOND)
        assert (data["imported"], data["duplicates"]) == (0, 2)
        assert [
            (each["row"], each["column"], each["reason"].split("To record it: ")[-1].strip("."))
            for each in data["review"]
        ] == [
            (3, "escalated", "complaints escalate C-2026-0001 --on 2026-06-01"),
            (3, "stage 2 acknowledged", "complaints ack C-2026-0001 --on 2026-06-03"),
            (3, "stage 2 responded", "complaints respond C-2026-0001 --on 2026-06-29"),
        ]

    def test_every_row_is_counted_once(self, officer: Officer) -> None:
        odd = "H-09,31/02/2026,X Y,z,,,,"
        data = imports(officer, HOLM, HOLM, WOJCIK, self.SECOND, odd, NEW.replace("H-04", ""))
        parts = ("imported", "merged", "duplicates", "not_complaints", "held")
        assert [data[part] for part in parts] == [3, 1, 1, 0, 1]
        assert data["rows"] == 6
