"""`survey`: the answers to a survey on how complaints are handled, counted and entered: TP09, or your own question."""

from typing import Annotated, Any

from complaints_cli.commands import about_days, kinds, params
from complaints_cli.commands.about_days import YEAR_OR_PART, called, period_data, period_of
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, SWITCH, TEXT, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.compared_terms import Stock
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.compared import SurveyCounted, SurveyRemoved
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.domain.surveys import ANSWERS, Survey, surveys
from complaints_cli.handling import comparing
from complaints_cli.result import Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "survey"
PEOPLE, STOCK = kinds.number(), kinds.choice(Stock)


def set_(
    call: Call,
    year: about_days.Year = None,
    quarter: about_days.Quarter = None,
    month: about_days.Month = None,
    very_satisfied: Annotated[
        str | None, Option(metavar="N", help="How many."), Ask(PEOPLE, "How many were very satisfied?")
    ] = None,
    fairly_satisfied: Annotated[
        str | None, Option(metavar="N", help="How many."), Ask(PEOPLE, "How many were fairly satisfied?")
    ] = None,
    neither: Annotated[
        str | None,
        Option(metavar="N", help="How many."),
        Ask(PEOPLE, "How many were neither satisfied nor dissatisfied?"),
    ] = None,
    fairly_dissatisfied: Annotated[
        str | None, Option(metavar="N", help="How many."), Ask(PEOPLE, "How many were fairly dissatisfied?")
    ] = None,
    very_dissatisfied: Annotated[
        str | None, Option(metavar="N", help="How many."), Ask(PEOPLE, "How many were very dissatisfied?")
    ] = None,
    stock: Annotated[
        str | None,
        Option(metavar="WORD", help=f"One kind of home alone: {STOCK.expects}; all homes unless said."),
        Ask(STOCK, "Which kind of home?"),
    ] = None,
    own: Annotated[
        bool, Option("--own", help="A question of your own, and not the regulator's."), Ask(SWITCH, "Your own?")
    ] = False,
    asked: Annotated[
        str | None, Option(metavar="N", help="How many people were asked."), Ask(PEOPLE, "How many were asked?")
    ] = None,
    sample: Annotated[str | None, Option(metavar="TEXT", help="Who was asked."), Ask(STORY, "Who was asked?")] = None,
    method: Annotated[
        str | None, Option(metavar="TEXT", help="By post, telephone, online."), Ask(TEXT, "How were they asked?")
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Enter how many gave each of the five answers on how you handle complaints: the measure TP09.

    The regulator's question goes only to those who say that they complained within 12 months: count their answers, and
    nobody who was asked whether they had. Counts alone; nobody is named. The last count stands.
    """
    facts = gather(call, required=(YEAR_OR_PART, *ANSWERS))
    with recording(call) as work:
        found, ends = surveys(work.record.history(STREAM)), work.landlord.year_ends
        days = period_of(facts, work.today, ends)
        event = SurveyCounted(
            on=facts.day("on", work.today),
            survey=len(found) + 1,
            first_on=days.first,
            last_on=days.last,
            very_satisfied=facts.number("very_satisfied"),
            fairly_satisfied=facts.number("fairly_satisfied"),
            neither=facts.number("neither"),
            fairly_dissatisfied=facts.number("fairly_dissatisfied"),
            very_dissatisfied=facts.number("very_dissatisfied"),
            own=facts.flag("own"),
            stock=facts.choice("stock", Stock, None),
            asked=facts.number("asked", None),
            sample=facts.text("sample", ""),
            method=facts.text("method", ""),
        )
        seqs = work.save_in(STREAM, [comparing.count(found, event, work.today)]).seqs
    with reading(call.desk.db) as record:
        survey = surveys(record.history(STREAM))[event.survey - 1]
    return Result(
        data={**_data(survey, ends), "events": list(seqs)},
        screen=[
            Heading(f"Survey {survey.survey}, {days.label}: {survey.answered:,} answers"),
            Facts([(answer.capitalize(), f"{people:,}") for answer, people in survey.answers]),
        ],
    )


def remove(
    call: Call,
    number: Annotated[int, Argument(metavar="N", min=1, help="The number in complaints survey list.")],
    reason: params.Reason = None,
) -> Result:
    """Remove a count of a survey, such as one that was typed wrongly: what it had taken the place of stands again."""
    facts = gather(call, required=("reason",))
    with recording(call) as work:
        event = SurveyRemoved(on=work.today, survey=number, reason=facts.text("reason"))
        found = surveys(work.record.history(STREAM))
        seqs = work.save_in(STREAM, [comparing.uncount(found, event, work.today)]).seqs
    return Result(
        data={"n": number, "reason": event.reason, "events": list(seqs)},
        screen=[Heading(f"Survey {number} is removed")],
    )


def listed(call: Call) -> Result:
    """List the counts of surveys, the last of which stands for its question and days."""
    with reading(call.desk.db) as record:
        found, ends = surveys(record.history(STREAM)), record.landlord(call.desk.today).year_ends
    rows = [
        [
            str(each.survey),
            short_day(each.counted_on),
            _question(each),
            called((each.first_on, each.last_on), ends),
            " ".join(f"{people:,}" for _, people in each.answers),
            "" if each.stands else "no longer stands",
        ]
        for each in found
    ]
    none = Text("No survey was entered yet: complaints survey set --year YEAR")
    columns = ["N", "On", "Question", "About", "Answers, best to worst", ""]
    return Result(
        data={"items": [_data(each, ends) for each in found]}, screen=[Table(columns, rows) if rows else none]
    )


def _question(each: Survey) -> str:
    stock = f", {each.stock.upper()}" if each.stock else ""
    return f"{'our own' if each.own else 'TP09'}{stock}"


def _data(each: Survey, ends: YearEnds) -> dict[str, Any]:
    return {
        "n": each.survey,
        "on": each.counted_on,
        "period": period_data((each.first_on, each.last_on), ends),
        "own": each.own,
        "stock": each.stock,
        "answers": {answer: getattr(each, answer) for answer in ANSWERS},
        "answered": each.answered,
        "asked": each.asked,
        "sample": each.sample or None,
        "method": each.method or None,
        "stands": each.stands,
    }
