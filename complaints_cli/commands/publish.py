"""`publish`: the pages about complaints that belong on a website, in one folder, once they are approved (Code 8.2)."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands.period_asked import year_asked
from complaints_cli.commands.publishing import gathered, policy_file, seen_on_pages, too_telling, warnings
from complaints_cli.commands.report_params import Allow, Year, allowed
from complaints_cli.commands.reporting import span_of
from complaints_cli.commands.since_approval import changed_figures
from complaints_cli.commands.whole_folder import place_for, put
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.errors import OK, REFUSED, Problem, Refused
from complaints_cli.result import Block, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

if TYPE_CHECKING:
    from complaints_cli.exchange.site import Site


def publish(
    call: Call,
    folder: Annotated[Path, Argument(metavar="DIR", help="A new or empty folder for the pages.")],
    year: Year = None,
    policy: Annotated[
        Path | None,
        Option("--policy", metavar="FILE", help="Your complaints policy (.pdf, .docx, .odt), to be read there."),
    ] = None,
    named: Annotated[
        bool,
        Option("--named", help="Name the complaints officer and the Member Responsible, as in your settings."),
    ] = False,
    allow: Allow = None,
    unapproved: Annotated[
        bool, Option("--unapproved", help="Publish what is not approved, each page marked as a draft.")
    ] = False,
    dry_run: Annotated[bool, Option("--dry-run", help="Say what would be written, and write nothing.")] = False,
) -> Result:
    """Write the year's pages for your website: how to complain, the report and the response to it, and what you did.

    The pages need nothing else and are read with any browser, on a phone and on paper. They show no small number and
    name nobody who complained. Refused while the year's self-assessment is not approved as a whole, the governing
    body's response is missing or a part of the report that the Code asks for is not written; and for any page from
    which somebody on record can be told: where that is, is said.
    """
    from complaints_cli.exchange.site import site
    from complaints_cli.reports.disclosure.people_seen import in_the_way

    at, may_stand = call.desk, allowed(allow)
    place, document = place_for(folder), policy_file(policy)
    with reading(at.db) as record:
        landlord = record.landlord(at.today)
        span = span_of(record, year_asked(year, at.today, landlord.year_ends), at.today, public=True)
        missing, material = gathered(record, span, landlord, named=named)
        made = site(replace(material, approved=not missing), document)
        seen = seen_on_pages(made, span, may_stand)
        warned = [*changed_figures(at.db, span), *warnings(span, made)]
    problems = [*([] if unapproved else missing), *in_the_way(seen), *too_telling(material)]
    if problems and not dry_run:
        raise Refused(problems)
    for each in may_stand:
        at.say(f"Allowed to stand on the pages: {each}.")
    if not dry_run:
        put(place, made.files, public=True)
        at.say(
            "When the pages are on your website, put that on record: "
            f"complaints governance published report --year {span.period.label} --where ADDRESS"
        )
    return _told(place, made, warned, problems, approved=not missing)


def _told(place: Path, made: "Site", warned: Sequence[str], problems: Sequence[Problem], *, approved: bool) -> Result:
    from complaints_cli.exchange.site import size_told

    pages = [{"file": page.file, "title": page.title, "bytes": len(page.content)} for page in made.pages]
    rows = [[page.file, page.title, size_told(len(page.content))] for page in made.pages]
    rows += [[file, "", size_told(len(content))] for file, content in made.others.items()]
    shown: list[Block] = [
        Heading(f"The pages for {place}" if problems else str(place)),
        Table(["File", "Page", "Size"], rows),
        Text(f"{len(rows)} files, {size_told(made.size)} in all."),
        *(Text(f"In the way: {each.message}", "bad") for each in problems),
    ]
    return Result(
        data={
            "folder": place,
            "pages": pages,
            "files": [{"file": file, "bytes": len(content)} for file, content in made.files.items()],
            "bytes": made.size,
            "approved": approved,
            "warnings": list(warned),
        },
        screen=shown,
        messages=[f"Warning: {each}" for each in warned],
        exit_code=REFUSED if problems else OK,
        problems=problems,
    )
