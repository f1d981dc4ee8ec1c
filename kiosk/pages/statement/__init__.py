"""A document to read in every language, and to take along."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

from pydantic import Field

from kiosk.content.text import Model, Text
from kiosk.pages.page import Page


class TakeAlong(Model):
    """The address behind the QR code."""

    address: str = Field(pattern=r"^https://\S+$", max_length=300)
    label: Text


class Statement(Page):
    """A text in Markdown: one file a language, beside the page: `document: statement/{language}.md`."""

    scene: ClassVar[str] = "StatementScene.qml"
    kind: Literal["statement"]
    status: Text = Field(description="what the reader holds: The official text, or A summary")
    document: str = Field(
        pattern=r"^[^/\\][^\\]*\{language\}[^\\]*\.md$",
        description="Markdown files beside the page, {language} standing for en, ru …",
    )
    available_from: datetime | None = Field(None, description="held back until then: 2017-03-13T15:00")
    take_along: TakeAlong | None = None
    source: Text
