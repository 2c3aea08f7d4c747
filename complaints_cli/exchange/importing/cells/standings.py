"""Which stage a row is of, where it stands and what sort of thing it is: three kinds of column that mix their words."""

import re

from complaints_cli.exchange.importing.cells.decisions import decision
from complaints_cli.exchange.importing.cells.read import (
    BLANK,
    NOTHING_YET,
    Read,
    as_text,
    doubtful,
    is_an_error,
    kept_as_words,
    listed,
    meanings,
    plain,
)
from complaints_cli.exchange.importing.cells.said import Said, Standing
from complaints_cli.exchange.importing.line import Sort
from complaints_cli.exchange.importing.sheets import Cell

TWO_STAGES = "The Code has two stages: write 1 or 2, or skip where it is no complaint."
NO_STANDING = "It does not say whether this is open, closed, withdrawn or refused."
NO_SORT = "It does not say whether this is a complaint."
SORTS = "Write complaint, service request or compliment, or skip."
_SORT_OF = meanings(
    {
        Sort.COMPLAINT: (
            "complaint, formal complaint, c, comp, formal, complaints, new complaint, complaint via mp, mp complaint, "
            "councillor complaint"
        ),
        Sort.REQUEST: (
            "service request, sr, request, request for service, service-request, service requests, s/r, "
            "service request - repair, not a complaint - service request, service request only"
        ),
        Sort.COMPLIMENT: "compliment, thank you, thanks, praise, positive feedback, compliments, thankyou",
    }
)
_STAGE_OF = meanings(
    {
        1: "1, s1, stage 1, stage1, stage one, one, 1st, first, st1, stage i, i, stg 1, 1st stage, first stage",
        2: (
            "2, s2, stage 2, stage2, stage two, two, 2nd, second, st2, stage ii, ii, stg 2, 2nd stage, second stage, "
            "final, review, appeal, final stage, final review, stage 2 review"
        ),
    }
)
_STAGE_FIRST = re.compile(r"(?:stage|stg|st|s)?[\s.-]*(?P<stage>[12]|one|two)\b\s*(?P<rest>\D*)", re.DOTALL)
_OPEN = listed(
    "open, live, active, ongoing, on going, on-going, in progress, pending, new, current, under investigation, "
    "investigating, awaiting response, awaiting, acknowledged, received, logged, with officer, outstanding, o, "
    "overdue, late, extended, on hold, open - stage 1, open - stage 2"
)
_REOPENED = listed("reopened, re-opened, re opened")
_AT_STAGE_2 = re.compile(r"(?:open[ -]+)?(?:escalated|(?:now |at |moved to )*(?:stage|stg|s) ?(?:2|two|ii))\b")
_UNDER_WAY = (
    "open",
    "stage",
    "at stage",
    "ombudsman",
    "with the ombudsman",
    "with ombudsman",
    "awaiting",
    "waiting",
    "under investigation",
    "investigat",
    "ongoing",
    "in progress",
    "pending",
    "being ",
    "draft",
)
"""What the status of an open complaint begins with."""
_CLOSED = listed("closed, complete, completed, resolved, finished, done, c, responded, answered, cl")


def stage(cell: Cell) -> Read:
    """The stage a cell names, 1 or 2 (`Said`), or the sort of thing that it says the row is instead."""
    text = as_text(cell)
    typed = plain(text)
    if number := _STAGE_OF.get(typed):
        return Read(Said(stage=number))
    if not typed or typed in NOTHING_YET:
        return BLANK
    if sort := _SORT_OF.get(typed) if typed != "c" else None:
        return Read(Said(sort=sort))
    if typed in _OPEN or typed in _CLOSED:
        return status(cell)
    if found := _STAGE_FIRST.fullmatch(typed):
        return Read(Said(stage=1 if found["stage"] in ("1", "one") else 2), found["rest"].strip(" -–:,()") and text)
    return doubtful(TWO_STAGES)


def sort_of_row(cell: Cell) -> Read:
    """Whether a row is a complaint, a service request or a compliment (`Said`); an enquiry may be any of them."""
    text = as_text(cell)
    typed = plain(text)
    if sort := _SORT_OF.get(typed):
        return Read(Said(sort=sort))
    if not typed or typed in NOTHING_YET:
        return BLANK
    if number := _STAGE_OF.get(typed):
        return Read(Said(sort=Sort.COMPLAINT, stage=number))
    if found := re.fullmatch(r"(?:formal )?(?:complaint )?[\s(-]*(?:stage|s)\s*([12])\)?(?: complaint)?", typed):
        return Read(Said(sort=Sort.COMPLAINT, stage=int(found[1])))
    if typed.startswith(("informal", "stage 0")):
        return doubtful(TWO_STAGES)
    return doubtful(f"{NO_SORT} {SORTS}")


def status(cell: Cell) -> Read:
    """Where the row says it stands (`Said`): open, closed, withdrawn, refused, or what was decided."""
    text = as_text(cell)
    typed = plain(text)
    if typed in _OPEN:
        return Read(Said(standing=Standing.OPEN))
    if typed in _CLOSED:
        return Read(Said(standing=Standing.CLOSED))
    if not typed or typed in NOTHING_YET:
        return BLANK
    if is_an_error(text):
        return kept_as_words(text, "The spreadsheet shows an error here.")
    if (sort := _SORT_OF.get(typed)) and sort is not Sort.COMPLAINT:
        return Read(Said(sort=sort))
    if typed.startswith("closed"):
        return _closed(typed, text)
    if typed in _REOPENED:
        return Read(Said(standing=Standing.OPEN), text, "It was reopened, and no day of that is known.", holds=False)
    if _AT_STAGE_2.match(typed):
        return Read(Said(stage=2), text)
    if typed.startswith(_UNDER_WAY):
        return Read(None, text)
    read = decision(cell)
    return read if read.value else kept_as_words(text, NO_STANDING)


def _closed(typed: str, text: str) -> Read:
    """Such as "Closed - upheld", which says both; what else stands behind is kept."""
    said = decision(typed.removeprefix("closed").strip(" -–:,()")).value
    if not isinstance(said, Said):
        return Read(Said(standing=Standing.CLOSED), text)
    return Read(said._replace(standing=said.standing or Standing.CLOSED))


def is_a_sort(cell: Cell) -> bool:
    """Whether a cell is one of the words for what a row is about, rather than for what the complaint is about."""
    typed = plain(as_text(cell))
    return typed in _SORT_OF or "enquiry" in typed or "informal" in typed or typed in _STAGE_OF
