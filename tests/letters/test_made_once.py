"""However many letters are written, a template is read once, a folder is looked for once, and a part is made once."""

from pathlib import Path

import pytest

import complaints_cli.templating as templating
from complaints_cli import places
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import all_letters, compose
from letter_stories import story

KINDS = (LetterKind.ACKNOWLEDGEMENT_1, LetterKind.RESPONSE_1)


def test_no_file_is_read_for_a_second_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    first = [compose(kind, *story(kind)).markdown for kind in KINDS]

    def read(folder: Path, path: Path) -> str:
        raise AssertionError(f"{path} of {folder} is read again")

    def looked_for() -> Path:
        raise AssertionError("the folder of templates is looked for again")

    monkeypatch.setattr(templating, "_text", read)
    monkeypatch.setattr(places, "templates_folder", looked_for)
    assert [compose(kind, *story(kind)).markdown for kind in KINDS] == first


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_the_parts_of_a_kind_are_made_once(kind: LetterKind) -> None:
    spec = all_letters()[kind]
    for stage in spec.stages:
        assert spec.parts(stage) is spec.parts(stage)
