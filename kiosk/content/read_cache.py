"""What was read without a mistake, so that only what changed since is read again (docs/adr/0011-only-what-changed.md).

What has mistakes is not kept: it is read and explained anew each time.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kiosk.content.folder import Written
from kiosk.content.yaml.source import Source, read
from kiosk.disk.ask import look, read as read_bytes
from kiosk.model.issues import Issue, shown
from kiosk.model.page import Page
from kiosk.model.page_files import PageFiles

YOUNG = 2_000_000_000
"""Nanoseconds in which a file may change once more without another time on it: some disks count in steps of two."""


class Look(NamedTuple):
    """What a file was like: its times, size and identity, and what was in it if that was saved a moment ago."""

    stamp: tuple[int, int, int, int]
    inside: int | None

    @classmethod
    def at(cls, path: Path) -> Look | None:
        """None where there is no file. To be taken before it is read: what changes meanwhile is seen by the next."""
        try:
            stat = look(path)
            if stat is None:
                return None
            young = time.time_ns() - max(stat.st_mtime_ns, stat.st_ctime_ns) < YOUNG
            inside = hash(read_bytes(path)) if young else None
        except OSError:
            return None
        return cls((stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino), inside)

    def still(self, path: Path) -> Look | None:
        """The look of the same file now; None if it is not as it was."""
        now = Look.at(path)
        if now is None or now.stamp != self.stamp:
            return None
        if self.inside is None:
            return self
        try:
            inside = hash(read_bytes(path)) if now.inside is None else now.inside
        except OSError:
            return None
        return now if inside == self.inside else None


@dataclass(frozen=True)
class SeenFiles(PageFiles):
    """The files beside a page, and what those were like that it was read with."""

    seen: dict[Path, Look | None] = field(default_factory=dict)

    def path(self, name: str) -> Path:
        path = super().path(name)
        self.seen.setdefault(path, Look.at(path))
        return path


class _ReadSource(NamedTuple):
    look: Look
    source: Source


class _ReadPage(NamedTuple):
    source: Source
    languages: tuple[str, ...]
    beside: Mapping[Path, Look | None]
    written: Written[Page]


class ReadCache:
    """Files and pages as they were read last; `sweep` forgets those that were not asked for since the sweep before."""

    def __init__(self) -> None:
        self._sources: dict[Path, _ReadSource] = {}
        self._pages: dict[Path, _ReadPage] = {}
        self._next_sources, self._next_pages = dict(self._sources), dict(self._pages)

    def source(self, path: Path, root: Path) -> tuple[Source, list[Issue]]:
        """As `read`."""
        last = self._sources.get(path)
        if last and (look := last.look.still(path)):
            self._next_sources[path] = last._replace(look=look)
            return last.source, []
        look = Look.at(path)
        source, issues = read(path, shown(path, root))
        if look and not issues:
            self._next_sources[path] = _ReadSource(look, source)
        return source, issues

    def page(self, path: Path, source: Source, languages: tuple[str, ...]) -> Written[Page] | None:
        """The page as it was, if nothing that it was made of has changed."""
        last = self._pages.get(path)
        if last is None or last.source is not source or last.languages != languages:
            return None
        beside = {file: look and look.still(file) for file, look in last.beside.items()}
        if not all(beside.values()):
            return None
        self._next_pages[path] = last._replace(beside=beside)
        return last.written

    def keep(self, path: Path, written: Written[Page], files: SeenFiles) -> None:
        """A page that was read without a mistake."""
        self._next_pages[path] = _ReadPage(written.source, files.languages, files.seen, written)

    def files(self, folder: Path, root: Path, languages: tuple[str, ...]) -> SeenFiles:
        """The files beside a page that is read."""
        return SeenFiles(folder, root, languages)

    def copy(self) -> ReadCache:
        """What is known now, for somebody else who reads the same folder."""
        other = ReadCache()
        other._sources, other._pages = dict(self._sources), dict(self._pages)
        return other

    def known(self, path: Path, root: Path) -> tuple[Source, list[Issue]]:
        """As `source`, from what is known, without a look at the disk where the file was read without a mistake."""
        last = self._sources.get(path)
        if last:
            return last.source, []
        look = Look.at(path)
        source, issues = read(path, shown(path, root))
        if look and not issues:
            self._sources[path] = _ReadSource(look, source)
        return source, issues

    def known_page(self, path: Path, source: Source, languages: tuple[str, ...]) -> Written[Page] | None:
        """As `page`, without a look at the files beside it."""
        last = self._pages.get(path)
        return last.written if last and last.source is source and last.languages == languages else None

    def know_page(self, path: Path, written: Written[Page], files: SeenFiles) -> None:
        """As `keep`, for `known_page`."""
        self._pages[path] = _ReadPage(written.source, files.languages, files.seen, written)

    def forget(self, paths: Iterable[Path]) -> None:
        """Know no more of these files, and of the pages beside them: they are others now."""
        for path in paths:
            self._sources.pop(path, None)
            for page in (path, *self.pages_beside(path)):
                self._pages.pop(page, None)

    def pages_beside(self, file: Path) -> list[Path]:
        """The pages that were read with this file beside them."""
        return [page for page, last in self._pages.items() if file in last.beside]

    def beside(self, page: Path) -> list[Path]:
        """The files that a page was read with."""
        return [*self._pages[page].beside] if page in self._pages else []

    def sweep(self) -> None:
        self._sources, self._next_sources = self._next_sources, {}
        self._pages, self._next_pages = self._next_pages, {}
