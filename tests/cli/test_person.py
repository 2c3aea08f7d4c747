"""Whoever complains, as they are today: what to call them, how to reach them, and the one contact of a group."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"


def due(officer: Officer, today: str = DAY) -> dict[str, tuple[str, str]]:
    items = officer.done(today, "due", "--all")["items"]
    return {each["what"]: (each["due_on"], each["rule"]) for each in items if each["ref"] == REF}


class TestDetails:
    def test_letters_go_where_and_as_the_resident_now_likes(self, officer: Officer) -> None:
        officer.logs(DAY, "--address", "12 Elm Court", "--contact-by", "post")
        officer.done("2026-12-16", "person", "set", REF, "--preferred-name", "Maj", "--contact-by", "email")
        officer.done("2026-12-16", "person", "set", REF, "--address", "3 Ffordd Dŵr\nBangor")
        data = officer.acknowledges("2026-12-18")
        letter = officer.letter(1).decode()
        assert data["letter"]["sent"] == "email"
        assert "\nMaja Holm\n3 Ffordd Dŵr\nBangor\n" in letter
        assert "\nDear Maj\n" in letter
        parties = officer.done("2026-12-18", "show", REF)["parties"]
        assert (parties["name"], parties["preferred_name"], parties["address"]) == (
            "Maja Holm",
            "Maj",
            "3 Ffordd Dŵr\nBangor",
        )

    @pytest.mark.parametrize(
        ("likes", "sent", "form"),
        [("text", "post", "txt"), ("page", "email", "html"), ("spoken", "email", "txt"), ("spoken", "post", "html")],
    )
    def test_the_letter_to_send_is_in_the_form_they_like(
        self, likes: str, sent: str, form: str, officer: Officer
    ) -> None:
        officer.logs(DAY, "--format", likes)
        line = ("ack", REF, "--responsible", "yes", "--outcome", "x", "--sent", sent)
        out = officer.sees("2026-12-18", *line)
        assert f"complaints letter show {REF} 1 --format {form}" in out
        assert ("talk it through" in out) is (likes == "spoken")
        assert officer.done("2026-12-18", "show", REF)["parties"]["format"] == likes

    def test_the_name_they_prefer_is_enough_to_write_to_them(self, officer: Officer) -> None:
        officer.done(DAY, "log", "--via", "web", "--summary", "x", "--preferred-name", "Maj", "--handler", "Jane Evans")
        officer.acknowledges("2026-12-18")
        assert "\nMaj\n" in officer.letter(1).decode()

    def test_undo_brings_back_what_was(self, officer: Officer) -> None:
        officer.logs(DAY, "--phone", "1")
        officer.done(DAY, "person", "set", REF, "--phone", "2", "--name", "Maja Lee")
        officer.done(DAY, "undo", REF)
        parties = officer.done(DAY, "show", REF)["parties"]
        assert (parties["phone"], parties["name"]) == ("1", "Maja Holm")

    def test_correct_goes_on_from_there(self, officer: Officer) -> None:
        officer.logs(DAY, "--phone", "1")
        officer.done(DAY, "person", "set", REF, "--phone", "2")
        officer.done(DAY, "correct", REF, "phone", "3", "--reason", "A slip")
        assert officer.done(DAY, "show", REF)["parties"]["phone"] == "3"

    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            ((), 2, ("missing-option", None)),
            (("--name", "Maja Holm"), 3, ("no-change", "5.12")),
            (("--group", "1"), 2, ("number", None)),
            (("--contact-by", "pigeon"), 2, ("choice", None)),
            (("--format", "stone"), 2, ("choice", None)),
            (("--name", "Bo", "--on", "2026-12-15"), 3, ("in-the-future", "5.12")),
        ],
    )
    def test_refusals(self, words: tuple[str, ...], code: int, found: tuple[str, str | None], officer: Officer) -> None:
        officer.logs()
        assert officer.refused(DAY, "person", "set", REF, *words, code=code) == [found]

    @pytest.mark.parametrize("home", ["licensee", "service-agreement", "homeowner", "private-tenant", "affected"])
    def test_anybody_whom_it_touches_can_complain(self, home: str, officer: Officer) -> None:
        officer.logs(DAY, "--home", home)
        assert officer.done(DAY, "show", REF)["home"] == home
        officer.acknowledges()


class TestAGroup:
    LINE = ("log", "--via", "letter", "--summary", "The lift", "--group", "14", "--members", "Flats 1 to 14")

    def test_without_a_contact_is_recorded_and_the_contact_is_due_before_the_acknowledgement(
        self, officer: Officer
    ) -> None:
        data = officer.done(DAY, *self.LINE, "--handler", "Jane Evans")
        assert any("person set" in warning for warning in data["warnings"])
        # Five working days after Mon 14 December 2026.
        assert due(officer)["contact"] == ("2026-12-21", "6.2")
        missing = officer.done(DAY, "next", REF)["missing"]
        assert ("contact-missing", "3.6") in [(each["code"], each["provision"]) for each in missing]
        ack = ("ack", REF, "--responsible", "yes", "--outcome", "A lift")
        assert officer.refused(DAY, *ack) == [("contact-missing", "3.6")]
        assert officer.ways_out(DAY, *ack) == [f"complaints person set {REF} --name NAME"]

    def test_has_one_contact_who_is_written_to(self, officer: Officer) -> None:
        officer.done(DAY, *self.LINE, "--handler", "Jane Evans")
        officer.done(DAY, "person", "set", REF, "--name", "Maja Holm")
        assert "contact" not in due(officer)
        officer.acknowledges()
        letter = officer.letter(1).decode()
        assert "\nDear Maja Holm\n" in letter
        assert "You are the one contact of the 14 people who complained together." in letter
        assert "Flats" not in letter
        parties = officer.done("2026-12-21", "show", REF)["parties"]
        assert (parties["group"], parties["members"]) == (14, "Flats 1 to 14")
        assert "a group of 14; contact: Maja Holm" in officer.sees("2026-12-21", "--plain", "show", REF)

    def test_that_is_anonymous_cannot_name_one(self, officer: Officer) -> None:
        officer.done(DAY, *self.LINE, "--anonymous")
        assert "contact" not in due(officer)
        officer.acknowledges()


def test_nothing_of_it_is_left_when_it_is_erased(officer: Officer) -> None:
    words = ("Maj-Britt", "Flats-one-to-14", "3-Ffordd-Dŵr", "0799-8", "maj@x.example", "Form-3-of-May", "Maja-Lee")
    officer.logs(DAY, "--preferred-name", words[0], "--members", words[1], "--group", "14")
    changed = ("--address", words[2], "--phone", words[3], "--email", words[4], "--name", words[6])
    officer.done(DAY, "person", "set", REF, *changed)
    officer.done(DAY, "person", "permission", REF, "--proof", "signed-form", "--reference", words[5])
    assert all(word.encode() in officer.db.read_bytes() for word in words)
    officer.done(DAY, "erase", REF, "--reason", "Asked for", "--yes")
    assert not any(word.encode() in officer.db.read_bytes() for word in words)
    assert officer.done(DAY, "verify")["problems"] == []
