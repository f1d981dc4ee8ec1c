"""The machine's clock, and content that is broken."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.content.kept import keep
from kiosk.desk.health import machine
from kiosk.model.site import Site
from tests.support.content import Folder


def test_a_clock_past_the_programme_is_worth_a_look(site: Site) -> None:
    zone = ZoneInfo(site.file.time_zone)
    assert machine.clock(site, datetime(2017, 3, 13, 9, tzinfo=zone)).verdict == "good"
    assert "15 March 2017" in machine.clock(site, datetime(2017, 3, 16, tzinfo=zone)).says


def test_broken_content_is_told_apart_by_what_was_kept(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert machine.content(folder.root, tmp_path / "state").verdict == "good"
    keep(folder.site(), tmp_path / "state")
    folder.edit("pages/hello.yaml", "kicker:", "kikker:")
    assert machine.content(folder.root, tmp_path / "state").verdict == "look at this"
    assert machine.content(folder.root, tmp_path / "fresh").verdict == "will not work"
