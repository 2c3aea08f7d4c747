"""The words of what boards add: papers and to whom they go, what was decided, what the Ombudsman published."""

from enum import StrEnum


class Paper(StrEnum):
    """A report that is presented."""

    ANNUAL = "annual"
    SELF_ASSESSMENT = "self-assessment"
    TSM = "tsm"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    BOARD = "board"
    RESIDENTS = "residents"
    SUBMISSION = "submission"
    LEARNING_PLAN = "learning-plan"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As people call it."""
        return {
            Paper.ANNUAL: "annual report",
            Paper.TSM: "complaint measures",
            Paper.MONTHLY: "monthly report",
            Paper.QUARTERLY: "quarterly report",
            Paper.BOARD: "board pack",
            Paper.RESIDENTS: "residents' version",
            Paper.SUBMISSION: "submission checklist",
            Paper.LEARNING_PLAN: "service improvement plan",
            Paper.OTHER: "paper",
        }.get(self, self.value)


WHOLE = (Paper.ANNUAL, Paper.TSM, Paper.MONTHLY, Paper.QUARTERLY, Paper.BOARD, Paper.RESIDENTS, Paper.SUBMISSION)
"""Papers that tell the figures of a time, which are not all there before it is over."""


class Forum(StrEnum):
    """Who is given a report."""

    BOARD = "board"
    MRC = "mrc"
    """The Member Responsible for Complaints (Code 9.5)."""
    COMMITTEE = "committee"
    EXECUTIVE = "executive"
    RESIDENTS = "residents"
    PANEL = "panel"
    STAFF = "staff"
    OMBUDSMAN = "ombudsman"

    @property
    def words(self) -> str:
        """As people speak of it."""
        return {
            Forum.MRC: "the Member Responsible for Complaints",
            Forum.RESIDENTS: "residents",
            Forum.PANEL: "the residents' panel",
            Forum.STAFF: "staff",
            Forum.OMBUDSMAN: "the Ombudsman",
        }.get(self, f"the {self.value}")


GOVERNING = (Forum.BOARD, Forum.MRC, Forum.COMMITTEE)
"""The board, its member responsible, and what it sets up for a part of its work."""
MAY_HAVE_REFERENCES = (*GOVERNING, Forum.EXECUTIVE)
"""Who may have a paper that tells complaints by their references."""


class Purpose(StrEnum):
    """What a paper asks of the body that it is given to."""

    NOTE = "note"
    APPROVE = "approve"
    DISCUSS = "discuss"


class Taken(StrEnum):
    """What was decided on a paper."""

    NOTED = "noted"
    APPROVED = "approved"
    DISCUSSED = "discussed"
    REFERRED_BACK = "referred-back"


class PassedTo(StrEnum):
    """Who is told of a concern that a body has."""

    BOARD = "board"
    CHAMPION = "champion"
    """The board's champion of residents."""


class SpokenBy(StrEnum):
    """In which role somebody speaks in a report."""

    MRC = "mrc"
    CHAIR = "chair"
    CHIEF_EXECUTIVE = "chief-executive"

    @property
    def words(self) -> str:
        """As people speak of them."""
        return Forum.MRC.words if self is SpokenBy.MRC else f"the {self.value.replace('-', ' ')}"


class PublicationKind(StrEnum):
    """What the Ombudsman published."""

    ANNUAL_REPORT = "annual-report"
    """The yearly one on the landlord itself (Code 8.1 e)."""
    REPORT = "report"
    SPOTLIGHT = "spotlight"
    GUIDANCE = "guidance"
    ORDER = "order"
    OTHER = "other"

    @property
    def part(self) -> "NoneOf":
        """The part of the annual report that it belongs to."""
        return NoneOf.ANNUAL_REPORT if self is PublicationKind.ANNUAL_REPORT else NoneOf.OTHER


class NoneOf(StrEnum):
    """What was looked for and not there: the Ombudsman's report on the landlord, or anything else (Code 8.1 e, f)."""

    ANNUAL_REPORT = "annual-report"
    OTHER = "other"


class Section(StrEnum):
    """Where in a report the officer's words stand."""

    FOREWORD = "foreword"
    TIMES = "times"
    CATEGORIES = "categories"
    OUTCOMES = "outcomes"
    THEMES = "themes"
    OMBUDSMAN = "ombudsman"
    LEARNING = "learning"
    RISKS = "risks"
    RESIDENT_VOICE = "resident-voice"
    DECISIONS_WANTED = "decisions-wanted"
    NEXT_YEAR = "next-year"


class Published(StrEnum):
    """What was published."""

    REPORT = "report"
    SELF_ASSESSMENT = "self-assessment"
    RESPONSE = "response"
    POLICY = "policy"
    RESIDENTS_VERSION = "residents-version"
