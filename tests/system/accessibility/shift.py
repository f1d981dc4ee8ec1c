"""Staff who see nothing do what they do at a stand. Run by Debian's Python on a bus of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.system.accessibility.listener import BUTTON, Listener
from tests.system.accessibility.visit import LAUNCHERS, Words, running


def main() -> None:
    """Reads the panel's words, the PIN, and how the stand is started, as JSON from stdin."""
    plan = json.load(sys.stdin)
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    with running([launcher, "--launch-immediately"]), running(plan["command"]) as stand:
        reader = Listener(stand.pid)
        enters(reader, plan["words"], plan["pin"])
        holds_the_rotation(reader, plan["words"])
        enters(reader, plan["words"], plan["pin"])
        lets_it_go_on(reader, plan["words"])
        Path(plan["spoilt"]["file"]).write_text(plan["spoilt"]["text"], "utf-8")
        hears_what_is_wrong(reader, plan["words"], plan["spoilt"]["place"])
        closes(reader, plan["words"])


def enters(reader: Listener, words: Words, pin: str) -> None:
    reader.presses(BUTTON, words["touch_to_explore"])
    reader.misses(BUTTON, words["touch_to_explore"])
    subprocess.run(["xdotool", "key", "ctrl+shift+F1"], check=True)
    reader.finds("panel|grouping", words["enter_pin"])
    reader.checks()
    for count, digit in enumerate(pin, 1):
        reader.presses(BUTTON, digit)
        reader.finds("label|static", words["digits_typed"].replace("{count}", str(count)))
    reader.presses(BUTTON, words["confirm"])
    reader.finds(BUTTON, words["cleaning"])
    reader.misses("heading", words["title"])
    reader.checks()


def holds_the_rotation(reader: Listener, words: Words) -> None:
    reader.presses(BUTTON, words["hold"])
    reader.finds("heading", words["hold"])
    reader.checks()
    reader.presses(BUTTON, words["minutes"].replace("{count}", "15"))
    reader.misses(BUTTON, words["close"])


def lets_it_go_on(reader: Listener, words: Words) -> None:
    reader.presses(BUTTON, words["hold"])
    reader.presses(BUTTON, words["end_now"])
    reader.misses(BUTTON, words["end_now"])
    reader.presses(BUTTON, words["back"])


def hears_what_is_wrong(reader: Listener, words: Words, place: str) -> None:
    reader.presses(BUTTON, words["problems"])
    reader.finds("heading", words["problems"])
    reader.finds("label|static", place)
    reader.checks()


def closes(reader: Listener, words: Words) -> None:
    reader.presses(BUTTON, words["close"])
    reader.misses(BUTTON, words["close"])
    reader.finds(BUTTON, words["touch_to_explore"])
    reader.checks()


if __name__ == "__main__":
    main()
