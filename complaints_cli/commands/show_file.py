"""A complaint as a case file: where it stands and what is next first, the rest in the order it is needed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from complaints_cli.commands.due_words import days_away, far_off, governing, step
from complaints_cli.commands.show_seen import File
from complaints_cli.commands.shown import blocks
from complaints_cli.commands.shown.people import person_facts
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.deadlines import Clock
from complaints_cli.domain.due import Due
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.parts import Action, Finding, Point, promise_state
from complaints_cli.domain.stage import Notice, Stage
from complaints_cli.domain.terms import Responsible, State, Verdict
from complaints_cli.handling.consequences import in_words
from complaints_cli.result import Block, Cell, Facts, Heading, Table, Text, Tone, pounds

Pair = tuple[str, str | Cell | None]
OURS = {
    Responsible.YES: "We are responsible",
    Responsible.PART: "We are responsible in part",
    Responsible.NO: "We are not responsible",
}


def screen(file: File, events: Sequence[Mapping[str, Any]] | None) -> list[Block]:
    """The file as blocks; with its events at the end where they were asked for."""
    return [
        *_standing(file),
        *resident(file),
        *points(file),
        *(block for clock in file.clocks for block in stage_told(file, clock)),
        *actions(file),
        *blocks(file),
        *_papers(file.complaint),
        *_events(events),
    ]


def _standing(file: File) -> Iterator[Block]:
    complaint = file.complaint
    about = complaint.received.category or "no category"
    yield Heading(f"{complaint.ref}: {standing_words(complaint)} ({about})")
    due: list[Pair] = [("Next" if n == 0 else "Then", _next(file, item)) for n, item in enumerate(file.due)]
    nothing: list[Pair] = [("Next", "Nothing is due.")]
    yield Facts([*(due or nothing), ("Handler", file.name(complaint.handler) or "nobody yet")])
    if complaint.erased:
        yield Text("Its personal data has been erased; dates, codes and figures stay.", "warn")


def standing_words(complaint: Complaint) -> str:
    """Where a complaint stands, in a few words."""
    number = complaint.current.number
    match complaint.state:
        case State.OPEN:
            step = "response" if complaint.current.acknowledged_on else "acknowledgement"
            return f"open at stage {number}, awaiting its {step}"
        case State.ANSWERED if complaint.current.refusal:
            return "answered at stage 1; stage 2 was not accepted"
        case State.ANSWERED:
            return f"answered at stage {number}"
        case State.CLOSED if complaint.closed_on:
            return f"closed on {short_day(complaint.closed_on)}"
        case State.ENTERED_TWICE if complaint.set_aside_on:
            return f"set aside on {short_day(complaint.set_aside_on)}: entered twice, kept as {complaint.same_as}"
        case State.WITHDRAWN if complaint.withdrawn_on:
            return f"withdrawn on {short_day(complaint.withdrawn_on)}"
    return f"not accepted on {short_day(complaint.refusal.on)}" if complaint.refusal else complaint.state.value


def _next(file: File, item: Due) -> Cell:
    away, words_away = far_off(file.away(item.due_on), item.due_on, item.due_at, file.today, file.now)
    what = step(item.what, item.stage, item.item)
    at = f" at {item.due_at:%H:%M}" if item.due_at else ""
    provisional = "; provisional" if item.provisional else ""
    words = (
        f"{what}, by {short_day(item.due_on)}{at}: {words_away} ({governing(item.governed_by, item.rule)}{provisional})"
    )
    return Cell(words, "bad" if away < 0 else "warn" if away == 0 else "")


def resident(file: File) -> Iterator[Block]:
    """How it came, and of whom."""
    received = file.complaint.received
    taken = f", taken by {file.name(received.taken_by)}" if received.taken_by else ""
    about = ", ".join(filter(None, map(file.name, received.about)))
    yield Facts(
        [
            ("Received", f"{short_day(received.on)} by {_plain(received.via)}{taken}"),
            ("Resident", _who(received)),
            ("Address", received.address or None),
            ("Phone", received.phone or None),
            ("Email", received.email or None),
            ("Write by", _plain(received.contact_by) or None),
            *person_facts(file),
            ("About staff", about or None),
            ("Flags", ", ".join(map(_plain, received.flags)) or None),
            ("Happened", short_day(received.occurred) if received.occurred else None),
            ("Resident knew", short_day(received.known) if received.known else None),
            ("Policy", received.policy),
            ("Linked with", ", ".join(file.complaint.links) or None),
        ]
    )


def _who(received: Received) -> str:
    name = "anonymous" if received.anonymous else received.name or "name not recorded"
    if received.group:
        name = f"a group of {received.group}; contact: {name}"
    return f"{name} ({_plain(received.home)})" if received.home else name


def points(file: File) -> Iterator[Block]:
    """What it is about, and what was found on each point."""
    complaint = file.complaint
    if complaint.received.summary and [point.text for point in complaint.points] != [complaint.received.summary]:
        yield Heading("In their words")
        yield Text(complaint.received.summary)
    yield Heading("Points")
    yield Facts(
        [
            ("" if n else str(point.number), line)
            for point in complaint.points
            for n, line in enumerate(_point(complaint, point))
        ]
    )


def _point(complaint: Complaint, point: Point) -> Iterator[str]:
    yield point.text
    whose = f": {point.whose}" if point.whose else ""
    ours = OURS[point.responsible] + whose if point.responsible else "Not settled whether we are responsible"
    yield f"{ours}{'; not accepted' if point.refused else ''}"
    if point.service:
        yield f"For {point.service}"
    for stage in complaint.stages:
        if finding := complaint.finding(stage.number, point.number):
            yield from _finding(finding)


def _finding(finding: Finding) -> Iterator[str]:
    unchanged = ", as at stage 1" if finding.unchanged else ""
    yield f"Stage {finding.stage}, {short_day(finding.on)}: {_plain(finding.decision)}{unchanged}"
    told = (finding.reasons, finding.policy, finding.evidence, finding.impact)
    yield from (
        f"{name}: {text}" for name, text in zip(("Reasons", "Policy", "Evidence", "Impact"), told, strict=True) if text
    )


def stage_told(file: File, clock: Clock) -> Iterator[Block]:
    """A stage: what was due, what was done and whether in time, what was decided and by whom."""
    stage, ended, today, kept = clock.stage, clock.stopped_on, file.today, file.complaint.same_as
    yield Heading(f"Stage {stage.number}, since {short_day(stage.opened_on)}")
    yield Facts(
        [
            ("Outcome sought", stage.outcome or ("they did not say" if stage.none_given else "not known yet")),
            ("Definition", stage.definition or None),
            (
                "Acknowledgement",
                _kept(stage.acknowledged_on, clock.acknowledge.due_on, clock.acknowledged(today), ended, kept)
                if stage.acknowledged_on or not stage.responded_on
                else Cell(f"no day of it is on record; it was due {short_day(clock.acknowledge.due_on)}", "bad"),
            ),
            *((_told(notice), _notice(notice)) for notice in stage.notices),
            ("Response", _kept(stage.responded_on, clock.code_date, clock.responded(today), ended, kept)),
            ("", _beside(clock)),
            ("Remedy", f"none: {stage.remedy_ruled_out}" if stage.remedy_ruled_out else None),
            ("Decision", _decided(file, stage) if stage.responded_on else None),
            ("Why they decided", stage.override or None),
            ("Not accepted", _refusal(clock)),
        ]
    )


def _decided(file: File, stage: Stage) -> str:
    """What was decided and by whom: an older register may say neither."""
    what, who = _plain(stage.decision), file.name(stage.decider)
    if what and who:
        return f"{what}, by {who}"
    if what:
        return f"{what}; who decided is not on record"
    return f"by {who}; what was decided is not on record" if who else "what was decided, and by whom, is not on record"


def _kept(
    done: date | None, due: date, verdict: tuple[Verdict, int | None], ended: date | None, same_as: str | None
) -> Cell:
    """Whether it was done in time; of an entry that was set aside, `same_as` says where that is told."""
    state, _ = verdict
    if same_as is not None:
        return Cell(f"judged on {same_as}")
    if done is None and ended is not None and state is Verdict.PENDING:
        return Cell("no longer due")
    tones: dict[Verdict, Tone] = {Verdict.MISSED: "bad", Verdict.MET: "good", Verdict.MET_WITH_EXTENSION: "good"}
    when = f"{short_day(done)}, due {short_day(due)}" if done else f"due {short_day(due)}, not sent yet"
    return Cell(f"{when}: {in_words(*verdict)}", tones.get(state, ""))


def _beside(clock: Clock) -> str | None:
    """The other dates of the response, where they say something new."""
    stricter = clock.policy_date is not None and clock.policy_date < clock.code_date
    told = [
        ("before it was extended", clock.unextended.due_on if clock.extension else None),
        ("by your policy", clock.policy_date if stricter else None),
        ("promised", clock.promised_on),
    ]
    said = [f"{words} {short_day(day)}" for words, day in told if day is not None and day != clock.code_date]
    if clock.working_days_taken is not None:
        said.append(f"{clock.working_days_taken} working days from day zero")
    return "; ".join(said) or None


def _told(notice: Notice) -> str:
    return "Extended" if notice.is_extension else "Told it is late"


def _notice(notice: Notice) -> str:
    every = f"; an update every {notice.update_every} working days" if notice.update_every else ""
    return f"{short_day(notice.on)}, to {short_day(notice.to)}: {notice.reason}{every}"


def _refusal(clock: Clock) -> str | None:
    refusal = clock.stage.refusal
    return f"{short_day(refusal.on)}, {_plain(refusal.ground)}: {refusal.reasons}" if refusal else None


def actions(file: File) -> Iterator[Block]:
    """What was offered and promised, and what became of it."""
    if file.complaint.actions:
        yield Heading("What was offered and promised")
        yield Table(
            ["", "What", "By", "State", "Owner"],
            [
                [str(a.number), _offer(a), _by(a), _action_state(file, a), _owners(file, a)]
                for a in file.complaint.actions
            ],
        )


def _offer(action: Action) -> str:
    amount = "" if action.amount is None else f" (£{pounds(action.amount)})"
    return f"{_plain(action.remedy)}: {action.what}{amount}"


def _by(action: Action) -> str:
    moved = f", first {short_day(action.first_due)}" if action.moves and action.first_due else ""
    at = f", {action.appointment}" if action.appointment else ""
    return f"{short_day(action.due)}{at}{moved}" if action.due else ""


def _owners(file: File, action: Action) -> str:
    return ", ".join(filter(None, map(file.name, (action.owner, *action.others))))


def _action_state(file: File, action: Action) -> Cell:
    state = promise_state(action.due, action.done_on, file.today, action.ended)
    if action.done_on is not None:
        return Cell(f"{state} {short_day(action.done_on)}", "good")
    if action.due is None or action.ended is not None:
        return Cell(state)
    return Cell(days_away(file.away(action.due)), "bad" if state == "overdue" else "")


def _papers(complaint: Complaint) -> Iterator[Block]:
    if complaint.letters:
        yield Heading("Letters")
        rows = [[str(e.number), short_day(e.on), _plain(e.letter), f"by {_plain(e.sent)}"] for e in complaint.letters]
        yield Table(["", "Sent", "Letter", "How"], rows)
    if complaint.files:
        yield Heading("Files")
        rows = [[short_day(f.on), f.name, _plain(f.evidence), f.sha256] for f in complaint.files]
        yield Table(["Kept", "Name", "What", "SHA-256"], rows)


def _events(events: Sequence[Mapping[str, Any]] | None) -> Iterator[Block]:
    if events is not None:
        yield Heading("What happened")
        yield Table(["Happened", "Recorded", "Who", "What"], [_event(each) for each in events])


def _event(event: Mapping[str, Any]) -> list[str | Cell]:
    words = f"{event['what']} (undone)" if event["undone"] else event["what"]
    return [short_day(event["on"]), short_day(event["recorded_on"]), event["who"], words]


def _plain(word: str | None) -> str:
    return word.replace("-", " ") if word else ""
