"""What a response in a tale is made of: what was found on each point, what puts it right, and what is learned."""

from datetime import date

from complaints_cli.domain.learning import Cause
from complaints_cli.domain.terms import Decision, RemedyKind
from complaints_cli.handling.deciding import Found, Lesson, Remedy

day = date.fromisoformat


def upheld(reasons: str, *, point: int = 1, impact: str = "", evidence: str = "", policy: str = "") -> Found:
    """A point was upheld."""
    return Found(
        point=point, decision=Decision.UPHELD, reasons=reasons, impact=impact, evidence=evidence, policy=policy
    )


def partly(reasons: str, *, evidence: str = "") -> Found:
    """Point 1 was partly upheld."""
    return Found(point=1, decision=Decision.PARTLY_UPHELD, reasons=reasons, evidence=evidence)


def not_upheld(reasons: str, *, point: int = 1) -> Found:
    """A point was not upheld."""
    return Found(point=point, decision=Decision.NOT_UPHELD, reasons=reasons)


def as_before(reasons: str) -> Found:
    """Stage 2 finds on point 1 what stage 1 found."""
    return Found(point=1, unchanged=True, reasons=reasons)


def remedy(kind: RemedyKind, what: str, *, due: str = "", owner: str | None = None, point: int | None = None) -> Remedy:
    """Something that puts things right; with a day (ISO) it is a promise."""
    return Remedy(remedy=kind, what=what, due=day(due) if due else None, owner=owner, point=point)


def apology(what: str) -> Remedy:
    """We say sorry, and for what."""
    return Remedy(remedy=RemedyKind.APOLOGY, what=what)


def action(what: str, due: str, owner: str | None = None) -> Remedy:
    """Something is done, by a day (ISO)."""
    return remedy(RemedyKind.ACTION, what, due=due, owner=owner)


def money(pounds: int, head: str, due: str, what: str = "") -> Remedy:
    """Money is paid, in whole pounds, by a day (ISO)."""
    words = what or f"A payment for {head}."
    return Remedy(remedy=RemedyKind.MONEY, what=words, amount=pounds * 100, head=head, due=day(due), agreed=True)


def lesson(
    change: str,
    *,
    heard: str = "",
    wrong: str = "",
    cause: Cause | None = None,
    because: str = "",
    owner: str | None = None,
    due: str = "",
) -> Lesson:
    """What changes because of a complaint."""
    by = day(due) if due else None
    return Lesson(change=change, heard=heard, wrong=wrong, cause=cause, because=because, owner=owner, due=by)


def nothing_new(why: str) -> Lesson:
    """A complaint teaches nothing beyond itself."""
    return Lesson(change=why, none=True)
