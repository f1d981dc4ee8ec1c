"""A gallery: a section made of pages, one after another."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from kiosk.content.text import PageId, Text
from kiosk.pages.page import Page, Trail


class Gallery(Page):
    """Pages in their order, with previous, next and the position."""

    scene: ClassVar[str] = "GalleryScene.qml"
    kind: Literal["gallery"]
    body: Text | None = None
    pages: tuple[PageId, ...] = Field(min_length=1)

    def members(self) -> tuple[str, ...]:
        return self.pages

    def links(self) -> tuple[tuple[Trail, str], ...]:
        return tuple((("pages", index), page) for index, page in enumerate(self.pages))
