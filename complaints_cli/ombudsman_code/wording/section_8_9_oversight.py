"""Self-assessment, the annual report, who answers for it all, and the policy's own age (Code 4, 5.1, 8 and 9)."""

import re
from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from complaints_cli.domain.dates import MONTHS
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.ombudsman_code.wording.rule import BREACH, EXPLAIN, WARN, Lacks, Rule, Says, nowhere, said, words
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_MONTHS = [month.lower() for month in MONTHS]
_DAY = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(_MONTHS)}) (\d{{4}})\b|\b(\d{{1,2}}) (\d{{1,2}}) (20\d{{2}})\b"
)
_DATED = words(r"\b(?:approv|adopt|effective|in force|version|issued|updat|revis|review|dated?\b|last|policy)")
_LAWS = words(r"\b(?:act|code|regulations?|guidance|standard|ombudsman)\b")
_NEXT = words(r"\bnext review\b|\breview (?:date|due|by)\b|\bdue for review\b|\bto be reviewed\b")
_OPENING = 15
_YEARS = 3


def _days(sentence: Sentence) -> Iterator[date]:
    """The dates in a sentence; one without a day is the first of its month."""
    for day, month, year, number, of, other_year in _DAY.findall(sentence.plain):
        try:
            if year:
                yield date(int(year), _MONTHS.index(month) + 1, int(day or 1))
            else:
                yield date(int(other_year), int(of), int(number))
        except ValueError:
            continue


def _age(wording: Wording) -> date | None:
    """The latest day on which the policy says it was approved, changed or issued."""
    told = (
        day
        for sentence in wording.sentences
        if not _LAWS.search(sentence.plain) and (sentence.n < _OPENING or _DATED.search(sentence.plain))
        for day in _days(sentence)
    )
    return max(told, default=None)


def _older_than_the_code(wording: Wording) -> bool:
    age = _age(wording)
    return age is not None and age < CODE_2024.in_force_from


def _older_than_three_years(wording: Wording) -> bool:
    age = _age(wording)
    return age is not None and CODE_2024.in_force_from <= age < wording.today - relativedelta(years=_YEARS)


def _review_overdue(sentence: Sentence, wording: Wording) -> bool:
    return bool(_NEXT.search(sentence.plain)) and any(day < wording.today for day in _days(sentence))


RULES = (
    Rule(
        "L50",
        (
            Lacks(
                BREACH,
                "8.1",
                nowhere(r"\bself assess"),
                "Nowhere does the text speak of the yearly self-assessment against the Code. The Code requires it. "
                "Say when it is made and where it is published.",
            ),
            Lacks(
                BREACH,
                "8.1",
                nowhere(
                    r"\bannual\b..\breport|\breport\w*\b..\b(?:annual|yearly|once a year|each year|every year)|"
                    r"\b(?:yearly|each year|every year|every 12 months)\b..\breport"
                ),
                "Nowhere does the text speak of a yearly report on complaints and service improvement. The Code "
                "requires one. Say so.",
            ),
            Lacks(
                BREACH,
                "8.2",
                nowhere(
                    r"\b(?:board|governing body|committee|trustees)\b(?:'s)?..\brespon(?:se|d)|"
                    r"\bresponse (?:from|of|by) (?:the|our) (?:board|governing body|committee|trustees)"
                ),
                "Nowhere does the text say that the governing body's response is published beside the report. The Code "
                "requires it. Say so.",
            ),
        ),
    ),
    Rule(
        "L51",
        (
            Lacks(
                EXPLAIN,
                "8.3",
                nowhere(r"\brestructur|\bmerge|\bsignificant change|\bchange in (?:our )?procedures"),
                "Nowhere does the text say that you assess yourselves anew after a restructure or a merger. The Code "
                "requires it. Say so.",
            ),
        ),
    ),
    Rule(
        "L52",
        (
            Says(
                BREACH,
                "4.1",
                said(
                    r"\b(?:no|not have|without)\b[^.;]{0,12}\bcomplaints? (?:officer|manager|team|lead)\b", denied=False
                ),
                "There may be no complaints officer. The Code requires a person or team who handles complaints, deals "
                "with the Ombudsman and reports to the governing body; other duties may go with it. Name one.",
            ),
            Lacks(
                BREACH,
                "4.1",
                nowhere(
                    r"\bcomplaints? (?:handling )?(?:officer|manager|team|lead|co ?ordinator)|\bcustomer "
                    r"(?:relations|care)\b"
                ),
                "Nowhere does the text name a complaints officer or team. The Code requires one; other duties may go "
                "with it. Name them.",
            ),
            Lacks(
                BREACH,
                "9.5",
                nowhere(r"\bmember responsible for complaints\b|\bmrc\b"),
                "Nowhere does the text name a Member Responsible for Complaints. The Code requires one on the "
                "governing body. Name one.",
            ),
            Lacks(
                BREACH,
                "9.4",
                nowhere(
                    r"\bsenior (?:lead|person|member|leader|officer|manager)\b..\b(?:accountab|answers? for|"
                    r"responsib)|\blead\b..\baccountab|"
                    r"\baccountab\w*\b..\b(?:director|"
                    r"chief executive)|\b(?:director|chief executive)\b..\b(?:accountab|answers for)"
                ),
                "Nowhere does the text name a senior person who answers for complaint handling. The Code requires one. "
                "Name one.",
            ),
        ),
    ),
    Rule(
        "L54",
        (
            Lacks(
                WARN,
                "5.1",
                nowhere(
                    r"\breview\w*\b..\b(?:every|each|annual\w*|yearly|\d{4}|\d+ years?)\b|\b(?:annual|yearly|\d "
                    r"yearly)\b"
                    r"..\breview|\b(?:annual(?:ly)?|\d|yearly) yearly\b|\breviewed? annually\b"
                ),
                "The text does not say when it is next reviewed. A policy without a date grows old unseen. Print one.",
            ),
            Lacks(
                WARN,
                "5.1",
                _older_than_the_code,
                "The text seems older than the Code of 1 April 2024. Landlords need one policy that follows the Code "
                "in "
                "force. Review it against the 2024 Code.",
            ),
            Lacks(
                WARN,
                "5.1",
                _older_than_three_years,
                "The text seems more than three years old. Review it, and adopt it anew.",
            ),
            Says(
                WARN, "5.1", _review_overdue, "This day of review is past. Review the policy, and print the next one."
            ),
        ),
    ),
)
