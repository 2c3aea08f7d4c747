"""What the pages of the site say, each as Markdown: how to complain, the year's report with its response, and the rest.

People are there by what they are to a reader, not by their names, unless the landlord wants them named.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass, field, replace
from complaints_cli.documents import TITLES, Paper, Sender, compose
from complaints_cli.documents.exceptional import notice
from complaints_cli.domain.exceptional import Exceptional
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import Channel
from complaints_cli.exchange.site.lessons import lessons_told
from complaints_cli.pages import Picture
from complaints_cli.reports.charts.drawing import can_draw, pictures
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.residents import ask
from complaints_cli.reports.words import within_a_sentence
from complaints_cli.templating import render

if TYPE_CHECKING:
    from complaints_cli.domain.governance import Response

INDEX, RESIDENTS, HOW, REPORT, RESPONSE, ASSESSMENT, LESSONS = (
    "index",
    "your-complaints",
    "how-to-complain",
    "annual-report",
    "response",
    "self-assessment",
    "you-said-we-did",
)
NOTICE = "notice"
DRAFT = "Draft, not approved"
OFFICER, MEMBER = "a member of our staff", "a member of our board"


@dataclass(frozen=True, kw_only=True)
class Material:
    """What the site is made of, as the record has it; `reports` compose nothing that is not fit to be published."""

    landlord: Landlord
    policy: Policy
    year: Span
    residents: Report
    annual: Report
    assessment: Report
    response: "Response | None"
    exceptional: Sequence[Exceptional]
    """The times that are not over, in which the Code cannot be kept."""
    approved: bool


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A page before it is set out. `beside` are the stems of the pages that are read with it."""

    stem: str
    title: str
    menu: str
    about: str
    markdown: str
    beside: tuple[str, ...] = ()
    size: Size = Size.NORMAL
    landscape: bool = False
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The chart of each name that the text has a place for."""

    @property
    def file(self) -> str:
        """Its file on the site."""
        return f"{self.stem}.html"

    @property
    def is_contact(self) -> bool:
        """Whether a reader comes to it to get in touch."""
        return self.stem in (INDEX, RESIDENTS, HOW)

    @property
    def is_paper(self) -> bool:
        """Whether it says something by itself, and does not only lead to other pages."""
        return self.stem != INDEX


def unnamed(landlord: Landlord) -> Landlord:
    """The landlord with nobody named."""
    return replace(
        landlord,
        complaints_officer=OFFICER if landlord.complaints_officer else "",
        member_responsible=MEMBER if landlord.member_responsible else "",
    )


def chapters(material: Material) -> tuple[Chapter, ...]:
    """Every page, the first of them first."""
    landlord, label = material.landlord, material.year.period.label
    sender = Sender(landlord=_spoken_of(landlord), policy=_from_here(material), on=material.year.today, names={})
    found = (
        _reported(
            RESIDENTS, material.residents, f"Your complaints in {label}", "The year on one page, in plain words."
        ),
        Chapter(
            stem=HOW,
            title=TITLES[Paper.FACT_SHEET],
            menu="How to complain",
            about="Every way to reach us, what we do and by when, and the Ombudsman.",
            markdown=compose(Paper.FACT_SHEET, sender, {}),
        ),
        _reported(REPORT, material.annual, f"Annual report {label}", "How we handled complaints.", RESPONSE),
        Chapter(
            stem=RESPONSE,
            title=f"What our governing body says of {label}",
            menu="Governing body’s response",
            about="What our governing body says of that report.",
            markdown=_response(material),
            beside=(REPORT, ASSESSMENT),
        ),
        _reported(
            ASSESSMENT, material.assessment, "Self-assessment", "How we keep each rule of the Code.", REPORT, RESPONSE
        ),
        Chapter(
            stem=LESSONS,
            title="You said, we did",
            menu="You said, we did",
            about="What complaints taught us, and what we changed.",
            markdown=render("site/you-said-we-did", lessons_told(material.year), landlord.templates),
        ),
        *_notices(material, sender),
    )
    return (_first(material, found), *found)


def _spoken_of(landlord: Landlord) -> Landlord:
    """On a leaflet, a sentence names the member of the board: there is none to name where only the place is told."""
    return replace(landlord, member_responsible="") if landlord.member_responsible == MEMBER else landlord


def _from_here(material: Material) -> Policy:
    """The policy with the ways alone that a reader of the website can take: we know where each leads, and elsewhere."""
    landlord = material.landlord
    leads = {
        Channel.PHONE: landlord.phone,
        Channel.EMAIL: landlord.email,
        Channel.LETTER: landlord.address,
        Channel.IN_PERSON: "to anybody",
    }
    return replace(
        material.policy, channels=tuple(each for each in material.policy.channels if leads.get(each, "").strip())
    )


def _reported(stem: str, report: Report, menu: str, about: str, *beside: str) -> Chapter:
    return Chapter(
        stem=stem,
        title=report.title,
        menu=menu,
        about=about,
        markdown=report.markdown,
        beside=beside,
        size=report.size,
        landscape=report.landscape,
        pictures=pictures(report.charts) if report.charts and can_draw() else {},
    )


def _response(material: Material) -> str:
    said = material.response
    facts = {
        "year": material.year.period.label,
        "words": said.words if said else "",
        "approved_by": within_a_sentence(said.approved_by) if said else "",
        "approved_on": plain_day(said.approved_on) if said else "",
    }
    return render("site/response", facts, material.landlord.templates)


def _notices(material: Material, sender: Sender) -> Iterator[Chapter]:
    """For each time in which the Code cannot be kept, what the public is to know of it (Code 8.5)."""
    for number, time in enumerate(material.exceptional, 1):
        yield Chapter(
            stem=f"{NOTICE}-{number}",
            title=TITLES[Paper.EXCEPTION_NOTICE],
            menu="Notice: we are behind",
            about="Why we cannot keep to the Code for a time, and until when.",
            markdown=compose(Paper.EXCEPTION_NOTICE, sender, notice(time, "", sender.on)),
        )


def _first(material: Material, others: Sequence[Chapter]) -> Chapter:
    landlord = material.landlord
    sender = Sender(landlord=landlord, policy=_from_here(material), on=material.year.today, names={})
    facts = {
        "landlord": landlord.name,
        "year": material.year.period.label,
        "pages": [{"file": each.file, "title": each.menu, "about": each.about} for each in others],
        "ask": ask(landlord),
        **_leaflet(sender),
    }
    return Chapter(
        stem=INDEX,
        title="Complaints",
        menu="Overview",
        about="",
        markdown=render("site/index", facts, landlord.templates),
    )


def _leaflet(sender: Sender) -> dict[str, object]:
    from complaints_cli.documents.facts import facts

    wanted = ("ways", "stage_1", "stage_2", "ombudsman", "definition", "advice")
    known = facts(sender)
    return {name: known[name] for name in wanted}


def as_draft(markdown: str) -> str:
    """The same with a word under its heading that it is not approved."""
    heading, _, rest = markdown.partition("\n")
    return f"{heading}\n\n> **{DRAFT}.** It may still change.\n{rest}"
