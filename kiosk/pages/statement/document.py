"""Markdown as the blocks of text that the paper shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Literal

from kiosk.model.line_breaks import unbroken
from kiosk.model.locale import Locale

if TYPE_CHECKING:
    from markdown_it.token import Token

Style = Literal["heading", "subheading", "paragraph", "item"]

_TAGS = {
    "strong_open": "<b>", "strong_close": "</b>", "em_open": "<i>", "em_close": "</i>", "hardbreak": "<br>",
}  # fmt: skip
_BLOCKS = ("inline", "fence")
_CHINESE = "[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_BROKEN_LINE = re.compile(rf"(?<={_CHINESE})\n(?={_CHINESE})")
_BOLD = re.compile(r"\*\*[^*\n]+\*\*")
_EDGE = "\u1680"


@dataclass(frozen=True)
class Block:
    """A piece of the document; `mark` is an item's bullet or number, `depth` how deep its list is.

    `styled` may hold <b>, <i> and <br>, with everything else escaped; `plain` is the same in words alone.
    """

    style: Style
    styled: str
    plain: str
    mark: str = ""
    depth: int = 0

    def unbroken(self, locale: Locale) -> Block:
        """The same words, whose lines end where they should."""
        return replace(self, styled=unbroken(self.styled, locale), plain=unbroken(self.plain, locale))


def blocks(markdown: str) -> tuple[Block, ...]:
    """The document's blocks in their order. Links and pictures become their words; HTML stays text."""
    return _read(markdown)[0]


def lines(markdown: str) -> tuple[tuple[int, int], ...]:
    """For each block its first line, counted from 0, and the one behind its last."""
    return _read(markdown)[1]


@lru_cache(maxsize=32)
def _read(markdown: str) -> tuple[tuple[Block, ...], tuple[tuple[int, int], ...]]:
    tokens = _tokens(markdown)
    spots = tuple((token.map[0], token.map[1]) for token in tokens if token.type in _BLOCKS and token.map)
    return tuple(_blocks(tokens)), spots


def _tokens(markdown: str) -> list[Token]:
    from markdown_it import MarkdownIt  # only a document that is read pays for it

    # Indented lines are a habit of word processors, not code.
    parser = MarkdownIt("commonmark", {"html": False}).disable("code")
    return parser.parse(_BOLD.sub(_edged, markdown))


def _edged(bold: re.Match[str]) -> str:
    """Markdown looks for spaces around bold, and Chinese has none: a sign that is taken out again stands in."""
    return f"{_EDGE}{bold[0]}{_EDGE}" if re.search(_CHINESE, bold[0]) else bold[0]


def _blocks(tokens: Iterable[Token]) -> Iterator[Block]:
    heading: Style | None = None
    marks: list[str] = []
    for token in tokens:
        if token.type == "heading_open":
            heading = "heading" if token.tag == "h1" else "subheading"
        elif token.type == "heading_close":
            heading = None
        elif token.type == "list_item_open":
            marks.append(token.info + token.markup if token.info else "•")
        elif token.type == "list_item_close":
            marks.pop()
        elif token.type in _BLOCKS:
            style: Style = heading or ("item" if marks else "paragraph")
            words = token.children if token.type == "inline" else [token]
            yield Block(style, _styled(words or ()), _plain(words or ()), marks[-1] if marks else "", len(marks))
            marks[-1:] = [""] if marks else []  # an item's further paragraphs have no mark of their own


def _styled(tokens: Iterable[Token]) -> str:
    """One line of <b>, <i>, <br> and escaped words: nothing in it can be loaded or followed."""
    return _joined(_TAGS.get(token.type) or escape(_words(token), quote=False) for token in tokens)


def _plain(tokens: Iterable[Token]) -> str:
    return _joined(_words(token) for token in tokens)


def _words(token: Token) -> str:
    if token.type == "image":
        return _plain(token.children or ())
    return "\n" if token.type in ("softbreak", "hardbreak") else token.content


def _joined(parts: Iterable[str]) -> str:
    """The parts on one line; Chinese has no space where an author broke the line."""
    return _BROKEN_LINE.sub("", "".join(parts).replace(_EDGE, "").strip()).replace("\n", " ")
