"""What comes from outside is looked through before it is read: locked, damaged, huge, or made to do harm."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from docx import Document

from complaints_cli.domain.media import DOCX, ODT
from complaints_cli.errors import Misuse
from complaints_cli.pages import archive
from complaints_cli.pages.outline import outline, unresolved
from open_documents import odt
from word_documents import saved, with_member

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BODILESS = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
ENTITY = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


def zipped(**members: bytes) -> bytes:
    """An archive of those members; two underscores stand for a slash, one for a dot."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name, content in members.items():
            new.writestr(name.replace("__", "/").replace("_", "."), content)
    return made.getvalue()


WORD = saved(Document())


@pytest.mark.parametrize(
    ("content", "media", "sentence"),
    [
        (b"", DOCX, "is damaged, or is no Word document"),
        (b"PK", DOCX, "is damaged, or is no Word document"),
        (b"%PDF-1.7", ODT, "is damaged, or is no OpenDocument text"),
        (WORD[:-2000], DOCX, "is damaged, or is no Word document"),
        (
            WORD.replace(b"\x00\x00word/document", b"\x00\x00word/documen_", 1),
            DOCX,
            "is damaged, or is no Word document",
        ),
        (with_member(WORD, "word/document.xml", b"<w:document"), DOCX, "is damaged, or is no Word document"),
        (with_member(WORD, "word/document.xml", b"<a/>"), DOCX, "is damaged, or is no Word document"),
        (with_member(WORD, "_rels/.rels", b"<a/>"), DOCX, "is damaged, or is no Word document"),
        (with_member(WORD, "word/document.xml", BODILESS), DOCX, "is damaged, or is no Word document"),
        (with_member(odt("a"), "mimetype", b"x"), ODT, "is damaged, or is no OpenDocument text"),
        (with_member(odt("a"), "content.xml", b"<a/>"), ODT, "is damaged, or is no OpenDocument text"),
        (zipped(content_xml=b"<a/>"), ODT, "is damaged, or is no OpenDocument text"),
        (zipped(readme_txt=b"x"), DOCX, "is no Word document (.docx). Save it as one"),
        (WORD, ODT, "is no OpenDocument text (.odt). Save it as one"),
        (odt("a"), DOCX, "is no Word document (.docx). Save it as one"),
        (OLD + b"\x00" * 600, DOCX, "is in the format of an old Word (.doc). Save it as .docx"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), DOCX, "is locked with a password"),
        (
            with_member(odt("a"), "META-INF/manifest.xml", b"<m><manifest-encryption-data/></m>"),
            ODT,
            "is locked with a password",
        ),
        (with_member(odt("a"), "encrypted-package", b"x"), ODT, "is locked with a password"),
        (with_member(WORD, "word/document.xml", ENTITY.encode()), DOCX, "declares a document type of its own"),
        (with_member(WORD, "word/document.xml", ENTITY.encode("utf-16")), DOCX, "declares a document type of its own"),
        (with_member(odt("a"), "content.xml", ENTITY.encode()), ODT, "declares a document type of its own"),
        (with_member(WORD, "customXml/ITEM.XML", ENTITY.encode()), DOCX, "declares a document type of its own"),
        (with_member(WORD, "word/media/x.png", ENTITY.encode()), DOCX, "declares a document type of its own"),
        (with_member(odt("a"), "Pictures/x", ENTITY.encode("utf-16")), ODT, "declares a document type of its own"),
        (with_member(WORD, "customXml/ITEM.XML", b"<a"), DOCX, "is damaged, or is no Word document"),
        (with_member(WORD, "word/media/x.png", b"\x00" * 50_000_000), DOCX, "unpacks to more than 50 MB"),
    ],
)
def test_what_is_not_read(content: bytes, media: str, sentence: str) -> None:
    for reading in (outline, unresolved):
        with pytest.raises(Misuse) as raised:
            reading(content, media)
        assert raised.value.problems[0].code == "file"
        assert sentence in str(raised.value)


def test_very_many_members_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 5)
    with pytest.raises(Misuse, match="unpacks to more than 50 MB"):
        outline(WORD, DOCX)


def test_a_member_with_a_password_of_its_own_is_not_read() -> None:
    locked = bytearray(WORD)
    start = locked.rindex(b"PK\x01\x02")
    locked[start + 8] |= 1  # the flag in the archive's list of members
    with pytest.raises(Misuse, match="is locked with a password"):
        outline(bytes(locked), DOCX)


def test_a_picture_is_no_damage() -> None:
    assert outline(with_member(WORD, "word/media/x.png", b"\x89PNG\r\n"), DOCX)


def test_an_empty_member_does_no_harm() -> None:
    assert outline(with_member(WORD, "customXml/item.xml", b""), DOCX)


def test_a_member_that_says_it_is_smaller_than_it_is_is_not_unpacked() -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as new:
        for name in ("[Content_Types].xml", "word/document.xml"):
            new.writestr(ZipInfo(name), b"<a>" + b" " * 1_000_000 + b"</a>", ZIP_DEFLATED)
    lying = bytearray(bomb.getvalue())
    start = lying.rindex(b"PK\x01\x02")
    lying[start + 24 : start + 28] = (10).to_bytes(4, "little")
    with pytest.raises(Misuse, match="is damaged"):
        outline(bytes(lying), DOCX)
