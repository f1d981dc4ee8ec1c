"""The table of codings is what the FFmpeg says that comes with Qt: asked in a process without any other FFmpeg."""

import json
import subprocess
import sys

from kiosk.media.codings import plays, table
from tests.support.paths import ROOT

ASK = "import json; from tools.codings import asked; print(json.dumps(asked()))"


def test_the_table_is_true() -> None:
    done = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == table(), "write it anew: make codings"


def test_what_needs_a_graphics_card_is_not_promised() -> None:
    assert not any(plays(coding) for coding in ("av01", "V_AV1", "encv", "wxyz", ""))
    assert all(plays(coding) for coding in ("avc1", "hvc1", "apch", "V_VP9", "mp4a", "A_AAC/MPEG4/LC", "dvc "))
