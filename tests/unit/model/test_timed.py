"""What waits for its moment, and texts that say another thing from then on."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.load import load
from kiosk.model.page import View
from tests.support.content import Folder

VIENNA = ZoneInfo("Europe/Vienna")
EVE, DAY = datetime(2017, 3, 13, 23, 59, tzinfo=VIENNA), datetime(2017, 3, 14, tzinfo=VIENNA)
BODY = """\
body:
  at: 2017-03-14
  before: {en: It is shown on 13 March, ru: Показ 13 марта}
  after: {en: It was shown on 13 March, ru: Показан 13 марта}
"""
PROGRAMME = """\
kind: programme
title: {en: Programme, ru: Программа}
days:
  - date: 2017-03-13
    events:
      - {title: {en: Opening, ru: Открытие}, part: day, source: CND}
  - date: 2017-03-14
    events:
      - {title: {en: Meeting, ru: Встреча}, part: day, source: SCO, available_from: 2017-03-14}
"""
TIMELINE = """\
kind: timeline
title: {en: History, ru: История}
events:
  - {date: 2001-06-15, title: {en: Founded, ru: Основана}, source: SCO}
  - {date: 2017-03-14, title: {en: Meeting, ru: Встреча}, source: SCO, available_from: 2017-03-14}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.mark.parametrize(
    ("now", "said"), [(EVE, "It is shown on 13\u00a0March"), (DAY, "It was shown on 13\u00a0March")]
)
def test_a_text_says_another_thing_from_its_moment_on(folder: Folder, now: datetime, said: str) -> None:
    folder.write("pages/hello.yaml", (folder.root / "pages/hello.yaml").read_text("utf-8") + BODY)
    site = folder.site()
    assert site.pages["hello"].properties(View(site, "en", now))["body"] == said


def test_a_tile_says_another_thing_from_its_moment_on(folder: Folder) -> None:
    summary = "{at: 2017-03-14, before: Tomorrow, after: Today}"
    folder.edit("site.yaml", "summary: Opium", f"summary: {summary}")
    site = folder.site()
    said = [View(site, "en", now).say(site.file.sections[0].summary) for now in (EVE, DAY)]
    assert said == ["Tomorrow", "Today"]


@pytest.mark.parametrize("part", ["at", "before", "after"])
def test_each_part_of_such_a_text_is_needed(folder: Folder, part: str) -> None:
    body = "".join(line for line in BODY.splitlines(keepends=True) if not line.startswith(f"  {part}:"))
    folder.write("pages/hello.yaml", (folder.root / "pages/hello.yaml").read_text("utf-8") + body)
    assert folder.problems() == [f"content/pages/hello.yaml:4:1: 'body' '{part}' is missing — add a line '{part}: …'"]


def test_both_texts_are_wanted_in_every_language(folder: Folder) -> None:
    body = BODY.replace(", ru: Показан 13 марта", "")
    folder.write("pages/hello.yaml", (folder.root / "pages/hello.yaml").read_text("utf-8") + body)
    assert folder.problems() == [
        "content/pages/hello.yaml:7:3: warning: no translation of 'after' into ru — add it below the others"
    ]


@pytest.mark.parametrize(("page", "days"), [(PROGRAMME, "days"), (TIMELINE, "events")])
def test_an_event_is_held_back_until_its_moment(folder: Folder, page: str, days: str) -> None:
    folder.write("pages/events.yaml", page)
    site = load(folder.root)[0]
    before, after = (site.pages["events"].properties(View(site, "en", now))[days] for now in (EVE, DAY))
    assert "Meeting" not in str(before)
    assert "Meeting" in str(after)


@pytest.mark.parametrize("page", [PROGRAMME, TIMELINE])
def test_a_page_of_events_is_never_without_any(folder: Folder, page: str) -> None:
    held = page.replace("source: CND}", "source: CND, available_from: 2017-03-14}")
    held = held.replace("Основана}, source: SCO}", "Основана}, source: SCO, available_from: 2017-03-14}")
    folder.write("pages/events.yaml", held)
    assert any("every event is held back" in problem for problem in folder.problems())
