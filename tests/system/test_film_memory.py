"""What a playing film costs, in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.paths import ROOT

MOST = 330
"""Megabytes; a small computer has two thousand."""
PLAY = """
from pathlib import Path

from kiosk.stand.app import application
from kiosk.content.load import load
from tests.support.film import Cinema
from tests.support.stand import Stand
from tests.support.wait import wait_until

app = application()
stand = Stand.on(load(Path("content"))[0])
stand.navigator.pause()
stand.go("home")
stand.go("film")
cinema = Cinema(stand)
cinema.play()
wait_until(lambda: cinema.position > 6000, "six seconds of film")
print(next(line for line in open("/proc/self/smaps_rollup") if line.startswith("Pss:")).split()[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what is shared")
def test_a_playing_film_stays_within_the_memory_of_a_small_computer() -> None:
    done = subprocess.run([sys.executable, "-c", PLAY], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) / 1024 <= MOST
