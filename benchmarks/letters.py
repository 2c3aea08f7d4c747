"""What a letter costs from a complaint as it is to the letter's text, and until it has been read back.

The bare templates are the same files in Jinja's own environment, with the facts at hand: the same text comes out.
"""

import gc
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment, FileSystemLoader, Template  # noqa: TID251 (what our sandbox is held against)

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.turns import here, in_turns
from complaints_cli import places
from complaints_cli.__main__ import SELDOM
from complaints_cli.domain.calendar import official
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.stages import (
    Acknowledged,
    FindingMade,
    LearningNoted,
    PointAdded,
    Received,
    RemedyOffered,
    Responded,
)
from complaints_cli.domain.fold import fold
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.plain import Written, inline, paragraphs, quoted
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import Channel, Decision, LetterKind, RemedyKind, Responsible
from complaints_cli.letters import Setting, all_letters, compose, facts_of, missing_parts
from complaints_cli.templating import render, table

LETTERS = 1_000
READ_BACK = 100
ACKNOWLEDGED, ANSWERED = date(2026, 11, 9), date(2026, 11, 20)
LANDLORD = Landlord(name="Invented Homes", address="2 Mill Lane\nWestfield\nEX1 2AB", phone="01632 960 400")
RULES = Rules(calendars={1: official("england-and-wales")}, current=1, policy=CODE_2024)
NAMES = {"S-001": "Jane Venn"}
SETTINGS = {on: Setting(landlord=LANDLORD, rules=RULES, names=NAMES, on=on) for on in (ACKNOWLEDGED, ANSWERED)}
MATTERS = ("The boiler has failed twice this winter", "There is damp in the bedroom", "The gate does not shut")


@dataclass(frozen=True)
class Asked:
    """One letter: its kind, whose complaint it is about, and who writes."""

    kind: LetterKind
    complaint: Complaint
    setting: Setting

    @property
    def template(self) -> str:
        """What its template is called."""
        return f"letters/{all_letters()[self.kind].template}"

    @property
    def facts(self) -> Mapping[str, object]:
        """What its template prints."""
        return facts_of(self.kind, self.complaint, self.setting)


def run(bench: Bench) -> Iterator[Figure]:
    """A thousand letters, half of them acknowledgements and half responses, beside their bare templates."""
    gc.set_threshold(SELDOM)  # as in the program, and for both alike
    asked = [_asked(number) for number in range(LETTERS)]
    templates = {each.kind: _bare(each.template) for each in asked[:2]}
    prints = [(templates[each.kind], each.facts) for each in asked]
    for each, (template, facts) in zip(asked, prints, strict=True):
        if _text(each) != _tidied(template.render(facts)):
            raise RuntimeError(f"the bare template of {each.kind} makes another letter")

    def bare(count: int) -> object:
        return [_tidied(template.render(facts)) for template, facts in prints[:count]]

    def texts(count: int) -> object:
        return [_text(each) for each in asked[:count]]

    def letters(count: int) -> object:
        return [compose(each.kind, each.complaint, each.setting) for each in asked[:count]]

    rounds = max(5, bench.rounds // 3)
    yield _beside("letters", texts, bare, LETTERS, rounds, at_most=1.5)
    yield _beside("letters that were read back", letters, bare, READ_BACK, rounds)


def _beside(
    what: str,
    ours: Callable[[int], object],
    bare: Callable[[int], object],
    count: int,
    rounds: int,
    at_most: float | None = None,
) -> Figure:
    pairs = in_turns(rounds, lambda: here(lambda: ours(count)), lambda: here(lambda: bare(count)))
    return Figure(
        f"{count:,} {what} / {count:,} renders of the bare templates",
        pairs.ratio("processor"),
        at_most=at_most,
        of="processor time",
        said=pairs.said("processor"),
    )


def _text(asked: Asked) -> str:
    """Asks what the record lacks, gathers the facts, and prints them in the sandbox."""
    if gaps := missing_parts(asked.kind, asked.complaint, asked.setting):
        raise RuntimeError(gaps[0].message)
    return render(asked.template, asked.facts, "")


def _bare(name: str) -> Template:
    environment = Environment(  # noqa: S701 (it prints Markdown, and `_safe` makes every fact safe in it)
        loader=FileSystemLoader(places.templates_folder()),
        finalize=_safe,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters |= {"paragraphs": paragraphs, "quoted": quoted, "table": table}
    return environment.get_template(f"{name}.md.j2")


def _safe(value: object) -> str:
    return value if isinstance(value, Written) else inline(str(value))


def _tidied(text: str) -> str:
    lines = "\n".join([line.rstrip() for line in text.split("\n")])
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"


def _asked(number: int) -> Asked:
    answered = number % 2
    kind, on = (LetterKind.RESPONSE_1, ANSWERED) if answered else (LetterKind.ACKNOWLEDGEMENT_1, ACKNOWLEDGED)
    events = [*_arrived(number), *_answer(number)] if answered else _arrived(number)
    history = (
        Recorded(
            seq=version,
            stream=f"C-2026-{number:04d}",
            version=version,
            act=version,
            event=event,
            recorded_on=event.on,
            instant="",
            login="",
            person=None,
        )
        for version, event in enumerate(events, 1)
    )
    complaint = fold(f"C-2026-{number:04d}", history)
    return Asked(kind, complaint, SETTINGS[on])


def _arrived(number: int) -> Sequence[Event]:
    on = date(2026, 11, 2)
    texts = [f"{matter} ({number}).\n\nNobody rang back in {number % 7 + 1} weeks." for matter in MATTERS]
    return (
        Received(
            on=on,
            via=Channel.PHONE,
            policy="code-2024",
            calendar=1,
            handler="S-001",
            name=f"Maja Nuttall-{number}",
            address=f"{number % 240 + 1} Alder Close\nWestfield\nEX1 3CD",
            summary=texts[0],
        ),
        *(
            PointAdded(on=on, point=point, responsible=Responsible.YES, text=text)
            for point, text in enumerate(texts, 1)
        ),
        Acknowledged(
            on=ACKNOWLEDGED,
            stage=1,
            calendar=1,
            handler="S-001",
            points=(1, 2, 3),
            outcome=f"That it is mended, and £{number % 90 + 10} for the heaters.",
        ),
    )


def _answer(number: int) -> Iterator[Event]:
    for point in (1, 2, 3):
        yield FindingMade(
            on=ANSWERED,
            stage=1,
            point=point,
            decision=Decision.UPHELD,
            reasons=f"Visit {number + point} was missed.\n\nThe work should have been done in a day.",
            evidence="the repairs record",
            impact="Your home was cold for three weeks.",
        )
    due = date(2026, 12, 4)
    what = f"Fit a new pump, number {number}"
    yield RemedyOffered(on=ANSWERED, stage=1, action=1, remedy=RemedyKind.APOLOGY, what="We are sorry for the visits")
    yield RemedyOffered(
        on=ANSWERED, stage=1, action=2, remedy=RemedyKind.ACTION, point=1, due=due, owner="S-001", what=what
    )
    yield RemedyOffered(
        on=ANSWERED, stage=1, action=3, remedy=RemedyKind.MONEY, due=due, amount=number + 4_500, what="For the heaters"
    )
    yield LearningNoted(
        on=ANSWERED, stage=1, learning=1, change="A missed visit is told to us at once", wrong="nobody saw it", due=due
    )
    yield Responded(on=ANSWERED, stage=1, calendar=1, decider="S-001", decision=Decision.UPHELD)
