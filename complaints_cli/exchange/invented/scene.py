"""One complaint on one day: what is decided is judged by the rules of that day, and letters are composed and sent."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import LetterSent
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.judging import Bench
from complaints_cli.handling.stages import applied
from complaints_cli.letters import Asked, Setting, compose, way
from complaints_cli.store.writing import Act

NOTHING = Asked()


@dataclass(frozen=True)
class House:
    """What is the same for every complaint of the tale: the rules, the landlord, people's names and roles by id."""

    rules: Rules
    landlord: Landlord
    names: Mapping[str, str]
    roles: Mapping[str, str]


class Scene:
    """A complaint as it stands, what is decided on it today, and the acts that are then to be written."""

    def __init__(self, complaint: Complaint, house: House, on: date) -> None:
        self.complaint = complaint
        self.on = on
        self.acts: list[Act] = []
        self.bench = Bench(today=on, rules=house.rules, names=house.names)
        self._house = house

    def record(self, events: Sequence[Event]) -> None:
        """Keeps events that were decided together as one act."""
        self.acts.append(Act(self.complaint.ref, self.complaint.version, tuple(events)))
        version = self.complaint.version + len(events)
        self.complaint = replace(applied(self.complaint, events), version=version)

    def send(self, kind: LetterKind, events: Sequence[Event] = (), asked: Asked = NOTHING) -> None:
        """Keeps the events together with the letter that goes out with them, byte for byte."""
        after, house = applied(self.complaint, events), self._house
        setting = Setting(
            landlord=house.landlord, rules=house.rules, names=house.names, roles=house.roles, on=self.on, asked=asked
        )
        letter = compose(kind, after, setting)
        content = letter.markdown.encode()
        went_out = LetterSent(
            on=self.on,
            letter=kind,
            stage=letter.stage,
            sent=way(kind, after, setting),
            media=MARKDOWN,
            respond_by=letter.respond_by,
            sha256=sha256(content).hexdigest(),
            content=content,
        )
        self.record([*events, went_out])
