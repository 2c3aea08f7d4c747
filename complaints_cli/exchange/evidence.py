"""What the Ombudsman asks a landlord for about a complaint, and what of it this record holds (Code 4.1, 5.12)."""

from collections.abc import Callable, Iterator

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.terms import Evidence, LetterKind


@dataclass(frozen=True)
class Expected:
    """A paper that is asked for, and where in the pack it is; empty where the record does not hold it.

    `about` says where it is to be looked for.
    """

    what: str
    held: str
    about: str = ""


Where = Callable[[Complaint], str | None]
"""Where something is in the pack: "" for nowhere, None where it cannot be expected of the complaint."""


def expected(complaint: Complaint, left_out: frozenset[int] = frozenset()) -> tuple[Expected, ...]:
    """Everything that is asked for. `left_out` are the files of the complaint, by number, that are not in the pack."""
    kept = {
        kind: [n for n, file in enumerate(complaint.files, 1) if file.evidence is kind and n not in left_out]
        for kind in Evidence
    }
    about = OLDER if complaint.imported else ""
    return (
        *(Expected(what, held, about) for what, where in OWN.items() if (held := where(complaint)) is not None),
        *(Expected(what, _files(kept[kind]), about) for what, kind, about in FILES),
        *(Expected(what, "", about) for what, about in ELSEWHERE.items()),
    )


def _files(numbers: list[int]) -> str:
    return f"files {', '.join(map(str, numbers))}" if numbers else ""


def _letters(*kinds: LetterKind) -> Where:
    def found(complaint: Complaint) -> str:
        numbers = [str(each.number) for each in complaint.letters if each.letter in kinds]
        return f"letters {', '.join(numbers)}" if numbers else ""

    return found


OWN: dict[str, Where] = {
    "The complaint as it was made, and the day it came": lambda _: "the complaint",
    "The acknowledgements of each stage": _letters(LetterKind.ACKNOWLEDGEMENT_1, LetterKind.ACKNOWLEDGEMENT_2),
    "The responses of each stage": _letters(LetterKind.RESPONSE_1, LetterKind.QUICK_RESPONSE, LetterKind.RESPONSE_2),
    "The request for stage 2, and its reasons": lambda complaint: "the complaint" if complaint.stage(2) else None,
    "The log of calls, visits and correspondence": lambda complaint: "the contact log" if complaint.notes else "",
    "What was offered and done to put things right": lambda complaint: "the complaint" if complaint.actions else "",
    "What you know of disabilities, vulnerabilities and adjustments": lambda complaint: (
        "the complaint" if complaint.adjustments or complaint.disabilities or complaint.vulnerabilities else ""
    ),
    "The times that your policy sets, as they held": lambda _: "the policy",
}
"""What the record itself tells."""
OLDER = "nothing of it is on record; your files from before the complaint was brought over here"
"""Where the papers are of a complaint that had a life in an older register."""
FILES = (
    ("The repairs log of the home", Evidence.REPAIR_RECORD, "the repairs system"),
    ("Photographs", Evidence.PHOTO, "surveyors, contractors, the resident"),
    ("Inspection reports and surveys", Evidence.REPORT, "surveyors and contractors"),
    ("Recordings of calls, or transcripts of them", Evidence.CALL_RECORDING, "the telephone system"),
    ("Emails and letters with the resident and within the landlord", Evidence.CORRESPONDENCE, "mailboxes"),
    ("Statements of those who took part", Evidence.STATEMENT, "your people and contractors"),
    ("Policies and procedures in force at the time, as documents", Evidence.POLICY, "your website's earlier versions"),
    ("The tenancy agreement or lease", Evidence.CONTRACT, "the tenancy file"),
)
"""What is kept only where somebody attached it."""
ELSEWHERE = {
    "The rent or service charge account": "the housing system",
    "Reports of anti-social behaviour, and what was done about them": "the case of its own, where there is one",
    "Proof that money was paid": "the finance system; see the remedies for what is on record of it",
}
"""What this record never holds as papers of their own."""


def missing(found: tuple[Expected, ...]) -> Iterator[Expected]:
    """What is asked for and not there."""
    return (each for each in found if not each.held)
