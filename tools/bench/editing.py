"""The preview and edit mode, measured: `python -m tools.bench.editing stand|many look|edit` prints a line of JSON."""

from __future__ import annotations

import gc
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tools.bench.many import many
from tools.bench.probe import pump

if TYPE_CHECKING:
    from kiosk.desk.preview import Desk
    from kiosk.editing.place import Place

TYPED = "and this is typed key after key"
COUNT = 2000


def content_in(root: Path, which: str) -> Path:
    """The stand's own content, or 2,000 pages."""
    content = many(COUNT, root) if which == "many" else shutil.copytree("content", root / "content")
    if not content.with_name("assets").exists():
        content.with_name("assets").symlink_to(Path("assets").resolve())
    return content


def measured(which: str, editing: bool) -> dict[str, float]:
    """Seconds until the window is open, and until content can be changed in it; of a key, and of a save."""
    from PySide6.QtCore import QSize

    from kiosk.desk.preview import open_preview
    from kiosk.desk.preview.editor import Editor
    from kiosk.stand.app import application
    from kiosk.stand.live import Live

    app = application()
    gc.disable()  # as the preview does
    root = Path(tempfile.mkdtemp())
    content = content_in(root, which)
    live = Live(content, root / "state", closely=True)
    began = time.perf_counter()
    desk = open_preview(content, live, Editor(), QSize(1920, 1080), None, root / "state", editing)
    pump(lambda: bool(desk.window.property("settled")) and bool(desk.preview.pages))
    figures = {"open": time.perf_counter() - began}
    if editing:
        pump(lambda: desk.edit.able)
        figures |= {"able": time.perf_counter() - began, **typed(desk)}
    live.stop()
    shutil.rmtree(root, ignore_errors=True)
    del app
    return figures


def typed(desk: Desk) -> dict[str, float]:
    """From a key until the stand is drawn with it, the median and the worst of 31, in a title; the median in a
    paragraph of a document; and a save of both."""
    from kiosk.editing.place import Place

    assert desk.edit.edit
    page = desk.edit.edit.file_of
    document = page("statement").replace(".yaml", "/en.md")
    title = keys(desk, "opium", Place(page("opium"), ("title",)))
    desk.clock.setDay("2017-03-14")
    paragraph = keys(desk, "statement", Place(document, (1,)))
    began = time.perf_counter()
    desk.edit.save()
    pump(lambda: not desk.edit.busy)
    assert desk.edit.pending == 0
    took = time.perf_counter() - began
    return {"key": median(title), "worst": max(title), "paragraph": median(paragraph), "save": took}


def keys(desk: Desk, page: str, place: Place) -> list[float]:
    """What each key takes that is typed into a text of a page."""
    desk.preview.open(page)
    pump(lambda: bool(desk.window.property("settled")))
    desk.edit.show("content")
    panel = desk.edit.needed["panel"]
    panel.go(place)
    pump(lambda: bool(desk.window.property("settled")))
    said, times = "Typed: ", []
    for letter in TYPED:
        said += letter
        began = time.perf_counter()
        panel.text.write("en", said)
        desk.window.grabWindow()
        times.append(time.perf_counter() - began)
    assert desk.edit.pending
    return times


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], sys.argv[2] == "edit")), flush=True)
    os._exit(0)
