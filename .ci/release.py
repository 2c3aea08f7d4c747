"""Makes what is released, into dist/: wheel, source archive, bill of materials, and a list of the SHA-256 of each.

Everything is built twice from the same commit, and is not released where the two differ in a byte.
"""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
SUMS = "SHA256SUMS"
ROOT_REF = "root-component"


def built(folder: Path, instant: str) -> dict[str, bytes]:
    """The source archive, and the wheel that is built from it, by name; every file in them is of that instant."""
    line = [
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--skip-dependency-check",
        "--outdir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(line, check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": instant})
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def bill(cyclonedx: str, version: str, instant: str) -> bytes:
    """The bill of materials in CycloneDX: every package that a release is installed with, by version and hash."""
    line = [cyclonedx, "requirements", "requirements.lock", "--pyproject", "pyproject.toml", "--output-reproducible"]
    line += ["--short-PURLs", "--spec-version", "1.6", "--output-format", "JSON"]
    env = {**os.environ, "SOURCE_DATE_EPOCH": instant, "PYTHONWARNINGS": "ignore"}
    ran = subprocess.run(line, check=True, capture_output=True, cwd=ROOT, env=env)
    return completed(json.loads(ran.stdout), version)


def completed(made: dict[str, Any], version: str) -> bytes:
    """The same with what the tool cannot know: the release's version, and that it is what brings the packages."""
    made["metadata"]["component"]["version"] = version
    for package in made["components"]:
        package.pop("description", None)  # the line of the lock, hashes and all, a second time
    refs = [package["bom-ref"] for package in made["components"]]
    others = [each for each in made.get("dependencies", ()) if each["ref"] != ROOT_REF]
    made["dependencies"] = [{"ref": ROOT_REF, "dependsOn": refs}, *others]
    return (json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def committed_at() -> str:
    """When the commit was made, in seconds: the same commit makes the same release on any day and machine."""
    line = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return subprocess.run(line, check=True, capture_output=True, encoding="utf-8").stdout.strip()


def main(cyclonedx: str) -> int:
    """Makes dist/ anew. 1 where two builds are not the same."""
    instant = os.environ.get("SOURCE_DATE_EPOCH") or committed_at()
    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        made = built(Path(one), instant)
        again = built(Path(two), instant)
    if made != again:
        unlike = ", ".join(name for name in made if made[name] != again.get(name))
        print(f"release: two builds of the same commit differ, so nothing is released: {unlike}")
        return 1
    (wheel,) = (name for name in made if name.endswith(".whl"))
    version = wheel.split("-")[1]
    made[f"complaints-cli-{version}.cdx.json"] = bill(str(Path(cyclonedx).absolute()), version, instant)
    made[SUMS] = "".join(f"{sha256(made[name]).hexdigest()}  {name}\n" for name in sorted(made)).encode()
    rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    for name, content in made.items():
        (DIST / name).write_bytes(content)
        print(f"dist/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
