"""Who speaks for a resident: never refused, never written to without what the record and the policy ask for."""

import pytest

from every_command import POLICY
from officer import REF, Officer

DAY = "2026-12-14"
OLA = ("rep", "add", REF, "Ola Holm")
SIGNED = POLICY.replace("in_force_from = 2027-02-01", "in_force_from = 2026-12-01") + (
    '\n[complaining]\npermission = "signed"\n'
)


def due(officer: Officer, today: str = DAY) -> dict[tuple[str, int | None], tuple[str, str]]:
    items = officer.done(today, "due", "--all")["items"]
    return {(each["what"], each["item"]): (each["due_on"], each["rule"]) for each in items if each["ref"] == REF}


def asks_for_signatures(officer: Officer) -> None:
    file = officer.file("signed.toml", SIGNED)
    officer.done("2026-12-02", "policy", "adopt", file, "--effective", "2026-12-02")


class TestIsHeardAtOnce:
    def test_and_what_is_missing_becomes_due(self, officer: Officer) -> None:
        officer.logs()
        data = officer.done("2026-12-16", *OLA)
        assert "nothing says yet why representative 1 may" in data["warnings"][0].lower().replace(
            "ola holm", "Ola Holm"
        )
        # Five working days after Wed 16 December 2026: 17, 18, 21, 22, 23.
        assert due(officer, "2026-12-16")["proof", 1] == ("2026-12-23", "3.6")
        (warning,) = officer.done("2026-12-16", "rep", "proof", REF, "1", "--kind", "signed-form")["warnings"]
        assert "rep scope" in warning
        assert ("proof", 1) in due(officer, "2026-12-16")
        officer.done("2026-12-16", "rep", "scope", REF, "1", "--basis", "consent")
        assert ("proof", 1) not in due(officer, "2026-12-16")

    def test_the_answer_waits_for_the_ground(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.decides()
        officer.done("2026-12-22", *OLA)
        assert officer.refused("2026-12-22", "respond", REF) == [("authority-missing", "3.6")]
        assert officer.ways_out("2026-12-22", "respond", REF) == [f"complaints rep scope {REF} 1 --basis consent"]
        officer.done("2026-12-22", "rep", "scope", REF, "1", "--basis", "physical-capacity")
        officer.done("2026-12-22", "respond", REF)

    def test_an_answer_does_not_wait_for_somebody_who_no_longer_speaks(self, officer: Officer) -> None:
        officer.logs(DAY, "--rep", "Ola Holm")
        officer.acknowledges()
        officer.decides()
        officer.done("2026-12-22", "rep", "end", REF, "1", "--why", "They moved")
        officer.done("2026-12-22", "respond", REF)

    def test_with_its_proof_in_the_log_nothing_is_missing(self, officer: Officer) -> None:
        officer.logs(DAY, "--rep", "Ola Holm", "--rep-basis", "consent", "--rep-proof", "in-the-complaint")
        assert [key for key in due(officer) if key[0] == "proof"] == []
        (rep,) = officer.done(DAY, "rep", "list", REF)["items"]
        assert (rep["basis"], rep["proofs"]) == (
            "consent",
            [{"kind": "in-the-complaint", "on": DAY, "reference": None}],
        )

    def test_proof_is_no_longer_due_when_the_complaint_is_over(self, officer: Officer) -> None:
        officer.logs(DAY, "--rep", "Ola Holm", "--rep-basis", "consent")
        assert due(officer)["proof", 1] == ("2026-12-21", "3.6")
        officer.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
        assert due(officer) == {}

    def test_a_proof_may_be_older_than_the_complaint(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, *OLA, "--basis", "capacity")
        officer.done(
            *(
                DAY,
                "rep",
                "proof",
                REF,
                "1",
                "--kind",
                "power-of-attorney",
                "--on",
                "2019-03-04",
                "--reference",
                "LPA 7",
            )
        )
        (rep,) = officer.done(DAY, "rep", "list", REF)["items"]
        assert rep["proofs"] == [{"kind": "power-of-attorney", "on": "2019-03-04", "reference": "LPA 7"}]
        assert "power of attorney, Mon 4 Mar 2019 LPA 7" in officer.sees(DAY, "--plain", "rep", "list", REF)

    def test_correct_still_puts_right_who_was_logged(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "correct", REF, "rep", "Ola Holm", "--reason", "Their son rang")
        officer.done(DAY, "correct", REF, "rep-basis", "consent", "--reason", "On the form")
        parties = officer.done(DAY, "show", REF)["parties"]
        assert (parties["representative"], parties["rep_basis"]) == ("Ola Holm", "consent")
        assert officer.refused(DAY, "correct", REF, "rep-basis", "consent", "--reason", "x") == [("no-change", "5.12")]

    def test_a_corrected_day_of_arrival_is_theirs_too(self, officer: Officer) -> None:
        officer.logs(DAY, "--rep", "Ola Holm", "--adjustment", "Large print")
        officer.done("2026-12-15", *("rep", "add", REF, "Bo Lee"))
        officer.done("2026-12-15", "correct", REF, "received", "2026-12-11", "--reason", "It lay in a tray")
        assert [each["on"] for each in officer.done("2026-12-15", "rep", "list", REF)["items"]] == [
            "2026-12-11",
            "2026-12-15",
        ]
        assert officer.done("2026-12-15", "adjust", "list", REF)["items"][0]["on"] == "2026-12-11"


class TestLetters:
    def test_tell_the_resident_by_when_they_can_object_with_their_extra_time(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, *OLA, "--basis", "consent", "--proof", "verbal", "--object-by", "2027-01-04")
        officer.done(DAY, "adjust", "add", REF, "--kind", "extra-time", "--days", "2")
        officer.acknowledges("2026-12-16")
        # Two working days after Mon 4 January 2027: the 5th and the 6th.
        told = "If you do not want Ola Holm to speak for you, please tell us by Wednesday 6 January 2027."
        assert told in officer.letter(1).decode()

    def test_no_longer_go_to_somebody_whom_the_resident_objects_to(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, *OLA, "--basis", "consent", "--proof", "verbal")
        officer.done("2026-12-16", "rep", "object", REF, "1", "--words", "I never asked him to")
        officer.acknowledges("2026-12-16")
        assert "Ola Holm" not in officer.letter(1).decode()
        assert "the resident objected Wed 16 Dec 2026" in officer.sees("2026-12-16", "--plain", "rep", "list", REF)
        assert [key for key in due(officer, "2026-12-16") if key[0] == "proof"] == []

    def test_go_to_the_representative_alone_by_the_way_they_like(self, officer: Officer) -> None:
        officer.logs(DAY, "--contact-by", "post")
        where = ("--address", "9 High St\nWestfield", "--contact-by", "email", "--copies", "representative")
        officer.done(DAY, *OLA, "--basis", "consent", "--proof", "signed-form", *where)
        data = officer.acknowledges("2026-12-16")
        letter = officer.letter(1).decode()
        assert data["letter"]["sent"] == "email"
        assert "\nOla Holm\n9 High St\nWestfield\n" in letter
        assert "This letter is about the complaint of Maja Holm, for whom you speak." in letter

    @pytest.mark.parametrize(
        ("scope", "copied"),
        [
            (("--points", "1"), False),
            (("--points", "1,2"), True),
            (("--stage", "2"), False),
            (("--stage", "1", "--points", "all"), True),
            (("--copies", "resident"), False),
        ],
    )
    def test_hold_nothing_but_what_whoever_gets_a_copy_speaks_in(
        self, scope: tuple[str, ...], copied: bool, officer: Officer
    ) -> None:
        officer.logs(DAY, "--point", "No heating", "--point", "The arrears")
        officer.done(DAY, *OLA, "--basis", "consent", "--proof", "signed-form", *scope)
        officer.acknowledges("2026-12-16")
        assert ("Copy to: Ola Holm" in officer.letter(1).decode()) is copied

    def test_a_scope_can_be_widened_again(self, officer: Officer) -> None:
        officer.logs(DAY, "--point", "No heating", "--point", "The arrears")
        officer.done(DAY, *OLA, "--basis", "consent", "--points", "1", "--stage", "1", "--object-by", "2026-12-21")
        officer.done(DAY, "rep", "scope", REF, "1", "--points", "all", "--stage", "both")
        (rep,) = officer.done(DAY, "rep", "list", REF)["items"]
        assert (rep["points"], rep["stage"], rep["basis"], rep["object_by"]) == ([], None, "consent", "2026-12-21")


class TestUnderAPolicyThatAsksForASignature:
    def test_nobody_is_written_to_before_it_is_there(self, officer: Officer) -> None:
        asks_for_signatures(officer)
        officer.logs()
        officer.done(DAY, *OLA, "--basis", "consent", "--proof", "written-permission")
        assert ("proof", 1) in due(officer)
        officer.acknowledges("2026-12-16")
        first = officer.letter(1).decode()
        assert "Copy to" not in first
        assert "We have heard that Ola Holm may speak for you. We do not write to them before" in first
        officer.done("2026-12-17", "rep", "proof", REF, "1", "--kind", "signed-form")
        assert ("proof", 1) not in due(officer, "2026-12-17")
        officer.done("2026-12-18", "extend", REF, "--days", "2", "--reason", "A part is late.")
        assert "Copy to: Ola Holm" in officer.letter(2).decode()

    def test_a_household_member_waits_for_the_holder(self, officer: Officer) -> None:
        asks_for_signatures(officer)
        officer.logs(DAY, "--home", "household-member")
        assert due(officer)["permission", None] == ("2026-12-21", "6.2")
        ack = ("ack", REF, "--responsible", "yes", "--outcome", "Heating")
        assert officer.refused(DAY, *ack) == [("permission-missing", "policy")]
        officer.done(DAY, "person", "permission", REF, "--proof", "verbal")
        assert officer.refused(DAY, *ack) == [("permission-missing", "policy")]
        officer.done(DAY, "person", "permission", REF, "--proof", "written-permission", "--reference", "Form 3")
        assert ("permission", None) not in due(officer)
        assert "written permission, Mon 14 Dec 2026 Form 3" in officer.sees(DAY, "--plain", "show", REF)
        officer.done(DAY, *ack)

    def test_a_tenant_waits_for_nobody(self, officer: Officer) -> None:
        asks_for_signatures(officer)
        officer.logs(DAY, "--home", "tenant")
        officer.acknowledges()


class TestRefuses:
    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            (("add", REF), 2, ("missing-option", None)),
            (("add", REF, "OLA HOLM"), 3, ("speaks-already", "3.6")),
            (("add", REF, "Bo", "--points", "2"), 4, ("point", None)),
            (("add", REF, "Bo", "--basis", "friendship"), 2, ("choice", None)),
            (("add", REF, "Bo", "--stage", "3"), 2, ("choice", None)),
            (("add", REF, "Bo", "--object-by", "2026-12-13"), 3, ("out-of-order", "3.6")),
            (("add", REF, "Bo", "--on", "2026-12-15"), 3, ("in-the-future", "5.12")),
            (("proof", REF, "1"), 2, ("missing-option", None)),
            (("proof", REF, "2", "--kind", "verbal"), 4, ("representative", None)),
            (("proof", REF, "1", "--kind", "verbal", "--on", "2026-12-15"), 3, ("in-the-future", "5.12")),
            (("scope", REF, "1"), 2, ("missing-option", None)),
            (("scope", REF, "2", "--basis", "consent"), 4, ("representative", None)),
            (("scope", REF, "1", "--stage", "both"), 3, ("no-change", "3.6")),
            (("scope", REF, "1", "--points", "7"), 4, ("point", None)),
            (("scope", REF, "1", "--object-by", "2026-12-01"), 3, ("out-of-order", "3.6")),
            (("object", REF, "2"), 4, ("representative", None)),
            (("end", REF, "1", "--on", "2026-12-11"), 3, ("out-of-order", "5.12")),
        ],
    )
    def test_what_cannot_be(
        self, words: tuple[str, ...], code: int, found: tuple[str, str | None], officer: Officer
    ) -> None:
        officer.logs()
        officer.done(DAY, *OLA)
        assert officer.refused(DAY, "rep", *words, code=code) == [found]

    def test_anything_about_whoever_no_longer_speaks(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, *OLA)
        officer.done(DAY, "rep", "end", REF, "1")
        for words in (("proof", REF, "1", "--kind", "verbal"), ("scope", REF, "1", "--stage", "1"), ("end", REF, "1")):
            assert officer.refused(DAY, "rep", *words) == [("ended-already", "3.6")]
        officer.done(DAY, *OLA)

    def test_a_proof_of_nobody_in_the_log(self, officer: Officer) -> None:
        line = ("log", "--via", "phone", "--summary", "x", "--rep-proof", "verbal")
        assert officer.refused(DAY, *line, code=2) == [("missing-option", None)]


def test_nothing_of_them_is_left_when_it_is_erased(officer: Officer) -> None:
    words = ("Ola-Szczęsny", "Kanalgata 7", "0799-1", "ola@x.example", "Form-LH26", "I-never-asked", "Moved-off")
    officer.logs()
    where = ("--address", words[1], "--phone", words[2], "--email", words[3])
    officer.done(DAY, "rep", "add", REF, words[0], "--proof", "signed-form", "--reference", words[4], *where)
    officer.done(DAY, "rep", "object", REF, "1", "--words", words[5])
    officer.done(DAY, "rep", "add", REF, "Bo")
    officer.done(DAY, "rep", "end", REF, "2", "--why", words[6])
    assert all(word.encode() in officer.db.read_bytes() for word in words)
    officer.done(DAY, "erase", REF, "--reason", "Asked for", "--yes")
    assert not any(word.encode() in officer.db.read_bytes() for word in words)
    assert officer.done(DAY, "verify")["problems"] == []
    assert "Ola" not in officer.sees(DAY, "--plain", "rep", "list", REF)


@pytest.mark.parametrize("basis", ["consent", "capacity", "physical-capacity", "child", "deceased"])
def test_they_speak_on_one_of_these_grounds(basis: str, officer: Officer) -> None:
    officer.logs(DAY, "--rep", "Ola Holm", "--rep-basis", basis, "--rep-proof", "signed-form")
    officer.acknowledges()
    officer.decides()
    officer.done("2026-12-22", "respond", REF)
    assert officer.done("2026-12-22", "show", REF)["parties"]["rep_basis"] == basis
