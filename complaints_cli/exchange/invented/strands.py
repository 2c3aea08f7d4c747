"""Service requests, feedback, compliments and claims of the two years, few of each."""

from datetime import date

from complaints_cli.domain.compensation import Head, Seen
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimPaid, ClaimReceived, Granted
from complaints_cli.domain.events.feedback import ComplimentReceived, FeedbackReceived, Signposted
from complaints_cli.domain.events.requests import (
    RequestChased,
    RequestDone,
    RequestPassed,
    RequestReceived,
    RequestReplied,
    RequestReviewed,
)
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import Agreed, Channel, Home
from complaints_cli.domain.triage import Choice, signs
from complaints_cli.exchange.invented.association import GARETH, MAGDA, RUTH, TOM
from complaints_cli.exchange.invented.strand import Strand


def _asked(
    on: date, via: Channel, category: str, summary: str, *, name: str, address: str, phone: str
) -> RequestReceived:
    return RequestReceived(
        on=on,
        via=via,
        policy="",
        home=Home.TENANT,
        category=category,
        handler=GARETH,
        taken_by=RUTH,
        signs=signs(summary),
        summary=summary,
        name=name,
        address=address,
        phone=phone,
    )


def _chased(on: date, words: str) -> Event:
    """They were unhappy, and nobody offered them the choice on that day."""
    return RequestChased(
        on=on, via=Channel.PHONE, taken_by=MAGDA, unhappy=True, signs=signs(words), choice=Choice.NOT_YET, words=words
    )


STRANDS = (
    Strand(
        "a clean path",
        ComplimentReceived(
            on=date(2025, 9, 30),
            via=Channel.PHONE,
            about=(GARETH,),
            team="repairs",
            category="repairs",
            taken_by=RUTH,
            text="The two who laid the pipe swept the path and asked after my cat.",
            name="Mair Price",
        ),
    ),
    Strand(
        "hedges",
        FeedbackReceived(
            on=date(2025, 11, 24),
            source=FeedbackFrom.SURVEY,
            via=Channel.WEB,
            home=Home.TENANT,
            category="grounds",
            handler=MAGDA,
            unhappy=True,
            summary="The hedges are cut when the birds nest, every year, although we have said so.",
            survey="Residents' survey, autumn 2025",
            name="Rosalind Tew",
            email="r.tew@post.example",
        ),
        (Signposted(on=date(2025, 11, 26), how="By email, with the leaflet on how to complain."),),
        by=MAGDA,
    ),
    Strand(
        "hall carpet",
        ClaimReceived(
            on=date(2026, 2, 3),
            via=Channel.LETTER,
            heads=(Head.DAMAGE,),
            policy="",
            asked=9500,
            evidence=Seen.RECEIVED,
            handler=MAGDA,
            name="Ewa Sikora",
            address="Flat 1, Tolsey Court, Larkmere, QX7 1AF",
            what="The plumber's bag tore the hall carpet, which was two years old.",
        ),
        (
            ClaimAnswered(
                on=date(2026, 2, 12),
                granted=Granted.PART,
                amount=6000,
                pay_by=date(2026, 3, 6),
                decider=TOM,
                reasons="The tear is ours. The carpet had two of its five years behind it.",
                basis="Larkmere remedies policy 2024, section 6",
            ),
            ClaimPaid(on=date(2026, 3, 3), how="Paid into the account she named."),
        ),
        by=MAGDA,
    ),
    Strand(
        "street door banging",
        _asked(
            date(2026, 2, 24),
            Channel.PHONE,
            "repairs",
            "The street door does not catch and bangs all night.",
            name="Bronwen Sayce",
            address="Flat 1, Weir House, Larkmere, QX7 2DJ",
            phone="07700 900 562",
        ),
        (
            RequestPassed(on=date(2026, 2, 25), team="joiners", handler=GARETH),
            RequestReplied(on=date(2026, 2, 27), via=Channel.TEXT, by=GARETH, text="A joiner comes on 10 March."),
            RequestReviewed(
                on=date(2026, 3, 11), next=date(2026, 3, 17), text="The joiner was ill; a new day is to be named."
            ),
            _chased(date(2026, 3, 13), "Nobody came on the 10th and nobody rang. I am fed up with it."),
            RequestDone(on=date(2026, 3, 24), agreed=Agreed.YES, how="A new closer was fitted."),
        ),
    ),
    Strand(
        "car park lamps",
        _asked(
            date(2026, 3, 3),
            Channel.WEB,
            "estate-services",
            "Two lamps in the car park are out.",
            name="Piotr Zieliński",
            address="Flat 6, Tolsey Court, Larkmere, QX7 1AF",
            phone="07700 900 277",
        ),
        (
            RequestReplied(on=date(2026, 3, 4), via=Channel.EMAIL, by=MAGDA, text="The electrician comes on Monday."),
            RequestDone(on=date(2026, 3, 9), agreed=Agreed.YES, how="Both lamps were replaced."),
        ),
    ),
    Strand(
        "told when",
        ComplimentReceived(
            on=date(2026, 4, 21),
            via=Channel.LETTER,
            about=(RUTH,),
            taken_by=MAGDA,
            text="She told me what would happen and when, and it did.",
            name="Michał Pawlak",
        ),
        by=MAGDA,
    ),
    Strand(
        "bath tap",
        _asked(
            date(2026, 5, 5),
            Channel.PHONE,
            "repairs",
            "The bath tap runs and cannot be turned off.",
            name="Gloria Akande",
            address="7 Mill Green, Larkmere, QX7 4KL",
            phone="07700 900 831",
        ),
        (
            RequestPassed(on=date(2026, 5, 6), team="plumbers", handler=GARETH),
            RequestReviewed(on=date(2026, 5, 12), next=date(2026, 5, 20), text="The part is ordered for the 20th."),
            _chased(date(2026, 5, 15), "Ten days of running water, and nobody called me. That is not good enough."),
        ),
    ),
    Strand(
        "taxi",
        ClaimReceived(
            on=date(2026, 5, 11),
            via=Channel.EMAIL,
            heads=(Head.EVIDENCED_LOSS,),
            policy="",
            asked=4200,
            evidence=Seen.ASKED,
            handler=MAGDA,
            name="Tomasz Kurek",
            address="22 Weir Street, Larkmere, QX7 2DG",
            what="A taxi to work on the two mornings when your contractor's van stood across my drive.",
        ),
        by=MAGDA,
    ),
    Strand(
        "phone queue",
        FeedbackReceived(
            on=date(2026, 5, 14),
            source=FeedbackFrom.SOCIAL_MEDIA,
            via=Channel.SOCIAL_MEDIA,
            category="communication",
            handler=RUTH,
            unhappy=True,
            summary="Twenty minutes in your phone queue again. Useless.",
            survey="Under our post about the office hours",
            name="@larkmere_liz",
        ),
    ),
)
