"""Somebody presses everything at once, in a process of their own: the stand warns of nothing, and can be used after.

`make fuzz` lets them press for longer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.support.paths import ROOT

ACTIONS = os.environ.get("ACTIONS", "400")
MOST = 330
"""Megabytes at any time, as for a playing film."""
LEFT = 30
"""Megabytes more in the rotation afterwards than before, when every page of it had been shown in every language."""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what is a process's own")
def test_whatever_is_pressed_the_stand_goes_on_and_gives_its_memory_back() -> None:
    command = [sys.executable, "-m", "tests.support.hostile", ACTIONS, os.environ.get("SEED", "1")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    came = json.loads(done.stdout.splitlines()[-1])
    assert came["warnings"] == []
    assert came["most"] <= MOST
    assert came["after"] - came["before"] <= LEFT
