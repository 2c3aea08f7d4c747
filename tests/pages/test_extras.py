"""What is not installed is named, with the command that installs it."""

import sys
from pathlib import Path

import pytest

from complaints_cli.domain.media import DOCX, ODT
from complaints_cli.errors import Misuse
from complaints_cli.pages import Sheet, made
from complaints_cli.pages.extras import extra
from complaints_cli.pages.outline import outline


def test_the_package_and_the_command_are_named() -> None:
    with pytest.raises(Misuse) as raised:
        extra("no_such_module_anywhere", "docx")
    (problem,) = raised.value.problems
    assert problem.code == "extra"
    assert problem.message == (
        "This needs the Python package no_such_module_anywhere, which is not installed. "
        'Install it with: pip install "complaints-cli[docx]"'
    )


def test_what_is_there_is_there() -> None:
    extra("json", "docx")


def test_word_needs_its_package_and_so_does_the_letterhead(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(Misuse, match="package docxtpl"):
        made("a", DOCX, Sheet(title="x", letterhead=tmp_path / "head.docx"))
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(Misuse, match="package docx,"):
        made("a", DOCX, Sheet(title="x"))
    with pytest.raises(Misuse, match="package docx,"):
        outline(b"x", DOCX)


def test_open_document_needs_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "odfdo", None)
    with pytest.raises(Misuse, match="package odfdo"):
        outline(b"x", ODT)
