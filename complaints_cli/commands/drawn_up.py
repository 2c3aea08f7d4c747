"""A document is drawn up from the record of this moment, on the screen or in a new file. Nothing is recorded."""

from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.page_files import asked_for
from complaints_cli.commands.setting_out import sheet_for
from complaints_cli.commands.written import written
from complaints_cli.dataclass import dataclass
from complaints_cli.desk import Call
from complaints_cli.domain.print_size import Size
from complaints_cli.result import Heading, Result, Text
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.documents import Paper, Sender


@dataclass(frozen=True, kw_only=True)
class About:
    """What a document tells beside the landlord's own: of what, its facts, and which command records it went out."""

    facts: Mapping[str, object] = field(default_factory=dict)
    ref: str | None = None
    needed: Size = Size.NORMAL
    """The size of print that whoever it is for needs."""
    then: str | None = None
    """The command, after the program's name, that records that it went out; None where nothing is recorded of it."""


def alone(_: Record, __: "Sender", ___: Facts) -> About:
    """Of a document that is about nobody."""
    return About()


def drawn_up(
    call: Call,
    paper: "Paper",
    output: Path | None,
    asked: Size | None,
    about: Callable[[Record, "Sender", Facts], About] = alone,
) -> Result:
    """The document, as `about` finds what it tells in the record and in what was typed.

    Raises Misuse for a format that is none, or that needs a file; Unavailable when the file exists already.
    """
    from complaints_cli.documents import TITLES, Sender, compose
    from complaints_cli.pages import made

    at, facts = call.desk, gather(call)
    media = asked_for(facts.text("format_", ""), output)
    with reading(at.db) as record:
        names = {person.id: person.name for person in record.staff()}
        sender = Sender(
            landlord=record.landlord(at.today), policy=record.policy_on(at.today)[1], on=at.today, names=names
        )
        told = about(record, sender, facts)
    sheet = sheet_for(at, asked, media, TITLES[paper], sender.landlord, told.needed)
    page = written(made(compose(paper, sender, told.facts), media, sheet), media, output)
    if told.then:
        at.say(f"Nothing is recorded. When it has gone out: complaints {told.then}")
    return Result(
        data={
            "kind": paper,
            "title": TITLES[paper],
            "policy": sender.policy.name,
            "ref": told.ref,
            "then": told.then and f"complaints {told.then}",
            **page.data,
        },
        screen=page.screen(Heading(TITLES[paper]), Text(f"It is {output}.")),
    )
