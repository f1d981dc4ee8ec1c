"""A stand on a screen of its own, looked at while it lives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.soak.glass import Glass, Watch
from tests.soak.life import SCREEN
from tests.support.display import Display
from tests.support.paths import ROOT

DARK = 1.0
"""Seconds for which the screen may have one colour at most."""
MOST = 330
"""Megabytes at any time, as for a playing film."""
GROWTH = 15
"""Megabytes of its own that the last tenth of a long run may have more than its second."""
LONG = 30
"""Rounds from which on growth can be told from what pages happen to leave."""


class Died(Exception):
    """The stand ended before its time."""


def soak(turns: int, plays: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """What was told after every round of the rotation in all languages. Raises Died."""
    with tempfile.TemporaryDirectory() as folder:
        display = Display(SCREEN, "-fbdir", folder)
        watch = Watch(Glass(Path(folder)))
        command = [sys.executable, "-m", "tests.soak.stand", str(turns), str(plays), str(seed)]
        surroundings = {**os.environ, **display.environment()}
        with (
            tempfile.TemporaryFile("w+") as errors,
            subprocess.Popen(
                command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=errors, text=True
            ) as process,
        ):
            assert process.stdout
            for line in process.stdout:
                yield {**json.loads(line), "one_colour": round(watch.longest, 2)}
            if process.wait() != 0:
                errors.seek(0)
                raise Died(errors.read()[-4000:])
        watch.end()
        display.close()


def flaws(rounds: Sequence[dict[str, Any]]) -> list[str]:
    """What is wrong with what was told."""
    last, memory, own = rounds[-1], [told["memory"] for told in rounds], [told["own"] for told in rounds]
    found = [f"Qt warned: {warning}" for warning in last["warnings"]]
    if last["one_colour"] > DARK:
        found.append(f"the screen had one colour for {last['one_colour']} s")
    if max(memory) > MOST:
        found.append(f"memory: {max(memory)} MB, where {MOST} are allowed")
    tenth = len(own) // 10
    if len(own) >= LONG and (grown := median(own[-tenth:]) - median(own[tenth : 2 * tenth])) > GROWTH:
        found.append(f"memory: {grown:.1f} MB more at the end, where {GROWTH} are allowed")
    return found
