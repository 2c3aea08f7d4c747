"""Service requests, feedback and compliments of Meadowbank Homes in 2025/26, whose figures are given by hand.

SR-2025-0001 asked Tue 6 May 2025, chased on 7 May and said not to be unhappy, done 8 May.
SR-2025-0002 asked 2 June, chased on 10 and 16 June; declined to complain on 16 June; looked at again on 20 June.
SR-2025-0003 asked 1 July; they were unhappy on 14 July, and nobody has said what became of the choice.
SR-2026-0001 of the year after: asked 1 April 2026.
F-2025-0001 a survey of 1 Sep 2025, critical, told how to complain on 3 Sep.
F-2025-0002 a post of 2 Sep, critical, not told.
F-2025-0003 a survey of 3 Sep, critical, without a name.
F-2025-0004 a remark of 4 Sep that is not critical.
K-2025-0001 and K-2025-0002 compliments of October 2025.
"""

from collections.abc import Sequence

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.feedback import ComplimentReceived, FeedbackReceived, Signposted
from complaints_cli.domain.events.requests import RequestChased, RequestDone, RequestReceived, RequestReviewed
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import Channel
from complaints_cli.domain.triage import Choice
from invented_register import day


def asked(on: str) -> RequestReceived:
    return RequestReceived(on=day(on), via=Channel.PHONE, policy="code-2024", summary="Mrs Nuttall's tap drips.")


def chased(on: str, *, unhappy: bool | None = None, choice: Choice | None = None) -> RequestChased:
    return RequestChased(on=day(on), via=Channel.PHONE, unhappy=unhappy, choice=choice, words="When will you come?")


def said(on: str, source: FeedbackFrom, *, unhappy: bool = True) -> FeedbackReceived:
    return FeedbackReceived(on=day(on), source=source, via=Channel.WEB, unhappy=unhappy, summary="The lift is slow.")


def praised(on: str) -> ComplimentReceived:
    return ComplimentReceived(on=day(on), via=Channel.LETTER, text="Thank you.")


NOT_COMPLAINTS: Sequence[Sequence[Event]] = (
    (asked("2025-05-06"), chased("2025-05-07", unhappy=False), RequestDone(on=day("2025-05-08"), how="A new washer")),
    (
        asked("2025-06-02"),
        chased("2025-06-10"),
        chased("2025-06-16", choice=Choice.DECLINED),
        RequestReviewed(on=day("2025-06-20"), text="The part is ordered"),
    ),
    (asked("2025-07-01"), chased("2025-07-14", unhappy=True)),
    (asked("2026-04-01"),),
    (said("2025-09-01", FeedbackFrom.SURVEY), Signposted(on=day("2025-09-03"), how="By email")),
    (said("2025-09-02", FeedbackFrom.SOCIAL_MEDIA),),
    (said("2025-09-03", FeedbackFrom.SURVEY), Signposted(on=day("2025-09-03"), possible=False, how="No name")),
    (said("2025-09-04", FeedbackFrom.COMMENT, unhappy=False),),
    (praised("2025-10-01"),),
    (praised("2025-10-02"),),
)
