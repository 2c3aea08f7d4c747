"""Letters about people name no staff where the policy forbids it, and go to whom they are about (Code 5.8, 5.14)."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document

from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.event import ERASED, Event
from complaints_cli.domain.events.adjusting import AdjustmentAgreed
from complaints_cli.domain.events.representing import RepAdded
from complaints_cli.domain.events.restriction import RestrictionAppealed
from complaints_cli.domain.media import DOCX, MARKDOWN
from complaints_cli.domain.policy import CODE_2024, Behaviour
from complaints_cli.domain.representing import Copies
from complaints_cli.domain.restriction import Party
from complaints_cli.domain.terms import Flag, LetterKind, RepBasis, SentBy
from complaints_cli.letters import Letter, all_letters, check, compose, missing_parts, way
from complaints_cli.pages import Sheet, made
from letter_stories import NAMES, OPEN, RECEIVED, RULES, STORIES, folded, setting, story
from people_stories import (
    ASKED,
    COMMENT_ASKED,
    EASED,
    LEANING,
    LIFTED,
    LIMITED_ON,
    PEOPLE,
    RESTRICTED,
    SHARED,
    TOLD_ON,
    WARNED,
)

K = LetterKind
QUIET = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
BY_ROLE = replace(
    QUIET,
    policy=replace(QUIET.policy, behaviour=Behaviour(decided_by="Operations Director", appeal_to="the Chair")),
)


def letter(kind: LetterKind, on: date, *events: Event) -> Letter:
    return compose(kind, folded(*OPEN, *events), setting(on))


@pytest.mark.parametrize("kind", PEOPLE)
def test_no_member_of_staff_is_named_where_the_policy_names_none(kind: LetterKind) -> None:
    complaint, usual = story(kind)
    text = compose(kind, complaint, replace(usual, rules=QUIET)).markdown
    assert [name for name in NAMES.values() if name in text] == []


@pytest.mark.parametrize(
    ("kind", "events"),
    [
        (K.OPPORTUNITY_TO_COMMENT, (LEANING, replace(COMMENT_ASKED, put="Tom Reeve mended it."))),
        (K.RESTRICTION_WARNING, (replace(WARNED, said="Be kind to Tom Reeve."),)),
        (K.RESTRICTION, (WARNED, replace(RESTRICTED, evidence="You shouted at Tom Reeve."))),
        (K.RESTRICTION_REVIEW, (WARNED, RESTRICTED, replace(EASED, reasons="Tom Reeve says so."))),
        (K.RESTRICTION_LIFTED, (WARNED, RESTRICTED, replace(LIFTED, reasons="Tom Reeve says so."))),
        (K.SHARING, (replace(SHARED, with_whom="Tom Reeve"),)),
    ],
)
def test_a_name_that_was_typed_is_refused_then(kind: LetterKind, events: tuple[Event, ...]) -> None:
    (gap,) = missing_parts(kind, folded(*OPEN, *events), replace(story(kind)[1], rules=QUIET))
    assert (gap.part, gap.provision) == ("staff-names", "policy")
    assert "Tom Reeve" in gap.message


def test_whoever_decides_and_hears_the_appeal_is_told_by_role() -> None:
    complaint, usual = story(K.RESTRICTION)
    text = compose(K.RESTRICTION, complaint, replace(usual, rules=BY_ROLE)).markdown
    assert "This was decided by our Operations Director on" in text
    assert "You can appeal to the Chair, who did not decide this." in text
    assert "one person only: a member of our staff, who will write to you." in text


def test_the_one_person_to_contact_is_told_by_role_where_they_handle_it() -> None:
    complaint = folded(*OPEN, WARNED, replace(RESTRICTED, only_with="priya"))
    text = compose(K.RESTRICTION, complaint, replace(setting(LIMITED_ON), rules=QUIET)).markdown
    assert "one person only: the complaints officer." in text


def test_whoever_looked_again_does_not_hear_the_appeal() -> None:
    text = letter(K.RESTRICTION_REVIEW, EASED.on, WARNED, RESTRICTED, replace(EASED, decider="ada")).markdown
    assert "This was decided by Ada Cole." in text
    assert "You can appeal to another senior member of our staff, who did not decide this." in text


def test_the_days_for_an_appeal_are_counted_from_the_decision_with_the_extra_time() -> None:
    # From Wed 23 Dec 2026: 24, 29 to 31 Dec; 4 to 8, 11 to 15, 18 to 22 Jan; Mon 25 Jan 2027 is the twentieth
    # (Christmas Day, Boxing Day on Mon 28 and New Year's Day left out). Two more are Wed 27 January.
    extra = AdjustmentAgreed(on=TOLD_ON, adjustment=1, aid=Aid.EXTRA_TIME, days=2)
    assert "by Monday 25 January 2027" in letter(K.RESTRICTION, LIMITED_ON, WARNED, RESTRICTED).markdown
    assert "by Wednesday 27 January 2027" in letter(K.RESTRICTION, LIMITED_ON, extra, WARNED, RESTRICTED).markdown


def test_without_a_warning_the_reason_is_given() -> None:
    alone = replace(RESTRICTED, without_warning="You came with a knife.")
    text = letter(K.RESTRICTION, LIMITED_ON, alone).markdown
    assert "We did not warn you first. This is why:\n\nYou came with a knife." in text
    text = letter(K.RESTRICTION, LIMITED_ON, RESTRICTED).markdown
    assert "We warned you when we dealt with another complaint of yours." in text


def test_kept_on_appeal_says_so() -> None:
    appealed = RestrictionAppealed(on=date(2026, 12, 29), restriction=1, by=date(2027, 1, 29), words="Unfair")
    text = letter(K.RESTRICTION_REVIEW, EASED.on, WARNED, RESTRICTED, appealed, replace(EASED, appeal=True)).markdown
    assert "You appealed on Tuesday 29 December 2026." in text
    assert "This was our answer to your appeal." in text


@pytest.mark.parametrize(
    ("named", "greeted"), [("The surveyor", "surveyor"), ("Heat Works Ltd", "Heat Works Ltd"), ("The", "The")]
)
def test_whoever_is_known_by_what_they_do_is_greeted_as_that(named: str, greeted: str) -> None:
    events = (*OPEN, replace(SHARED, with_whom=named))
    text = compose(K.STATEMENT_REQUEST, folded(*events), setting(TOLD_ON, asked=ASKED[K.STATEMENT_REQUEST])).markdown
    assert f"\n{named}\n" in text
    assert f"\nDear {greeted}\n" in text


def test_a_restriction_tells_who_gets_a_copy_and_who_may_ask() -> None:
    rep = RepAdded(on=date(2026, 12, 14), rep=1, name="Chidi Okafor")
    alone = letter(K.RESTRICTION, LIMITED_ON, WARNED, RESTRICTED).markdown
    assert "or the law says that we must. If the Ombudsman looks into your complaint, we tell it too." in alone
    copied = letter(K.RESTRICTION, LIMITED_ON, rep, WARNED, RESTRICTED).markdown
    assert "A copy of this letter goes to Chidi Okafor. If the Ombudsman" in copied


class TestTheRepresentative:
    REP = RepAdded(
        on=date(2026, 12, 14),
        rep=1,
        name="Bo Lee",
        basis=RepBasis.CONSENT,
        contact_by=SentBy.EMAIL,
        address="1 Far Lane\nWestfield",
    )
    THEIRS = replace(WARNED, party=Party.REPRESENTATIVE)

    def test_gets_what_is_about_them(self) -> None:
        made = letter(K.RESTRICTION_WARNING, TOLD_ON, self.REP, self.THEIRS)
        assert (made.to, made.for_resident) == (Party.REPRESENTATIVE, False)
        assert "Bo Lee\n1 Far Lane\nWestfield\n" in made.markdown
        assert "Okafor" not in made.markdown

    @pytest.mark.parametrize(
        ("contact_by", "asked", "goes"),
        [
            (SentBy.EMAIL, None, SentBy.EMAIL),
            (SentBy.EMAIL, SentBy.HAND, SentBy.HAND),
            (None, None, SentBy.POST),
        ],
    )
    def test_hears_in_their_own_way(self, contact_by: SentBy | None, asked: SentBy | None, goes: SentBy) -> None:
        theirs = folded(
            replace(RECEIVED, contact_by=SentBy.TEXT),
            *OPEN[1:],
            replace(self.REP, contact_by=contact_by),
            self.THEIRS,
        )
        assert way(K.RESTRICTION_WARNING, theirs, setting(TOLD_ON), asked) is goes

    def test_no_warning_of_the_resident_is_told_to_them_as_theirs(self) -> None:
        theirs = replace(RESTRICTED, party=Party.REPRESENTATIVE)
        text = letter(K.RESTRICTION, LIMITED_ON, self.REP, WARNED, theirs).markdown
        assert "We warned you on" not in text

    @pytest.mark.parametrize("name", [ERASED, " "])
    def test_whose_name_is_gone_is_not_written_to(self, name: str) -> None:
        gone = folded(*OPEN, replace(self.REP, name=name), self.THEIRS)
        found = missing_parts(K.RESTRICTION_WARNING, gone, setting(TOLD_ON))
        assert [gap.command for gap in found] == ["rep add REF NAME"]

    def test_whose_address_is_gone_is_named_alone(self) -> None:
        erased = replace(self.REP, address=ERASED)
        assert "erased" not in letter(K.RESTRICTION_WARNING, TOLD_ON, erased, self.THEIRS).markdown

    def test_who_gets_the_resident_s_letters_gets_those_about_the_resident(self) -> None:
        instead = replace(self.REP, copies=Copies.REPRESENTATIVE)
        made = letter(K.RESTRICTION_WARNING, TOLD_ON, instead, WARNED)
        assert made.to is Party.REPRESENTATIVE
        assert "the complaint of Mrs Jean Okafor, for whom you speak" in made.markdown


class TestOutside:
    KINDS = tuple(kind for kind, spec in all_letters().items() if spec.need_to_know)

    @pytest.mark.parametrize("kind", KINDS)
    def test_nothing_of_the_resident_s_own_is_in_it(self, kind: LetterKind) -> None:
        events, on = STORIES[kind]
        hazard = replace(RECEIVED, flags=(Flag.HAZARD,), phone="07700 900123", email="jean@post.example", group=3)
        made = compose(kind, folded(hazard, *events[1:]), setting(on, asked=ASKED[kind]))
        assert (made.to, made.for_resident, made.respond_by) == (None, False, None)
        for never in ("Okafor", "Elm Court", "07700", "jean@", "large print", "dangerous", "one contact"):
            assert never not in made.markdown

    @pytest.mark.parametrize("kind", KINDS)
    def test_an_edited_one_that_tells_more_is_found_out(self, kind: LetterKind) -> None:
        complaint, usual = story(kind)
        text = compose(kind, complaint, usual).markdown.replace("Dear", "About 12 Elm Court.\n\nDear")
        (gap,) = check(text.encode(), MARKDOWN, kind, complaint, usual)
        assert (gap.part, gap.provision) == ("privacy", "UK GDPR")
        assert "the resident's address" in gap.message

    @pytest.mark.parametrize("kind", KINDS)
    def test_a_heading_that_tells_more_is_found_out_too(self, kind: LetterKind) -> None:
        complaint, usual = story(kind)
        complaint = replace(complaint, received=replace(complaint.received, email="jean@post.example"))
        text = f"{compose(kind, complaint, usual).markdown}\n## Write to jean@post.example\n\nPlease.\n"
        (gap,) = check(text.encode(), MARKDOWN, kind, complaint, usual)
        assert gap.part == "privacy"
        assert "the resident's email" in gap.message

    @pytest.mark.parametrize("kind", KINDS)
    def test_so_is_one_that_tells_it_at_the_head_of_its_pages(self, kind: LetterKind) -> None:
        complaint, usual = story(kind)
        content = made(compose(kind, complaint, usual).markdown, DOCX, Sheet(title="A letter"))
        assert check(content, DOCX, kind, complaint, usual) == ()
        document, edited = Document(BytesIO(content)), BytesIO()
        document.sections[0].header.paragraphs[0].text = "About 12 Elm Court"
        document.save(edited)
        gaps = check(edited.getvalue(), DOCX, kind, complaint, usual)
        assert [(gap.part, gap.provision) for gap in gaps] == [("privacy", "UK GDPR")]

    def test_once_our_answer_is_given_theirs_has_no_limit(self) -> None:
        answered, _ = STORIES[K.RESPONSE_1]
        asked = replace(ASKED[K.STATEMENT_REQUEST], by=date(2027, 3, 1))
        late = replace(SHARED, on=date(2027, 1, 8))
        compose(K.STATEMENT_REQUEST, folded(*answered, late), setting(date(2027, 1, 8), asked=asked))


class TestOpportunityToComment:
    def test_points_without_a_finding_are_covered_by_what_is_put(self) -> None:
        text = letter(K.OPPORTUNITY_TO_COMMENT, TOLD_ON, replace(COMMENT_ASKED, points=())).markdown
        assert text.count("What we think of this point so far is set out above.") == 2
        assert "We rely on nothing but what is set out above." in text

    def test_neither_put_nor_found_is_refused(self) -> None:
        nothing = replace(COMMENT_ASKED, points=(), put=" ")
        found = missing_parts(K.OPPORTUNITY_TO_COMMENT, folded(*OPEN, LEANING, nothing), setting(TOLD_ON))
        assert [(gap.part, gap.command) for gap in found] == [("so-far", "comment ask REF --by DATE --text TEXT")]

    def test_once_our_answer_is_late_it_says_so(self) -> None:
        late = replace(COMMENT_ASKED, on=date(2027, 1, 11), by=date(2027, 1, 18))
        made = letter(K.OPPORTUNITY_TO_COMMENT, date(2027, 1, 11), late)
        assert made.respond_by is None
        assert "You should have had our response by Thursday 7 January 2027." in made.markdown
