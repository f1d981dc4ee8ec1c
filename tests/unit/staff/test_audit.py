"""Each entry is a line with its time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.staff import audit


def test_a_line_each_with_its_time_and_for_the_user_alone(tmp_path: Path) -> None:
    log = audit.Audit(tmp_path / "staff")
    log.note("somebody came in")
    log.note("somebody left")
    file = tmp_path / "staff" / audit.NAME
    lines = file.read_text().splitlines()
    assert [line.partition(" ")[2] for line in lines] == ["somebody came in", "somebody left"]
    assert all(datetime.fromisoformat(line.partition(" ")[0]).tzinfo for line in lines)
    assert file.stat().st_mode & 0o777 == 0o600


def test_it_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "LARGEST", 100)
    log = audit.Audit(tmp_path)
    for number in range(9):
        log.note(f"{number} " + "x" * 40)
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 400
    assert "8 x" in (tmp_path / audit.NAME).read_text()


def test_a_full_disk_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    audit.Audit(tmp_path / "file").note("somebody came in")
