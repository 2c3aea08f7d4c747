"""An office in which complaints live: the program at the command line, and beside it the model that knows better.

Every act says beforehand whether it is to be accepted; what is refused leaves the record as it was and names its rule.
"""

import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, rule

from at_the_desk import AtTheDesk
from plain_model import Act, ModelComplaint, ModelStage

BACK = st.integers(0, 4)
REFS: Bundle[str] = Bundle("refs")
LAST = date(2028, 6, 30)
QUOTING = frozenset({"ack", "respond", "refuse", "refuse-escalation"})
"""What goes out with a letter that says the points again: of an erased complaint somebody must write it."""


class Office(AtTheDesk, RuleBasedStateMachine):
    """Time only moves forward; complaints come."""

    lives, steps = 0, 0
    """How many were lived in this process, and how many steps of them were compared."""

    refs = REFS

    @initialize(start=st.dates(date(2026, 1, 5), date(2027, 10, 1)))
    def open_the_office(self, start: date) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.model: dict[str, ModelComplaint] = {}
        self.touched = ""
        self.opens(Path(self.folder.name), start, "Jane Evans", "Piotr Łukasz")

    @rule(days=st.integers(0, 20))
    def pass_time(self, days: int) -> None:
        self.today = min(self.today + timedelta(days=days), LAST)

    @rule(target=REFS, back=BACK)
    def log(self, back: int) -> str:
        return self.logged(back)

    def logged(self, back: int) -> str:
        number = len(self.model) + 1
        name, story = f"Maja Zq{number}vist", f"[kitchen] {{{{ 7*7 }}}} The Wx{number}gurgle leaks"
        words = ("--via", "phone", "--home", "tenant", "--summary", story, "--name", name)
        ref: str = self.accepted("log", *words, "--received", str(self.on(back)))["ref"]
        assert ref not in self.model
        first, arrived = ModelStage(1, self.on(back)), Act(None, lasting=True)
        self.model[ref] = ModelComplaint(ref, [first], name, story, acts=[arrived])
        self.touched = ref
        return ref

    def act(self, fits: bool, ref: str, *words: str, letter: bool = False) -> ModelComplaint | None:
        """Types the line about a complaint. The complaint to be changed, when the line was to be accepted, and was."""
        if not fits or (self.model[ref].erased and words[0] in QUOTING):
            self.refuses(ref, *words)
            return None
        return self.accepts(ref, *words, letter=letter)

    def accepts(self, ref: str, *words: str, letter: bool = False) -> ModelComplaint:
        """Types a line about a complaint that is to be accepted: the verb, and what comes after the reference."""
        complaint, self.touched = self.model[ref], ref
        before = complaint.snapshot()
        self.accepted(words[0], ref, *words[1:])
        complaint.acts.append(Act(before, letter))
        return complaint

    def refuses(self, ref: str, *words: str) -> None:
        """The same of one that is to be refused."""
        self.touched = ref
        self.refused(words[0], ref, *words[1:])
