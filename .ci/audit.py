"""Looks the packages of locks up among the known weaknesses, and tells "there is one" from "nobody could be asked".

`pip-audit` passes over what it cannot look up and ends well all the same; with `--strict` it stops at the first such
package, and what it would have found in the others is not told. So its report is judged here: a weakness fails, and so
does a package that was not looked up, unless `--offline-allowed` says that a machine without a network may go on.
"""

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SECONDS = 20
SOUND, WEAK, NOT_ASKED = 0, 1, 3


@dataclass(frozen=True)
class Judged:
    """What came of a lock: how many packages were looked up, the weaknesses, and what was not looked up and why."""

    looked_up: int = 0
    weak: list[str] = field(default_factory=list)
    not_asked: list[str] = field(default_factory=list)

    def code(self, *, offline_allowed: bool) -> int:
        """The exit code: a weakness that is known counts, whatever else could not be found out."""
        if self.weak:
            return WEAK
        return NOT_ASKED if self.not_asked and not offline_allowed else SOUND

    def lines(self, lock: str) -> list[str]:
        """What to print of it."""
        if self.weak:
            return [f"audit: KNOWN WEAKNESSES in {lock}:", *(f"  {each}" for each in self.weak)]
        if self.not_asked:
            first = self.not_asked[0]
            return [
                f"audit: NOT ASKED about {lock}: {len(self.not_asked)} not looked up, {self.looked_up} were sound.",
                f"  This is no finding, and no all-clear. The first: {first}",
            ]
        return [f"audit: no known weakness in the {self.looked_up} packages of {lock}"]


def judged(report: str, said: str) -> Judged:
    """What a report of pip-audit in JSON amounts to; `said` is its stderr, for want of a report."""
    try:
        packages: list[dict[str, Any]] = [*json.loads(report)["dependencies"]]
    except (ValueError, KeyError, TypeError):
        return Judged(not_asked=[(said.strip().splitlines() or ["it said nothing"])[-1]])
    skipped = [f"{each['name']}: {each['skip_reason']}" for each in packages if "skip_reason" in each]
    found = [
        f"{each['name']} {each['version']}: {weakness['id']}, mended in {', '.join(weakness['fix_versions']) or 'none'}"
        for each in packages
        for weakness in each.get("vulns", ())
    ]
    looked_up = sum("vulns" in each for each in packages)
    if not packages:
        return Judged(not_asked=["the report names no package"])
    return Judged(looked_up, found, skipped)


def audited(lock: Path) -> Judged:
    """Asks about every package of a lock, as it is pinned: nothing is resolved and nothing is installed."""
    asked = ["pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner=off", "--format=json"]
    line = [sys.executable, "-m", *asked, f"--timeout={SECONDS}", "--requirement", str(lock)]
    ran = subprocess.run(line, capture_output=True, encoding="utf-8", check=False)
    return judged(ran.stdout, ran.stderr)


def main() -> int:
    """Looks every lock up that is named. The worst of what came of them is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--offline-allowed", action="store_true")
    parser.add_argument("locks", nargs="+", type=Path)
    typed = parser.parse_args()
    codes = []
    for lock in typed.locks:
        found = audited(lock)
        print("\n".join(found.lines(lock.name)), flush=True)
        codes.append(found.code(offline_allowed=typed.offline_allowed))
    return WEAK if WEAK in codes else max(codes)


if __name__ == "__main__":
    sys.exit(main())
