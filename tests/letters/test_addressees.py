"""To whom a letter goes where somebody speaks for the resident, and what it then says."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.adjusting import AdjustmentAgreed
from complaints_cli.domain.events.representing import RepAdded, RepEnded, RepObjected, RepProven
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.policy_terms import Permission
from complaints_cli.domain.representing import Addressees, Copies, Proof, ProofKind, Representative, addressees
from complaints_cli.domain.terms import LetterKind, RepBasis
from complaints_cli.letters import all_letters, compose
from letter_stories import ACKNOWLEDGED, HEATING, RECEIVED, RULES, STORIES, folded, setting, story

ON = date(2026, 12, 21)
ADDED = date(2026, 12, 14)
SHEET = (Proof(on=ADDED, proof=ProofKind.SIGNED_FORM),)


def rep(number: int = 1, **more: Any) -> Representative:
    return Representative(**{"number": number, "on": ADDED, "name": f"Rep {number}", "basis": RepBasis.CONSENT, **more})


def reached(*reps: Representative, permission: Permission = Permission.TOLD, stage: int = 1) -> Addressees:
    return addressees(reps, ON, stage, frozenset({1, 2}), permission)


class TestToWhom:
    def test_the_resident_with_a_copy_to_everybody_who_speaks_for_them(self) -> None:
        first, second = rep(), rep(2)
        assert reached(first, second) == Addressees(None, (first, second), ())

    @pytest.mark.parametrize("basis", [RepBasis.CHILD, RepBasis.DECEASED])
    def test_whoever_stands_for_a_child_or_the_dead_whatever_was_said_of_scope(self, basis: RepBasis) -> None:
        one, other = rep(basis=basis, points=(1,)), rep(2)
        assert reached(one, other, permission=Permission.SIGNED) == Addressees(one, (), (other,))

    def test_of_two_who_get_them_alone_the_first_and_a_copy_to_the_other(self) -> None:
        first, second = rep(copies=Copies.REPRESENTATIVE), rep(2, copies=Copies.REPRESENTATIVE)
        assert reached(first, second) == Addressees(first, (second,), ())

    @pytest.mark.parametrize(
        "gone",
        [
            {"name": ""},
            {"name": ERASED},
            {"on": date(2026, 12, 22)},
            {"ended_on": ON},
            {"ended_on": date(2026, 12, 15), "objected": True},
            {"copies": Copies.RESIDENT},
            {"points": (1,)},
            {"stage": 2},
        ],
    )
    def test_nobody_who_does_not_speak_in_it(self, gone: dict[str, Any]) -> None:
        assert reached(rep(**gone)) == Addressees(None, (), ())

    def test_somebody_who_speaks_until_tomorrow(self) -> None:
        one = rep(ended_on=date(2026, 12, 22), points=(1, 2, 3))
        assert reached(one).copies == (one,)


class TestPermission:
    @pytest.mark.parametrize(
        ("permission", "proof", "enough"),
        [
            (Permission.TOLD, ProofKind.VERBAL, True),
            (Permission.WRITTEN, ProofKind.VERBAL, False),
            (Permission.WRITTEN, ProofKind.IN_THE_COMPLAINT, True),
            (Permission.WRITTEN, ProofKind.WRITTEN_PERMISSION, True),
            (Permission.SIGNED, ProofKind.WRITTEN_PERMISSION, False),
            (Permission.SIGNED, ProofKind.SIGNED_FORM, True),
            (Permission.SIGNED, ProofKind.COURT_ORDER, True),
        ],
    )
    def test_of_a_resident_who_asked_somebody(self, permission: Permission, proof: ProofKind, enough: bool) -> None:
        one = rep(proofs=(Proof(on=ADDED, proof=proof),))
        assert one.is_proven(permission) is enough
        assert one.may_be_written_to(permission) is enough

    def test_by_word_of_mouth_needs_no_paper_where_the_policy_asks_for_none(self) -> None:
        assert rep().may_be_written_to(Permission.TOLD)
        assert not rep().is_proven(Permission.TOLD)

    def test_is_not_asked_of_who_cannot_give_it_but_a_proof_is(self) -> None:
        one = rep(basis=RepBasis.CAPACITY)
        assert one.may_be_written_to(Permission.SIGNED)
        assert not one.is_proven(Permission.SIGNED)
        assert rep(basis=RepBasis.CAPACITY, proofs=(Proof(on=ADDED, proof=ProofKind.OTHER),)).is_proven(
            Permission.SIGNED
        )

    def test_without_a_ground_is_none(self) -> None:
        one = rep(basis=None, proofs=SHEET)
        assert not one.is_proven(Permission.TOLD)
        assert reached(one, permission=Permission.WRITTEN).waiting == (one,)


def added(number: int, name: str, **more: Any) -> RepAdded:
    return RepAdded(on=ADDED, rep=number, name=name, basis=RepBasis.CONSENT, **more)


def acknowledged(*more: Any, permission: Permission = Permission.TOLD) -> str:
    rules = replace(RULES, policy=replace(CODE_2024, permission=permission))
    complaint = folded(RECEIVED, HEATING, *more, ACKNOWLEDGED)
    return compose(LetterKind.ACKNOWLEDGEMENT_1, complaint, setting(ON, rules=rules)).markdown


class TestWhatItSays:
    def test_names_everybody_who_gets_a_copy(self) -> None:
        assert acknowledged(added(1, "Bo")).endswith("\nCopy to: Bo\n")
        assert acknowledged(added(1, "Bo"), added(2, "Cy")).endswith("\nCopy to: Bo and Cy\n")
        assert acknowledged(added(1, "Bo"), added(2, "Cy"), added(3, "Dee")).endswith("\nCopy to: Bo, Cy and Dee\n")

    def test_names_the_first_day_for_objecting_that_is_still_to_come(self) -> None:
        days = [date(2026, 12, 18), date(2026, 12, 31), date(2027, 1, 8)]
        text = acknowledged(*(added(n, f"R{n}", object_by=day) for n, day in enumerate(days, 1)))
        assert "please tell us by Thursday 31 December 2026." in text
        assert "please tell us." in acknowledged(added(1, "R1", object_by=days[0]))

    def test_names_nobody_any_more_once_they_no_longer_speak(self) -> None:
        gone = (added(1, "Bo Lee"), RepEnded(on=ON, rep=1), added(2, "Cy Ray"), RepObjected(on=ON, rep=2))
        text = acknowledged(*gone)
        assert "Bo Lee" not in text
        assert "Cy Ray" not in text

    def test_says_of_whom_it_waits_for(self) -> None:
        text = acknowledged(added(1, "Bo"), permission=Permission.WRITTEN)
        assert "We have heard that Bo may speak for you. We do not write to them before" in text
        proven = RepProven(on=ADDED, rep=1, proof=ProofKind.WRITTEN_PERMISSION)
        assert "Copy to: Bo" in acknowledged(added(1, "Bo"), proven, permission=Permission.WRITTEN)

    def test_of_an_erased_resident_calls_nobody_by_name(self) -> None:
        received = replace(RECEIVED, name=ERASED, preferred_name=ERASED)
        complaint = folded(received, HEATING, ACKNOWLEDGED)
        assert "\nDear resident\n" in compose(LetterKind.ACKNOWLEDGEMENT_1, complaint, setting(ON)).markdown


TO_THEM = [kind for kind, spec in all_letters().items() if not spec.outside]


@pytest.mark.parametrize("kind", TO_THEM)
def test_every_letter_tells_every_adjustment_once(kind: LetterKind) -> None:
    events, _ = STORIES[kind]
    agreed = (
        AdjustmentAgreed(on=ADDED, adjustment=1, aid=Aid.EXTRA_TIME, days=10),
        AdjustmentAgreed(on=ADDED, adjustment=2, aid=Aid.OTHER, text="Ring before you write"),
        AdjustmentAgreed(on=ADDED, adjustment=3, aid=Aid.OTHER, text=ERASED),
    )
    complaint = folded(events[0], *agreed, *events[1:])
    text = compose(kind, complaint, story(kind)[1]).markdown
    assert text.count("- more time (10 working days).\n- Ring before you write.\n") == 1
    assert "erased" not in text
    assert "\n- .\n" not in text
    assert "Would you like this letter in large print" not in text


def test_an_adjustment_is_not_said_in_two_ways() -> None:
    agreed = AdjustmentAgreed(on=ADDED, adjustment=1, aid=Aid.LARGE_PRINT, text="Large print, 18 point.")
    text = compose(LetterKind.ACKNOWLEDGEMENT_1, folded(RECEIVED, HEATING, agreed, ACKNOWLEDGED), setting(ON)).markdown
    assert "\n- Large print, 18 point.\n" in text
    assert "large print:" not in text
