"""However many letters are written, a template is read once, a folder is looked for once, and a part is made once."""

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Template  # noqa: TID251 (how often one is printed)
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML

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


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_letter_is_printed_and_parsed_once_and_no_web_page_is_made_of_it(
    kind: LetterKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = story(kind)
    compose(kind, *asked)
    counted = Counter[str]()

    def counting(what: str, owner: type, name: str) -> None:
        made = getattr(owner, name)

        def counts(*given: object, **named: object) -> object:
            counted[what] += 1
            return made(*given, **named)

        monkeypatch.setattr(owner, name, counts)

    counting("printed", Template, "render")
    counting("parsed", MarkdownIt, "parse")
    counting("page made", RendererHTML, "render")
    counting("page read", HTMLParser, "feed")
    compose(kind, *asked)
    assert counted == {"printed": 1, "parsed": 1}


def test_what_every_letter_says_is_made_safe_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = story(LetterKind.RESPONSE_1)
    compose(LetterKind.RESPONSE_1, *asked)
    monkeypatch.setattr(templating, "inline", lambda text: pytest.fail(f"made safe again: {text}"))
    compose(LetterKind.RESPONSE_1, *asked)


def test_the_facts_of_the_landlord_are_gathered_once_for_all_letters_of_a_day() -> None:
    _, setting = story(LetterKind.RESPONSE_1)
    assert setting.house is setting.house
