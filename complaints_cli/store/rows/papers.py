"""What was said and sent about a complaint: its letters, notes, links and refusals."""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.parts import Note, SentLetter
from complaints_cli.domain.terms import LetterKind
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.folded import Folded

TABLES = ("letter", "note", "link", "refusal")
NOT_ACCEPTED = {1: LetterKind.REFUSAL, 2: LetterKind.REFUSAL_TO_ESCALATE}


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    complaint = folded.complaint
    return {
        "letter": [_letter(letter, folded.seqs[letter.version]) for letter in complaint.letters],
        "note": [_note(complaint, number, note) for number, note in enumerate(complaint.notes, 1)],
        "link": [{"other": other} for other in dict.fromkeys(complaint.links)],
        "refusal": [_refusal(complaint, *each) for each in enumerate(_refusals(complaint), 1)],
    }


def _letter(letter: SentLetter, seq: int) -> Entry:
    return {
        "letter": letter.number,
        "kind": str(letter.letter),
        "stage": letter.stage,
        "sent_on": iso(letter.on),
        "sent_by": str(letter.sent),
        "media": letter.media,
        "respond_by": iso(letter.respond_by),
        "event": seq,
        "version": letter.version,
    }


def _note(complaint: Complaint, number: int, note: Note) -> Entry:
    return {
        "note": number,
        "noted_on": iso(note.on),
        "party": str(note.party),
        "via": note.via and str(note.via),
        "about": note.about,
        "stage": complaint.stage_on(note.on),
        "legal": int(note.legal),
        "hr": int(note.hr),
    }


def _refusals(complaint: Complaint) -> list[tuple[int, Refusal]]:
    """Each refusal with the stage that was not accepted: points left out, the complaint, its escalation."""
    whole = [complaint.refusal] if complaint.refusal else []
    return [(1, refusal) for refusal in (*complaint.part_refusals, *whole)] + [
        (stage.number, stage.refusal) for stage in complaint.stages if stage.refusal is not None
    ]


def _refusal(complaint: Complaint, number: int, refused: tuple[int, Refusal]) -> Entry:
    stage, refusal = refused
    return {
        "refusal": number,
        "stage": stage,
        "refused_on": iso(refusal.on),
        "ground": str(refusal.ground),
        "points": " ".join(str(point) for point in refusal.points),
        "discretion": int(bool(refusal.discretion)),
        "with_letter": int(any(letter.letter is NOT_ACCEPTED[stage] for letter in complaint.letters)),
        "decider": refusal.decider,
    }
