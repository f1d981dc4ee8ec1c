"""Staff who see nothing change the stand. Run by Debian's Python on a bus of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

from tests.system.accessibility.listener import BUTTON, Listener, wait
from tests.system.accessibility.visit import LAUNCHERS, running

PANELS = {
    "Content": ("Undo", "Discard", "Save"),
    "Pages": ("Name of the new page", "Make it", "Code of the new language"),
    "Spreadsheet": ("Write the workbook", "Take a workbook back"),
    "Media": ("Folder", "Search in this folder"),
    "History": ("Day and time", "Look"),
    "Before an opening": ("Look again", "Copy to a folder", "As a signed release", "A proof to be signed"),
}
"""What is heard in each panel, among the rest."""
WINDOW = "Preview of the stand"
ENTRY = "text|entry"
PRESS = f"{BUTTON}|toggle button"


def main() -> None:
    """Reads a file, its headline, and how the window is started, as JSON from stdin."""
    plan = json.load(sys.stdin)
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    with running([launcher, "--launch-immediately"]), running(plan["command"]) as window:
        reader = Listener(window.pid)
        reader.finds(PRESS, "Save")
        for panel, controls in PANELS.items():
            hears_a_panel(reader, panel, controls)
        changes_a_headline(reader, Path(plan["file"]), plan["headline"])
        hears_what_is_refused(reader, Path(plan["file"]))


def hears_a_panel(reader: Listener, panel: str, controls: tuple[str, ...]) -> None:
    reader.presses(PRESS, panel)
    reader.is_checked(PRESS, panel)
    for name in controls:
        wait(partial(hears, reader, name), name, reader.tells)
    reader.checks()
    names = [heard.name for heard in reader.all()]
    assert names.index(panel) < names.index("Save") < names.index(controls[-1]) or panel == "Content"


def hears(reader: Listener, name: str) -> bool:
    return any(heard.name == name for heard in reader.all())


def changes_a_headline(reader: Listener, file: Path, headline: str) -> None:
    """Its row opens it; the rest is done by keys."""
    subprocess.run(["xdotool", "search", "--onlyvisible", "--name", WINDOW, "windowfocus"], check=True)
    reader.presses(PRESS, "Content")
    reader.presses(PRESS, f"Title: {headline}")
    reader.finds(ENTRY, "English")
    reader.is_on(ENTRY, "English")
    reader.checks()
    keys("ctrl+a")
    keys("X", "space", "Y")
    keys("ctrl+s")
    wait(lambda: "X Y" in file.read_text("utf-8"), "the file to be written", reader.tells)


def hears_what_is_refused(reader: Listener, file: Path) -> None:
    file.chmod(0o444)
    keys("Z")
    keys("ctrl+s")
    told = "it is read-only"
    wait(lambda: any(told in heard.name for heard in reader.all()), told, reader.tells)
    reader.checks()


def keys(*names: str) -> None:
    subprocess.run(["xdotool", "key", *names], check=True)


if __name__ == "__main__":
    main()
