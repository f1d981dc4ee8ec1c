"""The last good content, kept whole: texts, pictures and films, so that nothing of it is lost.

`STATE/kept/000012/` is one kept content: its `content/` folder, `files.json`, which says what each file in there was
like, `media.json`, which names for every file under assets/ its copy in `STATE/kept/media/`, and the `opening.json`
that the stand puts there. A numbered folder is renamed into place when it is whole, and nothing in its `content/` is
ever written again: a file that did not change is shared with the folder before. `STATE/kept/chosen` names the folder
that staff went back to, if they did. `STATE/kept/voice/` has the clips of all of it (`kept_clips.py`).
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Any

from kiosk.content.store import Store
from kiosk.disk import ask
from kiosk.disk.ask import look
from kiosk.disk.room import LEAST, require
from kiosk.disk.tree import walk
from kiosk.media.clips import FOLDER as VOICE

if TYPE_CHECKING:
    from kiosk.model.site import Site

SPARE = 3
Files = dict[str, list[int]]


def store_in(state: Path) -> Store:
    """Where copies of media are kept."""
    return Store(state / "kept" / "media")


def named(site: Site) -> list[str]:
    """The files under assets/ that pages need."""
    return sorted({name for page in site.pages.values() for _, name in page.files()})


class OtherThanRead(Exception):
    """The files are not the ones any more that a site was read from."""


def keep(
    site: Site,
    state: Path,
    media: Mapping[str, Path] | None = None,
    sparing: Collection[str] = (),
    read: Files | None = None,
) -> Path:
    """Keep what `site` shows; the numbered folder that holds it, a new one if anything changed.

    `media` says where its files are kept, else they are copied; copies named in `sparing` stay, whoever needs them.
    `read` is what the site was read from, as by `files_in`, unless nothing can have changed since.
    Raises OSError where the disk is full or cannot be written, OtherThanRead.
    """
    media = copied(site, state) if media is None else media
    shelf, last, there = state / "kept", newest(state), files_in(site.folder)
    if there != (read or there):
        raise OtherThanRead
    names = {name: _short(path, shelf / "media") for name, path in media.items()}
    known = _read(last / "files.json") if last else {}
    if last and there == known and names == _read(last / "media.json"):
        return last
    new = shelf / f"new-{os.getpid()}"
    new.mkdir(parents=True)
    try:
        _fill(new / "content", site.folder, there, last, known)
        for file, held in (("files.json", there), ("media.json", names)):
            (new / file).write_text(json.dumps(held), "utf-8")
        if files_in(site.folder) != there:
            raise OtherThanRead
        folder = shelf / f"{int(last.name) + 1 if last else 1:06}"
        new.rename(folder)
    except (OSError, OtherThanRead):
        shutil.rmtree(new, ignore_errors=True)
        raise
    tidy(state, sparing)
    return folder


def copied(site: Site, state: Path) -> dict[str, Path]:
    """The copies of what `site` shows, made where they are missing. Raises OSError."""
    store = store_in(state)
    copies = {name: store.copy_of(name, site.file_of(name)) for name in named(site)}
    for copy in copies.values():
        if not store.has(copy):
            store.make(copy)
    return {name: copy.path for name, copy in copies.items()}


def kept(state: Path) -> Site | None:
    """The content that staff chose, or the newest kept one, that can be shown; None if there is none."""
    chosen_one = chosen(state)
    for folder in (*((chosen_one,) if chosen_one else ()), *reversed(_numbered(state / "kept"))):
        try:
            return loaded(folder)
        except Exception:  # whatever is wrong with a copy, an older one may be whole
            continue
    return None


def loaded(folder: Path) -> Site:
    """The content of a kept folder. Raises ContentError, OSError."""
    from kiosk.content.load import load

    return load(folder / "content", {**media_of(folder), VOICE: folder.parent / VOICE})[0]


def newest(state: Path) -> Path | None:
    """The folder of the content that was kept last."""
    return next(reversed(_numbered(state / "kept")), None)


def all_kept(state: Path) -> list[Path]:
    """Every kept folder, the newest first."""
    return _numbered(state / "kept")[::-1]


def described(folder: Path) -> tuple[datetime, int]:
    """When a folder was kept, by the machine's clock, and how many pages its content has. Raises OSError."""
    pages = [name for name in _read(folder / "files.json") if name.startswith("pages/") and name.endswith(".yaml")]
    seen = look(folder / "files.json")
    if seen is None:
        raise FileNotFoundError(folder)
    return datetime.fromtimestamp(seen.st_mtime, UTC), len(pages)


def chosen(state: Path) -> Path | None:
    """The folder that staff went back to; None while the newest content is shown."""
    try:
        name = ask.read(_choice(state)).decode()
    except (OSError, ValueError):
        return None
    return next((folder for folder in _numbered(state / "kept") if folder.name == name), None)


def choose(state: Path, folder: Path | None) -> None:
    """Go back to a kept folder, over restarts; None for the newest content again. Raises OSError."""
    if folder is None:
        _choice(state).unlink(missing_ok=True)
    else:
        part = _choice(state).with_suffix(".part")
        part.write_text(folder.name, "utf-8")
        part.replace(_choice(state))


def holds(folder: Path, content: Path, media: Collection[str]) -> bool:
    """Whether a kept folder was made of what is in `content` now, with copies of these names."""
    names = {_short(path, folder.parent / "media") for path in media_of(folder).values()}
    there, known = files_in(content), _read(folder / "files.json")
    if names != set(media) or set(there) != set(known):
        return False
    return all(
        stamp == known[name] or ask.read(content / name) == ask.read(folder / "content" / name)
        for name, stamp in there.items()
    )


def media_of(folder: Path | None) -> dict[str, Path]:
    """Where the files under assets/ are that a kept folder shows."""
    return {name: folder.parent / "media" / at for name, at in _read(folder / "media.json").items()} if folder else {}


def clear(state: Path) -> None:
    """Remove what was never finished."""
    store_in(state).clear()
    for name in ask.names(state / "kept"):
        if name.startswith("new-"):
            shutil.rmtree(state / "kept" / name, ignore_errors=True)


def tidy(state: Path, sparing: Collection[str] = (), spare: int = SPARE) -> None:
    """Only the newest kept folders stay, the one that staff chose, and the media they name."""
    folders, chosen_one = _numbered(state / "kept"), chosen(state)
    staying = [folder for folder in folders if folder in folders[-spare:] or folder == chosen_one]
    for old in set(folders) - set(staying):
        shutil.rmtree(old, ignore_errors=True)
    used = {path.name for folder in staying for path in media_of(folder).values()}
    store_in(state).tidy(used | {*sparing})


def _choice(state: Path) -> Path:
    return state / "kept" / "chosen"


def _short(path: Path, store: Path) -> str:
    """A copy by its name; what could not be copied by where it lies."""
    return path.name if path.parent == store else str(path)


def files_in(folder: Path) -> Files:
    """Every file below `folder` that an editor did not hide: its times, size and identity, by its path from there."""
    return {
        entry.name: [entry.stat.st_mtime_ns, entry.stat.st_ctime_ns, entry.stat.st_size, entry.stat.st_ino]
        for entry in walk(folder)
        if entry.stat and S_ISREG(entry.stat.st_mode)
    }


def _fill(target: Path, source: Path, there: Files, last: Path | None, known: Files) -> None:
    """Copy every file of `source`; what did not change since the last kept folder is shared with it."""
    for folder in {name.rpartition("/")[0] for name in there}:
        (target / folder).mkdir(parents=True, exist_ok=True)
    same = {name for name, stamp in there.items() if known.get(name) == stamp}
    require(target, sum(stamp[2] for name, stamp in there.items() if name not in same), LEAST)
    for name in there:
        copy = f"{target}/{name}"
        if not (name in same and _linked(f"{last}/content/{name}", copy)):
            Path(copy).write_bytes(ask.read(source / name))


def _linked(kept: str, copy: str) -> bool:
    try:
        os.link(kept, copy)
    except OSError:  # some disks have no hard links
        return False
    return True


def _read(list_of: Path) -> dict[str, Any]:
    """A list in a kept folder; nothing where it is damaged."""
    try:
        held = json.loads(ask.read(list_of))
    except (OSError, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _numbered(shelf: Path) -> list[Path]:
    numbers = (name for name in ask.names(shelf) if len(name) == len("000001") and name.isdigit())
    return [shelf / name for name in numbers if ask.is_folder(shelf / name)]
