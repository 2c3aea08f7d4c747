"""`erase --event N`: one text goes, of whatever it is a part of; the chain, the register and every report go on."""

import pytest

from officer import REF, Officer

DAY = "2026-12-15"
WHY = ("--reason", "It names a resident", "--yes")
NAME = "Mrs Quill-Ost"
OWN = (
    ("assess", "answer", "1.2", "--comply", "yes", "--evidence", f"{NAME} said so", "--commentary", "We do."),
    ("lesson", "add", "--source", "other", "--what", f"{NAME} waited", "--change", "Ring first."),
    ("paragraph", "add", "Help", f"Ask {NAME} about it."),
    ("training", "add", "Jane Evans", "--what", f"The case of {NAME}"),
    ("exception", "add", "--what", f"{NAME}'s flood", "--why", "Rain", "--back", "2027-01-11"),
    ("outage", "add", "--where", f"Beside {NAME}", "--supply", "heat"),
)


@pytest.mark.parametrize("line", OWN, ids=[line[0] for line in OWN])
def test_of_the_landlords_own_record(officer: Officer, line: tuple[str, ...]) -> None:
    officer.done(DAY, *line)
    (item,) = officer.done(DAY, "search", "quill-ost")["items"]
    assert (item["event"] > 7, item["ref"].islower()) == (True, True)
    data = officer.done(DAY, "erase", "--event", str(item["event"]), *WHY)
    assert (data["erased"], data["ref"]) == (item["event"], item["ref"])
    assert b"Quill-Ost" not in officer.db.read_bytes()
    assert officer.done(DAY, "verify")["problems"] == []
    assert officer.done(DAY, "db", "rebuild")["problems"] == []
    for seen in (("due", "--all"), ("assess", "show"), ("lesson", "list"), ("paragraph", "list"), ("outage", "list")):
        assert officer.screen(DAY, *seen).code == 0
    assert officer.done(DAY, "report", "annual", "--year", "2026/27")


def test_a_paragraph_without_its_text_stands_in_no_letter(officer: Officer) -> None:
    officer.done(DAY, "paragraph", "add", "Help", f"Ask {NAME} about it.")
    (item,) = officer.done(DAY, "search", "quill-ost")["items"]
    officer.done(DAY, "erase", "--event", str(item["event"]), *WHY)
    officer.logs(DAY)
    officer.acknowledges(DAY)
    assert "erased" not in officer.posted(1)
    officer.done(DAY, "paragraph", "add", "More", "Ring us about whatever it is.")
    assert [each["n"] for each in officer.done(DAY, "paragraph", "list")["items"]][-1] == 2


def test_of_a_complaint_the_rest_stays(officer: Officer) -> None:
    officer.logs("2026-12-14")
    number = officer.done(DAY, "note", REF, "--with", "staff", "--text", f"{NAME} rang about another home")["events"][0]
    officer.done(DAY, "erase", "--event", str(number), *WHY)
    shown = officer.done(DAY, "show", REF)
    assert (shown["erased"], shown["parties"]["name"]) == (False, "Maja Holm")
    assert "Staff: [erased]" in str(shown["timeline"]) or "[erased]" in str(shown["timeline"])
    assert b"Quill-Ost" not in officer.db.read_bytes()
    assert officer.done(DAY, "verify")["problems"] == []
    assert officer.refused(DAY, "erase", "--event", str(number), *WHY) == [("erased-already", "UK GDPR, article 17(1)")]
    assert officer.refused(DAY, "undo", REF, "--yes") == [("cannot-undo", "5.12")]


def test_no_letter_goes_out_that_says_erased(officer: Officer) -> None:
    officer.logs("2026-12-14", "--summary", f"{NAME} has a leak")
    (point,) = [each["event"] for each in officer.done(DAY, "search", "quill-ost")["items"] if "point" in each["what"]]
    officer.done(DAY, "erase", "--event", str(point), *WHY)
    ack = ("ack", REF, "--responsible", "yes", "--outcome", "none-given")
    assert officer.refused(DAY, *ack) == [("part-missing", "UK GDPR, article 17")]
    assert "“[erased]”" in officer.sentences(DAY, *ack)[0]
    draft = officer.draft(DAY, *ack)
    assert officer.refused(DAY, *ack, "--letter", str(draft)) == [("letter-erased", "UK GDPR, article 17")]
    draft.write_text(draft.read_text(encoding="utf-8").replace(r"\[erased\]", "A leak"), encoding="utf-8")
    officer.done(DAY, *ack, "--letter", str(draft))
    assert "erased" not in officer.posted(1)


def test_where_the_same_words_stand_is_said(officer: Officer) -> None:
    officer.logs("2026-12-14", "--name", NAME, "--summary", "A leak")
    correction = ("correct", REF, "name", "Ms Quill", "--reason", "Spelt wrongly", "--yes")
    (corrected,) = officer.done(DAY, *correction)["events"]
    data = officer.done(DAY, "erase", "--event", "8", *WHY)
    assert data["named_in"] == [{"ref": REF, "events": [9, corrected]}]  # 9 is point 1, which says the summary again
    officer.done(DAY, "erase", "--event", str(corrected), *WHY)
    officer.done(DAY, *correction)
    assert officer.done(DAY, "show", REF)["parties"]["name"] == "Ms Quill"
    assert b"Quill-Ost" not in officer.db.read_bytes()


class TestRefuses:
    def test_settings_and_names_of_staff(self, officer: Officer) -> None:
        for number in ("2", "7"):
            assert officer.refused(DAY, "erase", "--event", number, *WHY) == [("worked-with", "UK GDPR, article 16")]

    def test_what_has_no_text(self, officer: Officer) -> None:
        assert officer.refused(DAY, "erase", "--event", "1", *WHY) == [("no-text", "UK GDPR, article 17(1)")]

    def test_what_is_not_there(self, officer: Officer) -> None:
        assert officer.refused(DAY, "erase", "--event", "99", *WHY, code=4) == [("event", None)]
        assert officer.refused(DAY, "erase", "--event", "9" * 20, *WHY, code=2) == [("usage", None)]

    def test_of_what_is_held(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        officer.done(DAY, "hold", "place", REF, "--reason", "x")
        assert officer.refused(DAY, "erase", "--event", "8", *WHY) == [("held", "UK GDPR, article 17(3)")]

    def test_both_or_neither(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        assert officer.refused(DAY, "erase", *WHY, code=2) == [("missing-option", None)]
        assert officer.refused(DAY, "erase", REF, "--event", "8", *WHY, code=2) == [("missing-option", None)]

    def test_where_nobody_can_be_asked(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        assert officer.refused(DAY, "erase", "--event", "8", "--reason", "x", code=2) == [("not-confirmed", None)]
