"""`letter list`, `show` and `summary`: the kinds of letter with their parts; what went out, whole and in short."""

from typing import Annotated, Any

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.page_files import asked_for
from complaints_cli.commands.setting_out import say_what_to_do, sheet_for, size_asked, size_needed
from complaints_cli.commands.written import written
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.languages import ENGLISH
from complaints_cli.domain.media import FORMS
from complaints_cli.domain.parts import SentLetter
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Misuse, NotFound
from complaints_cli.result import Block, Document, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

MaybeRef = Annotated[
    str | None,
    Argument(metavar="[REF]", read=params.reference, help="A complaint, for the letters it was sent."),
]
LetterNumber = Annotated[int, Argument(metavar="N", min=1, help="The number of the letter.")]


def listed(call: Call, ref: MaybeRef = None) -> Result:
    """List the kinds of letter and the parts that each must hold; or, with a reference, the letters that went out."""
    return _kinds() if ref is None else _sent(call, ref)


def show(
    call: Call,
    ref: params.Ref,
    number: LetterNumber,
    format_: params.Format = None,
    output: params.Output = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Show a letter as it went out, byte for byte. One that was composed can also be had in another format.

    To send it: --format txt for an email or a text, --format html to print it, --output letter.docx to open it in Word.
    """
    from complaints_cli.letters import all_letters
    from complaints_cli.pages import made

    facts = gather(call)
    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
        letter = _went_out(complaint, number)
        content = record.document(ref, letter.version)
        landlord = record.landlord(call.desk.today)
    media = asked_for(facts.text("format_", ""), output, letter.media)
    spec = all_letters()[letter.letter]
    if not spec.outside:
        say_what_to_do(call.desk, complaint, letter.on)
    shown, size = content, size_asked(large_print, giant_print)
    if media != letter.media or size not in (None, Size.NORMAL):
        markdown = _convertible(letter, content)
        language = letter.language if letter.language not in ("", ERASED) else ENGLISH
        needed = size_needed(complaint, letter.on, for_resident=not spec.outside)
        sheet = sheet_for(call.desk, size, media, spec.title, landlord, needed, language)
        shown = made(markdown, media, sheet)
    page = written(shown, media, output)
    went_out = Facts([("Written", str(output)), ("As it went out, SHA-256", letter.sha256)])
    return Result(data={**page.data, **_item(letter), "ref": ref}, screen=page.screen(went_out))


def summary(call: Call, ref: params.Ref, number: LetterNumber) -> Result:
    """Show a letter that went out in at most 300 characters, to send as a text message.

    It says who writes, about which complaint, the day of the response and your phone number, and nothing personal.
    """
    from complaints_cli.letters import all_letters
    from complaints_cli.letters.summary import summary as in_short

    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
        letter = _went_out(complaint, number)
        landlord = record.landlord(call.desk.today)
    spec = all_letters()[letter.letter]
    if spec.outside:
        raise Misuse(
            "outside", f"Letter {number} went to somebody outside: no text message to the resident is about it."
        )
    text = in_short(spec.title, letter, ref, landlord)
    return Result(
        data={"ref": ref, "n": number, "kind": letter.letter, "text": text, "length": len(text)},
        screen=[Document(f"{text}\n")],
    )


def _went_out(complaint: Complaint, number: int) -> SentLetter:
    """The letter of that number. Raises NotFound."""
    letter = next((each for each in complaint.letters if each.number == number), None)
    if letter is None:
        raise NotFound("letter", f"{complaint.ref} has no letter {number}; {len(complaint.letters)} went out.")
    return letter


def _convertible(letter: SentLetter, content: bytes) -> str:
    """The letter's Markdown. Raises Misuse "format" for one that went out as something else."""
    own = FORMS[letter.media]
    if own != "md":
        raise Misuse("format", f"It went out as {own}, and is kept as that: it cannot be shown otherwise.")
    return content.decode("utf-8-sig")


def _kinds() -> Result:
    items = []
    screen: list[Block] = []
    for kind, title, parts in _all_parts():
        items.append({"kind": kind, "title": title, "parts": parts})
        screen += [
            Heading(f"{kind}: {title}"),
            Table(["Part", "Code", "It tells"], [[part["part"], part["provision"], part["tells"]] for part in parts]),
        ]
    return Result(data={"kinds": items}, screen=screen)


def _all_parts() -> list[tuple[LetterKind, str, list[dict[str, str]]]]:
    """Each kind's parts; where the provision is another at stage 2, both."""
    from complaints_cli.letters import all_letters

    found = []
    for kind, spec in all_letters().items():
        parts: dict[str, dict[str, str]] = {}
        for part in (part for stage in spec.stages for part in spec.parts(stage)):
            known = parts.setdefault(part.id, {"part": part.id, "provision": part.provision, "tells": part.tells})
            if part.provision not in known["provision"].split(", "):
                known["provision"] += f", {part.provision}"
        found.append((kind, spec.title, list(parts.values())))
    return found


def _sent(call: Call, ref: str) -> Result:
    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
    rows = [
        [
            str(letter.number),
            short_day(letter.on),
            letter.letter,
            str(letter.stage),
            letter.sent,
            short_day(letter.respond_by) if letter.respond_by else "",
        ]
        for letter in complaint.letters
    ]
    table = Table(["N", "Went out", "Letter", "Stage", "By", "Tells the response date"], rows)
    return Result(
        data={"ref": ref, "letters": [_item(letter) for letter in complaint.letters]},
        screen=[table if rows else Text("No letter went out on it.")],
    )


def _item(letter: SentLetter) -> dict[str, Any]:
    return {
        "n": letter.number,
        "kind": letter.letter,
        "stage": letter.stage,
        "sent_on": letter.on,
        "sent": letter.sent,
        "media": letter.media,
        "respond_by": letter.respond_by,
        "sha256": letter.sha256,
    }
