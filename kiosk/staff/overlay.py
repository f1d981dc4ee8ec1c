"""The panel and its covers over whatever window the stand has at the moment, with an engine of their own.

So they need nothing of the content, and nothing that goes wrong in its scenes reaches them.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.staff.input import StaffInput
from kiosk.staff.panel import Panel
from kiosk.visit.input_filter import InputFilter
from kiosk.visit.navigator import Navigator

SCENE = Path(__file__).with_name("StaffPanel.qml")
STAFF = "staff"


class NoPanel(Exception):
    """Its scene cannot be made; Qt's own words say why."""


class Overlay(QObject):
    """Draws `panel` over the window it was put over last, and keeps the stand beneath it still."""

    def __init__(self, panel: Panel, engine: QQmlEngine, families: dict[str, str]) -> None:
        super().__init__(panel)
        self._panel, self._component = panel, QQmlComponent(engine, QUrl.fromLocalFile(str(SCENE)), panel)
        item = self._component.createWithInitialProperties({"panel": panel, "families": families})
        if not isinstance(item, QQuickItem):
            raise NoPanel(self._component.errorString())
        self._item, self._beneath = item, list[QQuickItem]()
        self._item.setParent(panel)
        self._shown = False
        self._input: StaffInput | None = None
        self._filter: InputFilter | None = None
        self._navigator: Navigator | None = None
        panel.shows.connect(self._refresh)
        panel.covers.changed.connect(self._refresh)

    def put_over(
        self, window: QQuickWindow, staff: StaffInput, filter: InputFilter | None, navigator: Navigator | None
    ) -> None:
        """From now on it is drawn over this window, which may have an input filter and a navigator."""
        self._input, self._filter, self._navigator = staff, filter, navigator
        self._beneath = window.contentItem().childItems()
        self._beneath = [item for item in self._beneath if item is not self._item]
        self._item.setParentItem(window.contentItem())
        staff.noticed.connect(self._panel.notice)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """The stand beneath takes no touch and turns no page while something is over it."""
        covers = self._panel.covers
        cover, shown = covers.kind, bool(self._panel.page or covers.shown)
        if self._input:
            self._input.deaf = cover == "cleaning" and not self._panel.page
        if self._filter:
            self._filter.trusts = shown
            if shown and not self._shown:
                self._filter.let_go()  # the finger that made the gesture presses nothing more
        self._shown = shown
        for item in self._beneath:
            item.setEnabled(not shown)
        if shown:
            self._item.forceActiveFocus(Qt.FocusReason.OtherFocusReason)
        elif self._beneath:
            self._beneath[0].forceActiveFocus(Qt.FocusReason.OtherFocusReason)
        if self._navigator:
            self._navigator.pause(shown)
            self._navigator.attended = shown
            (self._navigator.darken if cover == "dark" and not covers.name else self._navigator.lighten)(STAFF)
