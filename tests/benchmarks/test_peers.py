"""A peer that does not install is named in the table, with its reason, and stands in nobody's way."""

import os
from pathlib import Path

import pytest

from benchmarks import peers
from benchmarks.bench import Bench
from benchmarks.peer_files import of_the_register


def test_a_peer_that_does_not_install_is_left_out_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}
    for name, value in nowhere.items():
        monkeypatch.setenv(name, value)
    peer = peers.Peer("no-such-peer", "1.0", "no-such-peer", of_the_register, "no-such-peer list", 0.6)
    monkeypatch.setattr(peers, "PEERS", (peer,))
    monkeypatch.setattr(peers, "TASKWARRIOR", "no-such-program")
    (figure,) = peers.run(Bench(tmp_path, rounds=1, most=20))
    assert (figure.work, figure.shown) == ("`due --all` / `no-such-peer list` (no-such-peer 1.0)", "-")
    assert figure.holds
    assert figure.said == "no-such-peer==1.0 does not install here: not measured"
