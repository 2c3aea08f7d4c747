"""The first page of a pack: what it is of, what is in it, and what was left out, how many and why."""

from collections.abc import Iterator, Sequence

from complaints_cli.commands.in_markdown import as_markdown, grid
from complaints_cli.commands.packing.kept import Kept, withheld
from complaints_cli.commands.packing.scene import SAFEGUARDING, Scene
from complaints_cli.commands.show_file import standing_words
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.domain.events.record import LetterSent, Noted
from complaints_cli.domain.fold import undone_versions
from complaints_cli.domain.parts import Enclosure
from complaints_cli.domain.plain import inline
from complaints_cli.domain.redacting import WITHHELD
from complaints_cli.exchange.bundle import INDEX, Paper
from complaints_cli.exchange.checksums import SUMS
from complaints_cli.result import Facts

DATA = {
    "chronology.csv": "The chronology as a sheet",
    "policy.toml": "Every setting of the policy",
    "record.json": "Each event with its hash, and the seal of its texts",
}

CHECK = (
    f"`sha256sum -c {SUMS}` in this folder says whether every file is as it was packed. The landlord's settings, "
    "people, policy and bank holidays are those of the day of the complaint's last event, and its dates are seen from "
    "that day: the same complaint always makes the same pack. Whether the record was altered since up to that event, "
    "the landlord can show: complaints verify --anchor, and the head above."
)


@dataclass(frozen=True)
class LeftOut:
    """What is not in the pack, how much of it, and why."""

    what: str
    number: int
    why: str


def left_out(scene: Scene, letters: Sequence[Kept], files: Sequence[Kept], papers: Sequence[Paper]) -> list[LeftOut]:
    """Everything that is on record of the complaint and not in the pack; nothing is left out without being here."""
    notes = [each.event for each in scene.history if isinstance(each.event, Noted) and not scene.may_hold(each.event)]
    gone = undone_versions(scene.history)
    unsent = [each for each in scene.history if isinstance(each.event, LetterSent) and each.version in gone]
    passages = withheld([*letters, *files]) + sum(each.markdown.count(inline(WITHHELD)) for each in papers)
    concerns = sum(each.what == SAFEGUARDING for each in scene.complaint.concerns)
    erased = sum(each.erased for each in scene.history)
    found = [
        LeftOut("Notes of legal advice", sum(not note.hr for note in notes), "legal privilege"),
        LeftOut("Notes about an employee", sum(note.hr for note in notes), "they are that employee's own matter"),
        *(LeftOut(f"Letter {each.number}", 1, each.why) for each in letters if each.why),
        *(LeftOut(f"File {each.number}", 1, each.why) for each in files if each.why),
        LeftOut("Letters of acts that were undone", len(unsent), "they count as never recorded; see the chronology"),
        LeftOut("Second entries of it", len(scene.file.entries), "set aside; see the complaint's page"),
        LeftOut("Texts of events", erased, "they were erased for good"),
        LeftOut("The words of safeguarding concerns", concerns, "they may be about somebody else"),
        LeftOut("Names of files", len(files) if scene.redacted else 0, "files are named after people"),
        LeftOut("Passages", passages, "somebody else could still be told from them once names were struck"),
    ]
    return [each for each in found if each.number]


def index(
    scene: Scene,
    papers: Sequence[Paper],
    letters: Sequence[Kept],
    files: Sequence[Kept],
    gone: Sequence[LeftOut],
    head: str,
) -> Paper:
    """The page itself. `head` is that of the record when the complaint's last event was recorded."""
    title = "evidence pack, redacted" if scene.redacted else "evidence pack"
    sections = [
        as_markdown([Facts([*_facts(scene), ("Head of the record at the last", head)])], str),
        _who_is_struck(scene),
        "## What is in it",
        "\n".join(_links(papers)),
        *_papers("Letters as they went out", _letters(scene, letters)),
        *_papers("Files as they came in", _files(scene, files)),
        "## What was left out",
        grid(("What", "How many", "Why"), [[each.what, str(each.number), each.why] for each in gone], str)
        or "Nothing that is on record of this complaint.",
        "## How to check it",
        CHECK,
    ]
    markdown = "\n\n".join(filter(None, sections)) + "\n"
    return Paper(stem=INDEX, title=title, markdown=markdown, keeps_markdown=True)


def _facts(scene: Scene) -> Iterator[tuple[str, str | None]]:
    complaint, landlord, last = scene.complaint, scene.landlord, scene.last
    yield "Landlord", landlord.name
    yield "Address", landlord.address or None
    yield "Phone", landlord.phone or None
    yield "Email", landlord.email or None
    yield "Complaint", complaint.ref
    yield "Received", long_day(complaint.received_on)
    yield "It stands", standing_words(complaint)
    theirs = ", ".join(each.their_ref for each in complaint.ombudsman.referrals if each.their_ref)
    yield "The Ombudsman's reference", theirs or None
    yield "Events", f"{len(scene.history)}, the last recorded on {long_day(last.recorded_on)}"


def _who_is_struck(scene: Scene) -> str:
    if not scene.redacted:
        return "It names other people than the resident. There is a redacted twin for whoever must not know them."
    return (
        "Nobody but the resident and those who speak for them is named: our people stand by their role, others as "
        "somebody else. Names that are nowhere on record as names cannot be found: **read it before you hand it out**."
    )


def _links(papers: Sequence[Paper]) -> Iterator[str]:
    for paper in papers:
        yield f"- [{paper.title}]({paper.stem}.html)"
    for path, words in DATA.items():
        yield f"- {words}: [{path}]({path})"


def _papers(heading: str, rows: list[list[str]]) -> list[str]:
    if not rows:
        return []
    head = "| No. | Day | What | File |\n| --- | --- | --- | --- |"
    return [f"## {heading}", "\n".join([head, *(f"| {' | '.join(row)} |" for row in rows)])]


def _letters(scene: Scene, kept: Sequence[Kept]) -> list[list[str]]:
    told = zip(scene.complaint.letters, kept, strict=True)
    return [
        [str(e.number), short_day(e.on), inline(f"{e.letter.replace('-', ' ')}, by {e.sent}"), _file(paper)]
        for e, paper in told
    ]


def _files(scene: Scene, kept: Sequence[Kept]) -> list[list[str]]:
    told = zip(scene.complaint.files, kept, strict=True)
    return [[str(paper.number), short_day(e.on), inline(_called(scene, e)), _file(paper)] for e, paper in told]


def _called(scene: Scene, file: Enclosure) -> str:
    kind = (file.evidence or "file").replace("-", " ")
    return kind if scene.redacted else f"{file.name} ({kind})"


def _file(paper: Kept) -> str:
    return f"[{paper.path.rpartition('/')[2]}]({paper.path})" if paper.path else inline(f"left out: {paper.why}")
