"""What letters about promises say where somebody needs more time, where no staff are named, and who sees to what."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.adjusting import AdjustmentAgreed
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import Asked, Setting, compose, facts_of, missing_parts
from letter_stories import ANSWERED, ASKED, NAMES, OFFERED, OPEN, RULES, STORIES, folded, setting, story
from promise_stories import GIVEN_UP, INSTEAD, MOVED, PUMP_FITTED, TOLD

K = LetterKind
NAMELESS = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
NAMED = f"{NAMES['tom']} forgot it."
MORE_TIME = AdjustmentAgreed(on=date(2026, 12, 14), adjustment=1, aid=Aid.EXTRA_TIME, days=3)


def nameless(on: date, asked: Asked | None = None) -> Setting:
    return setting(on, rules=NAMELESS, asked=asked or Asked())


@pytest.mark.parametrize(
    ("kind", "events", "at"),
    [
        (K.UPDATE, (*ANSWERED, replace(TOLD, text=NAMED)), nameless(TOLD.on)),
        (K.UPDATE, (*ANSWERED, replace(MOVED, reason=NAMED), TOLD), nameless(TOLD.on)),
        (K.CANNOT_DELIVER, (*ANSWERED, INSTEAD, replace(GIVEN_UP, reason=NAMED)), nameless(GIVEN_UP.on)),
        (K.CLARIFICATION, OPEN, nameless(date(2026, 12, 22), Asked(words=NAMED, by=date(2026, 12, 30)))),
    ],
    ids=["update", "update-reason", "cannot-deliver", "clarification"],
)
def test_words_of_ours_name_no_staff_where_the_policy_names_none(
    kind: LetterKind, events: tuple[Event, ...], at: Setting
) -> None:
    (gap,) = missing_parts(kind, folded(*events), at)
    assert (gap.part, gap.provision) == ("staff-names", "policy")
    assert "Tom Reeve" in gap.message
    assert missing_parts(kind, folded(*events), replace(at, rules=RULES)) == ()


def test_a_proof_that_names_staff_is_left_out_there_and_nowhere_else() -> None:
    events = (*ANSWERED, replace(PUMP_FITTED, proof="Seen by Tom Reeve."))
    on = date(2027, 1, 28)
    assert "Tom Reeve" not in compose(K.ACTIONS_COMPLETED, folded(*events), nameless(on)).markdown
    assert "| Seen by Tom Reeve. |" in compose(K.ACTIONS_COMPLETED, folded(*events), setting(on)).markdown


def test_whoever_helps_is_named_after_whoever_answers_for_it() -> None:
    shared = replace(OFFERED[1], others=("ada",))
    events = tuple(shared if each is OFFERED[1] else each for each in ANSWERED)
    text = compose(K.RESPONSE_1, folded(*events), setting(date(2027, 1, 7))).markdown
    assert "| Fit a new pump to your boiler | Tom Reeve, Ada Cole | Friday 15 January 2027 |" in text


class TestMoreTime:
    """Three working days more were agreed for whatever the resident is asked to do."""

    def late(self, kind: LetterKind) -> str:
        events, _ = STORIES[kind]
        return compose(kind, folded(events[0], MORE_TIME, *events[1:]), story(kind)[1]).markdown

    def test_to_answer_a_question(self) -> None:
        # After Wednesday 30 December 2026: 31 December, 4 and 5 January; 1 January is New Year's Day.
        assert "**Tuesday 5 January 2027**" in self.late(K.CLARIFICATION)

    def test_to_say_whether_it_was_done(self) -> None:
        # After Thursday 11 February 2027: 12, 15 and 16 February.
        assert "Please tell us by Tuesday 16 February 2027" in self.late(K.ACTIONS_COMPLETED)

    @pytest.mark.parametrize("kind", [K.SHARING, K.AUTHORITY_REQUEST])
    def test_to_agree_to_something(self, kind: LetterKind) -> None:
        # After Monday 4 January 2027: 5, 6 and 7 January.
        assert "**Thursday 7 January 2027**" in self.late(kind)

    @pytest.mark.parametrize("kind", [K.QUESTIONS_TO_CONTRACTOR, K.STATEMENT_REQUEST])
    def test_but_nobody_else_has_more_for_it(self, kind: LetterKind) -> None:
        assert "**Thursday 31 December 2026**" in self.late(kind)

    def test_but_a_meeting_is_on_its_day_and_our_answer_too(self) -> None:
        text = self.late(K.MEETING)
        assert "The day: **Tuesday 29 December 2026**" in text
        assert "Thursday 7 January 2027" in text


@pytest.mark.parametrize("kind", [kind for kind, asked in ASKED.items() if asked.by] + [K.ACTIONS_COMPLETED])
def test_a_day_to_answer_by_comes_after_the_letter(kind: LetterKind) -> None:
    complaint, at = story(kind)
    on_the_day = replace(at, asked=replace(at.asked, by=at.on))
    (gap,) = missing_parts(kind, complaint, on_the_day)
    assert gap.message.startswith(f"{long_day(at.on)} is not after {long_day(at.on)}, the day of the letter.")
    assert gap.command == f"letter send REF {kind} --by DATE"


@pytest.mark.parametrize("kind", [K.CLARIFICATION, K.AUTHORITY_REQUEST])
def test_where_no_day_was_named_there_is_none_to_print(kind: LetterKind) -> None:
    complaint, at = story(kind)
    assert facts_of(kind, complaint, replace(at, asked=Asked()))["by"] == ""
