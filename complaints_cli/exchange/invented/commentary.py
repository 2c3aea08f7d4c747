"""What the complaints officer says beside the figures of each quarter and year; it has to fit them."""

from collections.abc import Iterator, Mapping
from datetime import date

from complaints_cli.domain.events.reporting import Commented
from complaints_cli.domain.governance_terms import Section
from complaints_cli.exchange.invented.association import LAST_YEAR, QUARTERS, THIS_YEAR, Days

Said = tuple[date, Days, Mapping[Section, str]]
"""On which day, of which days, in which section what."""

YEAR_BEFORE: Said = (
    date(2025, 5, 13),
    LAST_YEAR,
    {
        Section.TIMES: "What was late was a letter of November, when our office moved and the post was not looked "
        "through each day. It is now, whoever is away.",
        Section.OUTCOMES: "Most of what was complained of was upheld. Visits had been missed, letters had lain "
        "unanswered, and a call was not marked as urgent. No earlier year is on this record to compare it with.",
        Section.THEMES: "No subject came up twice. What returns is silence: residents heard nothing from us, or heard "
        "it late.",
        Section.OMBUDSMAN: "Findings that belong to no complaint: none.",
        Section.NEXT_YEAR: "The Complaints Officer answers for all of this: a course for everybody who handles "
        "complaints, by the end of July 2025; figures for the Member Responsible and the board each quarter, from "
        "July 2025; and in each newsletter, from summer 2025, what changed because of complaints.",
    },
)
SPRING: Said = (
    date(2025, 7, 10),
    QUARTERS[0],
    {
        Section.FOREWORD: "Every answer of the quarter was in time. More people complained than in any quarter before, "
        "after we wrote to every home about how to do it.",
        Section.CATEGORIES: "Letters that people cannot read, or that wait for a translation, are the one subject that "
        "came up twice.",
        Section.TIMES: "Nothing was late. One answer was extended, while we waited for a surveyor's report.",
        Section.OUTCOMES: "Nearly all was upheld: orders closed without a visit, calls not returned, requests lost.",
        Section.THEMES: "What people asked for was noted on paper and did not arrive where it was needed.",
        Section.LEARNING: "The rule about closed orders matters most, and is in use. Inspecting mould within five days "
        "needs a surveyor's time that we do not always have.",
        Section.OMBUDSMAN: "A complaint of last winter was brought to the Ombudsman. We have not been asked for "
        "anything yet.",
        Section.RISKS: "Mould that waits for a surveyor: on the register since May.",
        Section.DECISIONS_WANTED: "Nothing.",
        Section.RESIDENT_VOICE: "The panel asked for plainer letters, and read three of ours in June.",
    },
)
SUMMER: Said = (
    date(2025, 10, 9),
    QUARTERS[1],
    {
        Section.FOREWORD: "Two answers of the summer were not in time, and we accept neither. Both waited for somebody "
        "outside. Nobody who complained in the quarter asked for stage 2.",
        Section.CATEGORIES: "Repairs lead the list, and what a contractor did or did not do lies behind most of them.",
        Section.TIMES: "One answer was late because a plumber's report came late. Another was extended for longer than "
        "the Code allows, for a part that was made to order; we told the resident why, and wrote each week. One "
        "complaint was withdrawn before its answer, and counts as not answered in time.",
        Section.OUTCOMES: "All that was answered at stage 1 was upheld, in whole or in part. Stage 2 found what "
        "stage 1 had found.",
        Section.THEMES: "Leaks and breakdowns were mended without a look for their cause. Two of the complaints "
        "came from one building.",
        Section.LEARNING: "The calendar of yearly services matters most: a missed one cost twelve homes their hot "
        "water. It is to be in use by the end of December.",
        Section.OMBUDSMAN: "We sent the Ombudsman the evidence it had asked for, before its day.",
        Section.RISKS: "Shared boilers: raised, until the board has seen each certificate.",
        Section.DECISIONS_WANTED: "That the certificates of shared boilers come to the board each April.",
        Section.RESIDENT_VOICE: "The panel asked who reads the web form when somebody is on leave. A shared mailbox "
        "was set up.",
    },
)
AUTUMN: Said = (
    date(2026, 1, 16),
    QUARTERS[2],
    {
        Section.FOREWORD: "Every answer of the quarter was in time. The Ombudsman found a service failure in a "
        "complaint of the winter before: we had not kept in touch.",
        Section.CATEGORIES: "No subject stands out; repairs came up twice. Damp that we had treated in spring came "
        "back.",
        Section.TIMES: "At stage 2 one answer was extended, while an independent surveyor looked at a wall.",
        Section.OUTCOMES: "Nearly all was upheld. What went to stage 2 was upheld there too: stage 1 had relied on a "
        "photograph, or on what was assumed.",
        Section.THEMES: "Nobody went to look. The need for that comes back in damp, in repairs and with contractors.",
        Section.LEARNING: "That somebody goes to look, and that damp which returns is surveyed, matter most. Both need "
        "a surveyor of our own.",
        Section.OMBUDSMAN: "We apologised and paid what was ordered within three weeks. First letters are to say how "
        "often we write, by the end of January.",
        Section.RISKS: "Damp that returns: raised until we have a surveyor.",
        Section.DECISIONS_WANTED: "A surveyor of our own in the budget of 2026/27.",
        Section.RESIDENT_VOICE: "In the autumn survey somebody wrote that hedges are cut while birds nest. They were "
        "told how to complain, and the dates of cutting are looked at.",
    },
)
WINTER: Said = (
    date(2026, 4, 24),
    QUARTERS[3],
    {
        Section.FOREWORD: "Repairs lead, and with them visits that did not happen. All answers but one went out in "
        "time; the one is still open, and the resident is kept up to date.",
        Section.CATEGORIES: "Repairs are almost half of what came. Behind them lie visits that were missed or "
        "cancelled, and a roof that leaked again.",
        Section.TIMES: "The answer that is missing waits for a second look by somebody from outside. One was extended "
        "for the visit of a pest control firm. The others took as long as usual.",
        Section.OUTCOMES: "Fewer were upheld than in the quarter before. What stage 2 upheld had been looked at too "
        "narrowly at stage 1.",
        Section.THEMES: "Visits that were missed or cancelled, and leaks that came back. One building comes up in each "
        "quarter of the year, with heating, noise and pests.",
        Section.LEARNING: "Two changes matter most: that missed visits are paid for unasked, which waits for our "
        "computer system, and that a roof which leaks again is surveyed, which waits for our surveyor.",
        Section.OMBUDSMAN: "No finding and no order is of the quarter. The recommendation of November was followed in "
        "January: first letters say how often we write.",
        Section.RISKS: "Repairs that come back: raised. Damp that returns: as it was, until the surveyor begins.",
        Section.DECISIONS_WANTED: "That residents of the building which comes up each quarter are visited before the "
        "summer.",
        Section.RESIDENT_VOICE: "Most of those who sent back the slip with our answer were satisfied. Those who were "
        "not wrote of waiting for visits.",
    },
)
YEAR: Said = (
    date(2026, 5, 6),
    THIS_YEAR,
    {
        Section.TIMES: "What was not in time came at two times of the year. In July and August answers waited for a "
        "plumber's report and for a part that was made to order. A complaint of March still waits for advice "
        "from outside. What came from September to February was all answered in time.",
        Section.OUTCOMES: "Most was upheld, as in the year before. Behind it stood visits that did not happen, orders "
        "that nobody followed up, and letters and calls that were not answered. Where stage 2 found more than stage 1, "
        "stage 1 had looked at too little.",
        Section.THEMES: "Repairs lead in every quarter but the first. Two things return: visits that were promised and "
        "did not happen, and leaks and damp that were treated without a look for the cause.",
        Section.OMBUDSMAN: "In the matter of the finding we had not written to a resident for a month while we worked "
        "on what they had reported. We apologised and paid. First letters now say how often we write. Findings that "
        "belong to no complaint: none.",
        Section.NEXT_YEAR: "A surveyor of our own from September 2026, so that answers no longer wait for a report "
        "from outside. A new repairs contract by the end of September 2026, with days for reports and parts in it. "
        "The Repairs and Assets Manager answers for both.",
    },
)


def _comments(*said: Said) -> Iterator[Commented]:
    for on, (first, last), words in said:
        for section, text in words.items():
            yield Commented(on=on, number=0, first_on=first, last_on=last, section=section, words=text)


COMMENTS = tuple(_comments(YEAR_BEFORE, SPRING, SUMMER, AUTUMN, WINTER, YEAR))
