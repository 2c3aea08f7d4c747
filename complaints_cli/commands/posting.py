"""The letter of a command: drafted, checked after editing, or sent as composed; what went out is kept byte for byte."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli.commands.facts import Facts
from complaints_cli.commands.letter_files import read_letter
from complaints_cli.commands.outcome import Posted, outcome, recorded_data
from complaints_cli.commands.page_files import by_name
from complaints_cli.commands.recording import Recording, spelt_out
from complaints_cli.commands.restricted import linked
from complaints_cli.commands.setting_out import letter_sheet, say_before_it_goes_out
from complaints_cli.commands.written import written
from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import LetterSent
from complaints_cli.domain.house_style import paragraphs
from complaints_cli.domain.languages import ENGLISH
from complaints_cli.domain.media import MARKDOWN, PDF
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.terms import WRITTEN_BY, Channel, LetterKind, SentBy
from complaints_cli.errors import Misuse, Refused
from complaints_cli.handling.restricting import refuse_closed_way
from complaints_cli.handling.stages import applied
from complaints_cli.result import Heading, Result, Text

if TYPE_CHECKING:
    from complaints_cli.letters import Asked, Letter, Setting

NEXT = "Edit it, then send it: the same command with"
LAST = "It is to be read or printed: to edit the letter, draft it under a name that ends in .docx or .md."


@dataclass(frozen=True)
class Post:
    """What the officer asked to happen with the letter."""

    draft: str | None = None
    letter: str | None = None
    sent: SentBy | None = None
    asked: "Asked | None" = None

    @property
    def is_wanted(self) -> bool:
        """Whether a letter was asked for, where one may also have been told by word of mouth."""
        return self.draft is not None or self.letter is not None or self.sent is not None

    def about(self, number: int) -> "Post":
        """The same for the one of that number, of several that such a letter can be about."""
        from complaints_cli.letters import Asked

        return replace(self, asked=Asked(number=number))


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


def goes_by(work: Recording, after: Complaint, kind: LetterKind, on: date, asked: Post) -> SentBy:
    """The way in which the letter goes out. `after` is the complaint as it will be."""
    from complaints_cli.letters import way

    return way(kind, after, setting(work, after, on, asked.asked), asked.sent)


def told_via(
    work: Recording, via: Channel | None, after: Complaint, kind: LetterKind, on: date, asked: Post
) -> Channel | None:
    """How they were told: as was typed, else as the letter goes, where one does."""
    return WRITTEN_BY[goes_by(work, after, kind, on, asked)] if via is None and asked.is_wanted else via


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
        roles={person.id: person.role for person in work.people},
        signatures={person.id: person.signature for person in work.people},
        paragraphs=paragraphs(work.record.history("landlord")),
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
    media = by_name(path)
    letter = compose(kind, after, setting(work, after, on, asked.asked))
    say_before_it_goes_out(work.at, after, letter, on)
    sheet = letter_sheet(work.at, None, media, letter, after, work.landlord, on)
    page = written(made(letter.markdown, media, sheet), media, path)
    draft = Posted(kind, page.sha256, path=str(path))
    return Result(
        data=recorded_data(complaint, [], due_items(complaint, work.record.rules_for(complaint)), draft, warnings),
        screen=[
            Heading(f"{after.ref}: nothing recorded yet"),
            Text(f"The draft is {path}. {LAST if media == PDF else f'{NEXT} --letter {path}'}"),
        ],
        messages=[f"Warning: {warning}" for warning in warnings],
    )


def sent(work: Recording, after: Complaint, kind: LetterKind, on: date, asked: Post) -> tuple[LetterSent, Posted]:
    """The event that a letter went out, with its bytes: the edited file's when there is one, checked first.

    Raises Refused with every part that is missing from an edited letter, or where the way is one that a restriction
    closes; Unavailable when its file cannot be read.
    """
    from complaints_cli.letters import compose, refuse_erased

    landlords = setting(work, after, on, asked.asked)
    letter = compose(kind, after, landlords)
    content, media = letter.markdown.encode(), MARKDOWN
    if asked.letter is None:
        refuse_erased(letter)
    else:
        content, media = _edited(Path(asked.letter), letter, after, landlords)
    way = goes_by(work, after, kind, on, asked)
    if letter.to is not None:
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
        language="" if letter.language == ENGLISH else letter.language,
        content=content,
    )
    say_before_it_goes_out(work.at, after, letter, on, edited=asked.letter is not None)
    number = len(after.letters) + 1
    return event, Posted(kind, digest, sent=way, number=number, path=asked.letter, for_resident=letter.for_resident)


def _edited(file: Path, letter: "Letter", after: Complaint, landlords: "Setting") -> tuple[bytes, str]:
    """An edited letter, once it was read beside ours."""
    from complaints_cli.letters import check

    content, media = read_letter(file)
    gaps = check(content, media, letter.kind, after, landlords, letter)
    if gaps:
        raise Refused([gap.problem(f"letter-{gap.part}") for gap in gaps])
    return content, media
