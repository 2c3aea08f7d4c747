"""The hazards of a complaint and their legal times, declared as classes."""

from sqlmodel import SQLModel

from complaints_cli.store.columns import ComplaintKey, NumberKey, NumberOrNone, Words, WordsKey, WordsOrNone


class Hazard(SQLModel, table=True):
    """Something dangerous that was reported with a complaint."""

    ref: ComplaintKey
    hazard: NumberKey
    kind: WordsOrNone
    what: WordsOrNone
    aware_on: Words
    aware_at: WordsOrNone
    danger_now: NumberOrNone
    assessed: WordsOrNone
    assessed_on: WordsOrNone
    investigated_on: WordsOrNone
    summary_on: WordsOrNone
    safe_on: WordsOrNone
    safe_at: WordsOrNone
    rehoused_on: WordsOrNone
    rehoused_at: WordsOrNone
    steps_on: WordsOrNone
    works_on: WordsOrNone


class HazardLimit(SQLModel, table=True):
    """One legal time of a hazard; `kept` once it is done."""

    __tablename__ = "hazard_limit"
    ref: ComplaintKey
    hazard: NumberKey
    step: WordsKey
    due_on: Words
    due_at: WordsOrNone
    governed_by: Words
    done_on: WordsOrNone
    done_at: WordsOrNone
    kept: WordsOrNone
