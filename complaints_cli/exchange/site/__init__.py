"""The published site: what the Code has on a landlord's website about complaints, as a folder of plain pages.

No page has a script, a cookie or anything from elsewhere; nobody is named in one; no number in one is small enough to
tell who it is about.
"""

from collections.abc import Iterator, Mapping, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.media import DOCX, FORMS, HTML, PDF
from complaints_cli.errors import Misuse
from complaints_cli.exchange.site.content import Chapter, Material, as_draft, chapters
from complaints_cli.exchange.site.setting import Download, Place, picture_file, set_out
from complaints_cli.pages import Sheet, made
from complaints_cli.templating.web import beside

STYLE = "style.css"
BRITISH = "en-GB"
CALLED = {PDF: "PDF", DOCX: "Word"}
"""The forms in which a page can be taken away, if the packages for them are installed."""


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """A page of the site as a browser gets it, and the Markdown that it was made of."""

    file: str
    title: str
    content: bytes
    markdown: str


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything in the folder. `lacking` says of each form that no page could be written in why."""

    pages: Sequence[SitePage]
    others: Mapping[str, bytes]
    """The stylesheet, and what can be taken away, by the names of the files."""
    lacking: Sequence[str]
    policy: Sequence[str] = ()
    """The file of the landlord's policy, if it is there."""

    @property
    def files(self) -> dict[str, bytes]:
        """All of it, by the names of the files."""
        return {**{page.file: page.content for page in self.pages}, **self.others}

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(map(len, self.files.values()))


def site(material: Material, policy: tuple[str, bytes] | None = None) -> Site:
    """The site of a year. `policy` is the file that has the landlord's complaints policy, by its name.

    Raises Unavailable when a template is wrong.
    """
    written = chapters(material)
    lacking: dict[str, None] = {}
    taken = {each.stem: dict(_taken_away(each, lacking, approved=material.approved)) for each in written}
    others = {STYLE: beside(f"site/{STYLE}", material.landlord.templates).encode()}
    for chapter in written:
        others.update({picture_file(name): each.svg for name, each in chapter.pictures.items()})
    for found in taken.values():
        others.update(found)
    if policy is not None:
        others[policy[0]] = policy[1]
    pages = [
        SitePage(
            file=chapter.file,
            title=chapter.title,
            content=set_out(
                _place(chapter, written, taken, policy), material.landlord, approved=material.approved
            ).encode(),
            markdown=chapter.markdown,
        )
        for chapter in written
    ]
    return Site(pages=pages, others=others, lacking=tuple(lacking), policy=[policy[0]] if policy else [])


def _place(
    chapter: Chapter,
    written: Sequence[Chapter],
    taken: Mapping[str, Mapping[str, bytes]],
    policy: tuple[str, bytes] | None,
) -> Place:
    """On the first page everything that can be taken away is listed; on each other, the same page in other forms."""
    first = written[0]
    listed = written[1:] if chapter is first else [chapter]
    files = [_download(each.title, file, content) for each in listed for file, content in taken[each.stem].items()]
    if policy is not None and chapter is first:
        files.append(_download("Our complaints policy", *policy))
    return Place(chapter=chapter, chapters=written, downloads=files)


def _taken_away(chapter: Chapter, lacking: dict[str, None], *, approved: bool) -> Iterator[tuple[str, bytes]]:
    """The page in every other form that can be written here; the first page only leads to the others."""
    if not chapter.is_paper:
        return
    markdown = chapter.markdown if approved else as_draft(chapter.markdown)
    sheet = Sheet(
        title=chapter.title,
        lang=BRITISH,
        size=chapter.size,
        landscape=chapter.landscape,
        pictures=chapter.pictures,
    )
    for media in CALLED:
        try:
            yield f"{chapter.stem}.{FORMS[media]}", made(markdown, media, sheet)
        except Misuse as error:
            lacking[f"{chapter.stem}.{FORMS[media]} is left out. {error}"] = None


def _download(title: str, file: str, content: bytes) -> Download:
    form = file.rpartition(".")[2]
    called = {FORMS[media]: name for media, name in {**CALLED, HTML: "web page"}.items()}.get(form, form.upper())
    return Download(title=title, file=file, form=called, size=size_told(len(content)))


def size_told(count: int) -> str:
    """A number of bytes as people read it: "84 KB", "1.2 MB"."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000)):,} KB"
    return f"{count / 1_000_000:.1f} MB"
