"""What a window reads of content that is being changed: the site as it would be, its forms, its texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.content.terms import NAME as TERMS
from kiosk.content.yaml.source import Data
from kiosk.editing import forms
from kiosk.editing.draft import Draft
from kiosk.editing.errors import CannotEdit
from kiosk.editing.fields import Field
from kiosk.editing.filled import Filled, filled
from kiosk.editing.forms import Form
from kiosk.editing.open_files import OpenFiles
from kiosk.editing.place import Place
from kiosk.editing.prose import Prose
from kiosk.model.issues import Issue, issue, shown
from kiosk.model.page import View
from kiosk.model.site import HOME, Site
from kiosk.model.text import texts
from kiosk.pages import KINDS


class Reading:
    """The content of a draft with the files that are changed in it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.files = OpenFiles(draft.root, draft.content.assets)

    @property
    def site(self) -> Site | None:
        """What would be shown if all were saved now; the last that could be, while what is typed cannot."""
        return self.draft.site

    @property
    def issues(self) -> list[Issue]:
        """What is wrong with the content as it would be."""
        return self.draft.issues

    def page(self, place: Place) -> str:
        """The id of the page in whose file a place is; "home" for the site file, "" for others."""
        if place.file == self.file_of(HOME):
            return HOME
        return next((id for id, page in self.draft.content.pages.items() if page.source.file == place.file), "")

    def file_of(self, page: str) -> str:
        """The file of a page; of "home" it is the site file. Raises KeyError."""
        if page == HOME:
            return shown(self.draft.root / "site.yaml", self.draft.root)
        return self.draft.content.pages[page].source.file

    def form(self, page: str) -> Filled:
        """What can be filled in on a page, with what is; of "home" the site file. Raises CannotEdit, KeyError."""
        file = self.file_of(page)
        return filled(self.fields(file), self.files.document(file))

    def fields(self, file: str) -> Form:
        """What can be filled in in a file. Raises CannotEdit for a page that says no kind."""
        path = self.files.path(file)
        parts = path.relative_to(self.draft.root).parts if path.is_relative_to(self.draft.root) else ()
        if parts == ("site.yaml",):
            return forms.site_form()
        if parts == (TERMS,):
            return forms.terms_form()
        if parts[:1] == ("words",):
            return forms.words_form()
        if isinstance(self.files.file(file), Prose):
            return forms.document_form()
        kind = self.files.document(file).value(("kind",))
        if kind not in KINDS:
            raise CannotEdit(issue("kind-missing", ("kind",)).at(file))
        return forms.form(str(kind))

    def field(self, place: Place) -> Field | None:
        """How the value at a place is filled in; None where the form knows of nothing there."""
        return self.fields(place.file).field(place.loc)

    def texts(self, page: str, language: str, now: datetime | None = None) -> list[tuple[Place, str]]:
        """Every text of a page with its place, as it is said in a language: so a text on the screen finds its place.

        A document is one text, at the place of its whole file.
        """
        site = self.site
        if site is None or (page != HOME and page not in site.pages):
            return []
        view = View(site, language, now or datetime.now(ZoneInfo(site.file.time_zone)))
        file, model = self.file_of(page), site.file if page == HOME else site.pages[page]
        said = [(Place(file, loc), view.say(text)) for loc, text in texts(model)]
        return [*said, *self._documents(page, language)]

    def _documents(self, page: str, language: str) -> Iterator[tuple[Place, str]]:
        for file in self.files_beside(page):
            if file.endswith(f"/{language}.md") and (found := self.files.found(file)):
                yield Place(file), str(found.value(()))

    def files_beside(self, page: str) -> list[str]:
        """The files that a page is made of besides its own: documents, a CSV."""
        if page == HOME:
            return []
        own = self.files.path(self.file_of(page))
        return [shown(path, self.draft.root) for path in self.draft.beside(own)]

    def value(self, place: Place) -> Data:
        """What stands at a place, with what was not saved. Raises CannotEdit where nothing does."""
        return self.files.file(place.file).value(place.loc)
