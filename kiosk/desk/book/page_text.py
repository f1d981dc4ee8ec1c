"""What the book tells of a page in words: all its texts with their places, and what its kind adds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Any

from kiosk.content.translations.fingerprints import State
from kiosk.content.translations.texts import Entry
from kiosk.disk.names import composed
from kiosk.disk.tree import walk
from kiosk.model.issues import Loc
from kiosk.model.page import View
from kiosk.model.proof import ProofProse, ProofTable
from kiosk.model.site import HOME, Site
from kiosk.model.text import EASY, Text, texts

AGES = timedelta(days=36500)
"""Later than anything is held back."""
MISSING, OLDER = "MISSING: shown in another language", "OLDER than its original"
NO_EASY = "NO EASY WORDS: the ordinary ones are shown"
SOURCES = ("source", "later_source")
REMARKS = (MISSING, OLDER, NO_EASY)

States = Mapping[tuple[Entry, str], State]


def titles(site: Site, view: View) -> dict[str, str]:
    """The pages in the order of the book, with their titles: home, the sections with their pages, the rotation."""
    order = [HOME]
    for section in site.file.sections:
        order += [section.page, *site.pages[section.page].members()]
    order += [turn.page for turn in site.file.attract]
    order += site.pages
    return {id: view.say(site.pages[id].title) if id != HOME else view.words.home for id in dict.fromkeys(order)}


def files(site: Site) -> dict[str, str]:
    """The file of each page, from the content folder; home's is the site file."""
    names = [f"pages/{entry.name}" for entry in walk(site.folder / "pages") if entry.name.endswith(".yaml")]
    return {HOME: "site.yaml", **{composed(PurePosixPath(name).stem): name for name in names}}


def sources(site: Site, id: str, view: View) -> list[str]:
    """Every source that the page names, once."""
    said = (view.say(text) for loc, text in texts(_model(site, id)) if loc[-1] in SOURCES)
    return list(dict.fromkeys(said))


def page_text(site: Site, id: str, view: View, file: str, states: States) -> Iterator[ProofTable | ProofProse]:
    """All of a page in words; texts that are held back too."""
    view = View(site, view.language, view.now + AGES)
    parts = list(site.pages[id].proof(view)) if id != HOME else []
    elsewhere = {name for part in parts if isinstance(part, ProofTable) for name in part.instead_of}
    yield _fields(site, id, view, file, states, elsewhere)
    yield from parts


def _model(site: Site, id: str) -> Any:
    return site.pages[id] if id != HOME else site.file


def _fields(site: Site, id: str, view: View, file: str, states: States, elsewhere: Collection[str]) -> ProofTable:
    """Each text beside the place in its file."""
    known = {(entry.name, code): state for (entry, code), state in states.items()}
    rows = []
    for loc, text in texts(_model(site, id)):
        if loc[0] not in elsewhere or loc[-1] == EASY:
            place = ".".join(str(step + 1 if isinstance(step, int) else step) for step in loc)
            said = view.say(text) if loc[-1] != EASY else text.within([view.language])
            rows.append((place, said, _remark(text, loc, view, known.get((f"{file} {place}", view.language)))))
    if any(remark for *_, remark in rows):
        return ProofTable("All texts", rows, (2, 4, 1.5), ("Field", "Text", "Remark"), translated=[1])
    return ProofTable("All texts", [row[:2] for row in rows], (2, 5.5), ("Field", "Text"), translated=[1])


def _remark(text: Text, loc: Loc, view: View, state: State | None) -> str:
    if text.missing([view.language]):
        return NO_EASY if loc[-1] == EASY else MISSING
    return OLDER if state == "older" else ""
