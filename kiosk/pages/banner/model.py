"""A banner: one thought in large type, readable from five metres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kiosk.model.issues import Issue, Loc
from kiosk.model.lint import LintContext
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.site_file import Accent
from kiosk.model.text import Model, PageId, Picture, Text
from kiosk.model.timed import MaybeTimed

Drawing = Literal["knot", "network", "levels", "rings", "rise", "route"]


class Action(Model):
    """A call to action: its words and the page it opens."""

    label: Text = Field(description="the words on the button", examples=["See the programme"])
    page: PageId = Field(description="the page it opens", examples=["opium"])


class Art(Model):
    """What stands beside the words: a picture of yours, or a drawing of the stand's."""

    image: Picture | None = Field(None, description="a picture under assets/", examples=["art/bridge.jpg"])
    drawing: Drawing | None = Field(None, description="a drawing that the stand makes in the banner's accent")
    about: Text | None = Field(None, description="what the picture shows, for those who do not see it")


class Banner(Page):
    """kicker, title, body, art and a call to action."""

    scene: ClassVar[str] = "BannerScene.qml"
    rotates: ClassVar[bool] = True
    still: ClassVar[bool] = True
    kind: Literal["banner"] = Field(description="what kind of page this is")
    accent: Accent = Field("gold", description="the colour of its drawing and lines")
    kicker: Text = Field(description="the small line above the headline")
    body: MaybeTimed | None = Field(None, description="one or two sentences below the headline")
    art: Art = Field(Art(drawing="knot"), description="what stands beside the words")
    action: Action | None = Field(None, description="a button that leads to another page")
    source: Text | None = Field(None, description="where the facts are from", examples=["SCO Secretariat, 2017"])

    def properties(self, view: View) -> Properties:
        own = to_qml(self, view, without={"accent"})
        return {**own, "art": {**to_qml(self.art, view), "image": view.asset(self.art.image)}}

    def lint(self, context: LintContext) -> Iterator[Issue]:
        from kiosk.model.lint import picture

        if self.art.image:
            yield from picture(context, ("art", "image"), self.art.image)

    def links(self) -> tuple[tuple[Loc, str], ...]:
        return ((("action", "page"), self.action.page),) if self.action else ()

    def files(self) -> tuple[tuple[Loc, str], ...]:
        return ((("art", "image"), self.art.image),) if self.art.image else ()
