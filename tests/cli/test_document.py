"""Documents at the command line: on the screen, in a file, in each format, by the policy in force."""

import pytest

from officer import Officer

DAY = "2026-12-14"
KINDS = ("fact-sheet", "form", "script", "newsletter", "checklist", "authority-form", "survey", "survey-notice")


@pytest.mark.parametrize("kind", KINDS)
def test_is_printed_as_it_is_and_recorded_nowhere(kind: str, officer: Officer) -> None:
    before = officer.db.read_bytes()
    data = officer.done(DAY, "document", kind)
    assert officer.sees(DAY, "document", kind) == data["text"]
    assert (data["kind"], data["format"], data["path"]) == (kind, "md", None)
    assert officer.db.read_bytes() == before


def test_is_a_page_or_a_text_by_its_files_name(officer: Officer) -> None:
    page, text = officer.folder / "leaflet.html", officer.folder / "leaflet.txt"
    officer.done(DAY, "document", "fact-sheet", "--output", str(page), "--large-print")
    assert "<title>How to complain</title>" in page.read_text(encoding="utf-8")
    assert "18pt" in page.read_text(encoding="utf-8")
    assert f"It is {text}." in officer.sees(DAY, "document", "form", "--output", str(text))
    assert text.read_text(encoding="utf-8").startswith("Complaint form: Larkfield Homes\n=====")


def test_large_print_of_the_settings_holds_for_pages(officer: Officer) -> None:
    officer.done(DAY, "settings", "set", "large_print", "yes")
    assert "18pt" in officer.sees(DAY, "document", "fact-sheet", "--format", "html")
    assert "18pt" not in officer.sees(DAY, "document", "fact-sheet", "--format", "html", "--no-large-print")


def test_refusals(officer: Officer) -> None:
    there = officer.file("there.md", "Mine")
    assert officer.refused(DAY, "document", "form", "--output", there, code=6)
    assert officer.refused(DAY, "document", "form", "--large-print", code=2) == [("large-print", None)]
    assert officer.refused(DAY, "document", "form", "--output", "x.rtf", code=2) == [("format", None)]
    assert officer.refused(DAY, "document", "poster", code=2)


def test_follows_the_policy_in_force_and_an_own_template(officer: Officer) -> None:
    policy = officer.file(
        "ours.toml",
        '[policy]\nname = "Ours"\nversion = "3"\nin_force_from = 2026-12-01\n'
        "[stage_1]\nacknowledge_days = 2\nrespond_days = 8\n[stage_2]\nacknowledge_days = 5\nrespond_days = 20\n"
        '[wording]\ndocuments = ["Guide to complaints"]\n',
    )
    officer.done(DAY, "policy", "adopt", policy, "--effective", "2026-12-14")
    leaflet = officer.sees(DAY, "document", "fact-sheet")
    assert "Within 2 working days we write to you" in leaflet
    assert "Within 8 working days of that letter" in leaflet
    assert "- Guide to complaints" in leaflet
    assert "Within 5 working days we write to you: how" in officer.sees("2026-12-13", "document", "fact-sheet")
    officer.logs()
    officer.acknowledges()
    form = officer.folder / "work.txt"
    officer.done("2026-12-21", "work", "C-2026-0001", "--blank", str(form))
    assert "Guide to complaints" in form.read_text(encoding="utf-8")
    assert form.read_text(encoding="utf-8").count("Would you decide the same") == 1
    own = officer.folder / "own" / "documents"
    own.mkdir(parents=True)
    (own / "newsletter.md.j2").write_text("Tell us, {{ landlord.name }}.\n", encoding="utf-8")
    officer.done(DAY, "settings", "set", "templates", str(own.parent))
    assert officer.sees(DAY, "document", "newsletter") == "Tell us, Larkfield Homes.\n"
