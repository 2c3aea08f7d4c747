"""Mid September to October 2025: two that belong together, a date put right, one closed and opened again."""

from complaints_cli.domain.contact import NoteKind
from complaints_cli.domain.terms import Apart, Channel, CloseReason, Home, NotedWith, RemedyKind, Satisfied, SentBy
from complaints_cli.exchange.invented.association import GARETH, MAGDA, TOM
from complaints_cli.exchange.invented.findings import (
    action,
    apology,
    lesson,
    money,
    not_upheld,
    nothing_new,
    partly,
    remedy,
    upheld,
)
from complaints_cli.exchange.invented.steps import (
    ack,
    answer,
    close,
    correct,
    correction_letter,
    done,
    escalate,
    note,
    reopen,
)
from complaints_cli.exchange.invented.steps_beside import change_made
from complaints_cli.exchange.invented.steps_letters import closed_by_letter, replaced
from complaints_cli.exchange.invented.tale import Tale

TALES = (
    Tale(
        key="cooker socket",
        day="2025-09-16",
        via=Channel.PHONE,
        category="repairs",
        name="Marek Lis",
        address="4 Fuller's Row, Larkmere, QX7 3HH",
        summary="The cooker socket sparks and the electrician did not come twice.",
        outcome="A safe socket.",
        steps=(
            ack("2025-09-18"),
            answer(
                "2025-09-30",
                upheld("The socket was made safe on the first day; the second visit, for the new one, was lost."),
                offers=[apology("We are sorry."), action("Fit the new socket.", "2025-10-03", GARETH)],
                learned=lesson("A visit that makes safe books the next one before it ends.", owner=GARETH),
            ),
            done("2025-10-02", 2, "Certificate of 2 October."),
            close("2025-10-16", Satisfied.YES),
        ),
    ),
    Tale(
        key="parking",
        day="2025-09-25",
        via=Channel.PHONE,
        category="estate-services",
        name="Marek Lis",
        address="4 Fuller's Row, Larkmere, QX7 3HH",
        summary="Vans from the workshop park in the residents' bays.",
        outcome="Bays that are free.",
        belongs_with="cooker socket",
        apart=Apart.UNRELATED,
        steps=(
            ack("2025-09-29"),
            answer(
                "2025-10-10",
                partly("The bays are ours, and we never put up a sign. The workshop has been asked to stop."),
                offers=[action("Put up signs.", "2025-10-31", MAGDA)],
                learned=nothing_new("It concerned one row of bays."),
            ),
            done("2025-10-28", 1, "Seen on 28 October."),
            note("2025-10-29", NotedWith.RESIDENT, "No answer.", about=NoteKind.CONTACT_ATTEMPT),
            note("2025-11-03", NotedWith.RESIDENT, "Asked to ring.", Channel.LETTER, NoteKind.CONTACT_ATTEMPT),
            closed_by_letter("2025-11-10", CloseReason.NO_CONTACT),
        ),
    ),
    Tale(
        key="waiting list",
        day="2025-10-02",
        via=Channel.WEB,
        category="allocations",
        name="Funmi Bankole",
        email="funmi.bankole@post.example",
        contact_by=SentBy.EMAIL,
        home=Home.APPLICANT,
        handler=MAGDA,
        summary="I was offered a flat on the second floor although my form says that I cannot climb stairs.",
        outcome="An offer that fits.",
        steps=(
            ack("2025-10-06"),
            answer(
                "2025-10-17",
                upheld("The form was read, and the need was not carried over to the list."),
                offers=[
                    apology("We are sorry."),
                    remedy(
                        RemedyKind.RECONSIDER, "Saying no to that flat does not count against you.", due="2025-10-24"
                    ),
                ],
                learned=lesson("Needs on a form are checked by a second person before an offer.", owner=MAGDA),
                decider=TOM,
            ),
            done("2025-10-22", 2, "The list was corrected on 22 October."),
            close("2025-11-05", Satisfied.YES),
        ),
    ),
    Tale(
        key="flue",
        day="2025-10-13",
        via=Channel.PHONE,
        category="contractor",
        name="Gwenllian Hopkin",
        address="7 Chapel Bank, Larkmere, QX7 2DP",
        summary="The fitters left dust in every room and a hole round the flue.",
        outcome="The hole closed and the rooms cleaned.",
        steps=(
            ack("2025-10-15"),
            answer(
                "2025-10-28",
                partly("The rooms were left dirty. The flue had been sealed, as the photograph of the day shows."),
                offers=[apology("We are sorry about the dust."), action("Clean the rooms.", "2025-11-04")],
                learned=lesson("Fitters bring sheets, and the resident signs off the room.", owner=GARETH),
            ),
            replaced(
                "2025-10-30",
                2,
                action("A cleaning firm cleans the rooms.", "2025-11-04", GARETH),
                "The fitters' firm has nobody who cleans, and would have sent the same two.",
            ),
            done("2025-11-03", 3, "Mrs Hopkin said so by phone."),
            close("2025-11-10"),
            reopen("2025-12-01", "A second fitter found that the flue had not been sealed on the outside."),
            escalate("2025-12-03", Channel.PHONE, reason="The photograph showed the wrong side.", handler=TOM),
            ack("2025-12-08", outcome="The flue sealed, and checked by somebody else."),
            answer(
                "2025-12-29",
                upheld("The flue was sealed inside only. Stage 1 looked at one photograph and did not send anybody."),
                offers=[
                    action("Seal the flue outside, with a gas safety check.", "2026-01-02", GARETH),
                    money(150, "distress", "2026-01-16"),
                ],
                learned=lesson("Where a photograph is the proof, somebody goes to look.", owner=TOM, due="2026-03-31"),
            ),
            done("2026-01-02", 4, "Gas safety record of 2 January."),
            done("2026-01-14", 5, "Paid on 14 January."),
            close("2026-01-30", Satisfied.YES),
            change_made("2026-03-26", 2, "Handlers' notes of 26 March."),
        ),
    ),
    Tale(
        key="caretaker's hours",
        day="2025-10-20",
        via=Channel.LETTER,
        category="estate-services",
        name="Ronald Pettifer",
        address="Flat 5, Mill House, Larkmere, QX7 4KQ",
        summary="The caretaker is never there on Fridays.",
        outcome="A caretaker on Fridays.",
        steps=(
            ack("2025-10-24"),
            correct("2025-10-30", "acknowledged", "2025-10-23", "The letter went out on Thursday, not on Friday."),
            correction_letter("2025-10-30"),
            answer(
                "2025-11-05",
                not_upheld("The hours on the board are Monday to Thursday; Fridays were never among them."),
                offers=[remedy(RemedyKind.EXPLANATION, "The hours are on the board in the hall and with this letter.")],
                learned=nothing_new("The service was as agreed."),
            ),
            close("2025-11-20"),
        ),
    ),
)
