"""The platform's accessibility interface carries a whole visit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.model.page import Properties, View
from kiosk.model.site import Site
from tests.support.paths import ROOT
from tests.support.reader import spoken
from tests.support.stand import MOMENT

SYSTEM_PYTHON = "/usr/bin/python3"


def test_a_whole_visit_through_at_spi(site: Site, tmp_path: Path) -> None:
    plan = {code: said(site, code) for code in ("en", "ar")}
    words = ["run", "--unguarded", "--windowed", "1920x1080", "--at", MOMENT, "--state", str(tmp_path)]
    stand = [sys.executable, "-m", "kiosk", *words]
    private = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "AT_SPI_"))}
    visit = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, "-m", "tests.system.accessibility.visit"],
        cwd=ROOT,
        env={**private, "PYTHONPATH": str(ROOT)},
        input=json.dumps({**plan, "command": stand}),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert visit.returncode == 0, visit.stderr[-4000:]
    log = (tmp_path / "log" / "kiosk.log").read_text("utf-8")
    assert "Could not find accessible" not in log, "what a reader asks for in vain fills no log"


def said(site: Site, language: str) -> Properties:
    """What the stand should say in a language on the way of the visit."""
    view = View(site, language, datetime.fromisoformat(MOMENT).replace(tzinfo=ZoneInfo(site.file.time_zone)))
    arabic = View(site, "ar", view.now)
    shown: dict[str, Any] = {id: page.properties(view) for id, page in site.pages.items()}
    level, day = shown["mechanism"]["levels"][1], shown["programme"]["days"][1]
    level["spoken"] = spoken(level["spoken"])
    event = shown["prospects"]["events"][shown["prospects"]["begin"] + 1]
    return {
        **view.words.model_dump(),
        "title": view.say(site.file.title),
        "sections": {section.page: view.say(section.title) for section in site.file.sections},
        "pages": {section.page: view.say(site.pages[section.page].title) for section in site.file.sections},
        "level": level,
        "chart_page": {
            "tile": f"2. {view.say(site.pages['opium'].title)}",
            "subject": shown["opium"]["subject"],
            "sentence": shown["opium"]["sentence"],
            "readings": [spoken(band["reading"]) for band in shown["opium"]["bands"]],
            "rows": [spoken(row["reading"]) for row in shown["opium"]["rows"]],
        },
        "event": {
            "name": spoken(f"{event['date']}: {event['title']}"),
            "title": spoken(event["title"]),
            "body": spoken(event["body"]),
        },
        "arabic": {"name": site.language("ar").name, "statement": arabic.say(site.pages["statement"].title)},
        "play_film": f"{view.words['play']}, {shown['film']['length']}",
        "day": spoken(day["label"]),
        "event_of_day": spoken(f"{day['events'][0]['when']}: {day['events'][0]['title']}"),
    }
