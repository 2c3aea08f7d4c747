"""What stands in the way of publishing, and what the pages are made of: only what is fit for the public."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli.commands.exception import STREAM
from complaints_cli.commands.publishable import against
from complaints_cli.domain.exceptional import exceptional_times
from complaints_cli.domain.landlord import Landlord
from complaints_cli.errors import Misuse, Problem, Unavailable
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.exchange.site import Site
    from complaints_cli.exchange.site.content import Material
    from complaints_cli.reports.disclosure.people_seen import Seen
    from complaints_cli.reports.measuring.span import Span

POLICY_FORMS = (".pdf", ".docx", ".odt")
LARGEST_POLICY = 20_000_000
TO_COMPLETE = "To be completed"


def gathered(record: Record, year: "Span", landlord: Landlord, *, named: bool) -> tuple[list[Problem], "Material"]:
    """What stands against publishing it, and what the pages are made of."""
    from complaints_cli.exchange.site.content import Material, unnamed
    from complaints_cli.reports.annual import annual
    from complaints_cli.reports.assessment.answers import answers
    from complaints_cli.reports.assessment.form import form_of
    from complaints_cli.reports.assessment.self_assessment import self_assessment
    from complaints_cli.reports.residents import Edition, residents
    from complaints_cli.store.governing import response

    period, spoken_of = year.period, landlord if named else unnamed(landlord)
    in_force = record.policy_on(min(year.today, period.last))
    form = form_of(year, spoken_of, in_force)
    said = response(record.rows, period.first, period.last)
    material = Material(
        landlord=spoken_of,
        policy=record.policy_on(year.today)[1],
        year=year,
        residents=residents(year, spoken_of, in_force[1], Edition.PAGE),
        annual=annual(year, spoken_of, in_force[1], answers(record.rows, period.last)),
        assessment=self_assessment(form),
        response=said,
        exceptional=[each for each in exceptional_times(record.history(STREAM)) if each.ended_on is None],
        approved=True,
    )
    return against(form, said), material


def seen_on_pages(made: "Site", year: "Span", allowed: Collection[str]) -> list["Seen"]:
    """Everything on the pages from which somebody on record can be told."""
    from complaints_cli.reports.disclosure.people_seen import seen_on

    return seen_on({page.file: page.content.decode() for page in made.pages}, year.lookout, allowed)


def too_telling(material: "Material") -> Iterator[Problem]:
    """Each small number that the reports would give away, if what keeps them back missed one."""
    from complaints_cli.reports.disclosure.looking_over import small_numbers

    public = {
        "your-complaints.html": material.residents,
        "annual-report.html": material.annual,
        "self-assessment.html": material.assessment,
    }
    for file, report in public.items():
        for each in small_numbers(report.markdown):
            yield Problem("small-number", f"{file} would give away a small number: {each}")


def warnings(year: "Span", made: "Site") -> list[str]:
    """What an officer should know before the pages are put on the website."""
    from complaints_cli.exchange.site.content import LESSONS
    from complaints_cli.reports.caveats import provisional
    from complaints_cli.reports.changes import left_out
    from complaints_cli.reports.naming import NAMED

    counted = {page.file: (page.markdown.count(TO_COMPLETE), page.markdown.count(NAMED)) for page in made.pages}
    return [
        *filter(None, [provisional(year)]),
        *(f"{file} still says “{TO_COMPLETE}” ({open_})." for file, (open_, _) in counted.items() if open_),
        *(f"{file} leaves out what names somebody, in places: {out}." for file, (_, out) in counted.items() if out),
        *_not_told(LESSONS, left_out(year)),
        *(f"{file} goes out as it is: nobody has looked through it for names." for file in made.policy),
        *made.lacking,
    ]


def _not_told(stem: str, out: int) -> list[str]:
    number = "1 change that was made and names" if out == 1 else f"{out} changes that were made and name"
    return [f"{stem}.html leaves out {number} somebody, as the annual report does."] if out else []


def policy_file(path: Path | None) -> tuple[str, bytes] | None:
    """The landlord's own policy, to be read beside the pages, and its name there. Raises Misuse, Unavailable."""
    if path is None:
        return None
    ending = path.suffix.lower()
    if ending not in POLICY_FORMS:
        raise Misuse("format", f"{path} is no policy to publish: its name ends in {', '.join(POLICY_FORMS)}.")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_POLICY + 1)
    except OSError as error:
        raise Unavailable("unavailable", f"Cannot read {path}: {error.strerror or type(error).__name__}.") from error
    if len(content) > LARGEST_POLICY:
        raise Misuse("file", f"{path} is larger than 20 MB: too much for whoever reads it on a phone.")
    return f"complaints-policy{ending}", content
