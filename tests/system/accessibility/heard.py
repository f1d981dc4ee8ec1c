"""Starts a visit with Orca on a screen, with a window manager, on a bus of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.model.page import Properties, View
from kiosk.model.site import Site
from tests.support.desktop import openbox
from tests.support.display import Display
from tests.support.paths import ROOT
from tests.support.reader import spoken
from tests.support.stand import MOMENT

SYSTEM_PYTHON = "/usr/bin/python3"
SIZE = (1280, 720)
HOURS = 4
CONTENT = ROOT / "content"
PARTS = (
    "opens_a_level",
    "hears_a_chart",
    "reads_the_statement",
    "plays_the_film",
    "looks_up_an_event",
    "asks_for_larger_text",
    "changes_the_language",
)
"""What a visit by Orca does, as `heard_visit` has it."""


@dataclass(frozen=True)
class Outcome:
    """On how many things the keyboard was, and what was wrong with what was said of them."""

    stops: int
    found: Sequence[str]


def hear(
    site: Site, language: str, place: Path, parts: Sequence[str], walked: Sequence[str] = (), content: Path = CONTENT
) -> Outcome:
    """A visit in a language; AssertionError if something was waited for in vain.

    `walked` are sections of which all is walked, `content` is the site's folder. `place` gets the stand's state, and
    what was said.
    """
    stand = [sys.executable, "-m", "kiosk", "run", "--content", str(content), "--unguarded", "--language", language]
    display = Display(SIZE, "-noreset")
    with tempfile.TemporaryDirectory(prefix="orca-", ignore_cleanup_errors=True) as folder, openbox(display.name):
        plan = {
            "language": language,
            "command": [*stand, "--at", MOMENT, "--state", str(place / "state")],
            "folder": folder,
            "words": words(site, language),
            "names": [each.name for each in site.file.languages],
            "parts": parts,
            "walked": walked,
        }
        private = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "AT_SPI_"))}
        done = subprocess.run(
            ["dbus-run-session", "--", SYSTEM_PYTHON, "-m", "tests.system.accessibility.heard_visit"],
            cwd=ROOT,
            env={**private, **display.environment(), "PYTHONPATH": str(ROOT)},
            input=json.dumps(plan),
            capture_output=True,
            text=True,
            timeout=HOURS * 3600,
            check=False,
        )
        said = Path(folder, "heard.jsonl")
        transcript = said.read_text("utf-8") if said.is_file() else ""
    display.close()
    assert done.returncode == 0, done.stderr[-6000:] + transcript[-3000:]
    (place / f"heard-{language}.jsonl").write_text(transcript, "utf-8")
    return Outcome(**json.loads(done.stdout.splitlines()[-1]))


def words(site: Site, language: str) -> Properties:
    """What the stand should say in a language on the way of the visit."""
    view = View(site, language, datetime.fromisoformat(MOMENT).replace(tzinfo=ZoneInfo(site.file.time_zone)))
    shown: dict[str, Any] = {id: page.properties(view) for id, page in site.pages.items()}
    own = view.words.model_dump()
    level, chart, film = shown["mechanism"]["levels"][1], shown["opium"], shown["film"]
    figures = [tile["page"] for tile in shown["figures"]["tiles"]]
    at = figures.index("opium") + 1
    place = own["position"].format(index=at, count=len(figures))
    after = own["position"].format(index=at + 1, count=len(figures))
    day = shown["programme"]["days"][1]
    said = {
        **{name: text for name, text in own.items() if isinstance(text, str)},
        "onward": "Left" if site.language(language).direction == "rtl" else "Right",
        "title": view.say(site.file.title),
        **speaks(site, language),
        "other": speaks(site, "fr" if language != "fr" else "en"),
        "sections": {section.page: view.say(section.title) for section in site.file.sections},
        "pages": {id: view.say(page.title) for id, page in site.pages.items()},
        "level": {"spoken": level["spoken"], "heading": level["heading"]},
        "chart_page": {
            "tile": f"{at}. {chart['title']}",
            "title": chart["title"],
            "position": place,
            "subject": chart["subject"],
            "row": chart["rows"][0]["reading"],
            "cell": f"{chart['columns'][1]['text']}: {chart['rows'][0]['cells'][1]['text']}",
            "next": f"{shown[figures[at]]['title']}, {after}",
        },
        "tiles": {
            id: [
                {"name": f"{at}. {shown[tile['page']]['title']}", "title": shown[tile["page"]]["title"]}
                for at, tile in enumerate(page["tiles"], 1)
            ]
            for id, page in shown.items()
            if page.get("tiles")
        },
        "paragraphs": [block["plain"] for block in shown["statement"]["blocks"][:4]],
        "play_film": f"{own['play']}, {film['length']}",
        "day": day["label"],
        "day_chosen": ". ".join((day["label"], *(event["title"] for event in day["events"]))),
    }
    told: Properties = aloud(said)
    return told


def speaks(site: Site, language: str) -> Properties:
    """Of a language its code, its name, and what the button that changes it is called."""
    name = site.language(language).name
    return {"code": language, "name": name, "speaks": f"{site.words[language].language}: {name}"}


def aloud(told: Any) -> Any:
    """The same with each text as it is said."""
    if isinstance(told, dict):
        return {name: aloud(each) for name, each in told.items()}
    return [aloud(each) for each in told] if isinstance(told, list) else spoken(told)
