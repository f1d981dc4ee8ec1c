"""The machine's clock, and content that is broken."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.content.kept import keep
from kiosk.desk.health import machine
from kiosk.model.site import Site
from tests.support.content import Folder

MADE = datetime(2016, 1, 1, tzinfo=UTC)


def test_a_clock_past_the_programme_is_worth_a_look(site: Site) -> None:
    zone = ZoneInfo(site.file.time_zone)
    assert machine.clock(site, datetime(2017, 3, 13, 9, tzinfo=zone), MADE).verdict == "good"
    assert "15 March 2017" in machine.clock(site, datetime(2017, 3, 16, tzinfo=zone), MADE).says


def test_a_clock_before_the_program_was_made_is_worth_a_look(site: Site) -> None:
    told = machine.clock(site, datetime(1970, 1, 1, tzinfo=ZoneInfo(site.file.time_zone)), MADE)
    assert (told.verdict, told.todo) == ("look at this", "set the clock; its battery may be empty")
    assert told.says.startswith("this machine's clock says 1970-01-01, and what it has was made on 2016-01-01")


def test_broken_content_is_told_apart_by_what_was_kept(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert machine.content(folder.root, tmp_path / "state").verdict == "good"
    keep(folder.site(), tmp_path / "state")
    folder.edit("pages/hello.yaml", "kicker:", "kikker:")
    assert machine.content(folder.root, tmp_path / "state").verdict == "look at this"
    assert machine.content(folder.root, tmp_path / "fresh").verdict == "will not work"
