"""Tables of broken content and what `kiosk check` prints about it, written in YAML."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tests.support.content import Folder
from tests.support.media import mp4, png, webm

TABLES = Path(__file__).resolve().parents[1] / "unit" / "content" / "mistakes"


@dataclass(frozen=True)
class Row:
    """One mistake: a good page, what is written in place of what, the files beside it, and the lines printed.

    `page` names one of the table's good pages, `file` a file of the small stand; both can be changed.
    """

    name: str
    prints: list[str]
    page: str = ""
    file: str = ""
    instead: str = ""
    write: str = ""
    beside: dict[str, str] = field(default_factory=dict)
    assets: dict[str, str] = field(default_factory=dict)
    good: str = ""

    def spoil(self, folder: Folder) -> None:
        """Write the mistake into the folder."""
        for name, made in self.assets.items():
            folder.asset(name, media(made))
        for name, text in self.beside.items():
            folder.write(f"pages/{name}", text)
        if self.page:
            folder.add(self.page, self.good)
        if self.write or self.instead:
            folder.edit(self.file or f"pages/{self.page}.yaml", self.instead, self.write)


def media(made: str) -> bytes:
    """`webm 10`, `mp4 10 avc1 none`, `png 300 200`, each with `cut` for one that ends too early; else a text."""
    kind, *words = made.split()
    cut = -5 if words and words[-1] == "cut" else None
    words = words[:-1] if cut else words
    if kind in ("webm", "mp4"):
        codecs = [None if word == "none" else word for word in words[1:]]
        return (webm if kind == "webm" else mp4)(float(words[0]), *codecs)[:cut]
    return png(*map(int, words))[:cut] if kind == "png" else made.encode()


def rows(table: str) -> list[Row]:
    """The rows of `mistakes/TABLE.yaml`, with what its `good` pages and `assets` give to all of them."""
    written = yaml.safe_load((TABLES / f"{table}.yaml").read_text("utf-8"))
    good = written.get("good", {})
    for row in written["rows"]:
        for name in ("assets", "beside"):
            files = {**written.get(name, {}), **row.get(name, {})}
            row[name] = {file: text for file, text in files.items() if text is not None}
        row["good"] = good.get(row.get("page"), "")
    return [Row(**row) for row in written["rows"]]
