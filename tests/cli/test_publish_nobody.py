"""No page that is published tells of anybody on record, and nothing that was typed is more than text in it."""

import pytest

from officer import REF, Officer
from publishing_office import BOARD, DAY, PAGES, YEAR, learns, page, publish, published

HOSTILE = """<script>alert(1)</script> {{ 7*7 }} {% raw %} [red]x[/] "quoted" 'so' & <b>b</b> | a | [x](javascript:1)"""

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("pages_alone")]


def against(officer: Officer, *more: str) -> list[str]:
    """The sentences of a refusal for what tells of somebody, after which nothing is there."""
    ran = officer(DAY, *publish(officer, *more))
    assert ran.code == 3
    assert {error["code"] for error in ran.answer["errors"]} == {"names-somebody"}
    assert not (officer.folder / "site").exists()
    return [error["message"] for error in ran.answer["errors"]]


class TestPrivacy:
    """Maja Holm lives at Flat 2, 1 High Street, York YO1 7HH; her number is 07700 900 123."""

    def test_a_surname_is_named_with_its_page_section_and_reference(self, approved: Officer) -> None:
        learns(approved, change="What Holm told us is asked of everybody.")
        assert against(approved) == [
            (
                "you-said-we-did.html, “Other”: the surname “Holm” of somebody in C-2026-0001 stands there. "
                "If it means nobody there: --allow “Holm”."
            )
        ]

    @pytest.mark.parametrize(
        ("words", "kind"),
        [
            ("We rang maja holm", "the name “maja holm”"),
            ("We rang Ms HOLM", "the name “Ms HOLM”"),
            ("We rang +44 7700 900123", "the phone number"),
            ("We went to 1 high street", "the address"),
            ("We went to YO17HH", "the postcode"),
            ("See C-2026-0001", "the reference “C-2026-0001” stands there"),
            ("Piotr Lukasz did it", "the name “Piotr Lukasz”"),
        ],
    )
    def test_by_whatever_somebody_is_known(self, words: str, kind: str, approved: Officer) -> None:
        learns(approved, change=words)
        assert all(f": {kind}" in each for each in against(approved))

    def test_in_the_response_too(self, housed: Officer) -> None:
        housed.done("2027-05-20", "governance", "respond", *YEAR, "--text", "Maja Holm was right.", *BOARD)
        assert {each.partition(",")[0] for each in against(housed, "--unapproved")} == {
            "annual-report.html",
            "response.html",
        }

    @pytest.mark.parametrize(
        ("command", "typed"),
        [
            (("rep", "add", REF, "Ola Wiśniewska", "--basis", "consent"), "Wisniewska"),
            (("note", REF, "--with", "contractor", "--text", "x", "--names", "Ivo Brandl of Roofs"), "Ivo Brandl"),
            (("person", "set", REF, "--email", "maja@holm.example"), "maja@holm.example"),
            (("correct", REF, "name", "Maja Holmström", "--reason", "A slip"), "Holmström"),
            (("request", "add", "--via", "phone", "--summary", "A tap", "--name", "Gwen Prŷs"), "Gwen Prys"),
            (("claim", "add", "--via", "phone", "--head", "other", "--what", "x", "--name", "Ewa Zięba"), "Zięba"),
            (("feedback", "add", "--source", "comment", "--summary", "x", "--name", "Niamh O'Brien"), "O’Brien"),
            (("compliment", "add", "--via", "phone", "--text", "x", "--name", "Noor Haddad"), "Noor Haddad"),
        ],
        ids=lambda value: value[0] if isinstance(value, tuple) else "",
    )
    def test_of_whoever_the_record_names(self, command: tuple[str, ...], typed: str, approved: Officer) -> None:
        approved.done("2027-01-04", *command)
        learns(approved, change=f"As {typed} said.")
        assert against(approved)

    def test_what_was_corrected_is_still_looked_for(self, approved: Officer) -> None:
        approved.done("2027-01-04", "correct", REF, "name", "Maja Holmberg", "--reason", "A slip")
        learns(approved, change="As Holm said.")
        assert against(approved)

    def test_allowed_words_may_stand_and_it_is_said(self, approved: Officer) -> None:
        learns(approved, change="Holm oaks are trimmed.")
        ran = approved(DAY, *publish(approved, "--allow", "holm"))
        assert ran.code == 0
        assert "Allowed to stand on the pages: holm." in ran.answer["messages"]

    def test_what_the_report_leaves_out_by_itself_is_said(self, approved: Officer) -> None:
        learns(approved, change="Holm oaks are trimmed.")
        warned = published(approved, "--allow", "Holm")["warnings"]
        assert "annual-report.html leaves out what names somebody, in places: 2." in warned

    def test_an_allowed_surname_allows_no_name(self, approved: Officer) -> None:
        learns(approved, change="Maja Holm was right.")
        assert all("the name “Maja Holm”" in each for each in against(approved, "--allow", "Holm"))

    def test_whoever_was_erased_cannot_be_found(self, approved: Officer) -> None:
        learns(approved, change="As Holm said.")
        approved.done("2027-05-21", "lesson", "add", "--source", "other", "--what", "x", "--change", "As Brand said.")
        approved.done("2027-05-22", "erase", REF, "--reason", "Asked to", "--yes")
        published(approved)

    def test_a_chair_and_a_chief_executive_are_public(self, approved: Officer) -> None:
        approved.done(DAY, "staff", "add", "Rosa Lind", "--role", "Chair of the board")
        learns(approved, change="Rosa Lind opens the meeting.")
        published(approved)

    def test_a_small_number_in_words_of_ones_own_is_refused(self, approved: Officer) -> None:
        learns(approved, change="Damp came back (2 of 7).")
        assert set(approved.refused(DAY, *publish(approved))) == {("small-number", None)}
        assert any("annual-report.html" in each for each in approved.sentences(DAY, *publish(approved)))

    def test_nothing_else_of_the_page_is_told(self, approved: Officer) -> None:
        learns(approved, change="The lock of Maja Holm in the cellar was broken.")
        ran = approved(DAY, *publish(approved))
        assert "cellar" not in ran.out + ran.err


class TestHostileText:
    def test_stays_text(self, housed: Officer) -> None:
        housed.done("2027-01-04", "settings", "set", "name", f"Homes {HOSTILE}")
        learns(housed, change=HOSTILE, heard=HOSTILE)
        housed.done("2027-05-20", "governance", "respond", *YEAR, "--text", HOSTILE, *BOARD)
        published(housed, "--unapproved")
        for name in PAGES:
            text = page(housed, name)
            assert "<script" not in text
            assert "<b>b</b>" not in text
            assert "49" not in text.partition("<body")[2].partition("</header>")[0]
            assert 'href="javascript' not in text
        for name in ("you-said-we-did.html", "response.html"):
            assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} {% raw %} [red]x[/]" in page(housed, name)
