"""The rotation does not grow: a short look, in a process of its own. `make bench` takes a long one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.paths import ROOT

MOST = 10
"""Megabytes between the second round and the fourth, 52 pages later: a small picture left behind by each is more."""
TURN = """
from dataclasses import replace
from pathlib import Path

from kiosk.content.load import load
from kiosk.stand.app import application
from kiosk.visit import journey as steps
from tests.support.stand import Stand

app = application()
site = load(Path("content"))[0]
languages = tuple(language for language in site.file.languages if language.code in ("en", "ar"))
site = replace(site, file=site.file.model_copy(update={"languages": languages}))
stand = Stand.on(site, size=(960, 540))
navigator = stand.navigator
navigator.pause()


def anonymous():
    told = next(line for line in open("/proc/self/smaps_rollup") if line.startswith("Anonymous:"))
    return int(told.split()[1]) / 1024


def round_trip():
    sizes = []
    for _ in range(len(site.file.attract) * len(site.codes)):
        navigator.go(steps.next_turn(navigator.journey, site))
        stand.settle()
        sizes.append(anonymous())
    return min(sizes)


_, before, _, after = (round_trip() for _ in range(4))
print(after - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what is a process's own")
def test_rounds_of_the_rotation_leave_nothing_behind() -> None:
    done = subprocess.run([sys.executable, "-c", TURN], cwd=ROOT, capture_output=True, text=True, check=True)
    assert float(done.stdout) <= MOST
