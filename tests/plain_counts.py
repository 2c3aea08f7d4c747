"""The regulator's figures as somebody with a list and a pencil would count them: each stage of each complaint once."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from plain_model import ModelComplaint, ModelStage

REFUSED = "refused"


def first_of_year(day: date) -> int:
    """The year in which the reporting year began that a day is in."""
    return day.year - (day.month < 4)


def how_answered(complaint: ModelComplaint, stage: ModelStage, today: date) -> str:
    """What a stage is counted as."""
    if stage.refused or (stage.answered is None and complaint.end == REFUSED):
        return REFUSED
    verdict, _ = stage.response(complaint.until(stage, today))
    if stage.answered is None and complaint.end == "withdrawn":
        return "withdrawn when overdue" if verdict == "missed" else "withdrawn unanswered"
    if verdict == "met":
        return "without an extension"
    if stage.answered is None:
        return "overdue" if verdict == "missed" else "not yet due"
    if stage.answered <= stage.counted_until:
        return "with an extension"
    return "late" if verdict == "missed" else "by an extension beyond the limit or told too late"


def counted(complaints: Iterable[ModelComplaint], number: int, year: int, today: date) -> Counter[str]:
    """How the complaints made at a stage in a reporting year were answered; those refused beside them."""
    return Counter(
        how_answered(complaint, stage, today)
        for complaint in complaints
        for stage in complaint.stages
        if stage.number == number and first_of_year(stage.opened) == year
    )
