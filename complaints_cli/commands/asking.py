"""How every command comes by its facts: typed, from a file, from a form, or asked for one at a time.

The command line wins over `--from`, and that over a resumed draft. Nobody is asked where nobody sits.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli import result
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import DAY, MOMENT, Ask, Kind
from complaints_cli.commands.sources import Question, Questions, Raw, from_command_line, from_toml, refuse_shared_stdin
from complaints_cli.declared import parameters
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.moments import show_moment
from complaints_cli.errors import Declined, Misuse, Problem
from complaints_cli.layout import Look, lay_out

if TYPE_CHECKING:
    from complaints_cli.commands.drafts import Drafts

Needed = Sequence[str | tuple[str, ...]]
"""Names of parameters that must be given; of a tuple, one."""


def gather(
    call: Call,
    required: Needed = (),
    then: Callable[[Facts], Needed] | None = None,
    wished: Sequence[str] = (),
) -> Facts:
    """Every fact of the running command, read and of its type.

    `then` names what else is needed once the first facts are known; `wished` what is worth a question, which may go
    without an answer, where somebody is being asked anyway. On a terminal what is missing is asked for and what
    will be recorded is shown and confirmed; elsewhere Misuse "missing-option" names every missing option.
    """
    questions = _questions(call)
    raw = _given(call, questions)
    facts = read(raw, questions, call.desk.today)
    given = dict(raw)
    try:
        _complete(call, raw, questions, required)
        facts = read(raw, questions, call.desk.today)
        _complete(call, raw, questions, then(facts) if then else ())
        if raw != given or (call.params.get("resume") and call.desk.interactive):
            _wish(call, raw, questions, wished)
    finally:
        if raw != given:
            _drafts(call, questions).keep(raw)
    facts = read(raw, questions, call.desk.today)
    if not ((raw != given or call.params.get("resume")) and _confirmed(call, raw, questions)):
        _echo_days(call, facts, questions)
    return facts


def agree(call: Call, question: str, shown: Sequence[result.Block] = ()) -> None:
    """Asks before something that cannot be taken back, once what it is about was `shown`.

    `--yes` answers, and then nothing is shown. Raises Misuse "not-confirmed" where nobody sits.
    """
    at = call.desk
    if at.yes:
        return
    if not at.interactive:
        raise Misuse("not-confirmed", f"{question} Nobody can be asked here: add --yes.")
    from complaints_cli import render

    if shown:
        render.tell(lay_out(shown, Look(render.columns(), plain=at.plain)))
    if not render.confirm(question):
        raise Declined


def _questions(call: Call) -> Questions:
    asked = [(each, mark) for each in parameters(call.function) for mark in each.marks if isinstance(mark, Ask)]
    return {each.name: Question(each.name, each.names[0], ask, each.is_many) for each, ask in asked}


def _drafts(call: Call, questions: Questions) -> "Drafts":
    from complaints_cli.commands.drafts import Drafts

    return Drafts(call, questions)


def _given(call: Call, questions: Questions) -> Raw:
    params = call.params
    refuse_shared_stdin(params, questions)
    raw: Raw = _drafts(call, questions).resume() if params.get("resume") else {}
    if path := params.get("from_file"):
        raw |= from_toml(str(path), questions)
    raw |= from_command_line(params, questions)
    return _drafts(call, questions).edit(raw) if params.get("edit") else raw


def read(raw: Raw, questions: Questions, today: date) -> Facts:
    """The facts behind what was typed; blank text is as good as none. Raises Misuse naming all that cannot be read."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for name, typed in raw.items():
        question = questions[name]
        kind = question.ask.kind
        try:
            each = tuple(kind.read(text, today) for text in typed if text.strip() or not kind.text)
        except Misuse as error:
            problems += [replace(p, message=f"{question.option}: {p.message}") for p in error.problems]
            continue
        if each:
            values[name] = each if question.many else each[-1]
    if problems:
        raise misuse(problems)
    return Facts(values, {name: question.option for name, question in questions.items()})


def misuse(problems: Sequence[Problem]) -> Misuse:
    """One Misuse for several problems."""
    error = Misuse(problems[0].code, problems[0].message)
    error.problems = tuple(problems)
    return error


def _complete(call: Call, raw: Raw, questions: Questions, needed: Needed) -> None:
    """Adds to `raw` what is needed and not there, by asking; where nobody can be asked, names all of it."""
    wanted = [(each,) if isinstance(each, str) else each for each in needed]
    missing = [names for names in wanted if not any("".join(raw.get(name, ())).strip() for name in names)]
    if missing and not call.desk.interactive:
        raise misuse([_missing([questions[name] for name in names]) for names in missing])
    for names in missing:
        answers: list[str] = []
        try:
            _answer(questions[names[0]], call.desk.today, answers)
        finally:
            if any(answers):
                raw[names[0]] = tuple(filter(None, answers))


def _wish(call: Call, raw: Raw, questions: Questions, wished: Sequence[str]) -> None:
    """Asks what would be good to know and is not there; Enter goes on without it."""
    for name in wished:
        answers: list[str] = []
        try:
            if name not in raw:
                _answer(questions[name], call.desk.today, answers, skippable=True)
        finally:
            if any(answers):
                raw[name] = tuple(filter(None, answers))


def _missing(questions: Sequence[Question]) -> Problem:
    options = " or ".join(question.option for question in questions)
    expects = questions[0].ask.kind.expects
    hint = f" ({expects})" if expects else ""
    return Problem("missing-option", f"{options} is missing. {questions[0].ask.question}{hint}")


def _answer(question: Question, today: date, answers: list[str], *, skippable: bool = False) -> None:
    """Adds an answer that can be read; for a repeatable fact, as many as come before an empty one.

    None is added where the question is `skippable` and goes without an answer.
    """
    from complaints_cli import render

    kind = question.ask.kind
    while question.many or not answers:
        lines: list[str] = []
        asked = "Another? Enter for no more" if answers else question.ask.question
        try:
            if kind.long:
                render.ask_lines(asked, lines)
            else:
                skip = "or just Enter" if skippable else ""
                lines.append(render.ask(asked, "; ".join(filter(None, (kind.expects, skip)))))
        except (KeyboardInterrupt, EOFError):
            answers.append("\n".join(lines))
            raise
        typed = "\n".join(lines)
        if not typed.strip() and (answers or skippable):
            break
        if typed.strip() and _readable(typed, kind, today):
            answers.append(typed)


def _readable(typed: str, kind: Kind, today: date) -> bool:
    """Whether the answer can be read; if not, the person is told why."""
    from complaints_cli import render

    try:
        kind.read(typed, today)
    except Misuse as error:
        render.tell(str(error), "yellow")
        return False
    return True


def _confirmed(call: Call, raw: Raw, questions: Questions) -> bool:
    """Whether the person was shown what will be recorded, and agreed. Raises Declined when they did not."""
    at = call.desk
    if at.yes or not at.interactive:
        return False
    from complaints_cli import render

    pairs = [
        (_label(question), question.ask.kind.show(question.ask.kind.read(each, at.today)))
        for name, question in questions.items()
        for each in raw.get(name, ())
    ]
    render.tell(lay_out([result.Facts(pairs)], Look(render.columns(), plain=at.plain)))
    if not render.confirm("Record this?"):
        raise Declined
    return True


def _echo_days(call: Call, facts: Facts, questions: Questions) -> None:
    """Says each day that was typed with its weekday, so that a slip is seen."""
    for name, question in questions.items():
        if question.ask.kind is DAY and name in facts:
            call.desk.say(f"{_label(question)}: {short_day(facts.day(name))}")
        if question.ask.kind is MOMENT and (moment := facts.moment(name)):
            call.desk.say(f"{_label(question)}: {show_moment(moment)}")


def _label(question: Question) -> str:
    return question.key.replace("_", " ").capitalize()
