"""Who was spoken to, what the resident was asked and said, and what was shared about them."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.show_seen import KEPT_APART, File
from complaints_cli.domain.contact import Comment, NoteKind
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.obligations.updates import RESIDENT_SIDE, UPDATE
from complaints_cli.domain.parts import Note
from complaints_cli.domain.sharing import Share
from complaints_cli.result import Block, Cell, Facts, Heading, Table


def data(file: File) -> dict[str, Any]:
    """The contact log; of a note that is kept apart only that it is there, unless it is asked for."""
    return {
        "notes": [_note_item(file, each) for each in file.complaint.notes],
        "comments": [_comment_item(each) for each in file.complaint.comments],
        "shared": [_share_item(each) for each in file.complaint.shares],
    }


def blocks(file: File) -> Iterator[Block]:
    """The contact log on the screen, stage by stage in brief and then note by note."""
    complaint = file.complaint
    if complaint.comments:
        yield Heading("Comments")
        yield Facts([(_asked(each), _answered(file, each)) for each in complaint.comments])
    if complaint.shares:
        yield Heading("Shared")
        yield Table(["On", "With", "What", "The resident"], [_share_row(each) for each in complaint.shares])
    if complaint.notes:
        yield Heading("Notes")
        yield Facts([(f"Stage {n}", words) for n in (1, 2) if (words := _in_brief(file, n))])
        yield Facts([(_headed(each), _seen(file, each)) for each in complaint.notes])


def _note_item(file: File, note: Note) -> dict[str, Any]:
    seen = file.private or not note.is_kept_apart
    return {
        "on": note.on,
        "stage": file.complaint.stage_on(note.on),
        "with": note.party,
        "via": note.via,
        "about": note.about,
        "text": note.text if seen else None,
        "names": (note.names or None) if seen else None,
        "legal": note.legal,
        "hr": note.hr,
    }


def _comment_item(comment: Comment) -> dict[str, Any]:
    return {
        "n": comment.number,
        "stage": comment.stage,
        "points": list(comment.points),
        "asked_on": comment.asked_on,
        "by": comment.by,
        "via": comment.via,
        "put": comment.put or None,
        "received_on": comment.received_on,
        "reply": comment.reply or None,
    }


def _share_item(share: Share) -> dict[str, Any]:
    return {
        "on": share.on,
        "with": share.with_whom,
        "what": share.what,
        "discussed": share.discussed,
        "agreed": share.agreed,
        "sensitive": share.sensitive,
        "despite": share.despite or None,
    }


def _in_brief(file: File, stage: int) -> str:
    """What was said to the resident at a stage, in a line: when it was first talked over, updates, findings."""
    notes = [n for n in file.complaint.notes if file.complaint.stage_on(n.on) == stage and n.party in RESIDENT_SIDE]
    wanted = {
        "first discussed": (NoteKind.INITIAL_DISCUSSION,),
        "findings discussed": (NoteKind.FINDINGS_DISCUSSED,),
        "attempts to make contact": (NoteKind.CONTACT_ATTEMPT,),
        "told how it stands": (UPDATE, NoteKind.PROGRESS),
    }
    told = []
    for words, kinds in wanted.items():
        found = [note for note in notes if note.about in kinds]
        if found:
            how = f", {_plain(found[-1].via)}" if found[-1].via else ""
            times = f" {len(found)} times, last" if len(found) > 1 else ""
            told.append(f"{words}{times} {short_day(found[-1].on)}{how}")
    return "; ".join(told)


def _headed(note: Note) -> str:
    marks = [word for word, held in (("legal", note.legal), ("employee", note.hr)) if held]
    parts = [short_day(note.on), _plain(note.party), _plain(note.about), _plain(note.via), *marks]
    return ", ".join(filter(None, parts))


def _seen(file: File, note: Note) -> str:
    if note.is_kept_apart and not file.private:
        return KEPT_APART
    return f"{note.text} ({note.names})" if note.names else note.text


def _asked(comment: Comment) -> str:
    about = f", point {', '.join(map(str, comment.points))}" if comment.points else ""
    return f"{comment.number}, stage {comment.stage}{about}"


def _answered(file: File, comment: Comment) -> Cell:
    asked = f"asked on {short_day(comment.asked_on)}" if comment.asked_on else "not asked"
    put = f": {comment.put}" if comment.put else ""
    if comment.received_on is not None:
        return Cell(f"{asked}{put}; came on {short_day(comment.received_on)}: {comment.reply}", "good")
    by = f", by {short_day(comment.by)}" if comment.by else ""
    state = "not in yet" if comment.is_running(file.today) else "nothing came in time"
    return Cell(f"{asked}{by}{put}; {state}")


def _share_row(share: Share) -> list[str | Cell]:
    told = f"talked to on {short_day(share.discussed)}" if share.discussed else "not talked to"
    agreed = {"yes": "agreed", "no": "did not agree", "not-needed": "no agreement needed"}
    words = [told, agreed.get(share.agreed or "", ""), "sensitive" if share.sensitive else "", share.despite]
    return [short_day(share.on), share.with_whom, share.what, "; ".join(filter(None, words))]


def _plain(word: str | None) -> str:
    return word.replace("-", " ") if word else ""
