"""April and May 2025: an extension in time and a stage 2, a quick answer, a complaint of a member of staff."""

from complaints_cli.domain.compensation import Head, Seen
from complaints_cli.domain.learning import Cause, ToldBy
from complaints_cli.domain.terms import Channel, Flag, Home, NotedWith, RemedyKind, Satisfied, SentBy
from complaints_cli.exchange.invented.association import GARETH, HELEN, MAGDA, TOM
from complaints_cli.exchange.invented.findings import (
    action,
    apology,
    lesson,
    money,
    nothing_new,
    partly,
    remedy,
    upheld,
)
from complaints_cli.exchange.invented.steps import ack, answer, close, done, escalate, extend, note
from complaints_cli.exchange.invented.steps_beside import change_made, change_told, shared
from complaints_cli.exchange.invented.steps_money import accepted, line, offered, proof_came, weighed
from complaints_cli.exchange.invented.tale import Tale
from complaints_cli.handling.compensating import Worked

TALES = (
    Tale(
        key="side gate",
        day="2025-04-07",
        via=Channel.PHONE,
        category="repairs",
        name="Margaret Ellis",
        address="14 Fuller's Row, Larkmere, QX7 3HH",
        summary="The side gate has hung off one hinge since January. It was promised three times.",
        outcome="The gate mended, and a straight answer about when.",
        steps=(
            ack("2025-04-08"),
            answer(
                "2025-04-23",
                upheld(
                    "Three orders were closed without a visit, because the contractor had no key to the yard.",
                    evidence="Repairs log, orders of 21 January, 17 February and 20 March.",
                    impact="The yard could not be shut, and Mrs Ellis kept the dog indoors.",
                ),
                offers=[
                    apology("We are sorry for three promises that were not kept."),
                    action("Hang a new gate.", "2025-05-09", GARETH),
                ],
                learned=lesson(
                    "An order is closed only with a photograph of the finished work.",
                    heard="Orders were closed without a visit.",
                    wrong="Nobody checked.",
                    cause=Cause.CONTRACTOR,
                    because="We paid for closed orders, whatever had been done.",
                    owner=GARETH,
                    due="2025-06-30",
                ),
            ),
            done("2025-05-07", 2, "Photograph of the gate, 7 May."),
            close("2025-05-20", Satisfied.YES),
            change_made("2025-06-27", 1, "The contractor's terms of 27 June; ten orders looked at in June."),
            change_told("2025-07-02", 1, ToldBy.NEWSLETTER, "Summer 2025, page 2."),
        ),
    ),
    Tale(
        key="bedroom mould",
        day="2025-04-22",
        via=Channel.EMAIL,
        category="damp-and-mould",
        name="Katarzyna Nowak",
        email="k.nowak@post.example",
        contact_by=SentBy.EMAIL,
        address="Flat 9, Tolsey Court, Larkmere, QX7 1AF",
        flags=(Flag.HAZARD,),
        danger_now=False,
        vulnerability="A child with asthma.",
        summary="Black mould on the bedroom wall. I reported it in February and nobody came.",
        points=("The mould in the bedroom was not dealt with.", "My calls in February and March were not returned."),
        outcome="The mould treated and its cause found.",
        steps=(
            ack("2025-04-24"),
            shared("2025-04-25", "The surveyor", "Name, address, phone, and that a child has asthma.", "2025-04-24"),
            note("2025-04-25", NotedWith.CONTRACTOR, "Surveyor booked for 6 May; report takes a week."),
            extend("2025-05-07", "2025-05-16", "The surveyor's report on the cause arrives on 13 May."),
            answer(
                "2025-05-15",
                upheld("A gutter joint leaked into the wall. It was reported on 11 February and not inspected."),
                upheld("The log shows three calls and no call back.", point=2),
                offers=[
                    apology("We are sorry that a child slept beside that wall for three months."),
                    action("Repair the gutter and treat the wall.", "2025-05-30", GARETH),
                    money(250, "distress and inconvenience", "2025-06-06"),
                ],
                learned=lesson(
                    "Mould is inspected within five working days of a report, and the resident called the day after.",
                    heard="Reports of mould waited for a surveyor.",
                    wrong="Mould was booked as a routine repair.",
                    cause=Cause.DELAY,
                    because="One list for all repairs, and nothing on it said what cannot wait.",
                    owner=GARETH,
                    due="2025-09-30",
                ),
            ),
            done("2025-05-29", 2, "Contractor's sheet and photographs."),
            escalate(
                "2025-06-02",
                Channel.EMAIL,
                reason="The wall is dry; the money does not cover a ruined bed.",
                outcome="A fair sum for the bed.",
                points=(1,),
                handler=TOM,
            ),
            ack("2025-06-05"),
            line(
                "2025-06-05",
                Worked(head=Head.DAMAGE, amount=32000, point=1, evidence=Seen.ASKED, why="A bed of 2023."),
            ),
            done("2025-06-06", 3, "Paid on 6 June."),
            proof_came("2025-06-12", 1, "Receipt for the bed, and photographs of the mattress."),
            weighed(
                "2025-06-24",
                wrong="A leak reported on 11 February was not inspected until May.",
                losses="The bed and the mattress, by receipt and photograph.",
                duration="Three months.",
                circumstances="A child with asthma slept in the room.",
            ),
            offered("2025-06-25", due="2025-07-11", decider=TOM),
            answer(
                "2025-06-25",
                upheld("The damp that we left spoilt the bed and mattress, and stage 1 did not ask about them."),
                learned=lesson(
                    "Stage 1 asks every resident what was damaged.",
                    cause=Cause.POLICY_NOT_FOLLOWED,
                    owner=MAGDA,
                    due="2025-08-29",
                ),
                approver=HELEN,
            ),
            accepted("2025-06-30", 4, "By email: thank you, that is fair."),
            done("2025-07-08", 4, "Paid on 8 July."),
            close("2025-07-30", Satisfied.YES),
            change_made("2025-08-26", 2, "The question stands in the form for stage 1."),
            change_made("2025-09-29", 1, "Booking rules of 29 September; all reports of that month within five days."),
            change_told("2025-10-07", 1, ToldBy.BOARD, "Paper 4 of 7 October."),
        ),
    ),
    Tale(
        key="key fob",
        day="2025-05-06",
        via=Channel.WEB,
        category="estate-services",
        name="Jonathan Okoye",
        email="j.okoye@post.example",
        contact_by=SentBy.EMAIL,
        address="Flat 12, Tolsey Court, Larkmere, QX7 1AF",
        home=Home.SHARED_OWNER,
        summary="I paid for a second key fob in March and it never came.",
        outcome="The fob.",
        steps=(
            answer(
                "2025-05-08",
                upheld("The fob lay in a drawer at our office: the note with your flat number was lost."),
                offers=[apology("We are sorry. The fob was brought round today.")],
                learned=nothing_new("A single slip; the drawer has been emptied."),
                quick=True,
            ),
            close("2025-05-23", Satisfied.YES),
        ),
    ),
    Tale(
        key="tone on the phone",
        day="2025-05-12",
        via=Channel.PHONE,
        category="staff",
        name="Sandra Whitlow",
        address="8 Weir Street, Larkmere, QX7 2DG",
        about=(GARETH,),
        handler=MAGDA,
        taken_by=MAGDA,
        summary="Mr Pryce told me to put a bucket under it and hung up.",
        outcome="An apology.",
        steps=(
            ack("2025-05-14"),
            answer(
                "2025-05-28",
                partly(
                    "There is no recording. Mr Pryce does not remember the words, and accepts that he was short.",
                    evidence="Conversation with Mr Pryce on 20 May.",
                ),
                offers=[remedy(RemedyKind.ACKNOWLEDGEMENT, "Mr Pryce accepts that he was short with you.")],
                learned=nothing_new("It concerned one call; it was taken up with the person."),
            ),
            close("2025-06-16"),
        ),
    ),
    Tale(
        key="long grass",
        day="2025-05-27",
        via=Channel.SOCIAL_MEDIA,
        category="grounds",
        name="Darren Tuffley",
        contact_by=SentBy.POST,
        address="2 Mill Green, Larkmere, QX7 4KL",
        summary="The grass on Mill Green has not been cut this year and the children cannot play.",
        none_given=True,
        steps=(
            ack("2025-05-29"),
            answer(
                "2025-06-11",
                partly("Two of six cuts were missed in wet weather. The other four were made."),
                offers=[
                    remedy(
                        RemedyKind.EXPLANATION,
                        "Wet ground is not mown; a missed cut is made up the week after.",
                    ),
                    action("Cut the green.", "2025-06-13"),
                ],
                learned=lesson("The contractor's missed cuts are reported to us the same week.", owner=GARETH),
            ),
            done("2025-06-12", 2, "Seen on 12 June."),
            close("2025-06-30"),
        ),
    ),
    Tale(
        key="letter in Welsh",
        day="2025-05-30",
        via=Channel.LETTER,
        category="communication",
        name="Siân Llewellyn-Rhys",
        address="5 Chapel Bank, Larkmere, QX7 2DP",
        summary="I wrote in Welsh and waited six weeks for an answer.",
        outcome="An answer to my letter about the rent.",
        steps=(
            ack("2025-06-03"),
            answer(
                "2025-06-16",
                upheld("Your letter waited for a translation that nobody had ordered."),
                offers=[
                    apology("We are sorry. Our answer about the rent is with this letter, in Welsh and in English."),
                    remedy(RemedyKind.POLICY_CHANGE, "A letter in another language is translated at once."),
                ],
                learned=lesson("Letters in another language are translated within two working days.", owner=MAGDA),
            ),
            close("2025-07-07", Satisfied.YES),
        ),
    ),
)
