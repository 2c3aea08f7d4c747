"""What is read plainly is read as the parser reads it, and whatever is not plain is left to the parser."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Annotated, Any

import pytest

from complaints_cli import argv, cli, plainly
from complaints_cli.declared import Argument, Option, Parameter, Taken, parameters
from complaints_cli.desk import Desk, Trail
from complaints_cli.everywhere import settled
from complaints_cli.result import Result
from complaints_cli.table import TABLE, Row, in_group, named

pytestmark = pytest.mark.slow

LINES_A_COMMAND = 12
ODD = (
    *("", "-", "--", "-5", " 5", "0005", "1_000", "²", "9999999999", "=cmd", "@file", "{{ 7*7 }}", "[red]", "a=b"),
    *("--yes", "Łukasz Żak", 'O\'Brien, "Jo"', "C-2026-0001", "2026-11-30", "list", "C:\\post", "two\nlines"),
    *("--receiv", "-h"),
)
Read = tuple[str, Mapping[str, Any], Desk]


def lines() -> Iterator[list[str]]:
    """Command lines for every command, mostly as they should be, with something odd in many."""
    chance = Random(8)  # noqa: S311 (the same lines each time)
    for row in TABLE:
        taken = parameters(plainly.function_of(row))
        for _ in range(LINES_A_COMMAND):
            yield line(chance, row, taken)


def line(chance: Random, row: Row, taken: tuple[Parameter, ...]) -> list[str]:
    odd = chance.choice((0.0, 0.0, 0.2))
    arguments = [each for each in taken if each.is_argument]
    options = [each for each in taken if not each.is_argument]
    parts = [[value(chance, each, odd)] for each in arguments if chance.random() > odd / 2]
    for each in chance.sample(options, min(len(options), chance.randint(0, 4))):
        parts += [option(chance, each, odd) for _ in range(chance.choice((1, 1, 1, 2)) if each.is_many else 1)]
    chance.shuffle(parts)
    common = chance.choice(([], [], ["--json"], ["--db", "x.db"], ["--as=Jo", "--yes"], ["--today", "2026-11-30"]))
    words = [*row.name.split(), *(word for part in parts for word in part)]
    place = chance.choice((0, len(words)))
    extra = [chance.choice(ODD)] if chance.random() < odd else []
    return [*words[:place], *common, *words[place:], *extra]


def option(chance: Random, taken: Parameter, odd: float) -> list[str]:
    name = chance.choice(taken.names)
    if taken.is_switch:
        return [name]
    typed = value(chance, taken, odd)
    return chance.choice(([name, typed], [f"{name}={typed}"]))


def value(chance: Random, taken: Parameter, odd: float) -> str:
    if chance.random() < odd:
        return chance.choice(ODD)
    return (
        str(chance.randint(1, 9)) if taken.taken is Taken.NUMBER else chance.choice(("C-2026-0001", "word", "a text"))
    )


def plainly_read(typed: argv.Typed) -> Read | None:
    found = plainly.read(typed, settled, {})
    return found and (found.row.name, found.values, settled(Trail(), found.row.name, **found.everywhere))


def read_by_the_parser(typed: argv.Typed, monkeypatch: pytest.MonkeyPatch) -> list[Read]:
    """What the parser would have called; nothing where it refuses."""
    found: list[Read] = []

    def called(row: Row, _function: plainly.Function, at: Desk, values: dict[str, Any]) -> Result:
        found.append((row.name, values, at))
        return Result({})

    monkeypatch.setattr(cli, "called", called)
    cli.parsed(typed, Trail())
    return found


def test_every_line_that_is_read_plainly_is_read_the_same_by_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    count = Counter[bool]()
    for words in lines():
        typed = argv.read(words, in_group)
        plain = plainly_read(typed)
        count[plain is not None] += 1
        if plain is not None:
            assert read_by_the_parser(typed, monkeypatch) == [plain], words
    assert count[True] > len(TABLE) * LINES_A_COMMAND / 3
    assert count[False] > len(TABLE) * LINES_A_COMMAND / 10


def taking(
    ref: Annotated[str, Argument(metavar="REF")],
    on: Annotated[str | None, Option("--on")] = None,
    days: Annotated[int | None, Option("--days", min=2, max=20)] = None,
    copy_to: Annotated[Path | None, Option()] = None,
    point: Annotated[list[str] | None, Option("--point")] = None,
    large: Annotated[bool | None, Option("--large", off="--no-large")] = None,
) -> None:
    """A command of every kind of value."""


class TestOneCommand:
    @pytest.fixture(autouse=True)
    def offered(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(plainly, "named", lambda words: (Row("", "try", "a:b", ""), words[1:]))
        monkeypatch.setattr(plainly, "function_of", lambda _row: taking)

    def read(self, *words: str, environment: Mapping[str, str] | None = None) -> plainly.Line | None:
        return plainly.read(argv.read(("try", *words), lambda _one, _other: False), settled, environment or {})

    def test_values_come_as_their_signature_says(self) -> None:
        words = ("--point", "a", "C-1", "--days=07", "--copy-to", "x/y", "--point=b", "--no-large", "--on=")
        found = self.read(*words)
        assert found is not None
        assert found.values == {
            "ref": "C-1",
            "on": "",
            "days": 7,
            "copy_to": Path("x/y"),
            "point": ["a", "b"],
            "large": False,
        }

    def test_what_is_not_typed_is_as_the_signature_says(self) -> None:
        found = self.read("C-1")
        assert found is not None
        assert [found.values[name] for name in ("on", "days", "copy_to", "point", "large")] == [None] * 5

    @pytest.mark.parametrize(
        "words",
        [
            (),
            ("C-1", "C-2"),
            ("",),
            ("C-1", "--on"),
            ("C-1", "--on", "--large"),
            ("C-1", "--on", "-5"),
            ("C-1", "--on", "a", "--on", "b"),
            ("C-1", "--large", "--no-large"),
            ("C-1", "--large=yes"),
            ("C-1", "--days", "1"),
            ("C-1", "--days", "21"),
            ("C-1", "--days", "two"),
            ("C-1", "--days", "9999999999"),
            ("C-1", "--days="),
            ("C-1", "--copy-to="),
            ("C-1", "--nothing"),
            ("C-1", "--la"),
            ("C-1", "-h"),
            ("C-1", "--help"),
            ("C-1", "--version"),
            ("--", "C-1"),
            ("C-1", "-"),
        ],
    )
    def test_what_is_not_plain_is_left_to_the_parser(self, words: tuple[str, ...]) -> None:
        assert self.read(*words) is None

    def test_the_environment_stands_in_for_what_is_not_typed(self) -> None:
        environment = {"COMPLAINTS_DB": "there.db", "COMPLAINTS_TODAY": ""}
        found = self.read("C-1", environment=environment)
        typed = self.read("C-1", "--db=here.db", environment=environment)
        assert found is not None
        assert typed is not None
        assert (found.everywhere["db"], found.everywhere["today"]) == ("there.db", None)
        assert typed.everywhere["db"] == "here.db"


def test_what_cannot_be_declared_is_an_error_of_ours() -> None:
    def of_another_type(amount: Annotated[float, Option("--amount")] = 1.0) -> None: ...
    def a_switch_without_a_name(amount: Annotated[bool, Option()] = False) -> None: ...

    for wrong in (of_another_type, a_switch_without_a_name):
        with pytest.raises(TypeError, match="amount"):
            parameters(wrong)


def test_somebody_at_a_terminal_gets_a_desk_before_any_command_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("complaints_cli.everywhere.is_terminal", lambda _stream: True)
    assert settled(Trail(), "", db=str(tmp_path / "none.db")).interactive


@pytest.mark.parametrize(
    ("words", "name", "behind"),
    [
        (["due"], "due", []),
        (["show", "list"], "show", ["list"]),
        (["point", "add", "C-1"], "point add", ["C-1"]),
        (["import", "list"], "import list", []),
        (["import", "list.csv"], "import", ["list.csv"]),
        (["point"], None, []),
        (["nothing", "at all"], None, ["at all"]),
    ],
)
def test_words_name_the_command_that_they_begin_with(words: list[str], name: str | None, behind: list[str]) -> None:
    row, rest = named(words)
    assert (row and row.name, list(rest)) == (name, behind)
