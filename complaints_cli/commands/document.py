"""`document`: what residents and staff are given about complaining, from your settings and the policy in force."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from complaints_cli import places
from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.letter_draft import FormatOption, OutputOption
from complaints_cli.commands.posting import by_name, size_asked, size_of, to_a_file, usual_size
from complaints_cli.desk import desk
from complaints_cli.domain.media import BINARY, MEDIA
from complaints_cli.domain.print_size import Size
from complaints_cli.result import Block, Document, Heading, Result, Text
from complaints_cli.store.reading import reading

if TYPE_CHECKING:
    from complaints_cli.documents import Paper


def fact_sheet(
    ctx: typer.Context,
    output: OutputOption = None,
    format_: FormatOption = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write the leaflet: what a complaint is, how to make one, what happens then, and the Ombudsman (Code 3.4, 3.5)."""
    from complaints_cli.documents import Paper

    return _drawn_up(ctx, Paper.FACT_SHEET, output, size_asked(large_print, giant_print))


def form(
    ctx: typer.Context,
    output: OutputOption = None,
    format_: FormatOption = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write a complaint form to print. Nobody has to use it (Code 3.1)."""
    from complaints_cli.documents import Paper

    return _drawn_up(ctx, Paper.FORM, output, size_asked(large_print, giant_print))


def script(
    ctx: typer.Context,
    output: OutputOption = None,
    format_: FormatOption = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write what to ask and to say, for whoever picks up the phone (Code 3.2)."""
    from complaints_cli.documents import Paper

    return _drawn_up(ctx, Paper.SCRIPT, output, size_asked(large_print, giant_print))


def newsletter(
    ctx: typer.Context,
    output: OutputOption = None,
    format_: FormatOption = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write a few lines for the newsletter, so that residents know how to complain (Code 3.5)."""
    from complaints_cli.documents import Paper

    return _drawn_up(ctx, Paper.NEWSLETTER, output, size_asked(large_print, giant_print))


def checklist(
    ctx: typer.Context,
    output: OutputOption = None,
    format_: FormatOption = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write the list of what is to be published, and which page links to which (Code 3.4, 8.2)."""
    from complaints_cli.documents import Paper

    return _drawn_up(ctx, Paper.CHECKLIST, output, size_asked(large_print, giant_print))


def _drawn_up(ctx: typer.Context, paper: "Paper", output: Path | None, asked: Size | None) -> Result:
    """The document, on the screen or in a new file. Nothing is recorded."""
    from complaints_cli.documents import TITLES, compose
    from complaints_cli.pages import Sheet, made

    facts, today = gather(ctx), desk(ctx).today
    form_ = facts.text("format_", "") or by_name(output)
    with reading(desk(ctx).db) as record:
        landlord, policy = record.landlord(today), record.policy_on(today)[1]
    media = MEDIA[form_]
    to_a_file(media, output)
    sheet = Sheet(title=TITLES[paper], size=size_of(asked, media, usual_size(landlord)))
    content = made(compose(paper, landlord, policy, today), media, sheet)
    text = "" if media in BINARY else content.decode()
    screen: list[Block] = [Document(text, exact=content)]
    if output is not None:
        places.write_new(output, content)
        screen = [Heading(TITLES[paper]), Text(f"It is {output}.")]
    return Result(
        data={
            "kind": paper,
            "title": TITLES[paper],
            "policy": policy.name,
            "format": form_,
            "path": output,
            "sha256": sha256(content).hexdigest(),
            "text": text,
        },
        screen=screen,
    )
