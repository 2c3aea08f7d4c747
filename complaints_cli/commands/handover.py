"""`handover`: what somebody has in hand, on a page for whoever takes over; with `--to` it becomes theirs at once."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.kinds import TEXT, Ask
from complaints_cli.commands.page_files import asked_for
from complaints_cli.commands.people_named import on_the_list
from complaints_cli.commands.recording import recording
from complaints_cli.commands.written import written
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.handling.handing_over import check_taker
from complaints_cli.result import Facts, Result


def handover(
    call: Call,
    name: Annotated[
        str | None, Argument(metavar="NAME", help="Whose work it is."), Ask(TEXT, "Whose work is it?")
    ] = None,
    to: Annotated[
        str | None,
        Option("--to", metavar="NAME", help="Give all of it to this person, and record that."),
        Ask(TEXT, "Who takes over?"),
    ] = None,
    on: params.On = None,
    output: params.Output = None,
    format_: params.Format = None,
) -> Result:
    """Write what somebody has in hand on a page: what is due, what was promised, what is waited for.

    Sensitive complaints stand there by reference alone. With --to all of it goes to the other person in one step, and
    you are told of each complaint that they may not decide. For a holiday use `away`, which gives nothing away.
    """
    from complaints_cli.commands.handover_given import give
    from complaints_cli.commands.handover_page import counted, in_hand, page_of

    facts = gather(call, required=("name",))
    media = asked_for(facts.text("format_", ""), output)
    with recording(call) as work:
        giver, day = on_the_list(facts.text("name"), work.people), facts.day("on", work.today)
        taker = on_the_list(facts.text("to"), work.people) if "to" in facts else None
        held = in_hand(work, giver, day)
        if taker is not None:
            check_taker(giver, taker)
            agree(call, f"Give {counted(held)} of {giver.name} to {taker.name}?")
        page = written(page_of(work, held, giver, taker, day, media), media, output)
        data = {"name": giver.name, "to": taker and taker.name, "on": day, **held.data}
        if taker is not None:
            given = give(work, held, giver, taker, day)
            data |= given.data
            for message in given.messages:
                work.at.say(message)
    return Result(data={**data, **page.data}, screen=page.screen(Facts([("Written", str(page.path))])))
