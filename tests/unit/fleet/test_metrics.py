"""The figures for Prometheus, as its own tool reads them."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.fleet import metrics
from kiosk.fleet.state import Known, Seen, Stand, told
from tests.support.broker import program

NOW = datetime(2026, 3, 2, 14, 25, tzinfo=UTC)
SEEN = Seen("attract", content="abc", frames=120, memory=250e6)
STAND = Stand("lobby-1")
KNOWN = Known(disk_free=10**9, content_since=NOW, falls=1, visits=40, films=3)


def written(seen: Seen = SEEN, known: Known = KNOWN, stand: Stand = STAND) -> str:
    return metrics.text(told(stand, seen, known, NOW, 60), seen, known)


@pytest.mark.parametrize("text", [written(), written(Seen(), Known()), written(stand=Stand("a", 'C"\\\n — 大厅'))])
def test_promtool_has_nothing_to_say_against_them(text: str) -> None:
    done = subprocess.run(
        [program("promtool"), "check", "metrics"], input=text, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_they_say_what_the_stand_is_doing() -> None:
    lines = written().splitlines()
    assert {"kiosk_up 1", "kiosk_healthy 0", "kiosk_frames_total 120", "kiosk_falls 1", "kiosk_visits_total 40"} <= {
        *lines
    }
    assert {"kiosk_film_completions_total 3", f"kiosk_content_timestamp_seconds {NOW.timestamp():.0f}"} <= {*lines}
    assert "kiosk_resident_memory_bytes 250000000" in lines


def test_what_is_not_counted_is_not_told() -> None:
    assert "visits" not in written(known=Known())
    assert "kiosk_up 0" in written(Seen(), Known())


def test_the_file_is_replaced_whole_and_nothing_is_left_behind(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.prom"
    metrics.write(file, "a 1\n")
    before = file.stat().st_ino
    metrics.write(file, "a 2\n")
    assert file.read_text() == "a 2\n"
    assert file.stat().st_ino != before
    assert [each.name for each in tmp_path.iterdir()] == ["kiosk.prom"]
    assert file.stat().st_mode & 0o777 == 0o644
    with pytest.raises(OSError, match="No such file"):
        metrics.write(tmp_path / "nowhere" / "kiosk.prom", "")
