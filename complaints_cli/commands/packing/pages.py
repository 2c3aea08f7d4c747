"""The pages of a pack but its index: the complaint, its chronology, dates, contact log and policy, and the seals."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from complaints_cli.commands.packing.in_markdown import as_markdown, grid
from complaints_cli.commands.packing.scene import Scene
from complaints_cli.commands.show_file import actions, points, resident, stage_told
from complaints_cli.commands.shown import blocks, contact
from complaints_cli.commands.timeline import in_words
from complaints_cli.commands.why import every_reason, told_day_by_day
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.record import Corrected, Undone
from complaints_cli.domain.fold import undone_versions
from complaints_cli.exchange.bundle import Paper
from complaints_cli.exchange.evidence import Expected
from complaints_cli.result import Block, Facts, Heading, Table, Text

NO_PERSON = "[login of our people]"
COLUMNS = ("Event", "Happened", "Recorded", "Recorded by", "What", "Since")


def papers(scene: Scene, asked: tuple[Expected, ...]) -> list[Paper]:
    """Every page, in the order in which the index names them."""
    found = [
        ("complaint", "The complaint, its findings, remedies and people", _complaint(scene)),
        ("dates", "Its dates: how each is counted, and whether it was kept", _dates(scene)),
        ("contact-log", "The contact log", _contact(scene)),
        ("policy", "The policy and the Code's limits that it was handled under", _policy(scene)),
    ]
    return [
        _chronology(scene),
        *(Paper(stem=stem, title=title, markdown=as_markdown(shown, scene.told)) for stem, title, shown in found),
        Paper(stem="absent", title="What is here, and what is absent", markdown=_absent(asked), keeps_markdown=True),
    ]


def data_files(scene: Scene, stored: list[dict[str, Any]]) -> dict[str, bytes]:
    """The files of the pack for programs: the chronology, the policy's settings, the events with their seals."""
    from complaints_cli.domain.policy_file import write_policy
    from complaints_cli.pages.csv_rows import csv_bytes

    return {
        "chronology.csv": csv_bytes(COLUMNS, _rows(scene, str)),
        "policy.toml": "\n".join(map(scene.told, write_policy(scene.rules.policy).split("\n"))).encode(),
        "record.json": _seals(scene, stored),
    }


def _chronology(scene: Scene) -> Paper:
    note = "Every event, in the order in which it was recorded. What was undone or put right since is said beside it."
    table = grid(COLUMNS, list(_rows(scene, short_day)), lambda text: text)
    return Paper(stem="chronology", title="Chronology", markdown=f"{note}\n\n{table}\n", landscape=True)


def _rows(scene: Scene, day: Callable[[date], str]) -> Iterator[list[str]]:
    undone = _undone_by(scene)
    for each in scene.history:
        who = scene.file.names.get(each.person or "", NO_PERSON if scene.redacted else each.login)
        what = scene.told(in_words(scene.fit(each.event), scene.file.names))
        yield [str(each.version), day(each.event.on), day(each.recorded_on), who, what, _since(each, undone)]


def _undone_by(scene: Scene) -> dict[int, int]:
    gone = undone_versions(scene.history)
    reversals = [(each.version, each.event) for each in scene.history if isinstance(each.event, Undone)]
    return {n: version for version, event in reversals for n in range(event.first, event.last + 1) if n in gone}


def _since(each: Recorded, undone: dict[int, int]) -> str:
    if each.version in undone:
        return f"undone by event {undone[each.version]}"
    match each.event:
        case Undone(first=first, last=last):
            return f"undoes event {first}" if first == last else f"undoes events {first} to {last}"
        case Corrected():
            return "a correction"
    return "its texts were erased" if each.erased else ""


def _complaint(scene: Scene) -> Iterator[Block]:
    file, stages = scene.file, scene.complaint.stages
    yield from resident(file)
    yield Heading("Who handled and decided it")
    yield Table(
        ["Stage", "Handled by", "Decided by"],
        [[str(e.number), file.name(e.handler) or "nobody yet", file.name(e.decider) or ""] for e in stages],
    )
    yield from points(file)
    yield from (block for clock in file.clocks for block in stage_told(file, clock))
    yield from actions(file)
    proven = [each for each in file.complaint.actions if each.proof or each.file]
    if proven:
        yield Heading("Proof that promises were kept")
        yield Table(
            ["No.", "Done", "Proof", "File", "SHA-256 of the file"],
            [[str(e.number), _day(e.done_on), e.proof, e.file, e.sha256] for e in proven],
        )
    yield from blocks(file, but=contact)
    if file.complaint.shares:
        yield from _only(contact.blocks(file), "Shared")


def _day(day: date | None) -> str:
    return short_day(day) if day else ""


def _contact(scene: Scene) -> Iterator[Block]:
    shown = list(contact.blocks(scene.file))
    yield from shown or [Text("No conversation is on record.")]


def _only(shown: Iterator[Block], heading: str) -> Iterator[Block]:
    """The section of that heading."""
    here = False
    for block in shown:
        here = block.text == heading if isinstance(block, Heading) else here
        if here:
            yield block


def _dates(scene: Scene) -> Iterator[Block]:
    file, ref = scene.file, scene.complaint.ref
    for clock in file.clocks:
        yield from stage_told(file, clock)
    yield from told_day_by_day(ref, scene.complaint.received, scene.rules, every_reason(scene.complaint, scene.rules))


def _policy(scene: Scene) -> Iterator[Block]:
    policy = scene.rules.policy
    yield Facts([("Policy", policy.name), ("Version", policy.version), ("Every setting", "policy.toml")])
    yield Heading("What the Complaint Handling Code 2024 allows")
    rows = [
        [
            str(stage),
            f"{limits.acknowledge_days} (Code {limits.acknowledge_rule})",
            f"{limits.respond_days} (Code {limits.respond_rule})",
            f"{limits.extension_days} (Code {limits.extension_rule})",
        ]
        for stage, limits in CODE_LIMITS.items()
    ]
    yield Table(["Stage", "To acknowledge, working days", "To answer", "Longest extension"], rows)


def _absent(asked: tuple[Expected, ...]) -> str:
    here = [[each.what, f"yes: {each.held}"] for each in asked if each.held]
    gone = [[each.what, each.about or "nothing of it is on record"] for each in asked if not each.held]
    intro = "What the Ombudsman usually asks for. What this record does not hold is to be fetched from elsewhere."
    parts = [intro, "## Here", grid(("What", "In this pack"), here, str)]
    parts += ["## Absent", grid(("What", "Where it may be"), gone, str)] if gone else []
    return "\n\n".join(parts) + "\n"


def _seals(scene: Scene, stored: list[dict[str, Any]]) -> bytes:
    """The events with their hashes; the texts under a seal with their salt, where they are in the pack."""
    apart = {each.version for each in scene.history if scene.fit(each.event) != each.event}
    told = ("seq", "version", "kind", "happened_on", "recorded_on", "seal", "previous", "hash")
    events = []
    for row in stored:
        if scene.redacted:
            events.append({name: row[name] for name in told})
        else:
            texts = {"salt": None, "content": None} if row["version"] in apart else {}
            events.append({**row, **texts})
    data = {
        "ref": scene.complaint.ref,
        "head": stored[-1]["hash"],
        "how": f"{HOW} {REDACTED}" if scene.redacted else HOW,
        "events": events,
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


HOW = (
    "hash is the SHA-256 of an event's other columns (seq to previous), as JSON with sorted keys, without spaces, in "
    "UTF-8 and Unicode form C; previous is the hash of the event recorded before it, of whichever complaint. seal is "
    "the SHA-256 of the salt's bytes followed by the content; both are null where they were erased or left out."
)
REDACTED = "The other columns, the salts and the texts are in the pack that is not redacted."
