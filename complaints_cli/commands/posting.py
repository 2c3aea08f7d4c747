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
from complaints_cli.domain.media import HTML, MARKDOWN, MEDIA, OTHER_ENDINGS, TEXT
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.terms import LetterKind, SentBy
from complaints_cli.errors import Misuse, Refused
from complaints_cli.handling.restricting import refuse_closed_way
from complaints_cli.handling.stages import applied
from complaints_cli.result import Heading, Result, Text

if TYPE_CHECKING:
    from complaints_cli.letters import Setting

LARGEST = 5_000_000


@dataclass(frozen=True)
class Post:
    """What the officer asked to happen with the letter."""

    draft: str | None = None
    letter: str | None = None
    sent: SentBy | None = None


def post(facts: Facts, draft: str | None, letter: str | None) -> Post:
    """What the options of a command say. Raises Misuse for both a draft and a letter."""
    if draft is not None and letter is not None:
        raise Misuse(
            "draft-and-letter", "--draft writes a letter to edit, --letter sends the edited one: give one of them."
        )
    return Post(draft, letter, facts.choice("sent", SentBy, None))


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


def setting(work: Recording, after: Complaint, on: date) -> "Setting":
    """What a letter needs besides the complaint."""
    from complaints_cli.letters import Setting

    return Setting(landlord=work.landlord, rules=work.record.rules_for(after), names=work.names, on=on)


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

    path = Path(asked.draft or f"{after.ref}-{kind}.md")
    media = media_of(path)
    markdown = compose(kind, after, setting(work, after, on)).markdown
    large = in_large_print(work.at, None, media, after, work.landlord)
    content = in_format(markdown, kind, media, large_print=large).encode()
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

    letter = compose(kind, after, setting(work, after, on))
    content, media = letter.markdown.encode(), MARKDOWN
    if asked.letter is not None:
        content, media = _edited(work, after, kind, on, Path(asked.letter))
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


def _edited(work: Recording, after: Complaint, kind: LetterKind, on: date, path: Path) -> tuple[bytes, str]:
    from complaints_cli.letters import check

    content, media = read_letter(path)
    gaps = check(content.decode("utf-8-sig"), media, kind, after, setting(work, after, on))
    if gaps:
        raise Refused([gap.problem(f"letter-{gap.part}") for gap in gaps])
    return content, media


def in_format(markdown: str, kind: LetterKind, media: str, *, large_print: bool) -> str:
    """A composed letter as it is written to a file of that media type."""
    from complaints_cli.letters import all_letters
    from complaints_cli.letters.formats import to_html, to_text

    if media == HTML:
        return to_html(markdown, all_letters()[kind].title, large_print=large_print)
    return to_text(markdown) if media == TEXT else markdown


def in_large_print(at: Desk, asked: bool | None, media: str, complaint: Complaint, landlord: Landlord) -> bool:
    """Whether a letter is set in large print: as it was asked for, else as the resident needs it, which is then said.

    Raises Misuse "large-print" where it is asked for and the letter is no page.
    """
    if media != HTML:
        if asked:
            raise Misuse("large-print", "Only a page can be set in large print: add --format html.")
        return False
    if asked is None and any(each.large_print for each in in_force(complaint.adjustments, at.today)):
        at.say(f"It is set in {LARGE_PRINT}: the resident's adjustment mentions it.")
        return True
    return landlord.large_print if asked is None else asked


def media_of(path: Path) -> str:
    """What a letter is, by its file's ending. Raises Misuse "format" for another ending."""
    ending = path.suffix.lower().removeprefix(".")
    media = MEDIA.get(ending) or OTHER_ENDINGS.get(ending)
    if media is None:
        raise Misuse("format", f"{path.name} has no ending of a letter: .md, .txt or .html.")
    return media


def read_letter(path: Path) -> tuple[bytes, str]:
    """A letter's bytes and what they are, by the file's ending.

    Raises Misuse for another ending, what is not UTF-8, or more than 5 MB; Unavailable when it cannot be read.
    """
    media, content = media_of(path), read_bytes(path, LARGEST)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise Misuse("text", f"{path.name} is not UTF-8 text. Save it as UTF-8 and try again.") from None
    return content, media
