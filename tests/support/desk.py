"""Staff at a window in which content is changed: their clicks and keys, what they see, and what is on the disk."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from shutil import copytree

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

import kiosk.desk.preview
from kiosk.desk.fit.item_types import type_name
from kiosk.desk.preview import Desk, open_preview
from kiosk.desk.preview.edit.origins import plain
from kiosk.desk.preview.editor import Editor
from kiosk.stand.live import Live
from tests.support.paths import ROOT
from tests.support.stand import MOMENT, Stand
from tests.support.touch import point
from tests.support.wait import PATIENCE, wait_until
from tools.bench.many import many

Key, NONE, CONTROL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LAPTOP = (1366, 768)
PAGES = int(os.environ.get("PAGES", "0"))
"""How many pages staff have, as copies of the stand's own; 0 for its own alone."""
LATEST = 600_000 if PAGES else PATIENCE
"""Milliseconds within which all of the content is read or checked."""


def write_content(parent: Path) -> None:
    """The content that staff change, in `parent`/content; where it is not the stand's own, as it was in `before`."""
    if PAGES:
        many(PAGES, parent)
        (parent / "assets").unlink()
        copytree(parent / "content", parent / "before")
    else:
        copytree(ROOT / "content", parent / "content")


class StaffDesk:
    """The preview with edit mode on, over a copy of the stand's content in `parent`."""

    def __init__(self, parent: Path, size: tuple[int, int] = LAPTOP, editor: Editor | None = None) -> None:
        self.parent, self.content, self.state = parent, parent / "content", parent / "state"
        if not self.content.exists():
            write_content(parent)
            (parent / "assets").symlink_to(ROOT / "assets")
        self._size, self._editor = size, editor or Editor()
        self.open()

    def open(self) -> None:
        """Start the program."""
        self.live = Live(self.content, self.state, closely=True)
        at = datetime.fromisoformat(MOMENT)
        kiosk.desk.preview._fitting = lambda: QSize(*self._size)
        self.desk: Desk = open_preview(self.content, self.live, self._editor, None, at, self.state, editing=True)
        self.window, self.mode = self.desk.window, self.desk.edit
        wait_until(lambda: self.desk.preview.navigator, "the stand", LATEST)
        self.stand = Stand(self.desk.engine, self.desk.preview.navigator, self.window)
        wait_until(lambda: self.mode.able, "edit mode to begin", LATEST)
        wait_until(self.window.isActive, "the window to have the keyboard")
        self.settle()

    def close(self) -> None:
        """End the program."""
        self.live.stop()
        self.stand.close()

    def restart(self) -> None:
        self.close()
        self.open()

    def settle(self) -> None:
        wait_until(lambda: not self.mode.busy, "what is written to be so", LATEST)
        wait_until(lambda: self.window.property("settled"), "the stand to come to rest")
        self.window.grabWindow()

    def go(self, page: str, language: str = "en") -> None:
        """Choose a page and a language."""
        self.desk.preview.open(page)
        self.desk.preview.navigator.speak(language)
        self.settle()

    @property
    def shell(self) -> QQuickItem:
        """The previewed stand."""
        return next(item for item in self.stand.items() if type_name(item) == "Shell")

    def texts(self) -> list[tuple[str, QQuickItem]]:
        """What the previewed stand says, and where."""
        shell = self.shell
        items = (item for item in self.stand.items() if item.inherits("QQuickText") and shell.isAncestorOf(item))
        return [(plain(str(item.property("text"))), item) for item in items]

    def sees(self, words: str) -> bool:
        """Whether the previewed stand says this."""
        return any(words == text for text, _ in self.texts())

    def text(self, words: str) -> QQuickItem:
        """The text of the previewed stand that says this."""
        wait_until(lambda: self.sees(words), f"'{words}' on the stand")
        return next(item for text, item in reversed(self.texts()) if text == words)

    def click(self, spot: str | QQuickItem, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Click what a screen reader calls so beside the stand, or an item."""
        item = spot if isinstance(spot, QQuickItem) else self.stand.named(spot)
        if isinstance(spot, str) and item.activeFocusOnTab():
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)  # as far as needed it is scrolled to
            self.settle()
        self.hover(item)
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, modifier, point(item))
        self.settle()

    def hover(self, item: QQuickItem) -> None:
        """Move the mouse there."""
        QTest.mouseMove(self.window, point(item) + QPoint(1, 0))
        QTest.mouseMove(self.window, point(item))

    def pick(self, words: str) -> None:
        """Click a text of the stand."""
        self.click(self.text(words))

    def field(self, name: str) -> QQuickItem:
        """What is written in, by its name; as far as needed it is scrolled to."""
        wait_until(lambda: self._fields(name), f"a field '{name}'")
        return self._fields(name)[-1]

    def _fields(self, name: str) -> list[QQuickItem]:
        inputs = (
            item for item in self.stand.items() if item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")
        )
        return [item for item in inputs if self.stand.name(item) == name]

    @property
    def focused(self) -> str:
        """What is in the field that has the keyboard."""
        item = self.window.activeFocusItem()
        return str(item.property("text")) if item else ""

    def write(self, name: str, text: str) -> None:
        """Write this in a field, in place of what was in it."""
        field = self.field(name)
        field.forceActiveFocus(Qt.FocusReason.MouseFocusReason)
        self.key(Key.Key_A, CONTROL)
        if text.isascii():
            self.type(text)
        else:
            QGuiApplication.clipboard().setText(text)
            self.key(Key.Key_V, CONTROL)

    def type(self, text: str) -> None:
        """Key after key."""
        for letter in text:
            QTest.keyClick(self.window, letter)  # type: ignore[call-overload]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window, key, modifier)

    def save(self) -> None:
        """Ctrl+S."""
        self.key(Key.Key_S, CONTROL)
        self.settle()

    def path(self, page: str) -> Path:
        """The file of a page; "site" for the site file."""
        return self.content / "site.yaml" if page == "site" else next(self.content.glob(f"pages/**/{page}.yaml"))

    def lines(self, page: str) -> list[str]:
        """The lines that are other than they were, as they are now."""
        path = self.path(page)
        before = self._before(path).read_text("utf-8").splitlines()
        now = path.read_text("utf-8").splitlines()
        return [line for line in now if line not in before]

    def untouched(self, page: str) -> bool:
        """Whether the file is, byte for byte, what it was."""
        path = self.path(page)
        return path.read_bytes() == self._before(path).read_bytes()

    def _before(self, path: Path) -> Path:
        own = self.parent / "before" if PAGES else ROOT / "content"
        return own / path.relative_to(self.content)
