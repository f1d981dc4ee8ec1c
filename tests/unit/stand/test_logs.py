"""Faults of the program are in its log, wherever they come from, with the versions of what they happened in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.stand.versions import versions

BEGIN = "import logging, threading; from pathlib import Path; from kiosk.stand.logs import begin_log; "
FAULTS = {
    "uncaught": "1 / 0",
    "on a thread": "threading.Thread(target=lambda: 1 / 0).start()",
    "told": """
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger("kiosk").exception("a fault of the program")
""",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_logged_once_with_what_runs(tmp_path: Path, fault: str) -> None:
    code = f"{BEGIN}begin_log(Path({str(tmp_path)!r}))\n{FAULTS[fault]}"
    subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, timeout=60)
    log = (tmp_path / "log" / "kiosk.log").read_text("utf-8")
    assert [line for line in log.splitlines() if f"a fault of the program, {versions()}" in line]
    assert log.count("ZeroDivisionError: division by zero") == 1
