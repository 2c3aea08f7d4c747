"""The letter of a command: drafted, checked after editing, or sent as composed; what went out is kept byte for byte."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli import places
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.outcome import Posted, outcome, recorded_data
from complaints_cli.commands.recording import Recording, spelt_out
from complaints_cli.commands.restricted import linked
from complaints_cli.commands.sources import read_bytes
from complaints_cli.desk import Desk
from complaints_cli.domain.adjusting import LARGE_PRINT, in_force
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import LetterSent
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.media import BINARY, FORMS, HTML, MARKDOWN, MEDIA, READ
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import LetterKind, SentBy
from complaints_cli.errors import Misuse, Refused
from complaints_cli.handling.restricting import refuse_closed_way
from complaints_cli.handling.stages import applied
from complaints_cli.result import Heading, Result, Text

if TYPE_CHECKING:
    from complaints_cli.letters import Asked, Setting
    from complaints_cli.pages import Sheet

LARGEST = 5_000_000


@dataclass(frozen=True)
class Post:
    """What the officer asked to happen with the letter."""

    draft: str | None = None
    letter: str | None = None
    sent: SentBy | None = None
    asked: "Asked | None" = None


def post(facts: Facts, draft: str | None, letter: str | None) -> Post:
    """What the options of a command say. Raises Misuse for both a draft and a letter."""
    if draft is not None and letter is not None:
        raise Misuse(
            "draft-and-letter", "--draft writes a letter to edit, --letter sends the edited one: give one of them."
        )
    return Post(draft, letter, facts.choice("sent", SentBy, None))


def asking(facts: Facts, number: int | None) -> "Asked":
    """What was typed for one letter that has no command of its own."""
    from complaints_cli.letters import Asked

    return Asked(number=number, words=facts.text("say", ""), by=facts.day("by", None))


def carried_out(
    work: Recording,
    complaint: Complaint,
    events: Sequence[Event],
    kind: LetterKind,
    on: date,
    asked: Post,
    recorded: str,
    warnings: Sequence[str] = (),
) -> Result:
    """A decision and its letter: drafted and nothing recorded, or both recorded together."""
    after = applied(complaint, events)
    if asked.draft is not None:
        told = [spelt_out(warning, after.ref) for warning in warnings]
        return _drafted(work, complaint, after, kind, on, asked, told)
    went_out, letter = sent(work, after, kind, on, asked)
    written = work.save_on(complaint, [*events, went_out])
    return outcome(work, complaint.ref, written, recorded, letter=letter, warnings=warnings)


def setting(work: Recording, after: Complaint, on: date, asked: "Asked | None" = None) -> "Setting":
    """What a letter needs besides the complaint."""
    from complaints_cli.letters import Asked, Setting

    rules = work.record.rules_for(after)
    return Setting(
        landlord=work.landlord,
        rules=rules,
        names=work.names,
        on=on,
        asked=asked or Asked(),
        also_called={person.id: person.aliases for person in work.people},
    )


def _drafted(
    work: Recording,
    complaint: Complaint,
    after: Complaint,
    kind: LetterKind,
    on: date,
    asked: Post,
    warnings: Sequence[str],
) -> Result:
    """Writes the letter to a new file, in the format of its ending, and records nothing: the complaint stays as it was.

    Raises Misuse for another ending; Unavailable when the file exists already.
    """
    from complaints_cli.letters import compose
    from complaints_cli.pages import made

    path = Path(asked.draft or f"{after.ref}-{kind}.md")
    media = MEDIA[by_name(path)]
    markdown = compose(kind, after, setting(work, after, on)).markdown
    content = made(markdown, media, sheet_for(work.at, None, media, kind, after, work.landlord))
    places.write_new(path, content)
    draft = Posted(kind, sha256(content).hexdigest(), path=str(path))
    return Result(
        data=recorded_data(complaint, [], due_items(complaint, work.record.rules_for(complaint)), draft, warnings),
        screen=[
            Heading(f"{after.ref}: nothing recorded yet"),
            Text(f"The draft is {path}. Edit it, then send it: the same command with --letter {path}"),
        ],
        messages=[f"Warning: {warning}" for warning in warnings],
    )


def sent(work: Recording, after: Complaint, kind: LetterKind, on: date, asked: Post) -> tuple[LetterSent, Posted]:
    """The event that a letter went out, with its bytes: the edited file's when there is one, checked first.

    Raises Refused with every part that is missing from an edited letter, or where the way is one that a restriction
    closes; Unavailable when its file cannot be read.
    """
    from complaints_cli.letters import compose

    letter = compose(kind, after, setting(work, after, on, asked.asked))
    content, media = letter.markdown.encode(), MARKDOWN
    if asked.letter is not None:
        content, media = _edited(work, after, kind, on, asked)
    way = asked.sent or letter.by or SentBy.POST
    refuse_closed_way(after, linked(work, after), way, on, letter.to)
    digest = sha256(content).hexdigest()
    event = LetterSent(
        on=on,
        letter=kind,
        stage=letter.stage,
        sent=way,
        media=media,
        respond_by=letter.respond_by,
        sha256=digest,
        content=content,
    )
    return event, Posted(kind, digest, sent=way, number=len(after.letters) + 1, path=asked.letter)


def _edited(work: Recording, after: Complaint, kind: LetterKind, on: date, asked: Post) -> tuple[bytes, str]:
    from complaints_cli.letters import check

    content, media = read_letter(Path(asked.letter or ""))
    gaps = check(content, media, kind, after, setting(work, after, on, asked.asked))
    if gaps:
        raise Refused([gap.problem(f"letter-{gap.part}") for gap in gaps])
    return content, media


def to_a_file(media: str, output: Path | None) -> None:
    """Raises Misuse "output" for a form that no screen can show, without a file for it."""
    if media in BINARY and output is None:
        raise Misuse("output", f"A {FORMS[media]} file is nothing to look at on a screen: add --output FILE.")


def sheet_for(
    at: Desk, asked: bool | None, media: str, kind: LetterKind, complaint: Complaint, landlord: Landlord
) -> "Sheet":
    """How a letter is set: as it was asked for, else as the resident needs it, which is then said.

    Raises Misuse "large-print" where it is asked for and the letter is no page.
    """
    from complaints_cli.letters import all_letters
    from complaints_cli.pages import Sheet

    return Sheet(title=all_letters()[kind].title, size=_size(at, asked, media, complaint, landlord))


def _size(at: Desk, asked: bool | None, media: str, complaint: Complaint, landlord: Landlord) -> Size:
    if media not in {HTML, *BINARY}:
        if asked:
            raise Misuse("large-print", "Only a page can be set in large print: add --format html, docx or pdf.")
        return Size.NORMAL
    if asked is None and any(each.large_print for each in in_force(complaint.adjustments, at.today)):
        at.say(f"It is set in {LARGE_PRINT}: the resident's adjustment mentions it.")
        return Size.LARGE
    return Size.LARGE if (landlord.large_print if asked is None else asked) else Size.NORMAL


def by_name(output: Path | None) -> str:
    """The format that a file's name asks for. Raises Misuse "format" for an ending that is none."""
    form = "md" if output is None else output.suffix.lower().lstrip(".")
    if form not in MEDIA:
        raise Misuse(
            "format",
            f"{output} has no ending of a letter. End its name in .md, .txt, .html, .docx or .pdf, or add --format.",
        )
    return form


def media_of(path: Path) -> str:
    """What a letter is, by its file's ending. Raises Misuse "format" for another ending."""
    ending = path.suffix.lower().removeprefix(".")
    if ending not in READ:
        raise Misuse("format", f"{path.name} has no ending of a letter: .md, .txt, .html, .docx or .odt.")
    return READ[ending]


def read_letter(path: Path) -> tuple[bytes, str]:
    """A letter's bytes and what they are, by the file's ending.

    Raises Misuse for another ending, what is not UTF-8, or more than 5 MB; Unavailable when it cannot be read.
    """
    media, content = media_of(path), read_bytes(path, LARGEST)
    if media in BINARY:
        return content, media
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise Misuse("text", f"{path.name} is not UTF-8 text. Save it as UTF-8 and try again.") from None
    return content, media
