"""The rotation's first page in a browser's kiosk mode, to compare its start with."""

from __future__ import annotations

import shutil
import subprocess
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

from PySide6.QtGui import QColor

from kiosk.content.load import load
from kiosk.ui.art import paint
from kiosk.ui.drawings.canvas import Palette

PROGRAM = shutil.which("chromium")
PATIENCE = 60
COLOURS = {"accent": "#e8b84f", "gold": "#e8b84f", "teal": "#35c2a8", "sky": "#62b8f5", "coral": "#f5846b"}
OPTIONS = ("--kiosk", "--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-sync")
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Stand</title>
<style>
@font-face {{ font-family: N; src: url(fonts/NotoSans-Regular.ttf) }}
@font-face {{ font-family: N; font-weight: bold; src: url(fonts/NotoSans-Bold.ttf) }}
@font-face {{ font-family: Z; src: url(fonts/NotoSansSC-Regular.ttf) }}
@font-face {{ font-family: A; src: url(fonts/NotoSansArabic-Regular.ttf) }}
body {{ margin: 0; height: 100vh; background: #06182b; color: #f4f6f1; font: 42px N, Z, A; overflow: hidden }}
img {{ position: absolute; inset: 0; width: 100% }}
main {{ position: absolute; left: 96px; top: 220px; width: 980px }}
h1 {{ font-size: 104px; line-height: 1.14; margin: 40px 0 }}
footer {{ position: absolute; bottom: 0; left: 0; right: 0; height: 132px; padding: 10px 216px; background: #0a2240 }}
</style>
<img src="art.png" alt="">
<main>{kicker}<h1>{title}</h1>{body}</main>
<footer>{invitation}</footer>
<script>
const seen = () => requestAnimationFrame(() => requestAnimationFrame(() => fetch("seen")));
onload = () => document.fonts.ready.then(seen);
</script>
"""


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder; a page says that it is seen by asking for `seen`."""

    seen = Event()

    def do_GET(self) -> None:
        if self.path == "/seen":
            self.seen.set()
        super().do_GET()

    def log_message(self, *_: object) -> None: ...


class Browser:
    """Chromium on a page like the stand's first, with a profile that it keeps between its starts, in `folder`."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._profile, site = folder / "profile", folder / "site"
        site.mkdir()
        (site / "fonts").symlink_to(root / "assets" / "fonts")
        content = load(root / "content")[0]
        words = {name: str(text) for name, text in content.pages[content.file.attract[0].page] if name != "art"}
        invitation = " · ".join(words.touch_to_explore for words in content.words.values())
        (site / "index.html").write_text(PAGE.format(**words, invitation=invitation), "utf-8")
        palette = Palette(light=False, **{name: QColor(code) for name, code in COLOURS.items()})
        paint("knot", 1920, 928, palette).save(str(site / "art.png"))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
        Thread(target=self._server.serve_forever, daemon=True).start()

    def start(self) -> float:
        """Seconds from starting it to the frame after the one that shows the page."""
        _Handler.seen.clear()
        address = f"http://127.0.0.1:{self._server.server_port}/"
        started = time.monotonic()
        command = [PROGRAM or "chromium", *OPTIONS, f"--user-data-dir={self._profile}", address]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:
            there = _Handler.seen.wait(PATIENCE)
            seconds = time.monotonic() - started
            browser.terminate()
        if not there:
            raise SystemExit("chromium shows no page")
        return seconds

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
