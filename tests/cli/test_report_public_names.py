"""A report for everybody tells of nobody on record, wherever in it that would stand: what `publish` promises too."""

from pathlib import Path

import pytest

from officer import REF, Officer
from publishing_office import BOARD, YEAR

pytestmark = pytest.mark.slow

DAY = "2027-06-01"
ANNUAL = ("report", "annual", *YEAR, "--public")


def comments(officer: Officer, words: str, section: str = "times") -> None:
    officer.done("2027-05-20", "governance", "comment", *YEAR, "--section", section, "--text", words)


def writes_its_own(officer: Officer, template: str, markdown: str) -> None:
    """The landlord's own template of a report."""
    own = officer.folder / "own" / "reports" / f"{template}.md.j2"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(markdown, encoding="utf-8")
    officer.done(DAY, "settings", "set", "templates", str(officer.folder / "own"))


class TestRefuses:
    """Maja Holm lives at Flat 2, 1 High Street, York YO1 7HH; her number is 07700 900 123."""

    @pytest.mark.parametrize(
        ("words", "what"),
        [
            ("As Maja Holm found.", "the name “Maja Holm” of somebody in C-2026-0001"),
            ("Ms holm had to wait.", "the name “Ms holm” of somebody in C-2026-0001"),
            ("The Holm case took long.", "the surname “Holm” of somebody in C-2026-0001"),
            ("See C-2026-0001.", "the reference “C-2026-0001”"),
            ("We rang 07700 900123.", "the phone number of somebody in C-2026-0001"),
            ("We went to 1 High Street.", "the address of somebody in C-2026-0001"),
            ("Piotr Lukasz did it.", "the name “Piotr Lukasz” of somebody in S-002"),
        ],
    )
    def test_by_whatever_somebody_is_known(self, words: str, what: str, housed: Officer) -> None:
        comments(housed, words)
        assert housed.refused(DAY, *ANNUAL) == [("names-somebody", "8.2")]
        (sentence,) = housed.sentences(DAY, *ANNUAL)
        assert sentence.startswith(f"“By stage”: {what} stands there.")

    def test_the_governing_bodys_response(self, housed: Officer) -> None:
        housed.done("2027-05-20", "governance", "respond", *YEAR, "--text", "Maja Holm was right.", *BOARD)
        (sentence,) = housed.sentences(DAY, *ANNUAL)
        assert sentence == (
            "“Response of the governing body (Code 8.2)”: the name “Maja Holm” of somebody in C-2026-0001 stands "
            "there. If it means nobody there: --allow “Maja Holm”."
        )

    def test_what_was_promised_for_the_code(self, housed: Officer) -> None:
        line = ("assess", "answer", "6.2", *YEAR, "--comply", "no", "--action", "Ring Ms Holm", "--due", "2027-09-01")
        housed.done(DAY, *line)
        assert set(housed.refused(DAY, *ANNUAL)) == {("names-somebody", "8.2")}

    @pytest.mark.parametrize("name", ["annual", "tsm", "residents"])
    def test_a_template_of_the_landlords_own_too(self, name: str, housed: Officer) -> None:
        writes_its_own(housed, name, "# Ours\n\nMaja Holm complained.\n")
        line = ("report", name, *YEAR, *(("--public",) if name != "residents" else ()))
        assert housed.refused(DAY, *line) == [("names-somebody", "8.2")]
        assert housed.sentences(DAY, *line)[0].startswith("“Ours”: the name “Maja Holm”")

    def test_before_the_first_heading_it_says_so(self, housed: Officer) -> None:
        writes_its_own(housed, "tsm", "Maja Holm complained.\n")
        (sentence,) = housed.sentences(DAY, "report", "tsm", *YEAR, "--public")
        assert sentence.startswith("At its head: the name “Maja Holm”")

    def test_and_no_file_is_written(self, housed: Officer, tmp_path: Path) -> None:
        comments(housed, "As Maja Holm found.")
        out = tmp_path / "report.docx"
        assert housed.refused(DAY, *ANNUAL, "--output", str(out)) == [("names-somebody", "8.2")]
        assert not out.exists()

    def test_a_name_that_may_stand_in_no_public_report(self, housed: Officer) -> None:
        line = ("report", "annual", *YEAR, "--allow", "Holm")
        assert housed.refused(DAY, *line, code=2) == [("allow", None)]


class TestLetsStand:
    def test_our_own_copy_names_whom_it_names(self, housed: Officer) -> None:
        comments(housed, "As Maja Holm found.")
        assert "As Maja Holm found." in housed.sees(DAY, "report", "annual", *YEAR)

    def test_what_was_allowed_and_says_so(self, housed: Officer) -> None:
        comments(housed, "Holm oaks were trimmed.")
        ran = housed(DAY, *ANNUAL, "--allow", " holm ", "--allow", "")
        assert ran.code == 0
        assert "Allowed to stand in it: holm." in ran.answer["messages"]
        assert "Holm oaks were trimmed." in housed.sees(DAY, *ANNUAL, "--allow", "holm")

    def test_an_allowed_surname_is_no_name(self, housed: Officer) -> None:
        comments(housed, "Maja Holm was right.")
        assert housed.refused(DAY, *ANNUAL, "--allow", "Holm") == [("names-somebody", "8.2")]

    def test_whoever_is_in_a_public_role(self, housed: Officer) -> None:
        housed.done(DAY, "settings", "set", "complaints_officer", "Jane Evans")
        housed.done(DAY, "staff", "add", "Rosa Lind", "--role", "Chair of the board")
        comments(housed, "Jane Evans and Rosa Lind went through it.")
        assert "Jane Evans and Rosa Lind went through it." in housed.sees(DAY, *ANNUAL)

    def test_whoever_was_erased(self, housed: Officer) -> None:
        comments(housed, "As Maja Holm found.")
        housed.done(DAY, "erase", REF, "--reason", "Asked to", "--yes")
        assert "As Maja Holm found." in housed.sees(DAY, *ANNUAL)
