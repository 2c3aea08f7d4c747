"""What passed between the Ombudsman and us, as letters tell it; and how a letter to the Ombudsman is addressed."""

from collections.abc import Mapping

from complaints_cli.domain.compensation import money
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.ombudsman import SCHEME, Determination, Determined, Order, OrderKind
from complaints_cli.domain.plain import lines
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.letterhead import ombudsman_of
from complaints_cli.letters.part import Facts, Part, Reader, Wanted
from complaints_cli.letters.roles import role
from complaints_cli.letters.signing import person
from complaints_cli.letters.wording import shortened
from complaints_cli.ombudsman_code.provision import Objection

CONTACT = "Who to contact"
CONTACT_NAMED = Part(id="contact", provision="4.1", tells="who answers for it with us", heading=CONTACT)
FOUND: Mapping[Determined, str] = {
    Determined.SEVERE_MALADMINISTRATION: "“severe maladministration”",
    Determined.MALADMINISTRATION: "“maladministration”",
    Determined.SERVICE_FAILURE: "a service failure",
    Determined.NO_MALADMINISTRATION: "“no maladministration”",
    Determined.REASONABLE_REDRESS: "that we had offered enough to put it right",
    Determined.RESOLVED_WITH_INTERVENTION: "that it was settled with the Ombudsman's help",
    Determined.OUTSIDE_JURISDICTION: "that it could not look at this",
    Determined.WITHDRAWN: "that it had been withdrawn",
}

CALLED: Mapping[OrderKind, str] = {
    OrderKind.ORDER: "Order",
    OrderKind.WIDER_ORDER: "Wider order",
    OrderKind.RECOMMENDATION: "Recommendation",
    OrderKind.FAILURE_ORDER: "Complaint handling failure order",
}


def the_ombudsman(matter: Matter) -> Reader:
    """Who the Ombudsman is, and by which reference it knows the complaint."""
    ombudsman = ombudsman_of(matter)
    refs = [each.their_ref for each in matter.complaint.ombudsman.referrals if each.their_ref.strip()]
    return Reader(
        name=ombudsman.name,
        address=tuple(lines(ombudsman.address.replace(",", "\n"))),
        ref=refs[-1] if refs else "",
    )


def addressed(matter: Matter) -> Facts:
    """About whose complaint it is, and who answers for it with us."""
    complaint = matter.complaint
    name = person(matter, complaint.handler)
    return {
        "complainant": complaint.received.name.strip() or "a resident",
        "signed": name,
        "contact": name or role(matter, "complaints_officer", "our complaints team"),
    }


def erased(matter: Matter) -> Objection | None:
    """Why nothing can be said of a complaint whose texts are gone; None while they are there."""
    gone = "Its personal data was erased: there is nothing left to write about."
    return Objection(gone) if matter.complaint.erased else None


def orders(matter: Matter) -> tuple[Order, ...]:
    """What was ordered or recommended: the one that was asked about, else all of it."""
    number = matter.setting.asked.number
    return tuple(each for each in matter.complaint.ombudsman.orders if number in (None, each.number))


def no_order(matter: Matter) -> Objection | None:
    """Why there is no order to write about; None where there is one."""
    if gone := erased(matter):
        return gone
    if orders(matter):
        return None
    number = matter.setting.asked.number
    message = "The Ombudsman has ordered nothing here." if number is None else f"There is no order {number}."
    return Objection(message, "ombudsman order REF --what TEXT --by DATE")


def order_name(order: Order) -> str:
    """How a letter calls an order, and what its section's heading begins with."""
    return f"{CALLED[order.order]} {order.number}"


def order_facts(matter: Matter, order: Order) -> Facts:
    """An order with its days, what shows that it was done, or why it is not followed."""
    return {
        "heading": f"{order_name(order)}: {shortened(order.what)}",
        "text": order.what,
        "amount": money(order.amount) if order.amount else "",
        "by": long_day(order.by) if order.by else "",
        "first_by": long_day(order.first_by) if order.first_by and order.was_moved else "",
        "done_on": long_day(order.done_on) if order.done_on else "",
        "proof": order.proof,
        "declined": order.declined,
        "late": order.is_open and order.by is not None and order.by < matter.setting.on,
    }


def each_order(tells: str) -> Part:
    """A section for every order, with the days that belong to it."""

    def wanted(matter: Matter) -> tuple[Wanted, ...]:
        return tuple(
            Wanted(
                part=f"order-{order.number}",
                provision=SCHEME,
                tells=f"{tells} {order_name(order).lower()}",
                headings=(order_name(order),),
                words=(money(order.amount),) if order.amount else (),
                days=tuple(filter(None, [order.done_on or order.by])),
            )
            for order in orders(matter)
        )

    return Part(id="orders", provision=SCHEME, tells=f"{tells} each order", lacking=no_order, each=wanted)


def determination(found: Determination) -> Facts:
    """What was found, on what, and when."""
    about = "" if found.point is None else f" on point {found.point}"
    return {"told": f"On {long_day(found.on)} it found {FOUND[found.outcome]}{about}.", "words": found.words}
