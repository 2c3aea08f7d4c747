"""What stands between a self-assessment and its approval: answers missing, unsupported, or against the record."""

from collections.abc import Iterable, Iterator, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.landlord_terms import Comply
from complaints_cli.reports.assessment.answers import Answer
from complaints_cli.reports.assessment.form import Form
from complaints_cli.reports.assessment.shown import Failing
from complaints_cli.reports.measuring.period import plain_day, running


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """What the record shows against a yes. `explained` says why the answer stands; until then it is ""."""

    number: str
    words: str
    failed: Iterable[Failing]
    explained: str = ""

    @property
    def sentence(self) -> str:
        """What a reader is told."""
        return f"{self.number} is answered yes. {self.words}"


def contradictions(form: Form) -> list[Contradiction]:
    """Every one, explained or not. What an explanation did not know of stands apart, to be looked at."""
    return [found for answer in form.answers if answer.comply is Comply.YES for found in _against(form, answer)]


def unexplained(form: Form) -> list[Contradiction]:
    """Those that nobody has explained."""
    return [each for each in contradictions(form) if not each.explained]


def to_settle(form: Form) -> list[str]:
    """Everything else to see to before the form is approved."""
    rows = form.answers
    lists = (
        ("Not answered yet", [a for a in rows if a.comply is None]),
        ("No without an action and a day", [a for a in rows if a.is_bare]),
        ("Not applicable: the Code binds every landlord, so say why", [a for a in rows if _without_a_why(a)]),
        ("Yes without evidence, yours or the record's", [a for a in rows if _unsupported(form, a)]),
        ("No, and the record shows nothing that was not kept: say what is missing", _too_hard(form)),
        *_carried(form),
        ("Promised, and its day has passed", [a for a in rows if _overdue(form, a)]),
        (f"Promised for {form.year.period.before.label}, and still open", _left_from_before(form)),
    )
    return [f"{title}: {numbers(found)}." for title, found in lists if found]


def numbers(rows: Sequence[Answer]) -> str:
    """The numbers of the rows: "6.2, 6.3"."""
    return ", ".join(row.provision.number for row in rows)


def _against(form: Form, answer: Answer) -> Iterator[Contradiction]:
    number = answer.provision.number
    is_explained = any(each == number for each, _ in form.explained)
    for shown in form.shown[number]:
        if not is_explained and shown.failed:
            yield Contradiction(number=number, words=shown.not_kept, failed=shown.failed)
            continue
        by_reason: dict[str, list[Failing]] = {}
        for failing in shown.failed:
            by_reason.setdefault(form.explained.get((number, failing.key), ""), []).append(failing)
        for because, failed in by_reason.items():
            yield Contradiction(number=number, words=shown.against(failed), failed=failed, explained=because)


def _without_a_why(answer: Answer) -> bool:
    return answer.comply is Comply.NOT_APPLICABLE and not answer.commentary


def _unsupported(form: Form, answer: Answer) -> bool:
    shown = any(each.supports for each in form.shown[answer.provision.number])
    return answer.comply is Comply.YES and not answer.evidence and not shown


def _too_hard(form: Form) -> list[Answer]:
    """Rows answered no that have figures, none of which shows a failing, and nothing in the officer's own words."""
    return [
        answer
        for answer in form.answers
        if answer.is_short
        and not answer.commentary
        and any(each.supports for each in form.shown[answer.provision.number])
        and not any(each.failed for each in form.shown[answer.provision.number])
    ]


def _carried(form: Form) -> Iterator[tuple[str, list[Answer]]]:
    found: dict[str, list[Answer]] = {}
    for answer in form.answers:
        if answer.to_confirm and answer.carried_from:
            found.setdefault(running(answer.carried_from, form.landlord.year_ends).label, []).append(answer)
    for year, rows in found.items():
        yield f"Carried from {year}: confirm what still holds", rows


def _overdue(form: Form, answer: Answer) -> bool:
    return answer.is_short and answer.done_on is None and answer.due is not None and answer.due < form.year.today


def _left_from_before(form: Form) -> list[Answer]:
    """Rows whose promise of the year before is not done, and that do not say by now that all is well."""
    return [
        answer
        for answer in form.answers
        if (before := form.before[answer.provision.number]).is_short
        and before.action
        and before.done_on is None
        and answer.comply is None
    ]


def promised(form: Form, answer: Answer) -> str:
    """How far an action has come: "done on 3 May 2026", "overdue since 30 April 2026", "by 30 June 2026"; or ""."""
    if answer.done_on:
        return f"done on {plain_day(answer.done_on)}"
    if answer.due is None:
        return ""
    return f"overdue since {plain_day(answer.due)}" if _overdue(form, answer) else f"by {plain_day(answer.due)}"
