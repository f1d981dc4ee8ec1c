"""A whole spoken visit as it comes out of the loudspeaker, in each language: how loud, how long, and what film."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.paths import ROOT

LOUD_ENOUGH, TOO_LOUD = -40, -8
LONGEST_PAUSE = 2.5
CODES = ("en", "ru", "zh", "fr", "es", "ar")


@pytest.mark.parametrize("language", CODES)
def test_a_whole_visit_is_heard(runtime: Path, tmp_path: Path, language: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.system.speech.heard_visit", language, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    heard: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    for name, figures in heard.items():
        assert LOUD_ENOUGH < figures["level"] < TOO_LOUD, name
    assert heard["chart"]["seconds"] > 1.5
    assert heard["still there"]["seconds"] > 1
    for name in ("chart", "still there"):
        assert heard[name]["pause"] < LONGEST_PAUSE, name
    assert heard["film"]["is"] == f"sample.{language}.described.webm", heard["film"]["votes"]
