"""Somebody outside is told what they need to answer, and nothing of the resident's own (Code 5.4, UK GDPR)."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.plain import lines, listed
from complaints_cli.domain.sharing import Share
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.letterhead import POSTCODE
from complaints_cli.letters.part import Gap
from complaints_cli.ombudsman_code.provision import Objection
from complaints_cli.pages.outline import bare

LAW = "UK GDPR"
SHARE = "share REF --with NAME --what TEXT"
LONG_ENOUGH = 6
"""How many letters and digits a detail must have to be looked for: a flat's number alone is everywhere."""


def share(matter: Matter) -> Share | None:
    """The share of the number that was asked for, counted from 1 in the order of the record; else the last."""
    number, shares = matter.setting.asked.number, matter.complaint.shares
    if number is None:
        return shares[-1] if shares else None
    return shares[number - 1] if number <= len(shares) else None


def not_shared(matter: Matter) -> Objection | None:
    """Somebody is written to about what was shared with them: without that nobody is outside."""
    found, count = share(matter), len(matter.complaint.shares)
    if found is None:
        return Objection(f"There is no such share: the record has {count or 'none'}.", SHARE)
    if ERASED in (found.with_whom, found.what):
        return Objection("What was shared was erased: share it again first.", SHARE)
    return None


def exposing(text: str, matter: Matter) -> Gap | None:
    """What of the resident's own stands in a text that is for somebody outside."""
    squeezed = _squeezed(text)
    found = [what for what, detail in _own(matter.complaint) if _squeezed(detail) in squeezed]
    if not found:
        return None
    message = (
        f"It tells somebody outside {listed(dict.fromkeys(found))}. Take it out: they get what they need to "
        "answer, and nothing else."
    )
    return Gap("privacy", LAW, message)


def _own(complaint: Complaint) -> Iterator[tuple[str, str]]:
    """The resident's contact details, and what they told of their health and needs."""
    received = complaint.received
    yield from _long(("the resident's phone number", received.phone), ("the resident's email", received.email))
    homes = [line for line in lines(received.address) if any(c.isdigit() for c in line)]
    yield from _long(*(("the resident's address", line) for line in [*homes, *POSTCODE.findall(received.address)]))
    needs = [
        *(each.text for each in complaint.disabilities),
        *(each.text for each in complaint.vulnerabilities),
        *(each.text for each in complaint.adjustments),
    ]
    yield from _long(*(("what the resident told of their health or needs", text) for text in needs))


def _long(*details: tuple[str, str]) -> Iterator[tuple[str, str]]:
    return (each for each in details if each[1] != ERASED and len(_squeezed(each[1])) >= LONG_ENOUGH)


def _squeezed(text: str) -> str:
    return bare(text).replace(" ", "")
