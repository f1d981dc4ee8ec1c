"""Texts that are too long, and the stand with some of them cut."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.desk.fit.fields import Field, put
from kiosk.model.site import Site


@dataclass(frozen=True)
class Long:
    """A text that is too long, or a word of it that is."""

    field: Field
    word: str = ""

    @property
    def length(self) -> int:
        return len(self.word or self.field.text)

    def cut(self, text: str, letters: int) -> str:
        """The text with so many letters of what is too long; no {mark} is cut in two."""
        if self.word:
            return text.replace(self.word, self.word[:letters])
        kept = text[:letters]
        if kept.rfind("{") > kept.rfind("}"):
            kept = kept[: kept.rfind("{")]
        return kept.rstrip() or "…"


Cuts = Mapping[Long, int]


def shortened(site: Site, cuts: Cuts) -> Site:
    """The stand with its long texts cut."""
    texts: dict[Field, str] = {}
    for long, letters in cuts.items():
        texts[long.field] = long.cut(texts.get(long.field, long.field.text), letters)
    for each, text in texts.items():
        site = put(site, each.loc, each.code, text)
    return site
