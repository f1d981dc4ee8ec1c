"""Which content this is: one short print of everything the stand shows."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from kiosk.content.site import Site

LENGTH = 12


def version(site: Site) -> str:
    """Twelve signs that change with any file of the content or any of its media."""
    whole = sha256()
    for name, path in sorted(_files(site)):
        with path.open("rb") as file:
            whole.update(f"{name}\0{path.stat().st_size}\0".encode())
            while part := file.read(1 << 20):
                whole.update(part)
    return whole.hexdigest()[:LENGTH]


def _files(site: Site) -> Iterator[tuple[str, Path]]:
    for path in site.folder.rglob("*"):
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(site.folder).as_posix(), path
    for asset in {name for page in site.pages.values() for _, name in page.files()}:
        yield f"assets/{asset}", site.file_of(asset)
