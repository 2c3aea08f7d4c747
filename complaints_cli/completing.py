"""What may come next on a command line, for a shell that completes it.

Names of commands come from the table, so that none is imported to find one. A shell is answered with a line for each
word: the word, a tab, what it means. No shell evaluates any of it, and no word has a character that one would.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from textwrap import shorten

from complaints_cli import argv
from complaints_cli.dataclass import dataclass
from complaints_cli.declared import Parameter, parameters
from complaints_cli.plainly import function_of
from complaints_cli.result import visible
from complaints_cli.table import GROUPS, Row, inside

PATHS = ("FILE", "DIR", "PATH", "NEW")
LONGEST_MEANING = 70
_PLAIN = re.compile(r"[A-Za-z0-9][\w.+/-]*|-{1,2}[A-Za-z][\w-]*(=[\w.+/-]+)?", re.ASCII)


@dataclass(frozen=True)
class Word:
    """A word that may be typed, and what it means. An empty one stands for the name of a file."""

    word: str
    means: str = ""


A_FILE = Word("")
HELP = Word("--help", "What it does, and its options.")
CURSOR = "\0"
"""Stands for the word that is being typed, which no word is."""


@dataclass(frozen=True)
class Asked:
    """A command line as far as it is typed: `begun` is the word at which the cursor stands."""

    words: Sequence[str]
    begun: str
    database: Path
    """Where references are looked up, unless `--db` names another."""
    everywhere: Sequence[Parameter]
    """The options that every command takes."""


def answer(asked: Asked) -> str:
    """The lines for the shell: nothing where nothing is known, or where whatever is needed cannot be had.

    Whoever types is not interrupted, whatever is wrong: the command that follows will say it.
    """
    found: dict[str, Word] = {}
    with suppress(Exception):
        for each in _next(asked):
            if each is A_FILE or (_PLAIN.fullmatch(each.word) and each.word.lower().startswith(asked.begun.lower())):
                found.setdefault(each.word, each)
    return "".join(f"{each.word}\t{_in_short(each.means)}\n" for each in found.values())


def _in_short(means: str) -> str:
    return shorten(visible(means), LONGEST_MEANING, placeholder=" ...")


def _next(asked: Asked) -> Iterator[Word]:
    front, rest = argv.sorted_out([*asked.words, CURSOR])
    if front[-1:] == [CURSOR]:
        yield from (A_FILE,) if front[-2] == "--db" else ()
        return
    rest = rest[:-1]
    database = _named(front) or asked.database
    listed = inside(None)
    if not rest:
        yield from (*_options(asked.everywhere, ()), HELP) if asked.begun.startswith("-") else _names(listed)
        return
    first, *behind = rest
    row: Row | None = listed.get(first)
    if first in GROUPS:
        within = inside(first)
        if not behind:
            yield from _names(within)
        elif behind[0] in within:
            row, behind = within[behind[0]], behind[1:]
    if row is not None and row.target:
        yield from _of_command(asked, parameters(function_of(row)), behind, database)


def _named(front: Sequence[str]) -> Path | None:
    """The database that is named in front of the command, in one word or in two."""
    for token, after in pairwise([*front, ""]):
        option, joined, path = token.partition("=")
        if option == "--db":
            return Path(path if joined else after)
    return None


def _names(rows: Mapping[str, Row]) -> Iterator[Word]:
    return (Word(name, row.help) for name, row in rows.items())


def _options(taken: Iterable[Parameter], given: Sequence[Parameter | None]) -> Iterator[Word]:
    """The names of options, but for those that are given and cannot be given again."""
    for each in taken:
        if not each.is_argument and (each.is_many or each not in given):
            yield from (Word(name, each.said.help) for name in each.names)


def _of_command(asked: Asked, taken: Sequence[Parameter], typed: Sequence[str], database: Path) -> Iterator[Word]:
    named = {name: each for each in taken if not each.is_argument for name in each.names}
    given: list[Parameter | None] = []
    behind, waiting = 0, None
    for token in typed:
        if waiting is not None:
            waiting = None
        elif token.startswith("-") and len(token) > 1:
            option = named.get(token.partition("=")[0])
            given.append(option)
            waiting = option if option is not None and not option.is_switch and "=" not in token else None
        else:
            behind += 1
    name, is_joined, begun = asked.begun.partition("=")
    if waiting is not None:
        yield from _values(waiting, asked.begun, database)
    elif is_joined and name in named:
        for word in _values(named[name], begun, database):
            yield word if word is A_FILE else Word(f"{name}={word.word}", word.means)
    elif asked.begun.startswith("-"):
        also = [each for each in asked.everywhere if each.names[0] in (*argv.SWITCHES, *argv.VALUED)]
        yield from (*_options((*taken, *also), given), HELP)
    else:
        arguments = [each for each in taken if each.is_argument]
        if arguments and (behind < len(arguments) or arguments[-1].is_many):
            yield from _values(arguments[min(behind, len(arguments) - 1)], begun or asked.begun, database)


def _values(parameter: Parameter, begun: str, database: Path) -> Iterator[Word]:
    """What an option or an argument may be: as its signature says, else by the capitals that `--help` shows."""
    from complaints_cli.commands.kinds import Ask, Offered

    shown = (parameter.said.metavar or "").strip("[].")
    asks = [mark for mark in parameter.marks if isinstance(mark, Ask)]
    offers = [mark for mark in parameter.marks if isinstance(mark, Offered)]
    offer = offers[0] if offers else Offered(asks[0].kind.words if asks else ())
    if shown in PATHS:
        yield A_FILE
    elif offer.record or shown == "REF":
        from complaints_cli.store.offering import offered

        yield from (Word(word, means) for word, means in offered(database, offer.record or "C", begun))
    else:
        yield from map(Word, offer.words)
