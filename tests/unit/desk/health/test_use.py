"""What the doctor says of the figures of use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from kiosk.desk.health.use import figures
from kiosk.model.site import Site
from kiosk.use import database, notes
from tests.support.month import month


def test_a_stand_that_counts_says_since_when(site: Site, tmp_path: Path) -> None:
    assert figures(tmp_path, site) == ("figures", "good", "no use was counted yet", "")
    database.add(notes.folder(tmp_path), month())
    assert figures(tmp_path, site).says == "use is counted, 2017-03-01 to 2017-03-31; see 'kiosk report'"


def test_what_cannot_be_read_is_worth_a_look(site: Site, tmp_path: Path) -> None:
    place = notes.folder(tmp_path)
    database.add(place, month())
    (place / "figures.1.sqlite").write_bytes(b"not any more" * 100)
    found = figures(tmp_path, site)
    assert found.verdict == "look at this"
    assert "figures.1.sqlite" in found.says


def test_a_newer_file_and_a_stand_that_does_not_count_are_told_apart(site: Site, tmp_path: Path) -> None:
    place = notes.folder(tmp_path)
    database.add(place, month())
    with closing(sqlite3.connect(place / database.NAME)) as file:
        file.execute("PRAGMA user_version = 7")
    assert "newer version" in figures(tmp_path, site).says
    off = replace(site, file=site.file.model_copy(update={"figures_of_use": False}))
    assert figures(tmp_path, off).verdict == "good"
