"""`disability`, `vulnerability`: what the resident told of, kept to what is needed and shown only when asked for."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.handling import adjusting
from complaints_cli.result import Result

What = Annotated[str | None, Argument(metavar="TEXT", help="In a sentence."), Ask(STORY, "What did they tell you?")]
Disability = Annotated[int, Argument(metavar="N", min=1, help="The number of the disability.")]
Vulnerability = Annotated[int, Argument(metavar="N", min=1, help="The number of the vulnerability.")]
Why = Annotated[str | None, Option("--why", metavar="TEXT", help="Why."), Ask(STORY, "Why?")]


def add_disability(
    call: Call,
    ref: params.Ref,
    text: What = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record a disability that the resident told of (Code 5.10). What you do about it is an adjustment.

    It is in no list, label, letter or due list, and `show` tells it only with --private.
    """
    facts = gather(call, required=("text",))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        written = work.save_on(complaint, adjusting.disclose(complaint, facts.text("text"), work.bench(complaint), day))
        number = len(complaint.disabilities) + 1
        return outcome(work, complaint.ref, written, f"disability {number} recorded")


def end_disability(call: Call, ref: params.Ref, number: Disability, why: Why = None, on: params.On = None) -> Result:
    """Record that a disability is no longer so, or never was."""
    facts = gather(call, required=("why",))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = adjusting.withdraw(complaint, number, facts.text("why"), work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"disability {number} ended")


def add_vulnerability(
    call: Call,
    ref: params.Ref,
    text: What = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record something to bear in mind, in one sentence and no more than is needed. `show` tells it with --private."""
    facts = gather(call, required=("text",))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = adjusting.bear_in_mind(complaint, facts.text("text"), work.bench(complaint), day)
        number = len(complaint.vulnerabilities) + 1
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"vulnerability {number} recorded")


def check_vulnerability(call: Call, ref: params.Ref, number: Vulnerability, on: params.On = None) -> Result:
    """Record that it is still so."""
    facts = gather(call)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = adjusting.check(complaint, number, work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"vulnerability {number} is still so")


def end_vulnerability(
    call: Call, ref: params.Ref, number: Vulnerability, why: Why = None, on: params.On = None
) -> Result:
    """Record that it is no longer so."""
    facts = gather(call)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = adjusting.forget(complaint, number, facts.text("why", ""), work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"vulnerability {number} ended")
