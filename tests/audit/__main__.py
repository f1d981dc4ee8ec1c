"""`make audit`: every state of every page in every language and size, with a report; 1 if anything is wrong."""

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
from kiosk.content.site import Site
from tests.audit.tour import CODES, SIZES, looks
from tests.support.display import Display
from tests.support.stand import MOMENT

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "build" / "audit" / "report.txt"


def layout(site: Site) -> Iterator[list[str]]:
    """The flaws of every page: as it begins, in low reach, in the rotation, and with all that can be opened."""
    from kiosk.desk.fit.room import Room
    from tests.audit import opened
    from tests.audit.tour import tour

    room = Room(site, datetime.fromisoformat(MOMENT))
    pages = ["home", *site.pages]
    turns = dict.fromkeys(turn.page for turn in site.file.attract)
    for page, size in product(pages, SIZES):
        yield tour(room, looks(page, size))
        if size[0] < size[1]:
            yield tour(room, looks(page, size, low=True))
    for page, size in product(turns, SIZES):
        yield tour(room, looks(page, size, rotating=True))
    for state, size in product(opened.ALL, SIZES):
        yield tour(room, looks(state.page, size), state)
    room.close()


def contrast(site: Site) -> Iterator[list[str]]:
    """The faint texts of every page, in either orientation, on a dark and a light stand and in high contrast."""
    from kiosk.desk.fit.room import Look
    from tests.audit.contrast import sighted
    from tests.support.hall import Hall

    light = replace(site, file=site.file.model_copy(update={"theme": "light"}))
    hall = Hall()
    for shown, high in ((site, False), (site, True), (light, False)):
        for size, page, code in product(SIZES[:2], ["home", *site.pages], CODES):
            stand = hall.stand(shown, size=size, restart=False)
            yield list(sighted(stand, Look(page, code, size, contrasting=high)))
    hall.close()


def main() -> int:
    display = Display()
    os.environ.update(display.environment())
    try:
        from kiosk.app import application

        app = application()
        site = load(ROOT / "content")[0]
        found = [flaw for flaws in tqdm(chain(layout(site), contrast(site)), disable=None) for flaw in flaws]
        del app
    finally:
        display.close()
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("".join(f"{flaw}\n" for flaw in found), "utf-8")
    print(*found[:40], f"{len(found)} flaws, in {REPORT.relative_to(ROOT)}", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
