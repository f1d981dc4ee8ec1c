"""The platform's accessibility interface carries a whole visit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.model.page import Properties, View
from kiosk.model.site import Site
from kiosk.staff import pin
from kiosk.staff.words import words
from tests.support.content import BANNER, Folder
from tests.support.display import Display
from tests.support.duty import PIN, WEAK
from tests.support.paths import ROOT
from tests.support.reader import spoken
from tests.support.stand import MOMENT

SYSTEM_PYTHON = "/usr/bin/python3"


def test_a_whole_visit_through_at_spi(site: Site, tmp_path: Path) -> None:
    plan = {code: said(site, code) for code in ("en", "ar")}
    through("visit", plan, "--windowed", "1920x1080", "--at", MOMENT, "--state", str(tmp_path))
    log = (tmp_path / "log" / "kiosk.log").read_text("utf-8")
    assert "Could not find accessible" not in log, "what a reader asks for in vain fills no log"


def test_staff_who_see_nothing_do_what_they_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, state = Folder(tmp_path), tmp_path / "state"
    monkeypatch.setattr(pin, "N", WEAK)
    pin.set_pin(state / "staff", PIN)
    hello = folder.root / "pages" / "hello.yaml"
    spoilt = {"file": str(hello), "text": BANNER.replace("title:", "titel:"), "place": "content/pages/hello.yaml:2"}
    said = {**folder.site().words["en"].model_dump(), **words("en"), "title": "Together"}
    display = Display((1920, 1080))
    for name, value in display.environment().items():
        monkeypatch.setitem(os.environ, name, value)
    plan = {"words": said, "pin": PIN, "spoilt": spoilt}
    through("shift", plan, "--content", str(folder.root), "--state", str(state))
    display.close()


def test_staff_who_see_nothing_change_the_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path)
    display = Display((1920, 1080))
    for name, value in display.environment().items():
        monkeypatch.setitem(os.environ, name, value)
    monkeypatch.setitem(os.environ, "XDG_STATE_HOME", str(tmp_path / "state"))
    plan = {"file": str(folder.root / "site.yaml"), "headline": "Together"}
    through("editor", plan, str(folder.root), command=("edit",))
    display.close()


def through(module: str, plan: dict[str, Any], *options: str, command: Sequence[str] = ("run", "--unguarded")) -> None:
    """What a screen reader's user does at a stand, all of it through AT-SPI."""
    stand = [sys.executable, "-m", "kiosk", *command, *options]
    private = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "AT_SPI_"))}
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, "-m", f"tests.system.accessibility.{module}"],
        cwd=ROOT,
        env={**private, "PYTHONPATH": str(ROOT)},
        input=json.dumps({**plan, "command": stand}),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]


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
