"""Parts that several kinds of letter have: which complaint and stage, the Ombudsman, updates, help."""

from collections.abc import Callable

from complaints_cli.domain.terms import Flag
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.letterhead import ombudsman_heading, ombudsman_of, ombudsman_words
from complaints_cli.letters.part import Part, Wanted

UPDATES, STILL_UNHAPPY = "How we will keep you up to date", "If you are unhappy with this response"
NOT_SETTLED = "If this does not settle it"
HELP = "Help and support"
HEAT_NETWORKS = "the rules for heat networks"


def reference(rule: str) -> Part:
    """Our reference, at the start."""
    return Part(id="reference", provision=rule, tells="our reference", words=lambda matter: (matter.complaint.ref,))


def stage_named(rule: str) -> Part:
    """The stage, at the start."""
    return Part(id="stage", provision=rule, tells="the stage", words=lambda matter: (f"stage {matter.stage.number}",))


def ombudsman(rule: str, heading: Callable[[Matter], str] = ombudsman_heading) -> Part:
    """How to reach the relevant Ombudsman: at least by phone and by post."""

    def wanted(matter: Matter) -> tuple[Wanted, ...]:
        tells = f"how to reach the {ombudsman_of(matter).called}"
        words = ombudsman_words(matter)
        return (Wanted(part="ombudsman", provision=rule, tells=tells, headings=(heading(matter),), words=words),)

    return Part(id="ombudsman", provision=rule, tells="how to reach the relevant Ombudsman", each=wanted)


def _to_the_ombudsman(matter: Matter) -> tuple[Wanted, ...]:
    ombudsman = ombudsman_of(matter)
    return (
        Wanted(
            part="next-step",
            provision="6.19 g",
            tells=f"how to take the complaint to the {ombudsman.called}, and within which time",
            headings=(STILL_UNHAPPY,),
            words=(*ombudsman_words(matter), ombudsman.web, "12 months"),
        ),
    )


def energy_ombudsman() -> Part:
    """The second way to have a complaint about a heat network looked at; it sets none of our dates."""
    return Part(
        id="energy-ombudsman",
        provision=HEAT_NETWORKS,
        tells="how to reach the Energy Ombudsman, as the complaint is about a heat network",
        heading="The Energy Ombudsman",
        words=lambda matter: (matter.setting.landlord.energy_ombudsman_phone,),
        applies=lambda matter: Flag.HEAT_NETWORK in matter.complaint.received.flags,
    )


def next_step(stage: int) -> Part:
    """After stage 1, how to ask for stage 2; after stage 2, how to go to the Ombudsman and by when."""
    if stage == 1:
        return Part(
            id="next-step",
            provision="6.9 g",
            tells="how to ask for stage 2",
            heading=STILL_UNHAPPY,
            words=lambda _: ("stage 2",),
        )
    return Part(
        id="next-step",
        provision="6.19 g",
        tells="how to take the complaint to the relevant Ombudsman, and within which time",
        each=_to_the_ombudsman,
    )


def not_settled() -> Part:
    """What a resident can do who is still unhappy, once the answer went out: stage 2, or the Ombudsman (Code 6.10)."""
    return Part(
        id="not-settled",
        provision="6.10",
        tells="what to do if it does not settle the complaint",
        heading=NOT_SETTLED,
        words=_way_on,
    )


def _way_on(matter: Matter) -> tuple[str, ...]:
    return ("Ombudsman",) if matter.complaint.process_ended_on else ("stage 2",)


def help_part() -> Part:
    """What would make it easier for them to deal with us."""
    return Part(
        id="help", provision="5.10", tells="what adjustments, representation and advice there are", heading=HELP
    )


def updates() -> Part:
    """How often we write, where the answer comes later than the Code's time."""
    return Part(id="updates", provision="5.9", tells="how often we will bring the resident up to date", heading=UPDATES)
