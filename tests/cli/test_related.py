"""Complaints that may belong together are pointed out by reference, with what they have in common in words."""

from officer import REF, Officer

OTHER = "C-2026-0002"
HERS = ("--category", "repairs", "--address", "12 High Street, LS1 4AB", "--phone", "020 7946 0000")


def related(officer: Officer, day: str, ref: str = REF) -> list[tuple[str, list[str]]]:
    return [(each["ref"], each["reasons"]) for each in officer.done(day, "related", ref)["items"]]


def again(officer: Officer, day: str, name: str, *more: str) -> list[str]:
    """The warnings when one more complaint is logged."""
    data = officer.done(day, "log", "--via", "email", "--summary", "Again", "--name", name, *more)
    return [warning for warning in data["warnings"] if "related" in warning]


def test_logging_names_references_and_nothing_else(officer: Officer) -> None:
    officer.logs("2026-12-14", *HERS)
    assert again(officer, "2026-12-15", "HOLM, Mrs Maja") == [
        f"May be related: {REF}. See complaints related {OTHER}",
    ]
    assert again(officer, "2026-12-15", "Joe Bloggs", "--address", "12 high st, ls1 4ab") == [
        f"May be related: {REF}. See complaints related C-2026-0003",
    ]
    assert again(officer, "2026-12-15", "Ann Other") == []
    assert again(officer, "2026-12-15", "Maja Holm", "--link", REF, "--link", OTHER) == []
    assert officer.done("2026-12-15", "verify")["problems"] == []


def test_what_they_have_in_common_is_said_in_words(officer: Officer) -> None:
    officer.logs("2026-12-14", *HERS)
    again(officer, "2026-12-15", "Maja Holm", *HERS)
    assert related(officer, "2026-12-16") == [
        (OTHER, ["same name", "same phone", "same address", "same category"]),
    ]
    out = officer.sees("2026-12-16", "related", REF)
    for private in ("Holm", "High", "7946"):
        assert private not in out
    assert "several at once are one complaint with several points" in " ".join(out.split())


def test_neighbours_share_an_address_and_are_two_people(officer: Officer) -> None:
    officer.logs("2026-12-14", *HERS)
    again(officer, "2026-12-15", "Joe Bloggs", "--address", "12 High Street, LS1 4AB")
    [item] = officer.done("2026-12-15", "related", OTHER)["items"]
    assert (item["reasons"], item["advice"]) == (["same address"], f"to link them: complaints link {OTHER} {REF}")
    officer.done("2026-12-15", "link", OTHER, REF)
    [item] = officer.done("2026-12-15", "related", OTHER)["items"]
    assert (item["linked"], item["advice"]) == (True, "linked")


def test_the_same_matter_again_after_an_answer(officer: Officer) -> None:
    officer.logs("2026-12-14", "--category", "repairs")
    officer.acknowledges()
    officer.decides("2026-12-21")
    officer.done("2026-12-21", "respond", REF)
    again(officer, "2027-05-04", "Maja Holm", "--category", "repairs")
    [item] = officer.done("2027-05-04", "related", "C-2027-0001")["items"]
    assert item["advice"].startswith("answered on Mon 21 Dec 2026; the same matter again?")


def test_the_same_matter_after_the_final_answer_goes_to_the_ombudsman(officer: Officer) -> None:
    officer.reaches_stage_2()
    officer.done("2027-01-05", "correct", REF, "category", "repairs", "--reason", "It was missing")
    officer.done("2027-01-05", "respond", REF, "--decider", "Piotr Łukasz")
    again(officer, "2027-05-04", "Maja Holm", "--category", "repairs")
    [item] = officer.done("2027-05-04", "related", "C-2027-0001")["items"]
    assert "finally: the resident may go to the Ombudsman" in item["advice"]


def test_24_months_are_looked_back(officer: Officer) -> None:
    officer.logs("2026-12-14")
    assert again(officer, "2028-12-14", "Maja Holm") == [f"May be related: {REF}. See complaints related C-2028-0001"]
    assert again(officer, "2028-12-15", "Maja Holm") == [
        "May be related: C-2028-0001. See complaints related C-2028-0002",
    ]


def test_what_is_erased_is_matched_no_more(officer: Officer) -> None:
    officer.logs("2026-12-14", *HERS)
    officer.done("2026-12-15", "erase", REF, "--reason", "Asked for", "--yes")
    assert again(officer, "2026-12-16", "Maja Holm", *HERS) == []
    assert "No other complaint" in officer.sees("2026-12-16", "related", OTHER)


def test_an_unknown_complaint(officer: Officer) -> None:
    assert officer.refused("2026-12-15", "related", REF, code=4) == [("complaint", None)]


def test_of_one_that_is_kept_close_nothing_is_told_of_what_it_is_about(officer: Officer) -> None:
    officer.logs("2026-12-14", *HERS, "--flag", "sensitive")
    again(officer, "2026-12-15", "Maja Holm", *HERS)
    [item] = officer.done("2026-12-15", "related", OTHER)["items"]
    assert (item["category"], item["reasons"]) == (None, ["same name", "same phone", "same address"])
    [own] = officer.done("2026-12-15", "related", REF)["items"]
    assert own["category"] == "repairs"
    assert own["reasons"][-1] == "same category"


def test_the_same_words_on_the_same_day_may_have_been_entered_twice(officer: Officer) -> None:
    officer.logs("2026-12-14", "--summary", "Again")
    log = ("log", "--via", "email", "--name", "Maja Holm", "--received", "2026-12-14", "--summary")
    warnings = officer.done("2026-12-15", *log, "Again")["warnings"]
    twice = f"{REF} came on the same day in the very same words."
    assert warnings[-1] == f"{twice} Was it entered twice? Then say so: complaints duplicate {OTHER} --of {REF}"
    for other in ("Something else", "again"):
        assert twice not in str(officer.done("2026-12-15", *log, other)["warnings"])


def test_the_same_words_on_another_day_are_another_complaint(officer: Officer) -> None:
    officer.logs("2026-12-14", "--summary", "Again")
    told = officer.done("2026-12-15", "log", "--via", "email", "--name", "Maja Holm", "--summary", "Again")["warnings"]
    assert "entered twice" not in str(told)


def test_at_a_terminal_it_is_asked_before_the_same_words_are_recorded_again(officer: Officer) -> None:
    officer.logs("2026-12-14", "--summary", "Again")
    officer.run.sit_down()
    again = officer.file("again.toml", 'via = "email"\nname = "Maja Holm"\nsummary = "Again"')
    log = ("log", "--received", "2026-12-14", "--from", again)
    before = officer.events()
    ran = officer.screen("2026-12-15", *log, typed="\n" * 9 + "y\nn\n")
    assert (ran.code, officer.events()) == (130, before)
    assert f"{REF} came on the same day in the very same words. Record this one too?" in ran.err
    assert officer.screen("2026-12-15", *log, "--yes").code == 0
