"""What was fetched, on the stand's disk: `files/` by hash, and `7/` with content and assets made of it, media by links.

A release that is there is whole, and nothing in it is ever written again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from pathlib import Path

from kiosk.disk import ask
from kiosk.disk.room import require
from kiosk.fleet.releases.manifest import File, Manifest, Strange, packed, unpacked

READ_ONLY = 0o444


class Store:
    """The files and releases in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._files = folder, folder / "files"

    def missing(self, manifest: Manifest) -> list[File]:
        """The files that have to be fetched, each once."""
        wanted = {file.sha256: file for file in manifest.files}
        return [file for file in wanted.values() if not self._has(file)]

    def lists(self) -> list[list[File]]:
        """The files of each release that is there."""
        return [self._files_of(name) for name in ask.names(self.folder) if name.isdigit()]

    def part(self, file: File) -> Path:
        """Where a file is put together."""
        return self._files / f"{file.sha256}.part"

    def ask_for_room(self, missing: Collection[File]) -> None:
        """Raises NoRoom where they would leave too little; what is there already of a film counts."""
        self._files.mkdir(parents=True, exist_ok=True)
        there = sum(self.part(file).stat().st_size for file in missing if self.part(file).exists())
        require(self._files, max(0, sum(file.length for file in missing) - there))

    def take(self, file: File) -> None:
        """A file that was put together and verified is there from now on, also after a power cut."""
        part = self.part(file)
        with part.open("rb+") as whole:
            os.fsync(whole.fileno())
        part.chmod(READ_ONLY)
        part.replace(self._files / file.sha256)

    def unpack(self, manifest: Manifest) -> Path:
        """The content folder of a release whose files are all there. Raises OSError."""
        release = self.folder / str(manifest.release)
        if self.is_whole(manifest.release):
            return release / "content"
        shutil.rmtree(release, ignore_errors=True)
        new = self.folder / f"{manifest.release}.part"
        shutil.rmtree(new, ignore_errors=True)
        (new / "assets").mkdir(parents=True)
        for file in manifest.files:
            place = new / file.path
            place.parent.mkdir(parents=True, exist_ok=True)
            if file.path.startswith("assets/"):
                self._link(self._files / file.sha256, place)
            else:
                _copy(self._files / file.sha256, place)
        (new / "manifest").write_bytes(packed(manifest))
        new.replace(release)
        return release / "content"

    def is_whole(self, number: int) -> bool:
        """Whether a release is there, each file in its length: a power cut, or a hand, may have taken some of it."""
        files = self._files_of(str(number))
        return bool(files) and all(_is_long(self.folder / str(number) / file.path, file.length) for file in files)

    def tidy(self, keep: Collection[int | None], wanted: Collection[File] = ()) -> None:
        """Only these releases stay, with the files that they need, and those that are `wanted`, whole or in part."""
        names = {str(number) for number in keep}
        for name in ask.names(self.folder):
            if name.removesuffix(".part").isdigit() and name not in names:
                shutil.rmtree(self.folder / name, ignore_errors=True)
        coming = {file.sha256 for file in wanted}
        needed = coming | {file.sha256 for name in names for file in self._files_of(name)}
        for name in ask.names(self._files):
            if name not in needed and name.removesuffix(".part") not in coming:
                (self._files / name).unlink(missing_ok=True)

    def remove(self, number: int) -> None:
        """A release that cannot be shown."""
        shutil.rmtree(self.folder / str(number), ignore_errors=True)

    def _has(self, file: File) -> bool:
        return _is_long(self._files / file.sha256, file.length)

    def _files_of(self, name: str) -> list[File]:
        try:
            return unpacked(ask.read(self.folder / name / "manifest"), Manifest).files
        except (OSError, Strange):
            return []

    @staticmethod
    def _link(file: Path, place: Path) -> None:
        try:
            os.link(file, place)
        except OSError:  # some disks have no hard links
            require(place.parent, file.stat().st_size)
            shutil.copy2(file, place)


def _is_long(path: Path, length: int) -> bool:
    found = ask.look(path)
    return found is not None and found.st_size == length


def _copy(file: Path, place: Path) -> None:
    """Also after a power cut: the link that leads to it may be written before it."""
    shutil.copyfile(file, place)
    with place.open("rb+") as copy:
        os.fsync(copy.fileno())
