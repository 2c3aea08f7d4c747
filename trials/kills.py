"""Killed at any moment: what was acknowledged is there, the rest wholly or not at all, and nothing needs a repair."""

import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from complaints_cli import stopping
from trials.office import Ran
from trials.outcome import Line, Scale
from trials.scenes import SCENES, Scene, Stages, chosen
from trials.struck import Struck, Unstruck, acknowledged, counted, strike, unstruck

TRACEBACKS = (b"Traceback", b"Exception ignored")


def run(scale: Scale) -> list[Line]:
    """Kills, and then stops, command lines while they write."""
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder), scale.chance("kills"))
        killed = [room.strike(scene, signal.SIGKILL) for scene in room.scenes(scale.of(1100, least=4))]
        stopped = [room.strike(scene, room.some_signal()) for scene in room.scenes(scale.of(600, least=3))]
    return [
        Line("kill -9 while a command writes", len(killed), "lost, half or broken", _wrong(killed), counted(killed)),
        Line(
            "Ctrl-C, SIGTERM or SIGHUP while a command writes",
            len(stopped),
            "lost, half, told wrongly, or a traceback",
            _wrong(stopped),
            f"{sum(acknowledged(each.ran) for each in stopped):,} were done by then",
        ),
    ]


class Room:
    """A folder in which scenes are set up and struck."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self._folder = folder
        self._chance = chance
        self._stages = Stages(folder / "states")
        self._usual: dict[Scene, Unstruck] = {}
        self._next = 0

    def scenes(self, times: int) -> list[Scene]:
        """So many scenes, by their weight."""
        return chosen(SCENES, times, self._chance.randrange)

    def some_signal(self) -> int:
        """One of those that ask a program to stop."""
        return int(self._chance.choice(stopping.SIGNALS))

    def strike(self, scene: Scene, number: int) -> Struck:
        """Sets a scene up and sends it a signal; what was wrong afterwards is also printed, to be looked into."""
        if scene not in self._usual:
            self._usual[scene] = unstruck(self._stages.of(scene), self._fresh())
        found = strike(self._usual[scene], self._fresh(), number, self._chance, self._ending(number))
        if number != signal.SIGKILL and found.left and found.ran.code != -number:
            found.wrong.append(f"left behind: {', '.join(found.left)}")
        for each in found.wrong:
            print(f"{scene.name}, signal {number}: {each}", file=sys.stderr)
        return found

    def _fresh(self) -> Path:
        self._next += 1
        return self._folder / str(self._next)

    @staticmethod
    def _ending(number: int) -> "Ending":
        return Ending(number)


class Ending:
    """What may come of a line that was sent a signal."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __call__(self, ran: Ran) -> list[str]:
        wrong = []
        if ran.code not in {0, -self._number, stopping.ENDED_BY + self._number}:
            wrong.append(f"it ended with {ran.code}: {ran.out.decode()} {ran.err.decode()}")
        if any(each in ran.err for each in TRACEBACKS):
            wrong.append(f"a traceback: {ran.err.decode()}")
        return wrong


def _wrong(found: Sequence[Struck]) -> int:
    return sum(bool(each.wrong) for each in found)
