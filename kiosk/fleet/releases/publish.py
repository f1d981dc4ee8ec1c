"""Content into a repository: its files by their hash, each once, and the list that names them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from kiosk import __version__
from kiosk.disk import ask
from kiosk.disk.tree import walk
from kiosk.errors import OperatorError
from kiosk.fleet.releases.manifest import FILE, TEXT, About, Channel, File, Manifest, family, odd_path
from kiosk.fleet.releases.repository import Repository
from kiosk.model.site import Site

KEPT = 10
"""Releases that stay in a repository, besides those that a channel names."""
CHUNK = 1 << 20
VOICE = "voice"
Going = Callable[[float], bool]


class Stopped(Exception):
    """It was left before its end: nothing is named or signed."""


def files_of(site: Site) -> dict[str, Path]:
    """Every file that a stand needs of a content, by its path in a release."""
    found = {f"content/{entry.name}": Path(entry.path) for entry in walk(site.folder) if entry.stat}
    for name in {name for page in site.pages.values() for _, name in page.files()}:
        found[f"assets/{name}"] = site.file_of(name)
    voice = site.folder.parent / "assets" / VOICE
    found |= {f"assets/{VOICE}/{entry.name}": Path(entry.path) for entry in walk(voice) if entry.stat}
    for path in found:
        if why := odd_path(path):
            raise OperatorError(f"{why}; rename the file")
    return found


def publish(
    site: Site,
    repository: Repository,
    channel: str,
    share: float,
    note: str,
    now: datetime,
    needs: str = "",
    going: Going = lambda _: True,
) -> Manifest:
    """A new release of this content for a channel; it counts once the repository is signed. Raises OperatorError.

    `going` is told how far it is, from 0 to 1; where it says not to go on, Stopped is raised.
    Stands whose program is earlier than `needs` leave it alone: that of this program, which checked it, if left out.
    """
    number = max([*repository.releases, *_named(repository)], default=0) + 1
    found, files = sorted(files_of(site).items()), list[File]()
    for index, (path, place) in enumerate(found):
        if not going(index / len(found)):
            raise Stopped
        files.append(_stored(path, place, repository))
    manifest = Manifest(release=number, program=__version__, files=files)
    needs = needs or family(__version__)
    repository.add(manifest, About(made=now, needs=needs, note=note, pages=len(site.pages), bytes=manifest.size))
    give(repository, channel, number, share)
    return manifest


def again(repository: Repository, number: int, channel: str, share: float, note: str, now: datetime) -> Manifest:
    """An earlier content as a new release."""
    about = repository.releases.get(number)
    manifest = repository.manifest(number)
    new = manifest.model_copy(update={"release": max([*repository.releases, *_named(repository)]) + 1})
    repository.add(new, (about or About(made=now)).model_copy(update={"made": now, "note": note}))
    give(repository, channel, new.release, share)
    return new


def give(repository: Repository, channel: str, number: int, share: float) -> None:
    """Let a channel have a release, or a share of its stands, in percent; the others stay with what they had."""
    repository.manifest(number)
    if number in repository.channels.withdrawn:
        raise OperatorError(f"release {number} was withdrawn; make a new one of it with --again {number}")
    before = repository.channels.channels.get(channel)
    had = None
    if before:
        had = before.before if before.release == number else before.release
    _set(repository, channel, Channel(release=number, share=share, before=had))


def withdraw(repository: Repository, number: int) -> list[str]:
    """Take a release from every channel that has it; they go back to what they had. The names of those channels."""
    repository.manifest(number)
    changed = []
    for name, channel in repository.channels.channels.items():
        if channel.release == number and channel.before is None:
            raise OperatorError(
                f"the channel {name} had nothing before release {number}; give it another release first"
            )
        if channel.release == number and channel.before:
            _set(repository, name, Channel(release=channel.before))
            changed.append(name)
        elif channel.before == number:
            _set(repository, name, channel.model_copy(update={"before": None}))
    gone = sorted({*repository.channels.withdrawn, number})
    repository.channels = repository.channels.model_copy(update={"withdrawn": gone})
    return changed


def unneeded(repository: Repository) -> list[int]:
    """Releases that are old, and that no channel names."""
    return [number for number in list(repository.releases)[:-KEPT] if number not in _named(repository)]


def tidy(repository: Repository) -> None:
    """Only the files stay that releases need; when all is signed."""
    needed = repository.needed()
    for name in ask.names(repository.folder / "targets"):
        if name.endswith((f".{FILE}", f".{TEXT}")) and name not in needed:
            (repository.folder / "targets" / name).unlink(missing_ok=True)


def _named(repository: Repository) -> set[int]:
    channels = repository.channels.channels.values()
    return {number for channel in channels for number in (channel.release, channel.before) if number}


def _set(repository: Repository, name: str, channel: Channel) -> None:
    channels = {**repository.channels.channels, name: channel}
    repository.channels = repository.channels.model_copy(update={"channels": channels})


def _stored(path: str, place: Path, repository: Repository) -> File:
    """The file, in the repository by its hash. Raises OperatorError."""
    part = repository.folder / "targets" / ".part"
    whole, length = sha256(), 0
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        with ask.opened(place) as source, part.open("wb") as target:
            for piece in _pieces(source):
                whole.update(piece)
                target.write(piece)
                length += len(piece)
        file = File(path=path, length=length, sha256=whole.hexdigest())
        there = repository.file(file)
        if there.exists() and there.stat().st_size == length:
            part.unlink()
        else:
            part.replace(there)
    except OSError as error:
        raise OperatorError(f"'{place}' cannot be put into the release: {error.strerror}") from None
    return file


def _pieces(source: BinaryIO) -> Iterator[bytes]:
    while piece := source.read(CHUNK):
        yield piece
