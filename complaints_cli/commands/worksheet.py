"""The worksheet of a complaint: one form for points, findings, remedies and learning, and what it asks to be recorded.

Only what differs from the record becomes an event, so the form can be saved again and again.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from complaints_cli.commands import params
from complaints_cli.commands.forms import Section
from complaints_cli.commands.kinds import DAY, MONEY, TEXT, Kind
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.learning import Cause
from complaints_cli.domain.parts import Point
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import Decision, RemedyKind, Responsible
from complaints_cli.errors import ComplaintsError, Misuse, Problem, Refused
from complaints_cli.handling import deciding, receiving
from complaints_cli.handling.deciding import Found, Lesson, Remedy
from complaints_cli.handling.judging import Bench
from complaints_cli.handling.stages import applied

OPEN_MIND: tuple[str, ...] = ("Would you decide the same if somebody else had told you this?",)
"""Said once, before the first decision (Code 5.8)."""
POINT = ("responsible", "whose", "decision", "unchanged", "reasons", "policy", "evidence", "impact")
REMEDY = ("what", "kind", "point", "due", "owner", "amount", "head")
LEARNING = ("change", "heard", "wrong", "cause", "because", "owner", "due")
ALONE = ("new_point", "no_remedy", "no_learning")
_NAME = re.compile(r"(?:(point|remedy) ([1-9]\d{0,2})|(learning)): (\w+)")

Entries = Mapping[str, str]
Step = Callable[[Complaint], tuple[Event, ...]]


@dataclass(frozen=True)
class Sheet:
    """What stands on a worksheet, by heading, and what is needed to read it."""

    entries: Entries
    today: date
    person: Callable[[str | None], str | None]

    def text(self, name: str) -> str:
        """What stands under a heading. Raises Misuse naming it for what is no text."""
        return str(self.read(name, TEXT) or "")

    def read(self, name: str, kind: Kind) -> object | None:
        """What stands under a heading as a value; None when nothing does. Raises Misuse naming the heading."""
        typed = self.entries.get(name, "")
        try:
            return kind.read(typed, self.today) if typed else None
        except Misuse as error:
            raise Misuse(error.problems[0].code, f"{name}: {error.problems[0].message}") from None

    def day(self, name: str) -> date | None:
        """A date under a heading."""
        found = self.read(name, DAY)
        return found if isinstance(found, date) else None

    def number(self, name: str, kind: Kind) -> int | None:
        """A number under a heading; of money, pence."""
        found = self.read(name, kind)
        return found if isinstance(found, int) else None


def sections(complaint: Complaint, policy: Policy) -> Iterator[Section]:
    """The blank worksheet of a complaint, with what is on record filled in, and what the policy rests on at hand."""
    stage, reminder = complaint.current.number, OPEN_MIND
    rests_on = (*policy.wording.documents, *policy.wording.laws)
    for point in complaint.open_points:
        finding = complaint.finding(stage, point.number)
        before = complaint.finding(1, point.number) if stage == 2 else None
        notes = [f"Point {point.number}: {point.text}", f"responsible: {params.RESPONSIBLE.expects}"]
        yield Section(f"point {point.number}: responsible", point.responsible or "", tuple(notes))
        yield Section(f"point {point.number}: whose", point.whose)
        yield Section(
            f"point {point.number}: decision",
            finding.decision if finding else "",
            (params.DECISION.expects, *reminder),
        )
        reminder = ()
        if before is not None:
            yield Section(f"point {point.number}: unchanged", "", (f"yes: as at stage 1, {before.decision}",))
        for name in ("reasons", "policy", "evidence", "impact"):
            known = rests_on if name == "policy" else ()
            yield Section(f"point {point.number}: {name}", getattr(finding, name) if finding else "", known)
    yield Section("new_point", "", ("A further matter that belongs to this complaint.",))
    given = tuple(f"On record, {action.number}: {action.what}" for action in complaint.actions)
    for number in (len(complaint.actions) + 1, len(complaint.actions) + 2):
        for name in REMEDY:
            yield Section(f"remedy {number}: {name}", "", given if name == "what" else _hint(name))
        given = ()
    yield Section("no_remedy", complaint.current.remedy_ruled_out, ("Or why nothing is offered.",))
    noted = tuple(f"On record: {learning.change}" for learning in complaint.learning if learning.stage == stage)
    for name in LEARNING:
        yield Section(f"learning: {name}", "", noted if name == "change" else _hint(name))
    yield Section("no_learning", "", ("Or why nothing changes.",))


def _hint(name: str) -> tuple[str, ...]:
    expected = {"kind": params.REMEDY.expects, "cause": params.CAUSE.expects}
    return (expected[name],) if name in expected else ()


def entries(found: Sequence[tuple[str, str]]) -> Entries:
    """What stands under each heading. Raises Misuse for a heading that the worksheet does not have."""
    kept: dict[str, str] = {}
    for name, text in found:
        match = _NAME.fullmatch(name)
        fields = {"point": POINT, "remedy": REMEDY, None: LEARNING}
        if name not in ALONE and (match is None or match[4] not in fields[match[1]]):
            raise Misuse("form", f"{name!r} is no heading of a worksheet.")
        if text.strip():
            kept[name] = text.strip()
    return kept


def events(sheet: Sheet, complaint: Complaint, bench: Bench, on: date) -> tuple[Event, ...]:
    """All that the worksheet asks to be recorded, judged in order.

    Raises Refused, or Misuse, with everything that stands against it.
    """
    made: list[Event] = []
    problems: list[Problem] = []
    failure: type[ComplaintsError] | None = None
    for step in _steps(sheet, complaint, bench, on):
        try:
            more = step(complaint)
        except ComplaintsError as error:
            failure = failure or type(error)
            problems += error.problems
            continue
        made += more
        complaint = applied(complaint, more)
    if failure is Refused:
        raise Refused(problems)
    if failure is not None:
        told = failure(problems[0].code, problems[0].message, problems[0].provision)
        told.problems = tuple(problems)
        raise told
    return tuple(made)


def _steps(sheet: Sheet, complaint: Complaint, bench: Bench, on: date) -> Iterator[Step]:
    for number in _numbers(sheet, "point"):
        yield partial(_settled, sheet, number, bench, on)
    if sheet.text("new_point") not in ("", *(point.text for point in complaint.points)):
        yield lambda c: _added(sheet, c, bench, on)
    for number in _numbers(sheet, "point"):
        yield partial(_found, sheet, number, bench, on)
    yield lambda c: _offered(sheet, c, bench, on)
    if sheet.text("no_remedy") not in ("", complaint.current.remedy_ruled_out):
        yield lambda c: deciding.offer_nothing(c, sheet.text("no_remedy"), bench, on)
    yield lambda c: _learned(sheet, c, bench, on)


def _numbers(sheet: Sheet, what: str) -> list[int]:
    """The points, or the remedies, that the worksheet has something on."""
    found = (_NAME.fullmatch(name) for name in sheet.entries)
    return sorted({int(match[2]) for match in found if match and match[1] == what})


def _point(complaint: Complaint, number: int) -> Point:
    """The point of that number. Raises NotFound."""
    receiving.known_points(complaint, [number])
    return complaint.points[number - 1]


def _added(sheet: Sheet, complaint: Complaint, bench: Bench, on: date) -> tuple[Event, ...]:
    return receiving.add_point(complaint, sheet.text("new_point"), bench, on=on)


def _settled(sheet: Sheet, number: int, bench: Bench, on: date, complaint: Complaint) -> tuple[Event, ...]:
    point = _point(complaint, number)
    name = f"point {point.number}"
    answer = sheet.read(f"{name}: responsible", params.RESPONSIBLE)
    whose = sheet.text(f"{name}: whose")
    if not isinstance(answer, Responsible) or (answer, whose) == (point.responsible, point.whose):
        return ()
    return receiving.set_point(complaint, point.number, answer, whose, bench, on)


def _found(sheet: Sheet, number: int, bench: Bench, on: date, complaint: Complaint) -> tuple[Event, ...]:
    point = _point(complaint, number)
    name, before = f"point {point.number}", complaint.finding(complaint.current.number, point.number)
    decision = sheet.read(f"{name}: decision", params.DECISION)
    found = Found(
        point=point.number,
        decision=decision if isinstance(decision, Decision) else None,
        unchanged=sheet.text(f"{name}: unchanged").lower() in ("yes", "y", "true"),
        reasons=sheet.text(f"{name}: reasons"),
        policy=sheet.text(f"{name}: policy"),
        evidence=sheet.text(f"{name}: evidence"),
        impact=sheet.text(f"{name}: impact"),
    )
    empty = found == Found(point=point.number)
    if empty or (before and all(getattr(before, k) == getattr(found, k) for k in (*POINT[2:3], *POINT[4:]))):
        return ()
    if not found.unchanged and not (found.decision and found.reasons):
        lacking = "reasons" if found.decision else "decision"
        raise Misuse("missing-option", f"{name}: {lacking} is empty; a decision and its reasons go together.")
    return deciding.find(complaint, found, bench, on)


def _offered(sheet: Sheet, complaint: Complaint, bench: Bench, on: date) -> tuple[Event, ...]:
    remedies = {number: _remedy(sheet, f"remedy {number}") for number in _numbers(sheet, "remedy")}
    new = [remedy for number, remedy in remedies.items() if not _on_record(complaint, number, remedy)]
    return deciding.offer(complaint, new, bench, on) if new else ()


def _on_record(complaint: Complaint, number: int, remedy: Remedy) -> bool:
    """Whether a remedy of that number is on record just so. Raises Misuse where another is: a promise is not edited."""
    action = complaint.action(number)
    if action is None:
        return False
    kept = (action.what, action.remedy, action.point, action.first_due, action.owner, action.amount, action.head)
    if kept != (remedy.what, remedy.remedy, remedy.point, remedy.due, remedy.owner, remedy.amount, remedy.head):
        message = (
            f"Remedy {number} is on record already, and says something else. A new one is remedy "
            f"{len(complaint.actions) + 1}; another date for a promise: complaints action move REF."
        )
        raise Misuse("remedy-on-record", message)
    return True


def _remedy(sheet: Sheet, name: str) -> Remedy:
    if not sheet.text(f"{name}: what"):
        raise Misuse("missing-option", f"{name}: what is empty. Say what is offered.")
    kind = sheet.read(f"{name}: kind", params.REMEDY)
    amount = sheet.number(f"{name}: amount", MONEY)
    usual = RemedyKind.MONEY if amount else RemedyKind.ACTION
    return Remedy(
        what=sheet.text(f"{name}: what"),
        remedy=kind if isinstance(kind, RemedyKind) else usual,
        point=sheet.number(f"{name}: point", params.COUNT),
        due=sheet.day(f"{name}: due"),
        owner=sheet.person(sheet.text(f"{name}: owner") or None),
        amount=amount,
        head=sheet.text(f"{name}: head"),
    )


def _learned(sheet: Sheet, complaint: Complaint, bench: Bench, on: date) -> tuple[Event, ...]:
    lesson, stage = _lesson(sheet), complaint.current.number
    asked = [getattr(lesson, name) for name in LEARNING]
    kept = [[getattr(each, name) for name in LEARNING] for each in complaint.learning if each.stage == stage]
    if not lesson.change or asked in kept:
        return ()
    return deciding.learn(complaint, lesson, bench, on)


def _lesson(sheet: Sheet) -> Lesson:
    none, cause = sheet.text("no_learning"), sheet.read("learning: cause", params.CAUSE)
    return Lesson(
        change=none or sheet.text("learning: change"),
        none=bool(none),
        heard=sheet.text("learning: heard"),
        wrong=sheet.text("learning: wrong"),
        cause=cause if isinstance(cause, Cause) else None,
        because=sheet.text("learning: because"),
        owner=sheet.person(sheet.text("learning: owner") or None),
        due=sheet.day("learning: due"),
    )
