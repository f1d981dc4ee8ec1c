"""A film whose sound server goes away, and comes back, while it plays: in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.paths import ROOT


@pytest.mark.parametrize("then", ["restarted", "gone"])
def test_a_film_goes_on_without_its_sound_server(then: str) -> None:
    done = visit(then)
    assert "to the end" in done.stdout, done.stderr
    assert done.stderr.count("assets/film/sample.webm: the film stood still") == 1
    assert "goes on without sound" in done.stderr


@pytest.mark.parametrize("then", ["unnoticed", "in a pause"])
def test_a_film_begins_and_goes_on_though_its_sound_server_went_a_moment_ago(then: str) -> None:
    done = visit(then)
    assert "to the end" in done.stdout, done.stderr


def visit(then: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.system.silent_film", then]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=180)
