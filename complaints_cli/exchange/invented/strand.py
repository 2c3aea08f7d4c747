"""A strand is what reached the association without being a complaint: asked for, said, praised or claimed."""

from dataclasses import replace
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.claim import claim
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimPaid, ClaimReceived
from complaints_cli.domain.events.feedback import ComplimentReceived, FeedbackReceived, Signposted
from complaints_cli.domain.events.requests import RequestDone, RequestReceived, RequestReviewed
from complaints_cli.exchange.invented.association import RUTH
from complaints_cli.handling import claiming, requesting
from complaints_cli.handling.judging import Bench
from complaints_cli.handling.own_record import dated
from complaints_cli.handling.receiving import LONGEST_BACK
from complaints_cli.store.record import Record

Beginning = RequestReceived | FeedbackReceived | ComplimentReceived | ClaimReceived


@dataclass(frozen=True)
class Strand:
    """How it began, and what followed; each is recorded on its day."""

    key: str
    began: Beginning
    then: tuple[Event, ...] = ()
    by: str = RUTH

    @property
    def days(self) -> set[date]:
        """The days on which something of it is recorded."""
        return {self.began.on, *(event.on for event in self.then)}


def beginning(began: Beginning, policy: str, bench: Bench) -> tuple[Event, ...]:
    """It arrived, under the policy that holds."""
    match began:
        case RequestReceived():
            return (requesting.receive(replace(began, policy=policy), bench.today),)
        case ClaimReceived():
            return claiming.arrive(replace(began, policy=policy), bench)
    return (dated(began, bench.today, after=LONGEST_BACK),)


def following(event: Event, ref: str, record: Record, bench: Bench) -> tuple[Event, ...]:
    """What is decided on it next, as the command of its name decides it."""
    match event:
        case ClaimAnswered():
            return claiming.answer(claim(ref, record.history(ref)), event, bench)
        case ClaimPaid():
            return claiming.pay(claim(ref, record.history(ref)), event, bench)
        case Signposted():
            return (requesting.signpost(record.feedback(ref), event, bench.today),)
        case RequestReviewed():
            return (requesting.review(record.service_request(ref), event, bench.today),)
        case RequestDone():
            return (requesting.done(record.service_request(ref), event, bench.today),)
    return (requesting.follow(record.service_request(ref), event, bench.today),)
