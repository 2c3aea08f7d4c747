"""A policy is checked against the Code before it holds, and a complaint keeps the policy it was received under."""

from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.domain.policy_file import parse_policy
from office_line import Office

POLICIES = Path(__file__).parents[2] / "examples" / "policies"
WDH = str(POLICIES / "wdh.toml")
STRICTER = """
[policy]
name = "Larkfield complaints policy"
version = "2026"
in_force_from = 2026-04-01

[stage_1]
acknowledge_days = 3
respond_days = 10
respond_from = "receipt"
extension_days = 10

[stage_2]
acknowledge_days = 5
respond_days = 20
extension_days = 20

[roles]
complaints_officer = "the complaints officer"
member_responsible = "the Member Responsible for Complaints"
senior_lead = "the senior lead for complaints"
"""


@pytest.fixture
def stricter(tmp_path: Path) -> str:
    path = tmp_path / "larkfield.toml"
    path.write_text(STRICTER, encoding="utf-8")
    return str(path)


class TestCheck:
    def test_a_breach_ends_in_3_with_every_finding_and_its_provision(self, run: CommandLine) -> None:
        ran = run("--today", "2026-11-22", "--json", "policy", "check", WDH)
        findings = ran.answer["data"]["findings"]
        assert ran.code == 3
        assert ran.answer["status"] == "refused"
        assert set(findings[0]) == {"severity", "setting", "value", "provision", "message"}
        breaches = [found for found in findings if found["severity"] == "breach"]
        assert ("complaining.complain_within_months", "6", "2.3") in [
            (found["setting"], found["value"], found["provision"]) for found in breaches
        ]
        assert len(ran.codes) == len(breaches)
        assert set(ran.codes) == {"policy-breach"}

    @pytest.mark.parametrize("name", [path.name for path in sorted(POLICIES.glob("*.toml"))])
    def test_each_example_is_in_breach(self, run: CommandLine, name: str) -> None:
        assert run("--today", "2026-11-22", "policy", "check", str(POLICIES / name)).code == 3

    def test_the_code_itself_is_without_findings_and_needs_no_database(self, run: CommandLine, tmp_path: Path) -> None:
        ran = run("--db", str(tmp_path / "none.db"), "--today", "2026-11-22", "--json", "policy", "check", "code-2024")
        assert (ran.code, ran.answer["data"]["findings"]) == (0, [])
        assert not (tmp_path / "none.db").exists()

    def test_stricter_than_the_code_is_no_breach(self, run: CommandLine, stricter: str) -> None:
        ran = run("--today", "2026-11-22", "policy", "check", stricter)
        assert (ran.code, "BREACH" in ran.out) == (0, False)

    def test_an_adopted_policy_is_checked_by_its_id(self, office: Office) -> None:
        adopted = ("policy", "adopt", WDH, "--effective", "2026-12-01", "--despite", "The board meets in March")
        assert office.done("2026-11-22", *adopted)["policy"] == "wdh-complaints-policy-undated"
        assert office("2026-11-22", "policy", "check", "wdh-complaints-policy-undated").code == 3

    def test_what_is_neither_file_nor_policy(self, office: Office, run: CommandLine) -> None:
        assert office.refused("2026-11-22", "policy", "check", "nobodys", code=4) == [("policy", None)]
        assert run("--db", "no.db", "--json", "policy", "check", "nobodys").codes == ["policy"]
        assert run("--json", "policy", "check", "no-such-file.toml").codes == ["cannot-read"]

    def test_a_file_with_two_slips_names_both(self, run: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "slips.toml"
        path.write_text(STRICTER.replace("acknowledge_days = 3", 'acknowledge_days = "soon"\nlunch = true'))
        ran = run("--json", "policy", "check", str(path))
        assert (ran.code, ran.codes) == (2, ["policy-file", "policy-file"])


class TestAdopt:
    def test_a_breach_is_refused_unless_a_reason_is_given(self, office: Office) -> None:
        line = ("policy", "adopt", WDH, "--effective", "2026-12-01")
        refusals = office.refused("2026-11-22", *line)
        assert ("policy-breach", "2.3") in refusals
        data = office.done("2026-11-22", *line, "--despite", "The board meets in March")
        assert data["despite"] == "The board meets in March"
        assert data["findings"][0]["severity"] == "breach"
        (_, wdh) = office.done("2026-11-22", "policy", "list")["items"]
        assert wdh["despite"] == "The board meets in March"

    def test_without_its_day(self, office: Office, stricter: str) -> None:
        assert office.refused("2026-11-22", "policy", "adopt", stricter, code=2) == [("missing-option", None)]

    def test_other_settings_need_another_version(self, office: Office, stricter: str) -> None:
        line = ("policy", "adopt", stricter, "--effective", "2026-12-01")
        office.done("2026-11-22", *line)
        Path(stricter).write_text(STRICTER.replace("acknowledge_days = 3", "acknowledge_days = 4"))
        assert office.refused("2026-11-22", *line, code=2) == [("policy-id", None)]

    def test_a_complaint_keeps_the_policy_it_was_received_under(self, office: Office) -> None:
        log = ("log", "--via", "phone", "--summary", "No heating", "--outcome", "none-given")
        office.done("2026-11-18", *log)
        office.done("2026-11-22", "policy", "adopt", WDH, "--effective", "2026-12-01", "--despite", "Until March")
        office.done("2026-11-24", "ack", "C-2026-0001", "--responsible", "yes", "--handler", "Jo Patel")
        office.done("2026-12-02", *log)
        office.done("2026-12-07", "ack", "C-2026-0002", "--responsible", "yes", "--handler", "Jo Patel")
        # By the Code 10 working days after Tue 24 Nov; by the policy 10 after the receipt on Wed 2 Dec, not 21 Dec.
        assert due(office, "C-2026-0001") == ("2026-12-08", "code")
        assert due(office, "C-2026-0002") == ("2026-12-16", "policy")

    def test_one_that_holds_from_a_day_past_leaves_what_was_received_since(self, office: Office, stricter: str) -> None:
        office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating")
        data = office.done("2026-11-22", "policy", "adopt", stricter, "--effective", "2026-11-01")
        assert data["warnings"] == [
            "1 complaint received since Sun 1 Nov 2026 keep the policy under which they were recorded."
        ]
        assert due(office, "C-2026-0001") == ("2026-11-25", "code")
        office.done("2026-11-23", "log", "--via", "phone", "--summary", "Damp")
        assert due(office, "C-2026-0002") == ("2026-11-26", "policy")


def due(office: Office, ref: str) -> tuple[str, str]:
    (item,) = office.done("2026-12-08", "note", ref, "--with", "staff", "--text", "Looked")["due"]
    return item["due_on"], item["governed_by"]


class TestListAndShow:
    def test_which_holds_today(self, office: Office, stricter: str) -> None:
        office.done("2026-11-22", "policy", "adopt", stricter, "--effective", "2026-12-01")
        for day, holds in (("2026-11-30", "code-2024"), ("2026-12-01", "larkfield-complaints-policy-2026")):
            items = office.done(day, "policy", "list")["items"]
            assert [item["id"] for item in items if item["in_force"]] == [holds]
            assert office.done(day, "policy", "show")["id"] == holds

    def test_what_is_shown_is_a_policy_file(self, office: Office, stricter: str) -> None:
        office.done("2026-11-22", "policy", "adopt", stricter, "--effective", "2026-12-01")
        ran = office.screen("2026-11-22", "policy", "show", "larkfield-complaints-policy-2026")
        assert parse_policy(ran.out) == parse_policy(STRICTER)

    def test_an_unknown_id(self, office: Office) -> None:
        assert office.refused("2026-11-22", "policy", "show", "nobodys", code=4) == [("policy", None)]
