"""One invented command with a fact of every kind, for the tests of how a command comes by its facts."""

from collections.abc import Sequence
from typing import Annotated, Any

from command_line import Ran
from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, SWITCH, TEXT, Ask
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.terms import Channel, Flag
from complaints_cli.errors import refuse
from complaints_cli.result import Heading, Result

STORY_TEXT = "Kein Wasser — O'Brien-Łukasz ŵ [red]x[/]\n== via ==\n#| not a note\n\\ {{ 7*7 }}"


def more(facts: Facts) -> Sequence[str]:
    return ("name",) if facts.choice("via", Channel, None) is Channel.PHONE and not facts.flag("anonymous") else ()


def everything(
    call: Call,
    ref: params.Ref = "C-2026-0001",
    via: params.Via = None,
    on: params.On = None,
    summary: Annotated[str | None, Option("--summary"), Ask(STORY, "What is the complaint?")] = None,
    point: Annotated[list[str] | None, Option("--point"), Ask(STORY, "Which points?")] = None,
    flag: Annotated[list[str] | None, Option("--flag"), Ask(params.FLAG, "Any flags?")] = None,
    name: Annotated[str | None, Option("--name"), Ask(TEXT, "What is their name?")] = None,
    resident_knew: Annotated[str | None, Option(), Ask(kinds.DAY, "Since when did they know?")] = None,
    received: params.Period = None,
    amount: params.Amount = None,
    days: Annotated[str | None, Option("--days"), Ask(kinds.number(1, 20), "How many?")] = None,
    points: params.Points = None,
    anonymous: Annotated[bool, Option("--anonymous"), Ask(SWITCH, "Anonymous?")] = False,
    fail: Annotated[bool, Option("--fail")] = False,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    facts = gather(call, required=("via", ("summary", "point")), then=more)
    if fail:
        raise refuse("no", "A rule stands against it.")
    return Result(
        {
            "ref": ref,
            "via": facts.choice("via", Channel),
            "on": facts.day("on", call.desk.today),
            "summary": facts.text("summary", None),
            "point": facts.many("point"),
            "flag": facts.choices("flag", Flag),
            "name": facts.text("name", None),
            "knew": facts.day("resident_knew", None),
            "received": facts.days("received"),
            "amount": facts.money("amount", None),
            "days": facts.number("days", None),
            "points": facts.numbers("points"),
            "anonymous": facts.flag("anonymous"),
        },
        [Heading("Recorded")],
    )


def given(ran: Ran) -> dict[str, Any]:
    """What was given of the answer: neither the defaults nor what is empty."""
    assert ran.code == 0, ran.out + ran.err
    data: dict[str, Any] = ran.answer["data"]
    return {name: value for name, value in data.items() if value and name not in ("ref", "on")}
