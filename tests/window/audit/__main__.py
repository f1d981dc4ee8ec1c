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
from tests.window.audit.tour import SIZES, TELLING, easy, looks, roomy

REPORT = Path("build/audit/report.txt")


def layout(site: Site) -> Iterator[list[str]]:
    """The flaws of every page: as it begins, roomy, in low reach, in the rotation, and with all that can be opened."""
    from kiosk.desk.fit.offscreen import OffscreenStand
    from tests.window.audit import opened
    from tests.window.audit.tour import tour

    room, codes = OffscreenStand(site, datetime.fromisoformat(MOMENT)), site.codes
    pages = ["home", *site.pages]
    turns = dict.fromkeys(turn.page for turn in room.navigator.site.file.attract)
    for page, size in product(pages, SIZES):
        yield tour(room, looks(page, size, codes))
        if size[0] < size[1]:
            yield tour(room, looks(page, size, codes, low=True))
    for page, size in product(pages, SIZES[:2]):
        yield tour(room, roomy(page, size))
        yield tour(room, easy(site, page, size))
    for page, size in product(turns, SIZES):
        yield tour(room, looks(page, size, codes, rotating=True))
        yield tour(room, easy(site, page, size, rotating=True))
    stated = (opened.stated(id, state) for id, page in site.pages.items() for state in page.ui_states())
    states = [*stated, *opened.MORE]
    for state, size in product(states, SIZES):
        if state.page in pages:
            yield tour(room, looks(state.page, size, codes), state)
    sampled = (opened.stated(id, state) for id, page in site.pages.items() for state in opened.sample(page))
    for state, size in product([*sampled, *opened.MORE], SIZES[:2]):
        if state.page in pages:
            yield tour(room, roomy(state.page, size, ("fr", "ar")), state)
    room.close()


def reach(site: Site) -> Iterator[list[str]]:
    """What is out of reach in low reach, as screens hang; says between which heights the controls are."""
    from kiosk.desk.fit.offscreen import Look, OffscreenStand
    from kiosk.desk.fit.visible_items import look
    from tests.window.audit.reach import MOUNTS, out_of_reach
    from tests.window.audit.rules import flaws

    for mount in MOUNTS:
        room = OffscreenStand(mount.site(site), datetime.fromisoformat(MOMENT))
        lowest, highest = float("inf"), 0.0
        for page, code in product(["home", *site.pages], TELLING):
            wish = Look(page, code, mount.size, low=True)
            room.show(wish)
            sight = look(room.item, room.rotating)
            yield [f"{wish} at {mount} {flaw}" for flaw in (*out_of_reach(mount, sight), *flaws(sight))]
            for _, low, high in mount.heights(sight):
                lowest, highest = min(lowest, low), max(highest, high)
        print(f"{mount}: controls between {lowest:,.0f} and {highest:,.0f} mm above the floor")
        room.close()


def contrast(site: Site) -> Iterator[list[str]]:
    """The faint texts of every page, in either orientation, on a dark and a light stand, in high contrast both ways."""
    from kiosk.desk.fit.offscreen import Look
    from tests.support.hall import Hall
    from tests.window.audit.contrast import sighted

    light = replace(site, file=site.file.model_copy(update={"theme": "light"}))
    hall = Hall()
    plain = Look("home")
    contrasting, inverted = replace(plain, contrasting=True), replace(plain, inverted=True)
    for shown, like in ((site, plain), (site, contrasting), (site, inverted), (light, plain)):
        for size, page, code in product(SIZES[:2], ["home", *site.pages], site.codes):
            stand = hall.stand(shown, size=size, restart=False)
            yield list(sighted(stand, replace(like, page=page, language=code, size=size)))
    hall.close()


def looked(content: Path) -> list[str]:
    """Every violation there is."""
    from kiosk.stand.app import application

    app = application()
    site = load(content)[0]
    found = [
        each
        for violations in tqdm(chain(layout(site), reach(site), contrast(site)), disable=None)
        for each in violations
    ]
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
