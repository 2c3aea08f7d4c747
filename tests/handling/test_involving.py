"""Who may be drawn into a complaint, who may sign its answer off, and whom `respond` takes for its decider."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.events.involvement import Involved, InvolvementEnded, SignedOff
from complaints_cli.domain.events.record import ActionMoved, Corrected
from complaints_cli.domain.events.stages import PointAdded, Responded
from complaints_cli.domain.independence import panel
from complaints_cli.domain.involvement import Capacity
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import Decision, Responsible
from complaints_cli.errors import NotFound, Refused
from complaints_cli.handling import deciding, involving, stages
from complaints_cli.handling.deciding import Found, Lesson, Remedy
from complaints_cli.handling.stages import Definition
from stories import JANE, OMAR, Story, arrival, rules_of

KIM = "S-3"
RECEIVED, DAY = date(2026, 12, 14), date(2026, 12, 21)
SIGNED = rules_of(replace(CODE_2024, sign_off={"stage_1": "the director", "stage_2": " "}))


def new(**facts: object) -> Story:
    return Story(replace(arrival(RECEIVED), **facts))  # type: ignore[arg-type]


def ready(rules: bool = True) -> Story:
    """Everything that an answer to stage 1 needs, under a policy that wants it signed off; Jane handles it."""
    arrived = replace(arrival(RECEIVED), handler=JANE)
    story = Story(arrived, points=("No heating.", "It leaks."), rules=SIGNED if rules else rules_of())
    story.acknowledge(DAY).find(DAY)
    return story.offer(DAY, Remedy(what="Fit a new boiler.", due=date(2027, 3, 1)))


def part(story: Story, person: str, capacity: Capacity, why: str = "", stage: int | None = None) -> Story:
    return story.record(DAY, involving.involve(story.complaint, person, capacity, why, story.bench(DAY), DAY, stage))


def signed(story: Story, person: str = OMAR) -> Story:
    return story.record(DAY, involving.approve(story.complaint, person, story.bench(DAY), DAY))


def answer(story: Story, person: str | None = None, override: str = "") -> Responded:
    *_, event = stages.respond(story.complaint, person, story.bench(DAY), on=DAY, override=override)
    assert isinstance(event, Responded)
    return event


def against(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


class TestParts:
    def test_are_of_the_stage_it_is_at_or_of_the_one_named(self) -> None:
        story = new().acknowledge(DAY).answer(DAY).escalate(DAY)
        for stage in (None, 1):
            part(story, OMAR, Capacity.PANEL, stage=stage)
        assert [each.stage for each in story.complaint.involved] == [2, 1]

    def test_twice_is_refused(self) -> None:
        with pytest.raises(Refused, match="Omar Sheikh is on record as panel already") as refused:
            part(part(new(), OMAR, Capacity.PANEL), OMAR, Capacity.PANEL)
        assert against(refused) == [("involved-already", "5.8")]

    def test_an_interest_is_one_whatever_the_stage(self) -> None:
        story = part(new(), OMAR, Capacity.CONFLICT).acknowledge(DAY).answer(DAY).escalate(DAY)
        with pytest.raises(Refused):
            part(story, OMAR, Capacity.CONFLICT)

    def test_of_a_stage_that_is_not_there_are_refused(self) -> None:
        with pytest.raises(Refused) as refused:
            part(new(), OMAR, Capacity.PANEL, stage=2)
        assert [code for code, _ in against(refused)] == ["not-escalated"]

    def test_a_new_decider_takes_the_place_of_the_former(self) -> None:
        story = part(part(new(), JANE, Capacity.DECIDER), OMAR, Capacity.DECIDER)
        ended, begun = (recorded.event for recorded in story.history[-2:])
        assert isinstance(ended, InvolvementEnded)
        assert (ended.person, ended.stage, ended.why) == (JANE, 1, "Omar Sheikh decides it.")
        assert isinstance(begun, Involved)

    def test_no_decider_is_named_for_a_stage_that_was_answered(self) -> None:
        story = new().acknowledge(DAY).answer(DAY)
        with pytest.raises(Refused) as refused:
            part(story, OMAR, Capacity.DECIDER)
        assert against(refused) == [("answered-already", "6.13")]

    @pytest.mark.parametrize("capacity", [Capacity.DECIDER, Capacity.PANEL, Capacity.APPROVER])
    def test_whoever_may_not_judge_it_is_no_judge_of_it(self, capacity: Capacity) -> None:
        story = part(new(about=(JANE,)), OMAR, Capacity.CONFLICT)
        for person, code in ((JANE, "decider-is-subject"), (OMAR, "decider-has-conflict")):
            with pytest.raises(Refused) as refused:
                part(story, person, capacity)
            assert against(refused) == [(code, "5.8")]

    @pytest.mark.parametrize("capacity", [Capacity.DECIDER, Capacity.PANEL, Capacity.APPROVER])
    def test_nor_is_the_decider_of_stage_1_at_stage_2(self, capacity: Capacity) -> None:
        story = new().acknowledge(DAY).answer(DAY).escalate(DAY)
        with pytest.raises(Refused, match=r"Jane Bloggs decided stage 1, so somebody else must decide stage 2\.$"):
            part(story, JANE, capacity)
        part(story, JANE, Capacity.INVESTIGATOR)

    def test_what_happened_is_recorded_of_whoever_it_was(self) -> None:
        story = new(about=(JANE,))
        for capacity in (Capacity.INVESTIGATOR, Capacity.CONFLICT, Capacity.MATTER):
            part(story, JANE, capacity)
        assert len(story.complaint.involved) == 4

    @pytest.mark.parametrize("day", [date(2026, 12, 13), date(2026, 12, 22)])
    def test_happen_between_the_arrival_and_today(self, day: date) -> None:
        with pytest.raises(Refused):
            involving.involve(new().complaint, JANE, Capacity.PANEL, "", new().bench(DAY), day)

    def test_that_nobody_has_are_not_over(self) -> None:
        with pytest.raises(NotFound, match="Jane Bloggs is not on record as panel"):
            involving.release(new().complaint, JANE, Capacity.PANEL, "", new().bench(DAY), DAY)

    def test_that_keep_from_deciding_are_over_for_a_reason_only(self) -> None:
        story = new(about=(JANE,))
        with pytest.raises(Refused, match="Say why it is: --why") as refused:
            involving.release(story.complaint, JANE, Capacity.SUBJECT, " ", story.bench(DAY), DAY)
        assert against(refused) == [("reason-missing", "5.8")]
        part(story, OMAR, Capacity.PANEL)
        assert involving.release(story.complaint, OMAR, Capacity.PANEL, "", story.bench(DAY), DAY)

    def test_are_not_over_before_they_began(self) -> None:
        story = part(new(), OMAR, Capacity.PANEL)
        with pytest.raises(Refused) as refused:
            involving.release(story.complaint, OMAR, Capacity.PANEL, "", story.bench(DAY), RECEIVED)
        assert against(refused) == [("out-of-order", "5.12")]


class TestTheDecider:
    def test_is_whoever_is_named_else_whoever_was_to_decide_else_the_handler(self) -> None:
        story = ready(rules=False)
        assert answer(story).decider == JANE
        part(story, OMAR, Capacity.DECIDER)
        assert answer(story).decider == OMAR
        assert answer(story, KIM).decider == KIM

    def test_is_kept_out_by_what_came_to_light_later(self) -> None:
        story = part(part(ready(rules=False), OMAR, Capacity.DECIDER), OMAR, Capacity.SUBJECT)
        with pytest.raises(Refused, match="Omar Sheikh cannot judge it: the complaint is about them") as refused:
            answer(story)
        assert against(refused) == [("decider-is-subject", "5.8")]
        with pytest.raises(Refused):
            answer(story, override="There is nobody else.")
        assert answer(story, KIM).decider == KIM

    def test_nor_do_they_decide_with_somebody_on_the_panel_who_may_not(self) -> None:
        story = part(part(ready(rules=False), OMAR, Capacity.PANEL), OMAR, Capacity.CONFLICT)
        with pytest.raises(Refused, match="Omar Sheikh cannot judge it") as refused:
            answer(story)
        assert against(refused) == [("decider-has-conflict", "5.8")]

    def test_who_had_to_do_with_the_matter_says_why_they_decide_it(self) -> None:
        story = part(ready(rules=False), JANE, Capacity.MATTER)
        with pytest.raises(Refused, match="say why with --override: the annual report shows it") as refused:
            answer(story, override=" ")
        assert against(refused) == [("decider-in-matter", "5.8")]
        assert answer(story, override="There are two of us.").override == "There are two of us."

    def test_who_had_a_part_in_stage_1_says_so_at_stage_2(self) -> None:
        story = part(ready(rules=False), OMAR, Capacity.INVESTIGATOR).respond(DAY, decider=JANE)
        story.escalate(DAY).acknowledge(DAY).find(DAY)
        with pytest.raises(Refused) as refused:
            answer(story, OMAR)
        assert against(refused) == [("decider-involved", "6.13")]
        assert answer(story, OMAR, "Nobody else is left.").override == "Nobody else is left."

    def test_no_reason_lets_the_decider_of_stage_1_decide_stage_2(self) -> None:
        story = ready(rules=False).respond(DAY, decider=JANE).escalate(DAY).acknowledge(DAY).find(DAY)
        part(story, OMAR, Capacity.INVESTIGATOR, stage=1)
        part(story, OMAR, Capacity.PANEL)
        assert panel(story.complaint, 2) == (OMAR,)
        with pytest.raises(Refused, match="Name them with --decider") as refused:
            answer(story, JANE, "Nobody else is left.")
        assert against(refused) == [("same-decider", "6.13")]

    def test_a_reason_without_need_is_refused(self) -> None:
        with pytest.raises(Refused) as refused:
            answer(ready(rules=False), override="To be sure.")
        assert against(refused) == [("nothing-to-override", "6.13")]


class TestSigningOff:
    def test_comes_before_the_answer_where_the_policy_says_so(self) -> None:
        story = ready()
        with pytest.raises(Refused, match="signed off by the director") as refused:
            answer(story)
        assert against(refused) == [("not-approved", "policy")]
        assert answer(signed(story)).decider == JANE

    def test_is_nobody_elses_business_without_a_policy(self) -> None:
        assert answer(ready(rules=False)).decider == JANE
        assert signed(ready(rules=False), JANE).complaint.approval(1) is not None

    def test_needs_something_to_sign_off(self) -> None:
        story = new().acknowledge(DAY)
        with pytest.raises(Refused) as refused:
            signed(story)
        assert [code for code, _ in against(refused)] == ["points-unanswered", "learning-missing"]
        for done in (new().acknowledge(DAY).answer(DAY), new().withdraw(DAY)):
            with pytest.raises(Refused) as refused:
                signed(done)
            assert against(refused) == [("nothing-to-approve", "6.3")]

    def test_is_done_once(self) -> None:
        with pytest.raises(Refused, match="nothing changed since"):
            signed(signed(ready()))
        assert len(signed(signed(ready()), KIM).complaint.approvals) == 2

    def test_is_not_done_by_whoever_may_not_judge_it(self) -> None:
        story = part(ready(), OMAR, Capacity.CONFLICT)
        with pytest.raises(Refused) as refused:
            signed(story)
        assert against(refused) == [("decider-has-conflict", "5.8")]

    def test_of_stage_2_is_not_done_by_who_decided_stage_1(self) -> None:
        story = ready(rules=False).respond(DAY, decider=JANE).escalate(DAY).acknowledge(DAY).find(DAY)
        with pytest.raises(Refused) as refused:
            signed(story, JANE)
        assert against(refused) == [("same-decider", "6.13")]

    def test_is_not_done_by_whoever_decides_it_where_the_policy_wants_it(self) -> None:
        with pytest.raises(Refused, match="Jane Bloggs decides it") as refused:
            signed(ready(), JANE)
        assert against(refused) == [("approved-own", "policy")]
        with pytest.raises(Refused) as refused:
            answer(signed(ready(), OMAR), OMAR)
        assert against(refused) == [("approved-own", "policy")]

    def test_falls_with_every_change_of_the_answer(self) -> None:
        again = Found(point=1, decision=Decision.UPHELD, reasons="Four times.")
        moved = ActionMoved(on=DAY, action=2, was=DAY, to=date(2027, 4, 1), reason="Parts")
        changes: tuple[Callable[[Story], Story], ...] = (
            lambda s: s.record(DAY, deciding.find(s.complaint, again, s.bench(DAY), DAY)),
            lambda s: s.offer(DAY, Remedy(what="An apology.")),
            lambda s: s.record(DAY, deciding.learn(s.complaint, Lesson(change="Ring first."), s.bench(DAY), DAY)),
            lambda s: s.record(DAY, [PointAdded(on=DAY, point=3, text="It drips.")]),
            lambda s: s.record(DAY, [moved]),
            lambda s: s.refuse(DAY, points=(2,)),
        )
        for change in changes:
            story = change(signed(ready()))
            assert story.complaint.approval(1) is None
            assert [each.stands for each in story.complaint.approvals] == [False]

    def test_stands_when_something_else_changes(self) -> None:
        story = signed(ready()).note(DAY)
        assert story.complaint.approval(1) is not None
        corrected = Corrected(on=DAY, field="name", text="Maja Holm", was_text="", reason="A slip")
        assert story.record(DAY, [corrected]).complaint.approval(1) is not None

    def test_of_an_answer_that_went_out_stands_for_good(self) -> None:
        story = signed(ready()).respond(DAY, decider=JANE)
        story.record(DAY, [ActionMoved(on=DAY, action=2, was=DAY, to=date(2027, 4, 1), reason="Parts")])
        approval = story.complaint.approval(1)
        assert approval is not None
        assert approval.person == OMAR

    def test_holds_for_what_it_was_given_for_with_a_quick_answer_too(self) -> None:
        story = Story(replace(arrival(RECEIVED), handler=JANE), rules=SIGNED)
        with pytest.raises(Refused) as refused:
            involving.approve(story.complaint, OMAR, story.bench(RECEIVED), RECEIVED)
        assert ("points-unanswered", "6.7") in against(refused)
        found = Found(point=1, decision=Decision.NOT_UPHELD, reasons="It was warm.")
        story.record(DAY, deciding.find(story.complaint, found, story.bench(DAY), DAY))
        story.record(DAY, deciding.learn(story.complaint, Lesson(change="Nothing.", none=True), story.bench(DAY), DAY))
        signed(story)
        settled = Definition(outcome="Warmth", responsible=Responsible.YES)
        with pytest.raises(Refused) as refused:
            stages.respond(story.complaint, None, story.bench(DAY), on=DAY, with_ack=settled)
        assert against(refused) == [("not-approved", "policy")]

    def test_is_not_asked_for_where_there_is_nothing_to_answer(self) -> None:
        with pytest.raises(Refused) as refused:
            answer(Story(RECEIVED, rules=SIGNED))
        assert "not-approved" not in [code for code, _ in against(refused)]


def test_signing_off_is_an_event_of_its_own() -> None:
    (event,) = involving.approve(ready().complaint, OMAR, ready().bench(DAY), DAY)
    assert event == SignedOff(on=DAY, person=OMAR, stage=1)
