"""`equality`: what monitoring forms said, counted in batches, and never beside a complaint."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.recording import recording
from complaints_cli.commands.sources import read_toml
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.equality import QUESTIONS, shown, tally
from complaints_cli.errors import Misuse
from complaints_cli.handling.own_record import tallied
from complaints_cli.result import Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "equality"
FORMS = kinds.number(1, 9999)


def add(
    call: Call,
    file: Annotated[str, Argument(metavar="FILE", help="The counts, as a TOML file; - is stdin.")],
    forms: Annotated[
        str | None,
        Option(metavar="N", help="How many forms were counted, at least 5."),
        Ask(FORMS, "How many forms were counted?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Add the counts of a batch of equality forms. No person and no complaint is ever named beside them.

    The file has a section for each question, and in it for each answer the number of people:

    [age]
    "under 35" = 4
    "35 to 64" = 3
    """
    facts = gather(call, required=("forms",))
    answers = _answers(file)
    with recording(call) as work:
        event = tallied(facts.day("on", work.today), facts.number("forms"), answers, work.today)
        seqs = work.save_in(STREAM, [event]).seqs
    return Result(
        data={"forms": facts.number("forms"), "questions": sorted({q for q, _, _ in answers}), "events": list(seqs)},
        screen=[Heading(f"{facts.number('forms')} forms counted")],
    )


def show(call: Call) -> Result:
    """Show the counts of all the forms together. Numbers below 5 are not shown as they are."""
    with reading(call.desk.db) as record:
        sums = tally(record.history(STREAM))
    rows = [
        [question, answer, shown(people)] for question, answers in sums.items() for answer, people in answers.items()
    ]
    empty = Text(f"No forms were counted yet. The questions are: {', '.join(QUESTIONS)}.")
    return Result(
        data={"questions": {q: {answer: shown(people) for answer, people in a.items()} for q, a in sums.items()}},
        screen=[Table(["Question", "Answer", "People"], rows) if rows else empty],
    )


def _answers(file: str) -> list[tuple[str, str, int]]:
    """Raises Misuse for what is no count."""
    found = []
    for question, answers in read_toml(file).items():
        if not isinstance(answers, dict):
            raise Misuse(
                "equality", f"{question} is no section. Write [{question}], and under it each answer = number."
            )
        for answer, people in answers.items():
            if isinstance(people, bool) or not isinstance(people, int):
                raise Misuse("equality", f"{question}, {answer}: what stands there is no whole number of people.")
            found.append((question, str(answer), people))
    return found
