"""What is shown, as QML reads it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtQml import QJSEngine, QJSValue, QmlElement, QmlUncreatable

from kiosk.visit.qt_property import Property
from kiosk.visit.shown import Shown

QML_IMPORT_NAME = "kiosk.visit"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the navigator is one")
class Showing(QObject):  # type: ignore[operator]
    """The properties of what is shown; `changed` tells that they are others."""

    changed = Signal()

    def __init__(self, engine: QJSEngine) -> None:
        super().__init__(engine)
        self._engine = engine
        # A map or list of Qt's own would be asked of Python again by every binding that reads a part of it.
        self._parse = engine.globalObject().property("JSON").property("parse")
        self._written = ""

    def _take(self, shown: Shown) -> bool:
        """Show this from now on; False if it is the same as before. Whoever calls it tells of the change."""
        written = shown.to_json()
        if written == self._written:
            return False
        self._shown, self._written = shown, written
        self._values = self._parse.call([QJSValue(written)])
        return True

    @Property(QUrl, notify=changed)
    def scene(self) -> QUrl:
        return QUrl(self._shown.scene)

    @Property(str, notify=changed)
    def key(self) -> str:
        return self._shown.key

    @Property(QJSValue, notify=changed)
    def properties(self) -> QJSValue:
        return self._values.property("properties")

    @Property(QJSValue, notify=changed)
    def words(self) -> QJSValue:
        return self._values.property("properties").property("words")

    @Property(str, notify=changed)
    def mode(self) -> str:
        return self._shown.mode

    @Property(bool, notify=changed)
    def atHome(self) -> bool:
        return self._shown.at_home

    @Property(int, notify=changed)
    def depth(self) -> int:
        """How many pages lie behind this one; Back makes it less."""
        return self._shown.depth

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._shown.language

    @Property(str, notify=changed)
    def languageName(self) -> str:
        return self._shown.language_name

    @Property(str, notify=changed)
    def script(self) -> str:
        return self._shown.script

    @Property(bool, notify=changed)
    def mirrored(self) -> bool:
        return self._shown.mirrored

    @Property(QJSValue, notify=changed)
    def languages(self) -> QJSValue:
        return self._values.property("languages")

    @Property(bool, notify=changed)
    def easyWords(self) -> bool:
        """Whether the content says anything in easy words, in the language that is spoken."""
        return self._shown.easy_words

    @Property(QJSValue, notify=changed)
    def ease(self) -> QJSValue:
        return self._values.property("ease")

    @Property(QJSValue, notify=changed)
    def takeables(self) -> QJSValue:
        """What the visitor can take along by phone: each with its title, detail and payload; all in one comes first."""
        return self._values.property("takeables")

    @Property(float, notify=changed)
    def diagonal(self) -> float:
        """The screen's, in millimetres; 0 where it is not known how the screen hangs."""
        return self._shown.mount[0] if self._shown.mount else 0.0

    @Property(float, notify=changed)
    def lowerEdge(self) -> float:
        """The screen's, above the floor, in millimetres."""
        return self._shown.mount[1] if self._shown.mount else 0.0

    @Property(bool, notify=changed)
    def light(self) -> bool:
        return self._shown.light

    @Property(int, notify=changed)
    def turn(self) -> int:
        """Which page of the rotation is shown, from 0."""
        return self._shown.turn

    @Property(int, notify=changed)
    def turns(self) -> int:
        return self._shown.turns

    @Property(float, notify=changed)
    def answerWithin(self) -> float:
        return self._shown.answer_within
