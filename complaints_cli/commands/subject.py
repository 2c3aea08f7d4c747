"""`subject`: everything that is held on one person, for their request to see it (UK GDPR, article 15)."""

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from complaints_cli.commands.asking import gather
from complaints_cli.commands.handing_out import put_on_record
from complaints_cli.commands.kinds import DAY, Ask
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.whole_folder import fill, made_beside, place_for
from complaints_cli.dataclass import dataclass
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.exchange_terms import HandedOutAs
from complaints_cli.domain.held_on import Subject, answer_by
from complaints_cli.domain.media import HTML, MARKDOWN
from complaints_cli.errors import OK, REFUSED, Misuse, NotFound, Problem
from complaints_cli.result import Block, Document, Heading, Result, Table, Text

if TYPE_CHECKING:
    from complaints_cli.commands.subjects.gathering import Found

TITLE = "What is held on"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was found, and the days of the request: when it came, a month later, and the day it is to be answered by."""

    found: "Found"
    received: date | None
    month: date | None
    due: date | None


def subject(
    call: Call,
    name: Annotated[str, Argument(metavar="NAME", help="Whoever asks, by their whole name; - is stdin.")],
    folder: Annotated[
        Path | None, Argument(metavar="[DIR]", help="A new or empty folder for it, with letters and files.")
    ] = None,
    received: Annotated[
        str | None,
        Option("--received", metavar="DATE", help="The day on which the request came."),
        Ask(DAY, "On which day did the request come?"),
    ] = None,
    refs: Annotated[
        list[str] | None,
        Option("--ref", metavar="REF", help="Only in these files, where two people have the name; repeatable."),
    ] = None,
) -> Result:
    """Gather everything that is held on one person: as resident, representative, member, one of yours, named in a text.

    Every text, also what was corrected or undone since; what may tell of somebody else is marked, for you to decide.
    Legal advice, what is about an employee and safeguarding are listed and not shown. That it was gathered is recorded.
    """
    from complaints_cli.commands.sources import STDIN, read_text_file
    from complaints_cli.exchange.bundle import INDEX
    from complaints_cli.exchange.checksums import SUMS

    facts = gather(call)
    wanted = Subject((read_text_file(STDIN) if name == STDIN else name).strip())
    if not wanted.name:
        raise Misuse("subject", "Type the whole name of the person.")
    place = place_for(folder) if folder is not None else None
    with recording(call) as work:
        came = facts.day("received", work.today) if "received" in facts else None
        if came is not None and came > work.today:
            raise Misuse("received", "A request cannot have come on a day that is still to come.")
        answer = _answer(work, wanted, came, [work.reference(each) for each in refs or ()])
        if len(answer.found.apart) > 1 and not refs:
            return _several(answer.found)
        files = _files(work, wanted, answer)
        if place is None:
            _put_on_record(work, answer.found, MARKDOWN, files[f"{INDEX}.md"])
        else:
            with made_beside(place) as beside:
                fill(beside, files)
                _put_on_record(work, answer.found, HTML, files[SUMS])
    return _told(wanted, place, answer, files)


def _answer(work: Recording, wanted: Subject, came: date | None, refs: list[str]) -> Answer:
    from complaints_cli.commands.subjects.gathering import gathered

    found = gathered(work.record, wanted, work.people, refs)
    if found.is_nobody:
        raise NotFound("subject", "Nothing is held on anybody of that name. Try another spelling of it.")
    month, due = answer_by(came, work.record.calendar_in_force()) if came else (None, None)
    return Answer(found=found, received=came, month=month, due=due)


def _several(found: "Found") -> Result:
    """Who they are, where the name is that of more than one; nothing more of them is shown."""
    rows = [[str(n), ref, found.homes.get(ref, "")] for n, refs in enumerate(found.apart, 1) for ref in refs]
    said = "More than one person may have that name. Say which files are theirs: --ref, once for each."
    return Result(
        data={"people": [{"refs": refs} for refs in found.apart], "items": []},
        screen=[Heading("More than one person of that name"), Table(["Person", "Reference", "Address"], rows)],
        exit_code=REFUSED,
        problems=[Problem("several-people", said, "UK GDPR")],
    )


def _files(work: Recording, wanted: Subject, answer: Answer) -> Mapping[str, bytes]:
    from complaints_cli.commands.subjects.page import clock, items, markdown
    from complaints_cli.exchange.bundle import INDEX, Paper, bundle

    papers = _papers(work, answer.found.own)
    page = markdown(answer.found, clock(answer.received, answer.month, answer.due), list(papers))
    found = answer.found
    held = {"items": items(found), "events": found.events, "parts": found.parts}
    data = {**_clock(answer), "name": wanted.name, **held}
    index = Paper(stem=INDEX, title=wanted.name, markdown=page, landscape=True, keeps_markdown=True)
    kept = {"subject.json": (json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n").encode()}
    return bundle(TITLE, index, (), {**kept, **papers})


def _papers(work: Recording, refs: list[str]) -> dict[str, bytes]:
    """The letters and files of the complaints that are theirs, byte for byte; what was erased is not there."""
    from complaints_cli.commands.packing.kept import file_name, letter_name

    kept: dict[str, bytes] = {}
    for ref in (each for each in refs if each.startswith("C-")):
        complaint = work.record.complaint(ref)
        papers = [(letter_name(each), each.version) for each in complaint.letters]
        papers += [(file_name(n, each), each.version) for n, each in enumerate(complaint.files, 1)]
        for path, version in papers:
            try:
                kept[f"{ref}/{path}"] = work.record.document(ref, version)
            except NotFound:
                continue
    return kept


def _put_on_record(work: Recording, found: "Found", media: str, listed: bytes) -> None:
    put_on_record(work, HandedOutAs.SUBJECT, media, sha256(listed).hexdigest(), refs=found.refs)


def _clock(answer: Answer) -> dict[str, Any]:
    return {"received": answer.received, "month": answer.month, "answer_by": answer.due}


def _told(wanted: Subject, place: Path | None, answer: Answer, files: Mapping[str, bytes]) -> Result:
    from complaints_cli.commands.subjects.page import clock, items
    from complaints_cli.exchange.bundle import INDEX

    found = answer.found
    apart = [each for each in found.held if each.to_consider]
    shown: list[Block] = [Document(files[f"{INDEX}.md"].decode())]
    if place is not None:
        shown = [
            Heading(f"{TITLE} {wanted.name}, in {place}"),
            Text(f"{len(files)} files. Begin with index.html. {clock(answer.received, answer.month, answer.due)}"),
        ]
    mixed = sum(len(each.mixes) for each in found.held)
    said = [f"{_texts(mixed)} may tell of somebody else: decide on each before you hand it over."] if mixed else []
    are = "is" if len(apart) == 1 else "are"
    said += [f"{_texts(len(apart))} {are} to be considered and {are} not included."] if apart else []
    return Result(
        data={
            **_clock(answer),
            "name": wanted.name,
            "folder": place,
            "files": [{"file": path, "bytes": len(content)} for path, content in files.items()] if place else [],
            "people": [{"refs": refs} for refs in found.apart],
            "as": {ref: sorted(roles) for ref, roles in found.files.items()},
            "items": items(found),
            "events": found.events,
            "parts": found.parts,
            "letters_naming": [{"ref": ref, "event": version} for ref, version in found.letters],
            "unread": found.unread,
        },
        screen=shown,
        messages=said,
        exit_code=OK,
    )


def _texts(count: int) -> str:
    return f"{count} text{'' if count == 1 else 's'}"
