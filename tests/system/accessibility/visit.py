"""A whole visit with a screen reader, from the rotation to the rotation. Run by Debian's Python on a bus of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.system.accessibility.listener import BUTTON, CHECK, RADIO, Listener, wait

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
Words = dict[str, Any]


def main() -> None:
    """Reads what the stand should say, and how it is started, as JSON from stdin."""
    plan = json.load(sys.stdin)
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    with running([launcher, "--launch-immediately"]), running(plan["command"]) as stand:
        visit(Listener(stand.pid), plan["en"], plan["ar"])


@contextmanager
def running(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


def visit(reader: Listener, en: Words, ar: Words) -> None:
    begins(reader, en)
    for page, hears in (
        ("mechanism", opens_a_level),
        ("figures", hears_a_chart),
        ("prospects", chooses_an_event),
        ("statement", reads_and_changes_the_language),
    ):
        opens(reader, en, page)
        hears(reader, en)
        goes_home(reader, ar if page == "statement" else en)
    asks_for_larger_text(reader, ar)
    for page, hears in (("film", plays_the_film), ("programme", looks_up_an_event)):
        opens(reader, ar, page)
        hears(reader, ar)
        goes_home(reader, ar)


def begins(reader: Listener, words: Words) -> None:
    reader.checks()
    reader.presses(BUTTON, words["touch_to_explore"])
    reader.finds("heading", words["title"])
    reader.misses(BUTTON, words["touch_to_explore"])
    reader.is_told_in("en")
    reader.is_on("heading", words["title"])
    reader.checks()


def opens(reader: Listener, words: Words, page: str) -> None:
    reader.presses(BUTTON, words["sections"][page])
    reader.finds("heading", words["pages"][page])
    reader.is_on("heading", words["pages"][page])
    reader.misses("heading", words["title"])
    reader.checks()


def goes_home(reader: Listener, words: Words) -> None:
    reader.presses(BUTTON, words["home"])
    reader.finds("heading", words["title"])


def opens_a_level(reader: Listener, words: Words) -> None:
    level = words["level"]
    reader.is_checked(RADIO, level["spoken"], checked=False)
    reader.presses(RADIO, level["spoken"])
    reader.is_checked(RADIO, level["spoken"])
    reader.finds("heading", level["heading"])


def hears_a_chart(reader: Listener, words: Words) -> None:
    chart = words["chart_page"]
    reader.presses(BUTTON, chart["tile"])
    found = reader.finds("chart", chart["subject"])
    assert found.description == chart["sentence"], f"the chart says '{found.description}'"
    for reading in chart["readings"]:
        reader.finds(BUTTON, reading)
    reader.is_checked(RADIO, words["chart"])
    reader.presses(RADIO, words["table"])
    reader.is_checked(RADIO, words["table"])
    reader.finds("table", chart["subject"])
    for row in chart["rows"]:
        reader.finds("table row", row)
    reader.misses("chart", chart["subject"])
    reader.checks()
    reader.presses(BUTTON, words["next"])
    reader.misses("table", chart["subject"])
    reader.presses(BUTTON, words["back"])
    reader.finds("heading", words["pages"]["figures"])


def chooses_an_event(reader: Listener, words: Words) -> None:
    event = words["event"]
    reader.presses(RADIO, event["name"])
    reader.is_checked(RADIO, event["name"])
    reader.finds("heading", event["title"])
    reader.finds("label", event["body"])


def reads_and_changes_the_language(reader: Listener, words: Words) -> None:
    reader.presses(BUTTON, words["scroll_down"])
    reader.presses(BUTTON, f"{words['language']}: English")
    reader.is_checked(RADIO, "English")
    reader.presses(RADIO, words["arabic"]["name"])
    reader.finds("section", words["arabic"]["statement"])
    reader.misses("section", words["pages"]["statement"])
    reader.is_told_in("ar")
    reader.checks()


def asks_for_larger_text(reader: Listener, words: Words) -> None:
    reader.presses(BUTTON, words["easy_access"])
    reader.finds("dialog", words["easy_access"])
    for checked in (True, False):
        reader.presses(CHECK, words["larger_text"])
        reader.is_checked(CHECK, words["larger_text"], checked)
    reader.checks()
    reader.presses(BUTTON, words["easy_access"])
    reader.misses("dialog", words["easy_access"])


def plays_the_film(reader: Listener, words: Words) -> None:
    reader.presses(BUTTON, words["play_film"])
    reader.presses(BUTTON, words["pause"])
    reader.finds(BUTTON, words["play"])
    reader.checks()
    where = reader.finds(
        "slider",
        wait(lambda: next((heard.name for heard in reader.all() if heard.role == "slider"), ""), "the film's place"),
    )
    before = where.queryValue().currentValue
    reader.presses(BUTTON, words["forward_ten"])
    wait(lambda: where.queryValue().currentValue > before + 5, "the film to be further on")
    reader.presses(BUTTON, words["leave_film"])
    reader.misses(BUTTON, words["leave_film"])


def looks_up_an_event(reader: Listener, words: Words) -> None:
    reader.presses(RADIO, words["day"])
    reader.is_checked(RADIO, words["day"])
    if not reader.heard(BUTTON, words["to_calendar"]):
        reader.presses(BUTTON + "|toggle button", words["event_of_day"])
    reader.presses(BUTTON, words["to_calendar"])
    reader.finds("dialog", words["to_calendar"])
    reader.checks()
    reader.presses(BUTTON, words["close"])
    reader.misses("dialog", words["to_calendar"])


if __name__ == "__main__":
    main()
