"""Film and speech do not fight: what the loudspeaker gives, measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT


def test_a_film_is_heard_beneath_what_the_stand_says(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.system.speech.ducked_film", str(tmp_path / "heard.raw")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    before, beneath, after = map(float, done.stdout.split())
    assert beneath < before - 10
    assert abs(after - before) < 8
