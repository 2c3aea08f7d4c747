"""`evidence`: what was weighed on each point, and where nothing is on record yet (Code 5.8 d)."""

from typing import Any

from complaints_cli.commands import params
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.contact import NoteKind
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.parts import Point
from complaints_cli.result import Block, Cell, Facts, Heading, Result, Text
from complaints_cli.store.reading import reading

SEEN_AND_HEARD = frozenset({NoteKind.EVIDENCE, NoteKind.VISIT})


def evidence(call: Call, ref: params.Ref) -> Result:
    """List what was weighed: files and findings point by point, visits and evidence noted, the resident's comments.

    To add to it: complaints attach REF FILE --points 1, complaints note REF --kind evidence, complaints finding REF 1
    --evidence TEXT.
    """
    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
    points = [_point(complaint, point) for point in complaint.points if not point.refused]
    noted = [n for n in complaint.notes if n.about in SEEN_AND_HEARD and not n.is_kept_apart]
    loose = [file.name for file in complaint.files if not file.points]
    notes = [{"on": n.on, "kind": n.about, "with": n.party, "text": n.text} for n in noted]
    lines = [(f"{short_day(n.on)}, {n.about}", n.text) for n in noted]
    whole: list[Block] = [Text(f"On the whole: {', '.join(loose)}")] if loose else []
    return Result(
        data={"ref": ref, "points": points, "notes": notes, "files": loose},
        screen=[
            Heading(f"{ref}: what was weighed"),
            Facts([(f"Point {each['n']}", _words(each)) for each in points]),
            Facts(lines),
            *whole,
        ],
    )


def _point(complaint: Complaint, point: Point) -> dict[str, Any]:
    findings = [complaint.finding(stage.number, point.number) for stage in complaint.stages]
    files = [
        {"n": n, "name": file.name, "kind": file.evidence}
        for n, file in enumerate(complaint.files, 1)
        if point.number in file.points
    ]
    stated = [{"stage": f.stage, "evidence": f.evidence} for f in findings if f is not None and f.evidence]
    comments = [
        {"n": each.number, "stage": each.stage, "reply": each.reply}
        for each in complaint.comments
        if each.reply and each.covers(each.stage, point.number)
    ]
    return {
        "n": point.number,
        "files": files,
        "findings": stated,
        "comments": comments,
        "nothing": not (files or stated or comments),
    }


def _words(each: dict[str, Any]) -> Cell:
    if each["nothing"]:
        return Cell("nothing on record yet", "warn")
    files = [f"{file['name']}{f' ({kind})' if (kind := file['kind']) else ''}" for file in each["files"]]
    stated = [f"stage {found['stage']}: {found['evidence']}" for found in each["findings"]]
    comments = [f"the resident: {comment['reply']}" for comment in each["comments"]]
    return Cell("; ".join([*files, *stated, *comments]))
