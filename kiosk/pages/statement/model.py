"""A document to read in every language, and to take along."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, time
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, PrivateAttr

from kiosk.model.for_machines import ForMachines
from kiosk.model.inputs import Input
from kiosk.model.issues import Invalid, Issue, Loc, issue, shown
from kiosk.model.lint import LintContext, dense_code
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.page_files import PageFiles
from kiosk.model.proof import ProofProse
from kiosk.model.takeable import Takeable
from kiosk.model.text import Model, Text
from kiosk.pages.statement.document import blocks


def _https(address: str) -> str:
    if not re.fullmatch(r"https://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?", address):
        raise Invalid("address-not-https", written=address)
    return ForMachines(address)


Address = Annotated[str, AfterValidator(_https), Field(description="begins with https://")]

_UNOFFICIAL = re.compile(
    "summary|draft|not the official|кратк|проект|не официальн|摘要|草案|résumé|projet|resumen|proyecto|ملخص|مشروع",
    re.IGNORECASE,
)
"""What a text is called that is not the official one."""
MOST = 400
"""Paragraphs, headings and items of a document that is read at a stand."""


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
    document: Annotated[str, Input("document")] = Field(
        pattern=r"^([^/\\][^\\]*)?\{language\}[^\\]*\.md$",
        description="Markdown files beside the page, {language} standing for en, ru …",
    )
    take_along: TakeAlong | None = Field(None, description="a code to scan, for reading on")
    source: Text = Field(description="where the text is from")

    _texts: Mapping[str, str] = PrivateAttr(default_factory=dict)

    def unready(self, today: date) -> Iterator[Issue]:
        yield from super().unready(today)
        said = (self.status.root,) if isinstance(self.status.root, str) else self.status.root.values()
        if status := next((each for each in said if _UNOFFICIAL.search(each)), None):
            yield issue("statement-not-official", ("status",), status=status)

    def with_files(self, files: PageFiles) -> tuple[Self, Sequence[Issue]]:
        read = {language: self._read(files, language) for language in files.languages}
        page = self.model_copy()
        page._texts = {language: text for language, text in read.items() if isinstance(text, str)}
        return page, [found for found in read.values() if isinstance(found, Issue)]

    def _read(self, files: PageFiles, language: str) -> str | Issue:
        """The document in `language`, or why it cannot be read."""
        name, loc = self.document.replace("{language}", language), ("document",)
        text = files.text(name, loc)
        if isinstance(text, Issue):
            if text.code != "file-not-beside":
                return text
            return issue("document-missing", loc, language=language, file=shown(files.path(name), files.root))
        if not text.strip():
            return files.at(issue("document-empty", loc, language=language), name)
        if (count := len(blocks(text))) > MOST:
            return files.at(issue("document-long", loc, language=language, count=count, most=MOST), name)
        return text

    def properties(self, view: View) -> Properties:
        """The document in the reader's language; before its moment only its title and that moment."""
        held = self._held(view)
        return {
            "title": view.say(self.title),
            "later": self.later,
            "language": view.language,
            "languages": [to_qml(language, view, without={"direction"}) for language in view.site.file.languages],
            "heldBack": held,
            "status": "" if held else view.say(self.status),
            "blocks": [] if held else [vars(block.unbroken(view.locale)) for block in blocks(self._text(view))],
            "takeAlong": to_qml(self.take_along, view)
            if self.take_along and not held
            else {"address": "", "label": ""},
            "source": "" if held else view.say(self.source),
        }

    def beside(self, view: View) -> Iterator[tuple[str, Loc, str]]:
        file = self.document.replace("{language}", view.language)
        if view.language in self._texts and not self._held(view):
            yield from ((file, (index,), block.plain) for index, block in enumerate(blocks(self._text(view))))

    def proof(self, view: View) -> Iterator[ProofProse]:
        levels = {"heading": 1, "subheading": 2}
        written = blocks(self._text(view))
        words = [(levels.get(block.style, 0), f"{block.mark} {block.plain}".strip()) for block in written]
        if words:
            yield ProofProse("The whole text", words)

    def lint(self, context: LintContext) -> Iterator[Issue]:
        if self.take_along:
            yield from dense_code("address-code-dense", ("take_along", "address"), self.take_along.address)

    def happening(self, view: View) -> str:
        return self._held(view)

    def takeables(self, view: View, asked_for: Collection[str] = ()) -> Iterator[Takeable]:
        if self.take_along and not self._held(view):
            address = ForMachines(self.take_along.address)
            yield Takeable(view.say(self.title), address, more=view.say(self.take_along.label), address=address)

    def emblem(self) -> str:
        return "file-document-outline"

    def _text(self, view: View) -> str:
        return next((self._texts[code] for code in view.site.order(view.language) if code in self._texts), "")

    def _held(self, view: View) -> str:
        """'Available from: Monday, 13 March 2017 · 09:00' as long as that is ahead, else ""; midnight is not said."""
        opens = self.available_from and self.opens(view.now.tzinfo)
        if opens is None or not self.embargoed(view.now):
            return ""
        hour = f" · {view.clock(opens)}" if opens.time() != time() else ""
        return view.words["available_from"].format(date=view.date(opens.date()) + hour)
