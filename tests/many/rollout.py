"""A release in which one of 60 pages changed reaches every stand, from nginx over TLS."""

from __future__ import annotations

import logging
import os
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from PIL import Image

from kiosk.content.load import load
from kiosk.fleet.releases.follow import Follower
from tests.support.authority import Authority
from tests.support.releases import Follows, Publisher
from tests.support.web_server import WebServer
from tools.bench.many import many

PAGES = 60
WORKERS, SIDE = 2, 256
PAGE = "kind: banner\nkicker: News\ntitle: {title}\nart: {{image: photo.png, about: A photo}}\n"


@dataclass(frozen=True)
class Rollout:
    """Seconds until all had it, the bytes that one stand fetched, and those of the page that changed with its photo.

    `text` are the bytes that one stand fetched where a page changed in text alone, `page` those of the page.
    """

    stands: int
    refused: int
    seconds: float
    fetched: float
    changed: int
    first: int
    text: int
    page: int


def rolled_out(count: int, place: Path) -> Rollout:
    """Release, change a page, release again, and have all stands follow."""
    content = many(PAGES - 1, place / "site")
    _own_assets(place / "site" / "assets")
    _write_page(content, "Before")
    authority, publisher = Authority(place / "authority"), Publisher(place, now=datetime.now(UTC))
    _release(publisher, content)
    publisher.to.mkdir(exist_ok=True)
    with WebServer(place / "web", publisher.to, authority.certificate("web"), "") as web:
        given = {"address": web.address, "root": str(publisher.keys / "root.json"), "ca": str(authority.ca)}
        first = _followed(place / "first", given)
        for number in range(count):  # all of them have the first release: the same files, linked
            shutil.copytree(place / "first", _home(place, number), copy_function=os.link, symlinks=True)
        changed = _write_page(content, "After")
        _release(publisher, content)
        began = time.monotonic()
        with ProcessPoolExecutor(WORKERS, initializer=_quiet) as pool:
            fetched = list(pool.map(_followed, *zip(*_all(place, count, given), strict=True), chunksize=10))
        seconds = time.monotonic() - began
        page = _ordinary(content / "pages")
        page.write_text(f"# Read once more.\n{page.read_text('utf-8')}", "utf-8")
        _release(publisher, content)
        text = _followed(_home(place, 0), given)
    refused = sum(bytes == 0 for bytes in fetched)
    return Rollout(count, refused, seconds, sum(fetched) / count, changed, first, text, page.stat().st_size)


def _release(publisher: Publisher, content: Path) -> None:
    """A release a minute after the one before: a web server tells files of one length apart by their second."""
    timestamp = publisher.to / "metadata" / "timestamp.json"
    before = timestamp.stat().st_mtime if timestamp.exists() else time.time()
    publisher.release(load(content)[0])
    os.utime(timestamp, (before + 60, before + 60))


def _own_assets(assets: Path) -> None:
    """The stand's own files, in a folder to which a photo can be added."""
    own = assets.readlink()
    assets.unlink()
    shutil.copytree(own, assets)


def _ordinary(pages: Path) -> Path:
    """The page that half of all pages are longer than."""
    each = sorted(pages.rglob("*.yaml"), key=lambda page: (page.stat().st_size, page))
    return each[len(each) // 2]


def _write_page(content: Path, title: str) -> int:
    """A page with a photo, and their bytes."""
    page, photo = content / "pages" / "photo.yaml", content.parent / "assets" / "photo.png"
    page.write_text(PAGE.format(title=title), "utf-8")
    pixels = Random(title).randbytes(3 * SIDE * SIDE)
    Image.frombytes("RGB", (SIDE, SIDE), pixels).save(photo)
    return page.stat().st_size + photo.stat().st_size


def _all(place: Path, count: int, given: dict[str, str]) -> Iterator[tuple[Path, dict[str, str]]]:
    return ((_home(place, number), given) for number in range(count))


def _home(place: Path, number: int) -> Path:
    return place / "stands" / f"stand-{number:05}"


def _quiet() -> None:
    """Thousands of stands would each have their lines in the log."""
    logging.disable(logging.CRITICAL)


def _followed(home: Path, given: dict[str, str]) -> int:
    """The bytes that were fetched; 0 where it was refused. Whether content can be shown is each stand's own work."""
    home.mkdir(parents=True, exist_ok=True)
    for kept in [*home.rglob("*.json")]:  # what a stand writes anew is its own
        kept.write_bytes(_own(kept))
    follows = Follows(home, _Published(given), home.name, **given)  # type: ignore[arg-type]
    result = Follower(replace(follows.task, checked=lambda _: None)).run(datetime.now(UTC))
    return result.received if result.outcome == "new" else 0


def _own(file: Path) -> bytes:
    """A file's bytes, unlinked from those of other stands."""
    held = file.read_bytes()
    file.unlink()
    return held


class _Published:
    """Where releases are, as far as a stand asks."""

    def __init__(self, given: dict[str, str]) -> None:
        self.to, self.keys = Path(given["address"]), Path(given["root"]).parent
