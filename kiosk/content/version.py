"""Which content this is: one short print of everything the stand shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from kiosk.disk.ask import opened
from kiosk.disk.tree import walk
from kiosk.model.site import Site

LENGTH = 12


def version(site: Site) -> str:
    """Twelve signs that change with any file of the content or any of its media."""
    whole = sha256()
    for name, path in sorted(_files(site)):
        with opened(path) as file:
            whole.update(f"{name}\0{os.fstat(file.fileno()).st_size}\0".encode("utf-8", "surrogateescape"))
            while part := file.read(1 << 20):
                whole.update(part)
    return whole.hexdigest()[:LENGTH]


def _files(site: Site) -> Iterator[tuple[str, Path]]:
    yield from ((entry.name, Path(entry.path)) for entry in walk(site.folder) if entry.stat)
    for asset in {name for page in site.pages.values() for _, name in page.files()}:
        yield f"assets/{asset}", site.file_of(asset)
