"""A banner: one thought in large type, readable from five metres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kiosk.content.site import Accent
from kiosk.content.text import Asset, Model, PageId, Text
from kiosk.pages.beside import Around, Flaw, Trail
from kiosk.pages.page import Page, Properties, View, said

Drawing = Literal["knot", "network", "levels", "rings", "rise", "route"]


class Action(Model):
    """A call to action: its words and the page it opens."""

    label: Text = Field(description="the words on the button", examples=["See the programme"])
    page: PageId = Field(description="the page it opens", examples=["opium"])


class Art(Model):
    """What stands beside the words: a picture of yours, or a drawing of the stand's."""

    image: Asset | None = Field(None, description="a picture under assets/", examples=["art/bridge.jpg"])
    drawing: Drawing | None = Field(None, description="a drawing that the stand makes in the banner's accent")
    about: Text | None = Field(None, description="what the picture shows, for those who do not see it")


class Banner(Page):
    """kicker, title, body, art and a call to action."""

    scene: ClassVar[str] = "BannerScene.qml"
    rotates: ClassVar[bool] = True
    kind: Literal["banner"] = Field(description="what kind of page this is")
    accent: Accent = Field("gold", description="the colour of its drawing and lines")
    kicker: Text = Field(description="the small line above the headline")
    body: Text | None = Field(None, description="one or two sentences below the headline")
    art: Art = Field(Art(drawing="knot"), description="what stands beside the words")
    action: Action | None = Field(None, description="a button that leads to another page")
    source: Text | None = Field(None, description="where the facts are from", examples=["SCO Secretariat, 2017"])

    def properties(self, view: View) -> Properties:
        own = said(self, view, without={"accent"})
        return {**own, "art": {**said(self.art, view), "image": view.asset(self.art.image)}}

    def doubts(self, around: Around) -> Iterator[Flaw]:
        from kiosk.pages.close import picture

        if self.art.image:
            yield from picture(around, ("art", "image"), self.art.image)

    def links(self) -> tuple[tuple[Trail, str], ...]:
        return ((("action", "page"), self.action.page),) if self.action else ()

    def files(self) -> tuple[tuple[Trail, str], ...]:
        return ((("art", "image"), self.art.image),) if self.art.image else ()
