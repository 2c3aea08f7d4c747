"""What is held on somebody, set out to be read and decided on before anything is handed over."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from complaints_cli.commands.in_markdown import grid
from complaints_cli.commands.subjects.gathering import Found, Held
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.domain.plain import inline

DECIDE = "mixes people: decide"
STREAMS = {"exchange": "what was handed out", "staff": "the staff list", "landlord": "the settings"}
INTRO = (
    "Everything on record, also what was corrected or undone since. Texts that may tell of somebody else are marked: "
    "decide what of them is to be given. Your own people are not marked."
)


def markdown(found: Found, told: str, papers: Sequence[str]) -> str:
    """The page without its heading. `told` says by when it is to be answered, `papers` which files go with it."""
    return "\n\n".join(filter(None, _sections(found, told, papers))) + "\n"


def _sections(found: Found, told: str, papers: Sequence[str]) -> Iterator[str]:
    yield told
    yield INTRO
    yield "## Where it stands"
    yield grid(("Where", "As"), [[_called(ref), _roles(found, ref)] for ref in found.files], str)
    for ref, events in found.events.items():
        yield f"## {inline(ref)}: every event"
        yield grid(("Happened", "Recorded", "What", "Decide"), [_event(each) for each in events], str)
    shown: dict[str, list[Held]] = {}
    for each in found.held:
        if not each.to_consider:
            shown.setdefault(each.spot.stream, []).append(each)
    for ref, held in shown.items():
        yield f"## {inline(_called(ref))}: texts"
        yield grid(
            ("Happened", "Recorded", "What", "Text", "Decide"), [row for each in held for row in _rows(each)], str
        )
    if papers:
        yield "## Letters and files that are theirs"
        yield "As they went out and came in; they may tell of somebody else as well."
        yield "\n".join(f"- {inline(path)}" for path in papers)
    if found.parts:
        yield "## As one of your people"
        rows = [[part["stream"], str(part["recorded"]), str(part["named"])] for part in found.parts]
        yield grid(("Reference", "Events recorded", "Events that name them"), rows, str)
    yield from _besides(found)


def _besides(found: Found) -> Iterator[str]:
    apart = [each for each in found.held if each.to_consider]
    if apart:
        yield f"## To be considered, not included: {len(apart)}"
        yield grid(
            ("Reference", "Day", "What", "Why"),
            [[e.spot.stream, short_day(e.spot.on), _kind(e), e.to_consider] for e in apart],
            str,
        )
    if found.letters:
        yield f"## Letters to others that name them: {len(found.letters)}"
        yield grid(("Reference", "Event"), [[ref, str(version)] for ref, version in found.letters], str)
    if found.unread:
        yield f"{found.unread} letters went out as files that hold no text, and were not looked through."


def clock(received: date | None, month: date | None, due: date | None) -> str:
    """By when it is to be answered."""
    if received is None or month is None or due is None:
        return "It is to be answered within one month of the day on which the request came (UK GDPR, article 12)."
    moved = f", which is no working day: {long_day(due)}" if due != month else ""
    return f"The request came on {long_day(received)}. It is to be answered by {long_day(month)}{moved}."


def _roles(found: Found, ref: str) -> str:
    return "; ".join(sorted(found.files.get(ref, ())))


def _rows(held: Held) -> Iterator[Sequence[str]]:
    days = [short_day(held.spot.on), short_day(held.spot.recorded_on)]
    for name, text in held.texts.items():
        mark = DECIDE if name in held.mixes else ""
        yield [*days, f"{_kind(held)}, {name.replace('_', ' ')}", text, mark]


def _called(stream: str) -> str:
    return STREAMS.get(stream, stream)


def _event(event: Mapping[str, Any]) -> list[str]:
    undone = " (undone)" if event["undone"] else ""
    days = [short_day(event["on"]), short_day(event["recorded_on"])]
    return [*days, f"{event['what']}{undone}", DECIDE if event["mixes"] else ""]


def _kind(held: Held) -> str:
    return held.spot.kind.replace("-", " ")


def items(found: Found) -> list[dict[str, Any]]:
    """What was found, for programs."""
    return [
        {
            "ref": each.spot.stream,
            "as": each.standing,
            "event": each.spot.version,
            "what": each.spot.kind,
            "on": each.spot.on,
            "recorded_on": each.spot.recorded_on,
            "texts": dict(each.texts),
            "mixes": sorted(each.mixes),
            "to_consider": each.to_consider or None,
        }
        for each in found.held
    ]
