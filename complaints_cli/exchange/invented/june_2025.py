"""June 2025: large print, a refund, a stage 2 that changes nothing."""

from datetime import date

from complaints_cli.domain.events.restriction import Restricted
from complaints_cli.domain.hold_terms import HeldFor
from complaints_cli.domain.learning import Cause
from complaints_cli.domain.restriction import Behaviour, Party
from complaints_cli.domain.terms import Channel, Flag, Home, LetterKind, NotedWith, RemedyKind, Satisfied, SentBy
from complaints_cli.exchange.invented.association import HELEN, MAGDA, RUTH, TOM
from complaints_cli.exchange.invented.findings import (
    apology,
    as_before,
    lesson,
    money,
    not_upheld,
    nothing_new,
    remedy,
    upheld,
)
from complaints_cli.exchange.invented.steps import ack, answer, close, done, escalate, note, point
from complaints_cli.exchange.invented.steps_beside import asb_case, change_made, held
from complaints_cli.exchange.invented.steps_contact import eased, restricted, warned
from complaints_cli.exchange.invented.steps_letters import sent
from complaints_cli.exchange.invented.tale import Tale

CALLS_LIMITED = Restricted(
    on=date(2025, 7, 30),
    restriction=1,
    party=Party.RESIDENT,
    behaviours=(Behaviour.CONTINUAL_CONTACT,),
    only_with=RUTH,
    starts=date(2025, 8, 1),
    review=date(2026, 1, 30),
    told_by=SentBy.POST,
    decider=TOM,
    appeal_to=HELEN,
    frequency="Two calls a week, on Tuesday and Friday.",
    evidence="After the warning of 16 July: 48 calls in twelve days, by the log.",
    proportionality="The warning changed nothing, and nobody else got through on those mornings.",
    equality="Asked about on 28 July: no disability was disclosed; a visit at home was offered instead of calls.",
    stays_open="Letters, email and visits; emergency repairs at any hour; this complaint, by post.",
)

TALES = (
    Tale(
        key="small print",
        day="2025-06-09",
        via=Channel.IN_PERSON,
        category="communication",
        name="Dilys Vaughan",
        address="1 Chapel Bank, Larkmere, QX7 2DP",
        adjustment="Large print, 18 point.",
        summary="I asked for large print two years ago and every letter still comes small.",
        outcome="Letters that I can read.",
        steps=(
            ack("2025-06-11"),
            answer(
                "2025-06-24",
                upheld("Your request of 2023 was noted on paper and never reached the system that prints our letters."),
                offers=[
                    apology("We are sorry."),
                    remedy(RemedyKind.CORRECT_RECORD, "Large print is now on your record.", due="2025-06-27"),
                    money(50, "inconvenience", "2025-07-11"),
                ],
                learned=lesson(
                    "Each year we ask residents how they want to be written to, and keep it where letters are made.",
                    heard="Requests for large print were lost.",
                    wrong="They were noted on paper.",
                    cause=Cause.RECORDS,
                    owner=MAGDA,
                    due="2025-12-19",
                ),
            ),
            done("2025-06-26", 2, "Test letter in 18 point, read by Mrs Vaughan."),
            done("2025-07-10", 3, "Paid on 10 July."),
            close("2025-07-14", Satisfied.YES),
            change_made("2025-12-15", 1, "Every account that asked for it is marked; 31 were found."),
        ),
    ),
    Tale(
        key="overcharged",
        day="2025-06-16",
        via=Channel.EMAIL,
        category="service-charges",
        name="Priya Raman",
        email="priya.raman@post.example",
        contact_by=SentBy.EMAIL,
        address="Flat 4, Tolsey Court, Larkmere, QX7 1AF",
        home=Home.SHARED_OWNER,
        summary="I am charged for a lift. There is no lift in Tolsey Court.",
        outcome="My money back.",
        steps=(
            ack("2025-06-19"),
            point("2025-06-24", "The window cleaning was charged twice in 2024."),
            note("2025-06-24", NotedWith.RESIDENT, "Told her that the second matter joins this complaint."),
            sent("2025-06-24", LetterKind.NEW_ISSUE),
            answer(
                "2025-07-02",
                upheld("The charge belonged to another building. It was copied over in 2023."),
                not_upheld("There were two cleans, in May and in November; the invoices show both.", point=2),
                offers=[
                    apology("We are sorry. All 24 accounts were checked; no other was wrong."),
                    money(184, "the charge refunded", "2025-07-18", "The lift charge of two years, with interest."),
                ],
                learned=lesson(
                    "Each service charge budget is compared with the building before it is sent out.",
                    heard="Service charges did not fit the building.",
                    wrong="Budgets were copied from one year to the next.",
                    cause=Cause.RECORDS,
                    owner=MAGDA,
                ),
                decider=MAGDA,
            ),
            done("2025-07-16", 2, "Credited on 16 July."),
            close("2025-08-01", Satisfied.YES),
        ),
    ),
    Tale(
        key="noise above",
        day="2025-06-23",
        via=Channel.PHONE,
        category="anti-social-behaviour",
        name="Wioletta Kamińska",
        address="Flat 3, Mill House, Larkmere, QX7 4KQ",
        flags=(Flag.ASB_HANDLING,),
        summary="You will not move the family above me although I have complained for a year.",
        outcome="A move, theirs or mine.",
        steps=(
            ack("2025-06-25"),
            answer(
                "2025-07-09",
                not_upheld("The noise was measured three times and is that of a family at home."),
                nothing_offered="Our handling was in line with the policy; carpet has been offered as a favour.",
                learned=nothing_new("Our handling was in line with the policy."),
            ),
            asb_case("2025-07-10", "ASB-2025-014", "Noise between flats 3 and 5; the diary is kept there."),
            held("2025-07-14", HeldFor.CLAIM, "A letter of claim about the noise, from a law centre."),
            warned(
                "2025-07-16",
                Behaviour.CONTINUAL_CONTACT,
                "The log of 7 to 15 July: 61 calls, 22 of them before eight.",
                "Please ring once a day, in office hours; we may otherwise limit calls.",
            ),
            escalate("2025-07-21", Channel.PHONE, handler=TOM),
            ack("2025-07-24", outcome="A move."),
            restricted(CALLS_LIMITED),
            answer(
                "2025-08-13",
                as_before("Measured again at night, with the same result. A mutual exchange is open to you."),
                nothing_offered="No failing was found.",
                learned=nothing_new("No failing was found."),
            ),
            close("2025-09-01", Satisfied.NO),
            eased(
                "2026-01-27",
                "One call a day, to whoever answers.",
                "Four calls in January, all of them civil.",
                again="2026-05-29",
                decider=HELEN,
            ),
        ),
    ),
)
