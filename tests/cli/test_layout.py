"""What a terminal of a given width shows: folded, aligned, nothing cut."""

import pytest

from complaints_cli.layout import Look, lay_out
from complaints_cli.outlet import is_terminal
from complaints_cli.result import Cell, Document, Facts, Heading, Table, Text, pounds

STORY = "The boiler has not worked since Monday and nobody came."


def test_text_and_facts_are_folded_at_spaces() -> None:
    shown = lay_out([Heading("A heading of some words"), Text(STORY), Facts([("Story", STORY), ("No", "x")])], Look(24))
    assert shown == (
        "A heading of some words\n\n"
        "The boiler has not\nworked since Monday and\nnobody came.\n\n"
        "Story  The boiler has\n       not worked since\n       Monday and nobody\n       came.\nNo     x\n"
    )


def test_the_widest_column_of_a_table_gives_way() -> None:
    shown = lay_out([Table(["Ref", "Story"], [["C-1", STORY], ["C-2", "short"]])], Look(30))
    assert shown == (
        "Ref  Story\nC-1  The boiler has not worked\n     since Monday and nobody\n     came.\nC-2  short\n"
    )


def test_columns_give_way_to_their_longest_words_before_a_line_is_too_long() -> None:
    rows = [["C-2026-0001", "at once", "self-assessment", "Wed 15 Apr"]]
    shown = lay_out([Table(["Complaint", "When it is due", "About which", "Since which day"], rows)], Look(43))
    assert shown == (
        "Complaint    When   About which      Since\n"
        "             it is                   which\n"
        "             due                     day\n"
        "C-2026-0001  at     self-assessment  Wed 15\n"
        "             once                    Apr\n"
    )


BELOW = Table(
    ["Ref", "Due", "What", "About"],
    [["C-1", "today", "Respond", Cell("repairs", "bad")], ["C-2", "tomorrow", "Say why it is late", ""]],
    below=2,
)


def test_last_columns_stand_below_their_row_where_there_is_no_room_beside_it() -> None:
    assert lay_out([BELOW], Look(30)) == (
        "Ref  Due\n     What  About\nC-1  today\n     Respond  repairs\nC-2  tomorrow\n     Say why it is late\n"
    )
    assert lay_out([BELOW], Look(19, colour=True)).splitlines()[3:6] == [
        "     Respond",
        "     \x1b[31mrepairs\x1b[0m",
        "C-2  tomorrow",
    ]


def test_last_columns_stay_beside_the_others_where_there_is_room() -> None:
    wide = "Ref  Due       What                About\nC-1  today     Respond             repairs\n"
    for look in (Look(), Look(42)):
        assert lay_out([BELOW], look) == f"{wide}C-2  tomorrow  Say why it is late\n"


def test_a_word_that_is_too_long_stays_whole() -> None:
    assert lay_out([Text("an " + "x" * 40 + " end")], Look(20)) == f"an\n{'x' * 40}\nend\n"
    narrow = lay_out([Table(["A", "B"], [["x" * 30, "y" * 30]])], Look(20))
    assert "x" * 30 in narrow
    assert "y" * 30 in narrow


def test_a_document_is_never_folded() -> None:
    assert lay_out([Document(STORY)], Look(10)) == f"{STORY}\n"


def test_wide_and_combining_characters_take_the_room_they_take() -> None:
    shown = lay_out([Table(["Name", "X"], [["日本", "1"], ["e\u0301e\u0301", "2"], ["née", "3"]])], Look())
    assert shown == "Name  X\n日本  1\ne\u0301e\u0301    2\nnée   3\n"


def test_a_screen_reader_gets_one_fact_a_line() -> None:
    shown = lay_out(
        [Table(["Ref", "State", "Due"], [["C-1", Cell("late", "bad"), ""], ["C-2", "open", "x"]])], Look(plain=True)
    )
    assert shown == "Ref: C-1\nState: late\n\nRef: C-2\nState: open\nDue: x\n"


def test_without_a_label_of_its_own_a_fact_is_read_out_with_the_one_before() -> None:
    facts = Facts([("Response", "due Wed 2 Dec 2026"), ("", "promised Tue 1 Dec 2026"), ("Decision", "upheld")])
    table = Table(["", "Letter"], [["1", "late"]])
    assert lay_out([facts, table], Look(plain=True)) == (
        "Response: due Wed 2 Dec 2026\nResponse: promised Tue 1 Dec 2026\nDecision: upheld\n\n1\nLetter: late\n"
    )


def test_nothing_is_nothing() -> None:
    assert lay_out([], Look()) == ""
    assert lay_out([Table(["A"], []), Facts([])], Look()) == ""


def test_a_row_of_another_length_is_a_slip_of_ours() -> None:
    with pytest.raises(ValueError, match="zip"):
        lay_out([Table(["A", "B"], [["only one"]])], Look())


def test_money_and_missing_terminals() -> None:
    assert (pounds(15000), pounds(5), pounds(125050)) == ("150.00", "0.05", "1250.50")
    assert not is_terminal(None)
