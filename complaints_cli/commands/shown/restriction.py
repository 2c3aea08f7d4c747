"""Whose contact is restricted, how, until which review, and what stays open; of linked complaints too."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.show_seen import File
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.restriction import Restriction, heading
from complaints_cli.handling.restricting import same_person
from complaints_cli.result import Block, Cell, Facts, Heading


def data(file: File) -> dict[str, Any]:
    """Every warning and restriction; each with the complaint that it arose in."""
    return {
        "behaviour_warnings": [
            {
                "n": each.number,
                "on": each.on,
                "whose": each.party,
                "behaviours": list(each.behaviours),
                "via": each.via,
                "evidence": each.evidence or None,
                "said": each.said or None,
            }
            for each in file.complaint.behaviour_warnings
        ],
        "restrictions": [_restriction(file, ref, each) for ref, each in _binding(file)],
    }


def _restriction(file: File, ref: str, each: Restriction) -> dict[str, Any]:
    return {
        "ref": ref,
        "n": each.number,
        "on": each.on,
        "whose": each.party,
        "behaviours": list(each.behaviours),
        "conduct": sorted({heading(behaviour).value for behaviour in each.behaviours}),
        "channels": list(each.channels),
        "frequency": each.frequency or None,
        "only_with": file.name(each.only_with),
        "stays_open": each.stays_open or None,
        "starts_on": each.starts,
        "review_on": each.review,
        "in_force": each.holds_on(file.today),
        "evidence": each.evidence or None,
        "proportionality": each.proportionality or None,
        "equality": each.equality or None,
        "without_warning": each.without_warning or None,
        "told_by": each.told_by,
        "decider": file.name(each.decider),
        "appeal_to": file.name(each.appeal_to),
        "appealed_on": each.appealed_on,
        "appeal": each.appeal or None,
        "decide_appeal_by": each.appeal_by,
        "reviews": [
            {
                "on": look.on,
                "was_due": look.was_due,
                "outcome": look.outcome,
                "next": look.next,
                "on_appeal": look.appeal,
                "decider": file.name(look.decider),
                "reasons": look.reasons or None,
            }
            for look in each.reviews
        ],
        "ended_on": each.ended_on,
        "how_ended": each.how_ended or None,
    }


def blocks(file: File) -> Iterator[Block]:
    """Warnings in a line each, restrictions with what matters to whoever is about to write or ring."""
    warnings = file.complaint.behaviour_warnings
    found = list(_binding(file))
    if not warnings and not found:
        return
    yield Heading("Behaviour and restrictions")
    if warnings:
        yield Facts([(f"Warned {short_day(each.on)}", f"{each.party}: {each.said}") for each in warnings])
    for ref, each in found:
        own = ref == file.complaint.ref
        yield Facts(
            [
                (f"Restriction {each.number}", _standing(each, file, None if own else ref)),
                ("Closed", ", ".join(each.channels) or None),
                ("How often", each.frequency or None),
                ("Only with", file.name(each.only_with)),
                ("Stays open", each.stays_open or None),
                ("Because of", ", ".join(each.behaviours).replace("-", " ")),
                ("Decided by", f"{file.name(each.decider)}; appeals to {file.name(each.appeal_to)}"),
                ("Appeal", f"to be decided by {short_day(each.appeal_by)}" if each.appeal_by else None),
            ]
        )


def _binding(file: File) -> Iterator[tuple[str, Restriction]]:
    kin: list[Complaint] = [each for each in file.linked if same_person(file.complaint, each)]
    for each in (file.complaint, *kin):
        yield from ((each.ref, restriction) for restriction in each.restrictions)


def _standing(each: Restriction, file: File, ref: str | None) -> Cell:
    where = f", of {ref}" if ref else ""
    if each.ended_on is not None:
        return Cell(f"lifted on {short_day(each.ended_on)}{where}", "good")
    began = "in force since" if each.starts <= file.today else "from"
    late = each.review < file.today
    review = f"review {'was due' if late else 'by'} {short_day(each.review)}"
    return Cell(f"{each.party}, {began} {short_day(each.starts)}{where}; {review}", "bad" if late else "warn")
