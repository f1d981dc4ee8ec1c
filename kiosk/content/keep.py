"""The last good content, kept whole: texts, pictures and films, so that nothing of it is lost.

`STATE/kept/000012/` is one kept content: its `content/` folder and `media.json`, which names for every file under
assets/ its copy in `STATE/kept/media/`. A copy's name holds the time and size of its original, so a file that did not
change keeps its address: a film plays on while a text is edited. A numbered folder is renamed into place when it is
whole.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

from kiosk.content.load import load
from kiosk.content.site import Site

SPARE = 2


def keep(site: Site, state: Path) -> Site:
    """Copy what `site` shows into a new kept folder; the same site, its media shown from the copies.

    Raises OSError where the disk is full or cannot be written.
    """
    shelf = state / "kept"
    store = shelf / "media"
    store.mkdir(parents=True, exist_ok=True)
    media = {name: _stored(site.file_of(name), store) for name in _named(site)}
    new = shelf / f"new-{os.getpid()}"
    shutil.rmtree(new, ignore_errors=True)
    shutil.copytree(site.folder, new / "content", ignore=shutil.ignore_patterns(".*"))
    (new / "media.json").write_text(json.dumps({name: path.name for name, path in media.items()}), "utf-8")
    folders = _numbered(shelf)
    new.rename(shelf / f"{int(folders[-1].name) + 1 if folders else 1:06}")
    _tidy(shelf)
    return replace(site, media=media)


def kept(state: Path) -> Site | None:
    """The newest kept content that can be shown; None if there is none."""
    for folder in reversed(_numbered(state / "kept")):
        try:
            return load(folder / "content", _media(folder))[0]
        except Exception:  # whatever is wrong with a copy, an older one may be whole
            continue
    return None


def from_kept(site: Site, state: Path) -> Site:
    """The same site, its media shown from the copies that are there already."""
    store = state / "kept" / "media"
    copies = {name: _copy_of(site.file_of(name), store) for name in _named(site)}
    return replace(site, media={name: copy for name, copy in copies.items() if copy.exists()})


def _named(site: Site) -> list[str]:
    return sorted({name for page in site.pages.values() for _, name in page.files()})


def _copy_of(source: Path, store: Path) -> Path:
    stat = source.stat()
    return store / f"{stat.st_mtime_ns:x}-{stat.st_size:x}-{source.name}"


def _stored(source: Path, store: Path) -> Path:
    """The copy of `source` in the store, made if it is not there yet."""
    copy = _copy_of(source, store)
    if not copy.exists():
        part = copy.with_name(copy.name + ".part")
        shutil.copy2(source, part)
        part.rename(copy)
    return copy


def _media(folder: Path) -> dict[str, Path]:
    names: dict[str, str] = json.loads((folder / "media.json").read_text("utf-8"))
    return {name: folder.parent / "media" / Path(copy).name for name, copy in names.items()}


def _numbered(shelf: Path) -> list[Path]:
    return sorted(path for path in shelf.glob("[0-9]" * 6) if path.is_dir()) if shelf.is_dir() else []


def _tidy(shelf: Path) -> None:
    """Only the newest kept folders stay, and the media they name."""
    folders = _numbered(shelf)
    for old in folders[:-SPARE]:
        shutil.rmtree(old, ignore_errors=True)
    used = {path.name for folder in folders[-SPARE:] for path in _media(folder).values()}
    for copy in (shelf / "media").iterdir():
        if copy.name not in used:
            copy.unlink(missing_ok=True)
