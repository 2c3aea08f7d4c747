"""`person`: whoever complains, as they are today: what to call them, how to reach them, for how many they speak."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.person import PersonSet
from complaints_cli.domain.representing import ProofKind
from complaints_cli.domain.resident import ReplyAs
from complaints_cli.domain.terms import SentBy
from complaints_cli.handling import persons
from complaints_cli.result import Result


def set_(
    call: Call,
    ref: params.Ref,
    name: Annotated[
        str | None,
        Option("--name", metavar="TEXT", help="Their name; of a group, its one contact."),
        Ask(TEXT, "What is their name?"),
    ] = None,
    preferred_name: params.PreferredName = None,
    address: Annotated[
        str | None,
        Option("--address", metavar="TEXT", help="Where they live."),
        Ask(STORY, "Where do they live?"),
    ] = None,
    phone: Annotated[
        str | None,
        Option("--phone", metavar="TEXT", help="Their telephone."),
        Ask(TEXT, "What is their telephone number?"),
    ] = None,
    email: Annotated[
        str | None, Option("--email", metavar="TEXT", help="Their email."), Ask(TEXT, "What is their email?")
    ] = None,
    contact_by: params.ContactBy = None,
    reply_as: params.ReplyAs = None,
    language: params.Language = None,
    group: params.Group = None,
    members: params.Members = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what changed about whoever complains. What was typed wrongly is put right with `correct`.

    Letters from now on go to the new address, by the way they like best, and call them by the name they prefer.
    """
    facts = gather(call, required=(persons.DETAILS,))
    with recording(call) as work:
        complaint = work.complaint(ref)
        now = PersonSet(
            on=facts.day("on", work.today),
            contact_by=facts.choice("contact_by", SentBy, None),
            reply_as=facts.choice("reply_as", ReplyAs, None),
            group=facts.number("group", None),
            name=facts.text("name", ""),
            preferred_name=facts.text("preferred_name", ""),
            address=facts.text("address", ""),
            phone=facts.text("phone", ""),
            email=facts.text("email", ""),
            members=facts.text("members", ""),
            language=facts.text("language", ""),
        )
        written = work.save_on(complaint, persons.set_details(complaint, now, work.bench(complaint)))
        return outcome(work, complaint.ref, written, "details changed")


def permission(
    call: Call,
    ref: params.Ref,
    proof: Annotated[
        str | None,
        Option("--proof", metavar="WORD", help=f"What shows it: {params.PROOF.expects}."),
        Ask(params.PROOF, "What shows it?"),
    ] = None,
    reference: Annotated[
        str | None,
        Option("--reference", metavar="TEXT", help="Where to find it, such as the number of a form."),
        Ask(TEXT, "Where is it to be found?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that the holder of the tenancy, lease or licence lets somebody of the household complain.

    A policy that wants it in writing has the acknowledgement wait for it; the clock does not wait.
    """
    facts = gather(call, required=("proof",))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        proven, where = facts.choice("proof", ProofKind), facts.text("reference", "")
        events = persons.permit(complaint, proven, where, work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), "the holder's permission recorded")
