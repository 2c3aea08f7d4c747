"""What the landlord's own record adds up to: training to refresh, who was not told, policies to look at again."""

from datetime import date

from complaints_cli.domain.equality import tally
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.equality import EqualityTallied
from complaints_cli.domain.events.exceptions import ExceptionBegan, ExceptionEnded, ExceptionTold
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.domain.events.outages import OutageBegan
from complaints_cli.domain.events.policy_record import PolicyApproved, PolicyReviewed, ReviewCalled
from complaints_cli.domain.events.training import Trained
from complaints_cli.domain.exceptional import exceptional_times, exceptions_due
from complaints_cli.domain.landlord_terms import Audience, ReviewedFor, Supply
from complaints_cli.domain.outages import outages
from complaints_cli.domain.policy_history import policy_histories, reviews_due
from complaints_cli.domain.training import to_refresh, training_due, trainings
from complaints_cli.handling import own_record

D = date


def recorded(*events: Event) -> list[Recorded]:
    return [
        Recorded(
            seq=n,
            stream="s",
            version=n,
            act=n,
            event=event,
            recorded_on=event.on,
            instant="2026-11-20T09:00:00.000Z",
            login="jane",
            person=None,
        )
        for n, event in enumerate(events, 1)
    ]


def trained(number: int, on: date, refresh: date | None, person: str = "S-001", what: str = "Distress") -> Trained:
    return Trained(on=on, training=number, person=person, refresh=refresh, what=what)


def test_an_outage_is_made_of_its_own_events_alone() -> None:
    began = OutageBegan(on=D(2026, 12, 14), outage=1, supply=Supply.HEAT, place="Mill House")
    (outage,) = outages(recorded(began, SettingChanged(on=D(2026, 12, 15), key="phone", value="1")))
    assert (outage.began_on, outage.ended_on, outage.checks) == (D(2026, 12, 14), None, ())


class TestTraining:
    def test_taken_again_takes_the_place_of_the_day_before(self) -> None:
        register = trainings(
            recorded(
                trained(1, D(2025, 5, 1), D(2026, 5, 1)),
                trained(2, D(2026, 4, 20), D(2028, 4, 20), what="  distress "),
                trained(3, D(2026, 4, 20), D(2027, 4, 20), what="The Code"),
            )
        )
        assert [(due.item, due.due_on, due.handler) for due in training_due(register)] == [
            (3, D(2027, 4, 20), "S-001"),
            (2, D(2028, 4, 20), "S-001"),
        ]

    def test_entered_late_does_not_take_the_place_of_a_later_day(self) -> None:
        register = trainings(recorded(trained(1, D(2026, 5, 1), D(2028, 5, 1)), trained(2, D(2024, 5, 1), None)))
        assert [each.number for each in to_refresh(register)] == [1]

    def test_nobody_who_left_is_trained_again(self) -> None:
        register = trainings(recorded(trained(1, D(2026, 5, 1), D(2027, 5, 1)), *[SETTING]))
        assert training_due(register, left=["S-001"]) == ()


SETTING = SettingChanged(on=D(2026, 1, 1), key="phone", value="1")


class TestExceptionalTimes:
    began = ExceptionBegan(on=D(2026, 11, 2), exception=1, expected_back=D(2026, 11, 30), what="Fire", why="No files")

    def test_three_audiences_are_owed_word_from_the_first_day(self) -> None:
        (time,) = exceptional_times(recorded(self.began, SETTING))
        assert time.untold == (Audience.OMBUDSMAN, Audience.RESIDENTS, Audience.WEBSITE)
        assert [(due.what, due.due_on) for due in exceptions_due([time])] == [
            ("exception-notice", D(2026, 11, 2)),
            ("exception-return", D(2026, 11, 30)),
        ]

    def test_the_notice_stays_due_after_the_end_until_all_were_told(self) -> None:
        ended = ExceptionEnded(on=D(2026, 11, 20), exception=1)
        two = (Audience.OMBUDSMAN, Audience.WEBSITE)
        some = [ExceptionTold(on=D(2026, 11, 3), exception=1, audience=audience) for audience in two]
        times = exceptional_times(recorded(self.began, *some, ended))
        assert [due.what for due in exceptions_due(times)] == ["exception-notice"]
        last = ExceptionTold(on=D(2026, 11, 21), exception=1, audience=Audience.RESIDENTS)
        assert exceptions_due(exceptional_times(recorded(self.began, *some, ended, last))) == ()


class TestPolicyReviews:
    def approved(self, policy: str, on: date, review: date | None) -> PolicyApproved:
        return PolicyApproved(on=on, policy=policy, review=review, body="Board")

    def test_only_the_policy_approved_last_is_looked_at_again_as_planned(self) -> None:
        kept = policy_histories(
            recorded(
                self.approved("old", D(2023, 3, 7), D(2026, 3, 7)),
                self.approved("new", D(2026, 5, 21), D(2029, 5, 21)),
                SETTING,
            )
        )
        assert [(due.due_on, due.item) for due in reviews_due(kept.values())] == [(D(2029, 5, 21), None)]

    def test_a_review_called_for_leaves_the_planned_day_standing(self) -> None:
        called = ReviewCalled(on=D(2026, 6, 1), policy="new", review=1, because=ReviewedFor.LAW, by=D(2026, 9, 1))
        other = ReviewCalled(on=D(2026, 6, 2), policy="new", review=2, because=ReviewedFor.AUDIT, by=D(2026, 10, 1))
        done = PolicyReviewed(on=D(2026, 8, 3), policy="new", review=1)
        kept = policy_histories(recorded(self.approved("new", D(2026, 5, 21), D(2029, 5, 21)), called, other, done))
        assert [(due.due_on, due.item) for due in reviews_due(kept.values())] == [
            (D(2026, 10, 1), 2),
            (D(2029, 5, 21), None),
        ]

    def test_the_planned_review_done_leaves_only_the_next_day_that_was_said(self) -> None:
        approval = self.approved("new", D(2026, 5, 21), D(2027, 5, 21))
        done = PolicyReviewed(on=D(2027, 5, 4), policy="new")
        assert reviews_due(policy_histories(recorded(approval, done)).values()) == ()
        again = PolicyReviewed(on=D(2027, 5, 4), policy="new", next=D(2028, 5, 4))
        (due,) = reviews_due(policy_histories(recorded(approval, again)).values())
        assert due.due_on == D(2028, 5, 4)

    def test_a_policy_nobody_approved_has_no_planned_review(self) -> None:
        done = PolicyReviewed(on=D(2027, 5, 4), policy="new", next=D(2028, 5, 4))
        assert reviews_due(policy_histories(recorded(done)).values()) == ()


def test_a_planned_review_needs_nobody_to_have_called_for_it() -> None:
    done = PolicyReviewed(on=date(2027, 1, 11), policy="ours-1", next=date(2028, 1, 10))
    assert own_record.review((), done, date(2027, 1, 11)) == done


def test_equality_is_summed_over_its_own_events_alone() -> None:
    batch = EqualityTallied(on=date(2027, 1, 11), forms=9, answers=(("disability", "yes", 4), ("disability", "no", 5)))
    other = SettingChanged(on=date(2027, 1, 11), key="phone", value="1")
    assert tally(recorded(batch, other, batch)) == {"disability": {"yes": 8, "no": 10}}
