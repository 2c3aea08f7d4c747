"""Bodies, and the people who speak in a report, as they are told of."""

from complaints_cli.domain.governance_terms import GOVERNING, MAY_HAVE_REFERENCES, Forum, SpokenBy


def test_people_are_spoken_of_by_their_role() -> None:
    assert {each: each.words for each in SpokenBy} == {
        SpokenBy.MRC: "the Member Responsible for Complaints",
        SpokenBy.CHAIR: "the chair",
        SpokenBy.CHIEF_EXECUTIVE: "the chief executive",
    }


def test_references_go_to_those_who_govern_and_those_who_manage() -> None:
    assert set(GOVERNING) == {Forum.BOARD, Forum.MRC, Forum.COMMITTEE}
    assert set(MAY_HAVE_REFERENCES) == {*GOVERNING, Forum.EXECUTIVE}
