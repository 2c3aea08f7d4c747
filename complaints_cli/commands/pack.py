"""`pack`: what the Ombudsman asks for about a complaint, in one folder, and its twin without other people."""

import re
from collections.abc import Collection, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import params
from complaints_cli.commands.handing_out import put_on_record
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.whole_folder import fill, made_beside, place_for
from complaints_cli.dataclass import dataclass
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.exchange_terms import HandedOutAs
from complaints_cli.domain.media import HTML
from complaints_cli.result import Block, Heading, Result, Table, Text

if TYPE_CHECKING:
    from complaints_cli.commands.packing.index import LeftOut
    from complaints_cli.exchange.evidence import Expected

TEXTS = (".csv", ".html", ".md", ".txt")
_TAGS = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Packed:
    """The files of a pack by their paths, what was left out of it, and what the Ombudsman may ask for besides."""

    files: Mapping[str, bytes]
    left_out: "list[LeftOut]"
    absent: "list[Expected]"
    unsure: Mapping[str, list[str]]
    """First names that may be another word, each with the files in which they stand."""

    @property
    def digest(self) -> str:
        """The SHA-256 of the list of all other files with theirs."""
        from complaints_cli.exchange.checksums import SUMS

        return sha256(self.files[SUMS]).hexdigest()


def pack(
    call: Call,
    ref: params.Ref,
    folder: Annotated[Path, Argument(metavar="DIR", help="A new or empty folder for the pack.")],
    redacted: Annotated[bool, Option("--redacted", help="Without other people: our own stand by their role.")] = False,
    with_legal: Annotated[bool, Option("--with-legal", help="Also the notes of legal advice.")] = False,
) -> Result:
    """Write the Ombudsman's evidence pack: chronology, letters as sent, contact log, dates, files, and what is absent.

    A folder that opens with index.html, and a list of SHA-256 that `sha256sum -c SHA256SUMS` checks. The same complaint
    makes the same bytes on any day and machine. Legal advice is left out, what is about an employee always; the index
    says how much. Read a redacted pack before you hand it out: a first name that may be another word is only listed.
    """
    place = place_for(folder)
    with recording(call) as work:
        packed = _packed(work, ref, redacted=redacted, with_legal=with_legal)
        what = HandedOutAs.REDACTED_PACK if redacted else HandedOutAs.PACK
        with made_beside(place) as beside:
            fill(beside, packed.files)
            put_on_record(work, what, HTML, packed.digest, refs=(ref,))
    return _told(ref, place, packed, redacted=redacted)


def _packed(work: Recording, ref: str, *, redacted: bool, with_legal: bool) -> Packed:
    from complaints_cli.commands.packing import kept, pages
    from complaints_cli.commands.packing.index import index, left_out
    from complaints_cli.commands.packing.scene import scene
    from complaints_cli.exchange.bundle import bundle
    from complaints_cli.exchange.evidence import expected, missing
    from complaints_cli.store.anchors import as_head
    from complaints_cli.store.log import as_stored

    shown = scene(work.record, ref, redacted=redacted, with_legal=with_legal)
    letters, files = kept.letters(work.record, shown), kept.files(work.record, shown)
    asked = expected(shown.complaint, frozenset(each.number for each in files if each.why))
    papers = pages.papers(shown, asked)
    gone = left_out(shown, letters, files, papers)
    stored = as_stored(work.record.connection, ref)
    first = index(shown, papers, letters, files, gone, as_head(stored[-1]["seq"], stored[-1]["hash"]))
    data = pages.data_files(shown, stored)
    in_folders = {each.path: each.content for each in (*letters, *files) if each.path}
    files_by_path = bundle(ref, first, papers, {**data, **in_folders})
    return Packed(
        files=files_by_path,
        left_out=gone,
        absent=list(missing(asked)),
        unsure=_unsure(files_by_path, shown.unsure),
    )


def _unsure(files: Mapping[str, bytes], names: Collection[str]) -> dict[str, list[str]]:
    from complaints_cli.domain.first_names import standing_in

    found: dict[str, list[str]] = {}
    for path, content in files.items():
        if names and path.endswith(TEXTS):
            for name in standing_in(_TAGS.sub(" ", content.decode(errors="replace")), names):
                found.setdefault(name, []).append(path)
    return found


def _told(ref: str, place: Path, packed: Packed, *, redacted: bool) -> Result:
    from complaints_cli.exchange.checksums import SUMS

    gone = [[each.what, str(each.number), each.why] for each in packed.left_out]
    absent = [[each.what, each.about or "nothing of it is on record"] for each in packed.absent]
    shown: list[Block] = [
        Heading(f"{ref}: {'redacted ' if redacted else ''}evidence pack in {place}"),
        Text(f"{len(packed.files)} files. Begin with index.html. SHA-256 of {SUMS}: {packed.digest}"),
    ]
    if gone:
        shown += [Heading("Left out"), Table(["What", "How many", "Why"], gone)]
    if absent:
        shown += [Heading("Absent from this record"), Table(["What", "Where it may be"], absent)]
    warned = ["It holds personal data, and anyone who has the folder can read it."]
    if packed.unsure:
        rows = [[name, ", ".join(paths)] for name, paths in packed.unsure.items()]
        shown += [Heading("May be somebody's first name: look there"), Table(["Word", "Where it stands"], rows)]
        warned.append("It has words that may be somebody's first name, and were left as they are: look at each.")
    if redacted:
        warned.append("Read it before you hand it out: a name that is nowhere on record as a name cannot be found.")
    return Result(
        data={
            "ref": ref,
            "folder": place,
            "redacted": redacted,
            "files": [{"file": path, "bytes": len(content)} for path, content in packed.files.items()],
            "digest": packed.digest,
            "left_out": [vars(each) for each in packed.left_out],
            "absent": [each.what for each in packed.absent],
            "unsure": [{"word": name, "files": paths} for name, paths in packed.unsure.items()],
        },
        screen=shown,
        messages=warned,
    )
