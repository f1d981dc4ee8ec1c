"""`make audit`: every state of every page in every language and size, with a report; 1 if anything is wrong.

`python -m tests.window.audit DIR` looks at the content in another folder.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain, product
from pathlib import Path

from tqdm import tqdm

from kiosk.content.load import load
from kiosk.model.site import Site
from tests.support.display import Display, private_folders
from tests.support.paths import ROOT
from tests.support.stand import MOMENT
from tests.window.audit.tour import SIZES, looks

REPORT = Path("build/audit/report.txt")


def layout(site: Site) -> Iterator[list[str]]:
    """The flaws of every page: as it begins, in low reach, in the rotation, and with all that can be opened."""
    from kiosk.desk.fit.offscreen import OffscreenStand
    from tests.window.audit import opened
    from tests.window.audit.tour import tour

    room, codes = OffscreenStand(site, datetime.fromisoformat(MOMENT)), site.codes
    pages = ["home", *site.pages]
    turns = dict.fromkeys(turn.page for turn in site.file.attract)
    for page, size in product(pages, SIZES):
        yield tour(room, looks(page, size, codes))
        if size[0] < size[1]:
            yield tour(room, looks(page, size, codes, low=True))
    for page, size in product(turns, SIZES):
        yield tour(room, looks(page, size, codes, rotating=True))
    stated = (opened.stated(id, state) for id, page in site.pages.items() for state in page.ui_states())
    states = [*stated, *opened.MORE]
    for state, size in product(states, SIZES):
        if state.page in pages:
            yield tour(room, looks(state.page, size, codes), state)
    room.close()


def contrast(site: Site) -> Iterator[list[str]]:
    """The faint texts of every page, in either orientation, on a dark and a light stand and in high contrast."""
    from kiosk.desk.fit.offscreen import Look
    from tests.support.hall import Hall
    from tests.window.audit.contrast import sighted

    light = replace(site, file=site.file.model_copy(update={"theme": "light"}))
    hall = Hall()
    for shown, high in ((site, False), (site, True), (light, False)):
        for size, page, code in product(SIZES[:2], ["home", *site.pages], site.codes):
            stand = hall.stand(shown, size=size, restart=False)
            yield list(sighted(stand, Look(page, code, size, contrasting=high)))
    hall.close()


def looked(content: Path) -> list[str]:
    """Every violation there is."""
    from kiosk.stand.app import application

    app = application()
    site = load(content)[0]
    found = [each for violations in tqdm(chain(layout(site), contrast(site)), disable=None) for each in violations]
    del app
    return found


def main(content: Path = ROOT / "content") -> int:
    display = Display()
    try:
        with private_folders() as folders:
            os.environ.update(folders | display.environment())
            found = looked(content)
    finally:
        display.close()
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("".join(f"{flaw}\n" for flaw in found), "utf-8")
    print(*found[:40], f"{len(found)} flaws, in {REPORT}", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
