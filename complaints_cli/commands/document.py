"""`document`: what residents and staff are given about complaining, from your settings and the policy in force."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import params
from complaints_cli.commands.drawn_up import About, drawn_up
from complaints_cli.commands.exception import STREAM
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.setting_out import size_asked
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.exceptional import PROVISION, Exceptional, exceptional_times
from complaints_cli.errors import Misuse, NotFound, refuse
from complaints_cli.handling.twice import refuse_set_aside
from complaints_cli.result import Result
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.documents import Sender

MaybeRef = Annotated[
    str | None,
    Argument(metavar="[REF]", read=params.reference, help="A complaint; without one it is left empty."),
]
RepNumber = Annotated[
    int | None,
    Option("--number", min=1, metavar="N", help="Which representative; whoever speaks now, unless said."),
]
ExceptionNumber = Annotated[
    int | None,
    Argument(metavar="[N]", min=1, help="Which exceptional time; the one that is not over, unless said."),
]
Touched = Annotated[
    str | None,
    Option("--touched", metavar="TEXT", help="Which complaints it touches; all, unless said."),
    Ask(STORY, "Which complaints does it touch?"),
]


def _alone(paper: str, says: str) -> Callable[..., Result]:
    """The command that writes a document about nobody; `says` is its help."""

    def write(
        call: Call,
        output: params.Output = None,
        format_: params.Format = None,
        large_print: params.LargePrint = None,
        giant_print: params.GiantPrint = False,
    ) -> Result:
        from complaints_cli.documents import Paper

        return drawn_up(call, Paper(paper), output, size_asked(large_print, giant_print))

    write.__doc__ = says
    return write


fact_sheet = _alone(
    "fact-sheet",
    "Write the leaflet: what a complaint is, how to make one, what happens then, and the Ombudsman (Code 3.4, 3.5).",
)
form = _alone(
    "form",
    "Write a complaint form to print. Nobody has to use it (Code 3.1).",
)
script = _alone(
    "script",
    "Write what to ask and to say, for whoever picks up the phone (Code 3.2).",
)
newsletter = _alone(
    "newsletter",
    "Write a few lines for the newsletter, so that residents know how to complain (Code 3.5).",
)
checklist = _alone(
    "checklist",
    "Write the list of what is to be published, and which page links to which (Code 3.4, 8.2).",
)
survey_notice = _alone(
    "survey-notice",
    "Write what every survey and post must say about how to complain (Code 1.6).",
)


def authority_form(
    call: Call,
    ref: MaybeRef = None,
    number: RepNumber = None,
    output: params.Output = None,
    format_: params.Format = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write the form by which somebody may speak for a resident; with a reference, with what is on record (Code 3.6).

    Nobody has to use it: permission by word of mouth, with the questions that are on it, is as good where your policy
    takes it.
    """
    from complaints_cli.documents import Paper
    from complaints_cli.documents.authority import authority

    def about(record: Record, _: "Sender", __: Facts) -> About:
        if ref is None:
            return About(facts=authority(None))
        complaint = record.complaint(ref)
        refuse_set_aside(complaint)
        if number is not None and number not in {each.number for each in complaint.representatives}:
            raise NotFound("representative", f"{ref} has no representative {number}: complaints rep list {ref}.")
        return About(facts=authority(complaint, number), ref=ref)

    return drawn_up(call, Paper.AUTHORITY_FORM, output, size_asked(large_print, giant_print), about)


def survey(
    call: Call,
    ref: MaybeRef = None,
    output: params.Output = None,
    format_: params.Format = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write a slip that asks how you dealt with a complaint. It needs no name, and says how to complain (Code 1.6)."""
    from complaints_cli.documents import Paper

    def about(record: Record, _: "Sender", __: Facts) -> About:
        if ref is not None:
            refuse_set_aside(record.complaint(ref))
        return About(facts={"ref": ref or ""}, ref=ref)

    return drawn_up(call, Paper.SURVEY, output, size_asked(large_print, giant_print), about)


def exception_notice(
    call: Call,
    number: ExceptionNumber = None,
    touched: Touched = None,
    output: params.Output = None,
    format_: params.Format = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write the public notice that the Code cannot be kept for a time: since when, why, and until when (Code 8.5).

    It prints what happened, and why, as you recorded it: read it as the public will.
    """
    from complaints_cli.documents import Paper
    from complaints_cli.documents.exceptional import notice

    def about(record: Record, sender: "Sender", facts: Facts) -> About:
        time = _in_force(exceptional_times(record.history(STREAM)), number)
        then = f"exception told {time.number} --whom website"
        return About(facts=notice(time, facts.text("touched", ""), sender.on), then=then)

    return drawn_up(call, Paper.EXCEPTION_NOTICE, output, size_asked(large_print, giant_print), about)


def _in_force(times: tuple[Exceptional, ...], number: int | None) -> Exceptional:
    """The one that was asked about, else the only one that is not over. Raises Refused, NotFound, Misuse."""
    if number is not None and number not in {each.number for each in times}:
        raise NotFound("exception", f"There is no exceptional time {number}: complaints exception list.")
    found = [each for each in times if each.ended_on is None and number in (None, each.number)]
    if not found:
        message = "No exceptional time is in force, so there is nothing to tell the public."
        raise refuse("no-exception", message, PROVISION, "exception add --what TEXT --why TEXT --back DATE")
    if len(found) > 1:
        numbers = ", ".join(str(each.number) for each in found)
        raise Misuse("missing-option", f"More than one is in force. Say which, by its number: {numbers}.")
    return found[0]
