"""Looking for known weaknesses: one that is there fails, and not having been asked is never taken for an all-clear."""

import json
import subprocess
from pathlib import Path
from typing import Any

import audit
import pytest
import release
from audit import NOT_ASKED, SOUND, WEAK, judged

ROOT = Path(__file__).parents[2]
FINE = {"name": "rich", "version": "15.0.0", "vulns": []}
HOLED = {"name": "jinja2", "version": "3.1.4", "vulns": [{"id": "CVE-2024-56326", "fix_versions": ["3.1.5"]}]}
PASSED_OVER = {"name": "tzdata", "skip_reason": "Dependency could not be found"}


def report(*packages: dict[str, Any]) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


@pytest.mark.parametrize(
    ("packages", "code", "offline", "says"),
    [
        ((FINE,), SOUND, SOUND, "no known weakness in the 1 packages"),
        ((FINE, HOLED), WEAK, WEAK, "jinja2 3.1.4: CVE-2024-56326, mended in 3.1.5"),
        ((HOLED, PASSED_OVER), WEAK, WEAK, "KNOWN WEAKNESSES"),
        ((FINE, PASSED_OVER), NOT_ASKED, SOUND, "no finding, and no all-clear"),
        ((), NOT_ASKED, SOUND, "names no package"),
    ],
    ids=["sound", "weak", "weak and in part unasked", "in part unasked", "empty"],
)
def test_which_of_the_two_it_was(packages: tuple[dict[str, Any], ...], code: int, offline: int, says: str) -> None:
    found = judged(report(*packages), "")
    assert found.code(offline_allowed=False) == code
    assert found.code(offline_allowed=True) == offline
    assert says in "\n".join(found.lines("requirements.lock"))


@pytest.mark.parametrize("said", ["", "Traceback\nConnectionError: name or service not known"])
@pytest.mark.parametrize("no_report", ["", "{", "[]", '{"dependencies": null}'])
def test_what_ends_without_a_report_asked_nobody(no_report: str, said: str) -> None:
    found = judged(no_report, said)
    assert (found.weak, len(found.not_asked)) == ([], 1)
    assert "NOT ASKED" in found.lines("x.lock")[0]


def test_the_worst_of_several_locks_counts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    came = {"a": judged(report(PASSED_OVER), ""), "b": judged(report(HOLED), ""), "c": judged(report(FINE), "")}
    monkeypatch.setattr(audit, "audited", lambda lock: came[lock.name])
    for typed, code in ((["a", "b", "c"], WEAK), (["a", "c"], NOT_ASKED), (["--offline-allowed", "a", "c"], SOUND)):
        monkeypatch.setattr("sys.argv", ["audit.py", *typed])
        assert audit.main() == code
    assert "KNOWN WEAKNESSES in b" in capsys.readouterr().out


def test_the_bill_says_what_is_released_and_what_it_brings() -> None:
    made = {
        "metadata": {"component": {"bom-ref": "root-component", "name": "complaints-cli"}},
        "components": [{"bom-ref": "a", "description": "line 1: --hash=x"}, {"bom-ref": "b"}],
        "dependencies": [{"ref": "root-component"}, {"ref": "a"}],
    }
    bill = json.loads(release.completed(made, "1.2.3"))
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert bill["components"] == [{"bom-ref": "a"}, {"bom-ref": "b"}]
    assert bill["dependencies"] == [{"ref": "root-component", "dependsOn": ["a", "b"]}, {"ref": "a"}]


@pytest.mark.slow
def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    one, two = (release.built(tmp_path / name, "1735689600") for name in ("one", "two"))
    assert sorted(one) == sorted(two)
    assert len(one) == 2
    assert one == two


def test_ci_fails_on_a_weakness_and_goes_on_without_a_network() -> None:
    text = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "\nmake --keep-going audit lint types imports OFFLINE=allowed\n" in text
    line = ["make", "-n", "-C", str(ROOT), "audit", "OFFLINE="]
    planned = subprocess.run(line, capture_output=True, encoding="utf-8", check=True).stdout
    assert "--offline-allowed" not in planned
