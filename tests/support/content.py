"""A small stand of two languages, to be spoilt by tests."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from typing import Any

import yaml

from kiosk.content.load import examine, load
from kiosk.content.yaml import source
from kiosk.model.issues import ContentError
from kiosk.model.site import Site
from kiosk.pages import KINDS
from tests.support.paths import ROOT

SITE = """\
title: {en: Together, ru: Вместе}
subtitle: {en: A stand, ru: Стенд}
time_zone: Europe/Vienna
languages:
  - {code: en, name: English}
  - {code: ru, name: Русский}
fallback: [en]
sections:
  - {page: opium, icon: chart-bar, accent: gold, title: Figures, summary: Opium}
attract:
  - {page: hello}
"""
BANNER = """\
kind: banner
title: {en: Hello, ru: Привет}
kicker: {en: Now, ru: Сейчас}
"""
CHART = """\
kind: chart
type: bar
subject: {en: Opium, ru: Опий}
title: {en: Opium grows, ru: Опия больше}
categories: [2015, 2016]
series:
  - {name: Opium, values: [3300, 4800]}
source: UNODC
"""
WORDS = ROOT / "content" / "words"


class Folder:
    """Content in a folder of its own, valid until a test changes it."""

    def __init__(self, parent: Path) -> None:
        self.root = parent / "content"
        self.assets = parent / "assets"
        self.assets.mkdir()
        self.write("site.yaml", SITE)
        self.write("pages/hello.yaml", BANNER)
        self.write("pages/opium.yaml", CHART)
        for code in ("en", "ru"):
            self.write(f"words/{code}.yaml", (WORDS / f"{code}.yaml").read_text("utf-8"))

    def write(self, name: str, text: str | bytes) -> None:
        """A file of the content, replaced."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        """A file with one place changed."""
        text = (self.root / name).read_text("utf-8")
        assert old in text, f"{name} has no {old!r}"
        self.write(name, text.replace(old, new, 1))

    def site(self) -> Site:
        """What the stand shows of it."""
        return load(self.root)[0]

    def problems(self) -> list[str]:
        """What an author reads about it, warnings too."""
        try:
            return [str(problem) for problem in load(self.root)[1]]
        except ContentError as error:
            return str(error).splitlines()

    def examined(self) -> list[str]:
        """What `kiosk check` finds in it, a line for each."""
        return [str(problem) for problem in examine(self.root)]

    def asset(self, name: str, data: bytes) -> None:
        """A file under assets/."""
        path = self.assets / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def add(self, id: str, text: str) -> None:
        """One more page, which the rotation shows."""
        self.write(f"pages/{id}.yaml", text)
        self.edit("site.yaml", "  - {page: hello}\n", f"  - {{page: hello}}\n  - {{page: {id}}}\n")


def example(kind: str) -> Path:
    """The page that shows what a kind can do."""
    return KINDS.folder(kind) / "example.yaml"


def examples(parent: Path) -> Path:
    """Content in `parent` with nothing but the examples, a page a kind, under the stand's own words and media."""
    (parent / "assets").symlink_to(ROOT / "assets")
    content = parent / "content"
    (content / "pages").mkdir(parents=True)
    (content / "words").symlink_to(WORDS)
    for kind in KINDS:
        (content / "pages" / f"{kind}.yaml").write_bytes(example(kind).read_bytes())
        if (beside := example(kind).with_suffix("")).is_dir():
            copytree(beside, content / "pages" / beside.name, dirs_exist_ok=True)
    # `off` is a name there, for PyYAML it would be false.
    file: Any = source.read(ROOT / "content" / "site.yaml", "site.yaml")[0].data
    file["sections"] = [{**file["sections"][0], "page": kind} for kind in [*KINDS][:8]]
    file["attract"] = [{"page": kind} for kind in KINDS]
    (content / "site.yaml").write_text(yaml.safe_dump(file, allow_unicode=True), "utf-8")
    return content
