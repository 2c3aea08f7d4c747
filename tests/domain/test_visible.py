"""Whatever steers a screen or a page is put out, whichever of the ways of finding that out is the quick one."""

import sys
import unicodedata

from complaints_cli.domain.plain import REPLACEMENT, clean, one_line, visible

STEERS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}


def test_every_character_by_its_category() -> None:
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        steers = number in STEERS or (character != "\n" and unicodedata.category(character) in ("Cc", "Cs", "Cn"))
        assert visible(character) == (REPLACEMENT if steers else character)


def test_one_that_steers_is_put_out_among_others() -> None:
    assert visible("Siân\u202eread\x1b[2J\nłatwo") == "Siân\ufffdread\ufffd[2J\nłatwo"


def test_a_text_on_one_line_is_clean() -> None:
    typed = "  Nobody\trang\r\n\r\n\x0bback,\u2028ever\u00a0so \x1b "
    assert one_line(typed) == " ".join(clean(typed).split()) == "Nobody rang back, ever so \ufffd"
