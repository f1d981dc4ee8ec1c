"""A gallery: a section made of pages, one after another."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from kiosk.model.issues import Loc
from kiosk.model.page import Page, Properties, View
from kiosk.model.text import PageId, Text


class Gallery(Page):
    """Pages in their order, with previous, next and the position."""

    scene: ClassVar[str] = "GalleryScene.qml"
    kind: Literal["gallery"] = Field(description="what kind of page this is")
    body: Text | None = Field(None, description="one sentence below the headline")
    pages: tuple[PageId, ...] = Field(
        min_length=1, max_length=60, description="the pages in their order: the names of their files, without .yaml"
    )

    def properties(self, view: View) -> Properties:
        """A tile for every page, numbered in their order."""
        members = [(id, view.site.pages[id]) for id in self.pages]
        return {
            "title": view.say(self.title),
            "body": view.say(self.body),
            "later": self.later,
            "tiles": [
                {
                    "page": id,
                    "number": view.number(index),
                    "heading": view.say(page.title),
                    "emblem": page.emblem(),
                    "happenedLater": page.later,
                }
                for index, (id, page) in enumerate(members, 1)
            ],
        }

    def emblem(self) -> str:
        return "view-grid-outline"

    def members(self) -> tuple[str, ...]:
        return self.pages

    def links(self) -> tuple[tuple[Loc, str], ...]:
        return tuple((("pages", index), page) for index, page in enumerate(self.pages))
