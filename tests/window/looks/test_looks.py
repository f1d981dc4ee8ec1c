"""Every kind of page looks as it did when somebody last looked: its example, and pages with all that a kind can have.

What they look like is described in words beside this file. After an intended change `make looks` writes that anew,
and what changed is read in the diff.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from pathlib import Path
from shutil import copy2

import pytest
import yaml
from PySide6.QtQuick import QQuickItem

from kiosk.content.load import load
from kiosk.desk.fit.item_types import type_name
from kiosk.model.page import Properties
from kiosk.model.site import Site
from kiosk.pages import KINDS
from kiosk.visit import journey as steps
from kiosk.visit.destination import destination
from kiosk.visit.journey import Ease, Journey, Mode
from tests.support import content
from tests.support.design import THEMES
from tests.support.eyes import everything
from tests.support.frames import drawn
from tests.support.hall import Hall
from tests.support.haste import arrive, turn
from tests.support.look import Describer
from tests.support.stand import HD, Stand
from tests.support.wait import wait_until

FOLDER = Path(__file__).parent
PORTRAIT = (1080, 1920)
FRAMES = 2  # after which what moves has moved
WRITE = bool(os.environ.get("LOOKS"))
WHOLE = sorted((FOLDER / "pages").glob("*.yaml"))
MOVING = ("film",)  # in the rotation it plays, and never looks the same


@dataclass(frozen=True)
class Look:
    """A page in a language, a size and a theme; rotating, or with something opened."""

    page: str
    name: str
    language: str = "en"
    size: tuple[int, int] = HD
    theme: str = "dark"
    rotating: bool = False
    opened: Properties = field(default_factory=dict, hash=False)

    def journey(self, site: Site) -> Journey:
        high = self.theme == "high"
        ease = Ease(larger_text=high, high_contrast=high, less_motion=True)
        if self.rotating:
            turns = [turn.page for turn in site.file.attract]
            return Journey(self.language, Mode.ATTRACT, turns.index(self.page), ease=ease)
        there = destination(site, self.page, self.language)
        return replace(there, ease=ease)


def looks(site: Site, page: str) -> Iterator[Look]:
    """What is looked at: of a kind's example the most, of other pages what an example has not."""
    states = [*site.pages[page].ui_states()]
    yield Look(page, "visit")
    if page in KINDS:
        yield Look(page, "upright, in Arabic, larger and in high contrast", "ar", PORTRAIT, "high")
    if page in KINDS and page not in MOVING:
        yield Look(page, "rotation", rotating=True)
    for state in states[:2] if page in KINDS else states[:1]:
        yield Look(page, f"opened: {', '.join(f'{name} {value}' for name, value in state.items())}", opened=state)


def seen(stand: Stand, look: Look) -> list[str]:
    """What the stand shows then, in words."""
    turn(stand, look.journey(stand.navigator.site))
    for name, value in look.opened.items():
        assert stand.scene.setProperty(name, value), name
    arrive(stand)
    return at_rest(stand, stand.scene, look.theme)


def at_rest(stand: Stand, item: QQuickItem, theme: str = "dark") -> list[str]:
    """What is seen of an item, in words, once they no longer change."""
    words = Describer(THEMES[theme], stand.navigator.script)
    said = [[*words.lines(item)]]

    def still() -> bool:
        drawn(stand, FRAMES)
        said.append([*words.lines(item)])
        return said[-1] == said[-2]

    wait_until(still, "the picture to be still")
    return said[-1]


def agree(name: str, found: dict[str, list[str]]) -> None:
    """Compare with what was written, or write it."""
    path = FOLDER / f"{name}.txt"
    lines = [line for heading, own in found.items() for line in (f"# {heading}", *own, "")]
    if WRITE:
        path.write_text("\n".join(lines), "utf-8")
    if not path.is_file():
        pytest.skip(f"nobody has looked at it yet: 'make looks' writes {path.name}")
    written = path.read_text("utf-8").split("\n")
    changes = "\n".join(unified_diff(written, lines, "as it was", "as it is", lineterm="", n=2))
    assert not changes, f"{name} looks different; if that is meant, 'make looks' and read the diff\n{changes}"


@pytest.fixture(scope="session")
def sky(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """All of them on one stand, in a section whose colour is not the one that means now."""
    folder = content.examples(tmp_path_factory.mktemp("looks"))
    file = yaml.safe_load((folder / "site.yaml").read_text("utf-8"))
    for path in WHOLE:
        copy2(path, folder / "pages")
        file["attract"].append({"page": path.stem})
    (folder / "site.yaml").write_text(yaml.safe_dump(file, allow_unicode=True), "utf-8")
    site, _ = load(folder)
    section = site.file.sections[0].model_copy(update={"accent": "sky"})
    return replace(site, section_of=dict.fromkeys(site.pages, section))


@pytest.mark.parametrize("page", [*KINDS, *(path.stem for path in WHOLE)])
def test_a_kind_of_page_looks_as_it_did(hall: Hall, sky: Site, page: str) -> None:
    found = {}
    for look in looks(sky, page):
        stand = hall.stand(sky, size=look.size, restart=False)
        if look.opened:
            turn(stand, steps.home(steps.begin(sky)))
        found[look.name] = seen(stand, look)
    agree(page, found)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_what_surrounds_the_pages_looks_as_it_did(hall: Hall, sky: Site, code: str) -> None:
    stand, found, easy = hall.stand(sky, restart=False), {}, Ease(less_motion=True)
    turn(stand, replace(destination(sky, "home", code), ease=easy))
    found["home"] = at_rest(stand, stand.window.contentItem())
    for sheet in ("EasyAccess", "Languages"):
        raised = of_kind(stand, sheet)
        raised.setProperty("open", True)
        wait_until(raised.isVisible, sheet)
        found[sheet] = at_rest(stand, raised)
        raised.setProperty("open", False)
        at_rest(stand, raised)
    stand.navigator.go(steps.asked(stand.navigator.journey))
    question = of_kind(stand, "StillThere")
    wait_until(question.isVisible, "the question")
    found["question"] = at_rest(stand, question)
    stand.navigator.touch()
    at_rest(stand, question)
    turn(stand, Journey(code, Mode.ATTRACT, 2, ease=easy))
    found["invitation"] = at_rest(stand, of_kind(stand, "Attract"))
    agree(f"surroundings-{code}", found)


def of_kind(stand: Stand, name: str) -> QQuickItem:
    """The item of a type, whether it is seen or not."""
    (found,) = (item for item in everything(stand.window.contentItem()) if type_name(item) == name)
    return found
