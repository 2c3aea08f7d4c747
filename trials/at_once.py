"""Several processes at once, each with connections of its own, and what each of them has to say at its end."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from trials.office import loaded

PATIENCE = 30.0
"""Seconds after which whoever waits for the other goes on alone."""


def at_once(jobs: Sequence[Callable[[], Any]]) -> list[Any]:
    """Runs each job in a fork of this process, all together; what each returned, which must be JSON."""
    loaded()
    with tempfile.TemporaryDirectory() as folder:
        told = [Path(folder, str(n)) for n in range(len(jobs))]
        pids = [_begun(job, path) for job, path in zip(jobs, told, strict=True)]
        for pid in pids:
            os.waitpid(pid, 0)
        return [json.loads(path.read_bytes()) for path in told]


def _begun(job: Callable[[], Any], path: Path) -> int:
    pid = os.fork()
    if pid == 0:
        try:
            path.write_text(json.dumps(job()), encoding="utf-8")
        finally:
            os._exit(0)
    return pid


def meet(folder: Path, name: str, others: int) -> None:
    """Says in a folder that one has come, and waits for the others."""
    (folder / name).touch()
    until = time.monotonic() + PATIENCE
    while len(list(folder.iterdir())) < others and time.monotonic() < until:
        time.sleep(0.0005)
