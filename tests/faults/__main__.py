"""`make faults`: each kind of fault, several times, and what a visitor has of it; 1 if anything is wrong.

`python -m tests.faults [ROUNDS] [SEED] [WORD]` with those whose name has the word. The table is kept as
build/faults.json too. It needs root, for a disk that is filled and made read-only.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from subprocess import CalledProcessError

from tests.faults.kinds import KINDS, Fault
from tests.faults.world import Lost, World
from tests.support.display import private_folders

KEPT = Path("build/faults.json")
SOON, MOMENT, OFTEN = 5.0, 1.5, 6
"""Seconds until a picture; those that a guard may take beside the starts of this machine, where these take longer; how
often one line may come."""
LINE = re.compile(r"^\d{4}-\d\d-\d\d [\d:,]+ (?:WARNING|ERROR|CRITICAL) (.*)$", re.M)


@dataclass
class Judged:
    """What came of one fault: seconds until there was a picture, and that a start took; its line, and what is wrong."""

    fault: str
    round: int
    seconds: float = 0
    start: float = 0
    line: str = ""
    flaws: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        verdict = "; ".join(self.flaws) or "good"
        return f"{self.fault:<68} {self.seconds:5.1f} s  {verdict}"


def judged(world: World, fault: Fault, random: Random, number: int) -> Judged:
    """Make it in a world that was well, and look."""
    found = Judged(fault.name, number)
    try:
        found.start = world.begin(fault.jumps, fault.managed)
        before, pictures = world.said(), world.pictures()
        fault.make(world, random)
        shown = lambda: world.shows() and (not fault.replaces or world.pictures() > pictures)  # noqa: E731
        found.seconds = world.wait_until(shown, "a picture")
        if found.seconds > max(SOON, MOMENT + fault.starts * found.start):
            found.flaws.append(f"a picture only after {found.seconds:.1f} s")
        if fault.says:
            world.wait_until(lambda: fault.says in world.said(), f"the line '{fault.says}'")
        fault.back(world, random)
        time.sleep(1)
        if not fault.replaces and not fault.says.startswith("the stand fell") and not world.shows():
            found.flaws.append("no picture a second later")
        world.wait_until(world.shows, "a picture that stays")
        _look(found, world.said().removeprefix(before), fault)
        if fault.keeps:
            world.wait_until(world.kept, "what was kept", 1)
    except (Lost, AssertionError, CalledProcessError, OSError) as error:
        found.flaws.append(str(error))
    return found


def _look(found: Judged, said: str, fault: Fault) -> None:
    """What the log and the terminal have of it."""
    lines = LINE.findall(said)
    found.line = next((line for line in lines if fault.says and fault.says in line), lines[0] if lines else "")
    if "Traceback" in said:
        told = said[said.index("Traceback") :].splitlines()
        end = next((at for at, line in enumerate(told) if at and not line.startswith(" ")), len(told) - 1)
        found.flaws.append(f"a traceback: {' | '.join(told[max(0, end - 3) : end + 1])}")
    if lines and max(Counter(lines).values()) > OFTEN:
        found.flaws.append("the same line over and over")


def main(rounds: int = 3, seed: int = 1, word: str = "") -> int:
    """1 if anything is wrong."""
    table = []
    with private_folders() as folders, tempfile.TemporaryDirectory(prefix="stand-faults-") as place:
        os.environ.update(folders)
        world = World(Path(place))
        try:
            world.live_a_day()
            for number in range(rounds):
                for fault in (each for each in KINDS if word in each.name):
                    table.append(judged(world, fault, Random(f"{seed} {number} {fault.name}"), number))
                    print(table[-1], flush=True)
        finally:
            world.close()
    flawed = sorted({each.fault for each in table if each.flaws})
    KEPT.parent.mkdir(exist_ok=True)
    told = {"seed": seed, "rounds": rounds, "kinds": len({each.fault for each in table}), "flawed": flawed}
    KEPT.write_text(json.dumps({**told, "faults": [asdict(each) for each in table]}, indent=1), "utf-8")
    print(f"{told['kinds']} kinds of fault, {len(table)} in all, {len(flawed)} kinds with flaws; seed {seed}")
    return 1 if flawed else 0


if __name__ == "__main__":
    rounds, seed, word = [*sys.argv[1:], *("3", "1", "")[len(sys.argv) - 1 :]]
    sys.exit(main(int(rounds), int(seed), word))
