"""`letter draft` and `letter check`: a letter to edit, and an edited one beside the record. Nothing is recorded."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.discretion import discreet
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.letter_advice import advice_data, advice_screen
from complaints_cli.commands.letter_files import read_letter
from complaints_cli.commands.letter_matter import as_if_sent
from complaints_cli.commands.page_files import asked_for
from complaints_cli.commands.posting import asking, setting
from complaints_cli.commands.recording import about, recording
from complaints_cli.commands.setting_out import letter_sheet, say_before_it_goes_out, size_asked
from complaints_cli.commands.written import written
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import OK, REFUSED, Misuse, Problem, Refused
from complaints_cli.handling.missing import next_letter
from complaints_cli.result import Heading, Result, Table, Text

if TYPE_CHECKING:
    from complaints_cli.letters import Advised, Gap

KIND = kinds.choice(LetterKind)

KindOption = Annotated[
    str | None,
    Option("--kind", metavar="KIND", help=f"Which letter; the next one unless said: {KIND.expects}."),
    Ask(KIND, "Which letter is it?"),
]


def draft(
    call: Call,
    ref: params.Ref,
    kind: Annotated[str, Argument(metavar="KIND", help=f"Which letter: {KIND.expects}."), Ask(KIND, "Which letter?")],
    output: params.Output = None,
    format_: params.Format = None,
    on: params.On = None,
    decider: params.Decider = None,
    number: params.LetterNumber = None,
    say: params.Say = None,
    by: params.ReplyBy = None,
    large_print: params.LargePrint = None,
    giant_print: params.GiantPrint = False,
) -> Result:
    """Write a letter from the record as it stands, to read or to edit. Nothing is recorded.

    A letter that takes facts of its own is drafted with its command: `complaints extend REF ... --draft`.
    """
    from complaints_cli.letters import compose
    from complaints_cli.pages import made

    facts = gather(call)
    wanted, media = facts.choice("kind", LetterKind), asked_for(facts.text("format_", ""), output)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        after = as_if_sent(work, complaint, wanted, day, work.person(facts.text("decider", None)))
        letter = compose(wanted, after, setting(work, after, day, asking(facts, number)))
        say_before_it_goes_out(work.at, after, letter, day)
        sheet = letter_sheet(work.at, size_asked(large_print, giant_print), media, letter, after, work.landlord, day)
    page = written(made(letter.markdown, media, sheet), media, output)
    return Result(
        data={
            "ref": ref,
            "kind": wanted,
            "stage": letter.stage,
            "language": letter.language,
            "respond_by": letter.respond_by,
            **page.data,
        },
        screen=page.screen(Heading(f"{ref}: nothing is recorded"), Text(f"The draft is {output}.")),
    )


def check(
    call: Call,
    file: Annotated[Path, Argument(metavar="FILE", help="The edited letter: .md, .txt, .html, .docx or .odt.")],
    ref: params.Ref,
    kind: KindOption = None,
    on: params.On = None,
    decider: params.Decider = None,
    number: params.LetterNumber = None,
    say: params.Say = None,
    by: params.ReplyBy = None,
) -> Result:
    """Check an edited letter: every mandatory part is there, and says what the record says. Nothing is recorded.

    What the record itself still lacks for that letter is a finding too, and so is what was left to fill in, an old way
    to the Ombudsman, or wording that is wrong. Advice on plain words comes after, and stops no letter.
    """
    from complaints_cli.letters import examined, faults

    facts = gather(call)
    content, media = read_letter(file)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        wanted = facts.choice("kind", LetterKind, next_letter(complaint))
        if wanted is None:
            raise Misuse("missing-option", f"{ref} awaits no letter. Say which one this is: --kind.")
        try:
            after = as_if_sent(work, complaint, wanted, day, work.person(facts.text("decider", None)))
        except Refused as refused:
            lacking = [(None, about(each, ref)) for each in refused.problems]
            own = faults(content, media, wanted, complaint, setting(work, complaint, day, asking(facts, number)))
            return _checked(ref, wanted, file, [*lacking, *_found(ref, own)], None)
        read = examined(content, media, wanted, after, setting(work, after, day, asking(facts, number)))
        for warning in discreet(complaint, read.text):
            work.at.say(f"Warning: {warning}")
    return _checked(ref, wanted, file, _found(ref, read.gaps), read.advised)


def _found(ref: str, gaps: Sequence["Gap"]) -> list[tuple[str | None, Problem]]:
    return [(gap.part, about(gap.problem(f"letter-{gap.part}"), ref)) for gap in gaps]


def _checked(
    ref: str, kind: LetterKind, file: Path, found: Sequence[tuple[str | None, Problem]], advised: "Advised | None"
) -> Result:
    """What was found, each with the part of the letter; without one it is the record that lacks something."""
    findings = [
        {"part": part, "provision": each.provision, "message": each.message, "command": each.way_out}
        for part, each in found
    ]
    rows = [
        [part or "the record", each.provision or "", " ".join(filter(None, [each.message, each.way_out]))]
        for part, each in found
    ]
    unread = any(part is None for part, _ in found)
    fine = Text(f"Every mandatory part of the {kind} letter is there.", "good")
    return Result(
        data={"ref": ref, "kind": kind, "findings": findings, **advice_data(advised)},
        screen=[
            Heading(f"{ref}: {kind}, {file.name}"),
            Table(["Part", "Code", "What to do"], rows) if rows else fine,
            *([_read_whole(ref, kind, file)] if unread else []),
            *advice_screen(advised),
        ],
        exit_code=REFUSED if found else OK,
        problems=[each for _, each in found],
    )


def _read_whole(ref: str, kind: LetterKind, file: Path) -> Text:
    """Which command tells the record what it lacks, and reads the letter beside it in the same run."""
    from complaints_cli.letters import all_letters

    line = f"{all_letters()[kind].command} {ref} ... --letter {file.name}"
    return Text(f"Until then the letter is read only in itself. Its command reads it whole: {line}")
