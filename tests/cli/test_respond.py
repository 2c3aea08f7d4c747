"""`respond`: nothing goes out with anything mandatory missing, and all that is missing is named at once (6.7, 6.9)."""

from hashlib import sha256

import pytest

from officer import REF, Officer


def _ready(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    officer.decides()


def test_stage_1_answers_with_its_letter_and_the_promises_stay_due(officer: Officer) -> None:
    _ready(officer)
    data = officer.done("2026-12-23", "respond", REF)
    sent = officer.letter(2)
    assert data == {
        "ref": REF,
        "events": [16, 17],
        "state": "answered",
        "stage": 1,
        "due": [
            {
                "what": "action",
                "stage": 1,
                "due_on": "2027-03-01",
                "governed_by": "promise",
                "rule": "7.3",
                "provisional": False,
                "item": 1,
                "due_at": None,
            }
        ],
        "letter": {
            "kind": "response-1",
            "path": None,
            "sha256": sha256(sent).hexdigest(),
            "sent": "post",
            "number": 2,
        },
        "warnings": [],
    }
    told = sent.decode()
    for said in ("The parts were ordered late.", "Fit a new boiler", "Monday 1 March 2027", "Parts are ordered on the"):
        assert said in told
    (stage,) = officer.done("2026-12-23", "show", REF)["stages"]
    assert (stage["responded_on"], stage["response_state"], stage["decider"]) == ("2026-12-23", "met", "Jane Evans")
    assert stage["working_days_taken"] == 7  # 15, 16, 17, 18, 21, 22 and 23 December


@pytest.mark.parametrize(
    ("day", "state", "missed_by"),
    [("2027-01-07", "met", None), ("2027-01-08", "missed", 1), ("2027-01-11", "missed", 2)],
)
def test_in_time_is_all_of_the_last_day(officer: Officer, day: str, state: str, missed_by: int | None) -> None:
    _ready(officer)
    officer.done(day, "respond", REF)
    (stage,) = officer.done(day, "show", REF)["stages"]
    assert (stage["response_state"], stage["response_missed_by"]) == (state, missed_by)


def test_stage_2_is_final_and_by_somebody_else(officer: Officer) -> None:
    officer.reaches_stage_2()
    data = officer.done("2027-01-28", "respond", REF, "--decider", "Piotr Lukasz")
    assert (data["state"], data["stage"], data["letter"]["kind"]) == ("answered", 2, "response-2")
    told = officer.letter(4).decode()
    assert "This is our final response" in told
    assert "12 months" in told
    assert officer.done("2027-01-28", "show", REF)["stages"][1]["decider"] == "Piotr Łukasz"


class TestNamesAllThatIsMissingAtOnce:
    def test_points_remedy_learning_and_decider(self, officer: Officer) -> None:
        officer.done("2026-12-14", "log", "--via", "phone", "--point", "No heating", "--point", "Nobody called")
        officer.acknowledges()
        officer.done("2026-12-22", "finding", REF, "1", "--decision", "upheld", "--reasons", "It was late.")
        assert officer.refused("2026-12-22", "respond", REF) == [
            ("decider-missing", "5.8"),
            ("points-unanswered", "6.7"),
            ("remedy-missing", "7.1"),
            ("learning-missing", "9.1"),
        ]
        sentences = officer.sentences("2026-12-22", "respond", REF)
        assert "point 2" in sentences[1]
        assert "point 1" in sentences[2]
        assert all("REF" not in sentence for sentence in sentences)

    def test_check_says_the_same_and_records_nothing(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        assert officer.refused("2026-12-22", "respond", REF, "--check") == [
            ("points-unanswered", "6.7"),
            ("learning-missing", "9.1"),
        ]
        officer.decides()
        before = officer.db.read_bytes()
        data = officer.done("2026-12-22", "respond", REF, "--check")
        assert data == {"ref": REF, "stage": 1, "ready": True, "decision": "upheld", "warnings": []}
        assert officer.db.read_bytes() == before

    def test_check_looks_at_the_edited_letter_too(self, officer: Officer) -> None:
        _ready(officer)
        path = officer.draft("2026-12-22", "respond", REF)
        line = ("respond", REF, "--check", "--letter", str(path))
        assert officer.done("2026-12-22", *line)["ready"] is True
        path.write_text(path.read_text(encoding="utf-8").replace("0300 111 3000", ""), encoding="utf-8")
        before = officer.db.read_bytes()
        assert officer.refused("2026-12-22", *line) == [("letter-ombudsman", "3.7")]
        assert officer.db.read_bytes() == before

    def test_at_stage_2(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "escalate", REF)
        officer.done("2026-12-22", "ack", REF, "--outcome", "More")
        assert officer.refused("2026-12-22", "respond", REF) == [
            ("decider-missing", "5.8"),
            ("points-unanswered", "6.18"),
            ("learning-missing", "9.1"),
        ]


class TestWhoeverDecidedStage1DoesNotDecideStage2:
    @pytest.mark.parametrize(
        "spelling", ["Jane Evans", "jane  EVANS", "j. evans", "EVANS, Jane", "Mrs Jane Evans", "JE", "J Evans"]
    )
    def test_in_any_spelling(self, officer: Officer, spelling: str) -> None:
        officer.reaches_stage_2()
        assert officer.refused("2027-01-28", "respond", REF, "--decider", spelling) == [("same-decider", "6.13")]

    def test_by_an_alias(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        officer.done("2027-01-04", "staff", "alias", "Jane Evans", "Jane Morgan")
        assert officer.refused("2027-01-28", "respond", REF, "--decider", "jane morgan") == [("same-decider", "6.13")]

    def test_somebody_new_joins_the_staff(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.decides()
        ran = officer.screen("2026-12-22", "respond", REF, "--decider", "Ann Other")
        assert ran.code == 0
        assert "Ann Other joins the staff list" in ran.err

    def test_nobody_joins_when_it_is_refused(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.refused("2026-12-22", "respond", REF, "--decider", "Ann Other")
        assert "Ann Other" not in [each["name"] for each in officer.done("2026-12-22", "staff", "list")["items"]]


class TestAtATerminal:
    def test_who_decided_is_asked_when_that_is_all_that_is_lacking(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        officer.run.sit_down()
        assert officer.screen("2027-01-28", "respond", REF, typed="Piotr Łukasz\ny\n").code == 0
        assert officer.done("2027-01-28", "show", REF)["stages"][1]["decider"] == "Piotr Łukasz"

    def test_nothing_is_asked_when_more_is_lacking(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.run.sit_down()
        ran = officer.screen("2026-12-22", "respond", REF)
        assert ran.code == 3
        assert f"complaints finding {REF} 1 --decision WORD --reasons TEXT\n" in ran.err


class TestRefuses:
    def test_a_stage_that_was_not_acknowledged_and_says_both_ways_on(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "respond", REF) == [("not-acknowledged", "6.2")]
        (sentence,) = officer.sentences("2026-12-15", "respond", REF)
        assert officer.ways_out("2026-12-15", "respond", REF) == [f"complaints ack {REF}"]
        assert "--with-ack" in sentence

    def test_a_second_answer(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "respond", REF) == [("answered", "6.3")]

    def test_a_third_stage(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        officer.done("2027-01-28", "respond", REF, "--decider", "Piotr Łukasz")
        assert officer.refused("2027-01-29", "respond", REF) == [("final-response", "6.20")]

    def test_an_unknown_complaint(self, officer: Officer) -> None:
        assert officer.refused("2026-12-22", "respond", REF, code=4) == [("complaint", None)]

    @pytest.mark.parametrize(("day", "code"), [("2026-12-24", "in-the-future"), ("2026-12-18", "out-of-order")])
    def test_the_future_and_a_day_before_the_acknowledgement(self, officer: Officer, day: str, code: str) -> None:
        _ready(officer)
        assert officer.refused("2026-12-23", "respond", REF, "--on", day) == [(code, "5.12")]

    def test_a_representative_without_a_ground_until_there_is_one(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--rep", "Ola Holm")
        officer.acknowledges()
        officer.decides()
        assert officer.refused("2026-12-22", "respond", REF) == [("authority-missing", "3.6")]
        officer.done("2026-12-22", "correct", REF, "rep-basis", "consent", "--reason", "Signed on the day")
        assert officer.done("2026-12-22", "respond", REF)["state"] == "answered"


class TestOneLetterThatIsBoth:
    def test_a_quick_answer(self, officer: Officer) -> None:
        officer.logs()
        officer.decides("2026-12-15")
        definition = ("--responsible", "yes", "--outcome", "Heating")
        data = officer.done("2026-12-16", "respond", REF, "--with-ack", *definition)
        assert (data["state"], data["letter"]["kind"], data["letter"]["number"]) == ("answered", "quick-response", 1)
        (stage,) = officer.done("2026-12-16", "show", REF)["stages"]
        assert (stage["acknowledged_on"], stage["ack_state"]) == ("2026-12-16", "met")
        assert (stage["responded_on"], stage["response_state"]) == ("2026-12-16", "met")

    def test_names_what_either_would_lack(self, officer: Officer) -> None:
        officer.logs()
        refused = officer.refused("2026-12-16", "respond", REF, "--with-ack")
        assert {code for code, _ in refused} == {
            "outcome-missing",
            "responsibility-missing",
            "points-unanswered",
            "learning-missing",
        }

    def test_never_after_an_acknowledgement(self, officer: Officer) -> None:
        _ready(officer)
        both = ("--with-ack", "--outcome", "Heating")
        assert officer.refused("2026-12-22", "respond", REF, *both) == [("already-acknowledged", "6.2")]
