"""Pictures that Python painted for the first picture of the stand, kept so that the next start need not paint them.

Painting them, and importing what paints, takes a tenth of the time to the first picture.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

_HEAD = struct.Struct("<II")
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_BYTES = 4
"""A pixel's."""


class Painted:
    """Pictures by their address: painted, or as they were painted before.

    What is asked for before `keep` is kept in `folder` for the next start of the program that `stamp` names, and
    nothing else; without a folder nothing is.
    """

    def __init__(self, folder: Path | None = None, stamp: str = "") -> None:
        self._folder, self._stamp = folder, stamp
        self._used: dict[str, QImage | None] = {}

    def picture(self, address: str, paint: Callable[[], QImage]) -> QImage:
        """What `paint` gives, which is the same every time."""
        if self._folder is None:
            return paint()
        path = self._folder / f"{zlib.crc32(f'{self._stamp} {address}'.encode()):08x}"
        if kept := _read(path):
            self._used[path.name] = None
            return kept
        image = self._used[path.name] = paint()
        return image

    def keep(self) -> None:
        """The first picture is there: what it was made of is kept from now on. Raises OSError."""
        folder, self._folder = self._folder, None
        used, self._used = self._used, {}
        if folder is None:
            return
        folder.mkdir(parents=True, exist_ok=True)
        for old in {path.name for path in folder.iterdir()} - used.keys():
            (folder / old).unlink()
        for name, image in used.items():
            if image and image.format() == _FORMAT:
                _write(folder / name, image)


def _read(path: Path) -> QImage | None:
    try:
        with path.open("rb") as file:
            width, height = _HEAD.unpack(file.read(_HEAD.size))
            pixels = file.read()
    except (OSError, struct.error):
        return None
    # A damaged head may name more than Qt can hold: only what fits the pixels makes a picture.
    if not pixels or len(pixels) != width * height * _BYTES:
        return None
    return QImage(pixels, width, height, width * _BYTES, _FORMAT).copy()


def _write(path: Path, image: QImage) -> None:
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(_HEAD.pack(image.width(), image.height()))
        file.write(image.constBits())
        file.flush()
        os.fsync(file.fileno())  # after a power cut it would be empty
    part.replace(path)
