"""A visitor before the stand: the language decides how everything is called that they touch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtQuick import QQuickItem

from kiosk.model.page import View
from kiosk.model.text import Text
from kiosk.visit import journey as steps
from tests.support.reader import spoken
from tests.support.stand import MOMENT, Stand
from tests.support.wait import wait_until


@dataclass
class Visitor:
    """Somebody who reads `language`."""

    stand: Stand
    language: str

    @property
    def sections(self) -> dict[str, str]:
        """What home calls its sections, by their pages."""
        return {section.page: self.reads(section.title) for section in self.stand.navigator.site.file.sections}

    def reads(self, text: Text | None) -> str:
        """A text of the content."""
        return View(self.stand.navigator.site, self.language, datetime.fromisoformat(MOMENT)).say(text)

    def word(self, name: str) -> str:
        """One of the stand's own words."""
        return str(getattr(self.stand.navigator.site.words[self.language], name))

    def comes(self, turn: int = 0) -> None:
        """Steps before the rotation, at a moment when it speaks their language."""
        navigator = self.stand.navigator
        navigator.go(replace(steps.begin(navigator.site), language=self.language, turn=turn))
        self.stand.settle()

    def taps(self, word: str) -> None:
        """Touches what is called by one of the stand's own words."""
        self.stand.tap(self.word(word))

    def speaks(self, language: str) -> None:
        """Chooses another language from the dock."""
        self.stand.tap(self.named("language"))
        self.stand.hand.tap(self.control(self.stand.navigator.site.language(language).name))
        wait_until(lambda: self.stand.navigator.language == language, f"the stand to speak {language}")
        self.language = language
        self.stand.settle()

    def named(self, word: str) -> str:
        """What the control of this word is called whole: some say what is chosen, too."""
        own, name = self.word(word), self.stand.navigator.site.language(self.language).name
        whole = {"language": f"{own}: {name}", "subtitles": f"{own}: {name}"}
        length = self.stand.scene.property("length")
        return f"{own}, {length}" if word == "play" and length else whole.get(word, own)

    def control(self, name: str) -> QQuickItem:
        """What can be pressed now and is called `name`, once it is there; the one in front."""
        name = spoken(name)

        def found() -> list[QQuickItem]:
            return [item for item in self.stand.items() if item.isEnabled() and self.stand.name(item) == name]

        wait_until(found, f"'{name}' to be pressed")
        return found()[-1]

    @property
    def page(self) -> str:
        """The page on the screen."""
        return self.stand.navigator.journey.page(self.stand.navigator.site)

    def part(self, known: str) -> QQuickItem:
        """The frontmost part of the page that has a property of this name."""
        return [item for item in self.stand.items() if item.property(known) is not None][-1]

    @property
    def scroller(self) -> QQuickItem:
        """What can be scrolled now."""
        return [item for item in self.stand.items() if item.property("scrollable")][-1]
