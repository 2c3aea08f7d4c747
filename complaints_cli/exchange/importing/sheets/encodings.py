"""The bytes of a CSV are decoded strictly, by what the whole file shows: one wrong byte in a million rows counts.

What cannot be told from something else is refused: a register whose names have been damaged is worse than none.
"""

import codecs
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from complaints_cli.exchange.importing.sheets import refusals

BLOCK = 1 << 16
"""Bytes read at a time."""
LONGEST_LINE = 16_000_000
"""Bytes, give or take a block, that may stand without a line end between them."""
UTF_8, WINDOWS, UTF_16 = "utf-8", "cp1252", "utf-16"
_WITH_MARK = "utf-8-sig"
_CALLED = {
    UTF_8: "UTF-8",
    _WITH_MARK: "UTF-8 with a byte order mark",
    WINDOWS: "Windows-1252",
    UTF_16: "UTF-16",
}
_MARKS = {codecs.BOM_UTF8: _WITH_MARK, codecs.BOM_UTF16_LE: UTF_16, codecs.BOM_UTF16_BE: UTF_16}
_CONTROLS = bytes(range(32)).translate(None, b"\t\n\v\f\r\x1a") + b"\x7f"
_A_FEW, _OFTEN = 20, 50
"""More control characters than these, and one in so many bytes, and the file is not text."""
_REALLY_UTF_8 = re.compile(rb"\xe2\x80[\x80-\xbf]|\xc2[\xa0-\xbf]|\xc3[\x80-\xbf]")
"""Curly quotation marks, pound signs and accents of UTF-8, which in Windows-1252 would be two or three odd letters."""
_REALLY_MAC = re.compile(rb"[a-z]\xd5[a-z]|O\xd5[A-Z][a-z]")
"""An apostrophe as old Macs write it; in Windows-1252 a capital O with a tilde amid small letters."""
_REALLY_DOS = re.compile(rb"\x9c[0-9]")
"""A pound sign as MS-DOS writes it, before an amount; in Windows-1252 it joins an o and an e."""
_SAVE_AS_UTF_8 = "Open it in the spreadsheet it came from, save it as CSV UTF-8, look at the accents, and import that."


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes become text: `codec` is Python's name, `called` the officer's. `digest` is of the bytes."""

    codec: str
    called: str
    digest: str


def encoding_of(path: Path, name: str) -> Encoding:
    """The encoding of the whole file, each byte of which it decodes.

    Raises Misuse "file-damaged", with the line where one is to blame; OSError for what the machine does not give.
    """
    with path.open("rb") as file:
        mark = _mark(file)
        codec, digest = _looked_through(file, mark or UTF_8, name)
        if codec is None and mark:
            what = f"it begins as {_CALLED[mark]}, and has bytes in it that are not"
            raise refusals.damaged(name, what, _SAVE_AS_UTF_8)
        if codec is None:
            file.seek(0)
            _refuse_what_is_not_windows(file, name)
            codec = WINDOWS
    return Encoding(codec, _CALLED[codec], digest)


def _mark(file: BinaryIO) -> str | None:
    head = file.read(4)
    file.seek(0)
    return next((codec for mark, codec in _MARKS.items() if head.startswith(mark)), None)


def _looked_through(file: BinaryIO, codec: str, name: str) -> tuple[str | None, str]:
    """The codec, or None where the bytes are not of it; and the digest."""
    digest, decoder, is_sound = sha256(), codecs.getincrementaldecoder(codec)(), True
    lines, without_end = 0, 0
    while block := file.read(BLOCK):
        digest.update(block)
        _refuse_what_is_no_text(block, codec, lines, name)
        ends = block.count(b"\n") or block.count(b"\r")
        lines, without_end = lines + ends, 0 if ends else without_end + len(block)
        if without_end > LONGEST_LINE:
            raise refusals.damaged(name, f"line {lines + 1} goes on for more than {LONGEST_LINE // 1_000_000} MB")
        is_sound = is_sound and _decodes(decoder, block, name, lines)
    is_sound = is_sound and _decodes(decoder, b"", name, lines)
    return (codec if is_sound else None), digest.hexdigest()


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, name: str, lines: int) -> bool:
    try:
        text = decoder.decode(block, final=not block)
    except UnicodeDecodeError:
        return False
    if "\x00" in text:
        raise _with_nul(name, lines)
    return True


def _refuse_what_is_no_text(block: bytes, codec: str, lines: int, name: str) -> None:
    if codec == UTF_16:
        return
    controls = len(block) - len(block.translate(None, _CONTROLS))
    if controls > _A_FEW and controls * _OFTEN > len(block):
        raise refusals.other_kind(name, "not text, and no workbook that can be read here")
    if b"\x00" in block:
        raise _with_nul(name, lines + block[: block.index(b"\x00")].count(b"\n"))


def _with_nul(name: str, lines: int) -> Exception:
    return refusals.damaged(name, f"line {lines + 1} has a NUL byte in it, which no spreadsheet writes")


def _refuse_what_is_not_windows(file: BinaryIO, name: str) -> None:
    first_other = first_utf_8 = 0
    for number, line in enumerate(file, 1):
        if line.isascii():
            continue
        _refuse_other_alphabets(line, number, name)
        first_utf_8 = first_utf_8 or (number if _REALLY_UTF_8.search(line) else 0)
        first_other = first_other or (0 if _is_utf_8(line) else number)
        if first_other and first_utf_8:
            what = f"line {first_utf_8} is written in UTF-8 and line {first_other} is not"
            raise refusals.damaged(name, what, _SAVE_AS_UTF_8)


def _refuse_other_alphabets(line: bytes, number: int, name: str) -> None:
    for pattern, what in ((_REALLY_MAC, "an old Mac"), (_REALLY_DOS, "MS-DOS")):
        if found := pattern.search(line):
            at = number + line[: found.start()].count(b"\r")
            raise refusals.damaged(name, f"line {at} is written in the alphabet of {what}", _SAVE_AS_UTF_8)
    try:
        line.decode(WINDOWS)
    except UnicodeDecodeError as error:
        at = number + line[: error.start].count(b"\r")
        what = f"line {at} has a byte in it that is neither UTF-8 nor Windows-1252"
        raise refusals.damaged(name, what, _SAVE_AS_UTF_8) from error


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode(UTF_8)
    except UnicodeDecodeError:
        return False
    return True
