"""2024/25: the year before, so that the report has figures to stand beside."""

from complaints_cli.domain.learning import Cause
from complaints_cli.domain.ombudsman import Determined, OrderKind, ReviewStep
from complaints_cli.domain.terms import Channel, Home, RemedyKind, Satisfied
from complaints_cli.exchange.invented.association import GARETH, MAGDA, TOM
from complaints_cli.exchange.invented.findings import (
    action,
    apology,
    day,
    lesson,
    money,
    not_upheld,
    nothing_new,
    partly,
    remedy,
    upheld,
)
from complaints_cli.exchange.invented.steps import ack, answer, close, done, escalate
from complaints_cli.exchange.invented.steps_ombudsman import (
    complied,
    determined,
    evidence_asked,
    evidence_sent,
    orders_told,
    referred,
    reported,
    review,
)
from complaints_cli.exchange.invented.tale import Tale
from complaints_cli.handling.ombudsman import Demand

TALES = (
    Tale(
        key="first boiler",
        day="2024-06-11",
        via=Channel.PHONE,
        category="heating",
        name="Glenys Morgan",
        address="3 Weir Cottages, Larkmere, QX7 2DE",
        summary="The boiler was out for nine days and two appointments were missed.",
        outcome="A boiler that works, and somebody to say sorry.",
        steps=(
            ack("2024-06-13"),
            answer(
                "2024-06-26",
                upheld(
                    "Our contractor missed two appointments and nobody told you. Heating should be back within a day.",
                    impact="You had no hot water for nine days.",
                ),
                offers=[apology("We are sorry for the nine days."), money(60, "loss of hot water", "2024-07-12")],
                learned=lesson(
                    "The contractor texts residents an hour before each visit.",
                    heard="Visits were missed and nobody said so.",
                    wrong="The contractor did not tell us of visits that were missed.",
                    cause=Cause.CONTRACTOR,
                    owner=GARETH,
                ),
            ),
            done("2024-07-09", 2, "Paid into the account that Mrs Morgan named."),
            close("2024-08-01", Satisfied.YES),
        ),
    ),
    Tale(
        key="bin store",
        day="2024-09-03",
        via=Channel.EMAIL,
        category="estate-services",
        name="Piotr Zieliński",
        email="p.zielinski@post.example",
        address="Flat 6, Tolsey Court, Larkmere, QX7 1AF",
        summary="The bin store is cleaned too seldom for what the service charge costs.",
        outcome="A weekly clean.",
        home=Home.SHARED_OWNER,
        steps=(
            ack("2024-09-05"),
            answer(
                "2024-09-18",
                not_upheld("The store is cleaned every week, on Mondays; the log and the photographs show it."),
                nothing_offered="The service was as agreed; the cleaning log was sent with this letter.",
                learned=nothing_new("The service was as agreed."),
            ),
            close("2024-10-02"),
        ),
    ),
    Tale(
        key="service charge letter",
        day="2024-11-18",
        via=Channel.LETTER,
        category="service-charges",
        name="Owen ap Rhys",
        address="Flat 2, Tolsey Court, Larkmere, QX7 1AF",
        summary="Three letters about the service charge, three different figures, and no reply to mine.",
        outcome="One right figure.",
        home=Home.SHARED_OWNER,
        steps=(
            ack("2024-11-28"),
            answer(
                "2024-12-12",
                upheld("Two of the three figures were wrong, and your letter lay unanswered for five weeks."),
                offers=[
                    apology("We are sorry for two wrong letters and for our silence."),
                    remedy(RemedyKind.CORRECT_RECORD, "The account now shows the right figure.", due="2024-12-20"),
                ],
                learned=lesson(
                    "Service charge letters are checked by a second person before they go out.",
                    heard="Letters about the service charge gave different figures.",
                    wrong="One person wrote them, and nobody else checked them.",
                    cause=Cause.RECORDS,
                    owner=MAGDA,
                ),
                decider=MAGDA,
            ),
            done("2024-12-18", 2, "Statement of account sent on 18 December."),
            close("2025-01-10", Satisfied.YES),
        ),
    ),
    Tale(
        key="music at night",
        day="2025-01-14",
        via=Channel.PHONE,
        category="anti-social-behaviour",
        name="Agnieszka Dąbrowska",
        address="11 Fuller's Row, Larkmere, QX7 3HH",
        summary="You did nothing with the diary I kept about the music at night.",
        outcome="That somebody acts on it.",
        steps=(
            ack("2025-01-16"),
            answer(
                "2025-01-30",
                partly("The diary was read, and the neighbour was visited; but nobody told you so for a month."),
                offers=[
                    apology("We are sorry that you heard nothing."),
                    action("Monthly call until May.", "2025-05-30"),
                ],
                learned=lesson(
                    "Whoever keeps a diary for us hears back within ten working days.",
                    heard="People kept a diary for us and heard nothing.",
                    wrong="It was nobody's task to answer.",
                    cause=Cause.COMMUNICATION,
                    owner=MAGDA,
                ),
            ),
            escalate("2025-02-10", Channel.PHONE, reason="The music goes on.", handler=TOM),
            ack("2025-02-13", outcome="That it stops."),
            answer(
                "2025-03-04",
                partly("What was done was right and too slow. A warning has now been given."),
                offers=[action("A visit to both homes with the council's noise officer.", "2025-03-21", MAGDA)],
                learned=nothing_new("The change made after stage 1 stands."),
            ),
            done("2025-03-20", 3, "Visit note of 20 March."),
            done("2025-05-28", 2, "Calls noted in February, March, April and May."),
            close("2025-06-03", Satisfied.NO),
            referred("2025-06-17", "202506082"),
            evidence_asked("2025-07-14", "2025-08-04", "The diary, the visit notes and every letter."),
            evidence_sent(
                "2025-07-31",
                "The neighbour was visited in the first week. We did not tell her so, and have changed that.",
                "Receipt of the Ombudsman's portal, 31 July.",
            ),
            determined(
                "2025-11-12",
                Determined.SERVICE_FAILURE,
                "The noise was dealt with. That nobody wrote for a month was a failure.",
                Demand(
                    what="Apologise in writing, and pay £100 for the distress.",
                    order=OrderKind.ORDER,
                    by=day("2025-12-10"),
                    amount=10000,
                ),
                Demand(
                    what="Look at how often we write while a case runs.",
                    order=OrderKind.RECOMMENDATION,
                    by=day("2026-01-30"),
                    owner=MAGDA,
                ),
            ),
            orders_told("2025-11-14"),
            review("2025-11-19", ReviewStep.PREPARED, "The visit in the first week is not mentioned."),
            review("2025-11-26", ReviewStep.DROPPED, "A visit to the neighbour is no letter to her."),
            complied("2025-12-03", 1, "Letter of 2 December, and the payment of 3 December."),
            reported("2025-12-04", "The first letters are being looked at. We will write again in January."),
            complied("2026-01-27", 2, "First letters say how often we write, since 26 January."),
            reported("2026-01-28"),
        ),
    ),
    Tale(
        key="back door",
        day="2025-02-24",
        via=Channel.WEB,
        category="repairs",
        name="Rhodri Bevan",
        email="rhodri.bevan@post.example",
        address="27 Weir Street, Larkmere, QX7 2DG",
        summary="The back door has not locked since the new year.",
        outcome="A door that locks.",
        steps=(
            ack("2025-02-26"),
            answer(
                "2025-03-12",
                upheld("A door that does not lock is repaired within a day. It took seven weeks."),
                offers=[apology("We are sorry."), money(100, "distress", "2025-03-28")],
                learned=lesson(
                    "A door that does not lock is an emergency, whoever takes the call.",
                    heard="Broken locks waited with the routine repairs.",
                    wrong="Whoever took the call did not know that a lock is urgent.",
                    cause=Cause.POLICY_NOT_FOLLOWED,
                    owner=GARETH,
                ),
            ),
            done("2025-03-25", 2, "Paid on 25 March."),
            close("2025-04-09", Satisfied.YES),
        ),
    ),
)
