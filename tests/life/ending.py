"""How a complaint ends, comes back, is taken back a step, and is forgotten while its figures stay."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from life.delaying import Delaying
from life.office import REFS
from plain_model import Act


class Ending(Delaying):
    """Closing, withdrawing, refusing, reopening; undoing; holding and erasing."""

    @rule(ref=REFS)
    def close(self, ref: str) -> None:
        complaint = self.model[ref]
        fits = not complaint.end and not complaint.open_stages
        if self.act(fits, ref, "close", "--reason", "responded"):
            complaint.end = "closed"

    @rule(ref=REFS)
    def withdraw(self, ref: str) -> None:
        complaint = self.model[ref]
        words = ("--said-on", str(self.today), "--via", "phone")
        if self.act(bool(complaint.open_stages), ref, "withdraw", *words, letter=True):
            complaint.end, complaint.ended_on = "withdrawn", self.today

    @rule(ref=REFS)
    def refuse(self, ref: str) -> None:
        """Only before stage 1 is answered."""
        complaint = self.model[ref]
        fits = not complaint.end and complaint.stages[0].answered is None
        words = ("--ground", "other", "--reasons", "It is about another landlord.")
        if self.act(fits, ref, "refuse", *words, letter=True):
            complaint.end, complaint.ended_on = "refused", self.today

    @rule(ref=REFS)
    def refuse_stage_2(self, ref: str) -> None:
        """Only after stage 1 was answered, and before stage 2 is acknowledged."""
        complaint = self.model[ref]
        first, last = complaint.stages[0], complaint.stages[-1]
        asked = last.number == 2 and last.is_open and last.acknowledged is None
        fits = not complaint.end and first.answered is not None and asked
        words = ("--ground", "other", "--reasons", "It is about another landlord.")
        if self.act(fits, ref, "refuse-escalation", *words, letter=True):
            last.refused = self.today

    @rule(ref=REFS)
    def reopen(self, ref: str) -> None:
        complaint = self.model[ref]
        last = complaint.stages[-1]
        fits = bool(complaint.end or last.refused)
        if self.act(fits, ref, "reopen", "--reason", "The Ombudsman asked"):
            complaint.end, complaint.ended_on, last.refused = "", None, None

    @rule(ref=REFS)
    def undo(self, ref: str) -> None:
        """The last act that still stands, unless a letter went out; what arrived and what was erased stays."""
        last = self.model[ref].acts[-1]
        self.undone(ref, not (last.lasting or last.letter))

    @rule(ref=REFS)
    def undo_what_never_went_out(self, ref: str) -> None:
        """The letter of it lay in the tray."""
        self.undone(ref, not self.model[ref].acts[-1].lasting, "--never-sent", "It lay in the tray")

    def undone(self, ref: str, fits: bool, *more: str) -> None:
        if not fits:
            self.refuses(ref, "undo", *more)
            return
        self.touched = ref
        self.accepted("undo", ref, *more)
        self.model[ref].go_back()

    @rule(target=REFS, days=st.integers(0, 20))
    def a_complaint_not_taken_on(self, days: int) -> str:
        """Refused at the start, or when its answer was long due."""
        ref = self.logged(0)
        self.pass_time(days)
        self.refuse(ref)
        return ref

    @rule(ref=REFS)
    def hold(self, ref: str) -> None:
        """For a court; where it is held already that is over."""
        complaint = self.model[ref]
        verb, what = ("lift", ()) if complaint.held else ("place", ("--for", "court"))
        before = complaint.snapshot()
        self.touched = ref
        self.accepted("hold", verb, ref, *what, "--reason", "A claim at court")
        complaint.acts.append(Act(before))
        complaint.held = not complaint.held

    @rule(ref=REFS)
    def erase(self, ref: str) -> None:
        """Its name and its story are in no byte any more, and no date and no figure changes."""
        complaint, self.touched = self.model[ref], ref
        if complaint.held:
            self.refused("erase", ref, "--reason", "Asked for", "--yes")
            return
        marks = [complaint.name.split()[1].encode(), complaint.story.split()[-2].encode()]
        assert complaint.erased or all(mark in self.db.read_bytes() for mark in marks)
        lines = (("due", "--all"), ("report", "tsm"), ("report", "annual"))
        before = [self.accepted(*line) for line in lines]
        self.accepted("erase", ref, "--reason", "Asked for", "--yes")
        assert [self.accepted(*line) for line in lines] == before
        for path in self.db.parent.rglob("*"):
            assert path.is_dir() or not any(mark in path.read_bytes() for mark in marks), path
        complaint.erased = True
        complaint.acts.append(Act(None, lasting=True))
