"""A document to read in every language, and to take along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, PrivateAttr

from kiosk.content.problems import shown
from kiosk.content.text import Model, Text
from kiosk.pages.beside import Around, Beside, Flaw
from kiosk.pages.page import Page, Properties, View, said
from kiosk.pages.statement.document import blocks


def _https(address: str) -> str:
    if not re.fullmatch(r"https://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?", address):
        raise ValueError(f"'{address}' is no address that begins with https://; write it as in https://www.unodc.org/")
    return address


Address = Annotated[str, AfterValidator(_https), Field(description="begins with https://")]


class TakeAlong(Model):
    """The address behind the QR code."""

    address: Address
    label: Text = Field(description="what visitors find at the address")


class Statement(Page):
    """A text in Markdown: one file a language, beside the page: `document: statement/{language}.md`."""

    scene: ClassVar[str] = "StatementScene.qml"
    announced: ClassVar[bool] = True
    kind: Literal["statement"] = Field(description="what kind of page this is")
    status: Text = Field(description="what the reader holds: The official text, or A summary")
    document: str = Field(
        pattern=r"^([^/\\][^\\]*)?\{language\}[^\\]*\.md$",
        description="Markdown files beside the page, {language} standing for en, ru …",
    )
    take_along: TakeAlong | None = Field(None, description="a code to scan, for reading on")
    source: Text = Field(description="where the text is from")

    _texts: Mapping[str, str] = PrivateAttr(default_factory=dict)

    def settled(self, beside: Beside) -> tuple[Self, Sequence[Flaw]]:
        read = {language: self._read(beside, language) for language in beside.languages}
        page = self.model_copy()
        page._texts = {language: text for language, text in read.items() if isinstance(text, str)}
        return page, [flaw for flaw in read.values() if isinstance(flaw, Flaw)]

    def _read(self, beside: Beside, language: str) -> str | Flaw:
        """The document in `language`, or why it cannot be read."""
        name = self.document.replace("{language}", language)
        field, path = ("document",), beside.path(name)
        text = beside.text(name, field)
        if isinstance(text, Flaw) and text.what.startswith("there is no"):
            return Flaw(field, f"there is no document in '{language}'", f"write it into {shown(path, beside.root)}")
        if isinstance(text, Flaw) or text.strip():
            return text
        return Flaw(field, "the file is empty", f"write the text in '{language}' in it", path)

    def properties(self, view: View) -> Properties:
        """The document in the reader's language; before its moment only its title and that moment."""
        held = self._held(view)
        return {
            "title": view.say(self.title),
            "later": self.later,
            "language": view.language,
            "languages": [said(language, view, without={"direction"}) for language in view.site.file.languages],
            "heldBack": held,
            "status": "" if held else view.say(self.status),
            "blocks": [] if held else [asdict(block) for block in blocks(self._text(view))],
            "takeAlong": said(self.take_along, view) if self.take_along and not held else {"address": "", "label": ""},
            "source": "" if held else view.say(self.source),
        }

    def doubts(self, around: Around) -> Iterator[Flaw]:
        from kiosk.pages.close import dense

        if self.take_along:
            yield from dense(("take_along", "address"), self.take_along.address, "the address")

    def happening(self, view: View) -> str:
        return self._held(view)

    def emblem(self) -> str:
        return "file-document-outline"

    def _text(self, view: View) -> str:
        return next((self._texts[code] for code in view.site.order(view.language) if code in self._texts), "")

    def _held(self, view: View) -> str:
        """'Available from: Monday, 13 March 2017 · 09:00' as long as that is ahead, else ""."""
        opens = self.opens(view.now.tzinfo)
        if opens is None or not self.held(view.now):
            return ""
        return view.words.available_from.format(date=f"{view.date(opens.date())} · {opens:%H:%M}")
