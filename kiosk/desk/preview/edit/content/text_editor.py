"""The text that is open, in all its languages: what it says, and what is known of it while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.terms import Term, terms
from kiosk.content.translations.fingerprints import Fingerprints, recall
from kiosk.content.yaml.source import Data
from kiosk.desk.preview.edit.content.here import Here
from kiosk.desk.preview.edit.content.languages import (
    ALL,
    cells,
    original,
    room_said,
    states,
    terms_in,
    texts_at,
)
from kiosk.desk.preview.edit.content.sides import Side, add_below, lengths, said, sides, take_out, write
from kiosk.desk.preview.edit.fit_meter import FitMeter
from kiosk.desk.preview.edit.words import words
from kiosk.editing.place import Place
from kiosk.media.fonts import FAMILIES
from kiosk.model.issues import Loc
from kiosk.model.site import HOME, Site
from kiosk.model.text import EASY
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.content.content_panel import ContentPanel

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("edit mode makes it")
class TextEditor(QObject):  # type: ignore[operator]
    """A text by language. `judged` comes when what is known of it is another, `placed` with another text."""

    placed = Signal()
    judged = Signal()

    def __init__(self, panel: ContentPanel) -> None:
        super().__init__(panel)
        self._panel, self._mode = panel, panel.mode
        self._texts: dict[str, str] = {}
        self._sides: dict[str, Side] = {}
        self._known: dict[str, dict[str, Any]] = {}
        self._kept, self._terms = Fingerprints(), tuple[Term, ...]()
        self._meter = FitMeter(self._mode.folder, self)
        self._meter.measured.connect(self._judge)
        self._mode.saved.connect(self._meter.renew)
        panel.placed.connect(self.placed)
        panel.written.connect(self._look)

    @property
    def _here(self) -> Here | None:
        here = self._panel.here
        return here if here and here.view == "text" else None

    def begin(self) -> None:
        """Another text is open, or none."""
        self._texts, self._sides, edit = {}, {}, self._mode.edit
        if self._here and self._here.form.apart and edit:
            self._sides = sides(edit, self._here.place)
        if self._here:
            self._kept, self._terms = recall(self._mode.folder), terms(self._mode.folder)[0]
        self._look()

    @Slot()
    def _look(self) -> None:
        """Take in what is written now, and have measured what is new."""
        here, site = self._here, self._mode.site
        if here is None or site is None:
            return
        before, self._texts = self._texts, self._said(here, site)
        new = [code for code, text in self._texts.items() if text and before.get(code) != text]
        new.sort(key=lambda code: code != self._panel.language)
        if new and (loc := self._loc(here)):
            said = {code or self._panel.language: self._texts[code] for code in new}
            self._meter.look(self._mode.preview.page, loc, said)
        self._judge()

    def _said(self, here: Here, site: Site) -> dict[str, str]:
        """What the text says by language."""
        if not self._sides or self._mode.edit is None:
            return texts_at(here.value, site)
        return {code: said(self._mode.edit, self._sides.get(code)) for code in site.codes}

    @property
    def files(self) -> set[str]:
        """The files of a text that has one in each language."""
        return {side.place.file for side in self._sides.values()}

    @Slot()
    def _judge(self) -> None:
        here, site = self._here, self._mode.site
        if here and site:
            self._known = self._known_of(here, site)
            self.judged.emit()

    def _known_of(self, here: Here, site: Site) -> dict[str, dict[str, Any]]:
        state = states(self._texts, here.place.file, here.loc, site, self._kept)
        wrong = self._wrong()
        found = terms_in(self._texts, self._terms, site)
        return {
            code: {
                "state": state.get(code, "").replace("translated", ""),
                "terms": found.get(code, []),
                **room_said(len(text), self._meter.rooms.get(code or self._panel.language, []), words("content")),
                **({"room": wrong[code], "fits": False} if code in wrong else {}),
            }
            for code, text in self._texts.items()
        }

    def _wrong(self) -> dict[str, str]:
        """What keeps a text from being shown, by language."""
        edit = self._mode.edit
        places = {side.place: code for code, side in self._sides.items()}
        wrong = edit is not None and any(edit.draft.is_wrong(place.file) for place in places)
        issues = [each for each in edit.issues if each.is_error] if edit and wrong else []
        spots = ((places.get(Place(each.file, each.loc)), each) for each in issues)
        return {code: f"{each.what} — {each.way_out}" for code, each in spots if code}

    def _loc(self, here: Here) -> Loc | None:
        """Its loc from the Site, where it is a page's or home's."""
        if here.form.apart:
            return None
        page = self._mode.edit.page(here.place) if self._mode.edit else ""
        owner: Loc = ("file",) if page == HOME else ("pages", page)
        return (*owner, *here.loc) if page and here.loc[-1] != EASY else None

    # what QML reads

    @Property("QVariantList", notify=placed)
    def languages(self) -> list[dict[str, object]]:
        """The languages as their boxes begin, the original first."""
        site = self._mode.site
        found = cells(self._texts, site, words("content")["allLanguages"]) if self._here and site else []
        return [cell | {"shown": self._panel.shown} for cell in found]

    @Property("QVariantMap", notify=judged)
    def known(self) -> dict[str, dict[str, Any]]:
        """By language: its state, its length and room, and its terms."""
        return self._known

    @Property(str, notify=placed)
    def language(self) -> str:
        """The one in which the stand is shown."""
        return self._panel.language

    @Property("QVariantMap", notify=placed)
    def families(self) -> dict[str, str]:
        return dict(FAMILIES)

    @Property(bool, notify=placed)
    def single(self) -> bool:
        """Whether the text is one for all languages."""
        return ALL in self._texts

    @Property(bool, notify=placed)
    def easier(self) -> bool:
        """Whether the text can have easy words, and is not those."""
        return bool(self._here and not self._sides and ALL not in self._texts and self._here.loc[-1] != EASY)

    # what QML asks for

    @Slot(str, str)
    def write(self, code: str, text: str) -> None:
        """The text says this in a language."""
        if side := self._sides.get(code):
            self._panel.change(lambda edit: write(edit, side, text), anew=not side.there)
        elif here := self._here:
            self._panel.set(here.loc if code == ALL else (*here.loc, code), text)

    @Slot()
    def part(self) -> None:
        """A text that is one for all languages becomes one for each."""
        if here := self._here:
            one: dict[str, Data] = {here.order[0]: self._texts[ALL]}
            self._panel.change(lambda edit: edit.set(here.place, one), anew=True)

    @Property(bool, notify=placed)
    def document(self) -> bool:
        """Whether it is a paragraph of a document."""
        return self._here is not None and self._here.form.kind == "document"

    @Property("QVariantList", notify=placed)
    def lengths(self) -> list[str]:
        """How many paragraphs the document has in languages that have more or fewer than the original."""
        edit, site = self._mode.edit, self._mode.site
        if not self.document or edit is None or site is None:
            return []
        counts = lengths(edit, self._sides)
        names = {language.code: language.name for language in site.file.languages}
        first = counts.get(original(self._texts, site), 0)
        said = words("content")["otherLength"]
        return [said.format(language=names[code], count=n, most=first) for code, n in counts.items() if n != first]

    @Slot()
    def addBelow(self) -> None:
        """One more paragraph below this one, in every language; it is opened."""
        if here := self._here:
            sides = self._sides
            if self._panel.change(lambda edit: add_below(edit, sides)):
                self._panel.go(Place(here.place.file, (int(here.loc[0]) + 1,)))

    @Slot()
    def takeOut(self) -> None:
        """Without this paragraph, in every language."""
        if here := self._here:
            sides = self._sides
            if self._panel.change(lambda edit: take_out(edit, sides)):
                self._panel.go(Place(here.place.file, (max(0, int(here.loc[0]) - 1),)))

    @Property(bool, notify=placed)
    def timeable(self) -> bool:
        """Whether the text may become another one at a moment."""
        return bool(self._here and any(other.at("before") and other.at("after") for other in self._here.field.others))

    @Slot()
    def time(self) -> None:
        """The text says the same before and after a moment, both of which are then changed."""
        here, navigator = self._here, self._mode.preview.navigator
        if here and navigator:
            now = navigator.tour.clock.now().date().isoformat()
            timed: Data = {"at": now, "before": here.value, "after": here.value}
            if self._panel.change(lambda edit: edit.set(here.place, timed)):
                self._panel.go(here.place)

    @Slot()
    def ease(self) -> None:
        """The same text in easy words."""
        if here := self._here:
            self._panel.go(here.place.at(EASY))
