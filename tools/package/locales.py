"""CLDR's data in the package: of every language, so that staff can add any, but only what the stand asks for."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from kiosk.model.cldr import PARTS

if TYPE_CHECKING:
    from tools.package.keep import Entry


def trimmed(entries: Iterable[Entry], out: Path) -> list[Entry]:
    """The entries to ship, with Babel's 30 MB cut down to 6; the smaller files are written into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    return [(place, _trimmed(Path(source), out), kind) if _is_locale(place) else (place, source, kind)
            for place, source, kind in entries]  # fmt: skip


def _is_locale(place: str) -> bool:
    return PurePosixPath(place.replace("\\", "/")).match("babel/locale-data/*.dat")


def _trimmed(source: Path, out: Path) -> str:
    data = pickle.loads(source.read_bytes())
    smaller = out / source.name
    smaller.write_bytes(pickle.dumps({name: data[name] for name in data if name in PARTS}))
    return str(smaller)
